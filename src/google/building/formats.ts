/** Number formats of a table's cells: set at first, and put back after a paste or when somebody changed them. */
import type { Column } from '../../domain/schema/column';
import { isOwn } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import { columnLetters } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';
import { type Columns, everywhere, knownRuns } from './column-runs';

/** Google's own for numbers: as many decimals as there are. It answers with the second of its names. */
const plainNumber = 'General';
const sameFormat = (found: string | undefined, wanted: string): boolean =>
  found === wanted || (wanted === plainNumber && (found === '' || found === '0.###############'));

/** '@' keeps text as typed: leading zeros, '=' and '+' stay what they are (platform.md J7). Check boxes keep Google's own: null. */
export const formatOf = (column: Column): string | null => {
  switch (column.type) {
    case 'check':
      return null;
    case 'day':
      return 'yyyy/mm/dd';
    case 'moment':
      return 'yyyy/mm/dd hh:mm';
    case 'amount':
      return '#,##0';
    case 'number':
      // What the ledger counts is whole; a number of the user's own may have decimals.
      return isOwn(column.key) ? plainNumber : '#,##0';
    default:
      return '@';
  }
};

/** Sets the number formats of rows: one call per format. */
export const setFormats = (table: SheetTable, row: number, count: number, among: Columns = everywhere): void => {
  const byFormat = new Map<string, string[]>();
  for (const run of knownRuns(table, formatOf, among)) {
    const a1 = `${columnLetters(run.first)}${row}:${columnLetters(run.first + run.width - 1)}${row + count - 1}`;
    byFormat.set(run.value, [...(byFormat.get(run.value) ?? []), a1]);
  }
  for (const [format, areas] of byFormat) table.sheet.getRangeList(areas).setNumberFormat(format);
};

/** Columns of these rows whose number format is another one. One call. */
export const brokenFormats = (table: SheetTable, row: number, count: number): string[] => {
  const found = table.sheet.getRange(row, 1, count, table.layout.width).getNumberFormats();
  return Object.entries(table.layout.at)
    .filter(([key, at]) => {
      const format = formatOf(columnOf(table.table, key));
      return format !== null && found.some((cells) => !sameFormat(cells[at - 1], format));
    })
    .map(([key]) => key);
};
