import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day';
import { defaultRanks } from '../../../src/domain/settings/rules';
import {
  compareDue,
  DEFAULT_STALE_LIMITS,
  type DueFacts,
  type DueItem,
  dueKinds,
  dueOf,
  isDue,
  kindsOf,
  staleLimit,
  stepOf,
} from '../../../src/domain/touches/due';

const TODAY = '2026-03-05';
const ago = (days: number) => addDays(TODAY, -days);
const facts: DueFacts = {
  standing: 'active',
  rank: 'B',
  registered: ago(400),
  lastContact: ago(10),
  nextDate: '',
  nextAction: '電話する',
  cadence: null,
  unreachable: 0,
  renewal: '',
};

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
  const others = { stale: null, planned: days > 0, unreachable: null, renewal: null, anniversary: null, noNext: null };
  expect(dueOf({ ...facts, nextDate: addDays(TODAY, days) }, TODAY)).toEqual({ ...others, ...expected });
});

test('a silence is settled by a day that is planned ahead: it is no line of its own, and comes back with the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 900 }), fc.integer({ min: -60, max: 400 }), (silent, ahead) => {
      const due = dueOf({ ...facts, lastContact: ago(silent), nextDate: addDays(TODAY, ahead) }, TODAY);
      expect(due.stale).toMatchObject({ days: silent });
      expect(kindsOf(due)).toEqual(ahead > 7 ? [] : ahead > 0 ? ['soon'] : [ahead === 0 ? 'today' : 'overdue', 'stale']);
    }),
  );
});

test('a customer that has ended is never due', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), fc.integer({ min: -500, max: 500 }), (silent, ahead) => {
      const due = dueOf(
        { ...facts, standing: 'ended', lastContact: ago(silent), nextDate: addDays(TODAY, ahead), unreachable: 3, renewal: TODAY },
        TODAY,
      );
      expect(isDue(due)).toBe(false);
    }),
  );
});

test('a quiet customer (休眠, 連絡停止) is due by what people planned and by its contract only', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), fc.option(fc.integer({ min: -60, max: 60 })), fc.nat({ max: 9 }), (silent, ahead, unreachable) => {
      const nextDate = ahead === null ? '' : addDays(TODAY, ahead);
      const quiet = dueOf({ ...facts, standing: 'quiet', lastContact: ago(silent), nextDate, unreachable, renewal: ago(-20) }, TODAY);
      const active = dueOf({ ...facts, lastContact: ago(silent), nextDate, unreachable, renewal: ago(-20) }, TODAY);
      expect(quiet).toEqual({ ...active, stale: null, unreachable: null, noNext: null });
    }),
  );
});

test.each([
  [0, null],
  [1, null],
  [2, 2],
  [9, 9],
])('%d touches in a row that reached nobody: %s', (times, expected) => {
  expect(dueOf({ ...facts, unreachable: times }, TODAY).unreachable).toBe(expected);
});

test.each([
  ['2026-03-05', { renewal: 0, anniversary: null }],
  ['2026-04-04', { renewal: 30, anniversary: null }],
  ['2026-04-05', { renewal: null, anniversary: null }],
  // Past: the contract runs on, and returns every year.
  ['2026-03-04', { renewal: null, anniversary: null }],
  ['2025-03-05', { renewal: null, anniversary: { days: 0, years: 1 } }],
  ['2024-04-04', { renewal: null, anniversary: { days: 30, years: 2 } }],
  ['2024-04-05', { renewal: null, anniversary: null }],
  ['2020-03-04', { renewal: null, anniversary: null }],
  ['未定', { renewal: null, anniversary: null }],
])('契約更新日 %s: %j', (renewal, expected) => {
  expect(dueOf({ ...facts, renewal }, TODAY)).toMatchObject(expected);
});

test('a contract of 29 February returns on the 28th', () => {
  expect(dueOf({ ...facts, renewal: '2024-02-29' }, '2026-02-01').anniversary).toEqual({ days: 27, years: 2 });
});

test('whatever the contract day, its return is the same date of a later year, and never more than a year ahead', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (before) => {
      const { anniversary } = dueOf({ ...facts, renewal: ago(before) }, TODAY);
      if (anniversary === null) return;
      expect(anniversary.years).toBeGreaterThan(0);
      const day = addDays(TODAY, anniversary.days);
      expect([ago(before).slice(5), '02-29']).toContain(day.slice(5) === '02-28' && ago(before).endsWith('02-29') ? '02-29' : day.slice(5));
      expect(Number(day.slice(0, 4)) - Number(ago(before).slice(0, 4))).toBe(anniversary.years);
    }),
  );
});

test('nothing is planned where neither a day nor an action stands', () => {
  expect(dueOf({ ...facts, nextAction: ' ' }, TODAY).noNext).toEqual({ days: 10 });
  expect(dueOf({ ...facts, nextAction: '', lastContact: '' }, TODAY).noNext).toEqual({ days: null });
  expect(dueOf({ ...facts, nextAction: '', nextDate: ago(-100) }, TODAY).noNext).toBeNull();
  expect(dueOf(facts, TODAY).noNext).toBeNull();
});

test('every reason that holds has its step, and one step only', () => {
  const any = fc.record({
    standing: fc.constantFrom('active' as const, 'quiet' as const, 'ended' as const),
    rank: fc.constantFrom('A', 'D', '—'),
    registered: fc.constantFrom('', ago(400), ago(1)),
    lastContact: fc.constantFrom('', ago(5), ago(500)),
    nextDate: fc.constantFrom('', ago(3), TODAY, ago(-4), ago(-90)),
    nextAction: fc.constantFrom('', '電話する'),
    cadence: fc.constantFrom(null, 14),
    unreachable: fc.nat({ max: 3 }),
    renewal: fc.constantFrom('', ago(-9), ago(360), ago(900)),
  });
  fc.assert(
    fc.property(any, (one) => {
      const due = dueOf(one, TODAY);
      const kinds = kindsOf(due);
      expect(kinds).toEqual(dueKinds.filter((kind) => kinds.includes(kind)));
      expect(stepOf(due, one.nextAction) === null).toBe(kinds.length === 0);
      // Nobody who is active is out of sight: a day ahead, a silence within its limit, or a line.
      if (one.standing === 'active' && kinds.length === 0) expect(one.nextDate !== '' || one.nextAction !== '').toBe(true);
      if (one.nextAction !== '' && kinds.length > 0 && kinds[0] !== 'unreachable') expect(stepOf(due, one.nextAction)).toBe('planned');
    }),
    { numRuns: 1000 },
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
    item('C-11', 'B', 400, null),
    item('C-12', 'A', 5, 1), // soon; the nearest first
    item('C-10', 'A', 31, 3), // neglected, and yet planned
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
