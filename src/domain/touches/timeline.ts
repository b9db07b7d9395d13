/**
 * Which rows of a long log are read for a customer's timeline, when only their places are known. Rows are logged in order, so the last ones
 * are the newest, unless people sorted the sheet or logged the past: what the customer's row tells of its newest touches shows that.
 */
import { newerFirst, type TouchStamp, type TouchTotals } from '../customers/touch-totals';
import { numberOf } from '../ids';
import { touchIdPrefix } from '../schema/touches';

/** Rows read together. */
export interface Reading {
  readonly first: number;
  readonly count: number;
  /** Those among them that are wanted. */
  readonly wanted: readonly number[];
}

/** Seconds of a read, and of each cell of it (docs/decisions/0003-cost-model.md). */
const [call, cell] = [0.17, 12e-6];

/**
 * The reads for the first of the rows, in their order; rows near one another share one, when what lies between costs less than a call.
 * @param rows sheet rows, those to be shown first in front
 * @param width cells of a row
 * @param mostReads @param mostRows when either is reached the rest waits
 */
export const readingsFor = (rows: readonly number[], width: number, mostReads: number, mostRows: number): Reading[] => {
  const readings: { first: number; last: number; wanted: number[] }[] = [];
  for (const row of rows.slice(0, mostRows)) {
    const near = readings.find(({ first, last }) => {
      const more = row < first ? first - row : row > last ? row - last : 0;
      return more * width * cell < call;
    });
    if (near !== undefined) {
      near.first = Math.min(near.first, row);
      near.last = Math.max(near.last, row);
      near.wanted.push(row);
    } else if (readings.length < mostReads) readings.push({ first: row, last: row, wanted: [row] });
    else break;
  }
  return readings.map(({ first, last, wanted }) => ({ first, count: last - first + 1, wanted }));
};

/**
 * Can these be the newest touches of the customer, given from the last row up? Not when they do not stand in the order in which they were
 * logged, or when one of which the customer's row tells is newer than the oldest here, and missing.
 */
export const mayBeNewest = (page: readonly TouchStamp[], totals: TouchTotals | null): boolean => {
  const oldest = [...page].sort(newerFirst).pop();
  if (oldest === undefined || totals === null) return false;
  const numbers = page.map(({ id }) => numberOf(touchIdPrefix, id) ?? 0);
  if (numbers.some((number, at) => at > 0 && number >= (numbers[at - 1] ?? 0))) return false;
  const told: (TouchStamp | null)[] = [...totals.reps, ...totals.missed, totals.complaint, totals.settled, totals.reached];
  return told.every((one) => one === null || newerFirst(one, oldest) >= 0 || page.some(({ id }) => id === one.id));
};
