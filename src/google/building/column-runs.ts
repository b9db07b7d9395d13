/** Neighbouring columns of a table of which the same is said: a call serves them all. */
import type { CellSpan } from '../../app/ports';
import type { Column } from '../../domain/schema/column';
import { columnOf } from '../../domain/schema/tables';
import type { SheetTable } from '../tables/sheet-table';

export interface Run<T> {
  first: number;
  width: number;
  value: T;
}

/** Columns of a sheet, by the first and their number. */
export type Columns = Pick<CellSpan, 'column' | 'width'>;
export const everywhere: Columns = { column: 1, width: Number.POSITIVE_INFINITY };

const joined = <T>(placed: readonly { at: number; value: T }[]): Run<T>[] => {
  const runs: Run<T>[] = [];
  for (const { at, value } of [...placed].sort((a, b) => a.at - b.at)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.width === at && last.value === value) last.width++;
    else runs.push({ first: at, width: 1, value });
  }
  return runs;
};

/** Of the columns that the table declares. */
export const declaredRuns = <T>(table: SheetTable, of: (column: Column) => T): Run<T>[] =>
  joined(
    table.table.columns.filter((column) => table.has(column.key)).map((column) => ({ at: table.position(column.key), value: of(column) })),
  );

/** Of all columns that are known in these, the user's own too; null leaves a column out. */
export const knownRuns = <T>(table: SheetTable, of: (column: Column) => T | null, among: Columns): Run<T>[] =>
  joined(
    Object.entries(table.layout.at).flatMap(([key, at]): { at: number; value: T }[] => {
      const value = at >= among.column && at < among.column + among.width ? of(columnOf(table.table, key)) : null;
      return value === null ? [] : [{ at, value }];
    }),
  );
