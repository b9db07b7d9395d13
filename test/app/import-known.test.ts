/** An import of customers that are there already: what they get, what stays, and the undo that takes a whole import back. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, ImportPlanAnswer } from '../../src/contract';
import { value } from './answers';
import { customersIn, planOf, reportIn, sliceOf } from './import-calls';
import { addList, openLedger } from './opened-ledger';

describe('customers that are there', () => {
  const opened = openLedger();
  const first = addList(opened, '一つ目', [
    ['会社名', '電話', 'メール', '営業担当', '年間取引額', '所在地'],
    ['株式会社青空商事', '03-1234-5678', 'sato@aozora.example', '伊藤', '100万', '東京都港区芝5-5-5'],
    ['海山商店', '03-9999-0000', '', '', '', ''],
  ]);
  value(sliceOf(opened, planOf(opened, first.id)));
  const second = addList(opened, '二つ目', [
    ['会社名', '電話', 'メール', '先方担当者', '年間取引額', '住所'],
    ['㈱青空商事', '03-1234-5678', 'info@aozora.example', '佐藤 花子', '200万', '東京都港区芝5-5-5'],
    ['海山商店', '', '', '', '', '大阪府大阪市北区1-1'],
  ]);
  const seen = planOf(opened, second.id, {}, 'update');

  test('are matched, and shown beside the row', () => {
    expect(seen.counts.update).toBeGreaterThanOrEqual(1);
    expect(seen.rows[0]?.customers[0]).toMatchObject({ id: 'C-00001' });
    expect(seen.rows[0]?.customers[0]?.reasons).toContain('電話が同じ');
    expect(seen.rows[0]?.customers[0]?.cells).toContainEqual({ label: '会社名', value: '株式会社青空商事' });
  });

  test('get what they lacked; nothing is overwritten, and what differs is kept', () => {
    value(
      sliceOf(opened, seen, { units: [{ rows: [2], action: 'update', target: 'C-00001', surest: 'C-00001', review: false }], last: false }),
    );
    expect(customersIn(opened)[0]).toMatchObject({
      メール: 'sato@aozora.example',
      その他の連絡先: 'info@aozora.example',
      先方担当者: '佐藤 花子',
      年間取引額: 1_000_000,
      担当者: '伊藤',
    });
    expect(String(customersIn(opened)[0]?.元データ)).toContain('年間取引額 = 200万');
    const told = reportIn(opened).find((row) => row.一覧 === '二つ目' && row.行 === 2);
    expect(told).toMatchObject({ 結果: '更新', 顧客ID: 'C-00001' });
    expect(String(told?.理由)).toMatch(/^C-00001 と一致\(.*電話が同じ.*\)/);
    expect(String(told?.理由)).toContain('空欄を埋めた:先方担当者、その他の連絡先');
    expect(String(told?.理由)).toContain('台帳のまま(一覧の値は元データに残した):年間取引額、メール');
  });

  test('a row that is skipped is in the report whole', () => {
    value(sliceOf(opened, seen, { units: [{ rows: [3], action: 'skip', target: '', surest: 'C-00002', review: true }] }));
    expect(customersIn(opened)).toHaveLength(2);
    const told = reportIn(opened).find((row) => row.一覧 === '二つ目' && row.行 === 3);
    expect(told).toMatchObject({ 結果: '飛ばした', 台帳に入れなかった値: '会社名 = 海山商店\n住所 = 大阪府大阪市北区1-1' });
    expect(String(told?.理由)).toMatch(/^C-00002 と似ている\(.*\)\n選ばれたとおり$/);
  });

  test('the newer value wins where that was chosen, and blank never does', () => {
    const third = addList(opened, '三つ目', [
      ['会社名', '電話', '年間取引額', '営業担当'],
      ['株式会社青空商事', '03-1234-5678', '300万', ''],
    ]);
    value(
      sliceOf(opened, planOf(opened, third.id), {
        options: { updates: { amount: 'newer', owner: 'newer' } },
        units: [{ rows: [2], action: 'update', target: 'C-00001', surest: 'C-00001', review: false }],
      }),
    );
    expect(customersIn(opened)[0]).toMatchObject({ 年間取引額: 3_000_000, 担当者: '伊藤' });
  });

  test('a list that was changed since it was looked over is refused, and nothing is written', () => {
    const fourth = addList(opened, '四つ目', [['会社名'], ['森']]);
    const looked = planOf(opened, fourth.id);
    fourth.values.set(2, 1, '林');
    expect(sliceOf(opened, looked)).toMatchObject({ ok: false, problem: { code: 'list-changed' } });
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
  value(sliceOf(opened, planOf(opened, first.id), { key: 'import-first' }));
  const before = JSON.stringify(opened.rows('顧客台帳', 2));
  const second = addList(opened, '二つ目', [
    ['会社名', '電話', 'メール', '最終訪問'],
    ['㈱青空商事', '03-1234-5678', 'sato@aozora.example', '2026/3/5'],
    ['海山商店', '03-9999-0000', '', '2026/4/1'],
    ['森林堂', '03-8888-0000', '', ''],
  ]);
  const seen = planOf(opened, second.id, {});
  const unitsOf = (more: (row: number) => boolean) => ({
    units: seen.units
      .filter(({ rows }) => more(rows[0] ?? 0))
      .map(({ rows, target, surest }) => ({ rows, target, surest, action: target === '' ? 'new' : 'update', review: false })),
  });
  value(sliceOf(opened, seen, { ...unitsOf((row) => row < 3), last: false }));
  value(
    sliceOf(
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
  value(sliceOf(opened, planOf(opened, first.id), { key: 'import-first' }));
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
      sliceOf(opened, seen, {
        options,
        units: seen.units
          .slice(from, to)
          .map(({ rows: own, target, surest }) => ({ rows: own, target, surest, action: target === '' ? 'new' : 'update', review: false })),
        last,
      }),
    );
  const seen = planOf(opened, second.id, options);
  part(0, 10, false, seen);
  // Cancelled: no further units, and the call that closes the import.
  part(0, 0, true, seen);
  const again = planOf(opened, second.id, options);
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
