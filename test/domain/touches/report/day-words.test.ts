import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isBusinessDay, isDay } from '../../../../src/domain/day';
import { holidaySet } from '../../../../src/domain/japanese-holidays';
import { nextDateOffers } from '../../../../src/domain/touches/next-date';
import { clockTimes } from '../../../../src/domain/touches/report/clock';
import { dayWords } from '../../../../src/domain/touches/report/day-words';
import { plainText } from '../../../../src/domain/touches/report/lines';

const holidays = holidaySet(2024, 2032);
const ahead = (text: string, day = '2026-07-02') => dayWords(plainText(text), { day, holidays, lean: 'ahead' }).map((word) => word.day);

describe('on Thursday, 2 July 2026', () => {
  test.each([
    ['来週火曜', '2026-07-07'],
    ['来週の火曜日に', '2026-07-07'],
    ['７／３', '2026-07-03'],
    ['7月3日(金)', '2026-07-03'],
    ['R8.7.3', '2026-07-03'],
    ['月末', '2026-07-31'],
    ['来月末', '2026-08-31'],
    ['来月上旬', '2026-08-03'],
    ['8月中旬頃', '2026-08-12'],
    ['９月下旬', '2026-09-24'],
    ['明日', '2026-07-03'],
    ['明後日', '2026-07-04'],
    ['3日後', '2026-07-06'],
    ['三営業日後', '2026-07-07'],
    ['2週間後', '2026-07-16'],
    ['一か月後', '2026-08-03'],
    ['今週中', '2026-07-03'],
    ['来週中に', '2026-07-10'],
    ['来週', '2026-07-06'],
    ['再来週月曜', '2026-07-13'],
    ['週明け', '2026-07-06'],
    ['金曜までに', '2026-07-03'],
    ['来月5日', '2026-08-05'],
    ['20日に', '2026-07-20'],
    ['1日に', '2026-08-01'],
    ['1/8', '2027-01-08'],
    ['年明け', '2027-01-04'],
    ['連休明け', '2026-07-21'],
    ['再来週の月曜、海の日の週の月曜ではなく', '2026-07-13'],
    ['tomorrow', '2026-07-03'],
    ['next Tuesday', '2026-07-07'],
    ['on Friday', '2026-07-03'],
    ['July 14th', '2026-07-14'],
    ['14 July 2026', '2026-07-14'],
    ['in two weeks', '2026-07-16'],
    ['within 3 days', '2026-07-06'],
    ['end of the month', '2026-07-31'],
    ['early next month', '2026-08-03'],
    ['the 20th', '2026-07-20'],
  ])('%s', (text, day) => {
    expect(ahead(text)[0]).toBe(day);
  });

  test.each([
    '来年度は春に',
    '3日間の研修',
    '2/3個',
    '1.5倍',
    '40/13',
    '毎週月曜',
    '24/7',
    'may be',
    'sat down',
    '日報',
    '100%',
    '第2四半期',
    '土木工事',
    '数日後',
  ])('no day in %s', (text) => {
    expect(ahead(text)).toEqual([]);
  });
});

test('a Monday that is a holiday is its Tuesday, as in the days offered beside the date field', () => {
  expect(ahead('来週月曜', '2026-07-15')).toEqual(['2026-07-21']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
      const today = addDays('2025-01-01', count);
      const offers = nextDateOffers(today, holidays);
      const offered = (kind: string) => offers.find((offer) => offer.kind === kind)?.day;
      for (const [text, kind] of [
        ['来週月曜', 'nextMonday'],
        ['月末', 'endOfMonth'],
        ['3営業日後', 'businessDays'],
        ['1か月後', 'month'],
      ] as const) {
        const day = offered(kind);
        if (day !== undefined) expect({ today, text, day: ahead(text, today)[0] }).toEqual({ today, text, day });
      }
    }),
  );
});

test('what is counted from the report ends on days that exist, and never in the past', () => {
  const words = [
    '来週',
    '今週中',
    '月末',
    '来月上旬',
    '3日後',
    '週明け',
    '年明け',
    '連休明け',
    'お盆明け',
    'in a week',
    'EOM',
    'next Friday',
    '金曜',
    '半年後',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(...words), (count, word) => {
      const today = addDays('2025-01-01', count);
      const [day = ''] = ahead(word, today);
      expect(isDay(day) && day >= today).toBe(true);
      if (!/Friday|金曜/.test(word) && day > today) expect(isBusinessDay(day, holidays)).toBe(true);
    }),
  );
});

test('reports are about days that are over: a date without a year looks back', () => {
  const past = (text: string, day: string) => dayWords(plainText(text), { day, holidays, lean: 'past' })[0]?.day;
  expect(past('12/28', '2027-01-05')).toBe('2026-12-28');
  expect(past('6/30(火)', '2026-07-01')).toBe('2026-06-30');
});

test.each([
  ['10:00〜11:30', '10:00', '11:30'],
  ['10時半', '10:30', ''],
  ['13時〜14時15分', '13:00', '14:15'],
  ['13〜14時', '13:00', '14:00'],
  ['午後2時から', '14:00', ''],
  ['2:00-3:00 PM', '14:00', '15:00'],
  ['9 AM', '09:00', ''],
  ['AM10:00', '10:00', ''],
  ['1000-1130', '10:00', '11:30'],
  ['８：４５～', '08:45', ''],
])('the time %s', (text, start, end) => {
  expect(clockTimes(plainText(text)).map((time) => [time.start, time.end])).toEqual([[start, end]]);
});
