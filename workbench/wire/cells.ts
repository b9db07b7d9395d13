/** Cells as they travel from the server to a page: what is shown, what the editor starts with, and how it looks. Positions are 1-based. */

/**
 * A text, number or boolean that is shown as it stands, null for an empty cell, or an object where what is shown differs from the value:
 * `s` the text shown, `k` what it is (n number, d date, b boolean, t text, e error), `e` the text the editor starts with (`s` when absent).
 */
export type WireCell = null | string | number | boolean | { s: string; k: 'n' | 'd' | 'b' | 't' | 'e'; e?: string };

/** How a cell looks; absent fields are the sheet's default. Colours are #rrggbb. */
export interface WireLook {
  bg?: string;
  color?: string;
  font?: string;
  size?: number;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  /** left, center, right */
  h?: string;
  /** top, middle, bottom */
  v?: string;
  wrap?: 'wrap' | 'clip';
  /** Borders: colour by side. */
  border?: { t?: string; b?: string; l?: string; r?: string };
}

/** A validation rule, as far as the page must know it: the items of a list are asked for when it is opened. */
export interface WireRule {
  kind: 'list' | 'checkbox' | 'other';
  /** Whether a list shows its arrow. */
  arrow?: boolean;
  /** For a checkbox: the text typed to tick it and to clear it. */
  checked?: string;
  unchecked?: string;
  help?: string;
}

/**
 * A block of cells. Rows that share looks (or rules) share one entry of `lookRows`: indexes into `looks`, one a column, -1 for none.
 * Trailing empty cells of a row are left out.
 */
export interface WireBlock {
  row: number;
  column: number;
  rows: number;
  columns: number;
  values: WireCell[][];
  looks: WireLook[];
  lookRows: number[][];
  /** For each row of the block, its index into `lookRows`; -1 for a row without any look. */
  lookOf: number[];
  rules: WireRule[];
  ruleRows: number[][];
  ruleOf: number[];
  notes: [row: number, column: number, text: string][];
}
