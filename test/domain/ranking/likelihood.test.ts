import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_WEIGHTS, type LikelihoodFacts, likelihoodOf } from '../../../src/domain/ranking/likelihood';
import { defaultLists } from '../../../src/domain/schema/lists';

const nothing: LikelihoodFacts = {
  stage: '',
  budget: '',
  authority: '',
  need: '',
  timeframe: '',
  keyPerson: '',
  competitor: '',
  fit: '',
  lastResult: '',
  silence: '',
};

test('the example of the data model: 見積(+3) 予算あり(+0.5) 決裁権なし(−0.5) キーマン済(+0.5) 競合優勢(+0.5) is 4', () => {
  const facts = { ...nothing, stage: 'quote', budget: 'yes', authority: 'none', keyPerson: 'yes', competitor: 'ahead' };
  expect(likelihoodOf(facts)).toEqual({
    score: 4,
    parts: [
      { part: 'stage', code: 'quote', points: 3 },
      { part: 'budget', code: 'yes', points: 0.5 },
      { part: 'authority', code: 'none', points: -0.5 },
      { part: 'keyPerson', code: 'yes', points: 0.5 },
      { part: 'competitor', code: 'ahead', points: 0.5 },
    ],
    sum: 4,
    adjustment: 0,
  });
});

test.each([
  [{ stage: 'appointment' }, 1, 0],
  [{ stage: 'lost' }, 1, 1],
  [{ stage: 'meeting', need: 'yes' }, 3, 0.5], // halves round up
  [{ stage: 'meeting', need: 'none' }, 2, 0.5],
  [{ stage: 'repeat', budget: 'yes', need: 'yes', fit: 'match' }, 5, -0.5],
  [{ stage: 'appointment', silence: 'silent', fit: 'gap' }, 1, 1.5],
  [{ stage: 'quote', lastResult: '3', timeframe: '6m', competitor: 'unknown', budget: 'constructor' }, 3, 0],
])('%j: %d', (facts, score, adjustment) => {
  expect(likelihoodOf({ ...nothing, ...facts })).toMatchObject({ score, adjustment });
});

test('without a stage there is no likelihood, but the parts are shown', () => {
  expect(likelihoodOf({ ...nothing, budget: 'yes' })).toEqual({
    score: null,
    parts: [{ part: 'budget', code: 'yes', points: 0.5 }],
    sum: 0.5,
    adjustment: 0,
  });
});

test("the reason's parts add up to the number shown, for any input and any weights", () => {
  const code = fc.constantFrom('', 'a', 'b', 'c', 'toString');
  const facts = fc.record(
    Object.fromEntries(Object.keys(nothing).map((part) => [part, code])) as { [part in keyof LikelihoodFacts]: typeof code },
  );
  const weight = fc.oneof(fc.constantFrom(0.1, 0.2, 0.3, -0.7, 1 / 3, 0), fc.double({ min: -10, max: 10 }));
  const weights = fc.record(
    Object.fromEntries(Object.keys(nothing).map((part) => [part, fc.dictionary(fc.constantFrom('a', 'b', 'c'), weight)])) as {
      [part in keyof LikelihoodFacts]: fc.Arbitrary<Record<string, number>>;
    },
  );
  fc.assert(
    fc.property(facts, weights, (given, rules) => {
      const { score, parts, sum, adjustment } = likelihoodOf(given, rules);
      const hundredths = parts.reduce((total, { points }) => total + Math.round(points * 100), 0);
      expect(hundredths).toBe(Math.round(sum * 100));
      expect(parts.every(({ points }) => points !== 0)).toBe(true);
      if (given.stage === '') expect(score).toBeNull();
      else {
        expect([1, 2, 3, 4, 5]).toContain(score);
        expect(hundredths + Math.round(adjustment * 100)).toBe((score ?? 0) * 100);
        if (score !== 1 && score !== 5) expect(Math.abs(adjustment)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

test('every code of the default weights is a word of its list', () => {
  const lists = {
    ...defaultLists,
    budget: defaultLists.bant,
    authority: defaultLists.bant,
    need: defaultLists.bant,
    lastResult: defaultLists.result,
  };
  for (const [part, weights] of Object.entries(DEFAULT_WEIGHTS)) {
    if (part === 'silence') continue;
    const codes = lists[part as keyof typeof lists].map((item) => item.code);
    for (const listed of Object.keys(weights)) expect([part, codes]).toEqual([part, expect.arrayContaining([listed])]);
  }
});
