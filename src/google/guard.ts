/** Warning-only protection of automatic columns: a person is asked, the add-on is not stopped (design.md, settled choices). */
import { columnLetters, type SheetTable } from './sheet-table';

/** Is the sheet guarded? A protection that somebody made for real is stricter and stays. */
export const isGuarded = (table: SheetTable): boolean => table.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;

/** One protection a sheet: all of it, but for the columns people fill. */
export const guard = (table: SheetTable, description: string): void => {
  const { sheet } = table;
  const free = table.table.columns
    .filter((column) => column.by === 'user' && table.has(column.key))
    .map((column) => table.position(column.key))
    .map((at) => sheet.getRange(`${columnLetters(at)}2:${columnLetters(at)}`));
  const own = ownColumns(table).map((at) => sheet.getRange(`${columnLetters(at)}:${columnLetters(at)}`));
  const protection = sheet.protect().setDescription(description).setWarningOnly(true);
  if (free.length + own.length > 0) protection.setUnprotectedRanges([...free, ...own]);
};

/** Columns the user added: nothing of ours stands there. */
const ownColumns = (table: SheetTable): number[] => {
  const ours = new Set(Object.values(table.layout.at));
  return Array.from({ length: table.layout.width }, (_, index) => index + 1).filter((at) => !ours.has(at));
};
