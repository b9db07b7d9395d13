/** Base64 in its two alphabets (docs reference/utilities). */
import { Exception } from '../kernel/exception';
import type { Bytes } from './charset';

const common = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const base64Encode = (bytes: Bytes, webSafe: boolean): string => {
  const alphabet = common + (webSafe ? '-_' : '+/');
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] as number, bytes[at + 1], bytes[at + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const signs = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63));
    if (c === undefined) signs[3] = '=';
    if (b === undefined) signs[2] = '=';
    text += signs.join('');
  }
  return text;
};

/** Reads both alphabets: Apps Script's decoders take each other's texts (live: gas-fakes test/testutilities.js "utilities base64 encoding"). */
export const base64Decode = (text: string): Bytes => {
  const digits = text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  const alphabet = `${common}+/`;
  if (digits.length % 4 === 1) throw new Exception('Could not decode string.');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let group = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = alphabet.indexOf(digits.charAt(i));
    if (value < 0) throw new Exception('Could not decode string.');
    group = ((group << 6) | value) & 0xffffff;
    if (i % 4 === 1) bytes[at++] = (group >> 4) & 255;
    else if (i % 4 === 2) bytes[at++] = (group >> 2) & 255;
    else if (i % 4 === 3) bytes[at++] = group & 255;
  }
  return bytes;
};
