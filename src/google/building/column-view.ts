/** Hides, shows, folds and opens the columns of 顧客台帳. Nothing in a cell changes, and columns of the user's own stay as they are. */
import { type ColumnView, standingIn } from '../../domain/schema/column-views';
import type { Rules } from '../../domain/settings/rules';
import type { SheetTable } from '../tables/sheet-table';
import { declaredRuns } from './column-runs';

export const arrangeColumns = (table: SheetTable, view: ColumnView, rules: Rules): void => {
  const { sheet } = table;
  const runs = declaredRuns(table, ({ key }) => standingIn(view, key, rules.columns));
  if (view === 'prospects') sheet.collapseAllColumnGroups();
  for (const { first, width, value } of runs) {
    if (value === 'shown') sheet.showColumns(first, width);
    else if (value === 'hidden') sheet.hideColumns(first, width);
    // Somebody may have taken the group away: then its columns are in view, or hidden on purpose.
    else if (value === 'opened' && sheet.getColumnGroupDepth(first) > 0) sheet.getColumnGroup(first, 1)?.expand();
  }
};
