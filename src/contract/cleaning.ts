/** Cleaning up what is there: what would change, by rule and cell; applying it; and the cells that cannot be read. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';
import type { KeptCell } from './merge';

/** A cell that would be written otherwise. */
export interface CleanCell {
  /** Names the cell when it is left out: 'C-00012 phone'. */
  cell: string;
  /** ID of the record: of a customer or of a touch. */
  id: string;
  row: number;
  company: string;
  /** Heading of the column. */
  label: string;
  before: string;
  after: string;
}

export interface CleanRule {
  code: string;
  title: string;
  count: number;
  /** The first cells, in the order of the rows. */
  cells: CleanCell[];
}

export interface CleanPreviewRequest {
  /** One rule only, from this cell on: the next page of its list. '' and 0 for all rules with their first cells. */
  rule: string;
  from: number;
  /** What was chosen of the preview: `expected` then holds the next cells of it. Where there are more than one batch takes, they are asked for again and again. */
  only?: { rules: string[]; except: string[] };
}
export interface CleanPreviewAnswer {
  rules: CleanRule[];
  total: number;
  /** Cells beyond those that `expected` holds, because one call writes only so many. */
  beyond: number;
  /** Cells that cannot be read: sidebarUnreadable lists them. */
  unreadable: number;
  /** What is to be written, to be sent back: a cell that changed since is left alone. '' with one rule only. */
  expected: string;
}

export interface CleanApplyRequest {
  /** Made once per preview, for all calls that it takes; no cell is ever written twice. */
  key: string;
  /** Codes of the rules that were chosen. */
  rules: string[];
  /** Cells that stay as they are all the same. */
  except: string[];
  expected: string;
}
export interface CleanApplyAnswer {
  /** Takes it back: sidebarUndoBatch; '' when nothing was left to do. */
  batch: string;
  alreadyApplied: boolean;
  changed: number;
  /** Cells that somebody changed since the preview: they were left alone. */
  kept: KeptCell[];
  message: string;
}

/** Cells that cannot be read by their column's rule. */
export interface UnreadableRequest {
  from: number;
}
export interface UnreadableCell {
  id: string;
  row: number;
  company: string;
  column: string;
  label: string;
  value: string;
  /** What is wrong, in a sentence. */
  why: string;
  /** Values it may have meant, likeliest first; at most three. */
  nearest: string[];
}
export interface UnreadableAnswer {
  cells: UnreadableCell[];
  total: number;
}

/** Writes one of the nearest values into the cell, as if somebody had typed it. */
export interface FixCellRequest {
  key: string;
  id: string;
  row: number;
  column: string;
  /** What the cell held when it was listed: another value by now is left alone. */
  before: string;
  value: string;
}
export interface FixCellAnswer {
  /** Takes it back: sidebarUndoBatch. */
  batch: string;
  /** Null for a cell of 対応履歴. */
  card: CustomerCard | null;
  message: string;
}

/** The calls of this part; SidebarCalls takes them in. */
export interface CleaningCalls {
  sidebarCleanPreview(request: CleanPreviewRequest): Answer<CleanPreviewAnswer>;
  sidebarCleanApply(request: CleanApplyRequest): Answer<CleanApplyAnswer>;
  sidebarUnreadable(request: UnreadableRequest): Answer<UnreadableAnswer>;
  sidebarFixCell(request: FixCellRequest): Answer<FixCellAnswer>;
}
