/** What stands in the workbook beside the ledger: the user's own lists, all sheets as they are shown, and the building of the ledger's own. */
import type { ColumnView } from '../../domain/schema/column-views';
import type { Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';

/** A sheet of the user's own, as an import reads it. */
export interface ForeignSheet {
  readonly name: string;
  readonly sheetId: number;
  /** All cells from A1, dates as text. */
  readonly values: readonly (readonly Cell[])[];
}

/** A sheet of the user's own, as the import dialog offers it. */
export interface ListSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
  /** Brought here from a file by the dialog. */
  readonly staged: boolean;
}

/** The user's own sheets, and those that hold the rows of a file. */
export interface Lists {
  all(): readonly ListSheet[];
  /** Null when there is no such sheet any more. Two calls. */
  read(sheetId: number): ForeignSheet | null;
  /** Writes rows of a file below its 0-based row `from`, into the sheet that this key has; made when there is none. All cells are text. */
  stage(key: string, name: string, from: number, rows: readonly (readonly Cell[])[]): { sheetId: number; name: string; stored: number };
  /** Removes a sheet that `stage` made; false for any other. */
  discard(sheetId: number): boolean;
}

export interface SheetSize {
  readonly sheetId: number;
  readonly name: string;
  /** Last row and column with content. */
  readonly rows: number;
  readonly columns: number;
}

/** The whole workbook, for writing it out: the user's own sheets as well. */
export interface Everything {
  title(): string;
  sheets(): readonly SheetSize[];
  /** Null when there is no such sheet any more. */
  sheet(sheetId: number): SheetSize | null;
  /** What the cells show. One call. */
  shown(sheetId: number, row: number, rows: number, columns: number): string[][];
}

/** Builds and mends the sheets of a ledger. */
export interface Structure {
  /** Makes what is missing and mends what is broken; answers what it did. */
  build(rules: Rules): StructureReport;
  /** Makes a table that set-up leaves out; nothing when it is there. Answers the name of a sheet of the user's own that is in its place, or ''. */
  make(name: 'handovers' | 'contacts', rules: Rules): string;
  /** Makes the sheet of a year for its touches; answers like `make`. */
  makeShelf(name: string, rules: Rules): string;
  /** Shows, hides, folds and opens columns of 顧客台帳; nothing where there is none. */
  arrange(view: ColumnView): void;
}

export interface StructureReport {
  readonly made: readonly string[];
  readonly mended: readonly string[];
  /** Sheets with a name of ours that are not ours: left alone. */
  readonly foreign: readonly string[];
  /** True when the headings were in the other language until now: the words in the cells are to follow. */
  readonly switched: boolean;
}
