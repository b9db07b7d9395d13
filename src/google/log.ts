/** 変更履歴: one row per change worth explaining, written before the change itself. */
import type { ChangeSet } from '../domain/changes/change-set';
import type { Dates } from './dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Appends the set's log entries: one call for one line, two for many, three when the sheet is full. */
export const appendLog = (sheet: Sheet | null, set: ChangeSet, dates: Dates): void => {
  if (sheet === null || set.log.length === 0) return;
  const at = dates.date(set.at) ?? set.at;
  const rows = set.log.map((entry) => [
    set.batch,
    at,
    set.by,
    entry.operation,
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
    sheet.insertRowsAfter(Math.max(1, last), rows.length);
    put();
  }
};
