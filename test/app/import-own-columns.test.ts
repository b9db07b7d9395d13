/** Columns of a list that the ledger has no column for: kept as the user's own, or left out and told of. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, ImportOptions, ImportSliceAnswer, UndoBatchAnswer } from '../../src/contract';
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';
import { value } from './answers';
import { planOf, sliceOf } from './import-calls';
import { addList, type Opened, openLedger, owner } from './opened-ledger';

const importAll = (opened: Opened, list: SheetModel, options: ImportOptions, key = `import-own-${list.id}`): ImportSliceAnswer =>
  value(sliceOf(opened, planOf(opened, list.id, options), { key, options }));
const undo = (opened: Opened, batch: string): UndoBatchAnswer => value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
const headings = (opened: Opened): string[] => (opened.sheet('顧客台帳').values.rowAt(1) ?? []).map(String);
const customers = (opened: Opened, count = 6) => opened.rows('顧客台帳', count).filter((row) => row.会社名 !== '');
const newest = (opened: Opened): string =>
  value(opened.call<Answer<{ batches: { batch: string }[] }>>('sidebarHistory', { before: '' })).batches[0]?.batch ?? '';

const odd = [
  ['会社名', '電話', '来場ブース', '倉庫番号', '社内評価', '電話'],
  ['青空商事', '03-1234-5678', '=HYPERLINK("x")', '007', 'A', '代表'],
  ['白雪食品', '06-1234-5678', '', '2026/1/5', 'B', ''],
];
const options: ImportOptions = { columns: { '2': 'own', '3': 'own', '4': 'out', '5': 'own' } };

describe('columns kept as own, and one left out', () => {
  const opened = openLedger();
  const list = addList(opened, '一覧', odd);
  const before = headings(opened);
  const said = importAll(opened, list, options);
  const width = before.length;

  test('stand behind those of the ledger, each cell word for word', () => {
    expect(said.counts).toMatchObject({ new: 2 });
    expect(headings(opened).slice(width)).toEqual(['来場ブース', '倉庫番号', '電話 2']);
    expect(customers(opened)).toMatchObject([
      { 会社名: '青空商事', 電話: '03-1234-5678', 来場ブース: '=HYPERLINK("x")', 倉庫番号: '007', '電話 2': '代表' },
      { 会社名: '白雪食品', 来場ブース: '', 倉庫番号: '2026/1/5', '電話 2': '' },
    ]);
    const sheet = opened.sheet('顧客台帳');
    expect(sheet.columns.hidden(width + 1)).toBe(false);
  });

  test('say no second time in 元データ what they hold; what was left out is told in 取込結果 alone', () => {
    const text = JSON.stringify(customers(opened).map((row) => row.元データ));
    for (const gone of ['HYPERLINK', '007', '社内評価']) expect(text).not.toContain(gone);
    expect(opened.rows('取込結果', 2).map((row) => row.台帳に入れなかった値)).toEqual(['社内評価 = A', '社内評価 = B']);
  });

  test('are nothing to tidy', () => {
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  });

  test('go with the undo, and come back when it is undone', () => {
    undo(opened, `import-own-${list.id}`);
    expect(customers(opened)).toEqual([]);
    expect(headings(opened).slice(width)).toEqual([]);
    undo(opened, newest(opened));
    expect(customers(opened)).toMatchObject([{ 来場ブース: '=HYPERLINK("x")', 倉庫番号: '007' }, { 倉庫番号: '2026/1/5' }]);
  });
});

describe('a column that the user has already', () => {
  const opened = openLedger();
  const sheet = opened.sheet('顧客台帳');
  importAll(
    opened,
    addList(opened, '前の一覧', [
      ['会社名', '電話'],
      ['青空商事', '03-1234-5678'],
      ['白雪食品', '06-1234-5678'],
    ]),
    {},
  );
  const at = headings(opened).length + 1;
  opened.runtime.user(owner).insertColumns(sheet.id, at, 1);
  sheet.values.set(1, at, '倉庫番号');
  sheet.values.set(2, at, 'わたしの覚え');
  const list = addList(opened, '一覧', odd);
  importAll(opened, list, { columns: { '2': 'out', '3': 'own', '4': 'out', '5': 'out' } });

  test('is filled where it is blank and never overwritten; what differs is kept in 元データ', () => {
    expect(headings(opened).filter((heading) => heading === '倉庫番号')).toHaveLength(1);
    expect(customers(opened).map((row) => row.倉庫番号)).toEqual(['わたしの覚え', '2026/1/5']);
    expect(String(customers(opened)[0]?.元データ)).toContain('倉庫番号 = 007');
    expect(opened.rows('取込結果', 4).map((row) => String(row.理由))[3]).toContain('倉庫番号');
  });

  test('stays when the import is undone, without what the import wrote', () => {
    undo(opened, `import-own-${list.id}`);
    expect(customers(opened).map((row) => row.倉庫番号)).toEqual(['わたしの覚え', '']);
  });
});

test('permission to mail never becomes a column, whatever was asked for', () => {
  const opened = openLedger();
  const list = addList(opened, '一覧', [
    ['会社名', 'メール配信可'],
    ['青空商事', '可'],
  ]);
  importAll(opened, list, { columns: { '1': 'own' } });
  expect(headings(opened)).not.toContain('メール配信可');
  expect(opened.rows('取込結果', 1)[0]).toMatchObject({ 台帳に入れなかった値: 'メール配信可 = 可' });
});

test('hundreds of rows that update customers take few calls', () => {
  const opened = openLedger();
  const rows = Array.from({ length: 300 }, (_, at) => [`会社${at}テスト`, `03-${1000 + at}-${2000 + at}`]);
  importAll(opened, addList(opened, '前の一覧', [['会社名', '電話'], ...rows]), {});
  const more = rows.filter((_, at) => at % 3 !== 1).map(([name = '', phone = ''], at) => [name, phone, `棚${at}`]);
  const list = addList(opened, '一覧', [['会社名', '電話', '棚'], ...more]);
  const seen = opened.runtime.meter.calls;
  expect(importAll(opened, list, { columns: { '2': 'own' } }).counts).toMatchObject({ new: 0, updated: 200 });
  expect(opened.runtime.meter.calls - seen).toBeLessThan(90);
  const told = customers(opened, 300).map((row) => row.棚);
  expect(told.filter((cell) => cell !== '')).toEqual(more.map(([, , cell]) => cell));
});

describe('a column that 設定 names', () => {
  const declared = (opened: Opened, cells: readonly (readonly [offset: number, text: string])[]): void => {
    const { id, values } = opened.sheet('設定');
    const at = (values.rowAt(1) ?? []).indexOf('columns') + 1;
    let row = 4;
    while ((values.get(row, at) ?? '') !== '') row++;
    for (const [offset, text] of cells) {
      opened.runtime.user(owner).type(id, row, at + offset, text);
      opened.runtime.drain();
    }
  };

  test('is filled by a list that calls one so, read by its kind, and goes with the undo', () => {
    const opened = openLedger();
    declared(opened, [
      [0, '倉庫の数'],
      [2, '数値'],
    ]);
    const list = addList(opened, '一覧', [
      ['会社名', '電話', '倉庫の数'],
      ['青空商事', '03-1234-5678', '１２'],
      ['白雪食品', '06-1234-5678', 'たくさん'],
    ]);
    importAll(opened, list, {});
    expect(headings(opened).filter((heading) => heading === '倉庫の数')).toHaveLength(1);
    const filled = [{ 倉庫の数: 12 }, { 倉庫の数: '', 元データ: expect.stringContaining('倉庫の数 = たくさん') }];
    expect(customers(opened)).toMatchObject(filled);
    undo(opened, `import-own-${list.id}`);
    expect(customers(opened)).toEqual([]);
    expect(headings(opened)).toContain('倉庫の数');
    undo(opened, newest(opened));
    expect(customers(opened)).toMatchObject(filled);
  });

  test('made by an import and declared later is the same column, and the import’s undo still finds it', () => {
    const opened = openLedger();
    const list = addList(opened, '一覧', odd);
    importAll(opened, list, options);
    declared(opened, [
      [0, '倉庫番号'],
      [2, '文字'],
    ]);
    expect(headings(opened).filter((heading) => heading === '倉庫番号')).toHaveLength(1);
    expect(customers(opened)).toMatchObject([{ 倉庫番号: '007' }, { 倉庫番号: '2026/1/5' }]);
    undo(opened, `import-own-${list.id}`);
    expect(customers(opened)).toEqual([]);
    expect(headings(opened)).toContain('倉庫番号');
    undo(opened, newest(opened));
    expect(customers(opened)).toMatchObject([{ 倉庫番号: '007' }, { 倉庫番号: '2026/1/5' }]);
  });
});
