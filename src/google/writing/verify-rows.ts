/** After a write: one look whether the rows stood still, and what puts them right when they did not (domain/changes/repair.ts). */
import type { CommitResult } from '../../app/ports';
import type { Change } from '../../domain/changes/change-set';
import { type Columns, type Intent, repair } from '../../domain/changes/repair';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import { dayOfSerial } from '../tables/dates';
import type { SheetTable } from '../tables/sheet-table';
import { isFact, type Picture } from './facts';
import { put } from './put-cells';

/** Is reading each row alone cheaper than all between them? A read costs as much as 14,000 cells (docs/decisions/0003-cost-model.md). */
const areFar = (rows: readonly number[], span: number): boolean => (rows.length - 1) * 14_000 < span;

/**
 * One look whether every row stood still. With `quick`, rows far apart are read each alone, where that saves time and not calls. Where the ID itself was just written only the rest of the row can tell whether it is the right
 * one, so rows are then looked at whole, with a neighbour on each side: an inserted row pushes one of them away.
 */
export const verify = (
  table: SheetTable,
  all: readonly Change[],
  picture: Picture,
  written: Map<number, Set<string>>,
  moved: boolean,
  quick: boolean,
  rules: Rules,
): CommitResult => {
  const registers = all.some((change) => change.column === 'id');
  // Beside a row that gets its ID, and in a merge, rows of which only a warning changes are not looked at: what moves takes both along.
  const facts = new Set(all.flatMap(({ row, column }) => (isFact(table, column) ? [row] : [])));
  const changes = registers || (quick && facts.size > 0) ? all.filter(({ row }) => facts.has(row)) : all;
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
  // A paste brings days as bare numbers, which read as days from when their formats are put back.
  const isSame = (key: string, now: Cell, wanted: Cell): boolean => {
    const { type } = columnOf(table.table, key);
    return (
      now === wanted ||
      (typeof wanted === 'number' && (type === 'day' || type === 'moment') && now === dayOfSerial(wanted, type === 'moment'))
    );
  };
  const asItWas = (row: number): boolean =>
    Object.keys(table.layout.at).every((key) => {
      const wanted = after.get(`${row} ${key}`) ?? before(row, key);
      return !isFact(table, key) || wanted === undefined || isSame(key, cell(row, key), wanted);
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
  const keyed = (row: number): Cell => (table.snapshot.get('matchKey') ?? picture.before().id)?.[row - 2] ?? '';
  const unknown = (row: number): boolean => picture.inPlace && !table.rowsRead.has(row) && keyed(row) === '';
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
