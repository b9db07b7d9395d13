/** Facts of a table as this run knew them before it wrote: what is put back when a write went astray. */
import type { CellSpan } from '../../app/ports';
import { columnOf } from '../../domain/schema/tables';
import type { Cell } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';

/** Columns that tell records apart when they have no ID yet. */
export const fingerprint = ['id', 'company', 'phone', 'email', 'amount'];

export interface Picture {
  /** The IDs and every fact that is known, by column key, from row 2. */
  before(): Readonly<Record<string, readonly Cell[]>>;
  /** True when the copies in 照合キー stand for columns that were not read. */
  readonly copies: boolean;
  /** True when the rows are known to stand where they were read, and no column was read with which they could be compared. */
  readonly inPlace: boolean;
  /** 元データ of a row as its copy tells it: commands alone write there, so it may be written along to join cells. Undefined where it is not known. */
  readonly source?: (row: number) => Cell | undefined;
}

/** What cannot be computed again: it is put back when a write went astray, and never written along with other cells. */
export const isFact = (table: SheetTable, key: string): boolean => {
  const { by, once } = columnOf(table.table, key);
  return by === 'user' || once === true || key === 'id';
};

export const holds = (cells: CellSpan, row: number, column: number): boolean =>
  row >= cells.row && row < cells.row + cells.count && column >= cells.column && column < cells.column + cells.width;

/** Makes it when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** The facts that were read as columns, by key, and the IDs. */
export const columnsThen = (table: SheetTable, ids: readonly Cell[] = idsThen(table)): Record<string, readonly Cell[]> => {
  const then: Record<string, readonly Cell[]> = { id: ids };
  for (const [key, cells] of table.snapshot) if (key !== 'id' && isFact(table, key)) then[key] = cells;
  return then;
};

const idsThen = (table: SheetTable): readonly Cell[] =>
  table.snapshot.get('id') ??
  (table.snapshot.get('matchKey') ?? []).map((key) => String(key).slice(0, Math.max(0, String(key).indexOf('|'))));
