/** Which columns of 顧客台帳 are in view (R100): ten for prospects, or all with their details open. Google Sheets shows columns for all rows alike. */
import type { ColumnRule } from '../settings/column-rule';
import { customers } from './customers';

export type ColumnView = 'prospects' | 'customers';

/** What a prospect is worked on with: who it is, how to reach it, what was and what comes, and what is wrong. */
const prospectColumns: readonly string[] = [
  'company',
  'id',
  'type',
  'flags',
  'lastContact',
  'nextDate',
  'nextAction',
  'phone',
  'owner',
  'stage',
];

/** How a column is to stand in a view: `own` for those that a view leaves as they are, technical and automatic ones. */
export const standingIn = (view: ColumnView, key: string, rules: readonly ColumnRule[]): 'shown' | 'hidden' | 'opened' | 'own' => {
  const column = customers.columns.find((one) => one.key === key);
  if (column === undefined || column.hidden === true || column.group === 'auto') return 'own';
  const said = rules.find((rule) => rule.key === key)?.standing;
  // What 設定 hides is hidden in either.
  if (said === 'hidden') return 'hidden';
  if (said === 'shown' && column.group !== undefined) return view === 'customers' ? 'shown' : 'own';
  if (column.group !== undefined || said === 'folded') return view === 'customers' ? 'opened' : 'own';
  return view === 'customers' || prospectColumns.includes(key) ? 'shown' : 'hidden';
};
