/** A customer's rank from the annual amount, with its reason as data; the sentence is made in src/text. */

/** From how many yen a year a rank is given. */
export interface RankThreshold {
  readonly rank: string;
  readonly atLeast: number;
}

/** The rank of a customer whose amount is not known. Never D: not knowing is not the same as little (R58). */
export const NO_RANK = '—';

/**
 * Why the rank is what it is: 'B:年間取引額 3,200万円 ≥ 1,000万円。Aまであと 6,800万円' from
 * `{ rank: 'B', amount: 32000000, atLeast: 10000000, next: { rank: 'A', missing: 68000000 } }`. Yen.
 */
export interface RankReason {
  readonly rank: string;
  /** Null: no amount is known. */
  readonly amount: number | null;
  /** Null: the amount is below every threshold, or not known. */
  readonly atLeast: number | null;
  /** The rank above and what is missing to it; null at the top or without an amount. */
  readonly next: { readonly rank: string; readonly missing: number } | null;
}

/** A rank with its reason. */
export interface RankResult {
  readonly rank: string;
  readonly reason: RankReason;
}

/** What is wrong with a table of thresholds. */
export type ThresholdFault =
  | { readonly code: 'no-ranks' }
  | { readonly code: 'rank-unnamed'; readonly at: number }
  | { readonly code: 'rank-repeated'; readonly rank: string }
  | { readonly code: 'threshold-unreadable'; readonly rank: string }
  | { readonly code: 'thresholds-not-falling'; readonly rank: string; readonly above: string };

/** The first fault of a table, or null if it can be used: named ranks, each once, amounts ≥ 0 and strictly falling. */
export function thresholdFault(thresholds: readonly RankThreshold[]): ThresholdFault | null {
  if (thresholds.length === 0) return { code: 'no-ranks' };
  const names = new Set<string>();
  let above: RankThreshold | undefined;
  for (const [at, threshold] of thresholds.entries()) {
    const { rank, atLeast } = threshold;
    if (rank.trim() === '' || rank === NO_RANK) return { code: 'rank-unnamed', at };
    if (names.has(rank)) return { code: 'rank-repeated', rank };
    if (!Number.isFinite(atLeast) || atLeast < 0) return { code: 'threshold-unreadable', rank };
    if (above && atLeast >= above.atLeast) return { code: 'thresholds-not-falling', rank, above: above.rank };
    names.add(rank);
    above = threshold;
  }
  return null;
}

/** The rank of an annual amount in yen; `thresholds` fall from the top and have no fault. */
export function rankOf(amount: number | null, thresholds: readonly RankThreshold[]): RankResult {
  if (amount === null) return { rank: NO_RANK, reason: { rank: NO_RANK, amount: null, atLeast: null, next: null } };
  const found = thresholds.findIndex((threshold) => amount >= threshold.atLeast);
  const at = found === -1 ? thresholds.length : found;
  const rank = thresholds[at]?.rank ?? NO_RANK;
  const above = thresholds[at - 1];
  const next = above ? { rank: above.rank, missing: above.atLeast - amount } : null;
  return { rank, reason: { rank, amount, atLeast: thresholds[at]?.atLeast ?? null, next } };
}

/**
 * Order of two ranks for sort, the best first: as in the table, then 'A*' (set by hand) beside its rank, then names the table does not
 * have, in their own order, '—' and '' last.
 */
export function compareRanks(a: string, b: string, thresholds: readonly RankThreshold[]): number {
  return place(a, thresholds) - place(b, thresholds) || (a < b ? -1 : a > b ? 1 : 0);
}

function place(rank: string, thresholds: readonly RankThreshold[]): number {
  if (rank === NO_RANK) return thresholds.length + 1;
  if (rank === '') return thresholds.length + 2;
  const at = thresholds.findIndex((threshold) => threshold.rank === rank || `${threshold.rank}*` === rank);
  return at === -1 ? thresholds.length : at;
}
