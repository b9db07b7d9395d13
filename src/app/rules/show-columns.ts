/** 見込の表示 and 取引先の表示: which columns of 顧客台帳 are in view (R100). No fact changes. */
import type { ColumnView } from '../../domain/schema/column-views';
import type { Context, Structure } from '../ports';
import { wordsOf } from '../records/customer-cells';

export const showColumns = (view: ColumnView, { ledger, notices }: Context, structure: Structure): void => {
  const words = wordsOf(ledger.rules());
  if (ledger.sheet('customers') === null) notices.tell(words.noLedger);
  else {
    structure.arrange(view);
    notices.toast(words.columnViews[view]);
  }
};
