/** Cells of one column, below its heading, that hold just one text: Google looks for them, and nothing is read. */
import { belowHeadings } from './a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const finder = (sheet: Sheet, column: number, text: string) =>
  sheet.getRange(belowHeadings(column)).createTextFinder(text).matchEntireCell(true).matchCase(true);

/** Their rows, from the top. One call. */
export const rowsWith = (sheet: Sheet, column: number, text: string): number[] =>
  finder(sheet, column, text)
    .findAll()
    .map((range) => range.getRow())
    .sort((a, b) => a - b);

/** Puts another text in its place in all of them; answers how many. One call. */
export const replaceIn = (sheet: Sheet, column: number, before: string, after: string): number =>
  finder(sheet, column, before).replaceAllWith(after);
