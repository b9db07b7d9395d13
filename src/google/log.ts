/** 変更履歴: one row per change worth explaining (when it is written: SheetLedger.commit). */
import type { ChangeSet, LogEntry, Operation } from '../domain/changes/change-set';
import type { Dates } from './dates';

/** What the workbook's language calls each operation. */
export type OperationWords = Readonly<Record<Operation, string>>;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Empty rows to spare when the sheet is full: the next thousand entries then need no call for room. */
const spare = 1000;

/** Appends the set's log entries: one call for one line, two for many, three when the sheet is full. */
export const appendLog = (sheet: Sheet | null, set: ChangeSet, words: OperationWords, dates: Dates): void => {
  if (sheet === null || set.log.length === 0) return;
  const at = dates.date(set.at) ?? set.at;
  const rows = set.log.map((entry) => [
    set.batch,
    at,
    set.by,
    words[entry.operation],
    entry.target,
    entry.column,
    entry.before,
    entry.after,
    entry.reason,
    set.cause,
  ]);
  const [first] = rows;
  if (rows.length === 1 && first !== undefined) {
    sheet.appendRow(first);
    return;
  }
  const last = sheet.getLastRow();
  const put = (): unknown => sheet.getRange(last + 1, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
  // Nobody types here and the lock keeps other runs out, so the empty rows below are free; asking how many there are would be a call.
  try {
    put();
  } catch {
    sheet.insertRowsAfter(Math.max(1, last), rows.length + spare);
    put();
  }
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
