import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day';
import { momentDoubt } from '../../../src/domain/touches/happened';

const now = '2026-03-01 00:02';

describe('when a touch is said to have happened', () => {
  test.each([
    ['', null],
    ['2026-03-01 00:07', null],
    ['2026-03-01 00:08', 'future'],
    ['2026-03-01', null],
    ['2026-03-02', 'future'],
    ['2026-02-28 23:59', null],
    ['2025-02-28', null],
    ['2025-02-27', 'long-ago'],
    ['1950-01-01', 'long-ago'],
    ['1949-12-31', 'impossible'],
    ['1900-01-01 09:00', 'impossible'],
    ['2026-02-29', 'unreadable'],
    ['2026-02-28 24:00', 'unreadable'],
    ['2026-02-28T10:00', null],
  ])('%s is %s', (when, doubt) => expect(momentDoubt(when, now)).toBe(doubt));

  test('a clock that is up to five minutes ahead is never refused, also across midnight and New Year', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), minute, fc.integer({ min: 0, max: 30 }), (day, at, ahead) => {
        const moment = (minutes: number): string => {
          const own = addDays(addDays('1990-01-01', day), Math.floor(minutes / 1440));
          const rest = minutes % 1440;
          return `${own} ${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
        };
        expect(momentDoubt(moment(at + ahead), moment(at))).toBe(ahead <= 5 ? null : 'future');
      }),
    );
  });
});
