/** The reasons of a judgement in words: what agrees, what differs, and the few that a warning has room for. */
import type { Judgement, Part } from '../domain/matching/compare';
import type { MatchingTexts } from './matching-ja';

/** A part's clause: '電話が同じ'. */
export const clauseOf = (part: Part, words: MatchingTexts): string =>
  words.level[`${part.field}:${part.level}` as keyof MatchingTexts['level']].clause;

const NAME: readonly string[] = ['equal', 'equal-short', 'alias', 'reading', 'near', 'site', 'words'];

/** The main reasons for a warning, joined: up to `most` that agree, the strongest kept, in the order of the fields. */
export const mainReasons = (judgement: Judgement, words: MatchingTexts, most = 3): string => {
  const agreeing = judgement.parts.filter((part) => isTold(part));
  const strongest = [...agreeing].sort((a, b) => rankOf(b) - rankOf(a)).slice(0, most);
  const unsaid = judgement.parts.some((part) => part.field === 'form' && part.level === 'unsaid');
  return agreeing
    .filter((part) => strongest.includes(part))
    .map((part) =>
      part.field === 'company' && part.level.startsWith('equal') && unsaid ? words.sameNameWithoutForm : clauseOf(part, words),
    )
    .join(words.joint);
};

/** Agreement worth naming; the legal form and branch alone are no reason. */
const isTold = (part: Part): boolean => {
  if (part.field === 'form') return part.level === 'side';
  if (part.field === 'site') return false;
  if (part.field === 'company') return NAME.includes(part.level) || part.level === 'part' || part.level === 'similar';
  return ![
    'different',
    'elsewhere',
    'prefecture',
    'city',
    'town',
    'words',
    'half',
    'same-family',
    'other-script',
    'area',
    'domain',
    'near-domain',
    'local',
    'office',
    'part',
  ].includes(part.level);
};

/** The name and what reaches people come first. */
const rankOf = (part: Part): number => ({ company: 100, phone: 90, email: 90, person: 60, address: 50 })[part.field as string] ?? 10;
