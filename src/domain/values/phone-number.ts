/** One telephone number: from its digits to the one form in which it is written. */
import { hyphenate, isJapaneseNumber } from './japan-numbering';

/** A number that can be dialled. `digits` is '0312345678' in Japan and '+14155552671' abroad; `text` is how it is stored. */
export interface PhoneNumber {
  readonly digits: string;
  readonly text: string;
}

// Country codes of one or two digits (ITU-T E.164 list of assigned codes, 2016-11-15); all others have three.
const SHORT_COUNTRY_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * '0312345678' as a number, or null if its length does not fit its beginning. `groups` is how it was typed: it is kept where no
 * area code is known that would say better.
 */
function japaneseNumber(digits: string, groups: readonly string[] = []): PhoneNumber | null {
  if (!isJapaneseNumber(digits)) return null;
  const text = hyphenate(digits);
  const typed = groups.join('-');
  return { digits, text: text === digits && typed.replace(/-/g, '') === digits ? typed : text };
}

function groupsOf(typed: string): string[] {
  return typed.split(/\D+/).filter((group) => group !== '');
}

/** What follows 81, as dialled at home: with one leading 0, whether or not the '(0)' that people add was there. */
function fromCountryCode(typed: string): PhoneNumber | null {
  const rest = typed.replace(/^\D*(?:0\D*0\D*)?8\D*1\D*/, '').replace(/^0\D*/, '');
  return japaneseNumber(`0${rest.replace(/\D/g, '')}`, groupsOf(`0${rest}`));
}

/**
 * '+1 415-555-2671' as a number. Groups stay as typed and are parted by spaces (ITU-T E.123). Null if it has fewer than 8 or more than 15 digits (E.164).
 */
function internationalNumber(typed: string): PhoneNumber | null {
  const digits = typed.replace(/\D/g, '');
  if (digits.startsWith('81')) return fromCountryCode(typed);
  if (!/^[1-9]\d{7,14}$/.test(digits)) return null;
  const code = SHORT_COUNTRY_CODE.exec(digits)?.[0] ?? digits.slice(0, 3);
  let rest = typed.replace(/\(0\)/, '').replace(/^\D+/, '');
  for (const digit of code) rest = rest.slice(rest.indexOf(digit) + 1);
  const groups = groupsOf(rest);
  return { digits: `+${code}${groups.join('')}`, text: `+${code} ${groups.join(' ')}` };
}

/**
 * A number as typed in half-width digits, '-', '.', brackets, blanks and '+', or null. Japan is meant unless it says otherwise:
 * '+', 0081- and 010- (the prefix for calls out of Japan) say so, and so does 81 in front of a complete number.
 */
export function phoneNumber(typed: string): PhoneNumber | null {
  const digits = typed.replace(/\D/g, '');
  if (typed.startsWith('+')) return internationalNumber(typed);
  if (digits.startsWith('0081') || digits.startsWith('81')) return fromCountryCode(typed);
  if (digits.startsWith('010') && digits.length > 11) return internationalNumber(typed.replace(/^\D*0\D*1\D*0/, ''));
  return japaneseNumber(digits, groupsOf(typed));
}

/** The number that a spreadsheet made of one typed with a leading 0 or +81: 312345678 was 0312345678. Null where that is not certain. */
export function phoneNumberFromNumber(number: number): PhoneNumber | null {
  if (!Number.isSafeInteger(number) || number <= 0) return null;
  return japaneseNumber(`0${number}`) ?? phoneNumber(String(number));
}
