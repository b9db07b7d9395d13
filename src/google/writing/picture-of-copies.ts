/**
 * The picture of a table by the copies of facts that a record carries in one cell, instead of a read of each column: in 行の控え all of them, in
 * 照合キー those that an edit needs (docs/decisions/0016-row-copy.md).
 */
import type { Change } from '../../domain/changes/change-set';
import { copied, copiedFacts, holdsRowCopy, readRowCopy } from '../../domain/customers/row-copy';
import { idOfCopy, isCopied, leftOut, readWholeCopy } from '../../domain/customers/whole-copy';
import { type Cell, cellText } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';
import { columnsThen, fingerprint, isFact, once, type Picture } from './facts';

/**
 * The picture by one column of copies, when every row that changes was read whole in this run and stands there still. Facts that were too
 * long to be copied somewhere are read as columns. Null when the copies do not do.
 */
export const fromWholeCopies = (table: SheetTable, changes: readonly Change[], facts: readonly string[]): Picture | null => {
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
export const fromCopies = (table: SheetTable, changes: readonly Change[], facts: readonly string[]): boolean => {
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
export const withCopies = (table: SheetTable): Record<string, readonly Cell[]> => {
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
