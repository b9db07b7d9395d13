/** Numbers written with Japanese units: '1億2,000万', '3.2千万', '三千五百'. Shared by amounts and days (元年 apart). */

const KANJI_DIGITS = '〇一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 兆: 1e12 };
// Digits grouped by three ('1,200,000'; ideographic commas too) or not grouped at all, with a decimal fraction.
const DIGITS = /^(?:\d{1,3}(?:[,、 ]\d{3})+|\d+)(?:\.\d+)?/;

/** 零 and the formal digits 壱弐参 as plain ones, and '二三' or '二〇' as '23', '20'. Units stay. */
export function kanjiDigits(text: string): string {
  return text
    .replace(/[零○]/g, '〇')
    .replace(/[壱壹]/g, '一')
    .replace(/[弐貳]/g, '二')
    .replace(/[参參]/g, '三')
    .replace(/拾/g, '十')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(KANJI_DIGITS.indexOf(digit)));
}

/**
 * The value of a number in half-width digits with Japanese units, or null if it is not one. Units must fall from left to right, so that
 * '3万2億' is refused. A bare rest is taken after 万, '1万5000' is 15,000; after 億 only if `literal` (a 円 followed), because '1億2000' may
 * mean 1億2000万.
 */
export function japaneseNumber(text: string, literal = false): number | null {
  let rest = text.trim();
  if (rest === '') return null;
  let total = 0;
  let section: number | null = null;
  let largest = Number.POSITIVE_INFINITY;
  let smallest = Number.POSITIVE_INFINITY;
  let number: number | null = null;
  while (rest !== '') {
    rest = rest.trimStart();
    const digits = DIGITS.exec(rest)?.[0];
    if (digits !== undefined) {
      if (number !== null) return null;
      number = Number(digits.replace(/[,、 ]/g, ''));
      rest = rest.slice(digits.length);
      continue;
    }
    const unit = rest.charAt(0);
    const small = SMALL[unit];
    const large = LARGE[unit];
    if (small !== undefined) {
      if (small >= smallest) return null;
      section = (section ?? 0) + (number ?? 1) * small;
      smallest = small;
    } else if (large !== undefined) {
      if (large >= largest || (section === null && number === null)) return null;
      total += ((section ?? 0) + (number ?? 0)) * large;
      section = null;
      largest = large;
      smallest = Number.POSITIVE_INFINITY;
    } else return null;
    number = null;
    rest = rest.slice(1);
  }
  const bare = section === null && number !== null && Number.isFinite(largest);
  if (bare && ((largest > 1e4 && !literal) || (number ?? 0) >= 1e4)) return null;
  return total + (section ?? 0) + (number ?? 0);
}
