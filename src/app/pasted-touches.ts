/** A block pasted into 対応履歴. A single typed cell there takes no call. */
import type { CellSpan, Context, Edit } from './ports';

/** What was pasted into 対応履歴 gets its formats and dropdowns back; its values are read by 台帳を整える. */
export const pastedTouches = (edit: Edit, { ledger }: Context): void => {
  const first = Math.max(2, edit.row);
  const count = edit.row + edit.rows - first;
  if (edit.rows * edit.columns < 2 || count < 1 || !ledger.lock(20) || ledger.sheet('touches') === null) return;
  const pasted: CellSpan = { row: first, count, column: edit.column, width: edit.columns };
  ledger.restoreFormats('touches', pasted);
  ledger.restoreDropdowns('touches', pasted);
};
