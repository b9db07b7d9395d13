/**
 * Applies changes to a table: few big writes, then one look whether the rows stood still. When they did not, everything is put right
 * from what was read before (domain/changes/repair.ts). The document lock must be held: it keeps other runs out, though not people.
 */
import type { CellSpan, CommitResult } from '../app/ports';
import { type Block, blocksOf, type CellWrite } from '../domain/changes/blocks';
import type { Change } from '../domain/changes/change-set';
import { locateChanges } from '../domain/changes/locate';
import { type Columns, type Intent, repair } from '../domain/changes/repair';
import { copiedFacts } from '../domain/customers/row-copy';
import { columnOf } from '../domain/schema/tables';
import { isWordOfToday, wordOfToday } from '../domain/settings/former-words';
import type { Rules } from '../domain/settings/rules';
import type { Cell } from '../domain/values/cell';
import { type BulkCells, lookForBulk } from './bulk';
import { fillsOf } from './fills';
import { prepareOwnCells } from './own-columns';
import { type Copies, holds, isFact, type Picture, takePicture } from './picture';
import type { SheetTable } from './sheet-table';

const put = (
  table: SheetTable,
  writes: readonly CellWrite[],
  known: (row: number, column: number) => Cell | undefined,
  rules: Rules,
): Map<number, Set<string>> => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  const written = new Map<number, Set<string>>();
  // Facts first: what a run that is cut off leaves unwritten then follows from what it wrote. The block with the ID goes last: a row that
  // was cut off has none yet, and is registered whole by the next run.
  const id = table.layout.at.id ?? 0;
  const columns = (block: Block): number[] => (block.values[0] ?? []).map((_, right) => block.column + right);
  const late = (block: Block): number => {
    const at = columns(block);
    if (at.includes(id)) return 2;
    return at.some((column) => isFact(table, keys.get(column) ?? 'system')) ? 0 : 1;
  };
  const { fills, rest } = fillsOf(writes);
  for (const { areas, column, rows, value } of fills) {
    const key = keys.get(column);
    if (key === undefined) throw new Error(`no column of ours at ${column}`);
    for (const row of rows) written.set(row, (written.get(row) ?? new Set<string>()).add(key));
    table.sheet.getRangeList([...areas]).setValue(table.toSheet(value, columnOf(table.table, key)));
  }
  for (const block of blocksOf(rest, known).sort((a, b) => late(a) - late(b))) {
    const values = block.values.map((cells, down) =>
      cells.map((cell, right) => {
        const key = keys.get(block.column + right);
        const row = block.row + down;
        if (key === undefined) throw new Error(`no column of ours at ${block.column + right}`);
        written.set(row, (written.get(row) ?? new Set<string>()).add(key));
        const column = columnOf(table.table, key);
        // A word that was reworded in 設定 is refused by its dropdown: taking back what held it writes the word of today.
        return table.toSheet(column.list === undefined ? cell : wordOfToday(rules, column.list, cell), column);
      }),
    );
    table.sheet.getRange(block.row, block.column, values.length, values[0]?.length ?? 1).setValues(values);
  }
  return written;
};

/**
 * Known values that may be rewritten to join two blocks: automatic cells, and cells that were pasted this very moment. Any other
 * cell belongs to the people who type into it and is never rewritten, but for those that a bulk write has just looked at (bulk.ts).
 * 台帳の控え is never written along; 元データ is where many rows change and its copies are known, because nobody types there.
 */
const rewritable = (
  table: SheetTable,
  pasted: CellSpan | null,
  picture: Picture,
  formulas: ReadonlySet<string>,
  bulk: BulkCells | null,
  rules: Rules,
) => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  return (row: number, column: number): Cell | undefined => {
    const key = keys.get(column);
    if (key !== undefined && bulk?.has(row, key)) {
      const cell = table.snapshot.get(key)?.[row - 2];
      const { list } = columnOf(table.table, key);
      // A word of no list that was pasted, or one whose new wording nobody has agreed to yet: the dropdown refuses it, and the block with it.
      return list !== undefined && cell !== undefined && !isWordOfToday(rules, list, cell) ? undefined : cell;
    }
    if (key === 'sourceData') return picture.source?.(row);
    if (key === undefined || key === 'system') return undefined;
    if (formulas.has(`${row} ${column}`)) return undefined;
    const pictured = table.snapshot.has(key) || (picture.copies && copiedFacts.includes(key));
    if (isFact(table, key) && !(pasted !== null && holds(pasted, row, column) && pictured)) return undefined;
    return table.rowsRead.get(row)?.[key] ?? table.snapshot.get(key)?.[row - 2];
  };
};

/**
 * Writes the changes. `pasted` names cells that the user of this run pasted just now; with `formulas` the cells are asked first whether
 * they hold one, because a value written over it would be the end of it.
 */
// `many`: the set may fill single cells in hundreds of rows (bulk.ts).
export const writeChanges = (
  table: SheetTable,
  wanted: readonly Change[],
  pasted: CellSpan | null,
  formulas: boolean,
  copies: Copies,
  rules: Rules,
  many = false,
): CommitResult => {
  // A column that somebody deleted has no cell to write; set-up brings it back, and tidy fills it.
  const there = wanted.filter((change) => table.has(change.column));
  const kept = formulas ? formulasAmong(table, there, pasted) : new Set<string>();
  const isKept = (change: Change): boolean => isPersons(table, change) && kept.has(`${change.row} ${table.position(change.column)}`);
  const changes = there.filter((change) => !isKept(change));
  const spared = there.filter(isKept).map(({ id, column, before }) => ({ id, column, now: before }));
  if (changes.length === 0) return { conflicts: [], formulas: spared, disturbed: false };
  const facts = [...new Set(changes.map((change) => change.column))].filter((key) => isFact(table, key));
  const isText = prepareOwnCells(table, changes);
  const bulk = many ? lookForBulk(table, changes, facts, isText) : null;
  // What a bulk write looked at is the picture.
  const { source, ...taken } = takePicture(table, changes, facts, pasted, bulk === null ? copies : 'none');
  const at = changes.map(({ row }) => row);
  // From 1,000 cells on Google takes its time to commit (docs/decisions/0003-cost-model.md): single cells are then as cheap.
  const near = Math.max(...at) - Math.min(...at) < 900;
  const picture: Picture = many && near && source !== undefined ? { ...taken, source } : taken;
  const located =
    facts.length === 0 || picture.inPlace
      ? { changes, conflicts: [] }
      : locateChanges(changes, picture.before(), (row) => table.rowsRead.get(row));
  if (located.changes.length === 0) return { conflicts: located.conflicts, formulas: spared, disturbed: false };
  const moved = located.changes.some((change) => !changes.includes(change));
  const writes = located.changes.map((change) => ({ row: change.row, column: table.position(change.column), value: change.after }));
  const written = put(table, writes, moved ? () => undefined : rewritable(table, pasted, picture, kept, bulk, rules), rules);
  const result = verify(table, located.changes, picture, written, moved, copies === 'whole', rules);
  return { conflicts: [...located.conflicts, ...result.conflicts], formulas: spared, disturbed: moved || result.disturbed };
};

const isPersons = (table: SheetTable, { column }: Change): boolean => columnOf(table.table, column).by === 'user';

/**
 * Cells (as 'row column') that hold a formula, among those of people that change and those that were pasted. It stays, and what it shows is
 * flagged if it cannot be read. One call, and none when no cell of people changes.
 */
const formulasAmong = (table: SheetTable, changes: readonly Change[], pasted: CellSpan | null): Set<string> => {
  const facts = changes.filter((change) => isPersons(table, change));
  if (facts.length === 0) return new Set();
  const rows = facts.map((change) => change.row);
  const columns = facts.map((change) => table.position(change.column));
  if (pasted !== null) {
    rows.push(pasted.row, pasted.row + pasted.count - 1);
    columns.push(pasted.column, pasted.column + pasted.width - 1);
  }
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const found = table.sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1).getFormulas();
  return new Set(
    found.flatMap((cells, down) => cells.flatMap((formula, right) => (formula === '' ? [] : [`${top + down} ${left + right}`]))),
  );
};

/** Is reading each row alone cheaper than all between them? A read costs as much as 14,000 cells (docs/decisions/0003-cost-model.md). */
const areFar = (rows: readonly number[], span: number): boolean => (rows.length - 1) * 14_000 < span;

/**
 * One look whether every row stood still. With `quick`, rows far apart are read each alone, where that saves time and not calls. Where the ID itself was just written only the rest of the row can tell whether it is the right
 * one, so rows are then looked at whole, with a neighbour on each side: an inserted row pushes one of them away.
 */
const verify = (
  table: SheetTable,
  all: readonly Change[],
  picture: Picture,
  written: Map<number, Set<string>>,
  moved: boolean,
  quick: boolean,
  rules: Rules,
): CommitResult => {
  const registers = all.some((change) => change.column === 'id');
  // Beside a row that gets its ID others are not looked at: rows that move take it along.
  const facts = new Set(all.flatMap(({ row, column }) => (isFact(table, column) ? [row] : [])));
  const changes = registers ? all.filter(({ row }) => facts.has(row)) : all;
  // Rows whose cells were written along must have stood still as well.
  const along = picture.source === undefined ? [] : [...written.keys()];
  const rows = [...changes.map((change) => change.row), ...along];
  const first = Math.min(...rows) - (registers ? 1 : 0);
  const last = Math.min(Math.max(...rows) + (registers ? 1 : 0), table.height);
  const left = registers ? 1 : table.position('id');
  const width = registers ? Math.max(...Object.values(table.layout.at)) : 1;
  const apart = quick && !registers && areFar([...new Set(rows)], last - first);
  const read = (row: number, count: number): unknown[][] => table.sheet.getRange(row, left, count, width).getValues();
  const seen = new Map<number, readonly unknown[]>();
  if (apart) for (const row of new Set(rows)) seen.set(row, read(row, 1)[0] ?? []);
  else for (const [at, cells] of read(first, last - first + 1).entries()) seen.set(first + at, cells);
  const cell = (row: number, key: string): Cell =>
    table.fromSheet(seen.get(row)?.[table.position(key) - left] ?? '', columnOf(table.table, key));
  const after = new Map(changes.map((change) => [`${change.row} ${change.column}`, change.after]));
  const ids = new Map(changes.map((change) => [change.row, change.id]));
  const before = (row: number, key: string): Cell | undefined => {
    const read = moved ? undefined : table.rowsRead.get(row)?.[key];
    if (read !== undefined) return read;
    const then = picture.before()[key];
    return then === undefined ? undefined : (then[row - 2] ?? '');
  };
  const asItWas = (row: number): boolean =>
    Object.keys(table.layout.at).every((key) => {
      const wanted = after.get(`${row} ${key}`) ?? before(row, key);
      return !isFact(table, key) || wanted === undefined || cell(row, key) === wanted;
    });
  const still =
    [...ids].every(([row, id]) => cell(row, 'id') === id && (!after.has(`${row} id`) || asItWas(row))) &&
    along.every((row) => ids.has(row) || cell(row, 'id') === picture.before().id?.[row - 2]);
  const neighbours = changes
    .filter((change) => change.column === 'id')
    .flatMap(({ row }) => [row - 1, row + 1])
    .filter((row) => row > 1 && row <= last && !ids.has(row));
  // A neighbour without a key that was not read may be anything, but not the row that was meant.
  const names = changes.filter((change) => change.column === 'company').map((change) => change.before);
  const unknown = (row: number): boolean =>
    picture.inPlace && !table.rowsRead.has(row) && (table.snapshot.get('matchKey')?.[row - 2] ?? '') === '';
  const beside = (row: number): boolean => (unknown(row) ? cell(row, 'id') === '' && !names.includes(cell(row, 'company')) : asItWas(row));
  if (still && neighbours.every(beside)) return { conflicts: [], formulas: [], disturbed: false };
  return putRight(table, all, picture, written, rules);
};

const putRight = (
  table: SheetTable,
  changes: readonly Change[],
  picture: Picture,
  written: Map<number, Set<string>>,
  rules: Rules,
): CommitResult => {
  const then: Record<string, readonly Cell[]> = { ...picture.before() };
  // Automatic cells that were read are put back as well: 変更履歴 has told of them already.
  for (const [key, cells] of table.snapshot) if (key !== 'system') then[key] ??= cells;
  const now: Columns = table.columns(Object.keys(then));
  const intents: Intent[] = changes
    .filter((change) => isFact(table, change.column) || then[change.column] !== undefined)
    .map((change) => ({ ...change, oldId: change.column === 'id' ? String(change.before) : change.id }));
  const touched = new Map(
    [...written].map(([row, keys]) => [row, new Set([...keys].filter((key) => isFact(table, key) || then[key] !== undefined))]),
  );
  const result = repair(then, now, intents, touched);
  put(
    table,
    result.writes.map((write) => ({ row: write.row, column: table.position(write.column), value: write.value })),
    () => undefined,
    rules,
  );
  return { conflicts: result.conflicts, formulas: [], disturbed: true };
};
