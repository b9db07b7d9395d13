/** Text to bytes and back in the character sets that Java, and so Apps Script, knows by name. */
import Encoding from 'encoding-japanese';
import { Exception } from '../kernel/exception';

export type Bytes = Uint8Array;

const replacement = 0xfffd;

export const utf8Encode = (text: string): Bytes => {
  const bytes: number[] = [];
  for (const sign of text) {
    // A lone surrogate has no UTF-8 form; Java writes "?".
    const code = isSurrogate(sign) ? 63 : (sign.codePointAt(0) as number);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
};

const isSurrogate = (sign: string): boolean => sign.length === 1 && sign >= '\ud800' && sign <= '\udfff';

/** Joins code points in slices: one call with all of them would overflow the stack. */
const textOf = (codes: readonly number[]): string => {
  let text = '';
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCodePoint(...codes.slice(at, at + 8192));
  return text;
};

const leadOf = (byte: number): { more: number; bits: number; least: number } | null => {
  if (byte >= 0xc2 && byte < 0xe0) return { more: 1, bits: byte & 31, least: 0x80 };
  if (byte >= 0xe0 && byte < 0xf0) return { more: 2, bits: byte & 15, least: 0x800 };
  if (byte >= 0xf0 && byte < 0xf5) return { more: 3, bits: byte & 7, least: 0x10000 };
  return null;
};

/** Malformed bytes become U+FFFD, as in Java. */
export const utf8Decode = (bytes: Bytes): string => {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] as number;
    if (byte < 0x80) {
      codes.push(byte);
      continue;
    }
    const lead = leadOf(byte);
    if (lead === null) {
      codes.push(replacement);
      continue;
    }
    let code = lead.bits;
    let taken = 0;
    while (taken < lead.more && ((bytes[at + taken] as number) & 0xc0) === 0x80)
      code = (code << 6) | ((bytes[at + taken++] as number) & 63);
    const whole = taken === lead.more && code >= lead.least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    at += taken;
    codes.push(whole ? code : replacement);
  }
  return textOf(codes);
};

const narrowEncode =
  (limit: number) =>
  (text: string): Bytes =>
    // One "?" for each code point that has no byte (live: gas-fakes test/testutilities.js "utilities digest").
    Uint8Array.from([...text].map((sign) => ((sign.codePointAt(0) as number) < limit ? (sign.codePointAt(0) as number) : 63)));
const narrowDecode =
  (limit: number) =>
  (bytes: Bytes): string =>
    textOf(Array.from(bytes, (byte) => (byte < limit ? byte : replacement)));

const utf16Encode =
  (little: boolean, mark: boolean) =>
  (text: string): Bytes => {
    const units = [...(mark ? '\ufeff' : ''), ...Array.from({ length: text.length }, (_, i) => text.charAt(i))].map((unit) =>
      unit.charCodeAt(0),
    );
    return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
const utf16Decode =
  (order: 'little' | 'big' | 'marked') =>
  (bytes: Bytes): string => {
    const marked = bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
    const little = order === 'little' || (order === 'marked' && marked && bytes[0] === 0xff);
    let text = '';
    for (let at = order === 'marked' && marked ? 2 : 0; at + 1 < bytes.length; at += 2) {
      const [first, second] = [bytes[at] as number, bytes[at + 1] as number];
      text += String.fromCharCode(little ? (second << 8) | first : (first << 8) | second);
    }
    return text;
  };

interface Charset {
  encode(text: string): Bytes;
  decode(bytes: Bytes): string;
}

const japanese = (name: 'SJIS' | 'EUCJP' | 'JIS'): Charset => ({
  encode: (text) => Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: name, from: 'UNICODE', type: 'array' })),
  decode: (bytes) => Encoding.codeToString(Encoding.convert(bytes, { to: 'UNICODE', from: name, type: 'array' })),
});

const sjis = japanese('SJIS');
const eucJp = japanese('EUCJP');
const latin1: Charset = { encode: narrowEncode(256), decode: narrowDecode(256) };
const ascii: Charset = { encode: narrowEncode(128), decode: narrowDecode(128) };

/** By upper-case name without punctuation. */
const charsets: Record<string, Charset> = {
  UTF8: { encode: utf8Encode, decode: utf8Decode },
  USASCII: ascii,
  ASCII: ascii,
  ISO88591: latin1,
  LATIN1: latin1,
  UTF16: { encode: utf16Encode(false, true), decode: utf16Decode('marked') },
  UTF16BE: { encode: utf16Encode(false, false), decode: utf16Decode('big') },
  UTF16LE: { encode: utf16Encode(true, false), decode: utf16Decode('little') },
  SHIFTJIS: sjis,
  SJIS: sjis,
  MS932: sjis,
  WINDOWS31J: sjis,
  CP932: sjis,
  CSSHIFTJIS: sjis,
  EUCJP: eucJp,
  ISO2022JP: japanese('JIS'),
};

/** The character set of a name as a script writes it: "Shift_JIS", "sjis", "UTF-8". */
export const charsetOf = (name: string): Charset => {
  const found = charsets[name.toUpperCase().replace(/[^A-Z0-9]/g, '')];
  if (found === undefined) throw new Exception(`Invalid argument: charset. Should be of type: Charset`);
  return found;
};

/** Bytes as Apps Script shows them: signed (live: gas-fakes test/testutilities.js "utilities digest"). */
export const signed = (bytes: Bytes): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** An array of numbers as bytes; texts that are no numbers cannot be converted (live: the same file, "utilities hmac"). */
export const bytesOf = (list: readonly unknown[]): Bytes =>
  Uint8Array.from(
    Array.from(list, (item) => {
      const byte = Number(item);
      if (item === null || item === undefined || Number.isNaN(byte)) throw new Exception(`Cannot convert ${String(item)} to byte.`);
      return byte & 255;
    }),
  );
