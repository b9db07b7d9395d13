/** 取込結果: a line for each row of a list, below those of earlier imports. */
import type { ImportLine } from '../../app/ports';
import { importHeadings, importsTitle } from '../../domain/schema/imports';
import type { Language } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import { colours } from '../building/dress';
import type { Dates } from '../tables/dates';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** 日時 and 一覧; 会社名 and the two columns of sentences: one width for neighbours, since each width is a call. */
const widths = [
  { first: 1, count: 2, pixels: 140 },
  { first: 6, count: 3, pixels: 300 },
];
/** Rows of the grid that insertSheet makes (Sheets reference). */
const newRows = 1000;
/** Empty rows to spare, so that the next slice needs no call for room. */
const spare = 500;

/** The sheet with our title and our headings; a sheet of the user's own that happens to have the title is let be. */
const findReport = (book: Book): Sheet | null => {
  for (const title of [importsTitle.ja, importsTitle.en]) {
    for (const name of [title, `${title} 2`]) {
      const sheet = book.getSheetByName(name);
      if (sheet !== null && isOurs(sheet)) return sheet;
    }
  }
  return null;
};

const isOurs = (sheet: Sheet): boolean => {
  const heads = (sheet.getRange(1, 1, 1, importHeadings.length).getValues()[0] ?? []).map(String);
  return importHeadings.every(({ ja, en }, at) => heads[at] === ja || heads[at] === en);
};

/** What came from a list may begin with '=' or '+' and must never be computed, so it is text. */
const setFormats = (sheet: Sheet, first: number, last: number): void => {
  sheet.getRange(first, 1, last - first + 1, 1).setNumberFormat('yyyy/mm/dd hh:mm');
  sheet.getRangeList([`B${first}:B${last}`, `F${first}:H${last}`]).setNumberFormat('@');
};

/** The sheet, empty. Its headings look like those of `model`. */
const make = (book: Book, language: Language, rows: number, model: Sheet | null): Sheet => {
  const title = importsTitle[language];
  const name = book.getSheetByName(title) === null ? title : `${title} 2`;
  const active = book.getActiveSheet();
  const sheet = book.insertSheet(name, book.getSheets().length);
  book.setActiveSheet(active);
  const needed = Math.max(newRows, rows + spare);
  if (needed > newRows) sheet.insertRowsAfter(1, needed - newRows);
  setFormats(sheet, 2, needed);
  const heads = sheet.getRange(1, 1, 1, importHeadings.length);
  if (model === null) heads.setBackground(colours.heading).setFontColor(colours.headingText);
  else model.getRange(1, 1).copyTo(heads, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  sheet.setFrozenRows(1);
  for (const { first, count, pixels } of widths) sheet.setColumnWidths(first, count, pixels);
  return sheet;
};

export class ImportReport {
  /** ID of the sheet; null for none, undefined before it was looked for. */
  private sheetId: number | null | undefined = undefined;

  constructor(private readonly book: Book) {}

  /** Looked for once a run: a dialog asks about every sheet of the workbook. */
  isReport(sheetId: number): boolean {
    if (this.sheetId === undefined) this.sheetId = findReport(this.book)?.getSheetId() ?? null;
    return this.sheetId === sheetId;
  }

  /** Brings it before the person's eyes; false when there is none. */
  show(): boolean {
    const sheet = findReport(this.book);
    if (sheet !== null) this.book.setActiveSheet(sheet);
    return sheet !== null;
  }

  append(lines: readonly ImportLine[], language: Language, dates: Dates, model: Sheet | null): void {
    if (lines.length === 0) return;
    const rows = lines.map((line) => cellsOf(line, dates));
    const there = findReport(this.book);
    const sheet = there ?? make(this.book, language, lines.length, model);
    const last = there === null ? 1 : sheet.getLastRow();
    const free = there === null ? rows.length : sheet.getMaxRows() - last;
    if (free < rows.length) {
      sheet.insertRowsAfter(last, rows.length - free + spare);
      setFormats(sheet, last + 1, last + rows.length + spare);
    }
    // A new sheet gets its headings with the first lines: without them nobody takes it for ours.
    const first = there === null ? 1 : last + 1;
    if (there === null) rows.unshift(importHeadings.map((words) => words[language]));
    sheet.getRange(first, 1, rows.length, importHeadings.length).setValues(rows);
  }

  /** Rows of a list that it tells of already. One call, or none when there is no report. */
  rowsOf(list: string): ReadonlySet<number> {
    const sheet = findReport(this.book);
    if (sheet === null) return new Set();
    const rows = sheet.getRange(1, 2, sheet.getMaxRows(), 2).getValues();
    return new Set(rows.filter(([name]) => String(name) === list).map(([, row]) => Number(row)));
  }
}

const cellsOf = (line: ImportLine, dates: Dates): (Cell | Date)[] => [
  dates.date(line.at) ?? line.at,
  line.list,
  line.row,
  line.outcome,
  line.customerId,
  line.company,
  line.why,
  line.apart,
];
