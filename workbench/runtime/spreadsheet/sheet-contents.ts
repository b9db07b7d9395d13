/** A sheet's content as a whole: clearing, sorting, copying to another spreadsheet. */
import { wholeArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import type { LayerName } from '../model/cell-blocks';
import { clearBlock, contentLayers } from '../model/cell-blocks';
import { retarget } from '../model/references';
import type { SheetModel } from '../model/sheet-model';
import { sortRows } from '../model/sorting';
import { refuseTooManyCells } from '../model/structure';
import type { Workbook } from '../model/workbook';
import { refuseDeleted, sameSheet, sheetPath } from './sheet-basics';
import type { SheetState, SpreadsheetState } from './state';
import { wrapSheet } from './state';

const allCells = ({ sheet }: SheetState): number => sheet.lastRow() * sheet.lastColumn();

const clearLayers = (state: SheetState, names: readonly LayerName[]): object => {
  refuseDeleted(state.sheet);
  clearBlock(state.sheet, state.sheet.wholeArea(), names);
  state.sheet.touched(1, 1, state.sheet.maxRows, state.sheet.maxColumns);
  return sameSheet(state);
};

/** Values and formats go, notes and rules stay (gas-fakes test/testsheetsbasic.js "Sheet clearing methods"). */
const clear = (state: SheetState, args: readonly unknown[]): object => {
  const [options = {}] = args;
  if (args.length > 1 || typeof options !== 'object' || options === null) throw signatureMismatch(`${sheetPath}.clear`, args);
  const { contentsOnly, formatOnly } = options as { contentsOnly?: unknown; formatOnly?: unknown };
  const both = Boolean(contentsOnly) === Boolean(formatOnly);
  return clearLayers(state, both ? [...contentLayers, 'formats'] : contentsOnly ? contentLayers : ['formats']);
};

/** All rows below the frozen ones, by an absolute column; the header row too unless it is frozen. */
const sort = (state: SheetState, args: readonly unknown[]): object => {
  const column = wholeArgument(`${sheetPath}.sort`, args, 0);
  const { sheet, host } = state;
  refuseDeleted(sheet);
  if (column < 1 || column > sheet.maxColumns) throw new Exception('Those columns are out of bounds.');
  const first = sheet.rows.frozen + 1;
  const rows = sheet.lastRow() - first + 1;
  const area = { row: first, column: 1, rows, columns: Math.max(1, sheet.lastColumn(), column) };
  if (rows > 1) sortRows(sheet, area, [{ column, ascending: args[1] === undefined || Boolean(args[1]) }], host.evaluator);
  return sameSheet(state);
};

/** A name no sheet of the book has, made by numbering (second-hand for the second copy). */
export const freeName = (book: Workbook, wanted: string): string => {
  const taken = (name: string): boolean => book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!taken(wanted)) return wanted;
  for (let number = 1; ; number++) if (!taken(`${wanted} ${number}`)) return `${wanted} ${number}`;
};

/** A copy of a sheet in a workbook, before 0-based `index`; criteria that pointed at the original point at the copy. */
export const copySheet = (sheet: SheetModel, book: Workbook, name: string, index: number): SheetModel => {
  refuseTooManyCells(book.sheets[0] as SheetModel, sheet.maxRows * sheet.maxColumns);
  const copy = book.addSheet(name, index, sheet.maxRows, sheet.maxColumns);
  copy.copyFrom(sheet);
  copy.hidden = false;
  retarget(copy, sheet.id);
  book.changed({ kind: 'sheet', sheetId: copy.id });
  return copy;
};

export const sheetContents: Methods<SheetState> = {
  clear: { kind: 'fill', cells: allCells, call: (state, ...args) => clear(state, args) },
  clearContents: { kind: 'fill', cells: allCells, call: (state) => clearLayers(state, contentLayers) },
  clearFormats: { kind: 'fill', cells: allCells, call: (state) => clearLayers(state, ['formats']) },
  clearNotes: { kind: 'fill', cells: allCells, call: (state) => clearLayers(state, ['notes']) },
  sort: { kind: 'structure', call: (state, ...args) => sort(state, args) },
  copyTo: {
    kind: 'structure',
    call: ({ host, sheet }, ...args) => {
      const target = stateOf<SpreadsheetState>(args[0], 'SpreadsheetApp.Spreadsheet');
      if (target === null || args.length !== 1) throw signatureMismatch(`${sheetPath}.copyTo`, args);
      refuseDeleted(sheet);
      const { book } = target;
      return wrapSheet(host, copySheet(sheet, book, freeName(book, `Copy of ${sheet.name}`), book.sheets.length));
    },
  },
};
