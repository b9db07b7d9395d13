/**
 * The newest rows of 対応履歴: the log is never read whole. Touches are appended, so the latest of most customers stand near the end; rows that
 * somebody sorted are found all the same, as far as the window reaches.
 */
import { type Cell, cellText } from '../domain/values/cell';
import type { TableSheet } from './ports';

type Row = Readonly<Record<string, Cell>>;

/** Rows a call: a window of 5,000 costs about 1.5 s (docs/decisions/0003-cost-model.md). */
const window = 5000;

/** Did it take place, and was it not undone? */
const counts = (row: Row): boolean =>
  cellText(row.id ?? '') !== '' && cellText(row.customerId ?? '') !== '' && cellText(row.cancelled ?? '') === '';

const newestFirst = (a: Row, b: Row): number => {
  const [one, other] = [cellText(a.when ?? ''), cellText(b.when ?? '')];
  return one === other ? (cellText(a.id ?? '') < cellText(b.id ?? '') ? 1 : -1) : one < other ? 1 : -1;
};

/** Of so few customers the touches are looked for one by one; for more, windows are read. */
const few = 2;
/** Rows read beyond those wanted: some may have been undone. */
const spare = 2;

/** The newest touches of few customers, wherever they stand: three narrow columns tell where, and each row is a call. */
const latestOfFew = (sheet: TableSheet, ids: ReadonlySet<string>, each: number): Map<string, Row[]> => {
  const columns = sheet.columns(['when', 'id', 'customerId'], 2);
  const places = new Map<string, { at: number; when: string }[]>();
  (columns.customerId ?? []).forEach((cell, index) => {
    const id = cellText(cell);
    if (ids.has(id)) places.set(id, [...(places.get(id) ?? []), { at: index + 2, when: cellText(columns.when?.[index] ?? '') }]);
  });
  const found = new Map<string, Row[]>();
  for (const [id, own] of places) {
    const newest = own.sort((a, b) => (a.when === b.when ? b.at - a.at : a.when < b.when ? 1 : -1)).slice(0, each + spare);
    const rows: Row[] = [];
    for (const { at } of newest) {
      if (rows.length === each) break;
      const [row] = sheet.rows(at, 1);
      // Rows may move between two calls: what is another customer's is left out.
      if (row !== undefined && cellText(row.customerId ?? '') === id && counts(row)) rows.push(row);
    }
    found.set(id, rows);
  }
  return found;
};

/**
 * The newest touches of some customers, at most `each` of one, newest first. For many customers the log is read window by window from the
 * end until everybody has as many, four windows at most: five calls, and 20,000 touches.
 */
export const latestTouchesOf = (sheet: TableSheet, ids: ReadonlySet<string>, each: number): Map<string, Row[]> => {
  if (ids.size <= few) return latestOfFew(sheet, ids, each);
  const found = new Map<string, Row[]>();
  let end = sheet.lastRow();
  for (let step = 0; step < 4 && end >= 2; step++) {
    const from = Math.max(2, end - window + 1);
    for (const row of sheet.rows(from, end - from + 1)) {
      const customer = cellText(row.customerId ?? '');
      if (ids.has(customer) && counts(row)) found.set(customer, [...(found.get(customer) ?? []), row]);
    }
    end = from - 1;
    if ([...ids].every((id) => (found.get(id)?.length ?? 0) >= each)) break;
  }
  for (const [id, rows] of found) found.set(id, rows.sort(newestFirst).slice(0, each));
  return found;
};
