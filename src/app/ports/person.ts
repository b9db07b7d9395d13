/** The person at the screen: who it is, what was edited and selected, and what is said to them. */
import type { TableName } from '../../domain/schema/column';

/** Cells that a person changed. */
export interface Edit {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What was typed and what the cell held before, for a single typed cell; null when it was empty, and both after an undo. */
  readonly value: string | null;
  readonly oldValue: string | null;
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
