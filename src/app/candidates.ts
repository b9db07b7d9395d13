/** Customers in the ledger that may be the one in question, with the reasons in words. */
import type { Candidate, Reason, Sureness } from '../contract';
import { type Duplicate, indexMatchKeys, keysNear, reportDuplicates } from '../domain/matching/duplicates';
import type { MatchKey } from '../domain/matching/key';
import type { Texts } from '../text/texts';

/** A stored key and the sheet row it was read from. */
export interface KeyAt {
  readonly key: MatchKey;
  readonly row: number;
}

const order: readonly Sureness[] = ['same', 'likely', 'possible', 'related'];

const detailOf = (key: MatchKey): string =>
  [key.company === '' ? '' : key.person, key.phones[0] ?? '', key.mails[0] ?? ''].filter((part) => part !== '').join(' ');

const candidateOf = (reasons: readonly Duplicate[], { key, row }: KeyAt, words: Texts): Candidate => ({
  id: key.id,
  company: key.company === '' ? key.person : key.company,
  detail: detailOf(key),
  row,
  sureness: order.find((one) => reasons.some((reason) => reason.verdict === one)) ?? 'possible',
  reasons: reasons.map((reason): Reason => ({ label: words.flags.duplicateBy[reason.by], weight: 1 })),
  blocks: false,
});

/** The surest first, `limit` of them, and how many more there are. The subject need not be among the keys. */
export const candidatesFor = (
  subject: MatchKey,
  keys: readonly KeyAt[],
  limit: number,
  words: Texts,
): { listed: Candidate[]; more: number } => {
  const near = keysNear(
    [subject],
    keys.map(({ key }) => key),
  );
  const { listed, unlisted } = reportDuplicates(subject, indexMatchKeys(near), limit * 3);
  const byOther = new Map<string, Duplicate[]>();
  for (const one of listed) byOther.set(one.otherId, [...(byOther.get(one.otherId) ?? []), one]);
  const at = new Map(keys.map((one) => [one.key.id, one]));
  const found = [...byOther]
    .flatMap(([id, reasons]) => {
      const other = at.get(id);
      return other === undefined ? [] : [candidateOf(reasons, other, words)];
    })
    .sort((a, b) => order.indexOf(a.sureness) - order.indexOf(b.sureness) || b.reasons.length - a.reasons.length);
  return { listed: found.slice(0, limit), more: Math.max(0, found.length - limit) + unlisted };
};
