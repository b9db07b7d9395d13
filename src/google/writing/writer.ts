/**
 * Applies changes to a table: few big writes, then one look whether the rows stood still. When they did not, everything is put right
 * from what was read before (domain/changes/repair.ts). The document lock must be held: it keeps other runs out, though not people.
 */
import type { CellSpan, CommitResult } from '../../app/ports';
import type { CellWrite } from '../../domain/changes/blocks';
import type { Change } from '../../domain/changes/change-set';
import { locateChanges } from '../../domain/changes/locate';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import { prepareOwnCells } from '../building/own-columns';
import type { SheetTable } from '../tables/sheet-table';
import { type BulkCells, lookAtBands, lookForBulk } from './bulk';
import { isFact, once, type Picture } from './facts';
import { type Copies, takePicture } from './picture';
import { put, rewritable } from './put-cells';
import { verify } from './verify-rows';

// `many`: the set may fill single cells in hundreds of rows (bulk.ts).
export const writeChanges = (
  table: SheetTable,
  wanted: readonly Change[],
  pasted: CellSpan | null,
  formulas: boolean,
  copies: Copies,
  rules: Rules,
  many = false,
  first: () => void = () => undefined,
): CommitResult => {
  // A column that somebody deleted has no cell to write; set-up brings it back, and tidy fills it.
  const there = wanted.filter((change) => table.has(change.column));
  // Cells that are only written along with others (app/batches/written-along.ts) are asked in any case.
  const asked = formulas ? there : there.filter(isUnchanged);
  const kept = formulasAmong(table, asked, pasted);
  const isKept = (change: Change): boolean =>
    asked.includes(change) && isPersons(table, change) && kept.has(`${change.row} ${table.position(change.column)}`);
  const changes = kept.size === 0 ? there : there.filter((change) => !isKept(change));
  const spared = there
    .filter((change) => kept.size > 0 && !isUnchanged(change) && isKept(change))
    .map(({ id, column, before }) => ({ id, column, now: before }));
  if (changes.length === 0) return { conflicts: [], formulas: spared, disturbed: false };
  const facts = [...new Set(changes.map((change) => change.column))].filter((key) => isFact(table, key));
  const isText = prepareOwnCells(table, changes);
  const { picture, bulk } = lookBefore(table, changes, facts, pasted, copies, isText, many);
  const located =
    facts.length === 0 || picture.inPlace
      ? { changes, conflicts: [] }
      : locateChanges(changes, picture.before(), (row) => table.rowsRead.get(row));
  if (located.changes.length === 0) return { conflicts: located.conflicts, formulas: spared, disturbed: false };
  const moved = located.changes.some((change) => !changes.includes(change));
  const wanting = located.changes.map((change) => ({ row: change.row, column: table.position(change.column), value: change.after }));
  const writes = moved ? wanting : [...wanting, ...sourceBetween(table, located.changes, picture)];
  first();
  const written = put(table, writes, moved ? () => undefined : rewritable(table, pasted, picture, kept, bulk, rules), rules);
  const result = verify(table, located.changes, picture, written, moved, copies === 'whole', rules);
  return { conflicts: [...located.conflicts, ...result.conflicts], formulas: spared, disturbed: moved || result.disturbed };
};

const isUnchanged = ({ before, after }: Change): boolean => before === after;

/** The picture, and the cells of people that a bulk write may write again. What it looked at is of the picture. */
const lookBefore = (
  table: SheetTable,
  changes: readonly Change[],
  facts: readonly string[],
  pasted: CellSpan | null,
  copies: Copies,
  isText: ((row: number, key: string) => boolean) | null,
  many: boolean,
): { picture: Picture; bulk: BulkCells | null } => {
  const bands = many && copies === 'whole' ? lookAtBands(table, changes, facts, isText) : null;
  if (bands !== null) {
    const picture = takePicture(table, changes, facts, pasted, copies);
    const before = (): Readonly<Record<string, readonly Cell[]>> => bands.over(picture.before());
    if (picture.source !== undefined) return { picture: { ...picture, before: once(before), inPlace: false }, bulk: bands };
  }
  const bulk = many ? lookForBulk(table, changes, facts, isText) : null;
  const { source, ...taken } = takePicture(table, changes, facts, pasted, bulk === null ? copies : 'none');
  return { picture: many && source !== undefined ? { ...taken, source } : taken, bulk };
};

/** Rows between two whose 元データ changes, up to which that column is written through: a call costs as much as some thousand cells. */
const farthest = 2500;

/** 元データ of the rows between those in which it changes, where copies tell it: nobody types there, and one column is one call. */
const sourceBetween = (table: SheetTable, changes: readonly Change[], { source }: Picture): CellWrite[] => {
  const rows = [...new Set(changes.flatMap(({ row, column }) => (column === 'sourceData' ? [row] : [])))].sort((a, b) => a - b);
  if (source === undefined || rows.length < 2) return [];
  return rows.flatMap((row, index) => {
    const next = rows[index + 1] ?? row;
    if (next - row > farthest) return [];
    const between = Array.from({ length: Math.max(0, next - row - 1) }, (_, down) => row + 1 + down);
    const cells = between.map((at) => ({ row: at, column: table.position('sourceData'), value: source(at) }));
    return cells.every((cell): cell is CellWrite => cell.value !== undefined) ? cells : [];
  });
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
