/** A rank decided by hand: kept as text whole, holding to its last day and no longer, and never anything but one of the rules' ranks. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CustomerRow, derive } from '../../../src/domain/customers/derive';
import { addDays } from '../../../src/domain/day';
import { decisionOfMerged, formatDecision, parseDecision, stateOfDecision } from '../../../src/domain/ranking/decision';
import { compareRanks, rankOf } from '../../../src/domain/ranking/rank';
import { defaultRules } from '../../../src/domain/settings/rules';

const rules = defaultRules('ja', 'Asia/Tokyo');
const today = '2026-11-22';
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
/** Whatever people type into one line of a form. */
const typed = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const decision = fc.record({ rank: fc.constantFrom('A', 'B', 'C', 'D'), until: day, day, by: fc.string({ maxLength: 12 }), reason: typed });

test('what is kept is read back: rank, last day, day and reason to the letter, and a text that is no formula', () => {
  fc.assert(
    fc.property(decision, (one) => {
      const cell = formatDecision(one);
      expect(cell).toMatch(/^\d{4}-/);
      expect(parseDecision(cell)).toMatchObject({ rank: one.rank, until: one.until, day: one.day, reason: one.reason.trim() });
      expect(formatDecision(parseDecision(cell) ?? one)).toBe(cell);
    }),
  );
});

test('who and why may hold the sign between the parts', () => {
  const one = { rank: 'A', until: '2027-02-20', day: today, by: '佐野 | 加藤', reason: '大口 | 来期から' };
  expect(parseDecision(formatDecision(one))).toEqual({ ...one, by: '佐野/加藤' });
});

test.each(['', 'A', 'A*', '2027-02-20 | A', '2027-02-31 | A | 2026-11-22 | 佐野 | 大口', '2027-02-20 | A | 2026-11-22 | 佐野 | '])(
  '%j is no decision',
  (cell) => expect(parseDecision(cell)).toBeNull(),
);

test('the rank shown is the decided one to its last day, and that of the amount from the next day on; what was computed is always said', () => {
  fc.assert(
    fc.property(decision, fc.option(fc.nat(2e8)), (one, amount) => {
      const row: CustomerRow = { id: 'C-00001', company: '青空商事', amount: amount ?? '', rankDecision: formatDecision(one) };
      const computed = rankOf(amount, rules.ranks);
      for (const [at, holds] of [
        [addDays(one.until, -1), true],
        [one.until, true],
        [addDays(one.until, 1), false],
      ] as const) {
        const derived = derive(row, rules, at);
        expect(derived.rank).toEqual(computed);
        expect(derived.shownRank).toBe(holds ? `${one.rank}*` : computed.rank);
        expect(derived.decision?.state).toBe(holds ? 'holds' : 'over');
        // 'A*' stands beside A, whichever way ranks are sorted.
        if (holds) expect(compareRanks(derived.shownRank, one.rank, rules.ranks)).toBe(1);
      }
    }),
  );
});

test('silence is judged by the decided rank: a month is too long for A*, and not for C', () => {
  const row: CustomerRow = { id: 'C-00001', company: '青空商事', type: '見込', amount: 2_000_000, lastContact: addDays(today, -40) };
  const rankDecision = formatDecision({ rank: 'A', until: addDays(today, 90), day: today, by: '', reason: '大口' });
  expect(derive(row, rules, today).due.stale).toBeNull();
  expect(derive({ ...row, rankDecision }, rules, today).due.stale).toMatchObject({ days: 40, limit: 30 });
});

test('a rank that 設定 has no more holds no longer', () => {
  const one = { rank: 'S', until: addDays(today, 9), day: today, by: '', reason: 'x' };
  expect(stateOfDecision(one, rules.ranks, today)).toBe('unknown-rank');
  expect(derive({ id: 'C-00001', company: '青', amount: 5, rankDecision: formatDecision(one) }, rules, today).shownRank).toBe('D');
});

test('of customers that became one the survivor’s decision counts while it holds, else the one that holds longest', () => {
  const at = (rank: string, days: number): string =>
    formatDecision({ rank, until: addDays(today, days), day: today, by: '佐野', reason: 'x' });
  const merged = (...cells: string[]) => decisionOfMerged(cells, rules.ranks, today);
  expect(merged(at('A', 5), at('B', 50))).toBe(at('A', 5));
  expect(merged('', at('B', 5), at('C', 50))).toBe(at('C', 50));
  expect(merged(at('A', -1), at('B', 5))).toBe(at('B', 5));
  expect(merged(at('A', -1), at('B', -2))).toBe(at('A', -1));
  expect(merged('', '')).toBe('');
});
