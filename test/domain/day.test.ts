import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  addDays,
  addMonths,
  compareDays,
  dayOf,
  daysBetween,
  endOfMonth,
  formatDay,
  fromNumber,
  isBusinessDay,
  isDay,
  nextMonday,
  toNumber,
  weekday,
} from '../../src/domain/day';
import { holidaySet } from '../../src/domain/japanese-holidays';

const ZONE = process.env.TZ;
afterAll(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map(fromNumber);

// The model is Date in UTC, from 0054 to 9909. The zones show that nothing here asks for the local time: Auckland is a day ahead of New
// York, and at midnight of 2026-03-08 New York has no hour from 2 to 3.
test.each(['America/New_York', 'Asia/Tokyo', 'UTC', 'Pacific/Auckland'])('in %s days count as in the calendar', (zone) => {
  process.env.TZ = zone;
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      const date = new Date(`${day}T00:00:00Z`);
      expect(toNumber(day)).toBe(date.getTime() / 86_400_000);
      expect(weekday(day)).toBe(date.getUTCDay());
      date.setUTCDate(date.getUTCDate() + count);
      expect(addDays(day, count)).toBe(date.toISOString().slice(0, 10));
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(Math.sign(compareDays(addDays(day, count), day))).toBe(Math.sign(count));
    }),
  );
  expect([addDays('2026-03-08', 1), addDays('2026-11-01', -1), formatDay('2026-03-05', 'ja')]).toEqual([
    '2026-03-09',
    '2026-10-31',
    '2026/03/05(木)',
  ]);
});

test('a day is one of the calendar, written in full', () => {
  expect(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].every(isDay)).toBe(true);
  for (const text of [
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026/01/01',
    '',
    '2026-01-01 09:00',
  ]) {
    expect([text, isDay(text)]).toEqual([text, false]);
  }
  expect(dayOf(2026, 2, 29)).toBeNull();
  expect(dayOf(2026, 1.5, 1)).toBeNull();
  expect(dayOf(33, 1, 2)).toBe('0033-01-02');
});

test('months end where they end', () => {
  expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
  expect(endOfMonth('2026-04-30')).toBe('2026-04-30');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
});

test('next Monday is never today', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = nextMonday(day);
      expect(weekday(monday)).toBe(1);
      expect(daysBetween(day, monday)).toBeGreaterThanOrEqual(1);
      expect(daysBetween(day, monday)).toBeLessThanOrEqual(7);
    }),
  );
});

test('business days leave out weekends and holidays', () => {
  const holidays = holidaySet(2025, 2027);
  expect(addBusinessDays('2026-03-05', 1, holidays)).toBe('2026-03-06');
  expect(addBusinessDays('2026-03-06', 1, holidays)).toBe('2026-03-09');
  expect(addBusinessDays('2026-04-28', 3, holidays)).toBe('2026-05-07'); // over Golden Week
  expect(addBusinessDays('2026-05-07', -3, holidays)).toBe('2026-04-28');
  expect(addBusinessDays('2026-05-03', 0, holidays)).toBe('2026-05-07');
  expect(addBusinessDays('2026-05-07', 0, holidays)).toBe('2026-05-07');
  expect(isBusinessDay('2026-09-22', holidays)).toBe(false);
});

test('the n-th business day has n of them behind it', () => {
  const holidays = holidaySet(2020, 2031);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (start, count) => {
      const day = addDays('2021-01-01', start);
      const end = addBusinessDays(day, count, holidays);
      let passed = 0;
      for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) if (isBusinessDay(at, holidays)) passed += 1;
      expect(passed).toBe(count);
      expect(isBusinessDay(end, holidays)).toBe(true);
    }),
  );
});

test('for people', () => {
  expect(formatDay('2026-03-05', 'ja')).toBe('2026/03/05(木)');
  expect(formatDay('2026-03-05', 'en')).toBe('Thu, Mar 5, 2026');
});
