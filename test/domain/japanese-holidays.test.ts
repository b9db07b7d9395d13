import { expect, test } from '@jest/globals';
import { addDays, weekday } from '../../src/domain/day';
import { holidaySet, japaneseHolidays } from '../../src/domain/japanese-holidays';

/** From the Cabinet Office's list (内閣府「国民の祝日」について, syukujitsu.csv). */
const PUBLISHED: Record<number, string> = {
  2006: '0101 0102 0109 0211 0321 0429 0503 0504 0505 0717 0918 0923 1009 1103 1123 1223',
  2009: '0101 0112 0211 0320 0429 0503 0504 0505 0506 0720 0921 0922 0923 1012 1103 1123 1223',
  2018: '0101 0108 0211 0212 0321 0429 0430 0503 0504 0505 0716 0811 0917 0923 0924 1008 1103 1123 1223 1224',
  2019: '0101 0114 0211 0321 0429 0430 0501 0502 0503 0504 0505 0506 0715 0811 0812 0916 0923 1014 1022 1103 1104 1123',
  2020: '0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0723 0724 0810 0921 0922 1103 1123',
  2021: '0101 0111 0211 0223 0320 0429 0503 0504 0505 0722 0723 0808 0809 0920 0923 1103 1123',
  2024: '0101 0108 0211 0212 0223 0320 0429 0503 0504 0505 0506 0715 0811 0812 0916 0922 0923 1014 1103 1104 1123',
  2025: '0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0721 0811 0915 0923 1013 1103 1123 1124',
  2026: '0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123',
};

test.each(Object.entries(PUBLISHED))('the holidays of %s', (year, days) => {
  expect(japaneseHolidays(Number(year)).map(({ day }) => day.slice(5).replace('-', ''))).toEqual(days.split(' '));
});

test('each has its reason', () => {
  const of = (day: string) => japaneseHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.holiday;
  expect(['2026-05-06', '2026-09-22', '2026-09-23', '2019-04-30', '2019-10-22', '2021-07-23', '2018-12-23', '2019-12-23'].map(of)).toEqual([
    'substitute',
    'between',
    'autumn-equinox',
    'between',
    'enthronement',
    'sports',
    'emperor',
    undefined,
  ]);
});

test('every holiday on a Sunday from 2007 is made good on a working day, and no day is listed twice', () => {
  const all = holidaySet(2007, 2099);
  for (let year = 2007; year <= 2099; year += 1) {
    const holidays = japaneseHolidays(year);
    expect(new Set(holidays.map(({ day }) => day)).size).toBe(holidays.length);
    const sundays = holidays.filter(({ day }) => weekday(day) === 0);
    expect(holidays.filter(({ holiday }) => holiday === 'substitute')).toHaveLength(sundays.length);
    for (const { day } of sundays) expect(all.has(addDays(day, 1))).toBe(true);
  }
});
