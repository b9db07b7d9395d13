/** The rows of 顧客台帳 with no more in them than what is due depends on and a line of 今日 shows. */
import type { CustomerRow } from '../../domain/customers/derive';
import type { TableSheet } from '../ports';
import { rowOf } from '../records/row-of';

/** In stretches that cost less apart than with all between them, at 10,000 customers (docs/decisions/0003-cost-model.md). */
const stretches = [
  ['stop', 'cadence', 'renewal'],
  ['mergedInto'],
  // 警告 stands right before: whoever wants it too needs no call of its own.
  ['flags', 'lastContact', 'lastTouch', 'touchTotals'],
  ['nextDate', 'nextAction', 'phone', 'email', 'owner'],
] as const;

/** Read last, with the IDs: they tell whether the rows stood still meanwhile. */
const front = ['company', 'id', 'type', 'registered', 'rank'] as const;

/** Columns between two of a stretch that are read along: a call costs as much as one and a half at 10,000 customers. */
const gap = 3;

/** One try: the rows, or null when they moved between two reads, so that one row's cells might stand beside another's. */
const attempt = (sheet: TableSheet, more: readonly string[]): CustomerRow[] | null => {
  const { id: before = [] } = sheet.columns(['id']);
  const read = Object.assign({}, ...[...stretches, ...(more.length === 0 ? [] : [more])].map((keys) => sheet.columns(keys, gap)));
  Object.assign(read, sheet.columns(front, gap));
  const ids = read.id ?? [];
  if (ids.length !== before.length || before.some((id, at) => id !== ids[at])) return null;
  const keys = Object.keys(read);
  return before.map((_, index) => rowOf(keys, read, index));
};

/**
 * All rows from row 2, those without a customer too, from six calls and one for each stretch of `more` columns. Where somebody sorts at the same moment they are read once more, and
 * then all in one call, which nothing can tear.
 */
export const dueRows = (sheet: TableSheet, more: readonly string[] = []): CustomerRow[] => {
  const rows = attempt(sheet, more) ?? attempt(sheet, more);
  if (rows !== null) return rows;
  // They move all the time: one read of everything cannot be torn.
  const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  return (columns.id ?? []).map((_, index) => rowOf(keys, columns, index));
};
