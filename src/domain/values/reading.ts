/** The answer every reader gives: what a cell means and the one form in which it is stored. */
import type { Problem } from '../problem';
import { type Cell, cellText } from './cell';

/**
 * Three outcomes:
 * - read: `value` is set, `text` is the canonical stored form, `problem` is null;
 * - unreadable: `value` is null, `text` is the cell as typed, `problem` says why. The cell is left alone;
 * - nothing: `value` is null and `problem` is null. `text` is '' for a blank cell, or the word as typed when a person wrote that there is
 *   nothing ('-', 'なし'): it counts as empty but is not blanked.
 */
export interface Reading<T> {
  readonly value: T | null;
  readonly text: string;
  /** Does storing `text` change what the cell shows? */
  readonly changed: boolean;
  readonly problem: Problem | null;
}

/** A cell that was understood. */
export function read<T>(cell: Cell, value: T, text: string): Reading<T> {
  return { value, text, changed: text !== cellText(cell), problem: null };
}

/** A cell that was not understood: it stays as typed. */
export function unread<T>(cell: Cell, problem: Problem): Reading<T> {
  return { value: null, text: cellText(cell), changed: false, problem };
}

/** A blank cell. One that held only invisible characters becomes truly empty. */
export function blank<T>(cell: Cell): Reading<T> {
  return { value: null, text: '', changed: cellText(cell) !== '', problem: null };
}

/** A cell in which a person wrote that there is nothing. It means empty and keeps their word. */
export function saysNothing<T>(cell: Cell): Reading<T> {
  return { value: null, text: cellText(cell), changed: false, problem: null };
}
