/** The workbook as plain data with Google's semantics; every class a script sees is a window on it. */

/** A stored value. Empty cells are absent (undefined) in the row arrays and read as ''. */
export type Scalar = string | number | boolean | Date;

/** Told after each change, so that a view or a state file can follow. Positions are 1-based. */
export type WorkbookChange =
  | { kind: 'cells'; sheetId: number; row: number; column: number; rows: number; columns: number }
  | { kind: 'rows-inserted' | 'rows-deleted'; sheetId: number; row: number; count: number }
  | { kind: 'columns-inserted' | 'columns-deleted'; sheetId: number; column: number; count: number }
  | { kind: 'sheet'; sheetId: number }
  | { kind: 'sheets' };
