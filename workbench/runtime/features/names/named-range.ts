/** Named ranges: NamedRange and the methods of Spreadsheet and Sheet that make and list them (behaviours.md §8; gas-fakes test/testsheetsrange.js). */
import { Exception, signatureMismatch } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish, stateOf } from '../../kernel/publish';
import type { NamedRangeModel } from '../../model/rules';
import type { Workbook } from '../../model/workbook';
import type { Host, RangeState, SheetState, SpreadsheetState } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isText, passed, requireRange } from '../arguments';

export interface NamedRangeState {
  host: Host;
  book: Workbook;
  named: NamedRangeModel;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    NamedRange: NamedRangeState;
  }
}

/** The named range given as an argument; null for anything else. */
export const namedRangeOf = (value: unknown): NamedRangeModel | null =>
  stateOf<NamedRangeState>(value, 'SpreadsheetApp.NamedRange')?.named ?? null;

/** Names are looked up without regard to case, as formulas do. */
export const findName = (book: Workbook, name: string): NamedRangeModel | null =>
  book.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase()) ?? null;

const legalName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|true|false)$/;

const requireLegal = (name: string): void => {
  if (!legalName.test(name) || name.length > 250 || looksLikeCell.test(name)) throw new Exception('The name of the range is invalid.');
};

const areaOf = ({ row, column, rows, columns, open }: RangeState): NonNullable<NamedRangeModel['area']> => ({
  row,
  column,
  rows,
  columns,
  ...(open === undefined ? {} : { open }),
});

const changed = (book: Workbook, sheetId: number): void => book.changed({ kind: 'sheet', sheetId });
const again = (state: NamedRangeState): object => state.host.classes.wrap('NamedRange', state);
const rangeOf = (host: Host, book: Workbook, named: NamedRangeModel): object | null => {
  const sheet = book.sheetById(named.sheetId);
  return sheet === null || named.area === null ? null : wrapRange(host, sheet, named.area);
};
const list = (host: Host, book: Workbook, sheetId: number | null): object[] =>
  book.namedRanges
    .filter((named) => sheetId === null || named.sheetId === sheetId)
    .map((named) => host.classes.wrap('NamedRange', { host, book, named }));

const methods: Methods<NamedRangeState> = {
  getName: { kind: 'read', call: ({ named }) => named.name },
  getRange: { kind: 'read', call: ({ host, book, named }) => rangeOf(host, book, named) },
  remove: {
    kind: 'structure',
    call: ({ book, named }) => {
      book.namedRanges = book.namedRanges.filter((each) => each !== named);
      changed(book, named.sheetId);
    },
  },
  setName: {
    kind: 'structure',
    call: (state, name) => {
      if (!isText(name)) throw signatureMismatch('SpreadsheetApp.NamedRange.setName', passed(name));
      requireLegal(name);
      const other = findName(state.book, name);
      if (other !== null && other !== state.named) throw new Exception(`A named range with the name "${name}" already exists.`);
      state.named.name = name;
      changed(state.book, state.named.sheetId);
      return again(state);
    },
  },
  setRange: {
    kind: 'structure',
    call: (state, range) => {
      const found = requireRange(range, 'SpreadsheetApp.NamedRange.setRange', passed(range));
      state.named.sheetId = found.sheet.id;
      state.named.area = areaOf(found);
      changed(state.book, found.sheet.id);
      return again(state);
    },
  },
};

export const spreadsheetNames: Methods<SpreadsheetState> = {
  getNamedRanges: { kind: 'read', call: ({ host, book }) => list(host, book, null) },
  /** "name" or "Sheet1!name"; null for the unknown (docs). */
  getRangeByName: {
    kind: 'read',
    call: ({ host, book }, name) => {
      if (!isText(name)) throw signatureMismatch('SpreadsheetApp.Spreadsheet.getRangeByName', passed(name));
      const plain = name.slice(name.lastIndexOf('!') + 1);
      const named = findName(book, plain);
      return named === null ? null : rangeOf(host, book, named);
    },
  },
  removeNamedRange: {
    kind: 'structure',
    call: ({ book }, name) => {
      if (!isText(name)) throw signatureMismatch('SpreadsheetApp.Spreadsheet.removeNamedRange', passed(name));
      const named = findName(book, name);
      if (named === null) throw new Exception(`The named range "${name}" does not exist.`);
      book.namedRanges = book.namedRanges.filter((each) => each !== named);
      changed(book, named.sheetId);
    },
  },
  /** A name in use moves to the new range. */
  setNamedRange: {
    kind: 'structure',
    call: ({ book }, name, range) => {
      const found = requireRange(range, 'SpreadsheetApp.Spreadsheet.setNamedRange', passed(name, range));
      if (!isText(name)) throw signatureMismatch('SpreadsheetApp.Spreadsheet.setNamedRange', passed(name, range));
      requireLegal(name);
      const known = findName(book, name);
      if (known === null) book.namedRanges.push({ name, sheetId: found.sheet.id, area: areaOf(found) });
      else Object.assign(known, { name, sheetId: found.sheet.id, area: areaOf(found) });
      changed(book, found.sheet.id);
    },
  },
};

export const sheetNames: Methods<SheetState> = {
  getNamedRanges: { kind: 'read', call: ({ host, sheet }) => list(host, sheet.book, sheet.id) },
};

export const registerNamedRange = (host: Host): void => {
  host.classes.add('NamedRange', publish<NamedRangeState>(host.kernel, 'SpreadsheetApp.NamedRange', 'NamedRange', methods));
};
