/** A clean-up of more cells than one call writes: part by part under one key, formulas left, killed and finished in blocks, taken back by one undo. */
import { expect, test } from '@jest/globals';
import { owner } from '../../bench/add-on';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import type { Answer, CleanApplyAnswer, CleanPreviewAnswer, UndoBatchAnswer } from '../../src/contract';

const customers = 7000;

const call = <T>(ledger: BenchLedger, name: string, request: unknown): { value: T; calls: number; seconds: number } => {
  const result = ledger.runtime.callFromPage(owner, name, [request]);
  const answer = result.value as Answer<T>;
  if (!result.ok || !answer.ok) throw new Error(JSON.stringify(answer ?? result.error));
  return { value: answer.value, calls: result.calls, seconds: result.estimatedSeconds };
};

test('21,000 cells in two parts', () => {
  const ledger = ledgerOf(customers, 100);
  const sheet = ledger.workbook.sheetByName('顧客台帳');
  if (sheet === undefined || sheet === null) throw new Error('no ledger');
  const phone = ledger.column('phone');
  const before: unknown[] = [];
  for (let row = 2; row <= customers + 1; row++) {
    sheet.values.set(row, phone, `０３（１２３４）${String(1000 + row)}`);
    sheet.values.set(row, ledger.column('amount'), `${100 + (row % 900)}万円`);
    sheet.values.set(row, ledger.column('address'), `東京都千代田区丸の内二丁目${1 + (row % 20)}番１号`);
    before.push(sheet.values.get(row, phone));
  }
  const overview = call<CleanPreviewAnswer>(ledger, 'sidebarCleanPreview', { rule: '', from: 0 }).value;
  expect(overview.total).toBeGreaterThanOrEqual(3 * customers);
  expect(overview.beyond).toBe(overview.total - 20_000);
  const rules = overview.rules.map(({ code }) => code).filter((code) => code !== 'amount');
  const wanted = overview.rules.reduce((sum, { code, count }) => sum + (rules.includes(code) ? count : 0), 0);
  const except = ['C-00001 phone'];
  const key = 'clean-large-0001';
  let changed = 0;
  for (let part = 0; part < 5; part++) {
    const next = call<CleanPreviewAnswer>(ledger, 'sidebarCleanPreview', { rule: '', from: 0, only: { rules, except } }).value;
    const done = call<CleanApplyAnswer>(ledger, 'sidebarCleanApply', { key, rules, except, expected: next.expected });
    expect([part, done.calls <= 30, done.seconds < 60]).toEqual([part, true, true]);
    changed += done.value.changed;
    if (next.beyond === 0) break;
  }
  expect(changed).toBe(wanted - 1);
  expect(sheet.values.get(2, phone)).toBe(before[0]);
  expect(sheet.values.get(customers + 1, phone)).toBe(`03-1234-${1000 + customers + 1}`);
  expect(sheet.values.get(9, ledger.column('amount'))).toBe('109万円');
  const undone = call<UndoBatchAnswer>(ledger, 'sidebarUndoBatch', { batch: key }).value;
  expect(undone.kept).toEqual([]);
  expect(before.every((cell, at) => sheet.values.get(at + 2, phone) === cell)).toBe(true);
}, 300_000);
