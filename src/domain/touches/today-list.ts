/**
 * 今日 for everybody: a section for each person, the most urgent first in each, and a fair share of the lines. What finds no room is
 * counted, never left out in silence.
 */
import { type DueItem, type DueKind, kindsOf } from './due';

/** How many lines have their most urgent reason in each kind. */
export type DueCounts = Readonly<Partial<Record<DueKind, number>>>;

export interface Section<T> {
  /** The owner; '' for customers of nobody. */
  readonly owner: string;
  /** The most urgent lines. */
  readonly listed: readonly T[];
  /** How many more are due: listed and more are all. */
  readonly more: number;
  /** All of the section's lines, the unlisted ones included, by their most urgent reason. */
  readonly counts: DueCounts;
}

/** Lines by their most urgent reason. */
export const countDue = (items: readonly Pick<DueItem, 'due'>[]): DueCounts => {
  const counts: Partial<Record<DueKind, number>> = {};
  for (const { due } of items) {
    const [kind] = kindsOf(due);
    if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

/**
 * How many of `room` lines each section gets: nobody more than it needs, and what small ones leave goes to the larger ones in equal parts.
 * The shares add up to the room, or to all needs when these are less.
 */
export const shares = (needs: readonly number[], room: number): number[] => {
  const given = needs.map(() => 0);
  let left = Math.max(0, Math.floor(room));
  // From the least needs up: each takes its part of what is left, and leaves what it does not need to those after it.
  const order = needs.map((need, at) => ({ need, at })).sort((a, b) => a.need - b.need || a.at - b.at);
  order.forEach(({ need, at }, turn) => {
    const part = Math.min(need, Math.ceil(left / (order.length - turn)));
    given[at] = part;
    left -= part;
  });
  return given;
};

/** Members in the order of 設定, then other names by their letters, customers of nobody last. */
const placeOf = (owner: string, members: readonly string[]): number => {
  const at = members.indexOf(owner);
  return owner === '' ? Number.MAX_SAFE_INTEGER : at < 0 ? members.length : at;
};

/**
 * @param items lines that are due, in whatever order; `compare` orders them (the most urgent first)
 * @param members names in the order in which their sections stand
 * @param room how many lines there is room for
 */
export const sectionsOf = <T extends DueItem & { readonly owner: string }>(
  items: readonly T[],
  members: readonly string[],
  compare: (a: T, b: T) => number,
  room: number,
): Section<T>[] => {
  const byOwner = new Map<string, T[]>();
  for (const item of items) {
    const mine = byOwner.get(item.owner);
    if (mine === undefined) byOwner.set(item.owner, [item]);
    else mine.push(item);
  }
  const owners = [...byOwner.keys()].sort((a, b) => placeOf(a, members) - placeOf(b, members) || (a < b ? -1 : a > b ? 1 : 0));
  const parts = shares(
    owners.map((owner) => byOwner.get(owner)?.length ?? 0),
    room,
  );
  return owners.map((owner, at) => {
    const mine = [...(byOwner.get(owner) ?? [])].sort(compare);
    const listed = mine.slice(0, parts[at] ?? 0);
    return { owner, listed, more: mine.length - listed.length, counts: countDue(mine) };
  });
};
