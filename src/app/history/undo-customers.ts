/** The part of an undo that puts rows of 顧客台帳 back. */
import type { KeptCell } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import type { Same, Step } from '../../domain/changes/layers';
import type { CustomerRow } from '../../domain/customers/derive';
import { formatTotals, parseTotals } from '../../domain/customers/stored-totals';
import { noTouches, rebaseTotals } from '../../domain/customers/touch-totals';
import { idOfCopy } from '../../domain/customers/whole-copy';
import { idOfLine } from '../../domain/matching/key-text';
import { type Cell, cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import { writtenAlong } from '../batches/written-along';
import { type KeyAt, keysIn } from '../duplicates/candidates';
import { otherWarnings } from '../duplicates/other-warnings';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { planRows } from '../records/plan-row';
import { type FoundRecord, findRecords } from '../records/records';
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

/** As many customers as a merge or a mark is about; a batch of many is read in another way. */
const few = 12;

/** Where the customers stand, as 行の控え says, and the keys of all. Both stand beside each other: one call, none for many customers. */
const look = (ids: readonly string[], sheet: TableSheet): { places: Map<string, number>; stored: readonly KeyAt[] | null } => {
  if (ids.length > few || sheet.layout.at.rowCopy === undefined) return { places: new Map(), stored: null };
  const wanted = new Set(ids);
  const { rowCopy = [], matchKey = [] } = sheet.columns(['rowCopy', 'matchKey']);
  const places = rowCopy.flatMap((line, index) => {
    const id = idOfCopy(line);
    return wanted.has(id) ? [[id, index + 2] as const] : [];
  });
  return { places: new Map(places), stored: keysIn(matchKey) };
};

/**
 * What is put back in the rows of 顧客台帳, with all that follows from it.
 * @param leaving customers that the batch had added and that go with it: nobody is a duplicate of them any more
 */
export const undoneCustomers = (steps: readonly Step[], leaving: ReadonlySet<string>, same: Same, context: Context): Undone => {
  const sheet = context.ledger.sheet('customers');
  const kept: KeptCell[] = [];
  const changes: Change[] = [];
  const rows: { before: CustomerRow; after: CustomerRow }[] = [];
  let restored = 0;
  if (sheet === null || steps.length === 0) return { changes, kept, rows, restored };
  const ids = [...new Set(steps.map((step) => step.id))];
  const { places, stored } = look(ids, sheet);
  const records = findRecords(sheet, ids, places);
  const drafts: { record: FoundRecord; cells: CustomerRow }[] = [];
  let widest: { record: FoundRecord; columns: readonly string[] } | null = null;
  for (const id of ids) {
    const mine = steps.filter((step) => step.id === id);
    const record = records.get(id);
    if (record === undefined) {
      kept.push(
        ...mine
          .filter(({ column }) => isFact('customers', column))
          .map((step) => keptCell(step, wordsOf(context.ledger.rules()).merge.rowGone, context)),
      );
      continue;
    }
    const cells: Record<string, Cell> = { ...record.row };
    for (const step of mine) {
      const now = record.row[step.column] ?? '';
      const fact = isFact('customers', step.column);
      const totals = step.column === 'touchTotals' ? totalsBack(now, step) : null;
      if (totals !== null) cells.touchTotals = totals;
      // The duplicates that 警告 named before are named again, where nobody looks for them anew.
      if (step.column === 'flags') cells.flags = step.target;
      else if (!fact && !remembered.includes(step.column)) continue;
      else if (same('customers', step.column, now, step.expected)) {
        cells[step.column] = step.target;
        if (fact) restored++;
      } else if (fact && !same('customers', step.column, now, step.target)) kept.push(keptCell(step, now, context));
    }
    drafts.push({ record, cells });
  }
  const { ledger, clock } = context;
  const others = stored?.flatMap(({ line }) => (records.has(idOfLine(line)) || leaving.has(idOfLine(line)) ? [] : [line])) ?? null;
  const given = { rules: ledger.rules(), today: clock.today(), cause: 'merge' as const, issueId: () => '' };
  const plans = planRows(
    drafts.map(({ record, cells }) => ({ at: record.at, cells, was: record.row })),
    new Set(),
    others,
    false,
    given,
  );
  for (const [at, { record, cells }] of drafts.entries()) {
    const after = plans[at]?.row ?? cells;
    const own = changesBetween(record, after);
    changes.push(...own);
    if (own.length > (widest?.columns.length ?? 0)) widest = { record, columns: own.map(({ column }) => column) };
    rows.push({ before: record.row, after });
  }
  // Whoever resembles one of them is warned too, also who came since.
  if (stored !== null) {
    const warned = otherWarnings(rows, stored, ledger.rules());
    changes.push(...warned);
  }
  // The survivor of a merge got cells from everywhere.
  if (widest !== null && ids.length <= few) changes.push(...writtenAlong(widest.record, widest.columns, 1, sheet, context.ledger.rules()));
  return { changes, kept, rows, restored };
};
