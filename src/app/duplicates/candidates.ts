/** Customers in the ledger that may be the one in question, with the reasons in words. */
import type { Candidate, Reason } from '../../contract';
import type { Judgement } from '../../domain/matching/compare';
import { similarTo } from '../../domain/matching/duplicates';
import { parseMatchKey } from '../../domain/matching/key-text';
import type { MatchKey } from '../../domain/matching/match-key';
import { linesNear } from '../../domain/matching/pairs';
import { type Cell, cellText } from '../../domain/values/cell';
import { readPhone } from '../../domain/values/phone';
import { clauseOf } from '../../text/match-reasons';
import type { Texts } from '../../text/texts';

/** A stored key (a line of 照合キー) and the sheet row it was read from. */
export interface KeyAt {
  readonly line: string;
  readonly row: number;
}

/** The keys in a column as read, from row 2. */
export const keysIn = (cells: readonly Cell[]): KeyAt[] =>
  cells.flatMap((cell, index) => (cell === '' ? [] : [{ line: cellText(cell), row: index + 2 }]));

export const detailOf = (key: MatchKey): string =>
  [key.company === '' ? '' : key.person, readPhone(key.phones[0] ?? '').text, key.mails[0] ?? ''].filter((part) => part !== '').join(' ');

export const reasonsOf = ({ parts }: Judgement, words: Texts): Reason[] =>
  parts.map((part) => ({ label: clauseOf(part, words.matching), weight: part.weight }));

/** The surest first, `limit` of them, and how many more there are. The subject need not be among the keys. Related customers come last. */
export const candidatesFor = (
  subject: MatchKey,
  keys: readonly KeyAt[],
  limit: number,
  words: Texts,
): { listed: Candidate[]; more: number } => {
  const near = linesNear(
    [subject],
    keys.map(({ line }) => line),
  );
  const rows = new Map<string, { key: MatchKey; row: number }>();
  for (const at of near) {
    const one = keys[at];
    const key = one === undefined ? null : parseMatchKey(one.line);
    if (one !== undefined && key !== null && key.id !== '') rows.set(key.id, { key, row: one.row });
  }
  const found = similarTo(
    subject,
    [...rows.values()].map(({ key }) => key),
    Number.POSITIVE_INFINITY,
  );
  const listed = found.slice(0, limit).flatMap(({ otherId, otherName, judgement }): Candidate[] => {
    const other = rows.get(otherId);
    if (other === undefined || judgement.verdict === 'none') return [];
    const { key, row } = other;
    return [
      {
        id: otherId,
        company: otherName,
        detail: detailOf(key),
        row,
        sureness: judgement.verdict,
        reasons: reasonsOf(judgement, words),
        blocks: false,
      },
    ];
  });
  return { listed, more: found.length - listed.length };
};
