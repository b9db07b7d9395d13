/** Warning-only protection of automatic columns: a person is asked, the add-on is not stopped (design.md, settled choices). */
import type { SheetTable } from './sheet-table';

/** One protection a sheet: all of it, but for the columns people fill. Answers whether it had to be made. */
export const guard = (table: SheetTable, description: string): boolean => {
  const { sheet } = table;
  const existing = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (existing.some((one) => one.isWarningOnly())) return false;
  // Somebody protected the sheet for real: theirs is stricter and stays.
  if (existing.length > 0) return false;
  const free = table.table.columns
    .filter((column) => column.by === 'user' && table.has(column.key))
    .map((column) => sheet.getRange(2, table.position(column.key), sheet.getMaxRows() - 1, 1));
  const own = ownColumns(table).map((at) => sheet.getRange(1, at, sheet.getMaxRows(), 1));
  sheet
    .protect()
    .setDescription(description)
    .setWarningOnly(true)
    .setUnprotectedRanges([...free, ...own]);
  return true;
};

/** Columns the user added: nothing of ours stands there. */
const ownColumns = (table: SheetTable): number[] => {
  const ours = new Set(Object.values(table.layout.at));
  return Array.from({ length: table.layout.width }, (_, index) => index + 1).filter((at) => !ours.has(at));
};
