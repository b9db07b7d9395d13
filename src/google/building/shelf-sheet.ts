/** The making of a yearly sheet of 対応履歴: behind it, with its columns and look, and empty. */
import type { Language, Rules } from '../../domain/settings/rules';
import { shelfTitle } from '../../domain/touches/archive';
import { texts } from '../../text/texts';
import type { Dates } from '../tables/dates';
import { headingsOf } from '../tables/find-columns';
import { SheetTable } from '../tables/sheet-table';
import { yearMark } from '../tables/sheets';
import { declaredHeadings, type Shelves } from '../tables/shelves';
import { setWidth } from './dress';
import { guard, isGuarded } from './guard';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes it when there is none; answers the name of a sheet of the user's own that is in its place, or ''. Safe to do again when cut off. */
export const makeShelf = (book: Book, shelves: Shelves, shelf: string, live: SheetTable, dates: () => Dates, rules: Rules): string => {
  if (shelves.marks().has(shelf)) return '';
  const sheet = place(book, shelf, live, rules.language);
  if (typeof sheet === 'string') return sheet;
  dressShelf(sheet, live, dates, rules);
  sheet.addDeveloperMetadata(yearMark, shelf);
  shelves.forgetMarks();
  return '';
};

/** A new sheet behind 対応履歴, or the one whose making was cut off: it is empty or has the headings of 対応履歴. */
const place = (book: Book, shelf: string, live: SheetTable, language: Language): Sheet | string => {
  const title = shelfTitle(shelf);
  const there = book.getSheetByName(title.ja) ?? book.getSheetByName(title.en);
  if (there === null) return book.insertSheet(title[language], live.sheet.getIndex());
  const headings = headingsOf(there).map(String);
  const known = live.table.columns.filter(({ heading }) => headings.includes(heading.ja) || headings.includes(heading.en));
  return there.getLastRow() <= 1 && (headings.every((text) => text === '') || known.length * 2 > live.table.columns.length)
    ? there
    : there.getName();
};

const dressShelf = (sheet: Sheet, live: SheetTable, dates: () => Dates, rules: Rules): void => {
  const width = live.sheet.getMaxColumns();
  setWidth(sheet, sheet.getMaxColumns(), width);
  // Rows come with the touches: empty cells count against the workbook's ten million.
  if (sheet.getMaxRows() > 2) sheet.deleteRows(3, sheet.getMaxRows() - 2);
  const head = live.sheet.getRange(1, 1, 1, width);
  const own = sheet.getRange(1, 1, 1, width);
  head.copyTo(own);
  head.copyTo(own, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  // The next number is noted in one place.
  if (live.has('system')) sheet.getRange(1, live.position('system')).clearContent().clearNote();
  sheet.setFrozenRows(1);
  sheet.setTabColor('#9aa0a6');
  const table = new SheetTable(sheet, live.table, dates, declaredHeadings(headingsOf(sheet), live));
  const words = texts(rules.language).setUp;
  if (!isGuarded(table, words.protectedBy)) guard(table, words.protectedBy);
};
