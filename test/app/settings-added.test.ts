/** Settings of a later version come to a 設定 that was made before them, below those that are there. */
import { expect, test } from '@jest/globals';
import { openLedger } from './opened-ledger';

test('台帳を作る adds what is missing, leaves what is there, and then finds nothing to do', () => {
  const opened = openLedger();
  const { values } = opened.sheet('設定');
  const label = (row: number): unknown => values.get(row, 1) ?? '';
  const before = [4, 5, 6, 7, 8, 9].map(label);
  values.set(6, 2, 90);
  for (const row of [7, 8, 9]) for (const column of [1, 2, 3, 4]) values.set(row, column, '');
  opened.menu('menuSetUp');
  expect([4, 5, 6, 7, 8, 9].map(label)).toEqual(before);
  // The limit of 90 days is another rule: their version is the second.
  expect([6, 7, 8, 9].map((row) => values.get(row, 2))).toEqual([90, 7, '数えない', 2]);
  opened.menu('menuSetUp');
  expect(label(10)).toBe('');
  expect(opened.said[opened.said.length - 1]).toContain('変えたものはありません');
});
