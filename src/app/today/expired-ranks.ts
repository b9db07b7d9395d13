/**
 * Ranks that people decided and whose time is over: the rank of the amount comes back and 警告 says so. Days pass without an event, so it is looked
 * for when the workbook is opened and every morning; 台帳を整える and any change of the row do the same.
 */
import { type CustomerRow, decisionOn } from '../../domain/customers/derive';
import { cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { planRows } from '../records/plan-row';
import { findRecords } from '../records/records';

/** More at once are left to 台帳を整える: whoever opens the workbook waits for this. */
const most = 50;

/**
 * @param rows all rows from row 2 with 顧客ID and ランク. No call unless one of them was ranked by hand; then one to see until when.
 * @returns the rows as they are now
 */
export const returnExpiredRanks = (rows: readonly CustomerRow[], sheet: TableSheet, context: Context): readonly CustomerRow[] => {
  const { ledger, clock, identity, newId } = context;
  if (sheet.layout.at.rankDecision === undefined || !rows.some((row) => cellText(row.rank ?? '').endsWith('*'))) return rows;
  const rules = ledger.rules();
  const { rankDecision = [] } = sheet.columns(['rankDecision']);
  const ids = rows.flatMap((row, at) =>
    cellText(row.rank ?? '').endsWith('*') && decisionOn({ rankDecision: rankDecision[at] ?? '' }, rules, clock.today())?.state !== 'holds'
      ? cellText(row.id ?? '')
      : [],
  );
  if (ids.length === 0) return rows;
  const found = findRecords(sheet, ids.slice(0, most));
  const plans = planRows(
    [...found.values()].map(({ at, row }) => ({ at, cells: row })),
    new Set(),
    null,
    false,
    { rules, today: clock.today(), cause: 'tidy', issueId: () => '' },
  );
  const [changes, log] = [plans.flatMap((plan) => [...plan.changes]), plans.flatMap((plan) => [...plan.log])];
  if (changes.length > 0)
    ledger.commit({ batch: newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes, inserts: [], log });
  const now = new Map(plans.map(({ row }) => [cellText(row.id ?? ''), row]));
  return rows.map((row) => now.get(cellText(row.id ?? '')) ?? row);
};
