/**
 * A day as people type it, read from the start of a text: in digits, with 年月日, with a month's name. Days in digits are scanned sign by
 * sign, because blocks of cells are large; days with a month's name are rare.
 */
import { digitsAt, numberAt } from './typed-clock';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const monthOf = (name: string): number => {
  const given = name.toLowerCase();
  return monthNames.findIndex((full) => given === full || given === full.slice(0, 3) || (given === 'sept' && full === 'september')) + 1;
};

/** Two-digit years lie between 1930 and 2029, as in Excel and Sheets (second-hand). */
const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year + (year < 30 ? 2000 : 1900));

/** The day read last by `readDigits` and `readName`; `year` is null where none was typed. */
export const day = { year: null as number | null, month: 0, day: 0, end: 0, format: '' };

/** Which of the three stands first; the numbers are part of a key. */
const yearFirst = 0;
const monthFirst = 16;
const noYear = 32;

const dayFormats: string[] = [];

/** Whether a number of two digits begins with a zero. */
const padded = (text: string, at: number, digits: number): boolean => digits === 2 && text.charCodeAt(at) === 48;

/** The format of a day in digits. A zero before one of month and day means two places for both: "2024-01-15" is yyyy-mm-dd. */
const digitFormat = (
  text: string,
  order: number,
  sign: number,
  yearDigits: number,
  monthAt: number,
  monthDigits: number,
  dateAt: number,
  dateDigits: number,
): string => {
  const zeroMonth = padded(text, monthAt, monthDigits);
  const zeroDay = padded(text, dateAt, dateDigits);
  const both = monthDigits === 2 && dateDigits === 2 && (zeroMonth || zeroDay);
  const shape = (both || zeroMonth ? 1 : 0) + (both || zeroDay ? 2 : 0) + (yearDigits === 2 ? 4 : 0) + (sign === dash ? 8 : 0);
  dayFormats[order + shape] ??= spell(order, shape);
  return dayFormats[order + shape] as string;
};

const spell = (order: number, shape: number): string => {
  const year = (shape & 4) > 0 ? 'yy' : 'yyyy';
  const [m, d] = [(shape & 1) > 0 ? 'mm' : 'm', (shape & 2) > 0 ? 'dd' : 'd'];
  const parts = order === yearFirst ? [year, m, d] : order === monthFirst ? [m, d, year] : [m, d];
  return parts.join((shape & 8) > 0 ? '-' : '/');
};

export const slash = 47;
export const dash = 45;

/** Reads a day in digits from the start of the text into `day`. */
export const readDigits = (text: string, japan: boolean): boolean => {
  const one = digitsAt(text, 0, 5);
  if (one === 0 || one > 4) return false;
  const sign = text.charCodeAt(one);
  if (sign !== slash && sign !== dash) return japan && readJapanese(text, one);
  const two = digitsAt(text, one + 1, 3);
  if (two === 0 || two > 2) return false;
  const second = one + 1;
  const end = second + two;
  if (text.charCodeAt(end) !== sign) {
    if (one > 2) return false;
    day.year = null;
    day.month = numberAt(text, 0, one);
    day.day = numberAt(text, second, two);
    day.format = digitFormat(text, noYear, sign, 0, 0, one, second, two);
    day.end = end;
    return true;
  }
  const third = end + 1;
  const three = digitsAt(text, third, 5);
  // "24-4-1" is a date where the year comes first; elsewhere only a four-digit year does.
  const leads = three > 0 && three < 3 && one !== 3 && (japan || one === 4);
  if (!leads && (japan || one > 2 || three === 0 || three === 3 || three > 4)) return false;
  day.end = third + three;
  if (leads) {
    day.year = fullYear(numberAt(text, 0, one), one);
    day.month = numberAt(text, second, two);
    day.day = numberAt(text, third, three);
    day.format = digitFormat(text, yearFirst, sign, one, second, two, third, three);
  } else {
    day.month = numberAt(text, 0, one);
    day.day = numberAt(text, second, two);
    day.year = fullYear(numberAt(text, third, three), three);
    day.format = digitFormat(text, monthFirst, sign, three, 0, one, second, two);
  }
  return true;
};

const yearSign = 0x5e_74; // 年
const monthSign = 0x67_08; // 月
const daySign = 0x65_e5; // 日

/** 2026年4月1日 and 4月1日. */
const readJapanese = (text: string, one: number): boolean => {
  const withYear = text.charCodeAt(one) === yearSign;
  if (withYear && one !== 4) return false;
  const from = withYear ? one + 1 : 0;
  const two = withYear ? digitsAt(text, from, 3) : one;
  if (two === 0 || two > 2 || text.charCodeAt(from + two) !== monthSign) return false;
  const at = from + two + 1;
  const three = digitsAt(text, at, 3);
  if (three === 0 || three > 2 || text.charCodeAt(at + three) !== daySign) return false;
  day.year = withYear ? numberAt(text, 0, 4) : null;
  day.month = numberAt(text, from, two);
  day.day = numberAt(text, at, three);
  day.end = at + three + 1;
  day.format = withYear ? 'yyyy"年"m"月"d"日"' : 'm"月"d"日"';
  return true;
};

const nameFirst = /^([A-Za-z]{3,9})\.?[ -](\d{1,2})(?:,? (\d{4}))?(?= \d{1,2}:|$)/;
const dayFirst = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}|\d{2}))?(?= \d{1,2}:|$)/;

/** Reads a day with an English month's name from the start of the text into `day`. */
export const readName = (text: string): boolean => {
  const first = nameFirst.exec(text);
  const found = first ?? dayFirst.exec(text);
  if (found === null) return false;
  const [whole, one = '', two = '', year] = found;
  const [name, date] = first === null ? [two, one] : [one, two];
  const shape = name.length > 3 ? 'mmmm' : 'mmm';
  day.year = year === undefined ? null : fullYear(Number(year), year.length);
  day.month = monthOf(name);
  day.day = Number(date);
  day.end = whole.length;
  if (first !== null) day.format = year === undefined ? `${shape} d` : `${shape} d, yyyy`;
  else {
    const years = year === undefined ? [] : [year.length === 2 ? 'yy' : 'yyyy'];
    day.format = ['d', shape, ...years].join(whole.includes('-') ? '-' : ' ');
  }
  return day.month > 0;
};

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Whether a text may hold a month's name: "May 1" or "1 May"; everything else in digits is spared the looking. */
export const mayName = (text: string): boolean => {
  if (isLetter(text.charCodeAt(0))) return true;
  const digits = digitsAt(text, 0, 2);
  return digits > 0 && isLetter(text.charCodeAt(digits + 1));
};
