/**
 * Applies changes to a table: few big writes, then one look whether the rows stood still. When they did not, everything is put right
 * from what was read before (domain/changes/repair.ts). The document lock must be held: it keeps other runs out, though not people.
 */
import type { CellSpan, CommitResult, RowSpan } from '../app/ports';
import { blocksOf, type CellWrite } from '../domain/changes/blocks';
import type { Change, Insert } from '../domain/changes/change-set';
import { type Columns, type Intent, repair } from '../domain/changes/repair';
import { columnOf } from '../domain/schema/tables';
import type { Cell } from '../domain/values/cell';
import { setFormats } from './cell-rules';
import type { SheetTable } from './sheet-table';

/** Columns that tell records apart when an ID was written to the wrong row. */
const fingerprint = ['id', 'company', 'phone', 'email', 'amount'];

const isFact = (table: SheetTable, key: string): boolean => columnOf(table.table, key).by === 'user' || key === 'id';

const put = (
  table: SheetTable,
  writes: readonly CellWrite[],
  known: (row: number, column: number) => Cell | undefined,
): Map<number, Set<string>> => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  const written = new Map<number, Set<string>>();
  for (const block of blocksOf(writes, known)) {
    const values = block.values.map((cells, down) =>
      cells.map((cell, right) => {
        const key = keys.get(block.column + right);
        const row = block.row + down;
        if (key === undefined) throw new Error(`no column of ours at ${block.column + right}`);
        written.set(row, (written.get(row) ?? new Set<string>()).add(key));
        return table.toSheet(cell, columnOf(table.table, key));
      }),
    );
    table.sheet.getRange(block.row, block.column, values.length, values[0]?.length ?? 1).setValues(values);
  }
  return written;
};

/**
 * Known values that may be rewritten to join two blocks: automatic cells, and cells that were pasted this very moment. Any other
 * cell belongs to the people who type into it and is never rewritten. 元データ and 台帳の控え are written by one command each, and never again.
 */
const rewritable = (table: SheetTable, pasted: CellSpan | null) => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  return (row: number, column: number): Cell | undefined => {
    const key = keys.get(column);
    if (key === undefined || key === 'system' || key === 'sourceData') return undefined;
    if (isFact(table, key) && !(pasted !== null && holds(pasted, row, column) && table.snapshot.has(key))) return undefined;
    return table.rowsRead.get(row)?.[key] ?? table.snapshot.get(key)?.[row - 2];
  };
};

const holds = (cells: CellSpan, row: number, column: number): boolean =>
  row >= cells.row && row < cells.row + cells.count && column >= cells.column && column < cells.column + cells.width;

/** Writes the changes. `pasted` names cells that the user of this run pasted just now. */
export const writeChanges = (table: SheetTable, changes: readonly Change[], pasted: CellSpan | null): CommitResult => {
  if (changes.length === 0) return { conflicts: [], disturbed: false };
  const facts = [...new Set(changes.map((change) => change.column))].filter((key) => isFact(table, key));
  takePicture(table, facts, pasted);
  const writes = changes.map((change) => ({ row: change.row, column: table.position(change.column), value: change.after }));
  const written = put(table, writes, rewritable(table, pasted));
  return verify(table, changes, facts, written);
};

/**
 * Without a picture of the fact columns nothing could be put back, so it is taken before the first write: the facts that change, the ID or
 * the match key, which begins with it, and what tells rows apart when the ID itself is new. Columns read before are not read again.
 */
const takePicture = (table: SheetTable, facts: readonly string[], pasted: CellSpan | null): void => {
  if (facts.length === 0) return;
  const keys = facts.includes('id') ? [...facts, ...fingerprint] : [...facts, identity(table, facts)];
  const missing = new Set(keys.filter((key) => table.has(key) && !table.snapshot.has(key)));
  if (missing.size === 0) return;
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
  table.columns([...missing]);
};

/** The column by which records are known: one that was read already, else whichever takes fewer calls. */
const identity = (table: SheetTable, facts: readonly string[]): string => {
  const known = ['matchKey', 'id'].find((key) => table.snapshot.has(key));
  if (known !== undefined) return known;
  const calls = (key: string): number => table.stretches([...facts, key], 0).length;
  return table.has('matchKey') && calls('matchKey') < calls('id') ? 'matchKey' : 'id';
};

const idsThen = (table: SheetTable): readonly Cell[] =>
  table.snapshot.get('id') ?? (table.snapshot.get('matchKey') ?? []).map((key) => String(key).split('|')[0] ?? '');

const verify = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  written: Map<number, Set<string>>,
): CommitResult => {
  const rows = changes.map((change) => change.row);
  const first = Math.min(...rows);
  const count = Math.max(...rows) - first + 1;
  const idColumn = table.position('id');
  const newIds = new Map(changes.filter((change) => change.column === 'id').map((change) => [change.row, change]));
  const expected = new Map(changes.map((change) => [change.row, change.id]));
  // The whole row is read where the ID itself was just written: then only the other cells can tell whether it is the right row.
  const places = (newIds.size > 0 ? fingerprint.filter((key) => table.has(key)) : ['id']).map((key) => table.position(key));
  const left = Math.min(...places);
  const seen = table.sheet.getRange(first, left, count, Math.max(...places) - left + 1).getValues();
  const still = [...expected].every(([row, id]) => {
    const cells = seen[row - first] ?? [];
    if (cells[idColumn - left] !== id) return false;
    const change = newIds.get(row);
    if (change === undefined) return true;
    const before = table.rowsRead.get(row);
    return fingerprint.every((key) => {
      if (key === 'id' || !table.has(key) || before === undefined) return true;
      const mine = changes.find((one) => one.row === row && one.column === key);
      const at = table.position(key) - left;
      return table.fromSheet(cells[at] ?? '', columnOf(table.table, key)) === (mine === undefined ? before[key] : mine.after);
    });
  });
  if (still) return { conflicts: [], disturbed: false };
  return putRight(table, changes, facts, written);
};

const putRight = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  written: Map<number, Set<string>>,
): CommitResult => {
  const then: Record<string, readonly Cell[]> = { id: idsThen(table) };
  for (const [key, cells] of table.snapshot) if (key !== 'id' && isFact(table, key)) then[key] = cells;
  const now: Columns = table.columns(Object.keys(then));
  const intents: Intent[] = changes
    .filter((change) => facts.includes(change.column))
    .map((change) => ({ ...change, oldId: change.column === 'id' ? String(change.before) : change.id }));
  const touched = new Map([...written].map(([row, keys]) => [row, new Set([...keys].filter((key) => isFact(table, key)))]));
  const result = repair(then, now, intents, touched);
  put(
    table,
    result.writes.map((write) => ({ row: write.row, column: table.position(write.column), value: write.value })),
    () => undefined,
  );
  return { conflicts: result.conflicts, disturbed: true };
};

/** Adds records below the last one: fresh rows are inserted for them, so that nothing typed meanwhile is overwritten. Answers them. */
export const insertRecords = (table: SheetTable, inserts: readonly Insert[]): RowSpan | null => {
  if (inserts.length === 0) return null;
  const width = Math.max(...Object.values(table.layout.at));
  const rows = inserts.map((insert) => {
    const cells: (Cell | Date)[] = new Array<Cell>(width).fill('');
    for (const [key, value] of Object.entries(insert.values))
      if (table.has(key)) cells[table.position(key) - 1] = table.toSheet(value, columnOf(table.table, key));
    return cells;
  });
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    table.sheet.appendRow(only);
    return null;
  }
  const last = table.lastRow();
  // Behind the first empty row when there is no record yet: rows inserted behind the headings would look like headings.
  table.sheet.insertRowsAfter(Math.max(last, 2), rows.length);
  setFormats(table, last + 1, rows.length);
  table.sheet.getRange(last + 1, 1, rows.length, width).setValues(rows);
  return { row: last + 1, count: rows.length };
};
