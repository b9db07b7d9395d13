/** How many slips of the finger lie between two short texts. */

const WIDEST = 64;
let before = new Uint8Array(WIDEST + 1);
let row = new Uint8Array(WIDEST + 1);
let next = new Uint8Array(WIDEST + 1);

/**
 * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment) between `a` and `b`, or `most` + 1 as soon as it
 * is more than `most`. Texts are looked at up to 64 characters.
 */
export function editDistance(a: string, b: string, most: number): number {
  const [long, short] = a.length < b.length ? [b.slice(0, WIDEST), a.slice(0, WIDEST)] : [a.slice(0, WIDEST), b.slice(0, WIDEST)];
  if (long.length - short.length > most) return most + 1;
  if (long === short) return 0;
  for (let at = 0; at <= short.length; at++) row[at] = at;
  for (let i = 1; i <= long.length; i++) {
    const letter = long.charCodeAt(i - 1);
    next[0] = i;
    let least = i;
    for (let j = 1; j <= short.length; j++) {
      const same = letter === short.charCodeAt(j - 1);
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && letter === short.charCodeAt(j - 2) && long.charCodeAt(i - 2) === short.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[short.length] as number, most + 1);
}

/** Pairs of neighbouring characters that both texts have, as a share of all (Dice): 0 to 1. */
export function diceOfPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b && a !== '' ? 1 : 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let both = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    both++;
  }
  return (2 * both) / (a.length + b.length - 2);
}
