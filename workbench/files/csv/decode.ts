/**
 * Bytes of a text file to text. Nobody says how a CSV is encoded, so the whole content is judged: every candidate that can read all of it
 * is decoded, and the one that reads like writing wins. A sniff of the first bytes fails on lists whose first Japanese cell comes late.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'windows-1252';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD. */
  unreadable: number;
  /** Lines in another encoding than most, when the file is glued together from two. */
  mixed?: number;
}

const boms: [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of `bytes` without a byte order mark. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const marked = boms.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return loose(bytes, marked[0]);
  const wide = wideEncoding(bytes);
  if (wide !== null) return loose(bytes, wide);
  const utf8 = strict(bytes, 'utf-8');
  // ISO-2022-JP is plain 7-bit bytes, so it would pass for UTF-8: its escapes give it away.
  if (utf8?.includes('\u001b$')) return strict7(bytes) ?? { text: utf8, encoding: 'utf-8', unreadable: 0 };
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', unreadable: 0 };
  return legacy(bytes);
};

/** Japanese encodings of before Unicode, or a damaged file. */
const legacy = (bytes: Uint8Array): Decoded => {
  const whole = (['shift_jis', 'euc-jp'] as const).flatMap((encoding) => {
    const text = strict(bytes, encoding);
    return text === null ? [] : [{ text, encoding, unreadable: 0, score: plausibility(text) }];
  });
  const best = whole.sort((a, b) => b.score - a.score)[0];
  if (best !== undefined) return { text: best.text, encoding: best.encoding, unreadable: 0 };
  const lines = glued(bytes);
  if (lines !== null) return lines;
  // A few broken bytes (a file cut in the middle of a character) must not turn a Japanese list into Western letters.
  const damaged = (['utf-8', 'shift_jis', 'euc-jp'] as const)
    .map((encoding) => loose(bytes, encoding))
    .sort((a, b) => a.unreadable - b.unreadable)[0] as Decoded;
  if (damaged.unreadable * 20 <= beyondAscii(damaged.text)) return damaged;
  return loose(bytes, 'windows-1252');
};

/** Lines of a glued file that could be read one by one, at least. */
const readable = 0.95;

/** Two files glued together, each in its own encoding: line by line, in the encoding that can read it. Null when that is not what it is. */
const glued = (bytes: Uint8Array): Decoded | null => {
  const texts: string[] = [];
  const read = { 'utf-8': 0, shift_jis: 0, 'euc-jp': 0, none: 0 };
  for (let from = 0; from < bytes.length; ) {
    // No character of these encodings holds a line end as its second byte.
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from += line.length;
    // A lone byte that EUC-JP takes for a control character is a broken one.
    const encoding = (['utf-8', 'shift_jis', 'euc-jp'] as const).find((one) => /^[^\u0080-\u009f]*$/.test(strict(line, one) ?? '\u0080'));
    const text = new TextDecoder(encoding ?? 'utf-8').decode(line);
    texts.push(text);
    if (encoding === undefined || line.some((byte) => byte > 0x7f)) read[encoding ?? 'none'] += 1;
  }
  const [most, second = 0] = [read['utf-8'], read.shift_jis, read['euc-jp']].sort((a, b) => b - a);
  const all = read['utf-8'] + read.shift_jis + read['euc-jp'] + read.none;
  if (second === 0 || all - read.none < all * readable || plausibility(texts.join('')) < 0.5) return null;
  const text = texts.join('');
  return {
    text,
    encoding: read['utf-8'] === most ? 'utf-8' : 'shift_jis',
    unreadable: text.split('\ufffd').length - 1,
    mixed: all - (most ?? 0),
  };
};

const strict = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const strict7 = (bytes: Uint8Array): Decoded | null => {
  const text = strict(bytes, 'iso-2022-jp');
  return text === null ? null : { text, encoding: 'iso-2022-jp', unreadable: 0 };
};

const loose = (bytes: Uint8Array, encoding: Encoding): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: count(text, /\uFFFD/g) };
};

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is counted
const beyondAscii = (text: string): number => count(text, /[^\u0000-\u007f]/g);

/**
 * How much a text reads like Japanese. The two-byte characters of EUC-JP read as Shift_JIS come out as half-width kana, and the other way
 * round as rare characters, so kana and everyday kanji count for a reading and half-width kana against it.
 */
const plausibility = (text: string): number => {
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) continue;
    if ((code >= 0x3041 && code <= 0x30fe) || (code >= 0x3000 && code <= 0x3015)) score += 2;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 1;
    else if (code >= 0xff01 && code <= 0xff5e) score += 1;
    else if (code >= 0xff61 && code <= 0xff9f) score -= 1;
    else score -= 0.5;
  }
  // Shorter is better at equal letters: the wrong reading splits characters and needs more of them.
  return score / Math.max(1, beyondAscii(text));
};

/** UTF-16 without a mark: line ends and commas leave zero bytes on one side only, and every pair is a character. */
const wideEncoding = (bytes: Uint8Array): Encoding | null => {
  if (bytes.length < 2 || bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const pairs = bytes.length / 2;
  const [zeros, others] = odd > even ? [odd, even] : [even, odd];
  if (zeros < pairs * 0.05 || others > zeros * 0.05) return null;
  const text = strict(bytes, encoding);
  if (text === null || text.includes('\0')) return null;
  // A stray NUL in a short one-byte file also leaves zeros on one side only, but then no pair is a separator.
  return zeros > pairs * 0.9 || /[\n\r,\t;]/.test(text) ? encoding : null;
};
