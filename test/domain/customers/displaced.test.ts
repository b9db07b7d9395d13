/** The law of what a touch displaces: taken back as the last one, it leaves the totals as they were, and what does not fit is refused. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displacedBy, totalsBefore } from '../../../src/domain/customers/displaced';
import { formatTotals } from '../../../src/domain/customers/stored-totals';
import { addTotals, type CountedTouch, totalsOf, totalsOfOne } from '../../../src/domain/customers/touch-totals';

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-0${1 + (date % 9)}-${String(date).padStart(2, '0')}`);
const touch = fc.record({
  when: fc.oneof(
    day,
    day.map((on) => `${on} 10:00`),
  ),
  rep: fc.constantFrom('伊藤', '佐藤', 'Kim', '田中', '鈴木', '高橋', '渡辺', ''),
  channel: fc.constantFrom('phone', 'visit', 'mail', ''),
  result: fc.constantFrom('0', '0', '1', '4', '5', ''),
  next: fc.constantFrom('', '2026-12-01'),
  summary: fc.string({ unit: 'grapheme', maxLength: 60 }),
  complaint: fc.boolean(),
  settled: fc.boolean(),
});
const touches = fc
  .array(touch, { minLength: 1, maxLength: 30 })
  .map((all): CountedTouch[] => all.map((one, at) => ({ ...one, id: `T-${String(at + 1).padStart(6, '0')}` })));

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
