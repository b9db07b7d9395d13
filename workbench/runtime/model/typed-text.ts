/**
 * What a text becomes when it is typed or written into a cell ("parsed exactly as if it were entered into the Google Sheets UI",
 * docs: Sheets API ValueInputOption USER_ENTERED; gas-fakes notes/oddities "Values").
 */
import { storedDate } from './stored-date';
import { instantOf } from './time-zone';
import { readTypedDate } from './typed-date';
import { readTypedNumber } from './typed-number';
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

/** Only texts that begin with one of these can be anything but text; 1 = surely, 2 = a word that must be looked at. Spares a million names the whole reading. */
const firstSigns = new Uint8Array(128);
for (const sign of "\t\n\v\f\r -+.$('=0123456789") firstSigns[sign.charCodeAt(0)] = 1;
for (const sign of 'tfTFjfmasondJFMASOND') firstSigns[sign.charCodeAt(0)] = 2;

const word = /^(?:(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.]?[ -]\d)/i;
const wide = /^[\s¥￥€£]/;

/** Whether a text of at least one sign may be something else than text. */
const promising = (text: string): boolean => {
  const first = text.charCodeAt(0);
  // Signs from U+0100 to U+15FF and those of Japanese are neither blanks nor currencies.
  if (first > 127) return (first < 0x01_00 || (first > 0x15_ff && first < 0x30_01) || first > 0xfe_00) && wide.test(text);
  const sign = firstSigns[first];
  return sign === 1 || (sign === 2 && word.test(text));
};

/** True for texts that stay texts whatever the locale and the cell's format. */
export const isPlainText = (text: string): boolean => text.length > 0 && text.length <= 50_000 && !promising(text);

export const readTyped = (text: string, place: TypingPlace): Typed => {
  if (text === '') return { kind: 'empty' };
  if (!promising(text)) return { kind: 'value', value: text };
  const first = text.charCodeAt(0);
  if (first === 39) return text.length === 1 ? { kind: 'value', value: text } : { kind: 'value', value: text.slice(1) };
  if (first === 61) return text.length === 1 ? { kind: 'value', value: text } : { kind: 'formula', formula: text };
  const last = text.charCodeAt(text.length - 1);
  const trimmed = first > 32 && first < 128 && last > 32 && last < 128 ? text : text.trim();
  if (trimmed === '') return { kind: 'value', value: text };
  const letter = trimmed.charCodeAt(0) | 32;
  if ((letter === 116 || letter === 102) && trimmed.length <= 5) {
    const upper = trimmed.toUpperCase();
    if (upper === 'TRUE') return { kind: 'value', value: true };
    if (upper === 'FALSE') return { kind: 'value', value: false };
  }
  const number = readTypedNumber(trimmed);
  if (number !== null) {
    return number.format === undefined
      ? { kind: 'value', value: number.value }
      : { kind: 'value', value: number.value, format: number.format };
  }
  // A leading plus starts a formula, which is why phone numbers with a country code turn into errors (second-hand).
  if (first === 43) return text.length === 1 ? { kind: 'value', value: text } : { kind: 'formula', formula: `=${text}` };
  const day = readTypedDate(trimmed, place.locale, place.thisYear);
  if (day !== null) return { kind: 'value', value: storedDate(instantOf(day.serial, place.timeZone)), format: day.format };
  return { kind: 'value', value: text };
};
