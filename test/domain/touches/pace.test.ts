import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PacedTouch, paceOf } from '../../../src/domain/touches/pace';

const touch = (more: Partial<PacedTouch>): PacedTouch => ({
  rep: '佐藤',
  when: '2026-03-05 10:00',
  logged: '2026-03-05 10:30',
  seconds: null,
  ...more,
});

test('half of the counted touches took the median or less, and half of them the median or more', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(600))), (all) => {
      const { counted, medianSeconds } = paceOf(all.map((seconds) => touch({ seconds })));
      const known = all.filter((seconds) => seconds !== null);
      expect(counted).toBe(known.length);
      if (medianSeconds === null) expect(known).toEqual([]);
      else {
        expect(known.filter((seconds) => seconds <= medianSeconds).length * 2).toBeGreaterThanOrEqual(known.length);
        expect(known.filter((seconds) => seconds >= medianSeconds).length * 2).toBeGreaterThanOrEqual(known.length);
      }
    }),
  );
});

test('the delay runs from the touch to its logging, across midnight; a day without a time tells nothing, a clock ahead is no delay', () => {
  const pace = paceOf([
    touch({ when: '2026-03-04 23:50', logged: '2026-03-05 00:10' }),
    touch({ when: '2026-03-05 10:35', logged: '2026-03-05 10:30' }),
    touch({ when: '2026-03-01 10:00', logged: '2026-03-05 10:00' }),
    touch({ when: '2026-03-04' }),
    touch({ logged: '' }),
  ]);
  expect(pace).toMatchObject({ timed: 3, medianMinutes: 20, withinDay: 67 });
});
