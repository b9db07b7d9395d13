/**
 * Numbers as people type them: plain, with thousands marks, as money, as a share, in the notation of science, negative in brackets.
 * One pass over the signs: a block of cells has a million of them, and no cell may cost more than a fraction of a microsecond.
 */

export interface TypedAmount {
  value: number;
  /** Set when the way it was typed gives a cell without a number format one. */
  format?: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** $ ¥ ￥ € £ */
const isCurrency = (code: number): boolean => code === 36 || code === 165 || code === 0xff_e5 || code === 0x20_ac || code === 163;
const isSpace = (code: number): boolean => code === 32 || (code > 127 && /\s/.test(String.fromCharCode(code))) || (code >= 9 && code <= 13);

/** The bare number last read by `bare`. */
const read = { value: 0, grouped: false, digits: 0, fraction: 0, point: false };

/** Reads digits, with or without thousands marks and a point, from `from`; answers where it ends, or -1 when marks stand wrongly. */
const bare = (text: string, from: number, to: number): number => {
  let at = from;
  let value = 0;
  let digits = 0;
  /** Digits since the last mark; the first group has one to three, the others three. */
  let group = 0;
  read.grouped = false;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      value = value * 10 + code - 48;
      digits += 1;
      group += 1;
    } else if (code === 44) {
      if (group === 0 || group > 3 || (read.grouped && group !== 3)) return -1;
      read.grouped = true;
      group = 0;
    } else break;
  }
  if (read.grouped && group !== 3) return -1;
  read.point = false;
  read.fraction = 0;
  if (at < to && text.charCodeAt(at) === 46) {
    read.point = true;
    for (at += 1; at < to && isDigit(text.charCodeAt(at)); at++) {
      value = value * 10 + text.charCodeAt(at) - 48;
      read.fraction += 1;
    }
  }
  read.digits = digits;
  read.value = value;
  return at;
};

/** Up to 15 digits are exact in binary, and so is the power of ten: their quotient is the nearest number, as if read from the text. */
const exact = (text: string, from: number, to: number, shift: number): number => {
  const places = read.fraction + shift;
  if (read.digits + read.fraction <= 15 && places <= 22) return places === 0 ? read.value : read.value / 10 ** places;
  return Number(`${text.slice(from, to).replaceAll(',', '')}e-${shift}`);
};

const amount = (value: number, format?: string): TypedAmount | null => {
  if (!Number.isFinite(value)) return null;
  return format === undefined ? { value } : { value, format };
};

/** What a trimmed text means as a number; null when it is none. */
export const readTypedNumber = (text: string): TypedAmount | null => {
  const length = text.length;
  let at = 0;
  const first = text.charCodeAt(0);
  const sign = first === 45 ? -1 : 1;
  if (first === 45 || first === 43) at = 1;
  else if (first === 40) return bracketed(text);
  const symbol = at < length ? text.charCodeAt(at) : 0;
  if (isCurrency(symbol)) return money(text, at, sign);
  const end = bare(text, at, length);
  if (end < 0 || read.digits + read.fraction === 0) return null;
  if (end === length) {
    // ",5" and "1,234" differ in a group before the mark; a point needs digits on one side.
    if (read.grouped) return amount(sign * exact(text, at, end, 0), read.fraction > 0 ? '#,##0.00' : '#,##0');
    return amount(sign * exact(text, at, end, 0));
  }
  const next = text.charCodeAt(end);
  if ((next === 101 || next === 69) && !read.grouped) {
    return /^[+-]?\d+$/.test(text.slice(end + 1)) ? amount(Number(text), '0.00E+00') : null;
  }
  const share = isSpace(next) ? end + 1 : end;
  if (share === length - 1 && text.charCodeAt(share) === 37 && !(read.point && read.fraction === 0)) {
    return amount(sign * exact(text, at, end, 2), read.fraction > 0 ? '0.00%' : '0%');
  }
  return null;
};

const moneyFormats = new Map<number, [whole: string, cents: string]>();

const money = (text: string, from: number, sign: number): TypedAmount | null => {
  const symbol = text.charCodeAt(from);
  let at = from + 1;
  if (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  const end = bare(text, at, text.length);
  if (end !== text.length || read.digits + read.fraction === 0) return null;
  let shapes = moneyFormats.get(symbol);
  if (shapes === undefined) {
    const shown = symbol === 0xff_e5 ? '¥' : String.fromCharCode(symbol);
    shapes = [`"${shown}"#,##0`, `"${shown}"#,##0.00`];
    moneyFormats.set(symbol, shapes);
  }
  return amount(sign * exact(text, at, end, 0), read.fraction > 0 ? shapes[1] : shapes[0]);
};

const bracketed = (text: string): TypedAmount | null => {
  const end = text.length - 1;
  if (end < 2 || text.charCodeAt(end) !== 41 || bare(text, 1, end) !== end || read.digits + read.fraction === 0) return null;
  return amount(-exact(text, 1, end, 0));
};
