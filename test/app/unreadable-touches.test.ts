/** Values of 対応履歴 that cannot be read, typed or pasted by hand: listed with those of 顧客台帳, put right by a press, taken back. */
import { expect, test } from '@jest/globals';
import type { Answer, CleanPreviewAnswer, FixCellAnswer, UndoBatchAnswer, UnreadableAnswer } from '../../src/contract';
import { value } from './answers';
import { addList, openLedger, owner } from './opened-ledger';

test('words, people and days of 対応履歴 are listed with near values; one press writes one cell, and one click takes it back', () => {
  const opened = openLedger();
  opened.runtime.user(owner).selectSheet(
    addList(opened, '一覧', [
      ['会社名', '電話', '最終訪問', '営業担当'],
      ['青空商事', '03-1234-5678', '2026/3/5', '伊藤'],
    ]).id,
  );
  opened.menu('menuAdoptSheet');
  const book = '対応履歴';
  const put = (heading: string, text: string): void => void opened.sheet(book).values.set(2, opened.column(book, heading), text);
  put('方法', '訪門');
  put('担当者', '伊籐');
  put('対応日時', 'R8.3.5');
  const { cells, total } = value(opened.call<Answer<UnreadableAnswer>>('sidebarUnreadable', { from: 0 }));
  expect(total).toBe(3);
  expect(cells.map(({ id, label, value: text, nearest }) => [id, label, text, nearest[0]])).toEqual([
    ['T-000001', '対応日時', 'R8.3.5', '2026-03-05'],
    ['T-000001', '担当者', '伊籐', '伊藤'],
    ['T-000001', '方法', '訪門', '訪問'],
  ]);
  expect(cells[0]?.company).toBe('対応履歴 青空商事');
  expect(value(opened.call<Answer<CleanPreviewAnswer>>('sidebarCleanPreview', { rule: '', from: 0 })).unreadable).toBe(3);
  cells.forEach(({ id, row, column, value: before, nearest }, at) => {
    const request = { key: `fix-touch-000${at}`, id, row, column, before, value: nearest[0] };
    value(opened.call<Answer<FixCellAnswer>>('sidebarFixCell', request));
    // Sent again after a lost answer it writes nothing twice.
    value(opened.call<Answer<FixCellAnswer>>('sidebarFixCell', request));
  });
  expect(opened.rows(book, 1)[0]).toMatchObject({ 方法: '訪問', 担当者: '伊藤', 対応日時: new Date(Date.UTC(2026, 2, 4, 15)) });
  expect(value(opened.call<Answer<UnreadableAnswer>>('sidebarUnreadable', { from: 0 })).total).toBe(0);
  const stale = opened.call<Answer<FixCellAnswer>>('sidebarFixCell', {
    ...cells[1],
    key: 'fix-touch-0009',
    before: '別の人',
    value: '伊藤',
  });
  expect(stale).toMatchObject({ ok: false, problem: { code: 'stale' } });
  value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch: 'fix-touch-0001' }));
  expect(opened.rows(book, 1)[0]).toMatchObject({ 担当者: '伊籐', 方法: '訪問' });
});

test('what is pasted into 対応履歴 gets its dropdowns and formats back', () => {
  const opened = openLedger();
  const sheet = opened.sheet('対応履歴');
  const at = opened.column('対応履歴', '方法');
  const rule = JSON.stringify(sheet.validations.get(3, at));
  opened.runtime.user(owner).paste(
    sheet.id,
    2,
    at,
    [
      ['訪門', '前向き'],
      ['電話', ''],
    ],
    { withFormats: true },
  );
  for (const run of opened.runtime.drain()) expect(run.ok).toBe(true);
  expect(JSON.stringify(sheet.validations.get(3, at))).toBe(rule);
  expect(sheet.formats.get(3, at)?.numberFormat).toBe('@');
});
