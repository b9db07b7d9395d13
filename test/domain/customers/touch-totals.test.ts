/** Laws of the totals kept in a customer's row: a sum in any order and grouping, text and back, and what is told from them. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatTotals,
  missedInARow,
  openComplaintIn,
  parseTotals,
  totalsIn,
  totalsOfRows,
  totalsWith,
  touchesByOthers,
} from '../../../src/domain/customers/stored-totals';
import {
  addTotals,
  type CountedTouch,
  countOf,
  newerFirst,
  noTouches,
  rebaseTotals,
  totalsOf,
  totalsOfOne,
} from '../../../src/domain/customers/touch-totals';
import { closes } from '../../../src/domain/touches/counted';
import { day, numbered, touchAt } from './touches';

const when = fc.oneof(
  day,
  fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([on, hour]) => `${on} ${String(hour).padStart(2, '0')}:00`),
);
/** Touches of one customer: no ID twice. */
const touches = (maxLength = 40): fc.Arbitrary<CountedTouch[]> => fc.array(touchAt(when), { maxLength }).map(numbered);

const totals = (all: readonly CountedTouch[]) => formatTotals(totalsOf(all));

describe('totals', () => {
  test('are the same in whatever order touches are added', () => {
    fc.assert(
      fc.property(
        touches().chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => expect(totals(shuffled)).toBe(totals(all)),
      ),
    );
  });

  test('are the same however touches are grouped: a merge adds up', () => {
    fc.assert(
      fc.property(touches(), fc.func(fc.integer({ min: 0, max: 2 })), (all, group) => {
        const parts = [0, 1, 2].map((at) => all.filter((one) => group(one.id) === at));
        expect(formatTotals(parts.map(totalsOf).reduce(addTotals, noTouches))).toBe(totals(all));
        expect(totalsOfRows(parts.map((part) => ({ touchTotals: totals(part), lastTouch: '' })))).toBe(totals(all));
      }),
    );
  });

  test('one at a time, through the cell, come to the same', () => {
    fc.assert(
      fc.property(touches(), (all) => {
        let row = { touchTotals: '', lastTouch: '' };
        for (const one of all) row = { touchTotals: totalsWith(row, one), lastTouch: 'x' };
        expect(row.touchTotals).toBe(totals(all));
      }),
    );
  });

  test('survive being written as text, which is never a formula', () => {
    fc.assert(
      fc.property(touches(), (all) => {
        const text = totals(all);
        expect(text).toMatch(/^$|^\[/);
        expect(text.length).toBeLessThan(3000);
        expect(formatTotals(parseTotals(text) ?? noTouches)).toBe(text);
      }),
    );
  });

  test('say what the touches say, counted in the plainest way', () => {
    fc.assert(
      fc.property(touches(), fc.constantFrom('伊藤', 'Kim', '誰でもない'), (all, rep) => {
        const row = { touchTotals: totals(all), lastTouch: all.length === 0 ? '' : 'x' };
        const sorted = [...all].sort(newerFirst);
        expect(countOf(totalsOf(all))).toBe(all.length);
        const telling = sorted.filter((one) => one.result !== '' || one.channel !== 'mail');
        const end = telling.findIndex((one) => one.result !== '0');
        expect(missedInARow(row)).toBe(Math.min(9, end < 0 ? telling.length : end));
        const complaints = sorted.filter((one) => one.complaint);
        const newest = complaints[0];
        expect(openComplaintIn(row)?.id).toBe(newest === undefined || newest.settled ? undefined : newest.id);
        const others = sorted.filter((one) => one.rep !== rep && one.rep !== '');
        if (all.every((one) => one.rep !== '')) expect(touchesByOthers(row, rep)[0]?.id).toBe(others[0]?.id);
      }),
    );
  });

  test('are not known where a cell is blank beside a touch, or damaged: nothing is made up', () => {
    const base = { id: 'T-000002', when: '2026-05-01', rep: '伊藤', channel: 'phone', result: '4', next: '', summary: '' };
    const one: CountedTouch = { ...base, complaint: false, settled: false };
    for (const touchTotals of ['', '[1,', '[1,2,3]', '{}', 'x', '[2,[]]']) {
      expect(totalsIn({ touchTotals, lastTouch: '["T-000001"]' })).toBeNull();
      expect(totalsWith({ touchTotals, lastTouch: '["T-000001"]' }, one)).toBe('');
      expect(totalsOfRows([{ touchTotals, lastTouch: '["T-000001"]' }, {}])).toBe('');
    }
    expect(totalsIn({})).toEqual(noTouches);
  });

  test('taken apart again after a merge, keep what was logged since', () => {
    const apart = (all: readonly CountedTouch[]) => {
      const [own, others, since] = [all.slice(0, 3), all.slice(3, 6), all.slice(6)];
      const merged = totalsOf([...own, ...others]);
      return { own, since, merged, now: [...since].map(totalsOfOne).reduce(addTotals, merged) };
    };
    fc.assert(
      fc.property(touches(9), (all) => {
        // What was logged since is newer than what was merged, as it is unless somebody logs the past.
        const timed = all.map((one, at) => ({
          ...one,
          when: `2026-06-${String(at + 1).padStart(2, '0')}`,
          rep: at < 6 ? one.rep : `新${at}`,
        }));
        const { own, since, merged, now } = apart(timed);
        const back = rebaseTotals(now, merged, totalsOf(own));
        const wanted = totalsOf([...own, ...since]);
        expect(back.channels).toEqual(wanted.channels);
        expect([back.settled, back.complaint, back.reached]).toEqual([wanted.settled, wanted.complaint, wanted.reached]);
        expect(back.reps.slice(0, since.length)).toEqual(wanted.reps.slice(0, since.length));
      }),
    );
  });
});

test.each([
  ['解決', true],
  ['10/3 電話で説明し解決済み。佐藤', true],
  ['対応済(佐藤 11/2)', true],
  ['Closed by Kim', true],
  ['resolved', true],
  ['未解決', false],
  ['解決していない', false],
  ['not resolved', false],
  ['unresolved', false],
  ['早めに解決すること', false],
  ['', false],
])('a manager’s note %j closes a complaint: %p', (note, closed) => expect(closes(note)).toBe(closed));
