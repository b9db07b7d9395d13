/** A group of customers that may be one, in words: its centre, and why each of the others is in it. */
import type { DuplicateGroup, GroupMember, Sureness } from '../../contract';
import { compare, type Judgement } from '../../domain/matching/compare';
import type { MatchKey } from '../../domain/matching/match-key';
import type { Texts } from '../../text/texts';
import type { MatchRow } from '../records/match-rows';
import { detailOf, reasonsOf } from './candidates';

const sureness = ({ verdict }: Judgement): Sureness => (verdict === 'none' ? 'related' : verdict);

const memberOf = ({ key, row }: MatchRow, judgement: Judgement, words: Texts): GroupMember => ({
  id: key.id,
  company: nameOf(key),
  detail: detailOf(key),
  row,
  sureness: sureness(judgement),
  score: judgement.score,
  reasons: reasonsOf(judgement, words),
  note: judgement.veto === null ? '' : words.matching.veto[judgement.veto],
});

const nameOf = (key: MatchKey): string => (key.company === '' ? key.person : key.company);

/** @param others surest first */
export const groupOf = (centre: MatchRow, others: readonly MatchRow[], words: Texts): DuplicateGroup => {
  const members = others.map((other) => memberOf(other, compare(centre.key, other.key), words));
  const least = members[members.length - 1];
  const first: GroupMember = {
    id: centre.key.id,
    company: nameOf(centre.key),
    detail: detailOf(centre.key),
    row: centre.row,
    sureness: 'same',
    score: 0,
    reasons: [],
    note: '',
  };
  return { sureness: least?.sureness ?? 'related', score: least?.score ?? 0, members: [first, ...members] };
};
