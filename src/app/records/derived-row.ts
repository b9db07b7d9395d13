/** One row of 顧客台帳 after a command changed it, and its customer's name as 変更履歴 says it. */
import type { CustomerRow } from '../../domain/customers/derive';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from './customer-cells';
import { planRows } from './plan-row';
import type { FoundRecord } from './records';

/**
 * The row with its automatic cells brought up to date. Duplicates are looked for in `lines` of 照合キー; without them they are kept as 警告
 * names them.
 */
export const derivedRow = (
  record: FoundRecord,
  cells: CustomerRow,
  byPerson: boolean,
  { ledger, clock }: Context,
  lines: readonly string[] | null = null,
): CustomerRow => {
  const issueId = (): string => cellText(record.row.id ?? '');
  const context = { rules: ledger.rules(), today: clock.today(), cause: 'merge' as const, issueId };
  return planRows([{ at: record.at, cells, was: record.row }], new Set(), lines, byPerson, context)[0]?.row ?? cells;
};

/** 'C-00007 青空商事' */
export const nameOf = ({ row }: FoundRecord, rules: Rules): string =>
  wordsOf(rules).merge.named(cellText(row.id ?? ''), cellText(row.company ?? '') || cellText(row.contactPerson ?? ''));
