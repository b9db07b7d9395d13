/** A customer's rank decided by a person, as the sidebar asks for it (the rules of contract.ts hold). */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';

export interface RankDecideRequest {
  /** Made once per filled-in form. */
  key: string;
  id: string;
  row: number;
  /** The rank decided; '' ends the decision that there is. */
  rank: string;
  until: string;
  reason: string;
  /** Of the decision that the card showed, rank and last day as 'A 2027-02-20'; '' when it showed none. Another one is not overwritten. */
  seen: string;
}

export interface RankDecideAnswer {
  /** With it the decision is taken back; '' when nothing was written. */
  batch: string;
  message: string;
  card: CustomerCard;
}

export interface RankCalls {
  sidebarDecideRank(request: RankDecideRequest): Answer<RankDecideAnswer>;
}
