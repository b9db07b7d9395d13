/** Finds the cells that a notation, a name or numbers stand for, with Google's refusals (behaviours.md §2). */
import { wholeArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import { parseArea, splitSheetName } from '../model/a1';
import type { Area } from '../model/area';
import { lastColumn, lastRow } from '../model/area';
import { outOfGrid } from '../model/cell-blocks';
import type { SheetModel } from '../model/sheet-model';
import type { Workbook } from '../model/workbook';

export interface FoundRange {
  sheet: SheetModel;
  area: Area;
}

/** A notation without a sheet name belongs to `sheet`. Cells beyond the grid are named without an error; using them is one. */
export const areaFrom = (book: Workbook, sheet: SheetModel, text: string): FoundRange => {
  const { sheet: name, rest } = splitSheetName(text.trim());
  const target = name === null || name === '' ? sheet : book.sheetByName(name);
  const area = target === null ? null : parseArea(rest, target.maxRows, target.maxColumns);
  if (target !== null && area !== null) return { sheet: target, area };
  const named = name === null ? namedArea(book, text) : null;
  if (named !== null) return named;
  throw new Exception('Range not found');
};

/** Names of ranges are found in any case (second-hand). */
export const namedArea = (book: Workbook, text: string): FoundRange | null => {
  const { sheet: sheetName, rest } = splitSheetName(text);
  const found = book.namedRanges.find(
    (named) => named.name.toLowerCase() === rest.toLowerCase() && (sheetName === null || book.sheetById(named.sheetId)?.name === sheetName),
  );
  const sheet = found === undefined ? null : book.sheetById(found.sheetId);
  return sheet === null || found?.area == null ? null : { sheet, area: found.area };
};

/** getRange(row, column, numRows, numColumns). */
export const areaFromNumbers = (sheet: SheetModel, method: string, args: readonly unknown[]): Area => {
  if (args.length < 2 || args.length > 4) throw signatureMismatch(method, args);
  const [row, column, rows = 1, columns = 1] = args.map((_, index) => wholeArgument(method, args, index)) as [
    number,
    number,
    number?,
    number?,
  ];
  if (row < 1) throw new Exception('The starting row of the range is too small.');
  if (column < 1) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  const area = { row, column, rows, columns };
  if (lastRow(area) > sheet.maxRows || lastColumn(area) > sheet.maxColumns) throw outOfGrid();
  return area;
};
