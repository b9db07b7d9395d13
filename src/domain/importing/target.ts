/** Where a column of a list goes. */

/** A column key of 顧客台帳, or a part of the touch that a row's contact date becomes. */
export type Target = string;
export const touchWhen: Target = 'touch:when';
export const touchSummary: Target = 'touch:summary';
export const touchResult: Target = 'touch:result';

/** Said by a person only: the column becomes the user's own behind those of the ledger, or its values are told of in 取込結果 and nowhere else. */
export const ownTarget: Target = 'own';
export const outTarget: Target = 'out';
