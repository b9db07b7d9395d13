/**
 * What stood in a table before a write, so that it can be put back when rows moved in that moment. Facts are read as whole columns; those
 * of which 照合キー keeps a copy need no column of their own when a single row is written (docs/decisions/0016-row-copy.md).
 */
import type { CellSpan } from '../../app/ports';
import type { Change } from '../../domain/changes/change-set';
import type { SheetTable } from '../tables/sheet-table';
import { columnsThen, fingerprint, holds, isFact, once, type Picture } from './facts';
import { fromCopies, fromWholeCopies, withCopies } from './picture-of-copies';

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
