/** What the user who runs the script looks at and has selected: the class Selection, and the methods that read and change it. */

import { enumName } from '../kernel/enumeration';
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { publish, stateOf } from '../kernel/publish';
import type { Area } from '../model/area';
import { contains } from '../model/area';
import { nextDataCell } from '../model/regions';
import type { SheetModel } from '../model/sheet-model';
import type { UserView, Workbook } from '../model/workbook';
import { areaFrom } from './find-range';
import { again, rangePath, refuseGone } from './range-block';
import type { Host, RangeListState, RangeState, SelectionState, SheetState } from './state';
import { wrapRange, wrapSheet } from './state';

const viewOf = (host: Host, book: Workbook): UserView => book.view(host.user());

export const activeSheet = (host: Host, book: Workbook): SheetModel => book.sheetById(viewOf(host, book).sheetId) as SheetModel;

export const activate = (host: Host, sheet: SheetModel, areas?: Area[], cell?: { row: number; column: number }): void => {
  const known = viewOf(host, sheet.book);
  if (areas === undefined && known.sheetId === sheet.id) return;
  sheet.book.look(host.user(), sheet.id, areas ?? [{ row: 1, column: 1, rows: 1, columns: 1 }], cell);
};

/** The selected areas of a sheet; A1 when the user looks at another one. */
const selected = (host: Host, sheet: SheetModel): Area[] => {
  const view = viewOf(host, sheet.book);
  return view.sheetId === sheet.id ? view.areas : [{ row: 1, column: 1, rows: 1, columns: 1 }];
};

export const activeRange = (host: Host, sheet: SheetModel): object => wrapRange(host, sheet, selected(host, sheet).at(-1) as Area);

export const activeRangeList = (host: Host, sheet: SheetModel): object =>
  host.classes.wrap('RangeList', { host, sheet, areas: selected(host, sheet) });

export const currentCell = (host: Host, sheet: SheetModel): object => {
  const view = viewOf(host, sheet.book);
  const at = view.sheetId === sheet.id ? { row: view.row, column: view.column } : { row: 1, column: 1 };
  return wrapRange(host, sheet, { ...at, rows: 1, columns: 1 });
};

const given = <S>(args: readonly unknown[], className: string, method: string): S => {
  const state = stateOf<S>(args[0], className);
  if (state === null || args.length !== 1) throw signatureMismatch(method, args);
  return state;
};

export const setActiveRange = (method: string, args: readonly unknown[]): object => {
  const state = given<RangeState>(args, rangePath, method);
  refuseGone(state);
  activate(state.host, state.sheet, [state]);
  return again(state);
};

export const setActiveRangeList = (method: string, args: readonly unknown[]): object => {
  const state = given<RangeListState>(args, 'SpreadsheetApp.RangeList', method);
  activate(state.host, state.sheet, state.areas);
  return state.host.classes.wrap('RangeList', state);
};

/** Inside the selection only the current cell moves; elsewhere the cell becomes the selection (docs: setCurrentCell). */
export const setCurrentCell = (method: string, args: readonly unknown[]): object => {
  const state = given<RangeState>(args, rangePath, method);
  const areas = selected(state.host, state.sheet);
  const cell: Area = { row: state.row, column: state.column, rows: 1, columns: 1 };
  activate(state.host, state.sheet, areas.some((area) => contains(area, state.row, state.column)) ? areas : [cell], cell);
  return again(state);
};

const selection: Methods<SelectionState> = {
  getActiveSheet: { kind: 'handle', call: ({ host, book }) => wrapSheet(host, activeSheet(host, book)) },
  getActiveRange: { kind: 'handle', call: ({ host, book }) => activeRange(host, activeSheet(host, book)) },
  getActiveRangeList: { kind: 'handle', call: ({ host, book }) => activeRangeList(host, activeSheet(host, book)) },
  getCurrentCell: { kind: 'handle', call: ({ host, book }) => currentCell(host, activeSheet(host, book)) },
  /** The active range grown to the next edge of data (docs: like Ctrl+Shift+arrow). */
  getNextDataRange: {
    kind: 'read',
    call: ({ host, book }, ...args) => {
      const name = enumName(args[0], 'SpreadsheetApp.Direction');
      if (name === null) throw signatureMismatch('SpreadsheetApp.Selection.getNextDataRange', args);
      const sheet = activeSheet(host, book);
      const area = selected(host, sheet).at(-1) as Area;
      const [down, right] = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }[name] as [number, number];
      const from = {
        row: down > 0 ? area.row + area.rows - 1 : area.row,
        column: right > 0 ? area.column + area.columns - 1 : area.column,
      };
      const edge = nextDataCell(sheet, from.row, from.column, down, right);
      const row = Math.min(area.row, edge.row);
      const column = Math.min(area.column, edge.column);
      return wrapRange(host, sheet, {
        row,
        column,
        rows: Math.max(area.row + area.rows - 1, edge.row) - row + 1,
        columns: Math.max(area.column + area.columns - 1, edge.column) - column + 1,
      });
    },
  },
};

export const registerSelection = (host: Host): void => {
  host.classes.add('Selection', publish<SelectionState>(host.kernel, 'SpreadsheetApp.Selection', 'Selection', selection));
};

export const rangeSelection: Methods<RangeState> = {
  activate: {
    kind: 'handle',
    call: (state) => {
      refuseGone(state);
      activate(state.host, state.sheet, [state]);
      return again(state);
    },
  },
  activateAsCurrentCell: { kind: 'handle', call: (state) => setCurrentCell(`${rangePath}.activateAsCurrentCell`, [again(state)]) },
};

export const sheetSelection: Methods<SheetState> = {
  activate: {
    kind: 'handle',
    call: ({ host, sheet }) => {
      activate(host, sheet);
      return wrapSheet(host, sheet);
    },
  },
  getSelection: { kind: 'handle', call: ({ host, sheet }) => host.classes.wrap('Selection', { host, book: sheet.book }) },
  getActiveCell: { kind: 'handle', call: ({ host, sheet }) => currentCell(host, sheet) },
  getCurrentCell: { kind: 'handle', call: ({ host, sheet }) => currentCell(host, sheet) },
  getActiveRange: { kind: 'handle', call: ({ host, sheet }) => activeRange(host, sheet) },
  getActiveRangeList: { kind: 'handle', call: ({ host, sheet }) => activeRangeList(host, sheet) },
  setActiveRange: { kind: 'handle', call: (_, ...args) => setActiveRange('SpreadsheetApp.Sheet.setActiveRange', args) },
  setActiveRangeList: { kind: 'handle', call: (_, ...args) => setActiveRangeList('SpreadsheetApp.Sheet.setActiveRangeList', args) },
  setCurrentCell: { kind: 'handle', call: (_, ...args) => setCurrentCell('SpreadsheetApp.Sheet.setCurrentCell', args) },
  setActiveSelection: {
    kind: 'handle',
    call: ({ host, sheet }, ...args) => {
      const [where] = args;
      if (typeof where !== 'string') return setActiveRange('SpreadsheetApp.Sheet.setActiveSelection', args);
      const found = areaFrom(sheet.book, sheet, where);
      activate(host, found.sheet, [found.area]);
      return wrapRange(host, found.sheet, found.area);
    },
  },
};
