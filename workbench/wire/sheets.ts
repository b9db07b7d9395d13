/** A workbook's sheets as a page must know them before it sees any cell. Positions are 1-based. */
import type { WireBlock } from './cells';

/** A line (row or column) that is not as lines are by default: its size in pixels, and whether it is hidden. */
export type WireLine = [line: number, size: number | null, hidden: 0 | 1];

/** A group of lines that can be folded away by its + and − control. */
export interface WireGroup {
  start: number;
  count: number;
  depth: number;
  collapsed: boolean;
  /** The line that carries the control: the one after the group, or the one before it. */
  control: number;
}

export interface WireAxis {
  count: number;
  frozen: number;
  lines: WireLine[];
  groups: WireGroup[];
}

export interface WireArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** An area that Google asks about before it lets somebody edit it. */
export interface WireProtection extends WireArea {
  /** The protection it is a part of: a person is asked once for all of it. */
  protection: number;
  description: string;
}

export interface WireSheet {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  rows: WireAxis;
  columns: WireAxis;
  merges: WireArea[];
  gridlines: boolean;
  /** The heading row and the columns of the sheet's filter, if it has one. */
  filter: WireArea | null;
  warnings: WireProtection[];
  /** True when the sheet has rules that colour cells by their content: the page then asks for the colours of what is visible. */
  conditional: boolean;
}

/** Some rows of a sheet, from `row` on. */
export interface WireBand {
  row: number;
  rows: number;
}

/** Cells of a sheet as they were at a version: all of it or a band of rows. `height` is the last row that may hold something. */
export interface WireContent {
  version: number;
  height: number;
  block: WireBlock;
}

/** A structural change, in the order it happened; the cells that a change touched follow as blocks. */
export type WireShift = { sheetId: number; axis: 'rows' | 'columns'; kind: 'insert' | 'delete'; at: number; count: number };

/** What changed since the last one, for every window. `sheets` lists the sheets in order, when any of it changed. */
export interface WireDelta {
  version: number;
  shifts: WireShift[];
  sheets: WireSheet[] | null;
  blocks: { sheetId: number; block: WireBlock }[];
  /** Sheets with so many changed cells that the page had better fetch them anew. */
  reload: number[];
}

/** Colours and marks that depend on the content, for a window of cells. */
export interface WireLive {
  sheetId: number;
  row: number;
  rows: number;
  /** Conditional looks, by position. */
  looks: [row: number, column: number, look: WireLiveLook][];
  /** Cells whose value the (not rejecting) validation rule does not allow. */
  invalid: [row: number, column: number][];
}

export interface WireLiveLook {
  bg?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
}
