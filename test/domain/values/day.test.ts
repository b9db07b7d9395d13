import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, formatDay } from '../../../src/domain/day';
import { readDay } from '../../../src/domain/values/day';

test.each([
  ['2026-04-01', '2026-04-01'],
  ['2026/4/1', '2026-04-01'],
  ['2026.4.1', '2026-04-01'],
  ['２０２６／４／１', '2026-04-01'],
  ['2026/ 4/ 1', '2026-04-01'],
  ['2026年4月1日', '2026-04-01'],
  ['2026年 4月 1日', '2026-04-01'],
  ['20260401', '2026-04-01'],
  [20260401, '2026-04-01'],
  ['二〇二六年四月十二日', '2026-04-12'],
  // Eras.
  ['R6.4.1', '2024-04-01'],
  ['Ｒ６．４．１', '2024-04-01'],
  ['r6/4/1', '2024-04-01'],
  ['R060401', '2024-04-01'],
  ['令和6年4月1日', '2024-04-01'],
  ['令和六年十二月二十三日', '2024-12-23'],
  ['令6.4.1', '2024-04-01'],
  ['㋿6年4月1日', '2024-04-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['H31.4.30', '2019-04-30'],
  ['平成元年1月8日', '1989-01-08'],
  ['S64.1.7', '1989-01-07'],
  ['昭和元年12月25日', '1926-12-25'],
  ['T15.12.24', '1926-12-24'],
  ['大正元年7月30日', '1912-07-30'],
  ['M45.7.29', '1912-07-29'],
  // With a time, with a weekday.
  ['2026/4/1 13:05', '2026-04-01'],
  ['2026-04-01 09:00', '2026-04-01'],
  ['2026-04-01T13:05:30', '2026-04-01'],
  ['2026年4月1日 午後1時30分', '2026-04-01'],
  ['2026/4/1 1:05 PM', '2026-04-01'],
  ['2026年4月1日(水)', '2026-04-01'],
  ['2026/04/01（水）', '2026-04-01'],
  ['2026年4月1日水曜日', '2026-04-01'],
  // English, and digits with the year last.
  ['Apr 1, 2026', '2026-04-01'],
  ['April 1st, 2026', '2026-04-01'],
  ['1 April 2026', '2026-04-01'],
  ['1-Apr-2026', '2026-04-01'],
  ['Sept. 3, 2025', '2025-09-03'],
  ['Wed, Apr 1, 2026', '2026-04-01'],
  ['4/13/2026', '2026-04-13'],
  ['13/4/2026', '2026-04-13'],
  ['13.4.2026', '2026-04-13'],
  ['5/5/2026', '2026-05-05'],
])('%j is %s', (typed, day) => {
  expect(readDay(typed, { from: '1873-01-01' })).toMatchObject({ value: day, text: day, problem: null });
});

test.each([
  ['随時', { code: 'day-unreadable' }],
  ['20226/4/1', { code: 'day-unreadable' }],
  ['260401', { code: 'day-unreadable' }],
  [45000, { code: 'day-unreadable' }], // a serial only in a column known to hold days
  [true, { code: 'day-unreadable' }],
  ['2026-04-01T15:00:00Z', { code: 'day-unreadable' }], // 2 April in Tokyo
  ['2026/2/30', { code: 'day-impossible' }],
  ['2025/2/29', { code: 'day-impossible' }],
  ['20261301', { code: 'day-impossible' }],
  ['31/4/2026', { code: 'day-impossible' }],
  ['H31.5.1', { code: 'day-impossible', suggestion: '2019-05-01' }],
  ['令和元年4月30日', { code: 'day-impossible', suggestion: '2019-04-30' }],
  ['S64.1.8', { code: 'day-impossible', suggestion: '1989-01-08' }],
  ['大正15年12月25日', { code: 'day-impossible', suggestion: '1926-12-25' }],
  ['明治45年7月30日', { code: 'day-impossible', suggestion: '1912-07-30' }],
  ['4/5/2026', { code: 'day-ambiguous' }],
  ['26/4/1', { code: 'day-ambiguous', suggestion: '2026-04-01' }],
  ['4/1', { code: 'day-incomplete', missing: 'year' }],
  ['4月1日(火)', { code: 'day-incomplete', missing: 'year' }],
  ['2026年４月', { code: 'day-incomplete', missing: 'day' }],
  ['令和8年4月頃', { code: 'day-incomplete', missing: 'day' }],
  ['2026', { code: 'day-incomplete', missing: 'day' }],
  ['13/45', { code: 'day-impossible' }],
  ['2026年4月1日(火)', { code: 'day-weekday', suggestion: '2026-04-01' }], // a Wednesday
  ['0206/4/1', { code: 'day-out-of-range' }],
  ['2226/4/1', { code: 'day-out-of-range' }],
  ['明治5年1月1日', { code: 'day-out-of-range', from: '1873-01-01' }], // lunar calendar
])('%j is flagged and stays: %j', (typed, problem) => {
  const reading = readDay(typed);
  expect(reading).toMatchObject({ value: null, changed: false, problem });
  if (!('suggestion' in problem)) expect(reading.problem).not.toHaveProperty('suggestion');
});

test('what the column is known to hold decides', () => {
  expect(readDay('4/5/2026', { order: 'mdy' }).value).toBe('2026-04-05');
  expect(readDay('4/5/2026', { order: 'dmy' }).value).toBe('2026-05-04');
  expect(readDay(45000, { serial: true }).value).toBe('2023-03-15');
  expect(readDay(46113.5, { serial: true }).value).toBe('2026-04-01');
  expect(readDay(20260401, { serial: true }).value).toBe('2026-04-01');
  expect(readDay('2026-03-04', { from: '2026-03-05' }).problem).toMatchObject({ code: 'day-out-of-range', from: '2026-03-05' });
});

test('a day without a year gets the nearest one as a suggestion, never as a value', () => {
  expect(readDay('12/28', { today: '2026-01-05' }).problem).toMatchObject({ suggestion: '2025-12-28' });
  expect(readDay('4月1日', { today: '2026-03-05' }).problem).toMatchObject({ suggestion: '2026-04-01' });
  expect(readDay('2/29', { today: '2026-03-05' }).problem).not.toHaveProperty('suggestion');
});

test('なし and a dash keep their word', () => {
  expect(readDay('なし')).toEqual({ value: null, text: 'なし', changed: false, problem: null });
  expect(readDay('-')).toEqual({ value: null, text: '-', changed: false, problem: null });
});

test('every day of 1900 to 2199 is read back from every way it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 109_000 }), (count) => {
      const day = addDays('1900-01-01', count);
      const [year, month, date] = day.split('-').map(Number);
      for (const typed of [
        day,
        formatDay(day, 'ja'),
        formatDay(day, 'en'),
        `${year}年${month}月${date}日`,
        day.replace(/-/g, ''),
        `${month}/${date}/${year}`,
      ]) {
        expect(readDay(typed, { order: 'mdy' }).value).toBe(day);
      }
    }),
  );
});
