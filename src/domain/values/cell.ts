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

// Default_Ignorable_Code_Point is Unicode's own set of characters that show nothing; the Braille blank and U+FFF9–FFFB show nothing either.
const UNSEEN = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]*$/u;

/** Does the cell hold nothing that can be seen? A lone space or zero-width character is blank, 0 and FALSE are not. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && UNSEEN.test(cell);
}
