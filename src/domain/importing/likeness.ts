/** How like the rows of a list are to each other and to the customers of the ledger. */
import { type Duplicate, indexMatchKeys, reportDuplicates, type Verdict } from '../matching/duplicates';
import type { MatchKey } from '../matching/key';

/** What agrees between two records. */
export interface Agreement {
  readonly field: Duplicate['by'];
}

/** One other record that a row is like. */
export interface Likeness {
  /** ID of the other: a customer's, or the key that was made for a row of the list. */
  readonly otherId: string;
  readonly verdict: Verdict;
  /** Higher is surer; only for choosing between several. */
  readonly score: number;
  readonly agreements: readonly Agreement[];
}

/** A verdict on which the import may act without asking. */
export const isSure = (verdict: Verdict): boolean => verdict === 'same' || verdict === 'likely';

const worth: Readonly<Record<Verdict, number>> = { same: 100, likely: 50, possible: 1 };
/** Others looked at for one row; more than so many equal ones are a switchboard's number, not a customer. */
const looked = 40;

/** For each of `subjects` the records among `others` and the other subjects that are like it, surest first. IDs must differ. */
export const likenesses = (subjects: readonly MatchKey[], others: readonly MatchKey[]): ReadonlyMap<string, readonly Likeness[]> => {
  const index = indexMatchKeys([...others, ...subjects]);
  const found = new Map<string, readonly Likeness[]>();
  for (const subject of subjects) {
    const byOther = new Map<string, Likeness>();
    for (const one of reportDuplicates(subject, index, looked).listed) {
      const known = byOther.get(one.otherId);
      const surer = known === undefined || worth[one.verdict] > worth[known.verdict] ? one.verdict : known.verdict;
      byOther.set(one.otherId, {
        otherId: one.otherId,
        verdict: surer,
        score: (known?.score ?? 0) + worth[one.verdict],
        agreements: [...(known?.agreements ?? []), { field: one.by }],
      });
    }
    if (byOther.size > 0)
      found.set(
        subject.id,
        [...byOther.values()].sort((a, b) => b.score - a.score),
      );
  }
  return found;
};
