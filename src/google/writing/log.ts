/** 変更履歴: one row per change worth explaining (when it is written: SheetLedger.commit). */
import type { LogBatch } from '../../app/ports';
import type { ChangeSet, LogEntry, Operation } from '../../domain/changes/change-set';
import { formatJournal } from '../../domain/changes/journal';
import type { Cell } from '../../domain/values/cell';
import type { Dates } from '../tables/dates';
import { readJournals } from './journals';

/** What the workbook's language calls each operation. */
type OperationWords = Readonly<Record<Operation, string>>;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Empty rows to spare when the sheet is full: the next thousand entries then need no call for room. */
const spare = 1000;

/** Operation to after-value, as the columns stand; nobody arranges this sheet. */
const [firstCompared, compared] = [4, 5];

const comparedRows = (sheet: Sheet): unknown[][] => sheet.getRange(1, firstCompared, sheet.getMaxRows(), compared).getValues();

export class Log {
  /** Its last row, once this run has written there under the lock. */
  private end: number | null = null;

  constructor(
    private readonly sheet: () => Sheet | null,
    private readonly dates: () => Dates,
    private readonly words: () => OperationWords,
  ) {}

  /** Others may have written since. */
  forget(): void {
    this.end = null;
  }

  /** Appends the set's log entries: one call for one line, two for many, three when the sheet is full; one less when this run has written there before. */
  append(set: ChangeSet): void {
    const sheet = this.sheet();
    const rows = sheet === null ? [] : this.rowsOf(set);
    const [first] = rows;
    if (sheet === null || first === undefined) return;
    if (rows.length === 1) {
      sheet.appendRow(first);
      if (this.end !== null) this.end++;
      return;
    }
    const last = this.end ?? sheet.getLastRow();
    const put = (): unknown => sheet.getRange(last + 1, 1, rows.length, first.length).setValues(rows);
    // Nobody types here and the lock keeps other runs out, so the empty rows below are free; asking how many there are would be a call.
    try {
      put();
    } catch {
      // A ledger made before 控え was declared has no column for it until it is mended.
      const missing = first.length - sheet.getMaxColumns();
      if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
      sheet.insertRowsAfter(Math.max(1, last), rows.length + spare);
      put();
    }
    this.end = last + rows.length;
  }

  private rowsOf(set: ChangeSet): (Cell | Date)[][] {
    const parts = set.journal === undefined ? [] : formatJournal(set);
    const at = this.dates().date(set.at) ?? set.at;
    return Array.from({ length: Math.max(set.log.length, parts.length) }, (_, index) => {
      const entry = set.log[index] ?? { operation: set.cause, target: '', column: '', before: '', after: '', reason: '' };
      const said = [this.words()[entry.operation], entry.target, entry.column, entry.before, entry.after, entry.reason];
      return [set.batch, at, set.by, ...said, set.cause, ...(parts.length === 0 ? [] : [parts[index] ?? ''])];
    });
  }

  /** The entries that the log does not have, by what they say. One call. */
  missing(entries: readonly LogEntry[]): LogEntry[] {
    const sheet = this.sheet();
    if (sheet === null) return [];
    const there = new Set(comparedRows(sheet).map((row) => JSON.stringify(row.map(String))));
    return entries.filter(
      ({ operation, target, column, before, after }) =>
        !there.has(JSON.stringify([this.words()[operation], target, column, before, after])),
    );
  }

  /** Is there a line of this batch? */
  has(batch: string): boolean {
    const sheet = this.sheet();
    const cells = sheet?.getRange(1, 1, sheet.getMaxRows(), 1).getValues() ?? [];
    return cells.some(([cell]) => cell === batch);
  }

  /** What the newest line on a cell of a record says that it holds; '' when none does. One call, of the whole log: for what happens once in a blue moon. */
  toldOf(target: string, column: string): string {
    const sheet = this.sheet();
    const lines = sheet === null ? [] : comparedRows(sheet);
    const last = lines.filter(([, id, heading]) => id === target && heading === column).pop();
    return last === undefined ? '' : String(last[4]);
  }

  /** All batches kept whole, oldest first. Three calls. */
  journals(): LogBatch[] {
    return readJournals(this.sheet(), this.dates());
  }
}
