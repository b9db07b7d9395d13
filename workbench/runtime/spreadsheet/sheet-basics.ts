/** A sheet itself: name, place, size, ranges on it, appended rows, looks of the tab. */
import { cssColor } from '../features/color/css';
import { colorOf, concreteColor, wrapColor } from '../features/color/state';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { readValues } from '../model/cell-read';
import { renameReferences } from '../model/references';
import type { SheetModel } from '../model/sheet-model';
import { insertLines } from '../model/structure';
import { writeValues } from '../model/write-values';
import { SheetType } from './enums';
import { areaFrom, areaFromNumbers } from './find-range';
import { activate, activeSheet } from './selection';
import type { SheetState } from './state';
import { wrapRange, wrapSheet, wrapSpreadsheet } from './state';

export const sheetPath = 'SpreadsheetApp.Sheet';

export const sameSheet = ({ host, sheet }: SheetState): object => wrapSheet(host, sheet);

export const refuseDeleted = (sheet: SheetModel): void => {
  if (sheet.deleted) throw new Exception(`Sheet ${sheet.id} not found`);
};

const told = (sheet: SheetModel): void => sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });

const getRange = ({ host, sheet }: SheetState, args: readonly unknown[]): object => {
  refuseDeleted(sheet);
  const [first] = args;
  if (args.length === 1 && typeof first === 'string') {
    const found = areaFrom(sheet.book, sheet, first);
    return wrapRange(host, found.sheet, found.area);
  }
  return wrapRange(host, sheet, areaFromNumbers(sheet, `${sheetPath}.getRange`, args));
};

/** Under the last row with content, on a new row when the sheet is full (docs: appendRow). */
const appendRow = (state: SheetState, args: readonly unknown[]): object => {
  const [given] = args;
  if (args.length !== 1 || !Array.isArray(given)) throw signatureMismatch(`${sheetPath}.appendRow`, args);
  const { sheet, host } = state;
  refuseDeleted(sheet);
  const row = sheet.lastRow() + 1;
  if (row > sheet.maxRows) insertLines(sheet, 'rows', row, 1, sheet.maxRows);
  if (given.length > sheet.maxColumns) insertLines(sheet, 'columns', sheet.maxColumns + 1, given.length - sheet.maxColumns, null);
  if (given.length > 0) {
    writeValues(
      sheet,
      { row, column: 1, rows: 1, columns: given.length },
      (_, column) => given[column],
      () => host.kernel.clock(),
    );
  }
  return sameSheet(state);
};

const setName = (state: SheetState, args: readonly unknown[]): object => {
  const [name] = args;
  if (args.length !== 1 || name === null || name === undefined) throw signatureMismatch(`${sheetPath}.setName`, args);
  rename(state.sheet, String(name));
  return sameSheet(state);
};

/** Gives a sheet another name; formulas elsewhere follow it. */
export const rename = (sheet: SheetModel, name: string): void => {
  refuseDeleted(sheet);
  if (name === '') throw new Exception('Sheet name cannot be empty.');
  sheet.book.refuseTakenName(name, sheet);
  if (name === sheet.name) return;
  renameReferences(sheet.book, sheet.name, name);
  sheet.name = name;
  sheet.book.changed({ kind: 'sheets' });
};

const hide = (state: SheetState): object => {
  const { sheet, host } = state;
  const visible = sheet.book.sheets.filter((each) => !each.hidden);
  if (!sheet.hidden && visible.length === 1) throw new Exception("You can't hide all the sheets in a document.");
  if (activeSheet(host, sheet.book) === sheet) {
    const at = visible.indexOf(sheet);
    activate(host, (visible[at + 1] ?? visible[at - 1]) as SheetModel);
  }
  sheet.hidden = true;
  sheet.book.changed({ kind: 'sheets' });
  return sameSheet(state);
};

const setTabColor = (state: SheetState, method: string, args: readonly unknown[]): object => {
  const [given] = args;
  const text = typeof given === 'string' ? cssColor(given) : colorOf(given);
  if (args.length !== 1 || (given !== null && typeof given !== 'string' && text === null))
    throw signatureMismatch(`${sheetPath}.${method}`, args);
  state.sheet.tabColor = text;
  told(state.sheet);
  return sameSheet(state);
};

const flag =
  (method: string, set: (sheet: SheetModel, on: boolean) => void): Methods<SheetState>[string]['call'] =>
  (state: SheetState, ...args: unknown[]) => {
    if (args.length !== 1 || typeof args[0] !== 'boolean') throw signatureMismatch(`${sheetPath}.${method}`, args);
    set(state.sheet, args[0]);
    told(state.sheet);
    return sameSheet(state);
  };

export const sheetBasics: Methods<SheetState> = {
  getName: { kind: 'name', call: ({ sheet }) => sheet.name },
  getSheetName: { kind: 'name', call: ({ sheet }) => sheet.name },
  setName: { kind: 'structure', call: (state, ...args) => setName(state, args) },
  getSheetId: { kind: 'handle', call: ({ sheet }) => sheet.id },
  getIndex: { kind: 'read', call: ({ sheet }) => sheet.book.sheets.indexOf(sheet) + 1 },
  getParent: { kind: 'handle', call: ({ host, sheet }) => wrapSpreadsheet(host, sheet.book) },
  getType: { kind: 'handle', call: () => SheetType.GRID },
  getMaxRows: { kind: 'read', call: ({ sheet }) => sheet.maxRows },
  getMaxColumns: { kind: 'read', call: ({ sheet }) => sheet.maxColumns },
  getLastRow: { kind: 'read', call: ({ sheet }) => sheet.lastRow() },
  getLastColumn: { kind: 'read', call: ({ sheet }) => sheet.lastColumn() },
  getDataRange: {
    kind: 'read',
    call: ({ host, sheet }) => {
      refuseDeleted(sheet);
      return wrapRange(host, sheet, { row: 1, column: 1, rows: Math.max(1, sheet.lastRow()), columns: Math.max(1, sheet.lastColumn()) });
    },
  },
  getRange: { kind: 'handle', call: (state, ...args) => getRange(state, args) },
  getRangeList: {
    kind: 'handle',
    call: ({ host, sheet }, ...args) => {
      const [notations] = args;
      if (args.length !== 1 || !Array.isArray(notations) || !notations.every((each) => typeof each === 'string')) {
        throw signatureMismatch(`${sheetPath}.getRangeList`, args);
      }
      const areas = Array.from(notations as string[], (each) => areaFrom(sheet.book, sheet, each).area);
      return host.classes.wrap('RangeList', { host, sheet, areas });
    },
  },
  getSheetValues: {
    kind: 'read',
    cells: (_, args) => Math.max(0, Number(args[2]) * Number(args[3])) || 0,
    call: ({ host, sheet }, ...args) =>
      readValues(sheet, areaFromNumbers(sheet, `${sheetPath}.getSheetValues`, args), host.evaluator, host.kernel.realm?.Date),
  },
  appendRow: {
    kind: 'append',
    cells: (_, args) => (Array.isArray(args[0]) ? args[0].length : 0),
    call: (state, ...args) => appendRow(state, args),
  },
  hideSheet: { kind: 'structure', call: hide },
  showSheet: {
    kind: 'structure',
    call: (state) => {
      state.sheet.hidden = false;
      state.sheet.book.changed({ kind: 'sheets' });
      return sameSheet(state);
    },
  },
  isSheetHidden: { kind: 'read', call: ({ sheet }) => sheet.hidden },
  getTabColor: { kind: 'read', call: ({ sheet }) => (sheet.tabColor === null ? null : concreteColor(sheet.book, sheet.tabColor)) },
  getTabColorObject: { kind: 'read', call: ({ host, sheet }) => (sheet.tabColor === null ? null : wrapColor(host, sheet.tabColor)) },
  setTabColor: { kind: 'structure', call: (state, ...args) => setTabColor(state, 'setTabColor', args) },
  setTabColorObject: { kind: 'structure', call: (state, ...args) => setTabColor(state, 'setTabColorObject', args) },
  isRightToLeft: { kind: 'read', call: ({ sheet }) => sheet.rightToLeft },
  setRightToLeft: {
    kind: 'structure',
    call: flag('setRightToLeft', (sheet, on) => {
      sheet.rightToLeft = on;
    }),
  },
  hasHiddenGridlines: { kind: 'read', call: ({ sheet }) => sheet.hiddenGridlines },
  setHiddenGridlines: {
    kind: 'structure',
    call: flag('setHiddenGridlines', (sheet, on) => {
      sheet.hiddenGridlines = on;
    }),
  },
  /** No form is linked, and nothing floats over the grid: these kinds are not modelled, so a sheet never has any. */
  getFormUrl: { kind: 'read', call: () => null },
  getCharts: { kind: 'read', call: () => [] },
  getDrawings: { kind: 'read', call: () => [] },
  getImages: { kind: 'read', call: () => [] },
  getPivotTables: { kind: 'read', call: () => [] },
  getSlicers: { kind: 'read', call: () => [] },
  getDataSourceTables: { kind: 'read', call: () => [] },
  asDataSourceSheet: { kind: 'read', call: () => null },
};
