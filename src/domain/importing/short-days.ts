/**
 * Days whose year is written with one or two digits: 25/8/14, 8/14/25, 14-Aug-25, 7.8.14 of 令和. No single one says which is the year; a
 * column does when only one reading puts all of them where its days can lie.
 */
import { type Day, dayOf } from '../day';

/** Which part is the year, and what it counts from. */
export type ShortForm = 'ymd' | 'mdy' | 'dmy' | 'reiwa' | 'heisei';

export interface Range {
  readonly from: Day;
  readonly to: Day;
}

const NUMBERS = /^['’‘]?(\d{1,2})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*日?$/;
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,.'’-]*(\d{2})|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s.-]*(\d{1,2})(?:st|nd|rd|th)?[\s,'’]+(\d{2}))$/;
/** 240401 and 060401, without anything between. */
const COMPACT = /^(\d{2})(\d{2})(\d{2})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const forms: readonly ShortForm[] = ['ymd', 'mdy', 'dmy', 'reiwa', 'heisei'];

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Has the text a short year? */
export const isShortDay = (text: string): boolean => NUMBERS.test(plain(text)) || COMPACT.test(plain(text)) || NAMED.test(plain(text));

/** The day the text names under a form; null when it cannot be one. */
export const shortDay = (text: string, form: ShortForm): Day | null => {
  const named = NAMED.exec(plain(text));
  if (named !== null) {
    const month = MONTHS.indexOf(named[2] ?? named[4] ?? '') + 1;
    return dayOf(2000 + Number(named[3] ?? named[6]), month, Number(named[1] ?? named[5]));
  }
  const close = COMPACT.exec(plain(text));
  if (close !== null) {
    const from = { ymd: 2000, reiwa: 2018, heisei: 1988, mdy: null, dmy: null }[form];
    return from === null ? null : dayOf(from + Number(close[1]), Number(close[2]), Number(close[3]));
  }
  const found = NUMBERS.exec(plain(text));
  if (found === null) return null;
  const [, first = '', mark = '', second = '', , third = ''] = found;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (form === 'ymd') return first.length === 2 ? dayOf(2000 + a, b, c) : null;
  // 7/8/14 is rather the eighth of July; eras are parted by dots or by their words.
  if (form === 'reiwa') return first.length === 2 || mark !== '/' ? dayOf(2018 + a, b, c) : null;
  if (form === 'heisei') return first.length === 2 || mark !== '/' ? dayOf(1988 + a, b, c) : null;
  if (third.length !== 2 || mark === '年') return null;
  return form === 'mdy' ? dayOf(2000 + c, a, b) : dayOf(2000 + c, b, a);
};

/**
 * The only form under which the days lie in the range; null when none does, or more than one.
 *
 * @param said the order that a person, or the rest of the column, names: it decides between two
 * @param least share of the days that must fit
 */
export const shortFormOf = (
  texts: readonly string[],
  { from, to }: Range,
  said: 'mdy' | 'dmy' | undefined,
  least: number,
): ShortForm | null => {
  if (texts.length === 0) return null;
  const fitting = forms.filter((form) => {
    const fit = texts.filter((text) => {
      const day = shortDay(text, form);
      return day !== null && day >= from && day <= to;
    }).length;
    return fit > 0 && fit >= texts.length * least;
  });
  if (fitting.length > 1 && said !== undefined && fitting.includes(said)) return said;
  // Names of months leave nothing open.
  if (texts.every((text) => NAMED.test(plain(text)))) return fitting[0] ?? null;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};
