/** A table of the ledger as commands read it: whole rows and columns, and what a commit answers. */
import type { Table } from '../../domain/schema/column';
import type { Layout } from '../../domain/schema/layout';
import type { Cell } from '../../domain/values/cell';

/** A table's sheet as it stands now. Rows are 1-based sheet rows; row 1 is the heading row. */
export interface TableSheet {
  readonly table: Table;
  readonly layout: Layout;
  /** True when a reworded heading or a deleted column was looked for: writing the notes spares the next run these calls. */
  readonly learned: boolean;
  /** Whole rows by column key, dates as text. One call. */
  rows(first: number, count: number): Record<string, Cell>[];
  /** Whole rows of records by ID, where `places` says that they stand; null when one of them stands there no longer. Eight calls at most. */
  records(places: ReadonlyMap<string, number>): ReadonlyMap<string, { readonly at: number; readonly row: Record<string, Cell> }> | null;
  /**
   * Columns from row 2 to the end of the sheet, trailing empty rows cut. All have the same length. Adjacent columns share a call, and those
   * with at most `gap` others between them: these come along.
   */
  columns(keys: readonly string[], gap?: number): Record<string, Cell[]>;
  /** The yearly sheet of 対応履歴 that this is; '' for a table's own sheet. */
  readonly shelf: string;
  /** Rows whose cell of a column is this text, from the top. One call. */
  find(key: string, text: string): number[];
  /** Last row with content. One call. */
  lastRow(): number;
}

/** Consecutive sheet rows. */
export interface RowSpan {
  readonly row: number;
  readonly count: number;
}

/** A block of cells that a person pasted, filled or deleted at once. */
export interface CellSpan extends RowSpan {
  readonly column: number;
  readonly width: number;
}

export interface CommitResult {
  /** Changes that were not made because the cell held something else by then, or its record was gone. */
  readonly conflicts: readonly { id: string; column: string; now: Cell }[];
  /** Cells of people that were left because they hold a formula. */
  readonly formulas: readonly { id: string; column: string; now: Cell }[];
  /** True when rows moved under the write and were put right: derived cells of other rows may be stale until the next tidy. */
  readonly disturbed: boolean;
}

/** A batch of 変更履歴 that was kept whole. */
export interface LogBatch {
  readonly batch: string;
  /** 'yyyy-mm-dd hh:mm' */
  readonly at: string;
  readonly by: string;
  /** The code of the operation. */
  readonly cause: string;
  /** What its first line says. */
  readonly title: string;
  /** The parts of its journal (domain/changes/journal.ts), in whatever order. */
  readonly parts: readonly string[];
}
