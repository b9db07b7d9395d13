/** Warning-only protection of automatic columns: a person is asked, the add-on is not stopped (design.md, settled choices). */
import { belowHeadings, wholeColumns } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';

/** Noted on a sheet while its protection is made: a run cut off in between leaves one that would lock people out. */
const begun = 'daicho-guarding';

/** Is the sheet guarded? A protection that somebody made for real is stricter and stays; ours is made whole when a run was cut off. */
export const isGuarded = (table: SheetTable, description: string): boolean => {
  const { sheet } = table;
  const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (protection === undefined) return false;
  // The last of the steps by which ours is made.
  if (table.table.automatic ? protection.isWarningOnly() : protection.getUnprotectedRanges().length > 0) return true;
  const named = protection.getDescription();
  if (named !== '') return named !== description;
  return sheet.createDeveloperMetadataFinder().withKey(begun).find().length === 0;
};

/** Guards a sheet that is in use: what was begun is noted, so that the next run can finish it. */
export const guardAnew = (table: SheetTable, description: string): void => {
  const { sheet } = table;
  sheet.addDeveloperMetadata(begun);
  guard(table, description);
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(begun).find()) mark.remove();
};

/**
 * Frees a column that is being put back for people to fill; a protection that somebody made for real is left, and one whose making was
 * cut off is made whole later. Safe to do again: what is free already stays as it is.
 */
export const freeColumn = (sheet: GoogleAppsScript.Spreadsheet.Sheet, at: number, description: string): void => {
  const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (protection === undefined || protection.getDescription() !== description) return;
  const free = protection.getUnprotectedRanges();
  if (free.length === 0 || free.some((range) => range.getColumn() <= at && range.getLastColumn() >= at)) return;
  protection.setUnprotectedRanges([...free, sheet.getRange(belowHeadings(at))]);
};

/** One protection a sheet: all of it, but for the columns people fill. */
export const guard = (table: SheetTable, description: string): void => {
  const { sheet } = table;
  const free = table.table.columns
    .filter((column) => column.by === 'user' && table.has(column.key))
    .map((column) => table.position(column.key))
    .map((at) => sheet.getRange(belowHeadings(at)));
  const own = ownColumns(table).map((at) => sheet.getRange(wholeColumns(at)));
  const protection = sheet.protect().setDescription(description).setWarningOnly(true);
  if (free.length + own.length > 0) protection.setUnprotectedRanges([...free, ...own]);
};

/** Columns the user added: nothing of ours stands there. */
const ownColumns = (table: SheetTable): number[] => {
  const ours = new Set(Object.values(table.layout.at));
  return Array.from({ length: table.layout.width }, (_, index) => index + 1).filter((at) => !ours.has(at));
};
