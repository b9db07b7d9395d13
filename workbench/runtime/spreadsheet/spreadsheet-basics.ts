/** A spreadsheet itself: names, addresses, copies, ranges by notation, selections. */
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { Workbook } from '../model/workbook';
import { areaFrom, namedArea } from './find-range';
import {
  activeRange,
  activeRangeList,
  activeSheet,
  currentCell,
  setActiveRange,
  setActiveRangeList,
  setCurrentCell,
  sheetSelection,
} from './selection';
import type { SpreadsheetState } from './state';
import { wrapRange, wrapSpreadsheet } from './state';

export const bookPath = 'SpreadsheetApp.Spreadsheet';

const told = (book: Workbook): void => book.changed({ kind: 'sheets' });

const text = (method: string, args: readonly unknown[], index = 0): string => {
  const value = args[index];
  if (typeof value !== 'string') throw signatureMismatch(`${bookPath}.${method}`, args);
  return value;
};

const ranges: Methods<SpreadsheetState> = {
  getRange: {
    kind: 'handle',
    call: ({ host, book }, ...args) => {
      if (args.length !== 1) throw signatureMismatch(`${bookPath}.getRange`, args);
      const found = areaFrom(book, activeSheet(host, book), text('getRange', args));
      return wrapRange(host, found.sheet, found.area);
    },
  },
  getRangeByName: {
    kind: 'handle',
    call: ({ host, book }, ...args) => {
      const found = namedArea(book, text('getRangeByName', args));
      return found === null ? null : wrapRange(host, found.sheet, found.area);
    },
  },
  getRangeList: {
    kind: 'handle',
    call: ({ host, book }, ...args) => {
      const [notations] = args;
      if (args.length !== 1 || !Array.isArray(notations)) throw signatureMismatch(`${bookPath}.getRangeList`, args);
      const found = Array.from(notations as unknown[], (each) => areaFrom(book, activeSheet(host, book), String(each)));
      const sheet = found[0]?.sheet ?? activeSheet(host, book);
      return host.classes.wrap('RangeList', { host, sheet, areas: found.map(({ area }) => area) });
    },
  },
  getSelection: { kind: 'handle', call: ({ host, book }) => host.classes.wrap('Selection', { host, book }) },
  getActiveCell: { kind: 'handle', call: ({ host, book }) => currentCell(host, activeSheet(host, book)) },
  getCurrentCell: { kind: 'handle', call: ({ host, book }) => currentCell(host, activeSheet(host, book)) },
  getActiveRange: { kind: 'handle', call: ({ host, book }) => activeRange(host, activeSheet(host, book)) },
  getActiveRangeList: { kind: 'handle', call: ({ host, book }) => activeRangeList(host, activeSheet(host, book)) },
  setActiveRange: { kind: 'handle', call: (_, ...args) => setActiveRange(`${bookPath}.setActiveRange`, args) },
  setActiveRangeList: { kind: 'handle', call: (_, ...args) => setActiveRangeList(`${bookPath}.setActiveRangeList`, args) },
  setCurrentCell: { kind: 'handle', call: (_, ...args) => setCurrentCell(`${bookPath}.setCurrentCell`, args) },
  setActiveSelection: {
    kind: 'handle',
    call: ({ host, book }, ...args) => sheetSelection.setActiveSelection?.call({ host, sheet: activeSheet(host, book) }, ...args),
  },
};

export const spreadsheetBasics: Methods<SpreadsheetState> = {
  getId: { kind: 'handle', call: ({ book }) => book.id },
  getKey: { kind: 'handle', call: ({ book }) => book.id },
  getUrl: { kind: 'handle', call: ({ book }) => `https://docs.google.com/spreadsheets/d/${book.id}/edit` },
  getName: { kind: 'name', call: ({ book }) => book.name },
  rename: {
    kind: 'structure',
    call: ({ book }, ...args) => {
      book.name = text('rename', args);
      told(book);
    },
  },
  copy: {
    kind: 'structure',
    call: ({ host, book }, ...args) => {
      const name = text('copy', args);
      const made = Workbook.restore({ ...(book.snapshot() as object), id: new Workbook().id, name });
      made.evaluator = book.evaluator;
      made.now = book.now;
      made.editors = [host.user()];
      host.books.set(made.id, made);
      return wrapSpreadsheet(host, made);
    },
  },
  getFormUrl: { kind: 'read', call: () => null },
  getImages: { kind: 'read', call: () => [] },
  getDataSourceTables: { kind: 'read', call: () => [] },
  isAnonymousView: { kind: 'read', call: () => false },
  isAnonymousWrite: { kind: 'read', call: () => false },
  ...ranges,
};
