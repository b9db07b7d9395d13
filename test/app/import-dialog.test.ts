/** The import dialog's calls: a file brought into a sheet, looked over, imported slice by slice, sent twice, given up. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, ImportListsAnswer, ImportPlanAnswer, ImportSliceAnswer, ImportStageAnswer } from '../../src/contract';
import { value } from './answers';
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
const plan = (opened: Opened, sheetId: number, options: unknown = null, show = 'review'): ImportPlanAnswer =>
  value(opened.call('sidebarImportPlan', { sheetId, options, show, from: 0 }));
const slice = (opened: Opened, seen: ImportPlanAnswer, more: Record<string, unknown> = {}): Answer<ImportSliceAnswer> =>
  opened.call('sidebarImportSlice', {
    key: 'import-0001',
    sheetId: seen.sheetId,
    stamp: seen.stamp,
    options: seen.options,
    units: seen.units.map(({ rows, proposed, target, surest }) => ({
      rows,
      surest,
      action: target === '' ? 'new' : 'update',
      target,
      review: proposed === 'review',
    })),
    last: true,
    ...more,
  });
const customersIn = (opened: Opened) => opened.rows('顧客台帳', 6).filter((row) => row.顧客ID !== '');
const report = (opened: Opened) => opened.rows('取込結果', 12).filter((row) => row.行 !== '');

describe('a file', () => {
  const opened = openLedger();
  addList(opened, '手もとの一覧', [['会社名'], ['海']]);
  stage(opened, fair.slice(0, 4));
  const staged = stage(opened, fair.slice(4), 4);
  stage(opened, fair.slice(4), 4);
  const seen = plan(opened, staged.sheetId);

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
    expect(plan(opened, staged.sheetId, {}, 'unreadable').rows[0]?.why[0]).toContain('合計の行');
    // Every row that is counted is shown, a row that is joined to another of the list too.
    const rowsIn = (kind: 'new' | 'update' | 'review') => plan(opened, staged.sheetId, {}, kind).rows.map(({ row }) => row);
    expect([rowsIn('new'), rowsIn('update'), rowsIn('review')]).toEqual([[3, 5, 6], [4], []]);
    expect(plan(opened, staged.sheetId, {}, 'update').rows[0]?.why[0]).toContain('3行目と同じ顧客');
  });

  test('is imported as decided; marks become results, permission stays in the report', () => {
    const done = value(slice(opened, seen, { options: { marks: { '◎': '4', '×': '1' } } }));
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
    expect(report(opened).map((row) => [row.行, row.結果, row.顧客ID])).toEqual([
      [1, '対象外', ''],
      [3, '新規', 'C-00001'],
      [4, '更新', 'C-00001'],
      [5, '新規', 'C-00002'],
      [6, '新規', 'C-00003'],
      [7, '対象外', ''],
    ]);
    expect(report(opened)[2]).toMatchObject({ 台帳に入れなかった値: 'メール配信可 = 不可' });
  });

  test('is told row by row with its reason, new rows too', () => {
    expect(report(opened).map((row) => row.理由)).toEqual([
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
    expect(value(slice(opened, seen))).toMatchObject({ counts: { new: 0, updated: 0, already: 4 } });
    expect(JSON.stringify(customersIn(opened))).toBe(before);
    expect(opened.rows('対応履歴', 4).filter((row) => row.対応ID !== '')).toHaveLength(3);
    const again = plan(opened, staged.sheetId);
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

describe('customers that are there', () => {
  const opened = openLedger();
  const first = addList(opened, '一つ目', [
    ['会社名', '電話', 'メール', '営業担当', '年間取引額', '所在地'],
    ['株式会社青空商事', '03-1234-5678', 'sato@aozora.example', '伊藤', '100万', '東京都港区芝5-5-5'],
    ['海山商店', '03-9999-0000', '', '', '', ''],
  ]);
  value(slice(opened, plan(opened, first.id)));
  const second = addList(opened, '二つ目', [
    ['会社名', '電話', 'メール', '先方担当者', '年間取引額', '住所'],
    ['㈱青空商事', '03-1234-5678', 'info@aozora.example', '佐藤 花子', '200万', '東京都港区芝5-5-5'],
    ['海山商店', '', '', '', '', '大阪府大阪市北区1-1'],
  ]);
  const seen = plan(opened, second.id, {}, 'update');

  test('are matched, and shown beside the row', () => {
    expect(seen.counts.update).toBeGreaterThanOrEqual(1);
    expect(seen.rows[0]?.customers[0]).toMatchObject({ id: 'C-00001' });
    expect(seen.rows[0]?.customers[0]?.reasons).toContain('電話が同じ');
    expect(seen.rows[0]?.customers[0]?.cells).toContainEqual({ label: '会社名', value: '株式会社青空商事' });
  });

  test('get what they lacked; nothing is overwritten, and what differs is kept', () => {
    value(
      slice(opened, seen, { units: [{ rows: [2], action: 'update', target: 'C-00001', surest: 'C-00001', review: false }], last: false }),
    );
    expect(customersIn(opened)[0]).toMatchObject({
      メール: 'sato@aozora.example',
      その他の連絡先: 'info@aozora.example',
      先方担当者: '佐藤 花子',
      年間取引額: 1_000_000,
      担当者: '伊藤',
    });
    expect(String(customersIn(opened)[0]?.元データ)).toContain('年間取引額 = 200万');
    const told = report(opened).find((row) => row.一覧 === '二つ目' && row.行 === 2);
    expect(told).toMatchObject({ 結果: '更新', 顧客ID: 'C-00001' });
    expect(String(told?.理由)).toMatch(/^C-00001 と一致\(.*電話が同じ.*\)/);
    expect(String(told?.理由)).toContain('空欄を埋めた:先方担当者、その他の連絡先');
    expect(String(told?.理由)).toContain('台帳のまま(一覧の値は元データに残した):年間取引額、メール');
  });

  test('a row that is skipped is in the report whole', () => {
    value(slice(opened, seen, { units: [{ rows: [3], action: 'skip', target: '', surest: 'C-00002', review: true }] }));
    expect(customersIn(opened)).toHaveLength(2);
    const told = report(opened).find((row) => row.一覧 === '二つ目' && row.行 === 3);
    expect(told).toMatchObject({ 結果: '飛ばした', 台帳に入れなかった値: '会社名 = 海山商店\n住所 = 大阪府大阪市北区1-1' });
    expect(String(told?.理由)).toMatch(/^C-00002 と似ている\(.*\)\n選ばれたとおり$/);
  });

  test('the newer value wins where that was chosen, and blank never does', () => {
    const third = addList(opened, '三つ目', [
      ['会社名', '電話', '年間取引額', '営業担当'],
      ['株式会社青空商事', '03-1234-5678', '300万', ''],
    ]);
    value(
      slice(opened, plan(opened, third.id), {
        options: { updates: { amount: 'newer', owner: 'newer' } },
        units: [{ rows: [2], action: 'update', target: 'C-00001', surest: 'C-00001', review: false }],
      }),
    );
    expect(customersIn(opened)[0]).toMatchObject({ 年間取引額: 3_000_000, 担当者: '伊藤' });
  });

  test('a list that was changed since it was looked over is refused, and nothing is written', () => {
    const fourth = addList(opened, '四つ目', [['会社名'], ['森']]);
    const looked = plan(opened, fourth.id);
    fourth.values.set(2, 1, '林');
    expect(slice(opened, looked)).toMatchObject({ ok: false, problem: { code: 'list-changed' } });
    expect(customersIn(opened)).toHaveLength(2);
  });
});

test('one undo takes back a whole import: new customers, filled cells and touches; what was edited since stays', () => {
  const opened = openLedger();
  const first = addList(opened, '一つ目', [
    ['会社名', '電話'],
    ['株式会社青空商事', '03-1234-5678'],
    ['白雪食品', '06-1111-2222'],
  ]);
  value(slice(opened, plan(opened, first.id), { key: 'import-first' }));
  const before = JSON.stringify(opened.rows('顧客台帳', 2));
  const second = addList(opened, '二つ目', [
    ['会社名', '電話', 'メール', '最終訪問'],
    ['㈱青空商事', '03-1234-5678', 'sato@aozora.example', '2026/3/5'],
    ['海山商店', '03-9999-0000', '', '2026/4/1'],
    ['森林堂', '03-8888-0000', '', ''],
  ]);
  const seen = plan(opened, second.id, {});
  const unitsOf = (more: (row: number) => boolean) => ({
    units: seen.units
      .filter(({ rows }) => more(rows[0] ?? 0))
      .map(({ rows, target, surest }) => ({ rows, target, surest, action: target === '' ? 'new' : 'update', review: false })),
  });
  value(slice(opened, seen, { ...unitsOf((row) => row < 3), last: false }));
  value(
    slice(
      opened,
      seen,
      unitsOf((row) => row >= 3),
    ),
  );
  expect(customersIn(opened)).toHaveLength(4);
  expect(opened.rows('対応履歴', 3).filter((row) => row.対応ID !== '')).toHaveLength(2);
  opened.type('顧客台帳', 5, '次にやること', '電話する');
  const { batches } = value(
    opened.call<Answer<{ batches: { batch: string; title: string; undoable: boolean }[] }>>('sidebarHistory', { before: '' }),
  );
  expect(batches[0]).toMatchObject({ batch: 'import-0001', undoable: true });
  expect(batches[0]?.title).toContain('「二つ目」');
  const undone = value(opened.call<Answer<{ kept: { target: string }[] }>>('sidebarUndoBatch', { batch: 'import-0001' }));
  expect(undone.kept.map(({ target }) => target)).toEqual(['C-00004']);
  opened.menu('menuTidy');
  expect(customersIn(opened).map((row) => row.会社名)).toEqual(['株式会社青空商事', '白雪食品', '森林堂']);
  expect(opened.rows('対応履歴', 3).filter((row) => row.対応ID !== '' && row.取消 === '')).toEqual([]);
  const strip = (text: string) => text.replace(/"更新日":[^,]*,/g, '');
  expect(strip(JSON.stringify(opened.rows('顧客台帳', 2)))).toBe(strip(before));
});

test('an import that was cancelled and gone on with is taken back by one undo, wholly: every cell of both tables is as before', () => {
  const opened = openLedger();
  const first = addList(opened, '一つ目', [
    ['会社名', '電話', '最終訪問'],
    ['株式会社青空商事', '03-1234-5678', '2026/1/5'],
    ['白雪食品', '06-1111-2222', ''],
  ]);
  value(slice(opened, plan(opened, first.id), { key: 'import-first' }));
  /** Facts of every row; 更新日 and what is computed from the day follow at the next tidy. */
  const facts = (): unknown[] => [
    opened.rows('顧客台帳', 60).map(({ 更新日, 照合キー, 行の控え, 最後の対応, 対応の集計, ...row }) => row),
    opened.rows('対応履歴', 60),
  ];
  const before = facts();
  const rows = Array.from({ length: 30 }, (_, at) => [
    `見本${at}商店`,
    `03-20${String(at).padStart(2, '0')}-0000`,
    at % 3 === 0 ? '2026/4/1' : '',
    `棚${at}`,
  ]);
  const second = addList(opened, '二つ目', [
    ['会社名', '電話', '最終訪問', '棚'],
    ...rows,
    ['㈱青空商事', '03-1234-5678', '2026/5/5', '棚x'],
    ['白雪食品', '06-1111-2222', '2026/5/6', ''],
  ]);
  const options = { columns: { '3': 'own' } };
  const part = (from: number, to: number, last: boolean, seen: ImportPlanAnswer) =>
    value(
      slice(opened, seen, {
        options,
        units: seen.units
          .slice(from, to)
          .map(({ rows: own, target, surest }) => ({ rows: own, target, surest, action: target === '' ? 'new' : 'update', review: false })),
        last,
      }),
    );
  const seen = plan(opened, second.id, options);
  part(0, 10, false, seen);
  // Cancelled: no further units, and the call that closes the import.
  part(0, 0, true, seen);
  const again = plan(opened, second.id, options);
  expect(again.already).toBe(10);
  part(0, 15, false, again);
  part(15, 100, true, again);
  expect(customersIn(opened).length).toBe(6);
  expect(opened.rows('顧客台帳', 60).filter((row) => row.会社名 !== '')).toHaveLength(32);
  const undone = value(opened.call<Answer<{ kept: unknown[] }>>('sidebarUndoBatch', { batch: 'import-0001' }));
  expect(undone.kept).toEqual([]);
  opened.menu('menuTidy');
  expect(facts()).toEqual(before);
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
  value(slice(opened, plan(opened, list.sheetId, options, 'new'), { options }));
  for (const name of ['名刺.csv', '顧客台帳', '対応履歴', '取込結果']) {
    const sheet = opened.sheet(name);
    const found = Array.from({ length: sheet.values.height }, (_, row) => sheet.formulas.rowAt(row + 1) ?? []).flat();
    expect([name, found.filter((one) => one !== undefined)]).toEqual([name, []]);
  }
  const rows = opened.rows('顧客台帳', odd.length);
  expect(rows.map((row) => row.棚番)).toEqual(odd);
  expect(rows.map((row) => row['申し送り・注意点'])).toEqual(odd.map((text) => text.trim()));
});
