/** 列 in 設定 (R9): columns of 顧客台帳 are renamed, shown and hidden, made and given up in cells, without code, and every change is told. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, CleanPreviewAnswer, FixCellAnswer, UnreadableAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

const firstRow = 4;
const parts = ['heading', 'standing', 'kind', 'words', 'code'] as const;
type Part = (typeof parts)[number];

const columnOf = (opened: Opened, part: Part): number =>
  (opened.sheet('設定').values.rowAt(1) ?? []).indexOf('columns') + 1 + parts.indexOf(part);

/** The row of 列 with this code, or the first free one below. */
const rowOf = (opened: Opened, code: string): number => {
  const { values } = opened.sheet('設定');
  let last = firstRow - 1;
  for (let row = firstRow; row < 200; row++) {
    if (values.get(row, columnOf(opened, 'code')) === code || `own:${values.get(row, columnOf(opened, 'heading'))}` === code) return row;
    if ((values.get(row, columnOf(opened, 'heading')) ?? '') !== '') last = row;
  }
  return last + 1;
};

const set = (opened: Opened, code: string, part: Part, text: string): void => {
  opened.runtime.user(owner).type(opened.sheet('設定').id, rowOf(opened, code), columnOf(opened, part), text);
  opened.runtime.drain();
};
const said = (opened: Opened, code: string, part: Part): unknown =>
  opened.sheet('設定').values.get(rowOf(opened, code), columnOf(opened, part)) ?? '';

/** The words of a dropdown of 顧客台帳. */
const choices = (opened: Opened, at: number): unknown[] =>
  (opened.sheet('顧客台帳').validations.get(9, at)?.criterion?.values ?? []).filter((value) => typeof value === 'string');

/** A new column of one's own, cell by cell as a person types them. */
const declare = (opened: Opened, heading: string, kind = '', words = ''): string => {
  const code = `own:${heading}`;
  set(opened, code, 'heading', heading);
  if (words !== '') set(opened, code, 'words', words);
  if (kind !== '') set(opened, code, 'kind', kind);
  return code;
};

const headings = (opened: Opened): string[] => (opened.sheet('顧客台帳').values.rowAt(1) ?? []).map(String);
const flags = (opened: Opened, row = 2): string => String(opened.cell('顧客台帳', row, '警告'));
const told = (opened: Opened): string[] =>
  opened
    .rows('変更履歴', 60)
    .filter((row) => row.コード === 'settings')
    .map((row) => `${row.項目} | ${row.前} | ${row.後}`);
const hidden = (opened: Opened, heading: string): boolean => opened.sheet('顧客台帳').columns.hidden(opened.column('顧客台帳', heading));

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

describe('a column of the user’s own', () => {
  test('is made by a new heading, with its note, and stays when nothing else is said', () => {
    const opened = openLedger();
    declare(opened, '趣味');
    const at = opened.column('顧客台帳', '趣味');
    expect(opened.sheet('顧客台帳').columns.hidden(at)).toBe(false);
    expect(opened.sheet('顧客台帳').notes.get(1, at)).toContain('設定の「列」で決めた列');
    expect(said(opened, 'own:趣味', 'code')).toBe('own:趣味');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '趣味', '=1+1');
    expect(opened.cell('顧客台帳', 2, '趣味')).toBe('=1+1');
    opened.menu('menuTidy');
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
    expect(headings(opened).filter((heading) => heading === '趣味')).toHaveLength(1);
  });

  test.each([
    ['数値', '１,２００', 1200, 'たくさん'],
    ['金額', '3,200万', 32_000_000, '高い'],
    ['電話', '０３−１２３４−５６７８', '03-1234-5678', '12'],
    ['メール', 'ＡＢＣ@example.jp', 'abc@example.jp', 'abc'],
  ])('of the kind %s reads what people type and flags what it cannot read', (kind, typed, stored, unread) => {
    const opened = openLedger();
    declare(opened, '副項目', kind);
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '副項目', typed);
    expect(opened.cell('顧客台帳', 2, '副項目')).toBe(stored);
    opened.type('顧客台帳', 2, '副項目', unread);
    expect([opened.cell('顧客台帳', 2, '副項目'), flags(opened).includes('副項目')]).toEqual([unread, true]);
    opened.type('顧客台帳', 2, '副項目', typed);
    expect([opened.cell('顧客台帳', 2, '副項目'), flags(opened)]).toEqual([stored, '']);
  });

  test('of the kind 日付 holds days, however they are written', () => {
    const opened = openLedger();
    declare(opened, '納品日', '日付');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '納品日', 'R8.4.1');
    expect(opened.cell('顧客台帳', 2, '納品日')).toBeInstanceOf(Date);
    expect(opened.sheet('顧客台帳').formats.get(2, opened.column('顧客台帳', '納品日'))?.numberFormat).toBe('yyyy/mm/dd');
    opened.type('顧客台帳', 2, '納品日', 'そのうち');
    expect(flags(opened)).toContain('納品日');
  });

  test('of the kind リスト has its words as a dropdown, warns of others, and follows when they change', () => {
    const opened = openLedger();
    declare(opened, '規模感', 'リスト', '大、中、小');
    const at = opened.column('顧客台帳', '規模感');
    expect(choices(opened, at)).toEqual(['大', '中', '小']);
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '規模感', '特大');
    expect(flags(opened)).toContain('選択肢にない言葉です(特大)');
    set(opened, 'own:規模感', 'words', '特大、大、中、小');
    expect(choices(opened, at)).toEqual(['特大', '大', '中', '小']);
    expect(flags(opened)).toBe('');
    opened.menu('menuTidy');
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  });

  test('keeps its values and its code through another heading and another kind', () => {
    const opened = openLedger();
    declare(opened, '台数', '文字');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '台数', '１２台');
    set(opened, 'own:台数', 'heading', '設置台数');
    expect(opened.cell('顧客台帳', 2, '設置台数')).toBe('１２台');
    set(opened, 'own:台数', 'kind', '数値');
    expect(flags(opened)).toContain('数として読めません');
    opened.type('顧客台帳', 2, '設置台数', '12');
    expect([opened.cell('顧客台帳', 2, '設置台数'), flags(opened)]).toEqual([12, '']);
    expect(headings(opened)).not.toContain('台数');
  });

  test('given up in 設定 it stays as a plain column with its values, and is told so', () => {
    const opened = openLedger();
    declare(opened, '規模感', 'リスト', '大、小');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '規模感', '大');
    const row = rowOf(opened, 'own:規模感');
    opened.runtime.user(owner).deleteContents(opened.sheet('設定').id, row, columnOf(opened, 'heading'), 1, 5);
    opened.runtime.drain();
    expect(opened.said.at(-1)).toContain('「規模感」は設定の「列」から外れました');
    expect(opened.cell('顧客台帳', 2, '規模感')).toBe('大');
    opened.type('顧客台帳', 2, '規模感', '特大');
    expect(flags(opened)).toBe('');
    opened.menu('menuTidy');
    expect(opened.cell('顧客台帳', 2, '規模感')).toBe('特大');
    expect(told(opened).at(-1)).toBe('列(顧客台帳): 規模感 | 規模感 / 表示 / リスト / 大、小 | ');
  });

  test('that stands in the sheet already is taken when its kind is said, and untouched before', () => {
    const opened = openLedger();
    const sheet = opened.sheet('顧客台帳');
    const at = headings(opened).length + 1;
    opened.runtime.user(owner).insertColumns?.(sheet.id, at, 1);
    sheet.values.set(1, at, '検査番号');
    opened.type('顧客台帳', 2, '会社名', '青空商事');
    opened.type('顧客台帳', 2, '検査番号', '1/5');
    const before = opened.cell('顧客台帳', 2, '検査番号');
    declare(opened, '検査番号');
    expect(opened.said.at(-1)).toContain('種類を選ぶと');
    expect(opened.cell('顧客台帳', 2, '検査番号')).toEqual(before);
    set(opened, 'own:検査番号', 'kind', '日付');
    expect(headings(opened).filter((heading) => heading === '検査番号')).toHaveLength(1);
    expect(opened.cell('顧客台帳', 2, '検査番号')).toEqual(before);
    opened.type('顧客台帳', 2, '検査番号', 'R8.4.1');
    expect(opened.cell('顧客台帳', 2, '検査番号')).toBeInstanceOf(Date);
  });

  test('deleted in the sheet it is made again by 台帳を整える, as columns of the ledger are', () => {
    const opened = openLedger();
    declare(opened, '規模感', 'リスト', '大、小');
    opened.runtime.user(owner).deleteColumns(opened.sheet('顧客台帳').id, opened.column('顧客台帳', '規模感'), 1);
    opened.menu('menuTidy');
    const at = opened.column('顧客台帳', '規模感');
    expect(choices(opened, at)).toEqual(['大', '小']);
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

test('a cell of an own column is read in as few calls as one of the ledger', () => {
  const opened = openLedger();
  declare(opened, '設置台数', '数値');
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  const [plain] = opened.type('顧客台帳', 2, '設置台数', '12');
  const [read] = opened.type('顧客台帳', 2, '設置台数', '１３');
  const [unread] = opened.type('顧客台帳', 2, '設置台数', 'たくさん');
  for (const run of [plain, read, unread]) expect(run?.calls).toBeLessThanOrEqual(8);
  expect(opened.cell('顧客台帳', 2, '設置台数')).toBe('たくさん');
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

test('what cannot be read in an own column is listed with what it may have meant, put right by a click, and undone', () => {
  const opened = openLedger();
  // As long as a heading may be: its key travels to the page and back.
  const longName = '規模感'.padEnd(60, '長');
  declare(opened, longName, 'リスト', '大きい、小さい');
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  opened.type('顧客台帳', 2, longName, '大い');
  const { cells } = value(opened.call<Answer<UnreadableAnswer>>('sidebarUnreadable', { from: 0 }));
  expect(cells).toMatchObject([{ column: `own:${longName}`, label: longName, value: '大い', nearest: ['大きい', '小さい'] }]);
  expect(value(opened.call<Answer<CleanPreviewAnswer>>('sidebarCleanPreview', { rule: '', from: 0 })).unreadable).toBe(1);
  const [one] = cells;
  const request = { key: 'fix-own-1', id: one?.id, row: one?.row, column: one?.column, before: '大い', value: '大きい' };
  value(opened.call<Answer<FixCellAnswer>>('sidebarFixCell', request));
  expect([opened.cell('顧客台帳', 2, longName), flags(opened)]).toEqual(['大きい', '']);
  value(opened.call<Answer<unknown>>('sidebarUndoBatch', { batch: 'fix-own-1' }));
  expect(opened.cell('顧客台帳', 2, longName)).toBe('大い');
});
