/** Filter of a sheet and its SortSpec (behaviours.md §8; gas-fakes test/testsheetssets.js "Filter methods"). */
import { enumeration } from '../../kernel/enumeration';
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { FilterModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import { sortRows } from '../../model/sorting';
import type { Host, RangeState, SheetState } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isBoolean, isNumber, passed, requireThat } from '../arguments';
import { protectionRefuses, refuse } from '../protection/rights';
import { filterColumnOf } from './criteria';

export const SortOrder = enumeration('SpreadsheetApp.SortOrder', ['ASCENDING', 'DESCENDING']);

export interface FilterState {
  host: Host;
  sheet: SheetModel;
}

export interface SortSpecState {
  host: Host;
  column: number;
  /** null = the sheet is not sorted by this column. */
  ascending: boolean | null;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    Filter: FilterState;
    SortSpec: SortSpecState;
  }
}

const path = 'SpreadsheetApp.Filter';
const again = (state: FilterState): object => state.host.classes.wrap('Filter', state);

const living = ({ sheet }: FilterState): FilterModel => {
  if (sheet.filter === null) throw new Exception('The filter has been removed.');
  return sheet.filter;
};

const touch = ({ sheet }: FilterState): void => sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });

/** A column of the sheet that lies inside the filter. */
const columnOf = (state: FilterState, column: unknown, name: string, args: readonly unknown[]): number => {
  requireThat(isNumber(column), `${path}.${name}`, args);
  const { area } = living(state);
  if ((column as number) < area.column || (column as number) >= area.column + area.columns) {
    throw new Exception('The column position is outside the range of the filter.');
  }
  return column as number;
};

/** Sorts what stands under the header, whole rows of the filtered range. */
const sort = (state: FilterState, column: number, ascending: boolean): object => {
  const { host, sheet } = state;
  const filter = living(state);
  const { area } = filter;
  if (area.rows > 1) {
    const body = { row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns };
    refuse(protectionRefuses(sheet.book, sheet.id, body, host.user()));
    sortRows(sheet, body, [{ column, ascending }], host.evaluator);
  }
  sheet.filter = { ...filter, sorted: { column, ascending } };
  touch(state);
  return again(state);
};

const methods: Methods<FilterState> = {
  getColumnFilterCriteria: {
    kind: 'read',
    call: (state, column) => {
      const found = living(state).columns.get(columnOf(state, column, 'getColumnFilterCriteria', passed(column)));
      return found === undefined ? null : state.host.classes.wrap('FilterCriteria', { host: state.host, column: found });
    },
  },
  getColumnSortSpec: {
    kind: 'read',
    call: (state, column) => {
      const at = columnOf(state, column, 'getColumnSortSpec', passed(column));
      const { sorted } = living(state);
      return state.host.classes.wrap('SortSpec', {
        host: state.host,
        column: at,
        ascending: sorted?.column === at ? sorted.ascending : null,
      });
    },
  },
  getRange: { kind: 'read', call: (state) => wrapRange(state.host, state.sheet, living(state).area) },
  remove: {
    kind: 'structure',
    call: (state) => {
      living(state);
      state.sheet.filter = null;
      touch(state);
    },
  },
  removeColumnFilterCriteria: {
    kind: 'structure',
    call: (state, column) => {
      living(state).columns.delete(columnOf(state, column, 'removeColumnFilterCriteria', passed(column)));
      touch(state);
      return again(state);
    },
  },
  setColumnFilterCriteria: {
    kind: 'structure',
    call: (state, column, criteria) => {
      const given = passed(column, criteria);
      const at = columnOf(state, column, 'setColumnFilterCriteria', given);
      const found = filterColumnOf(criteria);
      requireThat(found !== null || criteria === null, `${path}.setColumnFilterCriteria`, given);
      if (found === null) living(state).columns.delete(at);
      else living(state).columns.set(at, found);
      touch(state);
      return again(state);
    },
  },
  sort: {
    kind: 'structure',
    call: (state, column, ascending) => {
      const given = passed(column, ascending);
      requireThat(isBoolean(ascending), `${path}.sort`, given);
      return sort(state, columnOf(state, column, 'sort', given), ascending);
    },
  },
};

const unsorted = (name: string): Exception =>
  new Exception(`Unexpected error while getting the method or property ${name} on object SpreadsheetApp.SortSpec.`);

const specMethods: Methods<SortSpecState> = {
  getBackgroundColor: { kind: 'local', call: () => null },
  getDimensionIndex: { kind: 'local', call: ({ column }) => column },
  getForegroundColor: { kind: 'local', call: () => null },
  getSortOrder: {
    kind: 'local',
    call: ({ ascending }) => {
      if (ascending === null) throw unsorted('getSortOrder');
      return ascending ? SortOrder.ASCENDING : SortOrder.DESCENDING;
    },
  },
  isAscending: { kind: 'local', call: ({ ascending }) => ascending === true },
};

const filterOf = (host: Host, sheet: SheetModel): object | null =>
  sheet.filter === null ? null : host.classes.wrap('Filter', { host, sheet });

export const rangeFilter: Methods<RangeState> = {
  createFilter: {
    kind: 'structure',
    call: ({ host, sheet, row, column, rows, columns }) => {
      if (sheet.filter !== null) throw new Exception("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = { area: { row, column, rows, columns }, columns: new Map() };
      touch({ host, sheet });
      return host.classes.wrap('Filter', { host, sheet });
    },
  },
  /** Of the sheet, whatever the range (gas-fakes). */
  getFilter: { kind: 'read', call: ({ host, sheet }) => filterOf(host, sheet) },
};

export const sheetFilter: Methods<SheetState> = {
  getFilter: { kind: 'read', call: ({ host, sheet }) => filterOf(host, sheet) },
};

export const registerFilter = (host: Host): void => {
  host.classes.add('Filter', publish<FilterState>(host.kernel, path, 'Filter', methods));
  host.classes.add('SortSpec', publish<SortSpecState>(host.kernel, 'SpreadsheetApp.SortSpec', 'SortSpec', specMethods));
};
