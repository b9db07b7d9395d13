/** Captures of the workbook for undo: of one block of cells, or of everything. Both share rows with the living sheets and cost little. */
import type { Area } from './area';
import type { Layers, SheetModel } from './sheet-model';
import type { Workbook } from './workbook';

/** Remembers every layer of a block; the answer puts it back and tells listeners. */
export const captureBlock = (sheet: SheetModel, area: Area): (() => void) => {
  const names = Object.keys(sheet.layers) as (keyof Layers)[];
  const kept = names.map((name) => sheet.layers[name].block(area.row, area.column, area.rows, area.columns));
  return () => {
    names.forEach((name, index) => {
      sheet.layers[name].putBlock(area.row, area.column, kept[index] as never);
    });
    sheet.touched(area.row, area.column, area.rows, area.columns);
  };
};

/** Remembers the whole workbook; the answer puts it back, the removed sheets too. Handles a script holds stay alive. */
export const captureWorkbook = (book: Workbook): (() => void) => {
  const sheets = book.sheets.slice();
  const twins = sheets.map((sheet) => {
    const twin = new (sheet.constructor as typeof SheetModel)(book, sheet.id, sheet.name);
    twin.copyFrom(sheet);
    return twin;
  });
  const { name, locale, timeZone } = book;
  const namedRanges = book.namedRanges.map((named) => ({ ...named }));
  const protections = book.protections.map((lock) => ({ ...lock, editors: lock.editors.slice(), unprotected: lock.unprotected.slice() }));
  const metadata = book.metadata.map((item) => ({ ...item, location: { ...item.location } }));
  return () => {
    for (const sheet of book.sheets) if (!sheets.includes(sheet)) sheet.deleted = true;
    sheets.forEach((sheet, index) => {
      const twin = twins[index] as SheetModel;
      sheet.copyFrom(twin);
      sheet.name = twin.name;
      sheet.deleted = false;
    });
    Object.assign(book, { sheets: sheets.slice(), name, locale, timeZone });
    book.namedRanges = namedRanges.map((named) => ({ ...named }));
    book.protections = protections.map((lock) => ({ ...lock }));
    book.metadata = metadata.map((item) => ({ ...item }));
    book.changed({ kind: 'sheets' });
  };
};
