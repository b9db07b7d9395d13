/** How well telephone numbers, e-mail addresses, postal codes, readings and codes agree. */
import { isFreeDomain, isSharedAddress } from './contact-keys';
import { editDistance } from './edit-distance';
import type { MatchKey } from './match-key';

/** Levels of `phone`. */
export type PhoneLevel = 'missing' | 'equal' | 'near' | 'office' | 'different';

/** The best agreement between any two of the numbers. */
export function phoneLevel(a: MatchKey, b: MatchKey): PhoneLevel {
  if (a.phones.length === 0 || b.phones.length === 0) return 'missing';
  let best: PhoneLevel = 'different';
  for (const one of a.phones) {
    for (const other of b.phones) {
      if (one === other) return 'equal';
      if (best === 'near') continue;
      const slips = editDistance(one, other, 1);
      if (slips <= 1) best = 'near';
      else if (best === 'different' && one.length === other.length && one.slice(0, -4) === other.slice(0, -4)) best = 'office';
    }
  }
  return best;
}

/** Levels of `email`. */
export type EmailLevel = 'missing' | 'equal' | 'equal-office' | 'near' | 'local' | 'domain' | 'near-domain' | 'different';

const ORDER: readonly EmailLevel[] = ['missing', 'different', 'near-domain', 'domain', 'local', 'near', 'equal-office', 'equal'];

/** The best agreement between any two of the addresses. */
export function emailLevel(a: MatchKey, b: MatchKey): EmailLevel {
  let best: EmailLevel = 'missing';
  for (const one of a.mails) {
    for (const other of b.mails) {
      const level = addressLevel(one, other);
      if (ORDER.indexOf(level) > ORDER.indexOf(best)) best = level;
    }
  }
  return best;
}

function addressLevel(one: string, other: string): EmailLevel {
  const [localA = '', domainA = ''] = one.split('@');
  const [localB = '', domainB = ''] = other.split('@');
  if (one === other) return isSharedAddress(localA) ? 'equal-office' : 'equal';
  const free = isFreeDomain(domainA);
  if (domainA === domainB) {
    if (localA.length > 3 && !isSharedAddress(localA) && !isSharedAddress(localB) && editDistance(localA, localB, 1) <= 1) return 'near';
    return free ? 'different' : 'domain';
  }
  const nearDomain = !free && !isFreeDomain(domainB) && domainA.length > 6 && editDistance(domainA, domainB, 1) <= 1;
  if (localA === localB) return nearDomain ? 'near' : isSharedAddress(localA) || localA.length < 5 ? 'different' : 'local';
  return nearDomain ? 'near-domain' : 'different';
}

/** Levels of `postal`. */
export type PostalLevel = 'missing' | 'equal' | 'near' | 'area' | 'different';

/** Postal codes: one slip is near, the same first three digits are one area. */
export function postalLevel(a: MatchKey, b: MatchKey): PostalLevel {
  if (a.postal === '' || b.postal === '') return 'missing';
  if (a.postal === b.postal) return 'equal';
  if (editDistance(a.postal, b.postal, 1) <= 1) return 'near';
  return a.postal.length > 4 && a.postal.slice(0, 3) === b.postal.slice(0, 3) ? 'area' : 'different';
}

/** Levels of `kana`. */
export type KanaLevel = 'missing' | 'equal' | 'near' | 'part' | 'different';

/** Readings of the names. */
export function kanaLevel(a: MatchKey, b: MatchKey): KanaLevel {
  if (a.kana === '' || b.kana === '') return 'missing';
  if (a.kana === b.kana) return 'equal';
  const [short, long] = a.kana.length <= b.kana.length ? [a.kana, b.kana] : [b.kana, a.kana];
  const most = short.length < 4 ? 0 : short.length < 9 ? 1 : 2;
  if (short.length > 3 && long.length - short.length > 1 && long.includes(short)) return 'part';
  return editDistance(a.kana, b.kana, most) <= most ? 'near' : 'different';
}

/** Levels of `code`. */
export type CodeLevel = 'missing' | 'equal' | 'near' | 'different';

/** Numbers in another system. */
export function codeLevel(a: MatchKey, b: MatchKey): CodeLevel {
  if (a.code === '' || b.code === '') return 'missing';
  if (a.code === b.code) return 'equal';
  return a.code.length > 5 && editDistance(a.code, b.code, 1) <= 1 ? 'near' : 'different';
}
