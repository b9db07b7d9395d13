/** Columns of the user's own in 列 of 設定 (R9): made, changed, given up and found again, each with a kind that the readers know. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, CleanPreviewAnswer, FixCellAnswer, UnreadableAnswer } from '../../src/contract';
import { value } from './answers';
import { choices, columnOf, declare, flags, headings, rowOf, said, set, told } from './columns-block';
import { openLedger, owner } from './opened-ledger';

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
