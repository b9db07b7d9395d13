/**
 * What a text becomes when it is typed or written into a cell ("parsed exactly as if it were entered into the Google Sheets UI",
 * docs: Sheets API ValueInputOption USER_ENTERED; gas-fakes notes/oddities "Values").
 */
import { dateOf } from './time-zone';
import { readTypedDate } from './typed-date';
import type { Scalar } from './workbook';

export type Typed =
  | { kind: 'empty' }
  | { kind: 'formula'; formula: string }
  /** `format` is set when the way it was typed gives a cell without a number format one. */
  | { kind: 'value'; value: Scalar; format?: string };

export interface TypingPlace {
  locale: string;
  timeZone: string;
  /** For "4/1", which means the first of April of this year. */
  thisYear: () => number;
}

/** A number that is not plain has one of these. */
const marked = /[,%$¥￥€£(eE]/;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const scientific = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const money = /^([+-]?)([$¥￥€£])\s?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)$/;
const percent = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s?%$/;

const decimals = (text: string): boolean => /\.\d/.test(text);
const amount = (text: string): number => Number(text.replaceAll(',', ''));

/** Reads a number as typed; the format is that of amounts, percentages and the like. */
const readNumber = (text: string): { value: number; format?: string } | null => {
  if (plain.test(text)) return finite(Number(text));
  // Most texts that begin with a digit are phone numbers and codes: one look spares them the rest.
  if (!marked.test(text)) return null;
  if (scientific.test(text)) return finite(Number(text), '0.00E+00');
  if (grouped.test(text)) return { value: amount(text), format: decimals(text) ? '#,##0.00' : '#,##0' };
  const rate = percent.exec(text);
  if (rate !== null && rate[1] !== '' && rate[1] !== '+' && rate[1] !== '-') {
    // Scaling by text keeps 12.3% from becoming 0.12300000000000001.
    return { value: Number(`${(rate[1] as string).replaceAll(',', '')}e-2`), format: decimals(text) ? '0.00%' : '0%' };
  }
  const price = money.exec(text);
  if (price !== null) {
    const value = amount(price[3] as string) * (price[1] === '-' ? -1 : 1);
    const symbol = price[2] === '￥' ? '¥' : (price[2] as string);
    return { value, format: `"${symbol}"${decimals(text) ? '#,##0.00' : '#,##0'}` };
  }
  const negative = /^\(([\d,.]+)\)$/.exec(text);
  if (negative !== null && (plain.test(negative[1] as string) || grouped.test(negative[1] as string)))
    return { value: -amount(negative[1] as string) };
  return null;
};

const finite = (value: number, format?: string): { value: number; format?: string } | null =>
  Number.isFinite(value) ? { value, ...(format === undefined ? {} : { format }) } : null;

/** Only texts that begin so can be anything but text; spares 50,000 names the whole reading. */
const promising = /^\s*(?:[-+.$¥￥€£(\d'=]|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.]?[ -]\d)/i;

/** True for texts that stay texts whatever the locale and the cell's format. */
export const isPlainText = (text: string): boolean => text.length > 0 && text.length <= 50_000 && !promising.test(text);

export const readTyped = (text: string, place: TypingPlace): Typed => {
  if (text === '') return { kind: 'empty' };
  if (!promising.test(text)) return { kind: 'value', value: text };
  const first = text.charCodeAt(0);
  if (first === 39) return text.length === 1 ? { kind: 'value', value: text } : { kind: 'value', value: text.slice(1) };
  if (first === 61) return text.length === 1 ? { kind: 'value', value: text } : { kind: 'formula', formula: text };
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'value', value: text };
  const upper = trimmed.length <= 5 ? trimmed.toUpperCase() : '';
  if (upper === 'TRUE') return { kind: 'value', value: true };
  if (upper === 'FALSE') return { kind: 'value', value: false };
  const number = readNumber(trimmed);
  if (number !== null) return { kind: 'value', ...number };
  // A leading plus starts a formula, which is why phone numbers with a country code turn into errors (second-hand).
  if (first === 43) return text.length === 1 ? { kind: 'value', value: text } : { kind: 'formula', formula: `=${text}` };
  const day = readTypedDate(trimmed, place.locale, place.thisYear());
  if (day !== null) return { kind: 'value', value: dateOf(day.serial, place.timeZone), format: day.format };
  return { kind: 'value', value: text };
};
