/** The version of the rules goes up when rank or likelihood may come out otherwise, and with nothing else. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultRules, type Rules } from '../../../src/domain/settings/rules';
import { formatNotes, parseNotes } from '../../../src/domain/settings/rules-copy';
import { sameRules, withVersion } from '../../../src/domain/settings/version';

const base = defaultRules('ja', 'Asia/Tokyo');
const decisive: ((rules: Rules) => Rules)[] = [
  (rules) => ({ ...rules, ranks: rules.ranks.map((one) => (one.rank === 'A' ? { ...one, atLeast: one.atLeast + 1 } : one)) }),
  (rules) => ({ ...rules, ranks: rules.ranks.map((one) => (one.rank === 'B' ? { ...one, staleDays: one.staleDays + 1 } : one)) }),
  (rules) => ({ ...rules, ranks: rules.ranks.slice(1) }),
  (rules) => ({ ...rules, staleWithoutRank: rules.staleWithoutRank + 1 }),
  (rules) => ({ ...rules, points: { ...rules.points, 'stage.quote': (rules.points['stage.quote'] ?? 3) + 0.5 } }),
];
const others: ((rules: Rules) => Rules)[] = [
  (rules) => rules,
  (rules) => ({ ...rules, language: 'en' }),
  (rules) => ({ ...rules, legalForm: 'short' }),
  (rules) => ({ ...rules, members: [{ name: '佐野', email: '' }] }),
  (rules) => ({ ...rules, doubleVisitDays: 3 }),
];

test('every change that decides counts one, no other does, and it never goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(decisive.length + others.length - 1), { maxLength: 12 }), (steps) => {
      let [rules, changed] = [base, 0];
      for (const step of steps) {
        // 設定 is read with the version that stood there when it was read.
        const typed = (step < decisive.length ? decisive[step] : others[step - decisive.length])?.(rules) ?? rules;
        if (
          JSON.stringify([typed.ranks, typed.staleWithoutRank, typed.points]) !==
          JSON.stringify([rules.ranks, rules.staleWithoutRank, rules.points])
        )
          changed++;
        rules = withVersion({ ...typed, version: 1 }, rules);
        expect(rules.version).toBe(1 + changed);
      }
    }),
  );
});

test('a number typed into 設定 is counted on from; without a copy the one in 設定 stands', () => {
  expect(withVersion({ ...base, version: 7 }, base).version).toBe(7);
  expect(withVersion({ ...base, version: 7 }, null).version).toBe(7);
  expect(withVersion({ ...base, version: 2 }, { ...base, version: 5 }).version).toBe(5);
});

test('the copy beside the headings says the same as 設定, in whatever order', () => {
  const copy = parseNotes(formatNotes({ next: 1, rules: base }))?.rules ?? base;
  expect(sameRules(copy, base)).toBe(true);
  for (const change of [...decisive, ...others.slice(1)]) expect(sameRules(change(base), base)).toBe(false);
  const { version: _, points: __, ...older } = base;
  expect(parseNotes(formatNotes({ next: 1, rules: older as Rules }))?.rules?.version).toBe(1);
});
