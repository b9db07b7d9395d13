/** The ledger: finds tables and rules, and commits ChangeSets. */
import type { ChangeSet, LogEntry } from '../../domain/changes/change-set';
import type { Problem } from '../../domain/problem';
import type { TableName } from '../../domain/schema/column';
import type { RuleCell } from '../../domain/settings/rule-cells';
import type { Language, Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import type { CellSpan, CommitResult, LogBatch, TableSheet } from './tables';

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
  readSettings(): { rules: Rules; problems: readonly Problem[] } | null;
  /** Writes cells of 設定, found in it as `readSettings` read it just now, which answers them the next time without another look; answers how many. One call a cell. */
  changeSettings(cells: (grid: readonly (readonly Cell[])[]) => readonly RuleCell[]): number;
  /**
   * Does on 顧客台帳 what 列 of 設定 says otherwise than the copy beside the headings: renames, makes, shows and hides columns. No call when nothing differs. The lock
   * must be held, and 設定 be read.
   */
  applyColumns(rules: Rules): void;
  /**
   * Writes into 設定 what is the ledger's to write there, as `readSettings` found it: codes of the items that people added to lists, and the
   * version of the rules. A call each, and none when all is in order.
   */
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
  /** Is it noted that every row of 顧客台帳 has its 行の控え, in the form of this version? No call. */
  hasCopies(): boolean;
  /** Notes that every row has its 行の控え, or that there may be rows without. One call, and none when that is noted. */
  noteCopies(complete: boolean): void;
  /** Takes customers' numbers up to `next`; the commit that follows notes them before it writes. No call of its own. */
  takeNumbers(next: number): void;
  /** The one writer: log, blocks, check that no row moved, repair. The lock must be held. `pasted`: cells the user pasted just now; `formulas`: leave cells alone that hold one; `first`: what is done right before the first cell is written, if one is. */
  commit(set: ChangeSet, pasted?: CellSpan | null, formulas?: boolean, first?: () => void): CommitResult;
  /** Sets the number formats of a table's cells again: a paste brings its own, and what is written into them would be read by those. */
  restoreFormats(name: TableName, cells: CellSpan): void;
  /** Those of the entries that 変更履歴 does not have yet, whoever wrote them. One call. */
  notLogged(entries: readonly LogEntry[]): LogEntry[];
  /** Does 変更履歴 tell of this batch? One call. */
  isLogged(batch: string): boolean;
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
