/** The user's own sheets as lists, and the sheets that hold a file's rows while it is imported. */
import type { ForeignSheet, Ledger, ListSheet, Lists } from '../../app/ports';
import type { Cell } from '../../domain/values/cell';
import { type Dates, isDate } from '../tables/dates';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Developer metadata on a sheet with a file's rows; its value is the file's key. */
const stagedMark = 'daicho-list';

/** The grid of every sheet that insertSheet makes (Sheets reference). */
const newSheet = { rows: 1000, columns: 26 };

const isWhole = (cell: unknown): cell is number => typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0;

/** What the cell shows where that is the number with zeros in front, signs between the digits included; else the number. */
const withZeros = (cell: number, shown: string): Cell =>
  /^[0-9() /-]*$/.test(shown) &&
  shown.replace(/\D/g, '').endsWith(String(cell)) &&
  /^0+$/.test(shown.replace(/\D/g, '').slice(0, -String(cell).length))
    ? shown
    : cell;

/** A sheet whole, dates as text. */
export const foreignSheet = (sheet: Sheet, dates: Dates): ForeignSheet => {
  const range = sheet.getDataRange();
  const found = range.getValues() as unknown[][];
  // A number that only its format shows with its zeros: 312345678 as 0312345678, 7 as 007. One call, and none without whole numbers.
  const shown = found.some((row) => row.some(isWhole)) ? range.getDisplayValues() : [];
  const values = found.map((row, at) =>
    row.map(
      (cell, column): Cell =>
        isDate(cell) ? dates.cell(cell) : isWhole(cell) ? withZeros(cell, shown[at]?.[column] ?? '') : (cell as Cell),
    ),
  );
  return { name: sheet.getName(), sheetId: sheet.getSheetId(), values };
};

/** A name no sheet has; Google refuses one longer than 100 characters, and some signs in it are trouble in formulas. */
const freeName = (book: Book, wanted: string): string => {
  const plain =
    wanted
      .replace(/[[\]*?:/\\'!]/g, ' ')
      .trim()
      .slice(0, 80) || 'list';
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain} ${count}`;
    if (book.getSheetByName(name) === null) return name;
  }
};

export class SheetLists implements Lists {
  constructor(
    private readonly book: Book,
    private readonly ledger: Pick<Ledger, 'isOwn'> & { dates(): Dates },
  ) {}

  all(): readonly ListSheet[] {
    const staged = this.marked();
    return this.book.getSheets().flatMap((sheet): ListSheet[] => {
      const sheetId = sheet.getSheetId();
      if (this.ledger.isOwn(sheetId)) return [];
      const rows = sheet.getLastRow();
      return rows === 0 ? [] : [{ name: sheet.getName(), sheetId, rows, columns: sheet.getLastColumn(), staged: staged.has(sheetId) }];
    });
  }

  read(sheetId: number): ForeignSheet | null {
    const sheet = this.book.getSheets().find((one) => one.getSheetId() === sheetId);
    return sheet === undefined ? null : foreignSheet(sheet, this.ledger.dates());
  }

  stage(key: string, name: string, from: number, rows: readonly (readonly Cell[])[]): { sheetId: number; name: string; stored: number } {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    const sheet = this.stagedFor(key) ?? this.make(key, name);
    const [height, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    if (from + rows.length > height) sheet.insertRowsAfter(height, from + rows.length - height);
    if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
    if (rows.length > 0) {
      const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
      // As text before the values come: '=1+1', '0312345678' and '1-2' stay what the file says.
      sheet
        .getRange(from + 1, 1, rows.length, width)
        .setNumberFormat('@')
        .setValues(cells);
    }
    return { sheetId: sheet.getSheetId(), name: sheet.getName(), stored: from + rows.length };
  }

  discard(sheetId: number): boolean {
    const sheet = this.book.getSheets().find((one) => one.getSheetId() === sheetId);
    if (sheet === undefined || !this.marked().has(sheetId)) return false;
    this.book.deleteSheet(sheet);
    return true;
  }

  private make(key: string, name: string): Sheet {
    const sheet = this.book.insertSheet(freeName(this.book, name), this.book.getNumSheets());
    // The mark first: a run that is cut off behind it finds the sheet again.
    sheet.addDeveloperMetadata(stagedMark, key);
    sheet.getRange(1, 1, newSheet.rows, newSheet.columns).setNumberFormat('@');
    return sheet;
  }

  private stagedFor(key: string): Sheet | null {
    const [mark] = this.book.createDeveloperMetadataFinder().withKey(stagedMark).withValue(key).find();
    return mark === undefined ? null : mark.getLocation().getSheet();
  }

  /** IDs of the sheets that hold files. */
  private marked(): Set<number> {
    return new Set(
      this.book
        .createDeveloperMetadataFinder()
        .withKey(stagedMark)
        .find()
        .flatMap((mark) => mark.getLocation().getSheet()?.getSheetId() ?? []),
    );
  }
}
