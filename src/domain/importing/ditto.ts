/** Ditto marks: a cell that says 〃 or 同上 means what the row above it says. */
import { type Cell, cellText, isBlank } from '../values/cell';

const DITTO = /^[(（「]?(?:[〃″"]{1,2}|々|仝|同上|上に同じ|上記と?同じ|上と同じ|ditto|do\.)[)）」]?$/i;

export const isDitto = (cell: Cell): boolean => typeof cell === 'string' && cell.length <= 8 && DITTO.test(cell.trim());

/**
 * The row with what its ditto marks stand for. A mark under nothing stays as it is.
 *
 * @param above the row of a customer before it, its own marks filled in already
 */
export const withoutDitto = (row: readonly Cell[], above: readonly Cell[]): readonly Cell[] =>
  row.some(isDitto) ? row.map((cell, index) => (isDitto(cell) && !isBlank(above[index] ?? '') ? (above[index] ?? '') : cell)) : row;

/** Does the cell stand word for word in the list, or was a mark filled in? */
export const isAsTyped = (cell: Cell, typed: Cell): boolean => cellText(cell) === cellText(typed);
