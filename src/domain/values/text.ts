/** Free text under a column's width policy. */
import { type Cell, cellText, isBlank } from './cell';
import { blank, type Reading, read, unread } from './reading';
import { isGarbled, tidySpaces, visible } from './visible';
import { toFullWidth, toHalfWidth } from './width';

/**
 * A column's width policy (R39): 'full' makes ASCII and kana full width; 'half' makes full-width ASCII half width (kana has no half-width
 * form that anybody wants, so it is left as typed); 'free' leaves the width alone.
 */
export type Width = 'free' | 'full' | 'half';

/** What the reader may know about the column. */
export interface TextContext {
  readonly width?: Width;
  /** Most characters allowed, by code point. */
  readonly max?: number;
}

/** The text in the column's width, spaces tidied. */
export function inWidth(text: string, width: Width = 'free'): string {
  const seen = visible(text);
  return tidySpaces(width === 'full' ? toFullWidth(seen) : width === 'half' ? toHalfWidth(seen) : seen);
}

/** Number of characters as a person counts them on the keyboard: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/**
 * Reads a text cell. Invisible characters go, blanks are tidied, the width follows the policy; nothing a person sees is changed otherwise.
 * Longer than `max` or decoded wrongly (U+FFFD): flagged and left as typed.
 */
export function readText(cell: Cell, context: TextContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  return finish(cell, inWidth(cellText(cell), context.width), context);
}

/** The checks that every kind of text ends with. */
export function finish(cell: Cell, text: string, { max }: TextContext): Reading<string> {
  const raw = cellText(cell);
  if (isGarbled(raw)) return unread(cell, { code: 'text-garbled', raw });
  // Never more code points than UTF-16 units: only a long text is counted.
  if (max !== undefined && text.length > max && lengthOf(text) > max)
    return unread(cell, { code: 'too-long', raw, max, length: lengthOf(text) });
  return read(cell, text, text);
}
