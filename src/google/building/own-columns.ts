/** Columns of the user's own that an import adds behind those of 顧客台帳: made once, plain text, and taken away again when they are empty. */
import type { Change } from '../../domain/changes/change-set';
import { isPlainOwn, ownHeading } from '../../domain/schema/own-columns';
import { belowHeadings, columnLetters, wholeColumns } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';
import { colours } from './dress';
import { freeColumn } from './guard';

/** Developer metadata on the column: only what the add-on made may it take away. */
const ownMark = 'daicho-own';

/**
 * Adds the columns behind everything that the sheet holds. The headings come last: until they stand, a run that was cut off has left empty
 * columns, and the next one uses them.
 *
 * @param purpose the note on each heading
 * @param guarded what the sheet's protection says of itself
 */
export const makeOwnColumns = (table: SheetTable, keys: readonly string[], purpose: string, guarded: string): void => {
  const { sheet } = table;
  const first = Math.max(table.layout.width, sheet.getLastColumn()) + 1;
  const last = first + keys.length - 1;
  const there = sheet.getMaxColumns();
  if (last > there) {
    sheet.insertColumnsAfter(there, last - there);
    // Fresh columns take after the one beside them, which is hidden.
    sheet.showColumns(there + 1, last - there);
  }
  // As text before the values come: '=1+1', '0312345678' and '1-2' stay what the list says.
  sheet.getRange(wholeColumns(first, last)).setNumberFormat('@').setBackground(null);
  for (let at = first; at <= last; at++) {
    sheet.getRange(wholeColumns(at)).addDeveloperMetadata(ownMark);
    freeColumn(sheet, at, guarded);
  }
  sheet
    .getRange(1, first, 1, keys.length)
    .setBackground(colours.heading)
    .setFontColor(colours.headingText)
    .setFontWeight('bold')
    .setNotes([keys.map(() => purpose)])
    .setValues([keys.map(ownHeading)]);
  keys.forEach((key, index) => {
    table.addHeading(first + index, ownHeading(key));
  });
  table.knowOwn(keys);
};

/** Ranges of one list: nobody has published how many Google takes. */
const most = 500;

/**
 * Gives the cells of own columns that are about to be written the format of text, where they have another: what is written elsewhere would be
 * read as if it were typed. Answers which cells are text; null when no own column changes. One call, one more for each 500 cells.
 */
export const prepareOwnCells = (table: SheetTable, changes: readonly Change[]): ((row: number, key: string) => boolean) | null => {
  const own = changes.filter(({ column }) => isPlainOwn(table.table, column));
  if (own.length === 0) return null;
  const rows = own.map(({ row }) => row);
  const columns = own.map(({ column }) => table.position(column));
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const formats = table.sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1).getNumberFormats();
  const isText = (row: number, key: string): boolean => formats[row - top]?.[table.position(key) - left] === '@';
  const others = own
    .filter(({ row, column }) => !isText(row, column))
    .map(({ row, column }) => columnLetters(table.position(column)) + row);
  for (let from = 0; from < others.length; from += most) table.sheet.getRangeList(others.slice(from, from + most)).setNumberFormat('@');
  return isText;
};

/** Removes those of the columns that were made here and hold nothing below their heading; true when one went. */
export const removeEmptyOwnColumns = (table: SheetTable, keys: readonly string[]): boolean => {
  const { sheet } = table;
  const places = keys.flatMap((key) => (table.has(key) && isPlainOwn(table.table, key) ? [table.position(key)] : []));
  if (places.length === 0) return false;
  const made = new Set(
    sheet
      .createDeveloperMetadataFinder()
      .withKey(ownMark)
      .onIntersectingLocations()
      .find()
      .flatMap((mark) => mark.getLocation().getColumn()?.getColumn() ?? []),
  );
  const empty = places.filter((at) => made.has(at) && sheet.getRange(belowHeadings(at)).isBlank());
  // From the right, so that the others keep their places.
  for (const at of empty.sort((a, b) => b - a)) sheet.deleteColumn(at);
  return empty.length > 0;
};
