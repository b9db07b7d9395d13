/** Japanese postal codes: seven digits, stored as '123-4567'. */
import { type Cell, cellText, isBlank } from './cell';
import { isNothing } from './nothing';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

// '?' is what Shift_JIS leaves of a dash it does not have.
const DASH = /[\u2010-\u2015\u2212\u2500\u30FC]|(?<=\d{3})[?\ufffd](?=\d{4})/g;
// 001-0010 (Sapporo) is the lowest code in use, 999-8531 the highest; 000 is never issued (Japan Post, KEN_ALL).
const CODE = /^(?!000)(\d{3})(\d{4})$/;

/**
 * Reads a postal code cell. A number that lost its leading zeros gets them back (600001 was 060-0001: only a number can lose them);
 * text of six digits is a slip of the finger and is flagged.
 */
export function readPostalCode(cell: Cell): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  if (isNothing(raw)) return saysNothing(cell);
  const digits =
    typeof cell === 'number'
      ? Number.isSafeInteger(cell) && cell >= 10_000
        ? raw.padStart(7, '0')
        : ''
      : visible(raw)
          .normalize('NFKC')
          .replace(DASH, '-')
          .trim()
          .replace(/^(?:〒|郵便番号|t(?=\d))\s*[:.]?/i, '')
          .replace(/^\s*(\d{3})\s*-?\s*(\d{4})\s*$/, '$1$2');
  const code = CODE.exec(digits);
  if (!code) {
    const meant = /^\D*(\d{6})\D*$/.exec(digits)?.[1];
    return unread(cell, { code: 'postal-digits', raw, ...(meant ? { suggestion: `0${meant.slice(0, 2)}-${meant.slice(2)}` } : {}) });
  }
  const text = `${code[1]}-${code[2]}`;
  return read(cell, text, text);
}
