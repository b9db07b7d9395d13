/** 列 in 設定 (R9): columns of 顧客台帳 are renamed, shown and hidden, made and given up in cells, without code, and every change is told. */
import { describe, expect, test } from '@jest/globals';
import { columnOf, declare, firstRow, flags, headings, hidden, rowOf, said, set, told } from './columns-block';
import { type Opened, openLedger, owner } from './opened-ledger';

describe('a column of the ledger', () => {
  test('is listed with its heading, how it stands, and its code', () => {
    const opened = openLedger();
    expect([said(opened, 'phone', 'heading'), said(opened, 'phone', 'standing')]).toEqual(['電話', '表示']);
    expect([said(opened, 'kana', 'heading'), said(opened, 'kana', 'standing')]).toEqual(['会社名カナ', 'たたむ']);
    expect(said(opened, 'system', 'heading')).toBe('');
  });

  test('renamed in 設定 it is called so in the sheet, is read by its rule as before, and the ledger says its new name', () => {
    const opened = openLedger();
    set(opened, 'phone', 'heading', '代表TEL');
    expect(headings(opened)).toContain('代表TEL');
    expect(headings(opened)).not.toContain('電話');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '代表TEL', '０３−１２３４−５６７８');
    expect(opened.cell('顧客台帳', 2, '代表TEL')).toBe('03-1234-5678');
    opened.type('顧客台帳', 2, '代表TEL', '12');
    expect(flags(opened)).toContain('代表TEL');
    expect(told(opened)).toEqual(['列(顧客台帳): 代表TEL | 電話 / 表示 | 代表TEL / 表示']);
    opened.menu('menuTidy');
    expect(headings(opened)).toContain('代表TEL');
    set(opened, 'phone', 'heading', '');
    expect(headings(opened)).toContain('電話');
    expect(said(opened, 'phone', 'heading')).toBe('電話');
  });

  test('renamed in the sheet it is called so in 設定 after 台帳を整える', () => {
    const opened = openLedger();
    opened.runtime.user(owner).type(opened.sheet('顧客台帳').id, 1, opened.column('顧客台帳', '電話'), '連絡先TEL');
    opened.runtime.drain();
    opened.menu('menuTidy');
    expect(said(opened, 'phone', 'heading')).toBe('連絡先TEL');
    expect(told(opened)).toEqual(['列(顧客台帳): 連絡先TEL | 電話 / 表示 | 連絡先TEL / 表示']);
    opened.runtime.user(owner).type(opened.sheet('顧客台帳').id, 1, opened.column('顧客台帳', '連絡先TEL'), '電話');
    opened.runtime.drain();
    opened.menu('menuTidy');
    expect(said(opened, 'phone', 'heading')).toBe('電話');
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  });

  test('is hidden, folded and shown, and keeps its values', () => {
    const opened = openLedger();
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, 'メール', 'a@example.jp');
    set(opened, 'email', 'standing', '隠す');
    expect(hidden(opened, 'メール')).toBe(true);
    opened.runtime.user(owner).clickMenu('menuCustomerColumns');
    expect(hidden(opened, 'メール')).toBe(true);
    set(opened, 'email', 'standing', 'たたむ');
    expect(hidden(opened, 'メール')).toBe(true);
    opened.runtime.user(owner).clickMenu('menuCustomerColumns');
    expect(hidden(opened, 'メール')).toBe(false);
    set(opened, 'email', 'standing', '表示');
    expect(hidden(opened, 'メール')).toBe(false);
    set(opened, 'kana', 'standing', '表示');
    expect([hidden(opened, '会社名カナ'), hidden(opened, '郵便番号')]).toEqual([false, hidden(opened, '郵便番号')]);
    expect(opened.cell('顧客台帳', 2, 'メール')).toBe('a@example.jp');
    expect(told(opened)).toHaveLength(4);
  });

  test.each(['company', 'id'])('%s stays in view, and a sentence says why', (code) => {
    const opened = openLedger();
    set(opened, code, 'standing', '隠す');
    expect(opened.said.at(-1)).toContain('なくてはならない列');
    expect(said(opened, code, 'standing')).toBe('表示');
    expect(opened.sheet('顧客台帳').columns.hidden(code === 'company' ? 1 : 2)).toBe(false);
    expect(told(opened)).toEqual([]);
  });

  test('cannot take another column’s heading', () => {
    const opened = openLedger();
    set(opened, 'phone', 'heading', 'メール');
    expect(opened.said.at(-1)).toContain('同じ見出しの列があります');
    expect(headings(opened).filter((heading) => heading === 'メール')).toHaveLength(1);
    expect(headings(opened)).toContain('電話');
  });
});

test('a ledger made before the block gets it from 台帳を作る, and nothing else is touched', () => {
  const opened = openLedger();
  const sheet = opened.sheet('設定');
  const at = columnOf(opened, 'heading');
  opened.runtime.user(owner).deleteColumns(sheet.id, at, 5);
  const kept = (): string => JSON.stringify([3, 4, 5, 6].map((row) => sheet.values.rowAt(row)?.slice(0, at - 1)));
  const [older, customers] = [kept(), JSON.stringify(opened.rows('顧客台帳', 3))];
  opened.menu('menuSetUp');
  expect(opened.said.at(-1)).toContain('列(顧客台帳)');
  expect([kept(), JSON.stringify(opened.rows('顧客台帳', 3))]).toEqual([older, customers]);
  expect([said(opened, 'phone', 'heading'), said(opened, 'phone', 'standing')]).toEqual(['電話', '表示']);
  opened.menu('menuSetUp');
  expect(opened.said.at(-1)).toContain('変えたものはありません');
});

test('what 設定 says of columns costs the edits of 顧客台帳 no call', () => {
  const callsOf = (change: (opened: Opened) => void): (number | undefined)[] => {
    const opened = openLedger();
    change(opened);
    const runs = [
      ...opened.type('顧客台帳', 2, '会社名', '青空商事'),
      ...opened.type('顧客台帳', 2, '年間取引額', '3,200万'),
      ...opened.type('顧客台帳', 2, '次にやること', '見積を送る'),
    ];
    return runs.map(({ calls }) => calls);
  };
  const usual = callsOf(() => undefined);
  const changed = callsOf((opened) => {
    set(opened, 'phone', 'heading', '代表TEL');
    set(opened, 'email', 'standing', '隠す');
    declare(opened, '設置台数', '数値');
    declare(opened, '規模感', 'リスト', '大、中、小');
  });
  expect(changed).toEqual(usual);
});

test('another language turns the words of the block and leaves what people named', () => {
  const opened = openLedger();
  declare(opened, '規模感', 'リスト', '大、小');
  set(opened, 'phone', 'heading', '代表TEL');
  set(opened, 'kana', 'standing', '隠す');
  const at = rowOf(opened, 'kana');
  opened.runtime.user(owner).type(opened.sheet('設定').id, firstRow, 2, 'English');
  opened.runtime.drain();
  opened.menu('menuSetUp');
  const { values } = opened.sheet('Settings');
  const block = (values.rowAt(1) ?? []).indexOf('columns') + 1;
  expect([0, 1].map((offset) => values.get(at, block + offset))).toEqual(['Kana', 'Hide']);
  const words = new Map(
    Array.from({ length: 80 }, (_, index) => [values.get(index + firstRow, block + 4), values.get(index + firstRow, block + 2)]),
  );
  expect(words.get('own:規模感')).toBe('List');
  const names = (opened.sheet('Customers').values.rowAt(1) ?? []).map(String);
  expect(names).toEqual(expect.arrayContaining(['代表TEL', '規模感', 'E-mail']));
  opened.type('Customers', 2, 'Company', 'Aozora');
  opened.type('Customers', 2, '規模感', '大');
  opened.menu('menuTidy');
  opened.menu('menuTidy');
  expect(opened.said.at(-1)).toContain('Nothing');
});
