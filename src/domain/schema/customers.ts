/**
 * 顧客台帳 / Customers. The order is chosen so that one row is written in few calls: everything automatic stands together
 * (ランク … 照合キー). 年間取引額 stands before it: one write stores an amount with its rank. 電話 and メール follow the match key, with nothing
 * between: one read brings what a duplicate check needs, and a column more would take an e-mail over its budget (test/budgets). 登録日 cannot be
 * computed again, so it stands out of the automatic block; beside 区分, because a new row gets both by one write. The columns whose text is put
 * into another form stand together, up to 役職, list columns behind them: a pasted list is one block. What is filled rarely (別名, その他の連絡先)
 * or by a merge only (別の会社, 統合先ID) stands behind, where no read of many rows passes.
 */
import type { Table } from './column';
import { company, deal, optional, progress } from './customers-detail';
import { automatic, contact, main } from './customers-front';

export const customers: Table = {
  name: 'customers',
  title: { ja: '顧客台帳', en: 'Customers' },
  columns: [...main, ...automatic, ...contact, ...company, ...progress, ...deal, ...optional],
  frozenColumns: 2,
  tabColor: '#1a73e8',
};

/** IDs are C-00001, C-00002 … and never reused. */
export const customerIdPrefix = 'C-';
export const customerIdDigits = 5;
