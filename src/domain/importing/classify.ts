/** What is to become of every row of a list before anything is written: 新規, 一致(更新), 要確認. */
import type { MatchKey } from '../matching/match-key';
import { bySureness, isSure, type Likeness, likenesses } from './likeness';

export type Action = 'new' | 'update' | 'skip';

/** Rows that are one customer, and what is proposed for them. */
export interface Proposal {
  /** Positions of the rows in the list of records, the first leads. */
  readonly members: readonly number[];
  /** Why the others were joined to the first; the same order as `members`, the first has none. */
  readonly joined: readonly (Likeness | null)[];
  /** 'review': a person should say; until then `action` is what is done. */
  readonly verdict: 'new' | 'update' | 'review';
  readonly action: Action;
  /** ID of the customer to be updated; '' when the rows become a new one. */
  readonly target: string;
  /** Customers of the ledger that the rows are like, surest first, few. */
  readonly like: readonly Likeness[];
}

/** Customers shown beside a row. */
const shown = 3;
/** Bits by which the surest match must be ahead of the next sure one; closer than that, a person should choose. */
const clearly = 1;

interface Group {
  readonly members: number[];
  readonly joined: (Likeness | null)[];
}

/** A row joins the group most of whose members it surely matches: chains of pairs must not draw different customers together. */
const groupsOf = (ids: readonly string[], like: ReadonlyMap<string, readonly Likeness[]>): Group[] => {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  ids.forEach((id, at) => {
    const sure = (like.get(id) ?? []).filter((one) => isSure(one) && groupOf.has(one.otherId));
    const votes = new Map<Group, Likeness[]>();
    for (const one of sure) {
      const group = groupOf.get(one.otherId) as Group;
      votes.set(group, [...(votes.get(group) ?? []), one]);
    }
    const best = [...votes]
      .filter(([group, found]) => found.length * 2 >= group.members.length)
      .sort((a, b) => scoreOf(b[1]) - scoreOf(a[1]))[0];
    if (best === undefined) {
      const group = { members: [at], joined: [null] };
      groups.push(group);
      groupOf.set(id, group);
      return;
    }
    best[0].members.push(at);
    best[0].joined.push(best[1][0] ?? null);
    groupOf.set(id, best[0]);
  });
  return groups;
};

const scoreOf = (found: readonly Likeness[]): number => Math.max(...found.map((one) => one.judgement.score));

/** The customers of the ledger that a group is like, each once with its surest row. */
const customersLike = (group: Group, ids: readonly string[], like: ReadonlyMap<string, readonly Likeness[]>, own: ReadonlySet<string>) => {
  const found = new Map<string, Likeness>();
  for (const at of group.members) {
    for (const one of like.get(ids[at] ?? '') ?? []) {
      if (own.has(one.otherId)) continue;
      const known = found.get(one.otherId);
      if (known === undefined || bySureness(one, known) < 0) found.set(one.otherId, one);
    }
  }
  return [...found.values()].sort(bySureness);
};

/**
 * Updates come first, so that of several slices only the first have to read whole customers; among themselves in the order of the list.
 *
 * @param keys match keys of the list's records; their IDs differ from each other and from every customer's
 * @param lines the customers' stored lines of 照合キー
 */
export const classify = (keys: readonly MatchKey[], lines: readonly string[]): Proposal[] => {
  const ids = keys.map((key) => key.id);
  const own = new Set(ids);
  const like = likenesses(keys, lines);
  const byTarget = new Map<string, number>();
  const proposals: Proposal[] = [];
  for (const group of groupsOf(ids, like)) {
    const customers = customersLike(group, ids, like, own);
    const [best, next] = customers;
    const target = best !== undefined && isSure(best) ? best.otherId : '';
    const torn = target !== '' && next !== undefined && isSure(next) && (best?.judgement.score ?? 0) - next.judgement.score < clearly;
    const verdict = customers.length === 0 ? 'new' : target === '' || torn ? 'review' : 'update';
    const proposal: Proposal = {
      ...group,
      verdict,
      action: target === '' ? 'new' : 'update',
      target,
      like: customers.slice(0, shown),
    };
    // Two groups of the list that are one customer of the ledger are one group.
    const known = target === '' ? undefined : byTarget.get(target);
    const other = known === undefined ? undefined : proposals[known];
    if (known === undefined || other === undefined) {
      if (target !== '') byTarget.set(target, proposals.length);
      proposals.push(proposal);
    } else {
      proposals[known] = {
        ...other,
        members: [...other.members, ...group.members],
        joined: [...other.joined, ...group.joined],
        verdict: other.verdict === 'review' || verdict === 'review' ? 'review' : 'update',
      };
    }
  }
  return proposals.sort((a, b) => Number(a.target === '') - Number(b.target === ''));
};
