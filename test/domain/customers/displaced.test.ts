/** The law of what a touch displaces: taken back as the last one, it leaves the totals as they were, and what does not fit is refused. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displacedBy, totalsBefore } from '../../../src/domain/customers/displaced';
import { formatTotals } from '../../../src/domain/customers/stored-totals';
import { addTotals, type CountedTouch, totalsOf, totalsOfOne } from '../../../src/domain/customers/touch-totals';
import { day, numbered, touchAt } from './touches';

const touch = touchAt(
  fc.oneof(
    day,
    day.map((on) => `${on} 10:00`),
  ),
);
const touches: fc.Arbitrary<CountedTouch[]> = fc.array(touch, { minLength: 1, maxLength: 30 }).map(numbered);

test('the touch logged last leaves what was there before', () => {
  fc.assert(
    fc.property(touches, (all) => {
      const last = all[all.length - 1] as CountedTouch;
      const before = totalsOf(all.slice(0, -1));
      const now = addTotals(before, totalsOfOne(last));
      const back = totalsBefore(now, last, displacedBy(before, last));
      expect(back === null ? null : formatTotals(back)).toBe(formatTotals(before));
    }),
    { numRuns: 1000 },
  );
});

test('nothing is told once another touch came or went, or the touch was edited', () => {
  fc.assert(
    fc.property(touches, touch, (all, other) => {
      const last = all[all.length - 1] as CountedTouch;
      const before = totalsOf(all.slice(0, -1));
      const kept = displacedBy(before, last);
      const now = addTotals(before, totalsOfOne(last));
      expect(totalsBefore(addTotals(now, totalsOfOne({ ...other, id: 'T-000999' })), last, kept)).toBeNull();
      if (all.length > 1) expect(totalsBefore(totalsOf(all.slice(1)), last, kept)).toBeNull();
      expect(totalsBefore(now, { ...last, channel: 'web' }, kept)).toBeNull();
      expect(totalsBefore(now, last, '{damaged')).toBeNull();
    }),
  );
});
