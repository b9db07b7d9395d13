/**
 * Bulk writes: an import fills single cells in hundreds of rows, and a call each would take minutes. Then whole stretches of a column are
 * written, the cells between with the values that were read right before. Cells with a formula stay out of it, and so do columns that hold
 * more than their text shows (links, chips). What somebody types into such a stretch in the moment between the read and the write is
 * lost: docs/decisions/0013-import.md weighs it.
 */
import type { Change } from '../../domain/changes/change-set';
import { isPlainOwn } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import type { Cell } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';

export interface BulkCells {
  /** What the cell held right before, when it may be written again; undefined when it must not be touched. */
  value(row: number, key: string): Cell | undefined;
}

/** Such cells with the rows they were looked at in, which say what stood there then, whoever may write there. */
export interface Bands extends BulkCells {
  /** The columns with what was seen in them. */
  over(columns: Readonly<Record<string, readonly Cell[]>>): Record<string, readonly Cell[]>;
}

/** Fewer single cells than these are written one by one. */
const few = 40;

/** Cells whose value is all there is to them. */
const isPlain = (table: SheetTable, key: string): boolean =>
  key !== 'folder' && key !== 'id' && columnOf(table.table, key).key !== 'system';

/** A user's own column may hold anything: only what comes back the same is written again. */
const isBlankOrText = (cell: Cell, text: boolean): boolean => cell === '' || (text && typeof cell === 'string');

/** The changes of facts that are cells of people, when they are many single ones; null otherwise. */
const singleCells = (changes: readonly Change[], facts: readonly string[]): readonly Change[] | null => {
  const single = changes.filter((change) => facts.includes(change.column));
  // A new ID tells rows apart no longer: pasted rows are found by what else stands in them.
  return single.length < few || facts.includes('id') || new Set(single.map(({ row }) => row)).size < few ? null : single;
};

/** Cells of own columns: is one text, as far as its column is known? */
type IsText = ((row: number, key: string) => boolean) | null;

/** Reads the columns of the facts anew: two calls. Null when the changes are few. `isText`: of cells in own columns. */
export const lookForBulk = (table: SheetTable, changes: readonly Change[], facts: readonly string[], isText: IsText): BulkCells | null => {
  const single = singleCells(changes, facts);
  if (single === null) return null;
  const keys = new Set(facts.filter((key) => table.has(key) && isPlain(table, key)));
  const rows = single.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  // The IDs are read last: rows that moved in between are noticed by them.
  const columns = table.columns([...keys, 'id'], 4);
  const at = [...keys].map((key) => table.position(key));
  const [left, right] = [Math.min(...at), Math.max(...at)];
  const formulas = table.sheet.getRange(top, left, bottom - top + 1, right - left + 1).getFormulas();
  return {
    value: (row, key) => {
      const mayBe =
        keys.has(key) &&
        row >= top &&
        row <= bottom &&
        columns[key] !== undefined &&
        (!isPlainOwn(table.table, key) || isBlankOrText(columns[key]?.[row - 2] ?? '', isText?.(row, key) === true)) &&
        (formulas[row - top]?.[table.position(key) - left] ?? '') === '';
      return mayBe ? (columns[key]?.[row - 2] ?? '') : undefined;
    },
  };
};

/** Rows farther apart are never one block (domain/changes/blocks.ts). */
const widestGap = 1000;
/** Rows with fewer changes near each other are written cell by cell. */
const fewNear = 10;

/** Stretches of rows with many changes each. */
const bandsIn = (single: readonly Change[]): { top: number; bottom: number; changes: Change[] }[] => {
  const bands: { top: number; bottom: number; changes: Change[] }[] = [];
  for (const change of [...single].sort((a, b) => a.row - b.row)) {
    const last = bands[bands.length - 1];
    if (last === undefined || change.row - last.bottom > widestGap) bands.push({ top: change.row, bottom: change.row, changes: [change] });
    else {
      last.bottom = change.row;
      last.changes.push(change);
    }
  }
  return bands.filter((band) => new Set(band.changes.map(({ row }) => row)).size >= fewNear);
};

/**
 * The same where copies tell of all rows (picture.ts), so that only the rows near those that change are looked at: two calls for each stretch of
 * them. Null when the changes are few.
 */
export const lookAtBands = (table: SheetTable, changes: readonly Change[], facts: readonly string[], isText: IsText): Bands | null => {
  const single = singleCells(changes, facts);
  if (single === null) return null;
  const seen = bandsIn(single).flatMap(({ top, bottom, changes: near }) => {
    const count = bottom - top + 1;
    const keys = [...new Set(near.map(({ column }) => column))].filter((key) => isPlain(table, key));
    // A column between two that are wanted is read along where that costs less than a call (docs/decisions/0003-cost-model.md).
    return table.stretches(keys, Math.max(4, Math.floor(0.17 / (count * 12e-6)))).map(({ first, last }) => {
      const range = table.sheet.getRange(top, first, count, last - first + 1);
      const formulas = range.getFormulas();
      const values = range.getValues() as unknown[][];
      return { top, bottom, first, last, keys: new Set(keys), values, formulas };
    });
  });
  const cellAt = (row: number, key: string): { cell: Cell; formula: string } | null => {
    const at = table.position(key);
    const band = seen.find((one) => row >= one.top && row <= one.bottom && at >= one.first && at <= one.last && one.keys.has(key));
    if (band === undefined) return null;
    const [down, right] = [row - band.top, at - band.first];
    const cell = table.fromSheet(band.values[down]?.[right] ?? '', columnOf(table.table, key));
    return { cell, formula: band.formulas[down]?.[right] ?? '' };
  };
  return {
    value: (row, key) => {
      const found = cellAt(row, key);
      if (found === null || found.formula !== '') return undefined;
      return !isPlainOwn(table.table, key) || isBlankOrText(found.cell, isText?.(row, key) === true) ? found.cell : undefined;
    },
    over: (columns) =>
      Object.fromEntries(
        Object.entries(columns).map(([key, cells]) => [
          key,
          seen.some((band) => band.keys.has(key)) ? cells.map((cell, at) => cellAt(at + 2, key)?.cell ?? cell) : cells,
        ]),
      ),
  };
};
