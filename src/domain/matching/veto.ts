/** What speaks against a merge however much agrees: members of a group, branches, families, neighbours, twins of 株 and 有. */

import { isSameName, type Levels } from './levels';
import type { MatchKey } from './match-key';

/** Why a pair cannot be one customer, or not for certain. */
export type VetoCode =
  | 'forms-differ'
  | 'affiliate'
  | 'trade'
  | 'branch'
  | 'other-company'
  | 'neighbour'
  | 'family'
  | 'other-person'
  | 'side-alone'
  | 'elsewhere';

/** Vetoes that leave a pair open; any other makes it two customers that belong together. */
const OPEN: readonly VetoCode[] = ['other-company', 'side-alone', 'elsewhere'];

/** The most that a pair with such a veto can be. */
export const mostOf = (veto: VetoCode): 'related' | 'possible' => (OPEN.includes(veto) ? 'possible' : 'related');

/** Is this level of `address` another place? */
export const isElsewhere = (level: Levels['address']): boolean => ['elsewhere', 'prefecture', 'city', 'town'].includes(level);

const isHere = (level: Levels['address']): boolean => ['equal', 'equal-room', 'near', 'near-numbers', 'partly'].includes(level);

const samePerson = (level: Levels['person']): boolean => ['equal', 'swapped', 'near'].includes(level);

/** The veto of a pair, or null. */
export function vetoOf(levels: Levels, a: MatchKey, b: MatchKey): VetoCode | null {
  if (levels.company === 'missing') return a.core === '' && b.core === '' && !isLatin(a, b) ? personVeto(levels) : null;
  if (levels.company === 'affiliate') return 'affiliate';
  if (levels.company === 'trade') return 'trade';
  if (levels.form === 'other') return 'forms-differ';
  if (levels.company === 'near' && areSiblings(a.core, b.core) && a.form + b.form === '') return 'family';
  if (!isSameName(levels.company) && (areFamily(a, b) || areFamily(b, a))) return 'family';
  if (!isSameName(levels.company)) return isNameDamaged(levels) ? null : otherCompany(levels);
  if (isElsewhere(levels.address) && levels.email !== 'equal' && !(levels.phone === 'equal' && samePerson(levels.person))) {
    if (levels.site === 'one' || levels.site === 'other') return 'branch';
    if (levels.phone !== 'equal') return levels.email === 'domain' || levels.email === 'equal-office' ? 'branch' : 'elsewhere';
    return 'elsewhere';
  }
  // Two sites share a line that anybody may call, and nothing else.
  if (levels.site === 'other' && !somethingAgrees({ ...levels, phone: 'missing' })) return 'branch';
  if (levels.form === 'side' && !somethingAgrees(levels)) return 'side-alone';
  return null;
}

const GIVEN = /^[一-龠々ぁ-ん]{1,3}$/;

/** Are they people of one family, customers in their own names (宮城 果南, 宮城涼)? Given names that share a sign may be one name with a slip. */
function areFamily(split: MatchKey, other: MatchKey): boolean {
  const [family = '', given = '', more] = split.company.split(/[ \u3000]+/);
  const whole = other.company.replace(/[ \u3000]/g, '');
  if (more !== undefined || split.form + other.form !== '' || !GIVEN.test(family) || !GIVEN.test(given) || !whole.startsWith(family))
    return false;
  const rest = whole.slice(family.length);
  return GIVEN.test(rest) && !Array.from(rest).some((sign) => given.includes(sign));
}

/** 佐藤太郎 and 佐藤次郎: whole names of four signs that end as given names do, and differ in the sign before. */
const areSiblings = (a: string, b: string): boolean =>
  /^[一-龠々]{3}[郎子美男夫]$/.test(a) && a.length === b.length && a.slice(0, 2) === b.slice(0, 2) && a[2] !== b[2] && a[3] === b[3];

/** A line or an address that belongs to one customer. */
const directContact = (levels: Levels): boolean => levels.phone === 'equal' || levels.email === 'equal';

const somethingAgrees = (levels: Levels): boolean =>
  directContact(levels) ||
  levels.email === 'equal-office' ||
  samePerson(levels.person) ||
  isHere(levels.address) ||
  levels.code === 'equal';

const DAMAGED: readonly Levels['company'][] = ['similar', 'part', 'other-script'];

/** Cut off, garbled or in another script: the names say little, and the place agrees with a line, a person or the reading. */
function isNameDamaged(levels: Levels): boolean {
  if (!DAMAGED.includes(levels.company) && levels.kana !== 'equal') return false;
  return isHere(levels.address) && (directContact(levels) || levels.email === 'equal-office' || samePerson(levels.person));
}

function otherCompany(levels: Levels): VetoCode {
  return directContact(levels) || (samePerson(levels.person) && isHere(levels.address)) ? 'other-company' : 'neighbour';
}

/** In Latin letters a slip is seldom told from another name, so there the sum decides. */
const isLatin = (a: MatchKey, b: MatchKey): boolean => /^[a-z]/.test(a.who) && /^[a-z]/.test(b.who);

function personVeto(levels: Levels): VetoCode | null {
  if (levels.person === 'same-family') return 'family';
  if (levels.person === 'different') return 'other-person';
  return null;
}
