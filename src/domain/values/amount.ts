/** Amounts in yen: '3,200万', '1億2,000万円', '¥１２０,０００', '120千円', '1.2億'. */
import { type Cell, cellText, isBlank } from './cell';
import { japaneseNumber, kanjiDigits } from './japanese-number';
import { isNothing } from './nothing';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

const DASH = /[\u2010-\u2015\u2212\u2500]/g;
const CURRENCY = /(\$|€|£|₩|元|usd|eur|gbp|cny|rmb|krw|ドル|ユーロ|ポンド|ウォン)/i;
// 'About' is dropped: a rank needs an order of magnitude, not the yen. 'More than' and 'up to' are bounds, not amounts, and stay unread.
const ABOUT_BEFORE = /^(?:約|およそ|おおよそ|だいたい|大体|概算|ca?\.|about|approx\.?|~)\s*/i;
const ABOUT_AFTER = /\s*(?:程度|くらい|ぐらい|前後|ほど|位)$/;
const LENGTH_MAX = 60; // longer than any way to write one amount
const ENGLISH: readonly (readonly [RegExp, number])[] = [
  [/^([\d,]+(?:\.\d+)?)\s*(?:k|thousand)$/i, 1e3],
  [/^([\d,]+(?:\.\d+)?)\s*(?:m|mn|mil|million)$/i, 1e6],
  [/^([\d,]+(?:\.\d+)?)\s*(?:b|bn|billion)$/i, 1e9],
];

/** The yen that a text without currency sign and remarks says, or null. `literal`: 円 stood behind it. */
function plainAmount(text: string, literal: boolean): number | null {
  // '120.000' is 120,000 to half the world and 120 to the other.
  if (/^\d+\.\d{3}$/.test(text)) return null;
  for (const [form, unit] of ENGLISH) {
    const digits = form.exec(text)?.[1];
    const number = digits === undefined ? null : japaneseNumber(digits);
    if (number !== null) return number * unit;
  }
  return japaneseNumber(kanjiDigits(text), literal);
}

/** Whole yen, allowing for the dust of binary fractions (1.1 × 1e8); null for a real fraction of a yen. */
function wholeYen(yen: number): number | null {
  const rounded = Math.round(yen);
  return Math.abs(yen - rounded) <= Math.max(1, rounded) * 1e-9 ? rounded : null;
}

/**
 * Reads an amount cell. `value` is whole yen ≥ 0 and `text` its digits ('32000000'): write the value, so that the cell is a number.
 * '-' and なし mean no amount and stay as typed; 不明, ranges, bounds, tax remarks and other currencies are flagged.
 */
export function readAmount(cell: Cell): Reading<number> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  const unreadable = () => unread<number>(cell, { code: 'amount-unreadable', raw });
  if (typeof cell === 'boolean') return unreadable();
  if (typeof cell === 'string' && isNothing(raw)) return saysNothing(cell);
  const text = visible(raw).normalize('NFKC').replace(DASH, '-').trim();
  if (text.length > LENGTH_MAX) return unreadable();
  const currency = CURRENCY.exec(text)?.[1];
  if (currency) return unread(cell, { code: 'amount-currency', raw, currency });
  const bare = text
    .replace(ABOUT_BEFORE, '')
    .replace(ABOUT_AFTER, '')
    .replace(/^(?:(?:jpy?\s*)?[¥\\]|jp\?|jpy)\s*|\s*(?:円|圓|yen|jpy|\.?-)+$/gi, '')
    .replace(ABOUT_AFTER, '')
    .trim();
  const literal = /[円圓]$/.test(text);
  // ▲ and △ are how Japanese accounts write a minus; (1,200) is how English ones do.
  const negative = /^(?:[-▲△]|マイナス)\s*(?:¥\s*)?(.+)$/.exec(bare)?.[1] ?? /^\((.+)\)$/.exec(bare)?.[1];
  if (negative !== undefined && plainAmount(negative, literal) !== null) return unread(cell, { code: 'amount-negative', raw });
  if (/\d\s*[万億千百円]*\s*(?:[-~〜]|から)\s*\d/.test(bare)) return unread(cell, { code: 'amount-range', raw });
  const amount = typeof cell === 'number' ? cell : plainAmount(bare, literal);
  const yen = amount === null ? null : wholeYen(amount);
  if (yen === null || !Number.isSafeInteger(yen)) return unreadable();
  return read(cell, yen, String(yen));
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Whole yen ≥ 0 for people: '3,200万円', '1億2,000万円', '9,500円' in Japanese, '¥32,000,000' in English. `readAmount` gives it back. */
export function formatAmount(yen: number, language: 'ja' | 'en'): string {
  if (language === 'en') return `¥${grouped(yen)}`;
  const parts: string[] = [];
  let rest = yen;
  for (const [unit, size] of [
    ['兆', 1e12],
    ['億', 1e8],
    ['万', 1e4],
    ['', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${grouped(count)}${unit}`);
  }
  return `${parts.join('') || '0'}円`;
}
