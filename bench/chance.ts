/** Reproducible chance: the same seed gives the same ledger, so that two measurements compare. */

export interface Chance {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number;
  /** One of the items. */
  of<T>(items: readonly T[]): T;
  /** True with the probability `share`. */
  in(share: number): boolean;
}

/** Mulberry32: 32 bits of state are plenty for made-up customers. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number], in: (share) => next() < share };
};
