/** What the commands need from the outside, in whole ranges: google/ answers with Apps Script, tests with the runtime. */
import type { ChangeSet, LogEntry } from '../domain/changes/change-set';
import type { Table, TableName } from '../domain/schema/column';
import type { Layout } from '../domain/schema/layout';
import type { Language, Rules } from '../domain/settings/rules';
import type { Cell } from '../domain/values/cell';

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

export interface Ledger {
  /**
   * Takes the document lock until the run ends; false when somebody else holds it for longer than `seconds`. Headings are read anew then,
   * unless the run `keeps` them because it takes no number.
   */
  lock(seconds: number, keeps?: boolean): boolean;
  /** The table's sheet; null when the workbook has none of ours. Headings are read once a run. */
  sheet(name: TableName): TableSheet | null;
  /** Which table a sheet is, by Google's sheet ID; 'settings' for 設定; null for a sheet of the user's own. No call unless sheets were renamed. */
  tableOf(sheetId: number): TableName | 'settings' | null;
  /** Is the sheet any of ours, 今日, 項目の目的 and 変更履歴 included? */
  isOwn(sheetId: number): boolean;
  /**
   * From now on this run knows these columns of the user's own (schema/own-columns.ts), where they are. With `make` those that 顧客台帳 lacks
   * are added at its end, all cells text: four calls, and one for each. The lock must be held.
   */
  ownColumns(keys: readonly string[], make: boolean): void;
  /** Removes those of the columns that `ownColumns` made and that hold nothing any more. The lock must be held; no call when there are none. */
  dropOwnColumns(keys: readonly string[]): void;
  /** Adds names to the members in 設定; known names are left. Two calls. */
  addMembers(names: readonly string[]): void;
  /** The rules: from the notes in the customers' heading row, else from 設定, else the defaults. */
  rules(): Rules;
  /** Rules read from 設定 itself, with what is wrong there; null without such a sheet. */
  readSettings(): { rules: Rules; problems: readonly import('../domain/problem').Problem[] } | null;
  /** Writes cells of 設定, found in it as it is now; answers how many. A call to read, one a cell to write. */
  changeSettings(cells: (grid: readonly (readonly Cell[])[]) => readonly import('../domain/settings/rule-cells').RuleCell[]): number;
  /** Gives the items that people added to the lists of 設定 a code, as `readSettings` found them. A call each, and none when all have one. */
  codeItems(): void;
  /** The batch in which a run was cut off; '' when there is none. No call. */
  openBatch(): string;
  /** It was finished, or had changed nothing. One call. */
  closeBatch(): void;
  /** The years that have a sheet for their touches, the newest first. One call a run. */
  shelves(): string[];
  /** The sheet of a year; null when there is none. One call. */
  shelf(name: string): TableSheet | null;
  /** All batches kept whole, oldest first. Three calls. */
  journals(): LogBatch[];
  /** Stores the copy of the rules and the next number beside the headings of a table. */
  writeNotes(name: 'customers' | 'touches' | 'handovers' | 'contacts', next: number, rules: Rules | null): void;
  /** Notes that every row has its 行の控え, or that there may be rows without. One call, and none when that is noted. */
  noteCopies(complete: boolean): void;
  /** Takes customers' numbers up to `next`; the commit that follows notes them before it writes. No call of its own. */
  takeNumbers(next: number): void;
  /** The one writer: log, blocks, check that no row moved, repair. The lock must be held. `pasted`: cells the user pasted just now; `formulas`: leave cells alone that hold one. */
  commit(set: ChangeSet, pasted?: CellSpan | null, formulas?: boolean): CommitResult;
  /** Sets the number formats of a table's cells again: a paste brings its own, and what is written into them would be read by those. */
  restoreFormats(name: TableName, cells: CellSpan): void;
  /** Those of the entries that 変更履歴 does not have yet, whoever wrote them. One call. */
  notLogged(entries: readonly LogEntry[]): LogEntry[];
  /** Puts dropdowns back on a table's cells that a paste took away. */
  restoreDropdowns(name: TableName, cells: CellSpan): void;
  /** Writes 今日 anew: all its rows and the time they hold for. Four calls at most. */
  writeToday(rows: readonly Readonly<Record<string, Cell>>[], asOf: string): void;
  /** Adds lines to 取込結果, which is made when there is none. Eight calls at most, four when it is there. */
  reportImport(lines: readonly ImportLine[]): void;
  /** Rows of a list of which 取込結果 tells already. */
  reportedRows(list: string): ReadonlySet<number>;
  /** Replaces, adds or (null) removes lines of customers in 今日, by their IDs. One call to look, and one for each line that changes. */
  todayLines(lines: ReadonlyMap<string, LineOfToday | null>): void;
  language(): Language;
}

/** A line of 今日, and what the head of the section begins with that it belongs to. */
export interface LineOfToday {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly section: string;
}

/** A line of 取込結果: words for people, made at the edge. */
export interface ImportLine {
  readonly at: string;
  readonly list: string;
  readonly row: number;
  readonly outcome: string;
  readonly customerId: string;
  readonly company: string;
  readonly why: string;
  readonly apart: string;
}

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

/** What a workbook remembers between runs, for all who work in it: short texts by key. */
export interface Memory {
  get(key: string): string | null;
  /** Text that is too long is not remembered. */
  put(key: string, text: string): void;
}

/** Where the user's cursor is. */
export interface Selection {
  readonly sheetId: number;
  readonly row: number;
}

/** What the person at the screen sees of the tables. */
export interface View {
  /** One call each for the cell, its sheet and its row. */
  selection(): Selection | null;
  /**
   * The first row below `after` that is shown; null at the end, or when `goOn` says no. `reached` is the row looked at last, 0 at the end. A
   * call for each row, two where there is a filter.
   */
  nextShown(name: TableName, after: number, goOn: () => boolean): { row: number | null; reached: number };
  /** Moves the selection to the customer in this row. */
  select(name: TableName, row: number): void;
}

/** Builds and mends the sheets of a ledger. */
export interface Structure {
  /** Makes what is missing and mends what is broken; answers what it did. */
  build(rules: Rules): StructureReport;
  /** Makes a table that set-up leaves out; nothing when it is there. Answers the name of a sheet of the user's own that is in its place, or ''. */
  make(name: 'handovers' | 'contacts', rules: Rules): string;
  /** Makes the sheet of a year for its touches; answers like `make`. */
  makeShelf(name: string, rules: Rules): string;
}
export interface StructureReport {
  readonly made: readonly string[];
  readonly mended: readonly string[];
  /** Sheets with a name of ours that are not ours: left alone. */
  readonly foreign: readonly string[];
  /** True when the headings were in the other language until now: the words in the cells are to follow. */
  readonly switched: boolean;
}

export interface Clock {
  /** 'yyyy-mm-dd' in the workbook's time zone. */
  today(): string;
  /** 'yyyy-mm-dd hh:mm' in the workbook's time zone. */
  now(): string;
  /** Seconds since the run began. */
  elapsed(): number;
}

export interface Identity {
  /** The user's address; '' when Google does not say (simple triggers). */
  email(): string;
  /** The member name chosen by this user; '' when none was. */
  member(): string;
  remember(member: string): void;
}

export interface Notices {
  toast(text: string): void;
  /** A message with an OK button. */
  tell(text: string): void;
  /** A question answered by typing; null when it was cancelled. The lock is lost while it is open. */
  question(text: string): string | null;
  /** A yes/no question. The lock is lost while it is open. */
  ask(text: string): boolean;
}

/** The daily variant's trigger of the person at the keyboard: nobody sees those of others. */
export interface MorningTimer {
  /** Makes the trigger unless it is there. Throws where Google refuses. */
  start(timeZone: string): void;
  /** Removes it; false when there was none. */
  stop(): boolean;
}

/** The daily variant's way to send mail. */
export interface Mailbox {
  /** Recipients that are left for today. */
  remaining(): number;
  /** Throws where Google refuses. */
  send(to: string, subject: string, body: string): void;
  /** Address of the workbook, for the mail. */
  workbook(): string;
}

/** Unique, unguessable text: batch IDs. */
export type NewId = () => string;

export interface Context {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly notices: Notices;
  readonly lists: Lists;
  readonly everything: Everything;
  readonly memory: Memory;
  readonly newId: NewId;
}
