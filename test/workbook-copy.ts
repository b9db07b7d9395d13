/** Workbooks that start alike: rows are shared until one side writes, so a copy of a set-up ledger costs next to nothing. */
import { SheetModel } from '../workbench/runtime/model/sheet-model';
import { bookHead, putBookHead } from '../workbench/runtime/model/snapshot';
import type { Workbook } from '../workbench/runtime/model/workbook';

/** Makes a workbook hold what the original holds; what it held before is gone. */
export const copyInto = (book: Workbook, original: Workbook): Workbook => {
  putBookHead(book, bookHead(original));
  book.sheets = original.sheets.map((from) => {
    const sheet = new SheetModel(book, from.id, from.name);
    sheet.copyFrom(from);
    return sheet;
  });
  return book;
};
