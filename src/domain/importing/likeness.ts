/** How like the rows of a list are to each other and to the customers of the ledger. */
import type { Judgement } from '../matching/compare';
import { keysNear } from '../matching/duplicates';
import { scanKeys } from '../matching/groups';
import type { MatchKey } from '../matching/match-key';

/** One other record that a row is like. */
export interface Likeness {
  /** ID of the other: a customer's, or the key that was made for a row of the list. */
  readonly otherId: string;
  readonly judgement: Judgement;
}

/** A judgement on which the import may act without asking. A row without a name is known by its number or address to mail alone: in one house live many. */
export const isSure = ({ judgement: { verdict, parts } }: Likeness): boolean =>
  (verdict === 'same' || verdict === 'likely') &&
  (parts.some(({ field }) => field === 'company' || field === 'person') ||
    parts.some(({ field, level }) => (field === 'phone' || field === 'email' || field === 'code') && level === 'equal'));

const order = { same: 0, likely: 1, possible: 2, related: 3, none: 4 } as const;

export const bySureness = (a: Likeness, b: Likeness): number =>
  order[a.judgement.verdict] - order[b.judgement.verdict] ||
  b.judgement.score - a.judgement.score ||
  (a.otherId < b.otherId ? -1 : a.otherId > b.otherId ? 1 : 0);

/**
 * For each of `subjects` the other subjects and the customers that may be the same, surest first; related ones are no matter of an import.
 *
 * @param lines the customers' stored lines of 照合キー
 */
export const likenesses = (subjects: readonly MatchKey[], lines: readonly string[]): ReadonlyMap<string, readonly Likeness[]> => {
  const all = [...subjects, ...keysNear(subjects, lines)];
  const found = new Map<string, Likeness[]>();
  const add = (id: string, likeness: Likeness): void => {
    const known = found.get(id);
    if (known === undefined) found.set(id, [likeness]);
    else known.push(likeness);
  };
  for (const { one, other, judgement } of scanKeys(all).pairs(0, subjects.length)) {
    if (judgement.verdict === 'related') continue;
    const [a, b] = [all[one]?.id ?? '', all[other]?.id ?? ''];
    add(a, { otherId: b, judgement });
    if (other < subjects.length) add(b, { otherId: a, judgement });
  }
  for (const list of found.values()) list.sort(bySureness);
  return found;
};
