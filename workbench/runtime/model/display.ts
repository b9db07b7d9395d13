/** What a cell shows: its value through its number format, in the spreadsheet's locale and time zone (npm numfmt). */
import { format as applyFormat, isDateFormat, isTextFormat } from 'numfmt';
import { dateFormatText } from './date-format';
import { dateText } from './date-text';
import { dateOf, serialOf } from './time-zone';
import type { Scalar } from './workbook';

/** What getNumberFormat answers for a cell that has none (gas-fakes test/testsheets.js "setting and repeating cell formats"). */
export const generalFormat = '0.###############';

export const isGeneral = (format: string | undefined): boolean =>
  format === undefined || format === '' || format === generalFormat || format.toLowerCase() === 'general';

type Kind = 'general' | 'text' | 'date' | 'number';
const kinds = new Map<string, Kind>();

/** Whether a number format shows numbers, dates, or whatever was typed. */
export const formatKind = (format: string | undefined): Kind => {
  if (format === undefined) return 'general';
  let kind = kinds.get(format);
  if (kind === undefined) {
    // An elapsed time ("[h]:mm") is a duration; Google hands it to scripts as a Date too.
    kind = isGeneral(format) ? 'general' : isTextFormat(format) ? 'text' : isDateFormat(format) ? 'date' : 'number';
    kinds.set(format, kind);
  }
  return kind;
};

/** The value a script reads from a cell of a number format: a number in a date format is a Date, a Date in a number format is its serial number. */
export const valueIn = (value: Scalar, format: string | undefined, timeZone: string): Scalar => {
  const kind = formatKind(format);
  if (typeof value === 'number') return kind === 'date' ? dateOf(value, timeZone) : value;
  if (typeof value !== 'object') return value;
  return kind === 'number' ? serialOf(value, timeZone) : new Date(value.getTime());
};

const digits = (value: number): string => {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const short = String(Number(value.toPrecision(10)));
  // JavaScript writes 1e-7 where a cell shows 0.0000001.
  return short.includes('e') ? value.toFixed(9 - Math.floor(Math.log10(size))).replace(/0+$/, '') : short;
};

const languageOf = (locale: string): string => locale.replace('_', '-');

const dateFormats = new Map<string, { day: string; moment: string }>();

/** The format a date takes in a cell that has none; by its serial number. */
export const dateFormat = (serial: number, locale: string): string => {
  let known = dateFormats.get(locale);
  if (known === undefined) {
    const day = locale.startsWith('ja') ? 'yyyy/mm/dd' : locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy';
    known = { day, moment: `${day} h:mm:ss` };
    dateFormats.set(locale, known);
  }
  return Number.isInteger(serial) ? known.day : known.moment;
};

/** The text of a cell; `value` undefined is an empty cell. */
export const displayOf = (value: Scalar | undefined, format: string | undefined, locale: string, timeZone: string): string => {
  if (value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const kind = formatKind(format);
  if (typeof value === 'string') return kind === 'number' && format?.includes('@') ? numfmt(format, value, locale) : value;
  if (typeof value === 'number') {
    if (kind === 'date') return momentText(format as string, value, locale);
    return kind === 'general' || kind === 'text' ? digits(value) : numfmt(format as string, value, locale);
  }
  const serial = serialOf(value, timeZone);
  return momentText(kind === 'general' || kind === 'text' ? dateFormat(serial, locale) : (format as string), serial, locale);
};

/** Whole milliseconds keep 23:59:59.999 from turning into the next minute by floating point. */
const momentText = (format: string, serial: number, locale: string): string => {
  const moment = Math.round(serial * 86_400_000);
  return dateText(format, moment) ?? dateFormatText(format, moment, locale) ?? numfmt(format, moment / 86_400_000, locale);
};

/** Quoted texts and escaped signs of a format: what is left are its own signs. */
const literal = /"[^"]*"|\\./g;

/** numfmt writes E for e, and blanks where a fraction has no parts: Google writes neither (docs: Sheets API guides/formats, "e+" and "/"). */
const numfmt = (format: string, value: number | string, locale: string): string => {
  const signs = format.replace(literal, '');
  if (/[0#?.]e[+-]/.test(signs)) return numfmt(format.replace(/e(?=[+-])/g, 'E'), value, locale).replace(/E(?=[+-]?\d)/g, 'e');
  try {
    const text = applyFormat(format, value, { locale: languageOf(locale) });
    return /[0#?] *\/ *[0-9#?]/.test(signs) && !text.includes('/') ? text.trimEnd() : text;
  } catch {
    // Google accepts any pattern silently; what numfmt cannot read is shown plainly.
    return typeof value === 'number' ? digits(value) : value;
  }
};
