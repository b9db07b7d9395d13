/** How well two names agree: companies, and people. Each level is a stable code; its weight stands in weights.ts. */
import { isAffiliateWord, isSiteWord, tradeOf } from './affiliates';
import { diceOfPairs, editDistance } from './edit-distance';
import type { MatchKey } from './key';
import { foldedRoman, romanOf } from './roman';

/** Levels of `company`. */
export type CompanyLevel =
  | 'missing'
  | 'equal'
  | 'equal-short'
  | 'alias'
  | 'reading'
  | 'near'
  | 'site'
  | 'words'
  | 'part'
  | 'affiliate'
  | 'trade'
  | 'similar'
  | 'other-script'
  | 'different';

/** The level of two companies' names. Other and former names count where the names themselves say less. */
export function companyLevel(a: MatchKey, b: MatchKey): CompanyLevel {
  if (a.core === '' || b.core === '') return 'missing';
  const own = coreLevel(a.core, b.core, a, b);
  if (own === 'equal' || own === 'equal-short') return own;
  if (a.others.includes(b.core) || b.others.includes(a.core) || a.others.some((other) => b.others.includes(other))) return 'alias';
  if (own === 'different' || own === 'similar' || own === 'part') return readingLevel(a, b) ?? own;
  return own;
}

function coreLevel(a: string, b: string, one: MatchKey, other: MatchKey): CompanyLevel {
  if (a === b) return a.length < 3 ? 'equal-short' : 'equal';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length > 1 && (long.startsWith(short) || long.endsWith(short))) {
    const rest = long.startsWith(short) ? long.slice(short.length) : long.slice(0, long.length - short.length);
    if (isSiteWord(rest)) return 'site';
    // The contact person, typed behind the name of the company.
    if (rest === one.who.replace(/ /g, '') || rest === other.who.replace(/ /g, '')) return 'site';
    if (isAffiliateWord(rest) || /^\d+$/.test(rest)) return 'affiliate';
    if (rest.length === 1 && short.length > 3) return 'near';
    return holdsWords(one.words, other.words) ?? 'part';
  }
  if (one.words !== '' && one.words === other.words) return 'words';
  if (numbersDiffer(a, b)) return 'affiliate';
  const most = short.length < 3 ? 0 : short.length < 7 ? 1 : short.length < 13 ? 2 : 3;
  const slips = editDistance(a, b, most);
  const [tradeA, tradeB] = [tradeOf(a), tradeOf(b)];
  if (tradeA !== tradeB && tradeA !== '' && tradeB !== '') {
    const [stemA, stemB] = [a.slice(0, -tradeA.length), b.slice(0, -tradeB.length)];
    if (stemA === stemB || (slips <= most && tradeA.length === tradeB.length)) return 'trade';
  }
  if (slips <= most) return 'near';
  const words = holdsWords(one.words, other.words);
  if (words !== null) return words;
  return isSimilar(a, b) ? 'similar' : 'different';
}

/** Most characters of the shorter name are in the longer one: letters were swapped, or the legal form got mixed into the name. */
function isSimilar(a: string, b: string): boolean {
  if (diceOfPairs(a, b) >= 0.4) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || LETTERS.test(short)) return false;
  const left = Array.from(long);
  let found = 0;
  for (const letter of short) {
    const at = left.indexOf(letter);
    if (at < 0) continue;
    left.splice(at, 1);
    found++;
  }
  return found / short.length >= 0.8;
}

/** '第一…' and '第二…', 'X21' and 'X22': numbered siblings. */
function numbersDiffer(a: string, b: string): boolean {
  const digits = /[\d一二三四五六七八九十東西南北]+/g;
  const stem = a.replace(digits, '#');
  if (stem.length < 3 || stem !== b.replace(digits, '#')) return false;
  return arabic(a.match(digits)) !== arabic(b.match(digits));
}

/** 第一 and 第1 are one number. */
const arabic = (runs: readonly string[] | null): string =>
  (runs ?? []).join().replace(/[一二三四五六七八九]/g, (sign) => String('一二三四五六七八九'.indexOf(sign) + 1));

/** One Latin name has all words of the other: with more words that make another company, or with more words only. */
function holdsWords(a: string, b: string): CompanyLevel | null {
  if (a === '' || b === '') return null;
  const [one, other] = [a.split(' '), b.split(' ')];
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const rest = many.filter((word) => !few.includes(word));
  if (few.some((word) => !many.includes(word))) return null;
  if (rest.length > 0 && rest.every(isAffiliateWord)) return 'affiliate';
  return few.length > 1 ? 'words' : 'part';
}

const LETTERS = /^[a-z0-9]+$/;
const KANA_NAME = /^[ァ-ヺ]{3,}$/;

/**
 * One writes the name as the other reads it (アオゾラショウジ or AOZORA SHOJI for 青空商事): 'reading'. In two scripts, and the reading is not known:
 * 'other-script'. Null where the names can be compared as they are.
 */
function readingLevel(a: MatchKey, b: MatchKey): 'reading' | 'other-script' | null {
  const [latinA, latinB] = [LETTERS.test(a.core), LETTERS.test(b.core)];
  if (latinA !== latinB) {
    const [latin, japanese] = latinA ? [a, b] : [b, a];
    if (/[a-z]{2}/.test(japanese.core) || !/[a-z]{3}/.test(latin.core)) return null;
    const reading = romanOf(japanese.kana) || romanOf(japanese.core) || romanOf(latin.kana);
    if (latin.kana !== '' && latin.kana === japanese.kana) return 'reading';
    if (reading === '') return 'other-script';
    const typed = foldedRoman(latin.core);
    const most = Math.floor(typed.length / 8) + 1;
    return typed.length > 3 && editDistance(reading, typed, most) <= most ? 'reading' : 'other-script';
  }
  const [kanaA, kanaB] = [KANA_NAME.test(a.core), KANA_NAME.test(b.core)];
  if (kanaA === kanaB) return null;
  const [kana, kanji] = kanaA ? [a, b] : [b, a];
  if (kanji.kana === '') return (kanji.core.match(/[ァ-ヺ]+/g) ?? []).every((run) => kana.core.includes(run)) ? 'other-script' : null;
  return editDistance(kana.core, kanji.kana, 1) <= 1 ? 'reading' : null;
}

/** Levels of `person`. */
export type PersonLevel =
  | 'missing'
  | 'equal'
  | 'swapped'
  | 'near'
  | 'near-given'
  | 'near-both'
  | 'one-of-two'
  | 'family-only'
  | 'same-family'
  | 'half'
  | 'other-script'
  | 'different';

const LATIN = /^[a-z]/;
const KANA_ONLY = /^[ァ-ヺ ]+$/;

/** The level of two people's names. */
export function personLevel(a: MatchKey, b: MatchKey): PersonLevel {
  if (a.who === '' || b.who === '') return 'missing';
  if (LATIN.test(a.who) !== LATIN.test(b.who)) return romanLevel(a, b);
  if (LATIN.test(a.who)) return latinLevel(a.who.split(' '), b.who.split(' '));
  const [one, other] = [a.who.replace(/ /g, ''), b.who.replace(/ /g, '')];
  if (one === other) return 'equal';
  if (KANA_ONLY.test(a.who) !== KANA_ONLY.test(b.who)) return readAlike(a, b);
  if (one.length === other.length && one.length > 2 && (one + one).includes(other)) return 'swapped';
  const [short, long] = one.length <= other.length ? [a, b] : [b, a];
  const shorter = short.who.replace(/ /g, '');
  if (long.who.startsWith(`${short.who} `)) return 'family-only';
  const longer = long.who.replace(/ /g, '');
  if (
    !long.who.includes(' ') &&
    !short.who.includes(' ') &&
    shorter.length < 4 &&
    longer.startsWith(shorter) &&
    longer.length - shorter.length > 0
  )
    return shorter.length < 2 || longer.length > 3 ? 'family-only' : 'near';
  const length = Math.min(one.length, other.length);
  const most = length < 3 ? 0 : KANA_ONLY.test(a.who) && length > 5 ? 2 : 1;
  const slips = editDistance(one, other, most);
  const family = sameStart(a, b);
  if (slips <= most) return one.length === other.length && family > 1 && !isSwap(one, other) ? 'near-given' : 'near';
  // A slip in a name that was also turned round.
  if (a.who.includes(' ') && b.who.includes(' ') && length > 2) {
    const turned = a.who.split(' ').reverse().join('');
    if (editDistance(turned, other, 1) <= 1) return 'near';
  }
  return family > 1 || familyEqual(a, b) ? 'same-family' : 'different';
}

function sameStart(a: MatchKey, b: MatchKey): number {
  const [one, other] = [a.who.replace(/ /g, ''), b.who.replace(/ /g, '')];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

const isSwap = (a: string, b: string): boolean => Array.from(a).sort().join('') === Array.from(b).sort().join('');

function familyEqual(a: MatchKey, b: MatchKey): boolean {
  return a.who.includes(' ') && b.who.includes(' ') && a.who.split(' ')[0] === b.who.split(' ')[0];
}

/** One name in Latin letters, the other in Japanese: read by the kana where the customer is a person. */
function romanLevel(a: MatchKey, b: MatchKey): PersonLevel {
  const [latin, japanese] = LATIN.test(a.who) ? [a, b] : [b, a];
  const kana = KANA_ONLY.test(japanese.who) ? japanese.who.replace(/ /g, '') : japanese.core === '' ? japanese.kana : '';
  const reading = romanOf(kana);
  if (reading === '') return 'other-script';
  const names = latin.who.split(' ').map(foldedRoman);
  return [names.join(''), [...names].reverse().join('')].some((name) => editDistance(name, reading, 1) <= 1) ? 'equal' : 'different';
}

/** One name in kana, the other in kanji: people without a company have their own reading beside the name. */
function readAlike(a: MatchKey, b: MatchKey): PersonLevel {
  if (a.core !== '' || b.core !== '') return 'other-script';
  const [kana, kanji] = KANA_ONLY.test(a.who) ? [a, b] : [b, a];
  if (kanji.kana === '') return 'other-script';
  return kanji.kana === kana.who.replace(/ /g, '') ? 'equal' : 'other-script';
}

/** 2 = equal, 1 = near (a slip, or an initial), 0 = different. */
function alike(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 2;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 1 : 0;
  if (short.length > 2 && long.startsWith(short)) return 1;
  return editDistance(a, b, short.length < 4 ? 1 : short.length < 8 ? 2 : 3) <= (short.length < 4 ? 1 : short.length < 8 ? 2 : 3) ? 1 : 0;
}

function latinLevel(a: readonly string[], b: readonly string[]): PersonLevel {
  const [one, other] = [a.join(''), b.join('')];
  if (one === other) return 'equal';
  if (a.length > 1 && [...a].sort().join(' ') === [...b].sort().join(' ')) return 'swapped';
  if (a.length === 1 || b.length === 1) {
    const [single, many] = a.length === 1 ? [a[0] ?? '', b] : [b[0] ?? '', a];
    if (many.length === 1) return alike(single, many[0] ?? '') > 0 ? 'near' : 'different';
    const best = Math.max(...many.map((name) => alike(single, name)));
    return best === 2 ? 'one-of-two' : editDistance(one, other, 2) <= 2 ? 'near' : best === 1 ? 'half' : 'different';
  }
  const [givenA, familyA, givenB, familyB] = [a[0] ?? '', a[a.length - 1] ?? '', b[0] ?? '', b[b.length - 1] ?? ''];
  const straight = [alike(givenA, givenB), alike(familyA, familyB)];
  const crossed = [alike(givenA, familyB), alike(familyA, givenB)];
  const sum = (pair: readonly number[]): number => (pair[0] ?? 0) + (pair[1] ?? 0);
  const best = sum(straight) >= sum(crossed) ? straight : crossed;
  if (sum(best) === 4) return 'equal';
  if (sum(best) === 3) return 'near';
  if (best.every((level) => level === 1)) return 'near-both';
  if (editDistance(one, other, 2) <= 2) return 'near';
  if (straight[1] === 2) return 'same-family';
  return sum(best) > 0 ? 'half' : 'different';
}
