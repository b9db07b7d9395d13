import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/day';
import { nearVisits, type OthersTouch } from '../../../src/domain/touches/double-visit';

const reps = ['佐藤', '田中', '鈴木'];
const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2026-02-10', count));
const dayOrNone = fc.oneof(day, fc.constant(''));
const touch: fc.Arbitrary<OthersTouch> = fc.record({
  rep: fc.constantFrom(...reps),
  id: fc.constant('T-000001'),
  when: day.map((one) => `${one} 10:00`),
  next: dayOrNone,
});
const visit = fc.record({
  rep: fc.constantFrom(...reps),
  day,
  next: dayOrNone,
  days: fc.integer({ min: 0, max: 15 }),
  others: fc.array(touch, { maxLength: 3 }),
  planned: dayOrNone,
  owner: fc.constantFrom('', ...reps),
});
const apart = (a: string, b: string): number => Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;

test('exactly the touches of others within the window of what one did or plans are told, and nobody is warned of oneself', () => {
  fc.assert(
    fc.property(visit, (one) => {
      const mine = [one.day, one.next].filter((text) => text !== '');
      const expected = one.others.filter((other) => other.rep !== one.rep && mine.some((own) => apart(own, other.when) <= one.days));
      const { touched, planned } = nearVisits(one);
      expect(touched).toEqual(one.days === 0 ? [] : expected);
      if (planned !== null) {
        expect(planned.rep).not.toBe(one.rep);
        expect(mine.some((own) => apart(own, planned.day) <= one.days)).toBe(true);
      }
    }),
  );
});

test('what two reps do on the same days is told to whichever of them comes second', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 15 }), (first, second, days) => {
      const asked = (rep: string, own: string, other: string, theirs: string): boolean =>
        nearVisits({
          rep,
          day: own,
          next: '',
          days,
          others: [{ rep: other, id: 'T-000001', when: theirs, next: '' }],
          planned: '',
          owner: '',
        }).touched.length > 0;
      expect(asked('佐藤', first, '田中', second)).toBe(asked('田中', second, '佐藤', first));
    }),
  );
});

test('a planned day is of the rep whose touch agreed it, else of the owner', () => {
  const base = { rep: '佐藤', day: '2026-03-05', next: '', days: 7, planned: '2026-03-10', owner: '鈴木' };
  const other = (rep: string, next: string): OthersTouch => ({ rep, id: 'T-000001', when: '2026-01-01', next });
  expect(nearVisits({ ...base, others: [other('田中', '2026-03-10')] }).planned?.rep).toBe('田中');
  expect(nearVisits({ ...base, others: [other('田中', '2026-03-11')] }).planned?.rep).toBe('鈴木');
  expect(nearVisits({ ...base, owner: '佐藤', others: [] }).planned).toBeNull();
});
