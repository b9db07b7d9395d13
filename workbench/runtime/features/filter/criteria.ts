/** FilterCriteria and its builder (gas-fakes test/testsheetssets.js "FilterCriteriaBuilder methods"). */
import type { Methods } from '../../kernel/publish';
import { publish, stateOf } from '../../kernel/publish';
import type { Criterion, FilterColumn } from '../../model/rules';
import type { AppState, Host } from '../../spreadsheet/state';
import { isDate, isNumber, isText, passed, requireThat } from '../arguments';
import { colorOf, wrapColor } from '../color/state';
import { BooleanCriteria } from '../criteria/enums';
import { valueFromScript, valueToScript } from '../criteria/values';
import { when, whenMethods } from '../criteria/when-methods';

/** A builder's `column` is replaced, never changed in place. */
export interface FilterCriteriaState {
  host: Host;
  column: FilterColumn;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    FilterCriteria: FilterCriteriaState;
    FilterCriteriaBuilder: FilterCriteriaState;
  }
}

const path = 'SpreadsheetApp.FilterCriteriaBuilder';
const noCriteria: FilterColumn = {
  criterion: null,
  hiddenValues: [],
  visibleValues: null,
  visibleBackground: null,
  visibleForeground: null,
};

/** The criteria given as an argument; null for anything else, builders included. */
export const filterColumnOf = (value: unknown): FilterColumn | null =>
  stateOf<FilterCriteriaState>(value, 'SpreadsheetApp.FilterCriteria')?.column ?? null;

const again = (state: FilterCriteriaState): object => state.host.classes.wrap('FilterCriteriaBuilder', state);
const change = (state: FilterCriteriaState, fields: Partial<FilterColumn>): object => {
  state.column = { ...state.column, ...fields };
  return again(state);
};
const put = (state: FilterCriteriaState, criterion: Criterion): object => change(state, { criterion });

const reading: Methods<FilterCriteriaState> = {
  copy: { kind: 'local', call: ({ host, column }) => host.classes.wrap('FilterCriteriaBuilder', { host, column }) },
  getCriteriaType: {
    kind: 'local',
    call: ({ column }) =>
      column.criterion === null ? null : (BooleanCriteria[column.criterion.type as keyof typeof BooleanCriteria] ?? null),
  },
  getCriteriaValues: {
    kind: 'local',
    call: ({ host, column }) => (column.criterion?.values ?? []).map((value) => valueToScript(host, null, value)),
  },
  getHiddenValues: { kind: 'local', call: ({ column }) => column.hiddenValues.slice() },
  getVisibleBackgroundColor: {
    kind: 'local',
    call: ({ host, column }) => (column.visibleBackground === null ? null : wrapColor(host, column.visibleBackground)),
  },
  getVisibleForegroundColor: {
    kind: 'local',
    call: ({ host, column }) => (column.visibleForeground === null ? null : wrapColor(host, column.visibleForeground)),
  },
  getVisibleValues: { kind: 'local', call: ({ column }) => (column.visibleValues ?? []).slice() },
};

/** A when…Any method: an array of one kind; the criterion is that of the single value, with several values. */
const any = (name: string, type: string, fits: (value: unknown) => boolean): Methods<FilterCriteriaState> => ({
  [name]: {
    kind: 'local',
    call: (state, values) => {
      const given = passed(values);
      requireThat(Array.isArray(values) && Array.from(values as unknown[]).every(fits), `${path}.${name}`, given);
      return put(state, { type, values: Array.from(values as unknown[], valueFromScript) });
    },
  },
});

const texts = (name: string, field: 'hiddenValues' | 'visibleValues'): Methods<FilterCriteriaState> => ({
  [name]: {
    kind: 'local',
    call: (state, values) => {
      requireThat(Array.isArray(values), `${path}.${name}`, passed(values));
      return change(state, { [field]: Array.from(values as unknown[], String) });
    },
  },
});

const color = (name: string, field: 'visibleBackground' | 'visibleForeground'): Methods<FilterCriteriaState> => ({
  [name]: {
    kind: 'local',
    call: (state, given) => {
      const found = colorOf(given);
      requireThat(found !== null || given === null, `${path}.${name}`, passed(given));
      return change(state, { [field]: found });
    },
  },
});

const building: Methods<FilterCriteriaState> = {
  build: { kind: 'local', call: ({ host, column }) => host.classes.wrap('FilterCriteria', { host, column }) },
  ...whenMethods(path, put),
  ...when(path, put, 'whenDateNotEqualTo', 'DATE_NOT_EQUAL_TO', 1, isDate),
  ...when(path, put, 'whenTextNotEqualTo', 'TEXT_NOT_EQUAL_TO', 1, isText),
  ...any('whenDateEqualToAny', 'DATE_EQUAL_TO', isDate),
  ...any('whenDateNotEqualToAny', 'DATE_NOT_EQUAL_TO', isDate),
  ...any('whenNumberEqualToAny', 'NUMBER_EQUAL_TO', isNumber),
  ...any('whenNumberNotEqualToAny', 'NUMBER_NOT_EQUAL_TO', isNumber),
  ...any('whenTextEqualToAny', 'TEXT_EQUAL_TO', isText),
  ...any('whenTextNotEqualToAny', 'TEXT_NOT_EQUAL_TO', isText),
  ...texts('setHiddenValues', 'hiddenValues'),
  ...texts('setVisibleValues', 'visibleValues'),
  ...color('setVisibleBackgroundColor', 'visibleBackground'),
  ...color('setVisibleForegroundColor', 'visibleForeground'),
};

/** SpreadsheetApp.newFilterCriteria(). */
export const filterApp: Methods<AppState> = {
  newFilterCriteria: { kind: 'local', call: ({ host }) => host.classes.wrap('FilterCriteriaBuilder', { host, column: noCriteria }) },
};

export const registerFilterCriteria = (host: Host): void => {
  host.classes.add('FilterCriteria', publish<FilterCriteriaState>(host.kernel, 'SpreadsheetApp.FilterCriteria', 'FilterCriteria', reading));
  host.classes.add('FilterCriteriaBuilder', publish<FilterCriteriaState>(host.kernel, path, 'FilterCriteriaBuilder', reading, building));
};
