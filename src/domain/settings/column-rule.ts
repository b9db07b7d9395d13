/** What 設定 says of one column of 顧客台帳. */

/** In view, in a folded group, or out of sight. No value changes by it. */
export type Standing = 'shown' | 'folded' | 'hidden';

/** What an own column may hold: types whose readers the ledger has. */
export type OwnKind = 'text' | 'number' | 'amount' | 'day' | 'list' | 'phone' | 'email';

export interface ColumnRule {
  /** The column's key in the schema; 'own:' and the heading of its first day for an own one. */
  readonly key: string;
  /** '' where a column of the ledger is called as usual, in the workbook's language. */
  readonly heading: string;
  readonly standing: Standing;
  /** Of own columns. */
  readonly kind?: OwnKind;
  /** The words of a list. */
  readonly words?: readonly string[];
}
