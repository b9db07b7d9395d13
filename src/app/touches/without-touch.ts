/**
 * What a customer's touches come to without one of them. Of the touch that was logged last, what is kept with it tells; otherwise the customer's
 * other touches are read, on the sheets of past years too when some are there.
 */
import type { CustomerRow } from '../../domain/customers/derive';
import { totalsBefore } from '../../domain/customers/displaced';
import { formatLastTouch, parseLastTouch } from '../../domain/customers/last-touch';
import { formatTotals, totalsIn } from '../../domain/customers/stored-totals';
import { countOf, noTouches } from '../../domain/customers/touch-totals';
import type { Rules } from '../../domain/settings/rules';
import { countedTouch, totalsByCustomer } from '../../domain/touches/counted';
import { latestTouches, type TouchRow } from '../../domain/touches/latest';
import { readingsFor } from '../../domain/touches/timeline';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Ledger, TableSheet } from '../ports';
import type { FoundRecord } from '../records/records';
import { rowOf } from '../records/row-of';
import { shelvedTouches } from './shelves';
import type { TouchFinder } from './touch-places';
import { type UndoNote, undoNoteOf } from './undo-note';

/** The cells that follow from a customer's touches. */
export type TouchCells = Readonly<Record<'lastContact' | 'lastTouch' | 'touchTotals', Cell>>;

/** More reads than these cost more than the whole log of most offices. */
const mostReads = 40;

export const cellsWithout = (
  touch: FoundRecord,
  customer: CustomerRow,
  find: TouchFinder,
  { sheet, ledger, rules }: { sheet: TableSheet; ledger: Ledger; rules: Rules },
): TouchCells => {
  const before = asBefore(touch.row, customer, find, rules);
  if (before !== null) return before;
  const id = cellText(customer.id ?? '');
  const here = (touchesOf(id, sheet) ?? allOn(sheet)).filter((one) => one.customerId === id && one.id !== touch.row.id);
  // Some of the customer's touches were moved to the sheets of their years: they count too.
  const known = totalsIn(customer);
  const counting = here.filter((one) => cellText(one.cancelled ?? '') === '').length + 1;
  const moved = known === null || countOf(known) > counting ? shelvedTouches(ledger) : [];
  const remaining = [...here, ...moved.filter((one) => one.customerId === id)];
  const latest = latestTouches(remaining, rules).get(id);
  return {
    lastContact: latest?.lastContact ?? '',
    lastTouch: latest === undefined ? '' : formatLastTouch(latest.touch),
    touchTotals: formatTotals(totalsByCustomer(remaining, rules).get(id) ?? noTouches),
  };
};

/** As it was before the touch, when nothing was logged for the customer since: two reads at most. Null when that is not certain. */
const asBefore = (touch: TouchRow, customer: CustomerRow, find: TouchFinder, rules: Rules): TouchCells | null => {
  const note = undoNoteOf(touch);
  const now = totalsIn(customer);
  const counted = countedTouch(touch, rules);
  if (note === null || note.displaced === null || now === null || counted === null) return null;
  if (parseLastTouch(customer.lastTouch ?? '')?.id !== touch.id) return null;
  const totals = totalsBefore(now, counted, note.displaced);
  if (totals === null) return null;
  if (countOf(totals) === 0) return note.touch === '' ? { lastContact: '', lastTouch: '', touchTotals: '' } : null;
  // The newest touch of the newest rep is the newest of all.
  const day = totals.reps[0]?.when.slice(0, 10) ?? '';
  const lastTouch = note.touch === '' || day === '' ? null : notedBefore(note, customer, find, rules);
  return lastTouch === null ? null : { lastContact: day, lastTouch, touchTotals: formatTotals(totals) };
};

/** 最後の対応 before the touch: as it was kept with it, else by a look at the touch that was the last then. Null when it is gone. */
const notedBefore = (note: UndoNote, customer: CustomerRow, find: TouchFinder, rules: Rules): string | null => {
  if (parseLastTouch(note.last)?.id === note.touch) return note.last;
  const earlier = find(note.touch);
  if (earlier === null || earlier.row.customerId !== customer.id) return null;
  const latest = latestTouches([earlier.row], rules).get(cellText(customer.id ?? ''));
  return latest === undefined ? null : formatLastTouch(latest.touch);
};

/** The customer's touches on a sheet, found by their customer; null when rows moved meanwhile or they are too many to be read one by one. */
const touchesOf = (id: string, sheet: TableSheet): TouchRow[] | null => {
  const rows = sheet.find('customerId', id);
  const readings = readingsFor(rows, Math.max(...Object.values(sheet.layout.at)), mostReads, rows.length);
  if (readings.reduce((count, { wanted }) => count + wanted.length, 0) < rows.length) return null;
  const found = readings.flatMap(({ first, count, wanted }) => {
    const read = sheet.rows(first, count);
    return wanted.map((at) => read[at - first] ?? {});
  });
  return found.every((row) => row.customerId === id) ? found : null;
};

/** Every touch of the sheet. One call: a sort between two would tear rows apart. */
const allOn = (sheet: TableSheet): TouchRow[] => {
  const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  return (columns.id ?? []).map((_, index) => rowOf(keys, columns, index));
};
