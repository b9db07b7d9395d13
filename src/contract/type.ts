/** Another 区分 for a customer, from its card; who becomes a customer is asked for the few details a prospect need not have. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';
import type { KeptCell } from './merge';

export interface ChangeTypeRequest {
  /** Made once per filled-in form; the same key changes once. */
  key: string;
  customerId: string;
  row: number;
  /** 区分 as the card showed it, in the workbook's words. */
  was: string;
  /** A code of the list type. */
  to: string;
  /** Why, for 変更履歴; '' when nobody says. */
  reason: string;
  /** What was typed for the details that are missing, by column key. */
  details: Record<string, string>;
}

export interface ChangeTypeAnswer {
  /** Takes it back: sidebarUndoBatch; '' when there was nothing to write. */
  batch: string;
  alreadyDone: boolean;
  card: CustomerCard;
  /** Details that somebody filled in meanwhile with something else: they were left. */
  kept: KeptCell[];
  message: string;
}

export interface TypeCalls {
  sidebarChangeType(request: ChangeTypeRequest): Answer<ChangeTypeAnswer>;
}
