import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isBusinessDay } from '../../../src/domain/day';
import { holidaySet } from '../../../src/domain/japanese-holidays';
import { cadenceDay, nextDateDoubt, nextDateOffers } from '../../../src/domain/touches/next-date';

const holidays = holidaySet(2024, 2031);
const offered = (today: string) => nextDateOffers(today, holidays).map((offer) => `${offer.kind} ${offer.day}`);

test('on a Thursday in March', () => {
  expect(offered('2026-03-05')).toEqual([
    'tomorrow 2026-03-06',
    'businessDays 2026-03-10',
    'nextMonday 2026-03-09',
    'endOfMonth 2026-03-31',
    'month 2026-04-06',
  ]);
});

test('before Golden Week everything moves behind it', () => {
  expect(offered('2026-05-01')).toEqual(['businessDays 2026-05-11', 'nextMonday 2026-05-07', 'endOfMonth 2026-05-29', 'month 2026-06-01']);
});

test('on the last business day the end of the next month is meant, and no day is offered twice', () => {
  expect(offered('2026-01-30')).toEqual(['businessDays 2026-02-04', 'nextMonday 2026-02-02', 'endOfMonth 2026-02-27', 'month 2026-03-02']);
  expect(offered('2026-02-22')).toEqual(['businessDays 2026-02-26', 'nextMonday 2026-02-24', 'endOfMonth 2026-02-27', 'month 2026-03-23']);
});

test('every offer is a business day to come, and once only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
      const today = addDays('2025-01-01', count);
      const days = nextDateOffers(today, holidays).map(({ day }) => day);
      expect(days.every((day) => day > today && isBusinessDay(day, holidays))).toBe(true);
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});

test('what is odd about a chosen day', () => {
  const doubt = (day: string) => nextDateDoubt(day, '2026-03-05', holidays);
  expect(['2026-03-04', '2026-03-05', '2026-03-07', '2026-03-20', '2026-05-03', '2026-03-09'].map(doubt)).toEqual([
    'past',
    null,
    'weekend',
    'holiday',
    'holiday',
    null,
  ]);
});

test('the day of a customer’s own interval is a business day to come, and keeps the interval where it can', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 400 }), (count, cadence) => {
      const today = addDays('2025-01-01', count);
      const day = cadenceDay(today, cadence, holidays) ?? '';
      expect(day > today && isBusinessDay(day, holidays)).toBe(true);
      const between = Array.from({ length: cadence }, (_, at) => addDays(today, at + 1)).filter((one) => isBusinessDay(one, holidays));
      expect(between.length === 0 || day === between[between.length - 1]).toBe(true);
    }),
  );
  expect([0, -3, 2.5, Number.NaN, 100_000].map((cadence) => cadenceDay('2026-03-05', cadence, holidays))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
