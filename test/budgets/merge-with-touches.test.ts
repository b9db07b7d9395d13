/** A merge stays within its budget among 50,000 customers when the one who goes has a hundred touches all over a log of many. */
import { describe, expect, test } from '@jest/globals';
import { ledgerOf } from '../../bench/ledger-of';
import { mergeCustomers, scatterTouches, undoMerge } from '../../bench/merge-operations';
import { within } from './within';

describe.each([
  [5000, { calls: 34, seconds: 6 }],
  [50_000, { calls: 36, seconds: 17 }],
] as const)('a hundred of %i touches', (touches, undone) => {
  test('move with the merge, and back', () => {
    const ledger = ledgerOf(50_000, touches);
    const log = ledger.workbook.sheetByName('対応履歴');
    const countOf = (id: string): number => {
      let count = 0;
      for (let row = 2; row <= touches + 1; row++) if (log?.values.get(row, 3) === id) count++;
      return count;
    };
    for (let turn = 0; turn < 4; turn += 2) {
      scatterTouches(ledger, turn, 100);
      const loser = `C-${25_000 + turn}`;
      const before = countOf(loser);
      expect(before).toBeGreaterThanOrEqual(100);
      within(ledger, mergeCustomers, turn, { calls: 20, seconds: 4 });
      expect(countOf(loser)).toBe(0);
      within(ledger, undoMerge, turn + 1, undone);
      expect(countOf(loser)).toBe(before);
    }
  }, 240_000);
});
