/** Single touches by their ID without a look through the log: numbers are given in the order of the rows, so the number tells about where. */
import { numberOf } from '../../domain/ids';
import { touchIdPrefix } from '../../domain/schema/touches';
import { cellText } from '../../domain/values/cell';
import type { TableSheet } from '../ports';
import { notedNumber } from '../records/numbering';
import type { FoundRecord } from '../records/records';

/** Rows read on both sides of the place that is guessed: runs that were cut off left gaps, people added rows. */
const around = 20;

/** Finds touches one after the other. */
export type TouchFinder = (id: string) => FoundRecord | null;

/** Null for a touch that is not on this sheet. One call for those that stand near their place, none for one among rows read before; two or three for others. */
export const touchFinder = (sheet: TableSheet): TouchFinder => {
  const read = new Map<string, FoundRecord>();
  let end: number | null = null;
  const look = (first: number, count: number): void =>
    sheet.rows(first, count).forEach((row, down) => {
      const id = cellText(row.id ?? '');
      if (id !== '' && !read.has(id)) read.set(id, { at: first + down, row });
    });
  return (id) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const [number, next] = [numberOf(touchIdPrefix, id), notedNumber(sheet)];
    if (number === null) return null;
    if (next !== null && number < next) {
      end ??= sheet.lastRow();
      const first = Math.max(2, end - (next - 1 - number) - around);
      if (first <= end) look(first, Math.min(2 * around, end - first + 1));
    }
    // Sorted by people, or many rows come and gone.
    if (!read.has(id)) for (const at of sheet.find('id', id)) look(at, 1);
    return read.get(id) ?? null;
  };
};
