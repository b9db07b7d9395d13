/** Telephone numbers as people write them in a cell: several at once, with extensions and remarks. */
import type { Problem } from '../problem';
import { type Cell, cellText, isBlank } from './cell';
import { isNothing } from './nothing';
import { type PhoneNumber, phoneNumber, phoneNumberFromNumber } from './phone-number';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

/** One number of the cell. `extension` is '' or digits; `remark` is '' or what stood beside it, e.g. '代', 'FAX'. */
export interface Phone extends PhoneNumber {
  readonly extension: string;
  readonly remark: string;
}

// Everything that stands for a hyphen between digits, ー and 一 included; in a remark ('サポート') they are letters.
const DASH = /(?<=[\d)]) *[\u002D\u02D7\u2010-\u2015\u2043\u207B\u208B\u2212\u2500\u2501\u2796\u30FC\u4E00\uFE63\uFF0D\uFF70]+ *(?=[\d(])/g;
// What Shift_JIS leaves of a dash it does not have.
const LOST_DASH = /(?<=\d)[?\ufffd](?=\d)/g;
const NUMBER = /[+(]?\d[\d\-. ()]*\d|\d/;
// Words that only say "this is a telephone number"; '?' is what Shift_JIS leaves of ☎.
const LABEL = /^(?:tel|phone|ph|電話(?:番号)?|☎|☏|📞|📱|\?)[\s.:：]*/iu;
const EXTENSION = /^[\s,(]*(内線|内|ext(?:ension)?|x|#)[\s.:]*(\d{1,6})\)?/i;
const BETWEEN = /\s*(?:[/、,;|・\n]|\s(?:or|または|又は)\s)\s*/;
const REMARK_MAX = 20;

function onePhone(part: string): Phone | null {
  const text = part.trim().replace(LABEL, '');
  const found = NUMBER.exec(text);
  if (!found) return null;
  // '(' belongs to the number only if it closes inside it: '03-1234-5678 (代' must not lose its bracket.
  let typed = found[0];
  const open = typed.lastIndexOf('(');
  if (open > typed.lastIndexOf(')')) typed = typed.slice(0, open).trim();
  const number = phoneNumber(typed);
  if (!number) return null;
  let after = text.slice(found.index + typed.length);
  const extension = EXTENSION.exec(after);
  if (extension) after = after.slice(extension[0].length);
  const remark = `${text.slice(0, found.index)} ${after}`.replace(/[\s()[\]:.]+/g, ' ').trim();
  if (/\d/.test(remark) || remark.length > REMARK_MAX) return null;
  return { ...number, extension: extension ? (extension[2] ?? '') : '', remark, text: written(number.text, extension, remark) };
}

/** The extension word stays in the language in which it was typed. */
function written(number: string, extension: RegExpExecArray | null, remark: string): string {
  const word = extension && /^内/.test(extension[1] ?? '') ? '内線' : 'ext. ';
  return number + (extension ? ` ${word}${extension[2]}` : '') + (remark ? ` (${remark})` : '');
}

/** What was probably meant by digits that are no number: the leading 0 lost from text, or O typed for 0. */
function suggestion(text: string): string | undefined {
  const zeros = text
    .replace(/[oOоО〇]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/[Зз]/g, '3');
  return (onePhone(zeros) ?? onePhone(zeros.replace(/^\D*/, '0')))?.text;
}

/**
 * Reads a telephone cell. Stored form: Japanese hyphenation ('03-1234-5678'), foreign numbers as '+1 415 555 2671', an extension as
 * '内線12', a remark as '(代)', several numbers joined by ' / '. A number cell gets its leading 0 back; text without one is only flagged.
 */
export function readPhone(cell: Cell): Reading<readonly Phone[]> {
  if (isBlank(cell)) return blank(cell);
  if (typeof cell === 'number') {
    const number = phoneNumberFromNumber(cell);
    return number ? read(cell, [{ ...number, extension: '', remark: '' }], number.text) : unread(cell, problem(cell, ''));
  }
  if (isNothing(cellText(cell))) return saysNothing(cell);
  const text = visible(cellText(cell)).normalize('NFKC').replace(DASH, '-').replace(LOST_DASH, '-').trim();
  const whole = onePhone(text);
  const phones = whole
    ? [whole]
    : text
        .split(BETWEEN)
        .filter((part) => part !== '')
        .flatMap(severalBySpace);
  const readable = phones.filter((phone): phone is Phone => phone !== null);
  if (readable.length === 0 || readable.length < phones.length) return unread(cell, problem(cell, text));
  return read(cell, readable, readable.map((phone) => phone.text).join(' / '));
}

/** A part that is one number, or numbers parted by nothing but a blank. */
function severalBySpace(part: string): (Phone | null)[] {
  const one = onePhone(part);
  if (one) return [one];
  const pieces = part.split(/\s+/).map(onePhone);
  return pieces.length > 1 && pieces.every((piece) => piece !== null) ? pieces : [null];
}

function problem(cell: Cell, text: string): Problem {
  const meant = suggestion(text);
  return { code: 'phone-digits', raw: cellText(cell), ...(meant === undefined ? {} : { suggestion: meant }) };
}
