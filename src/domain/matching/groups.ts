/** The scan of a whole ledger: pairs that may be one customer, in slices, and the groups they make. */
import { compare, type Judgement } from './compare';
import type { MatchKey } from './match-key';
import { blockingOf } from './pairs';

/** Two customers that may be one: positions in the scanned keys, `one` below `other`. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly judgement: Judgement;
}

/** A scan that can be done in slices. */
export interface Scan {
  /** Rows to go through. */
  readonly size: number;
  /** The pairs whose lower row is in [from, to). Related customers are among them; those that have nothing to do with each other are not. */
  readonly pairs: (from: number, to: number) => Pair[];
}

/** A scan of the keys; the blocks are made once. */
export function scanKeys(keys: readonly MatchKey[]): Scan {
  const blocking = blockingOf(keys);
  const pairs = (from: number, to: number): Pair[] => {
    const found: Pair[] = [];
    for (let one = Math.max(0, from); one < Math.min(to, keys.length); one++) {
      const key = keys[one] as MatchKey;
      blocking.above(one, (other) => {
        const judgement = compare(key, keys[other] as MatchKey);
        if (judgement.verdict !== 'none') found.push({ one, other, judgement });
      });
    }
    return found;
  };
  return { size: keys.length, pairs };
}

/** Members a group may have: a person looks through it. */
const GROUP_MOST = 20;

/** Customers that may be one: a centre, and members that each match it. */
export interface Group {
  readonly centre: number;
  /** Without the centre, surest first. */
  readonly members: readonly { readonly row: number; readonly judgement: Judgement }[];
}

/**
 * Groups of pairs, best first. Each member matches the centre itself, so that a chain of half-likely pairs joins no strangers; no row is in two groups.
 * @param pairs those to be grouped: usually 'same', 'likely' and 'possible', without pairs declared different
 */
export function groups(pairs: readonly Pair[]): Group[] {
  const neighbours = new Map<number, { row: number; judgement: Judgement }[]>();
  const strength = new Map<number, number>();
  const add = (row: number, other: number, judgement: Judgement): void => {
    const list = neighbours.get(row);
    if (list === undefined) neighbours.set(row, [{ row: other, judgement }]);
    else list.push({ row: other, judgement });
    strength.set(row, (strength.get(row) ?? 0) + Math.max(0.1, judgement.score));
  };
  for (const { one, other, judgement } of pairs) {
    add(one, other, judgement);
    add(other, one, judgement);
  }
  const order = [...strength].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([row]) => row);
  const taken = new Set<number>();
  const found: Group[] = [];
  for (const centre of order) {
    if (taken.has(centre)) continue;
    const members = (neighbours.get(centre) ?? [])
      .filter(({ row }) => !taken.has(row))
      .sort((a, b) => b.judgement.score - a.judgement.score || a.row - b.row)
      .slice(0, GROUP_MOST - 1);
    if (members.length === 0) continue;
    taken.add(centre);
    for (const { row } of members) taken.add(row);
    found.push({ centre, members });
  }
  const best = (group: Group): number => group.members[0]?.judgement.score ?? 0;
  return found.sort((a, b) => best(b) - best(a) || a.centre - b.centre);
}
