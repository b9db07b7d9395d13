/** All levels of agreement between two customers, field by field. */
import { formsAgree } from './english-forms';
import { type CompanyLevel, companyLevel } from './levels-company';
import {
  type CodeLevel,
  codeLevel,
  type EmailLevel,
  emailLevel,
  type KanaLevel,
  kanaLevel,
  type PhoneLevel,
  type PostalLevel,
  phoneLevel,
  postalLevel,
} from './levels-contact';
import { type PersonLevel, personLevel } from './levels-person';
import { type PlaceLevel, placeLevel } from './levels-place';
import type { MatchKey } from './match-key';

/** Legal forms: 'side' is 前株 against 後株, 'unsaid' where one names none, 'other' where they are two registrations. */
export type FormLevel = 'missing' | 'same' | 'side' | 'unsaid' | 'other';

/** Branches and departments in the names. */
export type SiteLevel = 'missing' | 'same' | 'one' | 'other';

export interface Levels {
  readonly company: CompanyLevel;
  readonly form: FormLevel;
  readonly site: SiteLevel;
  readonly kana: KanaLevel;
  readonly person: PersonLevel;
  readonly phone: PhoneLevel;
  readonly email: EmailLevel;
  readonly address: PlaceLevel;
  readonly postal: PostalLevel;
  readonly code: CodeLevel;
}

/** Every level of every field that says something, as 'field:level'. */
export type LevelCode = { [F in Field]: `${F}:${Exclude<Levels[F], 'missing'>}` }[Field];

/** Fields in the order in which reasons are told. */
export const FIELDS = ['company', 'form', 'site', 'kana', 'person', 'phone', 'email', 'address', 'postal', 'code'] as const;
export type Field = (typeof FIELDS)[number];

const SAME_NAME: readonly CompanyLevel[] = ['equal', 'equal-short', 'alias', 'reading', 'near', 'site', 'words'];

/** Is it one name, or one name with a slip in it? */
export const isSameName = (level: CompanyLevel): boolean => SAME_NAME.includes(level);

function formLevel(a: MatchKey, b: MatchKey, company: CompanyLevel): FormLevel {
  // The form beside a former name is that of the new one.
  if (!isSameName(company) || company === 'alias' || (a.form === '' && b.form === '')) return 'missing';
  if (a.form === '' || b.form === '') return 'unsaid';
  if (!formsAgree(a.form, b.form)) return 'other';
  const sides = [a.side, b.side];
  return sides.includes('front') && (sides.includes('back') || sides.includes('middle')) ? 'side' : 'same';
}

function siteLevel(a: MatchKey, b: MatchKey, company: CompanyLevel): SiteLevel {
  if (!isSameName(company)) return 'missing';
  if (company === 'site') return 'one';
  if (a.site === '' && b.site === '') return 'missing';
  if (a.site === b.site) return 'same';
  return a.site === '' || b.site === '' ? 'one' : 'other';
}

/** The levels of a pair. The same whichever comes first. */
export function levelsOf(a: MatchKey, b: MatchKey): Levels {
  const company = companyLevel(a, b);
  return {
    company,
    form: formLevel(a, b, company),
    site: siteLevel(a, b, company),
    kana: kanaLevel(a, b),
    person: personLevel(a, b),
    phone: phoneLevel(a, b),
    email: emailLevel(a, b),
    address: placeLevel(a, b),
    postal: postalLevel(a, b),
    code: codeLevel(a, b),
  };
}
