/** Customers of whom too little is known to act on (R95): ranked, and yet without a way to reach them, a next step or a result. */
export type ThinPart = 'route' | 'next' | 'result';

export interface ThinFacts {
  readonly ranked: boolean;
  /** A telephone number or an e-mail address, the customer's or a second one. */
  readonly reachable: boolean;
  /** A next date or a next action. */
  readonly planned: boolean;
  /** The newest touch says how it went. */
  readonly result: boolean;
}

/** What is missing, in this order; nothing for customers without a rank, of whom nobody expects more yet. */
export const thinParts = ({ ranked, reachable, planned, result }: ThinFacts): ThinPart[] =>
  ranked ? [...(reachable ? [] : ['route' as const]), ...(planned ? [] : ['next' as const]), ...(result ? [] : ['result' as const])] : [];
