import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groups, type Pair, scanKeys } from '../../../src/domain/matching/groups';
import { matchKeyOf } from '../../../src/domain/matching/key';

const pair = (one: number, other: number, score: number): Pair => ({
  one,
  other,
  judgement: { verdict: 'likely', score, parts: [], veto: null },
});

test('a scan in slices finds what a scan at once finds, each pair once', () => {
  const names = ['青空商事', '㈱青空商事', '青空商亊', '若葉工業', '若葉工業㈲', '黎明'];
  const keys = Array.from({ length: 120 }, (_, at) =>
    matchKeyOf({ id: `C-${at}`, company: names[at % names.length] ?? '', phone: at % 5 === 0 ? '0312345678' : '' }),
  );
  const scan = scanKeys(keys);
  const whole = scan.pairs(0, scan.size);
  const slices = [0, 17, 18, 90, 120].flatMap((from, index, all) => (index + 1 < all.length ? scan.pairs(from, all[index + 1] ?? 0) : []));
  expect(slices).toEqual(whole);
  const names2 = whole.map(({ one, other }) => `${one}-${other}`);
  expect(new Set(names2).size).toBe(names2.length);
  expect(whole.every(({ one, other }) => one < other)).toBe(true);
  expect(whole.length).toBeGreaterThan(100);
});

test('every member of a group matches its centre, and no row is in two groups', () => {
  const edges = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 30 })), { maxLength: 80 });
  fc.assert(
    fc.property(edges, (list) => {
      const seen = new Set<string>();
      const pairs = list.flatMap(([a, b, score]) => {
        const [one, other] = [Math.min(a, b), Math.max(a, b)];
        if (one === other || seen.has(`${one}-${other}`)) return [];
        seen.add(`${one}-${other}`);
        return [pair(one, other, score)];
      });
      const rows: number[] = [];
      for (const { centre, members } of groups(pairs)) {
        rows.push(centre, ...members.map((member) => member.row));
        expect(members.length).toBeGreaterThan(0);
        expect(members.length).toBeLessThan(20);
        for (const { row } of members) expect(seen.has(`${Math.min(centre, row)}-${Math.max(centre, row)}`)).toBe(true);
      }
      expect(new Set(rows).size).toBe(rows.length);
    }),
  );
});

test('a chain of half-likely pairs is no group, and a crowd is capped', () => {
  expect(groups([pair(0, 1, 9), pair(1, 2, 9), pair(2, 3, 9), pair(3, 4, 9)]).map((group) => group.members.length)).toEqual([2, 1]);
  const crowd = Array.from({ length: 50 }, (_, at) => pair(0, at + 1, 10));
  expect(groups(crowd)[0]?.members).toHaveLength(19);
});
