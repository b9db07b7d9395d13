/** 対応の集計 as a customer's row keeps it: to text and back, and what is told from a row alone. */
import { type Cell, cellText } from '../values/cell';
import {
  addTotals,
  type CountedTouch,
  countOf,
  newerFirst,
  noTouches,
  type OpenComplaint,
  type RepTouch,
  type TouchStamp,
  type TouchTotals,
  totalsOfOne,
} from './touch-totals';

type Stamp = readonly [when: string, id: string];

type Kept = readonly [
  version: 1,
  channels: readonly (readonly [string, number])[],
  settled: Stamp | null,
  complaint: readonly [string, string, string, string] | null,
  reached: Stamp | null,
  missed: readonly Stamp[],
  reps: readonly (readonly [string, string, string, string, string, string, string])[],
];

/** A JSON array: begins with '[', so it is never a formula. Equal totals give equal text; '' when there are no touches. */
export const formatTotals = (totals: TouchTotals): string => {
  if (countOf(totals) === 0) return '';
  const stamp = (one: TouchStamp | null): Stamp | null => (one === null ? null : [one.when, one.id]);
  const { complaint } = totals;
  const kept: Kept = [
    1,
    Object.entries(totals.channels)
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    stamp(totals.settled),
    complaint === null ? null : [complaint.when, complaint.id, complaint.rep, complaint.summary],
    stamp(totals.reached),
    totals.missed.map(({ when, id }) => [when, id]),
    totals.reps.map(({ when, id, rep, channel, result, next, summary }) => [when, id, rep, channel, result, next, summary]),
  ];
  return JSON.stringify(kept);
};

/** The totals in a cell; null for a blank or damaged one, which tidy writes anew. */
export const parseTotals = (cell: Cell): TouchTotals | null => {
  const text = cellText(cell);
  if (!text.startsWith('[1,')) return null;
  try {
    const [, channels, settled, complaint, reached, missed, reps] = JSON.parse(text) as Kept;
    const stamp = (one: Stamp | null): TouchStamp | null => (one === null ? null : { when: String(one[0]), id: String(one[1]) });
    return {
      channels: Object.fromEntries(channels.map(([code, count]) => [String(code), Number(count)])),
      settled: stamp(settled),
      complaint: complaint === null ? null : { when: complaint[0], id: complaint[1], rep: complaint[2], summary: complaint[3] },
      reached: stamp(reached),
      missed: missed.map(([when, id]) => ({ when, id })),
      reps: reps.map(([when, id, rep, channel, result, next, summary]) => ({ when, id, rep, channel, result, next, summary })),
    };
  } catch {
    return null;
  }
};

type Row = Readonly<Record<string, Cell>>;

/** The totals of a customer by its row; null when they are not known: the column is new, or was damaged, and tidy has not filled it yet. */
export const totalsIn = (row: Row): TouchTotals | null =>
  parseTotals(row.touchTotals ?? '') ?? (cellText(row.touchTotals ?? '') === '' && cellText(row.lastTouch ?? '') === '' ? noTouches : null);

/** The cell of a row after one more touch; what is not known stays blank. */
export const totalsWith = (row: Row, touch: CountedTouch): string => {
  const known = totalsIn(row);
  return known === null ? '' : formatTotals(addTotals(known, totalsOfOne(touch)));
};

/** The cell of the row that several rows become; blank when one of them is not known. */
export const totalsOfRows = (rows: readonly Row[]): string => {
  const all = rows.map(totalsIn);
  return all.some((one) => one === null)
    ? ''
    : formatTotals(all.reduce<TouchTotals>((sum, one) => addTotals(sum, one ?? noTouches), noTouches));
};

/** The complaint that is open with the customer of the row; null when none is, or nothing is known. */
export const openComplaintIn = (row: Row): OpenComplaint | null => {
  const totals = totalsIn(row);
  if (totals === null || totals.complaint === null) return null;
  const { complaint, settled } = totals;
  return settled !== null && newerFirst(settled, complaint) <= 0 ? null : complaint;
};

/** How many touches in a row reached nobody, up to nine. */
export const missedInARow = (row: Row): number => totalsIn(row)?.missed.length ?? 0;

/** The newest touches of reps other than this one, one for each, the newest first: the double-visit check. */
export const touchesByOthers = (row: Row, rep: string): readonly RepTouch[] =>
  (totalsIn(row)?.reps ?? []).filter((one) => one.rep !== rep && one.rep !== '');
