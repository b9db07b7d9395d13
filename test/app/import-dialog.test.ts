/** The import dialog's calls: a file brought into a sheet, looked over, imported slice by slice, sent twice, given up; and what it refuses. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, ImportListsAnswer, ImportStageAnswer } from '../../src/contract';
import { value } from './answers';
import { customersIn, planOf, reportIn, sliceOf } from './import-calls';
import { addList, type Opened, openLedger } from './opened-ledger';

const key = 'file-2026-0001';
const fair = [
  ['名刺リスト(展示会)'],
  ['会社', '氏名', 'メールアドレス', '電話', '来場日', '感触', 'メール配信可'],
  ['㈱青空商事', '佐藤 花子', 'sato@aozora.example', '0312345678', '2026/9/17', '◎', '可'],
  ['株式会社青空商事', '佐藤花子', 'hanako@aozora.example', '', '2026/9/18', '', '不可'],
  ['白雪食品', '鈴木', '', '06-1234-5678', '2026/9/17', '×', ''],
  ['=HYPERLINK("x")', '', '', '-1', '', '', ''],
  ['合計', '', '', '', '', '', ''],
];

const stage = (opened: Opened, rows: unknown[][] = fair, from = 0): ImportStageAnswer =>
  value(opened.call('sidebarImportStage', { key, name: '名刺.csv', from, rows }));

describe('a file', () => {
  const opened = openLedger();
  addList(opened, '手もとの一覧', [['会社名'], ['海']]);
  stage(opened, fair.slice(0, 4));
  const staged = stage(opened, fair.slice(4), 4);
  stage(opened, fair.slice(4), 4);
  const seen = planOf(opened, staged.sheetId);

  test('stands in a sheet as the file says, every cell text, once however often it is sent', () => {
    const sheet = opened.sheet('名刺.csv');
    expect(sheet.lastRow()).toBe(fair.length);
    expect(sheet.values.get(3, 4)).toBe('0312345678');
    expect(sheet.values.get(6, 1)).toBe('=HYPERLINK("x")');
    const { lists } = value<ImportListsAnswer>(opened.call('sidebarImportLists', {}));
    expect(lists.map(({ name, staged: fromFile }) => [name, fromFile])).toEqual(
      expect.arrayContaining([
        ['手もとの一覧', false],
        ['名刺.csv', true],
      ]),
    );
  });

  test('is looked over without writing anything', () => {
    expect(customersIn(opened)).toEqual([]);
    expect(seen).toMatchObject({ headerRow: 2, counts: { new: 3, update: 1, review: 0, unreadable: 1 }, already: 0, remembered: false });
    expect(seen.columns.map(({ target }) => target)).toEqual([
      'company',
      'contactPerson',
      'email',
      'phone',
      'touch:when',
      'touch:result',
      '',
    ]);
    expect(seen.columns[6]).toMatchObject({ apart: true });
    expect(seen.columns[3]?.samples[0]).toEqual({ raw: '0312345678', stored: '03-1234-5678', problem: '' });
    expect(seen.marks).toEqual([
      { mark: '◎', count: 1, proposal: '4' },
      { mark: '×', count: 1, proposal: '1' },
    ]);
    expect(planOf(opened, staged.sheetId, {}, 'unreadable').rows[0]?.why[0]).toContain('合計の行');
    // Every row that is counted is shown, a row that is joined to another of the list too.
    const rowsIn = (kind: 'new' | 'update' | 'review') => planOf(opened, staged.sheetId, {}, kind).rows.map(({ row }) => row);
    expect([rowsIn('new'), rowsIn('update'), rowsIn('review')]).toEqual([[3, 5, 6], [4], []]);
    expect(planOf(opened, staged.sheetId, {}, 'update').rows[0]?.why[0]).toContain('3行目と同じ顧客');
  });

  test('is imported as decided; marks become results, permission stays in the report', () => {
    const done = value(sliceOf(opened, seen, { options: { marks: { '◎': '4', '×': '1' } } }));
    expect(done).toMatchObject({ counts: { new: 3, updated: 1, review: 0, skipped: 0 }, batch: 'import-0001' });
    expect(customersIn(opened)).toMatchObject([
      { 会社名: '株式会社青空商事', メール: 'hanako@aozora.example', その他の連絡先: 'sato@aozora.example', 電話: '03-1234-5678' },
      { 会社名: '白雪食品' },
      { 会社名: '=HYPERLINK("x")' },
    ]);
    expect(opened.rows('対応履歴', 3).map((row) => [row.顧客ID, row.方法, row.結果])).toEqual([
      ['C-00001', 'セミナー・展示会', '前向き'],
      ['C-00001', 'セミナー・展示会', ''],
      ['C-00002', 'セミナー・展示会', '見送り'],
    ]);
    expect(JSON.stringify(customersIn(opened))).not.toContain('不可');
    expect(reportIn(opened).map((row) => [row.行, row.結果, row.顧客ID])).toEqual([
      [1, '対象外', ''],
      [3, '新規', 'C-00001'],
      [4, '更新', 'C-00001'],
      [5, '新規', 'C-00002'],
      [6, '新規', 'C-00003'],
      [7, '対象外', ''],
    ]);
    expect(reportIn(opened)[2]).toMatchObject({ 台帳に入れなかった値: 'メール配信可 = 不可' });
  });

  test('is told row by row with its reason, new rows too', () => {
    expect(reportIn(opened).map((row) => row.理由)).toEqual([
      expect.stringContaining('表題の行'),
      expect.stringContaining('台帳に同じ顧客がいない(比べた項目:会社名、先方担当者、電話、メール)'),
      expect.stringMatching(/同じ一覧の3行目と同じ顧客\(.*会社名.*\)/),
      expect.stringContaining('台帳に同じ顧客がいない(比べた項目:会社名、先方担当者、電話)'),
      expect.stringContaining('台帳に同じ顧客がいない(比べた項目:会社名、電話)'),
      expect.stringContaining('合計の行'),
    ]);
  });

  test('sent again changes nothing, and the mapping is remembered', () => {
    const before = JSON.stringify(customersIn(opened));
    expect(value(sliceOf(opened, seen))).toMatchObject({ counts: { new: 0, updated: 0, already: 4 } });
    expect(JSON.stringify(customersIn(opened))).toBe(before);
    expect(opened.rows('対応履歴', 4).filter((row) => row.対応ID !== '')).toHaveLength(3);
    const again = planOf(opened, staged.sheetId);
    expect(again).toMatchObject({ already: 4, units: [], remembered: true });
  });

  test('leaves nothing for tidy', () => {
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  });

  test('goes when the person wishes, and no other sheet does', () => {
    const { lists } = value<ImportListsAnswer>(opened.call('sidebarImportLists', {}));
    const other = lists.find(({ staged: fromFile }) => !fromFile);
    expect(value(opened.call<Answer<{ removed: boolean }>>('sidebarImportDiscard', { sheetId: other?.sheetId }))).toEqual({
      removed: false,
    });
    expect(value(opened.call<Answer<{ removed: boolean }>>('sidebarImportDiscard', { sheetId: staged.sheetId }))).toEqual({
      removed: true,
    });
    expect(opened.workbook.sheets.some(({ name }) => name === '名刺.csv')).toBe(false);
  });
});

test.each([
  ['sidebarImportPlan', { sheetId: 99, options: null, show: 'review', from: 0 }, 'no-list'],
  ['sidebarImportPlan', { sheetId: 'x' }, 'bad-request'],
  ['sidebarImportStage', { key, name: 'a', from: 0, rows: [new Array(1000).fill('')] }, 'too-wide'],
  ['sidebarImportStage', { key, name: 'a', from: 60_000, rows: [['x']] }, 'too-long'],
  ['sidebarImportSlice', { key, sheetId: 99, stamp: 'x', options: {}, units: [], last: true }, 'no-list'],
])('%s is refused with a sentence (%#)', (name, request, code) => {
  const opened = openLedger();
  const before = JSON.stringify(opened.workbook.snapshot());
  const answer = opened.call<Answer<unknown>>(name, request);
  expect(answer).toMatchObject({ ok: false, problem: { code } });
  expect(JSON.stringify(opened.workbook.snapshot())).toBe(before);
});

test('what a list says in signs that begin a formula stays text, wherever it goes', () => {
  const opened = openLedger();
  const odd = ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(1)', '\t=1+1', "'=1", '=cmd|calc'];
  const list = stage(opened, [['会社名', '備考', '棚番'], ...odd.map((text, at) => [`${text} 会社${at}`, text, text])]);
  const options = { columns: { '2': 'own' } };
  value(sliceOf(opened, planOf(opened, list.sheetId, options, 'new'), { options }));
  for (const name of ['名刺.csv', '顧客台帳', '対応履歴', '取込結果']) {
    const sheet = opened.sheet(name);
    const found = Array.from({ length: sheet.values.height }, (_, row) => sheet.formulas.rowAt(row + 1) ?? []).flat();
    expect([name, found.filter((one) => one !== undefined)]).toEqual([name, []]);
  }
  const rows = opened.rows('顧客台帳', odd.length);
  expect(rows.map((row) => row.棚番)).toEqual(odd);
  expect(rows.map((row) => row['申し送り・注意点'])).toEqual(odd.map((text) => text.trim()));
});
