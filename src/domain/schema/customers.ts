/**
 * 顧客台帳 / Customers. The order is chosen so that one row is written in few calls (docs/decisions/0008-column-order.md): what a new row is
 * given stands together (会社名 … 照合キー), with no cell between into which somebody may be typing, so that it is one block. Everything
 * automatic is the end of that block. 年間取引額 follows the match key: one read pictures an amount, one write stores it with its rank. The
 * columns whose text is put into another form stand together, up to 役職, list columns behind them: a pasted list is one block. What is
 * filled rarely (別名, その他の連絡先) or by a merge only (別の会社, 統合先ID) stands behind, where no read of a paste passes; 元データ beside
 * 別名 and その他の連絡先, because a merge writes all three, and before the columns that no list fills, because imported rows end with it.
 */
import type { Table } from './column';
import { automatic, registration } from './customers-automatic';
import { company } from './customers-company';
import { deal, progress } from './customers-deal';
import { contact, main, next } from './customers-front';
import { kept, optional } from './customers-kept';

export const customers: Table = {
  name: 'customers',
  title: { ja: '顧客台帳', en: 'Customers' },
  columns: [...main, ...registration, ...automatic, ...next, ...contact, ...company, ...progress, ...kept, ...deal, ...optional],
  frozenColumns: 2,
  tabColor: '#1a73e8',
};

/** IDs are C-00001, C-00002 … and never reused. */
export const customerIdPrefix = 'C-';
export const customerIdDigits = 5;
