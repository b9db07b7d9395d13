/** Where developer metadata can stand: spreadsheet, sheet, one whole row, one whole column (behaviours.md §8; gas-fakes test/testsheetsdeveloper.js). */
import { enumeration } from '../../kernel/enumeration';
import { Exception } from '../../kernel/exception';
import type { Area } from '../../model/area';
import { covers, intersection } from '../../model/area';
import type { MetadataModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Workbook } from '../../model/workbook';
import type { Host } from '../../spreadsheet/state';

export const DeveloperMetadataVisibility = enumeration('SpreadsheetApp.DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const DeveloperMetadataLocationType = enumeration('SpreadsheetApp.DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);

export type Location = MetadataModel['location'];

export interface MetadataState {
  host: Host;
  book: Workbook;
  item: MetadataModel;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    DeveloperMetadata: MetadataState;
    DeveloperMetadataLocation: MetadataState;
  }
}

const arbitrary =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The row or column a range is; null for any other block of cells. */
export const lineOf = (sheet: SheetModel, area: Area): Location | null => {
  if (area.rows === 1 && area.column === 1 && area.columns >= sheet.maxColumns) return { type: 'ROW', sheetId: sheet.id, line: area.row };
  if (area.columns === 1 && area.row === 1 && area.rows >= sheet.maxRows) return { type: 'COLUMN', sheetId: sheet.id, line: area.column };
  return null;
};

/** The location of a range, or Google's refusal. */
export const requireLine = (sheet: SheetModel, area: Area): Location => {
  const found = lineOf(sheet, area);
  if (found === null) throw new Exception(arbitrary);
  return found;
};

/** The cells a row or column location stands for, open at its far sides; null for the others. */
export const areaOfLocation = (book: Workbook, location: Location): Area | null => {
  if (location.type !== 'ROW' && location.type !== 'COLUMN') return null;
  const sheet = book.sheetById(location.sheetId);
  if (sheet === null) return null;
  return location.type === 'ROW'
    ? { row: location.line, column: 1, rows: 1, columns: sheet.maxColumns, open: { startColumn: true, endColumn: true } }
    : { row: 1, column: location.line, rows: sheet.maxRows, columns: 1, open: { startRow: true, endRow: true } };
};

export const sameLocation = (a: Location, b: Location): boolean => {
  if (a.type !== b.type) return false;
  if (a.type === 'SPREADSHEET' || b.type === 'SPREADSHEET') return true;
  if (a.sheetId !== b.sheetId) return false;
  return a.type === 'SHEET' || b.type === 'SHEET' || a.line === b.line;
};

/** Where a finder looks: everything, one sheet, or a block of cells (rows and columns wholly inside, or touching it). */
export type Scope = { sheet: SheetModel | null; area: Area | null };

export const inScope = (book: Workbook, location: Location, { sheet, area }: Scope, intersecting: boolean): boolean => {
  if (sheet === null) return true;
  if (location.type === 'SPREADSHEET' || location.sheetId !== sheet.id)
    return intersecting && area === null && location.type === 'SPREADSHEET';
  if (area === null) return true;
  const own = areaOfLocation(book, location);
  if (own === null) return intersecting;
  return intersecting ? intersection(own, area) !== null : covers(area, own);
};

export const addMetadata = (book: Workbook, location: Location, key: string, value: string | null, visibility: string): void => {
  book.metadata.push({ id: book.takeId(), key, value, visibility, location });
  book.changed({ kind: 'sheets' });
};
