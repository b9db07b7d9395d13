/** 台帳を作る: what it makes, that it changes nothing twice, and that it mends exactly what is broken. */
import { describe, expect, test } from '@jest/globals';
import { addList, type Opened, openLedger, owner } from './opened-ledger';

const titles = ['今日', '顧客台帳', '対応履歴', '設定', '項目の目的', '変更履歴'];
const state = (opened: Opened): string => JSON.stringify(opened.workbook.snapshot());

describe('a new ledger', () => {
  const opened = openLedger();

  test('has the sheets of the data model before the user’s own, the log hidden', () => {
    expect(opened.workbook.sheets.map((sheet) => sheet.name)).toEqual([...titles, 'メモ']);
    expect(opened.workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)).toEqual(['変更履歴']);
  });

  test('keeps text columns as text, days as days, amounts with separators', () => {
    const format = (heading: string) => opened.sheet('顧客台帳').formats.get(2, opened.column('顧客台帳', heading))?.numberFormat;
    expect(['電話', '会社名', '郵便番号', '外部コード'].map(format)).toEqual(['@', '@', '@', '@']);
    expect(format('次回日')).toBe('yyyy/mm/dd');
    expect(format('年間取引額')).toBe('#,##0');
  });

  test('has dropdowns that come from 設定 and refuse other words', () => {
    expect(() => opened.type('顧客台帳', 2, '区分', 'なぞ')).toThrow(/validation/);
    expect(opened.sheet('顧客台帳').validations.get(500, opened.column('顧客台帳', '段階'))).toBeDefined();
  });

  test('tells the purpose of each column in its heading note', () => {
    const note = (heading: string) => opened.sheet('顧客台帳').notes.get(1, opened.column('顧客台帳', heading));
    expect(note('次回日')).toMatch(/^いつ動くかを忘れないため\n.*日付にそろえます/);
    expect(note('電話')).toContain('全角で入れても半角にそろえます');
    expect(note('警告')).not.toContain('そろえます');
  });

  test('freezes the heading and the name, hides detail and technical columns', () => {
    const sheet = opened.sheet('顧客台帳');
    expect([sheet.rows.frozen, sheet.columns.frozen]).toEqual([1, 2]);
    expect(sheet.conditionalFormats.length).toBe(5);
  });

  test('shows moments, the time 今日 holds for and the settings whole', () => {
    const opened = openLedger();
    const width = (sheet: string, column: number): number => opened.sheet(sheet).columns.size(column);
    expect(width('対応履歴', opened.column('対応履歴', '対応日時'))).toBeGreaterThanOrEqual(130);
    expect(width('顧客台帳', opened.column('顧客台帳', 'ランクの理由'))).toBe(260);
    expect(width('今日', 11)).toBeGreaterThanOrEqual(160);
    const atLeast = { 1: 240, 3: 440, 7: 140, 8: 140 };
    for (const [column, pixels] of Object.entries(atLeast)) expect(width('設定', Number(column))).toBeGreaterThanOrEqual(pixels);
  });

  test('run again, changes nothing and says so', () => {
    const before = state(opened);
    opened.menu('menuSetUp');
    expect(state(opened)).toBe(before);
    expect(opened.said.at(-1)).toContain('変えたものはありません');
  });
});

describe('a ledger that somebody damaged', () => {
  const mended = (damage: (opened: Opened) => void): Opened => {
    const opened = openLedger();
    damage(opened);
    opened.menu('menuSetUp');
    return opened;
  };
  const sound = state(openLedger());

  test('a deleted sheet is made again', () => {
    const opened = mended((one) => one.runtime.user(owner).deleteSheet(one.sheet('今日').id));
    expect(opened.workbook.sheets.map((sheet) => sheet.name)).toEqual([...titles, 'メモ']);
    expect(opened.said.at(-1)).toContain('今日');
  });

  test('an emptied heading is written again, and nothing else is touched', () => {
    const opened = mended((one) => {
      one.sheet('顧客台帳').values.set(1, one.column('顧客台帳', '電話'), undefined);
    });
    expect(state(opened).length).toBe(sound.length);
    expect(opened.column('顧客台帳', '電話')).toBeGreaterThan(0);
    expect(opened.said.at(-1)).toContain('見出し(電話)');
  });

  test('a deleted column comes back beside its neighbour, the others keep their values', () => {
    const opened = mended((one) => {
      one.type('顧客台帳', 2, '会社名', '青空商事');
      one.type('顧客台帳', 2, 'メール', 'info@example.jp');
      one.runtime.user(owner).deleteColumns(one.sheet('顧客台帳').id, one.column('顧客台帳', '電話'), 1);
    });
    expect(opened.column('顧客台帳', '電話')).toBe(opened.column('顧客台帳', '次にやること') + 1);
    expect(opened.cell('顧客台帳', 2, 'メール')).toBe('info@example.jp');
  });

  test('a ledger made before a column was declared gets it, free to be typed into', () => {
    const opened = mended((one) => {
      one.type('顧客台帳', 2, '会社名', '青空商事');
      for (const heading of ['別名', 'その他の連絡先', '別の会社', '統合先ID'])
        one.runtime.user(owner).deleteColumns(one.sheet('顧客台帳').id, one.column('顧客台帳', heading), 1);
      one.runtime.user(owner).deleteColumns(one.sheet('変更履歴').id, one.column('変更履歴', '控え'), 1);
    });
    expect(opened.column('顧客台帳', '別名')).toBe(opened.column('顧客台帳', '上長確認') + 1);
    expect(opened.column('顧客台帳', '統合先ID')).toBe(opened.column('顧客台帳', '元データ') + 2);
    expect(opened.column('変更履歴', '控え')).toBe(opened.column('変更履歴', 'コード') + 1);
    opened.type('顧客台帳', 2, 'その他の連絡先', '０９０１２３４５６７８、Taro@Example.co.jp');
    expect(opened.cell('顧客台帳', 2, 'その他の連絡先')).toBe('090-1234-5678 / taro@example.co.jp');
    // Free as the columns beside them: nobody is asked before typing.
    const free = opened.workbook.protections
      .filter((one) => one.sheetId === opened.sheet('顧客台帳').id)
      .flatMap((one) => one.unprotected.map((area) => area.column));
    expect(free).toContain(opened.column('顧客台帳', '別名'));
    expect(free).toContain(opened.column('顧客台帳', 'その他の連絡先'));
  });

  test('removed dropdowns and formats are put back', () => {
    const opened = mended((one) => {
      const sheet = one.sheet('顧客台帳');
      const at = one.column('顧客台帳', '段階');
      for (let row = 5; row < 9; row++) sheet.validations.set(row, at, undefined);
      sheet.formats.set(7, one.column('顧客台帳', '電話'), undefined);
    });
    expect(opened.sheet('顧客台帳').validations.get(6, opened.column('顧客台帳', '段階'))).toBeDefined();
    expect(opened.sheet('顧客台帳').formats.get(7, opened.column('顧客台帳', '電話'))?.numberFormat).toBe('@');
    expect(opened.said.at(-1)).toContain('顧客台帳の選択肢');
    expect(opened.said.at(-1)).toContain('顧客台帳の書式');
  });

  test('an emptied list in 設定 comes back with its items', () => {
    const opened = mended((one) => {
      const sheet = one.sheet('設定');
      const at = (sheet.values.rowAt(1) ?? []).indexOf('list:stage') + 1;
      for (let row = 1; row < 20; row++) for (let c = at; c < at + 3; c++) sheet.values.set(row, c, undefined);
    });
    expect((opened.sheet('設定').values.rowAt(1) ?? []).includes('list:stage')).toBe(true);
    expect(opened.said.at(-1)).toContain('段階');
  });
});

describe('what is not ours', () => {
  test('a sheet named 顧客台帳 of somebody’s own is left alone, and said so', () => {
    const opened = openLedger({ setUp: false });
    const list = addList(opened, '顧客台帳', [
      ['品名', '数量'],
      ['ねじ', 3],
    ]);
    const before = JSON.stringify(list.values);
    opened.menu('menuSetUp');
    expect(JSON.stringify(opened.sheet('顧客台帳').values)).toBe(before);
    expect(opened.said.at(-1)).toContain('台帳のものではないので触れていません');
  });

  test('a list that differs from our title in capitals only is left alone, and set-up goes on once it is renamed', () => {
    const opened = openLedger({ locale: 'en_US', setUp: false });
    const list = addList(opened, 'customers', [
      ['Company name', 'Phone'],
      ['Blue Sky', '03-0000-0001'],
    ]);
    opened.menu('menuSetUp');
    expect(opened.said.at(-1)).toContain('“customers” that is not the ledger’s');
    expect(opened.said.at(-1)).not.toContain('Adopt this list');
    opened.runtime.user(owner).renameSheet(list.id, 'old list');
    opened.menu('menuSetUp');
    expect(opened.said.at(-1)).toContain('Customers');
    opened.type('Customers', 2, 'Company', 'Blue Sky');
    expect(opened.cell('Customers', 2, 'Customer ID')).toBe('C-00001');
  });

  test('the user’s own sheets and columns stay as they are', () => {
    const opened = openLedger();
    const customers = opened.sheet('顧客台帳');
    opened.runtime.user(owner).insertColumns(customers.id, 3, 1);
    customers.values.set(1, 3, '社内メモ');
    customers.values.set(2, 3, '=cmd');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.menu('menuSetUp');
    opened.menu('menuTidy');
    expect(customers.values.get(1, 3)).toBe('社内メモ');
    expect(customers.values.get(2, 3)).toBe('=cmd');
    expect(opened.cell('顧客台帳', 2, '顧客ID')).toBe('C-00001');
  });

  test('without a ledger the other commands say what to do', () => {
    const opened = openLedger({ setUp: false });
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('台帳を作る');
    opened.menu('menuAdoptSheet');
    expect(opened.said.at(-1)).toContain('台帳を作る');
    expect(opened.call('sidebarOpen', {})).toMatchObject({ ok: false, problem: { code: 'no-ledger' } });
  });
});

test('in an English workbook everything is English', () => {
  const opened = openLedger({ locale: 'en_US' });
  expect(opened.workbook.sheets.slice(0, 6).map((sheet) => sheet.name)).toEqual([
    'Today',
    'Customers',
    'Touches',
    'Settings',
    'Column purposes',
    'Change log',
  ]);
  opened.type('Customers', 2, 'Company', 'Acme Inc.');
  expect(opened.rows('Customers', 1)[0]).toMatchObject({ 'Customer ID': 'C-00001', Type: 'Prospect', Rank: '—' });
});

describe('what people do to the structure', () => {
  test('設定 deleted: it comes back with the rules that held, and the dropdowns point to it', () => {
    const opened = openLedger();
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.runtime.user(owner).deleteSheet(opened.sheet('設定').id);
    expect(opened.menu('menuSetUp').value).not.toBeNull();
    expect(opened.sheet('設定').values.get(2, 1)).toBe('台帳の決まり');
    opened.type('顧客台帳', 2, '段階', '見積');
    expect(() => opened.type('顧客台帳', 2, '段階', 'なぞ')).toThrow(/validation/);
  });

  test('an automatic column whose heading was reworded is still written, and none is added', () => {
    const opened = openLedger();
    const width = opened.sheet('顧客台帳').maxColumns;
    opened.sheet('顧客台帳').values.set(1, opened.column('顧客台帳', 'ランク'), '等級');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '年間取引額', '3,200万');
    expect(opened.cell('顧客台帳', 2, '等級')).toBe('B');
    opened.menu('menuSetUp');
    expect(opened.sheet('顧客台帳').maxColumns).toBe(width);
  });

  test('a deleted column is said, and the rest goes on', () => {
    const opened = openLedger();
    opened.runtime.user(owner).deleteColumns(opened.sheet('顧客台帳').id, opened.column('顧客台帳', '警告'), 1);
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    expect(opened.cell('顧客台帳', 2, '顧客ID')).toBe('C-00001');
    expect(opened.said.at(-1)).toContain('見出し「警告」が見つかりません');
  });
});
