/**
 * What a cell should hold when a batch is taken back while others stand. The batches that wrote a cell lie over one another like layers,
 * with what people typed in between; taking one out leaves those above it. So any batch can be taken back at any time, in any order.
 */
import type { TableName } from '../schema/column';
import type { Cell } from '../values/cell';
import type { Insert } from './change-set';
import type { Journal, KeptChange } from './journal';

/** A batch of 変更履歴 with its journal, oldest first in a list. */
export interface KeptBatch {
  readonly batch: string;
  readonly journal: Journal;
}

/** A cell that taking the batch back concerns. */
export interface Step {
  readonly table: TableName;
  readonly id: string;
  readonly column: string;
  /** What it holds unless somebody edited it since. */
  readonly expected: Cell;
  readonly target: Cell;
}

export interface Taking {
  readonly steps: readonly Step[];
  /** Records the batch had added, to be taken away. */
  readonly removals: readonly Insert[];
  /** Records it had taken away, to be added again. */
  readonly inserts: readonly Insert[];
}

/** Are two values the same to a person? Labels of a list are, in whichever language they were written. */
export type Same = (table: TableName, column: string, a: Cell, b: Cell) => boolean;

/**
 * Does the column say which record another belongs to? Then a layer is a rule (who belonged to A belongs to C) and not a value: without
 * the layer below it may have nothing to say.
 */
export type IsReference = (table: TableName, column: string) => boolean;

/** Batches that are undone, by an undo that itself stands. */
export const undoneBatches = (batches: readonly KeptBatch[]): Set<string> => {
  const undone = new Set<string>();
  // An undo is younger than what it undoes.
  for (const { batch, journal } of [...batches].reverse()) if (journal.undoes !== '' && !undone.has(batch)) undone.add(journal.undoes);
  return undone;
};

interface Layer {
  /** '' for what a person typed. */
  readonly batch: string;
  readonly before: Cell;
  readonly after: Cell;
}

const topOf = (layers: readonly Layer[], undone: ReadonlySet<string>, follows: boolean, same: (a: Cell, b: Cell) => boolean): Cell => {
  let value = layers[0]?.before ?? '';
  for (const { batch, before, after } of layers) {
    if (batch !== '' && undone.has(batch)) continue;
    if (!follows || batch === '' || same(value, before)) value = after;
  }
  return value;
};

const keyOf = ({ table, id, column }: Pick<KeptChange, 'table' | 'id' | 'column'>): string => `${table} ${id} ${column}`;

/**
 * @param batches all journalled batches, oldest first
 * @param batch the one to take back; an undo may be taken back too
 */
export const takeBack = (batches: readonly KeptBatch[], batch: string, same: Same, isReference: IsReference): Taking => {
  const byName = new Map(batches.map((one) => [one.batch, one]));
  const wanted = byName.get(batch);
  if (wanted === undefined) return { steps: [], removals: [], inserts: [] };
  let root = wanted;
  for (let next = byName.get(root.journal.undoes); next !== undefined; next = byName.get(root.journal.undoes)) root = next;
  const cells = new Map(root.journal.changes.map((change) => [keyOf(change), change]));
  const layers = new Map<string, Layer[]>();
  const past: KeptBatch[] = [];
  let undone: Set<string> = new Set();
  for (const one of batches) {
    past.push(one);
    if (one.journal.undoes !== '') {
      undone = undoneBatches(past);
      continue;
    }
    for (const change of one.journal.changes) {
      const key = keyOf(change);
      if (!cells.has(key)) continue;
      const { table, column, before, after } = change;
      const equal = (a: Cell, b: Cell): boolean => same(table, column, a, b);
      const mine = layers.get(key) ?? [];
      layers.set(key, mine);
      const value = mine.length === 0 ? before : topOf(mine, undone, isReference(table, column), equal);
      if (!equal(value, before)) mine.push({ batch: '', before: value, after: before });
      mine.push({ batch: one.batch, before, after });
    }
  }
  const then = undoneBatches([
    ...batches,
    { batch: '\u0000', journal: { changes: [], inserts: [], removals: [], moves: [], undoes: batch } },
  ]);
  const steps = [...cells].flatMap(([key, { table, id, column }]) => {
    const equal = (a: Cell, b: Cell): boolean => same(table, column, a, b);
    const mine = layers.get(key) ?? [];
    const expected = topOf(mine, undone, isReference(table, column), equal);
    const target = topOf(mine, then, isReference(table, column), equal);
    return equal(expected, target) ? [] : [{ table, id, column, expected, target }];
  });
  const [was, is] = [undone.has(root.batch), then.has(root.batch)];
  const turned = was !== is;
  const { inserts, removals } = root.journal;
  return {
    steps,
    removals: turned ? (is ? inserts : removals) : [],
    inserts: turned ? (is ? removals : inserts) : [],
  };
};
