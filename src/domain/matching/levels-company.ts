/** How well two companies' names agree. Each level is a stable code; its weight stands in weights.ts. */
import { isAffiliateWord, isSiteWord, tradeOf } from './affiliates';
import { diceOfPairs, editDistance } from './edit-distance';
import type { MatchKey } from './match-key';
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
