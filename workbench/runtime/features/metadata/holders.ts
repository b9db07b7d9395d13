/** The metadata methods of Spreadsheet, Sheet and Range, and DeveloperMetadataFinder. */
import { enumName } from '../../kernel/enumeration';
import { signatureMismatch } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { MetadataModel } from '../../model/rules';
import type { Workbook } from '../../model/workbook';
import type { Host, RangeState, SheetState, SpreadsheetState } from '../../spreadsheet/state';
import { wrapRange, wrapSheet, wrapSpreadsheet } from '../../spreadsheet/state';
import { isNumber, isText, passed, requireThat } from '../arguments';
import type { Location, Scope } from './state';
import { addMetadata, inScope, lineOf, requireLine, sameLocation } from './state';

export interface MetadataFinderState {
  host: Host;
  book: Workbook;
  scope: Scope;
  intersecting: boolean;
  tests: ((item: MetadataModel) => boolean)[];
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    DeveloperMetadataFinder: MetadataFinderState;
  }
}

/** (key), (key, value), (key, visibility) and (key, value, visibility). */
const add = (method: string, book: Workbook, location: Location, args: unknown[]): void => {
  const given = passed(...args);
  const [key, second, third] = given;
  const last = enumName(given[given.length - 1], 'SpreadsheetApp.DeveloperMetadataVisibility');
  const hasValue = isText(second) || (given.length === 3 && second === null);
  const fits =
    isText(key) &&
    (given.length === 1 || (given.length === 2 && (hasValue || last !== null)) || (given.length === 3 && hasValue && last !== null));
  if (!fits) throw signatureMismatch(method, given);
  addMetadata(
    book,
    location,
    key as string,
    isText(second) ? second : null,
    third === undefined && isText(second) ? 'DOCUMENT' : (last ?? 'DOCUMENT'),
  );
};

const at = (host: Host, book: Workbook, location: Location | null): object[] =>
  location === null
    ? []
    : book.metadata
        .filter((item) => sameLocation(item.location, location))
        .map((item) => host.classes.wrap('DeveloperMetadata', { host, book, item }));

const finder = (host: Host, book: Workbook, scope: Scope): object =>
  host.classes.wrap('DeveloperMetadataFinder', { host, book, scope, intersecting: false, tests: [] });

export const spreadsheetMetadata: Methods<SpreadsheetState> = {
  addDeveloperMetadata: {
    kind: 'structure',
    call: ({ host, book }, ...args) => {
      add('SpreadsheetApp.Spreadsheet.addDeveloperMetadata', book, { type: 'SPREADSHEET' }, args);
      return wrapSpreadsheet(host, book);
    },
  },
  createDeveloperMetadataFinder: { kind: 'handle', call: ({ host, book }) => finder(host, book, { sheet: null, area: null }) },
  getDeveloperMetadata: { kind: 'read', call: ({ host, book }) => at(host, book, { type: 'SPREADSHEET' }) },
};

export const sheetMetadata: Methods<SheetState> = {
  addDeveloperMetadata: {
    kind: 'structure',
    call: ({ host, sheet }, ...args) => {
      add('SpreadsheetApp.Sheet.addDeveloperMetadata', sheet.book, { type: 'SHEET', sheetId: sheet.id }, args);
      return wrapSheet(host, sheet);
    },
  },
  createDeveloperMetadataFinder: { kind: 'handle', call: ({ host, sheet }) => finder(host, sheet.book, { sheet, area: null }) },
  getDeveloperMetadata: { kind: 'read', call: ({ host, sheet }) => at(host, sheet.book, { type: 'SHEET', sheetId: sheet.id }) },
};

export const rangeMetadata: Methods<RangeState> = {
  addDeveloperMetadata: {
    kind: 'structure',
    call: (state, ...args) => {
      add('SpreadsheetApp.Range.addDeveloperMetadata', state.sheet.book, requireLine(state.sheet, state), args);
      return wrapRange(state.host, state.sheet, state);
    },
  },
  createDeveloperMetadataFinder: {
    kind: 'handle',
    call: (state) => finder(state.host, state.sheet.book, { sheet: state.sheet, area: state }),
  },
  getDeveloperMetadata: { kind: 'read', call: (state) => at(state.host, state.sheet.book, lineOf(state.sheet, state)) },
};

const path = 'SpreadsheetApp.DeveloperMetadataFinder';
const again = (state: MetadataFinderState): object => state.host.classes.wrap('DeveloperMetadataFinder', state);

/** A with… method: reads its argument into a test, or refuses it. */
const narrowing = (
  name: string,
  read: (value: unknown) => string | number | null,
  field: (item: MetadataModel) => unknown,
): Methods<MetadataFinderState> => ({
  [name]: {
    kind: 'local',
    call: (state, value) => {
      const wanted = read(value);
      requireThat(wanted !== null, `${path}.${name}`, passed(value));
      state.tests.push((item) => field(item) === wanted);
      return again(state);
    },
  },
});

const text = (value: unknown): string | null => (isText(value) ? value : null);

const finding: Methods<MetadataFinderState> = {
  find: {
    kind: 'read',
    call: ({ host, book, scope, intersecting, tests }) =>
      book.metadata
        .filter((item) => inScope(book, item.location, scope, intersecting) && tests.every((test) => test(item)))
        .map((item) => host.classes.wrap('DeveloperMetadata', { host, book, item })),
  },
  onIntersectingLocations: {
    kind: 'local',
    call: (state) => {
      state.intersecting = true;
      return again(state);
    },
  },
  ...narrowing(
    'withId',
    (value) => (isNumber(value) ? value : null),
    (item) => item.id,
  ),
  ...narrowing('withKey', text, (item) => item.key),
  ...narrowing(
    'withLocationType',
    (value) => enumName(value, 'SpreadsheetApp.DeveloperMetadataLocationType'),
    (item) => item.location.type,
  ),
  ...narrowing('withValue', text, (item) => item.value),
  ...narrowing(
    'withVisibility',
    (value) => enumName(value, 'SpreadsheetApp.DeveloperMetadataVisibility'),
    (item) => item.visibility,
  ),
};

export const registerMetadataFinder = (host: Host): void => {
  host.classes.add('DeveloperMetadataFinder', publish<MetadataFinderState>(host.kernel, path, 'DeveloperMetadataFinder', finding));
};
