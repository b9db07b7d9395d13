/**
 * A person typed into a cell just when a batch was writing it: the cell shows the batch's value, and only the edit event still knows what was
 * typed. The batch's journal tells that it was this very cell, and what was typed is put back (docs/decisions/0007-no-compare-and-swap.md).
 */

import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import { readBatches } from '../batches/batches';
import type { Ledger } from '../ports';
import { eventCell, type TypedCell } from './typed-cell';

/** The typed cell, known as overwritten when the newest batch of 変更履歴 did it. No call unless the cell shows something unforeseen. */
export const overtaken = (
  typed: TypedCell,
  value: string | null,
  column: string,
  row: Readonly<Record<string, Cell>> | undefined,
  ledger: Ledger,
): TypedCell => {
  const now = row?.[column] ?? '';
  if (typed.there || typed.overwritten !== null || value === null || row?.id === '') return typed;
  const [newest] = readBatches(ledger.journals().slice(-1));
  const ours = newest?.journal.changes.some(
    (change) =>
      change.table === 'customers' &&
      change.id === row?.id &&
      change.column === column &&
      change.after === now &&
      cellText(change.before) === typed.before,
  );
  // What was typed now takes the place of what the batch wrote: so 変更履歴 has both, one after the other.
  return ours === true
    ? { ...typed, overwritten: eventCell(columnOf(customersOf(ledger.rules()), column), value), before: cellText(now) }
    : typed;
};
