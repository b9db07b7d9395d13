/** DeveloperMetadata and DeveloperMetadataLocation. */
import { enumName } from '../../kernel/enumeration';
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish, stateOf } from '../../kernel/publish';
import type { MetadataModel } from '../../model/rules';
import type { Host, SheetState } from '../../spreadsheet/state';
import { wrapRange, wrapSheet, wrapSpreadsheet } from '../../spreadsheet/state';
import { isText, passed, requireRange, requireThat } from '../arguments';
import type { Location, MetadataState } from './state';
import { areaOfLocation, DeveloperMetadataLocationType, DeveloperMetadataVisibility, requireLine } from './state';

const path = 'SpreadsheetApp.DeveloperMetadata';

const change = (state: MetadataState, fields: Partial<MetadataModel>): object => {
  if (!state.book.metadata.includes(state.item)) throw new Exception('Developer metadata not found.');
  Object.assign(state.item, fields);
  state.book.changed({ kind: 'sheets' });
  return state.host.classes.wrap('DeveloperMetadata', state);
};

const moveToLine = (name: string, type: 'ROW' | 'COLUMN'): Methods<MetadataState> => ({
  [name]: {
    kind: 'structure',
    call: (state, range) => {
      const found = requireRange(range, `${path}.${name}`, passed(range));
      const location = requireLine(found.sheet, found);
      requireThat(location.type === type, `${path}.${name}`, [range]);
      return change(state, { location });
    },
  },
});

const methods: Methods<MetadataState> = {
  getId: { kind: 'read', call: ({ item }) => item.id },
  getKey: { kind: 'read', call: ({ item }) => item.key },
  getLocation: { kind: 'read', call: (state) => state.host.classes.wrap('DeveloperMetadataLocation', state) },
  getValue: { kind: 'read', call: ({ item }) => item.value },
  getVisibility: {
    kind: 'read',
    call: ({ item }) => DeveloperMetadataVisibility[item.visibility as keyof typeof DeveloperMetadataVisibility],
  },
  ...moveToLine('moveToColumn', 'COLUMN'),
  ...moveToLine('moveToRow', 'ROW'),
  moveToSheet: {
    kind: 'structure',
    call: (state, sheet) => {
      const found = stateOf<SheetState>(sheet, 'SpreadsheetApp.Sheet');
      requireThat(found !== null, `${path}.moveToSheet`, passed(sheet));
      return change(state, { location: { type: 'SHEET', sheetId: (found as SheetState).sheet.id } });
    },
  },
  moveToSpreadsheet: { kind: 'structure', call: (state) => change(state, { location: { type: 'SPREADSHEET' } }) },
  remove: {
    kind: 'structure',
    call: ({ book, item }) => {
      book.metadata = book.metadata.filter((each) => each !== item);
      book.changed({ kind: 'sheets' });
    },
  },
  setKey: {
    kind: 'structure',
    call: (state, key) => {
      requireThat(isText(key), `${path}.setKey`, passed(key));
      return change(state, { key });
    },
  },
  setValue: {
    kind: 'structure',
    call: (state, value) => {
      requireThat(isText(value), `${path}.setValue`, passed(value));
      return change(state, { value });
    },
  },
  setVisibility: {
    kind: 'structure',
    call: (state, visibility) => {
      const name = enumName(visibility, 'SpreadsheetApp.DeveloperMetadataVisibility');
      requireThat(name !== null, `${path}.setVisibility`, passed(visibility));
      return change(state, { visibility: name as string });
    },
  },
};

/** The row, column or sheet of a location of the wanted type; null for any other type. */
const line = ({ host, book, item }: MetadataState, type: Location['type']): object | null => {
  const { location } = item;
  if (location.type !== type || location.type === 'SPREADSHEET') return null;
  const sheet = book.sheetById(location.sheetId);
  if (sheet === null) return null;
  const area = areaOfLocation(book, location);
  return area === null ? wrapSheet(host, sheet) : wrapRange(host, sheet, area);
};

const locationMethods: Methods<MetadataState> = {
  getColumn: { kind: 'read', call: (state) => line(state, 'COLUMN') },
  getLocationType: { kind: 'read', call: ({ item }) => DeveloperMetadataLocationType[item.location.type] },
  getRow: { kind: 'read', call: (state) => line(state, 'ROW') },
  getSheet: { kind: 'read', call: (state) => line(state, 'SHEET') },
  getSpreadsheet: {
    kind: 'read',
    call: ({ host, book, item }) => (item.location.type === 'SPREADSHEET' ? wrapSpreadsheet(host, book) : null),
  },
};

export const registerMetadata = (host: Host): void => {
  host.classes.add('DeveloperMetadata', publish<MetadataState>(host.kernel, path, 'DeveloperMetadata', methods));
  host.classes.add(
    'DeveloperMetadataLocation',
    publish<MetadataState>(host.kernel, 'SpreadsheetApp.DeveloperMetadataLocation', 'DeveloperMetadataLocation', locationMethods),
  );
};
