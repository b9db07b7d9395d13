/** The match key: everything about a customer that duplicates are found by, as one line for the hidden column 照合キー. */
import { tidySpaces } from '../values/visible';
import { emailKeys, phoneKeys } from './contact-keys';
import { foldKanji } from './kanji-variants';
import { foldName, type NameKey, nameKey } from './name-key';

/** What a customer is compared by. Computed once when the row changes, so that a check reads one column and no more. */
export interface MatchKey extends NameKey {
  readonly id: string;
  /** The company's name as stored, to name it in a warning. */
  readonly company: string;
  /** Folded kana reading. */
  readonly kana: string;
  readonly phones: readonly string[];
  /** Addresses without '+tag'. */
  readonly mails: readonly string[];
  /** The contact person's name as stored. */
  readonly person: string;
  /** Prefecture of the address ('東京都'), or '' where it names none. */
  readonly prefecture: string;
}

/** The cells a key is made of, as stored. */
export interface MatchFields {
  readonly id: string;
  readonly company: string;
  readonly kana?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly person?: string;
  readonly address?: string;
}

const PREFECTURE = /^(?:東京都|北海道|京都府|大阪府|[^\s都道府県]{2,3}県)/;

/** The key of a customer. */
export function matchKeyOf({ id, company, kana = '', phone = '', email = '', person = '', address = '' }: MatchFields): MatchKey {
  const mails = emailKeys(email).map((key) => key.address);
  const prefecture = PREFECTURE.exec(foldKanji(tidySpaces(address).normalize('NFKC')))?.[0] ?? '';
  return { id, company, ...nameKey(company), kana: foldName(kana), phones: phoneKeys(phone), mails, person, prefecture };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '|': '\\p', ',': '\\c', '\n': '\\n', '\r': '\\r' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\p': '|', '\\c': ',', '\\n': '\n', '\\r': '\r' };

const escaped = (text: string) => text.replace(/[\\|,\n\r]/g, (character) => ESCAPES[character] ?? character);
const unescaped = (text: string) => (text.includes('\\') ? text.replace(/\\[\\pcnr]/g, (pair) => UNESCAPES[pair] ?? pair) : text);
// A list of one empty text would read back as no text at all, so an empty member is written '\e'.
const joined = (list: readonly string[]) => list.map((item) => (item === '' ? '\\e' : escaped(item))).join(',');
const parted = (text: string) => (text === '' ? [] : text.split(',').map((item) => (item === '\\e' ? '' : unescaped(item))));
const SIDES = ['front', 'back', 'middle', ''] as const;

/** The key as one line: fields parted by '|', members by ',', both escaped with '\'. Begins with the ID, so it is never a formula. */
export function formatMatchKey(key: MatchKey): string {
  const { id, company, core, form, side, kana, phones, mails, person, prefecture } = key;
  const texts = [id, company, core, form, side, kana, person, prefecture].map(escaped);
  return [...texts, joined(phones), joined(mails)].join('|');
}

/** The key of such a line, or null if it is none: the row is then to be computed anew. */
export function parseMatchKey(line: string): MatchKey | null {
  const raw = line.split('|');
  if (raw.length !== 10) return null;
  // 50,000 lines are read for one edit: nine in ten hold nothing escaped.
  const plain = !line.includes('\\');
  const [id = '', company = '', core = '', form = '', typedSide = '', kana = '', person = '', prefecture = ''] = plain
    ? raw
    : raw.map(unescaped);
  const side = SIDES.find((candidate) => candidate === typedSide);
  if (side === undefined) return null;
  return { id, company, core, form, side, kana, person, prefecture, phones: parted(raw[8] ?? ''), mails: parted(raw[9] ?? '') };
}
