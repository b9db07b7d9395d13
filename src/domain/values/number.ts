/** Plain numbers that count something: days, people, months. */
import { type Cell, cellText, isBlank } from './cell';
import { japaneseNumber, kanjiDigits } from './japanese-number';
import { isNothing } from './nothing';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

const COUNTER = /\s*(?:日間?|か月|ヶ月|ヵ月|回|人|名|件|個|社|歳|年|月|days?|months?|times?)$/i;
const LENGTH_MAX = 40;

/** Reads a number cell ≥ 0; a counter behind it ('30日') is dropped. Stored as the number. */
export function readNumber(cell: Cell): Reading<number> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  if (typeof cell === 'boolean') return unread(cell, { code: 'number-unreadable', raw });
  if (typeof cell === 'string' && isNothing(raw)) return saysNothing(cell);
  const text = visible(raw)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(COUNTER, '');
  const number = typeof cell === 'number' ? cell : text.length > LENGTH_MAX ? null : japaneseNumber(kanjiDigits(text));
  if (typeof cell === 'number' ? cell < 0 : /^[-▲△]\s*\d/.test(text)) return unread(cell, { code: 'number-negative', raw });
  // A number that prints with an exponent counts nothing; ±Infinity does not occur in a sheet.
  if (number === null || /[^\d.]/.test(String(number))) return unread(cell, { code: 'number-unreadable', raw });
  return read(cell, number, String(number));
}
