/** E-mail addresses as people write and paste them. */
import { type Cell, cellText, isBlank } from './cell';
import { isNothing } from './nothing';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

// Dots anywhere in the local part: mobile carriers issued addresses such as 'a..b.@docomo.ne.jp' until 2009, and they are still in use.
const LETTER = 'a-z0-9\\u00C0-\\u024F\\u3005-\\u3007\\u3041-\\u30FF\\u3400-\\u9FFF\\uAC00-\\uD7A3';
const SHAPE = new RegExp(
  `^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@(?:[${LETTER}](?:[${LETTER}-]{0,61}[${LETTER}])?\\.)+(?!\\d)[${LETTER}][${LETTER}-]{0,61}[${LETTER}]$`,
);
const LENGTH_MAX = 254; // RFC 5321, 4.5.3.1.3 (256 with the angle brackets)
const LABEL = /^(?:e-?mail|mail|メール(?:アドレス)?)\s*[:：]\s*|^mailto:/i;
const DASH = /[\u2010-\u2015\u2212\u30FC\uFF70]/g;

/** One address in its stored form, or null. Lower case as a whole: no mail system in use tells two people apart by the case. */
function oneAddress(part: string): string | null {
  const bracketed = /<([^<>]*@[^<>]*)>/.exec(part)?.[1] ?? part;
  const address = bracketed
    .trim()
    .replace(LABEL, '')
    .replace(/^[\s"'(<[]+|[\s"'>)\].,;:。、]+$/g, '')
    .replace(/\?(?:subject|body|cc|bcc)=.*$/, '')
    .replace(/\s*([@.])\s*/g, '$1');
  return SHAPE.test(address) && address.length <= LENGTH_MAX ? address : null;
}

/**
 * Reads an e-mail cell. Stored form: lower case, half width, without mailto:, name or brackets; several addresses joined by ', '.
 * Only the shape is checked, not whether the address exists.
 */
export function readEmail(cell: Cell): Reading<readonly string[]> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  if (isNothing(raw)) return saysNothing(cell);
  const text = visible(raw).normalize('NFKC').replace(DASH, '-').toLowerCase().trim();
  const whole = oneAddress(text);
  const parts = whole && text.indexOf('@') === text.lastIndexOf('@') ? [text] : text.split(/[,;、\n]+|\s*\/\s*(?=\S*@)|\s+(?=[^\s<>]*@)/);
  const addresses = parts.filter((part) => part.trim() !== '').map(oneAddress);
  const readable = addresses.filter((address): address is string => address !== null);
  if (readable.length === 0 || readable.length < addresses.length) return unread(cell, problem(raw, text));
  const distinct = readable.filter((address, index) => readable.indexOf(address) === index);
  return read(cell, distinct, distinct.join(', '));
}

/** The slips that can have meant only one thing: a comma for a dot, a doubled dot or @. A missing @ has no such cure. */
function problem(raw: string, text: string) {
  const mended = text
    .replace(/@{2,}/g, '@')
    .replace(/@(.*)$/, (_, domain: string) => `@${domain.replace(/,(?=[a-z])/g, '.').replace(/\.{2,}/g, '.')}`);
  const meant = oneAddress(mended);
  return { code: 'email-shape', raw, ...(meant === null ? {} : { suggestion: meant }) } as const;
}
