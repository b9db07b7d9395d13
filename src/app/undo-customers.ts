/** The part of an undo that puts rows of 顧客台帳 back. */
import type { KeptCell } from '../contract';
import type { Change } from '../domain/changes/change-set';
import type { Same, Step } from '../domain/changes/layers';
import type { CustomerRow } from '../domain/customers/derive';
import { formatTotals, parseTotals } from '../domain/customers/stored-totals';
import { noTouches, rebaseTotals } from '../domain/customers/touch-totals';
import { type Cell, cellText } from '../domain/values/cell';
import { changesBetween } from './changed-cells';
import { derivedRow } from './plan-merge';
import type { Context } from './ports';
import { findRecords } from './records';
import { isFact, keptCell, type Undone } from './undo-cells';

/** Automatic cells that do not follow from the row itself: put back like facts, and silently left when they moved on. */
const remembered = ['lastContact', 'lastTouch', 'asks', 'persons', 'updated'];

/** 対応の集計 without what the batch had added, and with what was logged since; null when it cannot be told, and is left to tidy. */
const totalsBack = (now: Cell, { expected, target }: Step): string | null => {
  if (cellText(now) === cellText(expected)) return cellText(target);
  const [is, then] = [parseTotals(now), parseTotals(expected)];
  const before = cellText(target) === '' ? noTouches : parseTotals(target);
  return is === null || then === null || before === null ? null : formatTotals(rebaseTotals(is, then, before));
};

/** What is put back in the rows of 顧客台帳, with all that follows from it. */
export const undoneCustomers = (steps: readonly Step[], same: Same, context: Context): Undone => {
  const sheet = context.ledger.sheet('customers');
  const kept: KeptCell[] = [];
  const changes: Change[] = [];
  const rows: { before: CustomerRow; after: CustomerRow }[] = [];
  let restored = 0;
  if (sheet === null || steps.length === 0) return { changes, kept, rows, restored };
  const records = findRecords(sheet, [...new Set(steps.map((step) => step.id))]);
  for (const id of new Set(steps.map((step) => step.id))) {
    const mine = steps.filter((step) => step.id === id);
    const record = records.get(id);
    if (record === undefined) {
      kept.push(...mine.filter(({ column }) => isFact('customers', column)).map((step) => keptCell(step, '', context)));
      continue;
    }
    const cells: Record<string, Cell> = { ...record.row };
    for (const step of mine) {
      const now = record.row[step.column] ?? '';
      const fact = isFact('customers', step.column);
      const totals = step.column === 'touchTotals' ? totalsBack(now, step) : null;
      if (totals !== null) cells.touchTotals = totals;
      // The duplicates that 警告 named before are named again.
      if (step.column === 'flags') cells.flags = step.target;
      else if (!fact && !remembered.includes(step.column)) continue;
      else if (same('customers', step.column, now, step.expected)) {
        cells[step.column] = step.target;
        if (fact) restored++;
      } else if (fact && !same('customers', step.column, now, step.target)) kept.push(keptCell(step, now, context));
    }
    const after = derivedRow(record, cells, false, context);
    changes.push(...changesBetween(record, after));
    rows.push({ before: record.row, after });
  }
  return { changes, kept, rows, restored };
};
