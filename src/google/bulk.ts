/**
 * Bulk writes: an import fills single cells in hundreds of rows, and a call each would take minutes. Then whole stretches of a column are
 * written, the cells between with the values that were read right before. Cells with a formula stay out of it, and so do columns that hold
 * more than their text shows (links, chips). What somebody types into such a stretch in the moment between the read and the write is
 * lost: docs/decisions/0013-import.md weighs it.
 */
import type { Change } from '../domain/changes/change-set';
import { isOwn } from '../domain/schema/own-columns';
import { columnOf } from '../domain/schema/tables';
import type { Cell } from '../domain/values/cell';
import type { SheetTable } from './sheet-table';

export interface BulkCells {
  /** May the cell be written again with the value that was just read? */
  has(row: number, key: string): boolean;
}

/** Fewer single cells than these are written one by one. */
const few = 40;

/** Cells whose value is all there is to them. */
const isPlain = (table: SheetTable, key: string): boolean =>
  key !== 'folder' && key !== 'id' && columnOf(table.table, key).key !== 'system';

/** A user's own column may hold anything: only what comes back the same is written again. */
const isBlankOrText = (cell: Cell, text: boolean): boolean => cell === '' || (text && typeof cell === 'string');

/** Reads the columns of the facts anew: two calls. Null when the changes are few. `isText`: of cells in own columns. */
export const lookForBulk = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  isText: ((row: number, key: string) => boolean) | null,
): BulkCells | null => {
  const single = changes.filter((change) => facts.includes(change.column));
  // A new ID tells rows apart no longer: pasted rows are found by what else stands in them.
  if (single.length < few || facts.includes('id') || new Set(single.map(({ row }) => row)).size < few) return null;
  const keys = new Set(facts.filter((key) => table.has(key) && isPlain(table, key)));
  const rows = single.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  // The IDs are read last: rows that moved in between are noticed by them.
  const columns = table.columns([...keys, 'id'], 4);
  const at = [...keys].map((key) => table.position(key));
  const [left, right] = [Math.min(...at), Math.max(...at)];
  const formulas = table.sheet.getRange(top, left, bottom - top + 1, right - left + 1).getFormulas();
  return {
    has: (row, key) =>
      keys.has(key) &&
      row >= top &&
      row <= bottom &&
      columns[key] !== undefined &&
      (!isOwn(key) || isBlankOrText(columns[key]?.[row - 2] ?? '', isText?.(row, key) === true)) &&
      (formulas[row - top]?.[table.position(key) - left] ?? '') === '',
  };
};
