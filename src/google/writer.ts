/**
 * Applies changes to a table: few big writes, then one look whether the rows stood still. When they did not, everything is put right
 * from what was read before (domain/changes/repair.ts). The document lock must be held: it keeps other runs out, though not people.
 */
import type { CellSpan, CommitResult } from '../app/ports';
import { type Block, blocksOf, type CellWrite } from '../domain/changes/blocks';
import type { Change } from '../domain/changes/change-set';
import { locateChanges } from '../domain/changes/locate';
import { type Columns, type Intent, repair } from '../domain/changes/repair';
import { columnOf } from '../domain/schema/tables';
import type { Cell } from '../domain/values/cell';
import { type BulkCells, lookForBulk } from './bulk';
import type { SheetTable } from './sheet-table';

/** Columns that tell records apart when they have no ID yet. */
const fingerprint = ['id', 'company', 'phone', 'email', 'amount'];

/** What cannot be computed again: it is put back when a write went astray, and never written along with other cells. */
const isFact = (table: SheetTable, key: string): boolean => {
  const { by, once } = columnOf(table.table, key);
  return by === 'user' || once === true || key === 'id';
};

const put = (
  table: SheetTable,
  writes: readonly CellWrite[],
  known: (row: number, column: number) => Cell | undefined,
): Map<number, Set<string>> => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  const written = new Map<number, Set<string>>();
  // The block with the ID goes last: a row that was cut off has none yet, and is registered whole by the next run.
  const id = table.layout.at.id ?? 0;
  const late = (block: Block): number => (block.column <= id && id < block.column + (block.values[0]?.length ?? 0) ? 1 : 0);
  for (const block of blocksOf(writes, known).sort((a, b) => late(a) - late(b))) {
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
 * cell belongs to the people who type into it and is never rewritten, but for those that a bulk write has just looked at (bulk.ts).
 * 元データ and 台帳の控え are written by one command each, and never again.
 */
const rewritable = (table: SheetTable, pasted: CellSpan | null, bulk: BulkCells | null) => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  return (row: number, column: number): Cell | undefined => {
    const key = keys.get(column);
    if (key !== undefined && bulk?.has(row, key)) return table.snapshot.get(key)?.[row - 2];
    if (key === undefined || key === 'system' || key === 'sourceData') return undefined;
    if (isFact(table, key) && !(pasted !== null && holds(pasted, row, column) && table.snapshot.has(key))) return undefined;
    return table.rowsRead.get(row)?.[key] ?? table.snapshot.get(key)?.[row - 2];
  };
};

const holds = (cells: CellSpan, row: number, column: number): boolean =>
  row >= cells.row && row < cells.row + cells.count && column >= cells.column && column < cells.column + cells.width;

/**
 * Writes the changes. `pasted` names cells that the user of this run pasted just now; with `formulas` the cells are asked first whether
 * they hold one, because a value written over it would be the end of it.
 */
export const writeChanges = (table: SheetTable, wanted: readonly Change[], pasted: CellSpan | null, formulas: boolean): CommitResult => {
  // A column that somebody deleted has no cell to write; set-up brings it back, and tidy fills it.
  const there = wanted.filter((change) => table.has(change.column));
  const changes = formulas ? withoutFormulas(table, there) : there;
  if (changes.length === 0) return { conflicts: [], disturbed: false };
  const facts = [...new Set(changes.map((change) => change.column))].filter((key) => isFact(table, key));
  const bulk = lookForBulk(table, changes, facts);
  takePicture(table, facts, pasted);
  const located =
    facts.length === 0 ? { changes, conflicts: [] } : locateChanges(changes, factsThen(table), (row) => table.rowsRead.get(row));
  if (located.changes.length === 0) return { conflicts: located.conflicts, disturbed: false };
  const moved = located.changes.some((change) => !changes.includes(change));
  const writes = located.changes.map((change) => ({ row: change.row, column: table.position(change.column), value: change.after }));
  const written = put(table, writes, moved ? () => undefined : rewritable(table, pasted, bulk));
  const result = verify(table, located.changes, facts, written, moved);
  return { conflicts: [...located.conflicts, ...result.conflicts], disturbed: moved || result.disturbed };
};

/** The changes but for those of people's cells that hold a formula: it stays, and what it shows is flagged if it cannot be read. One call. */
const withoutFormulas = (table: SheetTable, changes: readonly Change[]): readonly Change[] => {
  const facts = changes.filter((change) => columnOf(table.table, change.column).by === 'user');
  if (facts.length === 0) return changes;
  const rows = facts.map((change) => change.row);
  const columns = facts.map((change) => table.position(change.column));
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const found = table.sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1).getFormulas();
  return changes.filter((change) => (found[change.row - top]?.[table.position(change.column) - left] ?? '') === '');
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
  // Facts read now and IDs read before would not belong together if rows moved in between, so the IDs are read once more, and last.
  if (!missing.has('id') && !missing.has('matchKey'))
    missing.add(facts.includes('company') || table.snapshot.has('id') ? 'id' : identity(table, facts));
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
  table.snapshot.get('id') ??
  (table.snapshot.get('matchKey') ?? []).map((key) => String(key).slice(0, Math.max(0, String(key).indexOf('|'))));

/** The picture: the IDs and every fact that was read. */
const factsThen = (table: SheetTable): Record<string, readonly Cell[]> => {
  const then: Record<string, readonly Cell[]> = { id: idsThen(table) };
  for (const [key, cells] of table.snapshot) if (key !== 'id' && isFact(table, key)) then[key] = cells;
  return then;
};

/**
 * One look whether every row stood still. Where the ID itself was just written only the rest of the row can tell whether it is the right
 * one, so rows are then looked at whole, with a neighbour on each side: an inserted row pushes one of them away.
 */
const verify = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  written: Map<number, Set<string>>,
  moved: boolean,
): CommitResult => {
  const rows = changes.map((change) => change.row);
  const registers = changes.some((change) => change.column === 'id');
  const first = Math.min(...rows) - (registers ? 1 : 0);
  const last = Math.min(Math.max(...rows) + (registers ? 1 : 0), table.height);
  const left = registers ? 1 : table.position('id');
  const width = registers ? Math.max(...Object.values(table.layout.at)) : 1;
  const seen = table.sheet.getRange(first, left, last - first + 1, width).getValues();
  const cell = (row: number, key: string): Cell =>
    table.fromSheet(seen[row - first]?.[table.position(key) - left] ?? '', columnOf(table.table, key));
  const after = new Map(changes.map((change) => [`${change.row} ${change.column}`, change.after]));
  const ids = new Map(changes.map((change) => [change.row, change.id]));
  const then = factsThen(table);
  const before = (row: number, key: string): Cell | undefined =>
    (moved ? undefined : table.rowsRead.get(row)?.[key]) ?? (then[key] === undefined ? undefined : (then[key][row - 2] ?? ''));
  const asItWas = (row: number): boolean =>
    Object.keys(table.layout.at).every((key) => {
      const wanted = after.get(`${row} ${key}`) ?? before(row, key);
      return !isFact(table, key) || wanted === undefined || cell(row, key) === wanted;
    });
  const still = [...ids].every(([row, id]) => cell(row, 'id') === id && (!after.has(`${row} id`) || asItWas(row)));
  const neighbours = changes
    .filter((change) => change.column === 'id')
    .flatMap(({ row }) => [row - 1, row + 1])
    .filter((row) => row > 1 && row <= last && !ids.has(row));
  if (still && neighbours.every(asItWas)) return { conflicts: [], disturbed: false };
  return putRight(table, changes, facts, written);
};

const putRight = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  written: Map<number, Set<string>>,
): CommitResult => {
  const then = factsThen(table);
  // Automatic cells that were read are put back as well: 変更履歴 has told of them already.
  for (const [key, cells] of table.snapshot) if (key !== 'system') then[key] ??= cells;
  const now: Columns = table.columns(Object.keys(then));
  const intents: Intent[] = changes
    .filter((change) => facts.includes(change.column) || then[change.column] !== undefined)
    .map((change) => ({ ...change, oldId: change.column === 'id' ? String(change.before) : change.id }));
  const touched = new Map(
    [...written].map(([row, keys]) => [row, new Set([...keys].filter((key) => isFact(table, key) || then[key] !== undefined))]),
  );
  const result = repair(then, now, intents, touched);
  put(
    table,
    result.writes.map((write) => ({ row: write.row, column: table.position(write.column), value: write.value })),
    () => undefined,
  );
  return { conflicts: result.conflicts, disturbed: true };
};
