/** Dates and times as people type them in a spreadsheet of a locale, with the number format that shows them as typed (the day itself: typed-day.ts). */
import { serialOfDay } from './time-zone';
import { clock, clockFormat, digitsAt, readClock } from './typed-clock';
import { dash, day, mayName, readDigits, readName, slash } from './typed-day';

export interface TypedNumber {
  serial: number;
  format: string;
}

/** Formats of a day with a clock, by both: the same text each time, so that cells which look alike are found to be alike at once. */
const moments = new Map<string, string[]>();
/** The format of a day asked for last, because a column is typed in one way. */
let lately: { format: string; moments: string[] } = { format: '', moments: [] };

const momentFormat = (format: string, shape: number): string => {
  if (lately.format !== format) {
    const known = moments.get(format) ?? [];
    moments.set(format, known);
    lately = { format, moments: known };
  }
  lately.moments[shape] ??= `${format} ${clockFormat(shape)}`;
  return lately.moments[shape] as string;
};

const clockFormats: string[] = [];

const formatOfClock = (shape: number): string => {
  clockFormats[shape] ??= clockFormat(shape);
  return clockFormats[shape] as string;
};

const japanese = /^(ja|zh|ko)/;
/** The locale asked for last: a block of cells is of one. */
let place = { locale: '', japan: false };

const isJapan = (locale: string): boolean => {
  if (place.locale !== locale) place = { locale, japan: japanese.test(locale) };
  return place.japan;
};

/** The moment read by `readMoment`. */
export const typedMoment = { serial: 0, format: '' };

/** What a text begun with digits is: nothing that can be said here, a moment, or surely a text. */
export const unknown = 0;
export const moment = 1;
export const plainText = 2;

/**
 * Reads a text that begins with up to four digits and a slash, a dash or a colon: no number looks like that, so it need not be tried as one. Blocks
 * of cells are full of them: days, clocks, telephone numbers.
 */
export const readMoment = (text: string, locale: string, thisYear: () => number): 0 | 1 | 2 => {
  const digits = digitsAt(text, 0, 5);
  if (digits === 0 || digits > 4) return unknown;
  const sign = text.charCodeAt(digits);
  if (sign === 58) {
    if (!readClock(text, 0, 4)) return unknown;
    typedMoment.serial = clock.serial;
    typedMoment.format = formatOfClock(clock.shape);
    return moment;
  }
  if (sign !== slash && sign !== dash) return unknown;
  if (readDay(text, isJapan(locale), thisYear)) return moment;
  // Behind the mark a name may follow ("1-Jan"), and behind it all a blank; everything else in this shape has been read above.
  const next = text.charCodeAt(digits + 1);
  const end = text.charCodeAt(text.length - 1);
  return next >= 48 && next <= 57 && end > 32 && end < 128 ? plainText : unknown;
};

/** Reads a day in digits, with or without a clock, that fills the text. */
const readDay = (text: string, japan: boolean, thisYear: () => number): boolean => {
  if (!readDigits(text, japan)) return false;
  const { year, month, format, end } = day;
  const whole = end === text.length;
  if (!whole && (text.charCodeAt(end) !== 32 || !readClock(text, end + 1, 2) || clock.serial >= 1)) return false;
  const serial = serialOfDay(year ?? thisYear(), month, day.day);
  if (serial === null) return false;
  typedMoment.serial = whole ? serial : serial + clock.serial;
  typedMoment.format = whole ? format : momentFormat(format, clock.shape);
  return true;
};

/** The serial number and format of a trimmed text that is a date, a time, or a date with a time; null when it is none of them. */
export const readTypedDate = (text: string, locale: string, thisYear: () => number): TypedNumber | null => {
  if (readClock(text, 0, 4)) return { serial: clock.serial, format: formatOfClock(clock.shape) };
  if (!readDigits(text, isJapan(locale)) && !(mayName(text) && readName(text))) return null;
  const { year, month, format, end } = day;
  const whole = end === text.length;
  if (!whole && (text.charCodeAt(end) !== 32 || !readClock(text, end + 1, 2) || clock.serial >= 1)) return null;
  const serial = serialOfDay(year ?? thisYear(), month, day.day);
  if (serial === null) return null;
  return whole ? { serial, format } : { serial: serial + clock.serial, format: momentFormat(format, clock.shape) };
};
