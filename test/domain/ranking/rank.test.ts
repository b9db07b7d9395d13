import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareRanks, NO_RANK, type RankThreshold, rankOf, thresholdFault } from '../../../src/domain/ranking/rank';
import { defaultRanks } from '../../../src/domain/settings/rules';

test.each([
  [32_000_000, { rank: 'B', amount: 32_000_000, atLeast: 10_000_000, next: { rank: 'A', missing: 68_000_000 } }],
  [100_000_000, { rank: 'A', amount: 100_000_000, atLeast: 100_000_000, next: null }],
  [99_999_999, { rank: 'B', amount: 99_999_999, atLeast: 10_000_000, next: { rank: 'A', missing: 1 } }],
  [1_000_000, { rank: 'C', amount: 1_000_000, atLeast: 1_000_000, next: { rank: 'B', missing: 9_000_000 } }],
  [0, { rank: 'D', amount: 0, atLeast: 0, next: { rank: 'C', missing: 1_000_000 } }],
  [null, { rank: '—', amount: null, atLeast: null, next: null }],
])('%j yen: %j', (amount, reason) => {
  expect(rankOf(amount, defaultRanks)).toEqual({ rank: reason.rank, reason });
});

test('below every threshold there is no rank, but a way to one', () => {
  const thresholds = [
    { rank: 'Gold', atLeast: 500 },
    { rank: 'Silver', atLeast: 100 },
  ];
  expect(rankOf(99, thresholds)).toEqual({
    rank: NO_RANK,
    reason: { rank: NO_RANK, amount: 99, atLeast: null, next: { rank: 'Silver', missing: 1 } },
  });
});

const table: fc.Arbitrary<RankThreshold[]> = fc
  .uniqueArray(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 6 })
  .map((amounts) => [...amounts].sort((a, b) => b - a).map((atLeast, at) => ({ rank: `R${at}`, atLeast })));

test('more money is never a worse rank, and what is missing is exactly what is missing', () => {
  fc.assert(
    fc.property(table, fc.nat({ max: 2e9 }), fc.nat({ max: 2e9 }), (thresholds, one, other) => {
      const [low, high] = one <= other ? [one, other] : [other, one];
      expect(compareRanks(rankOf(high, thresholds).rank, rankOf(low, thresholds).rank, thresholds)).toBeLessThanOrEqual(0);
      const { next } = rankOf(low, thresholds).reason;
      if (next) {
        expect(rankOf(low + next.missing, thresholds).rank).toBe(next.rank);
        expect(rankOf(low + next.missing - 1, thresholds).rank).not.toBe(next.rank);
      }
    }),
  );
});

test('a table of thresholds is checked before it is used', () => {
  expect(thresholdFault(defaultRanks)).toBeNull();
  const a = { rank: 'A', atLeast: 100 };
  expect(thresholdFault([])).toEqual({ code: 'no-ranks' });
  expect(thresholdFault([a, { rank: ' ', atLeast: 1 }])).toEqual({ code: 'rank-unnamed', at: 1 });
  expect(thresholdFault([{ rank: '—', atLeast: 1 }])).toEqual({ code: 'rank-unnamed', at: 0 });
  expect(thresholdFault([a, { rank: 'A', atLeast: 1 }])).toEqual({ code: 'rank-repeated', rank: 'A' });
  expect(thresholdFault([{ rank: 'A', atLeast: Number.NaN }])).toEqual({ code: 'threshold-unreadable', rank: 'A' });
  expect(thresholdFault([{ rank: 'A', atLeast: -1 }])).toEqual({ code: 'threshold-unreadable', rank: 'A' });
  expect(thresholdFault([a, { rank: 'B', atLeast: 100 }])).toEqual({ code: 'thresholds-not-falling', rank: 'B', above: 'A' });
  fc.assert(fc.property(table, (thresholds) => expect(thresholdFault(thresholds)).toBeNull()));
});

test('ranks are in order, every pair of them', () => {
  const inOrder = ['A', 'A*', 'B', 'B*', 'C', 'D', 'D*', 'S', 'Z*', 'old', '—', ''];
  for (const [at, rank] of inOrder.entries()) {
    for (const [otherAt, other] of inOrder.entries()) {
      expect([rank, other, Math.sign(compareRanks(rank, other, defaultRanks))]).toEqual([rank, other, Math.sign(at - otherAt)]);
    }
  }
});
