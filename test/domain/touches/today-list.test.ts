import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day';
import { defaultRanks } from '../../../src/domain/settings/rules';
import { compareDue, type DueItem, dueOf, isDue } from '../../../src/domain/touches/due';
import { sectionsOf, shares } from '../../../src/domain/touches/today-list';

const TODAY = '2026-03-05';

interface Line extends DueItem {
  readonly owner: string;
}

const line = fc.record({
  owner: fc.constantFrom('', '佐藤', '鈴木', '佐藤 一郎', '田中'),
  rank: fc.constantFrom('A', 'B', '—'),
  silent: fc.nat({ max: 400 }),
  ahead: fc.option(fc.integer({ min: -9, max: 9 })),
});
const linesOf = (all: readonly { owner: string; rank: string; silent: number; ahead: number | null }[]): Line[] =>
  all
    .map(({ owner, rank, silent, ahead }, at) => ({
      id: `C-${String(at + 1).padStart(5, '0')}`,
      owner,
      rank,
      due: dueOf(
        {
          standing: 'active',
          rank,
          registered: '',
          lastContact: addDays(TODAY, -silent),
          nextDate: ahead === null ? '' : addDays(TODAY, ahead),
          nextAction: '',
          cadence: null,
          unreachable: 0,
          renewal: '',
        },
        TODAY,
      ),
    }))
    .filter(({ due }) => isDue(due));
const compare = (a: Line, b: Line) => compareDue(a, b, defaultRanks);
const members = ['鈴木', '佐藤'];

test('every customer that is due is listed once, in the section of its owner, or counted there', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.nat({ max: 40 }), (all, room) => {
      const lines = linesOf(all);
      const sections = sectionsOf(lines, members, compare, room);
      const listed = sections.flatMap((section) => section.listed.map(({ id }) => id));
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.length).toBe(Math.min(room, lines.length));
      for (const { owner, listed: mine, more, counts } of sections) {
        const due = lines.filter((one) => one.owner === owner);
        expect(mine.every((one) => one.owner === owner)).toBe(true);
        expect(mine.length + more).toBe(due.length);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(due.length);
        // What is left out is never more urgent than what is listed.
        expect(mine).toEqual([...due].sort(compare).slice(0, mine.length));
      }
      expect(sections.map(({ owner }) => owner)).toEqual([...new Set(sections.map(({ owner }) => owner))]);
      expect(new Set(sections.map(({ owner }) => owner))).toEqual(new Set(lines.map(({ owner }) => owner)));
    }),
  );
});

test('members stand in the order of 設定, others behind them, customers of nobody last', () => {
  const lines = linesOf(['', '田中', '佐藤', '鈴木', '佐藤 一郎'].map((owner) => ({ owner, rank: 'A', silent: 100, ahead: null })));
  expect(sectionsOf(lines, members, compare, 9).map(({ owner }) => owner)).toEqual(['鈴木', '佐藤', '佐藤 一郎', '田中', '']);
});

test('room is shared fairly: nobody gets more than needed, nobody less than another who does not need it more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 12 }), fc.nat({ max: 200 }), (needs, room) => {
      const given = shares(needs, room);
      expect(given.reduce((sum, part) => sum + part, 0)).toBe(
        Math.min(
          room,
          needs.reduce((sum, need) => sum + need, 0),
        ),
      );
      given.forEach((part, at) => {
        expect(part).toBeLessThanOrEqual(needs[at] ?? 0);
        // Whoever goes short gets as much as anybody, but for the one line that cannot be divided.
        if (part < (needs[at] ?? 0)) for (const other of given) expect(other).toBeLessThanOrEqual(part + 1);
      });
    }),
  );
});
