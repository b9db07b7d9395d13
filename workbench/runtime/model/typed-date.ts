/** Dates and times as people type them in a spreadsheet of a locale, with the number format that shows them as typed (the day itself: typed-day.ts). */
import { serialOfDay } from './time-zone';
import { clock, clockFormat, digitsAt, readClock } from './typed-clock';
import { day, mayName, readDigits, readName, slash } from './typed-day';

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

const japanese = /^(ja|zh|ko)/;
/** The locale asked for last: a block of cells is of one. */
let place = { locale: '', japan: false };

const isJapan = (locale: string): boolean => {
  if (place.locale !== locale) place = { locale, japan: japanese.test(locale) };
  return place.japan;
};

/** The day read by `readSlashed`. */
export const slashed = { serial: 0, format: '' };

/**
 * Reads a text that begins with up to four digits and a slash, and is a day or a day with a clock, into `slashed`: no number looks like that, so it
 * need not be tried as one. False for all others, of which `readTypedDate` knows more.
 */
export const readSlashed = (text: string, locale: string, thisYear: () => number): boolean => {
  const digits = digitsAt(text, 0, 5);
  if (digits === 0 || digits > 4 || text.charCodeAt(digits) !== slash || !readDigits(text, isJapan(locale))) return false;
  const { year, month, format, end } = day;
  const whole = end === text.length;
  if (!whole && (text.charCodeAt(end) !== 32 || !readClock(text, end + 1, 2) || clock.serial >= 1)) return false;
  const serial = serialOfDay(year ?? thisYear(), month, day.day);
  if (serial === null) return false;
  slashed.serial = whole ? serial : serial + clock.serial;
  slashed.format = whole ? format : momentFormat(format, clock.shape);
  return true;
};

/** The serial number and format of a trimmed text that is a date, a time, or a date with a time; null when it is none of them. */
export const readTypedDate = (text: string, locale: string, thisYear: () => number): TypedNumber | null => {
  if (readClock(text, 0, 4)) {
    clockFormats[clock.shape] ??= clockFormat(clock.shape);
    return { serial: clock.serial, format: clockFormats[clock.shape] as string };
  }
  if (!readDigits(text, isJapan(locale)) && !(mayName(text) && readName(text))) return null;
  const { year, month, format, end } = day;
  const whole = end === text.length;
  if (!whole && (text.charCodeAt(end) !== 32 || !readClock(text, end + 1, 2) || clock.serial >= 1)) return null;
  const serial = serialOfDay(year ?? thisYear(), month, day.day);
  if (serial === null) return null;
  return whole ? { serial, format } : { serial: serial + clock.serial, format: momentFormat(format, clock.shape) };
};
