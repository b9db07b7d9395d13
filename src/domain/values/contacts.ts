/** Several telephone numbers and e-mail addresses in one cell, in any order: その他の連絡先. */
import { type Cell, cellText, isBlank } from './cell';
import { readEmail } from './email';
import { isNothing } from './nothing';
import { readPhone } from './phone';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

/** What a cell of phones and addresses names. */
export interface Contacts {
  /** In the stored form of 電話, one number each. */
  readonly phones: readonly string[];
  /** In the stored form of メール, one address each. */
  readonly mails: readonly string[];
  /** Pieces that are neither, as typed. */
  readonly others: readonly string[];
}

/** Between two contacts in the stored form. */
export const betweenContacts = ' / ';

// Every comma parts: nobody groups the digits of a number by them. So does '/', but not the two of 'http://'.
const BETWEEN = /\s*(?:[\u3001,\uFF0C;\uFF1B\u30FB|\uFF5C\n\r]|(?<!\/)[/\uFF0F](?!\/))\s*/;

interface Piece {
  readonly kind: 'phones' | 'mails' | 'others';
  readonly texts: readonly string[];
}

const pieceOf = (text: string): Piece => {
  const phone = !text.includes('@');
  // Most words that are no number have no digit: they need no closer look.
  const read = phone ? (/\d/.test(text.normalize('NFKC')) ? readPhone(text).value?.map((one) => one.text) : null) : readEmail(text).value;
  return read ? { kind: phone ? 'phones' : 'mails', texts: read } : { kind: 'others', texts: [text] };
};

/** A blank parts what holds '@' from its neighbours; numbers with blanks in them are left to the reader of phones. */
const mailsApart = (part: string): string[] => {
  if (!part.includes('@')) return [part];
  const pieces: string[] = [];
  let words: string[] = [];
  for (const word of part.split(/\s+/)) {
    if (!word.includes('@')) words.push(word);
    else {
      pieces.push(words.join(' '), word);
      words = [];
    }
  }
  return [...pieces, words.join(' ')];
};

const piecesOf = (cell: Cell): Piece[] => {
  // A number is a telephone number that lost its leading 0.
  if (typeof cell === 'number') {
    const { value, text } = readPhone(cell);
    return [{ kind: value === null ? 'others' : 'phones', texts: [text] }];
  }
  return visible(cellText(cell))
    .split(BETWEEN)
    .flatMap(mailsApart)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(pieceOf);
};

/** The contacts a cell names; empty lists for a blank one. */
export const contactsIn = (cell: Cell): Contacts => sorted(isBlank(cell) || isNothing(cellText(cell)) ? [] : piecesOf(cell));

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const sorted = (pieces: readonly Piece[]): Contacts => {
  const of = (kind: Piece['kind']): string[] => distinct(pieces.filter((piece) => piece.kind === kind).flatMap((piece) => piece.texts));
  return { phones: of('phones'), mails: of('mails'), others: of('others') };
};

/**
 * Reads a cell of その他の連絡先. Stored form: each number and address in its own stored form, joined by ' / ', each once. A piece that is
 * neither is the problem, and the cell then stays as typed.
 */
export function readContacts(cell: Cell): Reading<Contacts> {
  if (isBlank(cell)) return blank(cell);
  if (isNothing(cellText(cell))) return saysNothing(cell);
  const pieces = piecesOf(cell);
  const strange = pieces.find((piece) => piece.kind === 'others');
  if (strange) {
    const mail = strange.texts.some((one) => one.includes('@'));
    return unread(cell, { code: mail ? 'email-shape' : 'phone-digits', raw: cellText(cell) });
  }
  const text = distinct(pieces.flatMap((piece) => piece.texts)).join(betweenContacts);
  return text === '' ? saysNothing(cell) : read(cell, sorted(pieces), text);
}
