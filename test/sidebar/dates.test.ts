import { describe, expect, test } from '@jest/globals';
import { dayText, inputOfMoment, momentNow, momentOfInput, momentText, valueText } from '../../sidebar/frame/dates';
import { isAnotherDay, isOld, pollDelay } from '../../sidebar/frame/polling';

describe('days', () => {
  test.each([
    ['2026-03-05', '2026/03/05(木)', 'Thu, Mar 5'],
    ['2026-03-05 23:59', '2026/03/05(木)', 'Thu, Mar 5'],
    ['2025-12-31', '2025/12/31(水)', 'Wed, Dec 31, 2025'],
    ['2024-02-29', '2024/02/29(木)', 'Thu, Feb 29, 2024'],
    ['', '', ''],
    ['来週どこか', '来週どこか', '来週どこか'],
  ])('%s', (moment, ja, en) => {
    expect(dayText(moment, 'ja', '2026-03-05')).toBe(ja);
    expect(dayText(moment, 'en', '2026-03-05')).toBe(en);
  });

  test('a moment tells its time, and midnight is none', () => {
    expect(momentText('2026-03-05 09:05', 'ja', '2026-03-05')).toBe('2026/03/05(木) 09:05');
    expect(momentText('2026-03-05 00:00', 'en', '2026-03-05')).toBe('Thu, Mar 5');
    expect(momentText('2026-03-05', 'ja', '2026-03-05')).toBe('2026/03/05(木)');
  });

  test('what a cell holds: a day as a day, an amount with its commas, no other number touched', () => {
    expect(valueText('2026-03-05', 'nextDate', 'ja', '')).toBe('2026/03/05(木)');
    expect(valueText('75000000', 'amount', 'ja', '')).toBe('75,000,000');
    expect(valueText('60万~80万', 'amount', 'ja', '')).toBe('60万~80万');
    expect(valueText('312345672', 'phone', 'ja', '')).toBe('312345672');
  });

  test('a moment survives its way through the date box', () => {
    expect(momentOfInput(inputOfMoment('2026-03-05 09:05'))).toBe('2026-03-05 09:05');
    expect(momentOfInput('2026-03-05T09:05:33')).toBe('2026-03-05 09:05');
    expect(momentNow(new Date(2026, 2, 5, 9, 5))).toBe('2026-03-05 09:05');
  });
});

describe('asking for the selected row', () => {
  test('every four seconds, more slowly with every failure, never less than once a minute', () => {
    expect([0, 1, 2, 3, 4, 50].map(pollDelay)).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });
  test('a page is old after a quarter of an hour', () => {
    const opened = new Date(2026, 2, 5, 23, 50);
    expect(isOld(opened, new Date(2026, 2, 6, 0, 4))).toBe(false);
    expect(isOld(opened, new Date(2026, 2, 6, 0, 6))).toBe(true);
  });
  test('a page opened yesterday offers yesterday’s days', () => {
    const opened = new Date(2026, 2, 5, 23, 59);
    expect(isAnotherDay(opened, new Date(2026, 2, 5, 23, 59, 59))).toBe(false);
    expect(isAnotherDay(opened, new Date(2026, 2, 6, 0, 0))).toBe(true);
  });
});
