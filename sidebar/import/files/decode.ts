/**
 * Bytes of a text file to text. Nobody says how a list is encoded, so the whole of it is judged: what only one encoding can read is in that one;
 * where several can, the reading that looks like written Japanese wins. Judging the first lines would fail on lists whose first Japanese cell comes late.
 *
 * The workbench reads files by a decoder of its own (workbench/files/csv/decode.ts), on purpose: it stands for Google and for the office that made the
 * file, and a mistake shared by both sides would show in no test.
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

/** TextDecoder's shift_jis is Microsoft's CP932 (① and 髙 are known): https://encoding.spec.whatwg.org/#shift_jis */
const japanese = ['shift_jis', 'euc-jp'] as const;

/** The text of `bytes`, without a byte order mark. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const marked = markOf(bytes) ?? unmarkedWide(bytes);
  if (marked !== null) return leniently(bytes, marked);
  const utf8 = exactly(bytes, 'utf-8');
  if (utf8 !== null) {
    // ISO-2022-JP consists of plain ASCII bytes, so UTF-8 can read it too: its escapes give it away.
    const mail = utf8.includes('\u001b$') ? exactly(bytes, 'iso-2022-jp') : null;
    return { text: mail ?? utf8, encoding: mail === null ? 'utf-8' : 'iso-2022-jp', unreadable: 0 };
  }
  const whole = japanese.flatMap((encoding) => {
    const text = exactly(bytes, encoding);
    return text === null ? [] : [{ text, encoding, unreadable: 0 }];
  });
  const best = whole.sort((a, b) => readsLikeJapanese(b.text) - readsLikeJapanese(a.text))[0];
  return best ?? glued(bytes) ?? damaged(bytes);
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
    const encoding = (['utf-8', 'shift_jis', 'euc-jp'] as const).find((one) => /^[^\u0080-\u009f]*$/.test(exactly(line, one) ?? '\u0080'));
    const text = new TextDecoder(encoding ?? 'utf-8').decode(line);
    texts.push(text);
    if (encoding === undefined || line.some((byte) => byte > 0x7f)) read[encoding ?? 'none'] += 1;
  }
  const [most, second = 0] = [read['utf-8'], read.shift_jis, read['euc-jp']].sort((a, b) => b - a);
  const all = read['utf-8'] + read.shift_jis + read['euc-jp'] + read.none;
  if (second === 0 || all - read.none < all * readable || readsLikeJapanese(texts.join('')) < 0.5) return null;
  const text = texts.join('');
  return {
    text,
    encoding: read['utf-8'] === most ? 'utf-8' : 'shift_jis',
    unreadable: text.split('\ufffd').length - 1,
    mixed: all - (most ?? 0),
  };
};

/** A few broken bytes, as at the end of a file cut in the middle of a character, must not turn a Japanese list into Western letters. */
const damaged = (bytes: Uint8Array): Decoded => {
  const [best] = (['utf-8', ...japanese] as const)
    .map((encoding) => leniently(bytes, encoding))
    .sort((a, b) => a.unreadable - b.unreadable);
  return best !== undefined && best.unreadable * 20 <= beyondAscii(best.text) ? best : leniently(bytes, 'windows-1252');
};

const markOf = (bytes: Uint8Array): Encoding | null => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
};

/** UTF-16 without a mark: commas, digits and line ends leave zero bytes on one side only. */
const unmarkedWide = (bytes: Uint8Array): Encoding | null => {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1] += 1;
  const [even, odd] = zeros;
  const [most, least] = odd > even ? [odd, even] : [even, odd];
  if (most < bytes.length * 0.025 || least > most * 0.05) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = exactly(bytes, encoding);
  return text !== null && !text.includes('\0') && /[\n\r,\t;]/.test(text) ? encoding : null;
};

const exactly = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const leniently = (bytes: Uint8Array, encoding: Encoding): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: text.split('\ufffd').length - 1 };
};

const beyondAscii = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count += 1;
  return count;
};

/** Characters from which the look of a text is judged: enough for every list, and a moment's work. */
const judged = 400_000;

/**
 * EUC-JP read as Shift_JIS gives half-width kana, Shift_JIS read as EUC-JP gives rare characters and needs more of them: kana, everyday kanji and
 * full-width signs speak for a reading, everything else beyond ASCII against it.
 */
const readsLikeJapanese = (text: string): number => {
  let points = 0;
  let letters = 0;
  for (let at = 0; at < text.length && letters < judged; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    letters += 1;
    if (code >= 0x3000 && code <= 0x30fe) points += 2;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e)) points += 1;
    else points -= 1;
  }
  return letters === 0 ? 0 : points / letters;
};
