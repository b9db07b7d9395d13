/**
 * A ChangeSet is what an operation wants to happen, as plain data: it can be previewed, explained, undone and checked for conflicts,
 * and one writer applies it (app/ports, Ledger.commit).
 */
import type { TableName } from '../schema/column';
import type { Cell } from '../values/cell';

/** One cell of one record. `before` is what the operation saw; the writer leaves the cell alone when it holds something else by then. */
export interface Change {
  readonly table: TableName;
  /** The record's ID; a row that has none yet is named by `row` and gets its ID from a change of column 'id'. */
  readonly id: string;
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
  /** 1-based row where the record was read: a hint, never trusted without its ID. */
  readonly row: number;
}

/** A new record: values by column key. */
export interface Insert {
  readonly table: TableName;
  readonly id: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** A touch that goes to the sheet of its year, or back: `from` and `to` are years, '' for 対応履歴 itself. Its row moves whole, as it stands. */
export interface Move {
  readonly table: 'touches';
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** A value that another takes the place of wherever it stands in a column: one step at Google, which a sort cannot lead astray. */
export interface Replace {
  readonly table: TableName;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** Where the column stood and how often it held the value a moment ago: the headings are read only when another number of cells was replaced. */
  readonly seen?: { readonly column: number; readonly count: number };
}

export type Operation =
  | 'set-up'
  | 'adopt'
  | 'create'
  | 'edit'
  | 'tidy'
  | 'touch'
  | 'undo'
  | 'settings'
  | 'merge'
  | 'different'
  | 'clean'
  | 'decide'
  | 'owner'
  | 'check'
  | 'promote'
  | 'rank'
  | 'archive'
  | 'share';

/** A line of 変更履歴: a change worth explaining. `reason` is text for people, made at the edge. */
export interface LogEntry {
  readonly operation: Operation;
  readonly target: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** A line of 変更履歴 and the cell it speaks of. */
export interface ToldChange {
  readonly id: string;
  readonly column: string;
  readonly entry: LogEntry;
}

export interface ChangeSet {
  readonly batch: string;
  readonly cause: Operation;
  /** Who: an e-mail or member name, '' when Google does not say. */
  readonly by: string;
  /** 'yyyy-mm-dd hh:mm' in the workbook's time zone. */
  readonly at: string;
  readonly changes: readonly Change[];
  /** Changes that are made by replacing: those of this column from and to these values, for the journal alone. */
  readonly replaces?: readonly Replace[];
  readonly inserts: readonly Insert[];
  /** Records to take away, with all they hold: only what an undone batch had added. Their cells are blanked, and their IDs never used again. */
  readonly removals?: readonly Insert[];
  readonly moves?: readonly Move[];
  readonly log: readonly LogEntry[];
  /** Lines on single cells, told when these are written: a cell that somebody typed into at that moment is not spoken of. Only beside a journal. */
  readonly told?: readonly ToldChange[];
  /**
   * Present when the whole set is to be kept in 変更履歴 (journal.ts), so that a killed run is finished and the batch can be taken back.
   * The first entry of `log` then says what the batch did. `undoes`: the batch that this one takes back, or ''. `slice`: a name of this set
   * among several that are one batch (an import's slices).
   */
  readonly journal?: { readonly undoes: string; readonly slice?: string };
}

/** The ChangeSet that takes this one back. Inserted records stay: `removals` are for them. */
export const invert = (set: ChangeSet, as: Pick<ChangeSet, 'batch' | 'by' | 'at'>): ChangeSet => ({
  ...as,
  cause: 'undo',
  changes: set.changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse(),
  inserts: [],
  log: set.log.map((entry) => ({ ...entry, operation: 'undo' as const, before: entry.after, after: entry.before })).reverse(),
});

/** Records in memory: values by column key, by ID. */
export type Records = ReadonlyMap<string, Readonly<Record<string, Cell>>>;

/** What a table's records look like after the set; changes whose before-value no longer holds are returned and not applied. */
export const apply = (records: Records, table: TableName, set: ChangeSet): { records: Records; conflicts: Change[] } => {
  const next = new Map(records);
  const conflicts: Change[] = [];
  for (const change of set.changes) {
    if (change.table !== table) continue;
    const record = next.get(change.id);
    if (record === undefined || (record[change.column] ?? '') !== change.before) conflicts.push(change);
    else next.set(change.id, { ...record, [change.column]: change.after });
  }
  for (const insert of set.inserts) if (insert.table === table) next.set(insert.id, insert.values);
  return { records: next, conflicts };
};
