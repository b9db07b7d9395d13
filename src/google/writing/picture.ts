/**
 * What stood in a table before a write, so that it can be put back when rows moved in that moment. Facts are read as whole columns; those
 * of which 照合キー keeps a copy need no column of their own when a single row is written (docs/decisions/0016-row-copy.md).
 */
import type { CellSpan } from '../../app/ports';
import type { Change } from '../../domain/changes/change-set';
import { copied, copiedFacts, holdsRowCopy, readRowCopy } from '../../domain/customers/row-copy';
import { idOfCopy, isCopied, leftOut, readWholeCopy } from '../../domain/customers/whole-copy';
import { columnOf } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';

/** Columns that tell records apart when they have no ID yet. */
const fingerprint = ['id', 'company', 'phone', 'email', 'amount'];

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

/**
 * Which copies of facts a write may go by: those in 照合キー when a row is edited (with those in 行の控え for what 照合キー does not hold), those in
 * 行の控え when single rows change in many columns.
 */
export type Copies = 'none' | 'edit' | 'edit-whole' | 'whole';

/**
 * Reads what is missing before the first write. `facts` are the columns of facts that change; columns read before are not read again. For
 * an edit the copies stand in where they can.
 */
export const takePicture = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  pasted: CellSpan | null,
  use: Copies,
): Picture => {
  if (use === 'whole' && facts.length > 0) {
    const picture = fromWholeCopies(table, changes, facts);
    if (picture !== null) return picture;
  }
  const edit = use === 'edit' || use === 'edit-whole';
  if (edit && facts.length > 0 && fromCopies(table, changes, facts)) {
    const read = facts.some((key) => table.snapshot.has(key));
    return { before: once(() => withCopies(table)), copies: true, inPlace: !read };
  }
  // One column instead of those that change and one that says whose they are.
  const one = new Set(changes.map(({ row }) => row)).size === 1;
  if (use === 'edit-whole' && one && facts.length > 0 && table.snapshot.size === 0) {
    const picture = fromWholeCopies(table, changes, facts);
    if (picture !== null) return picture;
  }
  // Beside a touch the next step is written, which stands by the match key; an edit of a large ledger rather makes a call more.
  readColumns(table, facts, pasted, edit ? 0 : 1);
  return { before: once(() => columnsThen(table)), copies: false, inPlace: false };
};

/** Makes it when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/**
 * The picture by one column of copies, when every row that changes was read whole in this run and stands there still. Facts that were too
 * long to be copied somewhere are read as columns. Null when the copies do not do.
 */
const fromWholeCopies = (table: SheetTable, changes: readonly Change[], facts: readonly string[]): Picture | null => {
  if (!table.has('rowCopy')) return null;
  // A new record has no copy yet; one that is taken away alone still has its own.
  const ids = changes.filter(({ column }) => column === 'id');
  const [gone] = ids;
  if (
    gone !== undefined &&
    (ids.length > 1 || gone.after !== '' || changes.some(({ row, column }) => row !== gone.row && isFact(table, column)))
  )
    return null;
  const rows = new Map([
    ...changes.map((change) => [change.row, change.id] as const),
    ...ids.map(({ row, before }) => [row, cellText(before)] as const),
  ]);
  // Rows of which automatic cells change alone need not be known.
  const isRead = ({ row, column }: Change): boolean =>
    cellText(table.rowsRead.get(row)?.id ?? '') === rows.get(row) || !isFact(table, column);
  if (!changes.every(isRead)) return null;
  const lines = table.snapshot.get('rowCopy') ?? table.columns(['rowCopy']).rowCopy ?? [];
  if (![...rows].every(([row, id]) => idOfCopy(lines[row - 2] ?? '') === id)) return null;
  if (!lines.every((line) => line === '' || idOfCopy(line) !== '')) return null;
  const long = new Set(lines.flatMap(leftOut));
  const columns = facts.filter((key) => key !== 'id' && (long.has(key) || !isCopied(key)));
  if (columns.length > 0) {
    const { id = [] } = table.columns([...columns, 'id']);
    if (!lines.every((line, at) => line === '' || idOfCopy(line) === id[at])) {
      // Rows moved between these reads: nothing of them belongs together.
      table.snapshot.clear();
      return null;
    }
  }
  const before = once(() => withWholeCopies(table, lines, facts));
  const source = (row: number): Cell | undefined =>
    long.has('sourceData') || idOfCopy(lines[row - 2] ?? '') === '' ? undefined : before().sourceData?.[row - 2];
  return { before, copies: false, inPlace: columns.length === 0, source };
};

/** The columns that change and the IDs, as the copies tell them; columns that were read, and rows, are known as they are. */
const withWholeCopies = (table: SheetTable, lines: readonly Cell[], facts: readonly string[]): Record<string, readonly Cell[]> => {
  const then: Record<string, Cell[]> = { id: [] };
  for (const key of [...facts, ...fingerprint]) if (table.has(key)) then[key] = [];
  lines.forEach((line, at) => {
    const copy = readWholeCopy(line);
    const read = table.rowsRead.get(at + 2);
    const row = read !== undefined && cellText(read.id ?? '') === (copy?.id ?? '') ? read : copy;
    for (const [key, cells] of Object.entries(then)) cells.push(row?.[key] ?? '');
  });
  return { ...then, ...columnsThen(table, then.id ?? []) };
};

/** May 照合キー stand for the facts of these rows that were not read? Reads it when it was not read yet and a single row is written. */
const fromCopies = (table: SheetTable, changes: readonly Change[], facts: readonly string[]): boolean => {
  const unread = facts.filter((key) => !table.snapshot.has(key));
  if (unread.length === 0 || !unread.every((key) => copiedFacts.includes(key)) || !table.has('matchKey')) return false;
  const rows = new Map(changes.map((change) => [change.row, change.id]));
  // Rows of which automatic cells change alone need not be known.
  if (!changes.every(({ row, column }) => table.rowsRead.has(row) || !isFact(table, column))) return false;
  if (!table.snapshot.has('matchKey')) {
    if (rows.size > 1 || unread.length < facts.length) return false;
    table.columns(['matchKey']);
  }
  const lines = table.snapshot.get('matchKey') ?? [];
  const registers = new Map(changes.flatMap((change) => (change.column === 'id' ? [[change.row, change.before] as const] : [])));
  // A row without an ID has no key either; one that has its ID there stands still.
  const stands = ([row, id]: [number, string]): boolean => {
    const line = lines[row - 2] ?? '';
    const before = registers.get(row);
    return before === undefined ? readRowCopy(line)?.id === id : before === '' && line === '';
  };
  return [...rows].every(stands) && lines.every((line) => line === '' || holdsRowCopy(line));
};

/** The columns as their copies tell; rows that were read whole are known as they are. */
const withCopies = (table: SheetTable): Record<string, readonly Cell[]> => {
  const lines = table.snapshot.get('matchKey') ?? [];
  const height = Math.max(lines.length, ...[...table.rowsRead.keys()].map((row) => row - 1));
  const then: Record<string, Cell[]> = {};
  for (const key of copied) if (table.has(key)) then[key] = new Array<Cell>(height).fill('');
  for (let at = 0; at < height; at++) {
    const copy = readRowCopy(lines[at] ?? '');
    const read = table.rowsRead.get(at + 2);
    const row = read !== undefined && cellText(read.id ?? '') === (copy?.id ?? '') ? read : copy;
    for (const [key, cells] of Object.entries(then)) cells[at] = row?.[key] ?? '';
  }
  return { ...then, ...columnsThen(table, then.id ?? []) };
};

const columnsThen = (table: SheetTable, ids: readonly Cell[] = idsThen(table)): Record<string, readonly Cell[]> => {
  const then: Record<string, readonly Cell[]> = { id: ids };
  for (const [key, cells] of table.snapshot) if (key !== 'id' && isFact(table, key)) then[key] = cells;
  return then;
};

const idsThen = (table: SheetTable): readonly Cell[] =>
  table.snapshot.get('id') ??
  (table.snapshot.get('matchKey') ?? []).map((key) => String(key).slice(0, Math.max(0, String(key).indexOf('|'))));

/**
 * The facts that change, the ID or the match key, which begins with it, and what tells rows apart when the ID itself is new.
 */
const readColumns = (table: SheetTable, facts: readonly string[], pasted: CellSpan | null, gap: number): void => {
  if (facts.length === 0) return;
  const keys = facts.includes('id') ? [...facts, ...fingerprint] : [...facts, identity(table, facts, gap)];
  const missing = new Set(keys.filter((key) => table.has(key) && !table.snapshot.has(key)));
  if (missing.size === 0) return;
  // Facts read now and IDs read before would not belong together if rows moved in between, so the IDs are read once more, and last.
  if (!missing.has('id') && !missing.has('matchKey'))
    missing.add(facts.includes('company') || table.snapshot.has('id') ? 'id' : identity(table, facts, gap));
  // A pasted column alone between two that are written: with it known they go out as one block.
  for (const [key, at] of Object.entries(table.layout.at)) {
    const beside = [at - 1, at + 1].map((next) => Object.keys(table.layout.at).find((one) => table.layout.at[one] === next) ?? '');
    const bridge =
      pasted !== null &&
      holds(pasted, pasted.row, at) &&
      isFact(table, key) &&
      beside.every((one) => table.has(one) && (missing.has(one) || !isFact(table, one)));
    if (bridge && !table.snapshot.has(key)) missing.add(key);
  }
  // Many stretches of a short table are read with all between them: that costs less than a call each.
  const apart = table.stretches([...missing], 0).length > 3;
  table.columns([...missing], apart ? Math.max(gap, Math.floor(0.17 / (table.size * 12e-6))) : gap);
};

/** The column by which records are known: one that was read already, else whichever takes fewer calls. */
const identity = (table: SheetTable, facts: readonly string[], gap: number): string => {
  const known = ['matchKey', 'id'].find((key) => table.snapshot.has(key));
  if (known !== undefined) return known;
  const calls = (key: string): number => table.stretches([...facts, key], gap).length;
  return table.has('matchKey') && calls('matchKey') < calls('id') ? 'matchKey' : 'id';
};
