/** Every sheet of the workbook as it is shown, whoever made it. */
import type { Everything, SheetSize } from '../../app/ports';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const sizeOf = (sheet: Sheet): SheetSize => ({
  sheetId: sheet.getSheetId(),
  name: sheet.getName(),
  rows: sheet.getLastRow(),
  columns: sheet.getLastColumn(),
});

export class BookContents implements Everything {
  private known: { sheetId: number; sheet: Sheet } | null = null;

  constructor(private readonly book: Book) {}

  title(): string {
    return this.book.getName();
  }

  sheets(): readonly SheetSize[] {
    return this.book.getSheets().map((sheet) => sizeOf(sheet));
  }

  sheet(sheetId: number): SheetSize | null {
    const sheet = this.find(sheetId);
    return sheet === null ? null : sizeOf(sheet);
  }

  shown(sheetId: number, row: number, rows: number, columns: number): string[][] {
    return this.find(sheetId)?.getRange(row, 1, rows, columns).getDisplayValues() ?? [];
  }

  private find(sheetId: number): Sheet | null {
    if (this.known?.sheetId !== sheetId) {
      const sheet = this.book.getSheets().find((one) => one.getSheetId() === sheetId);
      this.known = sheet === undefined ? null : { sheetId, sheet };
    }
    return this.known?.sheet ?? null;
  }
}
