/** How many slips of the finger lie between two short texts. */

const WIDEST = 64;
let before = new Uint8Array(WIDEST + 1);
let row = new Uint8Array(WIDEST + 1);
let next = new Uint8Array(WIDEST + 1);

/**
 * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment) between `a` and `b`, or `most` + 1 as soon as it
 * is more than `most`. Texts are looked at up to 64 characters. What both begin or end with costs nothing and is left out. Names no global
 * in its loops: in a host that answers for its globals itself, as Node's bare contexts do, each look-up costs more than the step.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a.length < b.length) return editDistance(b, a, most);
  const [long, short] = [a.slice(0, WIDEST), b.slice(0, WIDEST)];
  if (long.length - short.length > most) return most + 1;
  if (long === short) return 0;
  let first = 0;
  while (first < short.length && long[first] === short[first]) first++;
  let ends = 0;
  while (ends < short.length - first && long[long.length - 1 - ends] === short[short.length - 1 - ends]) ends++;
  const distance = aligned(long.slice(first, long.length - ends), short.slice(first, short.length - ends), most);
  return distance > most ? most + 1 : distance;
}

/** The same of two texts that differ at both ends; any number above `most` when it is more. */
function aligned(long: string, short: string, most: number): number {
  for (let at = 0; at <= short.length; at++) row[at] = at;
  for (let i = 1; i <= long.length; i++) {
    const letter = long.charCodeAt(i - 1);
    next[0] = i;
    let least = i;
    for (let j = 1; j <= short.length; j++) {
      const same = letter === short.charCodeAt(j - 1);
      let cost = (row[j - 1] as number) + (same ? 0 : 1);
      if ((row[j] as number) < cost) cost = (row[j] as number) + 1;
      if ((next[j - 1] as number) < cost) cost = (next[j - 1] as number) + 1;
      if (!same && i > 1 && j > 1 && letter === short.charCodeAt(j - 2) && long.charCodeAt(i - 2) === short.charCodeAt(j - 1)) {
        const swapped = (before[j - 2] as number) + 1;
        if (swapped < cost) cost = swapped;
      }
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return row[short.length] as number;
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
