/** What a cell holds when it reaches the domain, and whether anybody would see something in it. */

/**
 * A cell's value. '' is an empty cell. A sheet date arrives as 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm' text: the adapter turns it with the
 * workbook's time zone, so that no Date exists here.
 */
export type Cell = string | number | boolean;

/** The cell as text, as Sheets would show it without a number format (TRUE/FALSE, no exponent up to 21 digits). */
export function cellText(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? String(cell) : cell;
}

// Unicode's Default_Ignorable_Code_Point, the control characters, the Braille blank and U+FFF9–FFFB. Written out, not as \p{…}: no one has
// yet seen property escapes run in Apps Script, and a literal it cannot parse would stop the whole script.
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: so are the marks that show nothing by themselves
const UNSEEN =
  /^(?:[\s\u0000-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|\u034F|[\uFE00-\uFE0F])*$/u;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: as above

/** Does the cell hold nothing that can be seen? A lone space or zero-width character is blank, 0 and FALSE are not. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell === '') return cell === '';
  // Most cells begin with a letter, a digit, kana or kanji: one look at it spares the search.
  const first = cell.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && !(first > 0x3040 && first < 0x3100) && !(first > 0x4dff && first < 0xa000) && UNSEEN.test(cell);
}
