/** Which rows of a long log are read, and whether what was read can be the newest. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CountedTouch, newerFirst, totalsOf } from '../../../src/domain/customers/touch-totals';
import { mayBeNewest, readingsFor } from '../../../src/domain/touches/timeline';

const rows = fc.uniqueArray(fc.integer({ min: 2, max: 100_000 }), { maxLength: 60 });

test('every wanted row is read once, by a read that holds it, in few reads that cost less than apart', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 5, max: 40 }), fc.integer({ min: 1, max: 8 }), (found, width, most) => {
      const readings = readingsFor(found, width, most, 10);
      const read = readings.flatMap(({ wanted }) => wanted);
      expect(readings.length).toBeLessThanOrEqual(most);
      expect(new Set(read).size).toBe(read.length);
      // Those in front are never left out for those behind them.
      const inFront = found.slice(0, Math.min(most, found.length));
      expect(inFront.every((row) => read.includes(row))).toBe(true);
      for (const { first, count, wanted } of readings) {
        expect(wanted.every((row) => row >= first && row < first + count)).toBe(true);
        expect(count * width * 12e-6).toBeLessThanOrEqual(0.17 * wanted.length + 1e-3);
      }
    }),
  );
});

test('the newest by their rows are believed, and never when a newer one is missing of which the customer’s row tells', () => {
  const touches = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 5, maxLength: 20 }).map((days) =>
    days
      .sort((a, b) => a - b)
      .map((day, at): CountedTouch => {
        const when = `2026-05-${String(day).padStart(2, '0')}`;
        const id = `T-${String(at + 1).padStart(6, '0')}`;
        return { id, when, rep: `rep ${day % 3}`, channel: 'phone', result: '4', next: '', summary: '', complaint: false, settled: false };
      }),
  );
  fc.assert(
    fc.property(touches, fc.integer({ min: 1, max: 4 }), (all, size) => {
      const newest = [...all].sort(newerFirst).slice(0, size);
      expect(mayBeNewest(newest, totalsOf(all))).toBe(true);
      expect(mayBeNewest(newest, null)).toBe(false);
      expect(mayBeNewest([...newest, ...newest], totalsOf(all))).toBe(false);
      // The newest of all is told of in every case.
      const without = [...all].sort(newerFirst).slice(1, size + 1);
      expect(mayBeNewest(without, totalsOf(all))).toBe(false);
    }),
  );
});
