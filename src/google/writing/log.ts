/** 変更履歴: one row per change worth explaining (when it is written: SheetLedger.commit). */
import type { ChangeSet, LogEntry, Operation } from '../../domain/changes/change-set';
import { formatJournal } from '../../domain/changes/journal';
import type { Dates } from '../tables/dates';

/** What the workbook's language calls each operation. */
export type OperationWords = Readonly<Record<Operation, string>>;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Empty rows to spare when the sheet is full: the next thousand entries then need no call for room. */
const spare = 1000;

/**
 * Appends the set's log entries: one call for one line, two for many, three when the sheet is full. `end` is the last row when this run has
 * written there before, which spares a call.
 * @returns the last row then; null when it is not known
 */
export const appendLog = (
  sheet: Sheet | null,
  set: ChangeSet,
  words: OperationWords,
  dates: Dates,
  end: number | null = null,
): number | null => {
  const parts = set.journal === undefined ? [] : formatJournal(set);
  if (sheet === null || set.log.length + parts.length === 0) return end;
  const at = dates.date(set.at) ?? set.at;
  const rows = Array.from({ length: Math.max(set.log.length, parts.length) }, (_, index) => {
    const entry = set.log[index] ?? { operation: set.cause, target: '', column: '', before: '', after: '', reason: '' };
    const said = [words[entry.operation], entry.target, entry.column, entry.before, entry.after, entry.reason];
    return [set.batch, at, set.by, ...said, set.cause, ...(parts.length === 0 ? [] : [parts[index] ?? ''])];
  });
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) {
    sheet.appendRow(first);
    return end === null ? null : end + 1;
  }
  const last = end ?? sheet.getLastRow();
  const put = (): unknown => sheet.getRange(last + 1, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
  // Nobody types here and the lock keeps other runs out, so the empty rows below are free; asking how many there are would be a call.
  try {
    put();
  } catch {
    // A ledger made before 控え was declared has no column for it until it is mended.
    const missing = (rows[0]?.length ?? 0) - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    sheet.insertRowsAfter(Math.max(1, last), rows.length + spare);
    put();
  }
  return last + rows.length;
};

/** Operation to after-value, as the columns stand; nobody arranges this sheet. */
const [firstCompared, compared] = [4, 5];

/** The entries that the log does not have, by what they say. */
export const notLogged = (sheet: Sheet | null, entries: readonly LogEntry[], words: OperationWords): LogEntry[] => {
  if (sheet === null) return [];
  const there = new Set(
    sheet
      .getRange(1, firstCompared, sheet.getMaxRows(), compared)
      .getValues()
      .map((row) => JSON.stringify(row.map(String))),
  );
  return entries.filter(
    ({ operation, target, column, before, after }) => !there.has(JSON.stringify([words[operation], target, column, before, after])),
  );
};

/** Is there a line of this batch? */
export const isLogged = (sheet: Sheet | null, batch: string): boolean =>
  sheet
    ?.getRange(1, 1, sheet.getMaxRows(), 1)
    .getValues()
    .some(([cell]) => cell === batch) ?? false;

/** What the newest line on a cell of a record says that it holds; '' when none does. One call, of the whole log: for what happens once in a blue moon. */
export const toldOf = (sheet: Sheet | null, target: string, column: string): string => {
  const lines = sheet === null ? [] : sheet.getRange(1, firstCompared, sheet.getMaxRows(), compared).getValues();
  const last = lines.filter(([, id, heading]) => id === target && heading === column).pop();
  return last === undefined ? '' : String(last[4]);
};
