/**
 * Blocking: which customers are worth comparing at all. Each customer gets about fifteen block codes, one per way in which a duplicate
 * could still be recognised; two customers that share none are never compared. Codes are hashes of 24 bits written as four characters:
 * in 50,000 rows a handful of chance meetings, which the comparison throws out.
 */
import { isFreeDomain, isSharedAddress } from './contact-keys';
import type { MatchKey } from './match-key';

/** Characters of a code, six bits each. None of them is escaped in the line of a key. */
export const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const CODE_LENGTH = 4;

/** FNV-1a over the UTF-16 units, folded to 24 bits. */
function codeOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return (
    CODE_LETTERS.charAt(folded >>> 18) +
    CODE_LETTERS.charAt((folded >>> 12) & 63) +
    CODE_LETTERS.charAt((folded >>> 6) & 63) +
    CODE_LETTERS.charAt(folded & 63)
  );
}

const bag = (text: string): string => Array.from(text).sort().join('');

/** The block codes of a key, without repetition, one after the other. */
export function blocksOf(key: Omit<MatchKey, 'blocks'>): string {
  const codes = new Set<string>();
  const add = (kind: string, ...parts: readonly string[]): void => {
    for (const part of parts) if (part === '') return;
    codes.add(codeOf(`${kind}|${parts.join('|')}`));
  };
  const who = key.who.replace(/ /g, '');
  const isPerson = key.core === '';
  const name = isPerson ? who : key.core;
  const start = name.slice(0, 2);
  const place = key.city === '' ? key.town.slice(0, 4) : key.city.slice(-3);
  for (const phone of key.phones) {
    add('P', phone);
    add('p', phone.slice(0, -4), start);
  }
  for (const mail of key.mails) {
    const [local = '', domain = ''] = mail.split('@');
    add('M', mail);
    if (!isSharedAddress(local) && local.length > 4) add('m', local);
    if (!isFreeDomain(domain)) {
      add('D', domain, start);
      add('d', domain.slice(0, 5), name.slice(0, 3));
    }
  }
  for (const other of [name, ...key.others]) {
    add('C', other);
    if (other.length > 5) add('c', other.slice(0, 5));
  }
  add('e', name.slice(0, 3), place);
  add('s', name.slice(-4), place);
  add('B', bag(name), isPerson ? '-' : place);
  if (key.kana.length > 2) add('K', key.kana);
  if (key.kana.length > 4) add('k', key.kana.slice(0, 4), place);
  if (/^[ァ-ヺ]{3,}$/.test(key.core)) add('K', key.core);
  add('T', key.town.slice(-4), key.numbers);
  add('t', key.town, start);
  add('Z', key.postal, name.slice(0, 1));
  if (!isPerson) {
    add('W', who, start);
    add('w', who, place);
  }
  add('X', key.code);
  if (key.words !== '') addWords(key, add);
  if (/^[a-z]/.test(key.who)) addLatinPerson(key, add);
  return [...codes].join('');
}

type Add = (kind: string, ...parts: readonly string[]) => void;

/** A Latin company name: its words in any order, and each longer word with the number of the house. */
function addWords(key: Omit<MatchKey, 'blocks'>, add: Add): void {
  add('V', key.words);
  for (const word of key.words.split(' ')) if (word.length > 3) add('v', word, key.numbers);
}

/** A Latin personal name: each of its names with something of the place, because any one field may be mistyped or missing. */
function addLatinPerson(key: Omit<MatchKey, 'blocks'>, add: Add): void {
  const names = key.who.split(' ');
  const street = key.town.split(' ');
  for (const name of names) {
    const head = name.slice(0, 3);
    add('l', head, key.postal);
    add('L', name, key.numbers);
    for (const word of street) if (word.length > 3) add('y', head, word.slice(0, 4));
  }
  add('q', key.numbers, key.postal);
  add(
    'Q',
    [...names]
      .sort()
      .map((name) => name.slice(0, 4))
      .join(' '),
  );
  for (const word of street) if (word.length > 3) add('r', word, key.numbers);
}
