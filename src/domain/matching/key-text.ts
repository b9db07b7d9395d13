/** The match key as one line of text, for the hidden column 照合キー; and what can be told from such a line without reading all of it. */
import type { MatchKey } from './match-key';

/** Stands second in every line. A line of another version is stale: it is no key, and tidy writes it anew. */
const VERSION = 'k2';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '|': '\\p', ',': '\\c', '\n': '\\n', '\r': '\\r', '¦': '\\b' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\p': '|', '\\c': ',', '\\n': '\n', '\\r': '\r', '\\b': '¦' };

const escaped = (text: string) =>
  /[\\|¦,\n\r]/.test(text) ? text.replace(/[\\|¦,\n\r]/g, (character) => ESCAPES[character] ?? character) : text;
const unescaped = (text: string) => (text.includes('\\') ? text.replace(/\\[\\pcnrb]/g, (pair) => UNESCAPES[pair] ?? pair) : text);
// A list of one empty text would read back as no text at all, so an empty member is written '\e'.
const joined = (list: readonly string[]) => list.map((item) => (item === '' ? '\\e' : escaped(item))).join(',');
const parted = (text: string) => (text === '' ? [] : text.split(',').map((item) => (item === '\\e' ? '' : unescaped(item))));
const SIDES = ['front', 'back', 'middle', ''] as const;
const FIELDS = 22;

/** The key as one line: ID, version, blocks, then the fields, parted by '|', members by ',', both escaped with '\'. Begins with the ID, so it is never a formula. */
export function formatMatchKey(key: MatchKey): string {
  const texts = [
    key.id,
    VERSION,
    key.blocks,
    key.company,
    key.core,
    key.form,
    key.side,
    key.site,
    key.words,
    key.kana,
    key.person,
    key.who,
  ];
  const rest = [key.postal, key.prefecture, key.city, key.town, key.numbers, key.building, key.code];
  return [...texts.map(escaped), joined(key.others), joined(key.phones), joined(key.mails), ...rest.map(escaped)].join('|');
}

/** Ends the key in a cell of 照合キー; what stands behind is not of the key (customers/row-copy.ts). */
export const KEY_END = '¦';

/** The key of such a line, or null if it is none or of another version: the row is then to be computed anew. */
export function parseMatchKey(cell: string): MatchKey | null {
  const end = cell.indexOf(KEY_END);
  const raw = (end < 0 ? cell : cell.slice(0, end)).split('|');
  if (raw.length !== FIELDS || raw[1] !== VERSION) return null;
  const text = (at: number): string => unescaped(raw[at] ?? '');
  const side = SIDES.find((candidate) => candidate === raw[6]);
  if (side === undefined) return null;
  return {
    id: text(0),
    blocks: text(2),
    company: text(3),
    core: text(4),
    form: text(5),
    side,
    site: text(7),
    words: text(8),
    kana: text(9),
    person: text(10),
    who: text(11),
    others: parted(raw[12] ?? ''),
    phones: parted(raw[13] ?? ''),
    mails: parted(raw[14] ?? ''),
    postal: text(15),
    prefecture: text(16),
    city: text(17),
    town: text(18),
    numbers: text(19),
    building: text(20),
    code: text(21),
  };
}

/** The ID at the start of a line, of any version; '' where there is none. */
export function idOfLine(line: string): string {
  const end = line.indexOf('|');
  return end < 0 ? '' : unescaped(line.slice(0, end));
}

/** Where the blocks of a line of this version stand: [start, end), or null. */
export function blocksInLine(line: string): readonly [number, number] | null {
  const first = line.indexOf('|');
  const start = first + VERSION.length + 2;
  if (first < 0 || !line.startsWith(`${VERSION}|`, first + 1)) return null;
  return [start, line.indexOf('|', start)];
}
