import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workbookNow } from '../../sidebar/frame/workbook-clock';
import { newStopwatch } from '../../sidebar/touch/stopwatch';

describe('the workbook’s clock in the page', () => {
  test.each([
    ['2026-03-05 10:00', 0, '2026-03-05 10:00'],
    ['2026-03-05 10:00', 59_999, '2026-03-05 10:00'],
    ['2026-03-05 23:59', 60_000, '2026-03-06 00:00'],
    ['2026-12-31 23:30', 3_600_000, '2027-01-01 00:30'],
    ['2026-03-05 10:00', -3_600_000, '2026-03-05 10:00'],
    ['', 0, ''],
  ])('%s and %i ms later: %s', (told, passed, now) => expect(workbookNow(told, 5_000, 5_000 + passed)).toBe(now));

  test('whatever this computer’s clock says, only the time that passed counts', () => {
    fc.assert(
      fc.property(fc.nat(2e12), fc.nat(1e9), (since, passed) => {
        expect(workbookNow('2026-03-05 10:00', since, since + passed)).toBe(workbookNow('2026-03-05 10:00', 0, passed));
      }),
    );
  });
});

describe('the stopwatch', () => {
  test('runs from the first touch of the form to the press, starts anew after it, and forgets a form left open over lunch', () => {
    let now = 1_000;
    const watch = newStopwatch(true, () => now);
    expect(watch.stop()).toBeNull();
    watch.start();
    now += 3_000;
    watch.start();
    now += 5_460;
    expect(watch.stop()).toBe(8.5);
    expect(watch.stop()).toBeNull();
    watch.start();
    now += 3_700_000;
    expect(watch.stop()).toBeNull();
  });

  test('tells nothing where nobody counts', () => {
    const watch = newStopwatch(false, () => 0);
    watch.start();
    expect(watch.stop()).toBeNull();
  });
});
