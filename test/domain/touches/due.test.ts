import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day';
import { defaultRanks } from '../../../src/domain/settings/rules';
import { compareDue, DEFAULT_STALE_LIMITS, type DueFacts, type DueItem, dueOf, isDue, staleLimit } from '../../../src/domain/touches/due';

const TODAY = '2026-03-05';
const ago = (days: number) => addDays(TODAY, -days);
const facts: DueFacts = { active: true, rank: 'B', registered: ago(400), lastContact: ago(10), nextDate: '', cadence: null };

test.each([
  ['A', 30],
  ['A*', 30],
  ['B', 60],
  ['C', 90],
  ['D', 180],
  ['—', 180],
  ['', 180],
  ['constructor', 180],
])('rank %s may be silent for %d days', (rank, limit) => {
  expect(staleLimit({ rank, cadence: null }, DEFAULT_STALE_LIMITS)).toBe(limit);
  expect(dueOf({ ...facts, rank, lastContact: ago(limit) }, TODAY).stale).toBeNull();
  expect(dueOf({ ...facts, rank, lastContact: ago(limit + 1) }, TODAY).stale).toEqual({
    days: limit + 1,
    limit,
    since: ago(limit + 1),
    never: false,
  });
});

test("a customer's own cadence goes before its rank's limit", () => {
  expect(dueOf({ ...facts, rank: 'A', lastContact: ago(40), cadence: 60 }, TODAY).stale).toBeNull();
  expect(dueOf({ ...facts, rank: 'D', lastContact: ago(15), cadence: 14 }, TODAY).stale).toMatchObject({ days: 15, limit: 14 });
  expect(staleLimit({ rank: 'A', cadence: 0 }, DEFAULT_STALE_LIMITS)).toBe(30);
});

test('without any contact the silence counts from the registration', () => {
  expect(dueOf({ ...facts, lastContact: '', registered: ago(61) }, TODAY).stale).toEqual({
    days: 61,
    limit: 60,
    since: ago(61),
    never: true,
  });
  expect(dueOf({ ...facts, lastContact: '', registered: ago(60) }, TODAY).stale).toBeNull();
  expect(dueOf({ ...facts, lastContact: '', registered: '' }, TODAY).stale).toBeNull();
  // Words that are no day ('なし', kept as typed) are no contact.
  expect(dueOf({ ...facts, lastContact: 'なし', nextDate: '未定' }, TODAY)).toMatchObject({ stale: { never: true }, overdue: null });
});

test.each([
  [-400, { overdue: 400, today: false, soon: null }],
  [-1, { overdue: 1, today: false, soon: null }],
  [0, { overdue: null, today: true, soon: null }],
  [1, { overdue: null, today: false, soon: 1 }],
  [7, { overdue: null, today: false, soon: 7 }],
  [8, { overdue: null, today: false, soon: null }],
])('a next date %d days from today: %j', (days, expected) => {
  expect(dueOf({ ...facts, nextDate: addDays(TODAY, days) }, TODAY)).toEqual({ stale: null, ...expected });
});

test('a customer that has ended is never due', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), fc.integer({ min: -500, max: 500 }), (silent, ahead) => {
      const due = dueOf({ ...facts, active: false, lastContact: ago(silent), nextDate: addDays(TODAY, ahead) }, TODAY);
      expect(isDue(due)).toBe(false);
    }),
  );
});

const item = (id: string, rank: string, silent: number, ahead: number | null): DueItem => ({
  id,
  rank,
  due: dueOf({ ...facts, rank, lastContact: ago(silent), nextDate: ahead === null ? '' : addDays(TODAY, ahead) }, TODAY),
});

test('今日 is in order, every pair of its lines', () => {
  const inOrder = [
    item('C-01', 'A', 5, -9), // overdue, by rank, the longest first
    item('C-02', 'A', 5, -1),
    item('C-03', 'C', 5, -30),
    item('C-04', '—', 5, -90),
    item('C-05', 'A', 50, 0), // today; the longer silent first
    item('C-06', 'A', 5, 0),
    item('C-07', 'A', 5, 0), // by ID
    item('C-08', 'D', 5, 0),
    item('C-09', 'A', 90, null), // neglected
    item('C-10', 'A', 31, 3),
    item('C-11', 'B', 400, null),
    item('C-12', 'A', 5, 1), // soon; the nearest first
    item('C-13', 'A', 5, 7),
    item('C-14', 'B', 5, 1),
    item('C-15', 'A', 5, null), // nothing due
  ];
  for (const [at, one] of inOrder.entries()) {
    for (const [otherAt, other] of inOrder.entries()) {
      expect([one.id, other.id, Math.sign(compareDue(one, other, defaultRanks))]).toEqual([one.id, other.id, Math.sign(at - otherAt)]);
    }
  }
});

test('the order of 今日 is total, whatever the lines', () => {
  const line = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      rank: fc.constantFrom('A', 'A*', 'B', 'X', '—', ''),
      silent: fc.nat({ max: 300 }),
      ahead: fc.option(fc.integer({ min: -9, max: 9 })),
    })
    .map(({ id, rank, silent, ahead }) => item(id, rank, silent, ahead));
  const sign = (one: DueItem, other: DueItem) => Math.sign(compareDue(one, other, defaultRanks));
  fc.assert(
    fc.property(line, line, line, (a, b, c) => {
      expect(sign(a, b)).toBe(-sign(b, a) + 0);
      if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});
