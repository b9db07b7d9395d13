/** SpreadsheetApp's own methods: spreadsheets made, opened and active, and what is selected in the active one. */
import { wholeArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import { Workbook } from '../model/workbook';
import {
  activate,
  activeRange,
  activeRangeList,
  activeSheet,
  currentCell,
  setActiveRange,
  setActiveRangeList,
  setCurrentCell,
} from './selection';
import type { AppState, SheetState, SpreadsheetState } from './state';
import { wrapSheet, wrapSpreadsheet } from './state';

const path = 'SpreadsheetApp';

const create = ({ host }: AppState, args: readonly unknown[]): object => {
  const [name] = args;
  if ((args.length !== 1 && args.length !== 3) || typeof name !== 'string') throw signatureMismatch(`${path}.create`, args);
  const size =
    args.length === 3 ? { rows: wholeArgument(`${path}.create`, args, 1), columns: wholeArgument(`${path}.create`, args, 2) } : {};
  const locale = host.activeBook?.locale ?? 'en_US';
  const book = new Workbook({ name, locale, timeZone: host.activeBook?.timeZone ?? 'Etc/GMT', ...size });
  book.editors.push(host.user());
  book.evaluator = host.evaluator;
  book.now = () => host.kernel.clock();
  host.books.set(book.id, book);
  return wrapSpreadsheet(host, book);
};

/** The text Apps Script answers for an id it does not know (second-hand). */
const open = ({ host }: AppState, method: string, id: string | undefined): object => {
  const book = id === undefined ? undefined : host.books.get(id);
  if (book === undefined) throw new Exception(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`);
  return wrapSpreadsheet(host, book);
};

const openText = (state: AppState, method: string, args: readonly unknown[], id: (text: string) => string | undefined): object => {
  const [given] = args;
  if (args.length !== 1 || typeof given !== 'string') throw signatureMismatch(`${path}.${method}`, args);
  return open(state, method, id(given));
};

const activeBook = ({ host }: AppState): Workbook => {
  if (host.activeBook === null) throw new Exception('There is no active spreadsheet.');
  return host.activeBook;
};

const active = ({ host }: AppState): object | null => (host.activeBook === null ? null : wrapSpreadsheet(host, host.activeBook));

export const appBooks: Methods<AppState> = {
  create: { kind: 'structure', call: (state, ...args) => create(state, args) },
  openById: { kind: 'read', call: (state, ...args) => openText(state, 'openById', args, (id) => id) },
  openByKey: { kind: 'read', call: (state, ...args) => openText(state, 'openByKey', args, (id) => id) },
  openByUrl: { kind: 'read', call: (state, ...args) => openText(state, 'openByUrl', args, (url) => /\/d\/([^/?#]+)/.exec(url)?.[1]) },
  /** Takes a File of Drive, which is not modelled: anything with getId. */
  open: {
    kind: 'read',
    call: (state, ...args) => {
      const [file] = args as [{ getId?: () => string } | undefined];
      if (args.length !== 1 || typeof file !== 'object' || file === null || typeof file.getId !== 'function')
        throw signatureMismatch(`${path}.open`, args);
      return open(state, 'open', String(file.getId()));
    },
  },
  getActiveSpreadsheet: { kind: 'handle', call: active },
  getActive: { kind: 'handle', call: active },
  setActiveSpreadsheet: {
    kind: 'handle',
    call: ({ host }, ...args) => {
      const found = stateOf<SpreadsheetState>(args[0], 'SpreadsheetApp.Spreadsheet');
      if (found === null || args.length !== 1) throw signatureMismatch(`${path}.setActiveSpreadsheet`, args);
      host.activeBook = found.book;
    },
  },
  getActiveSheet: { kind: 'handle', call: (state) => wrapSheet(state.host, activeSheet(state.host, activeBook(state))) },
  setActiveSheet: {
    kind: 'handle',
    call: ({ host }, ...args) => {
      const found = stateOf<SheetState>(args[0], 'SpreadsheetApp.Sheet');
      if (found === null) throw signatureMismatch(`${path}.setActiveSheet`, args);
      activate(host, found.sheet);
      return wrapSheet(host, found.sheet);
    },
  },
  getSelection: { kind: 'handle', call: (state) => state.host.classes.wrap('Selection', { host: state.host, book: activeBook(state) }) },
  getActiveRange: { kind: 'handle', call: (state) => activeRange(state.host, activeSheet(state.host, activeBook(state))) },
  getActiveRangeList: { kind: 'handle', call: (state) => activeRangeList(state.host, activeSheet(state.host, activeBook(state))) },
  getCurrentCell: { kind: 'handle', call: (state) => currentCell(state.host, activeSheet(state.host, activeBook(state))) },
  setActiveRange: { kind: 'handle', call: (_, ...args) => setActiveRange(`${path}.setActiveRange`, args) },
  setActiveRangeList: { kind: 'handle', call: (_, ...args) => setActiveRangeList(`${path}.setActiveRangeList`, args) },
  setCurrentCell: { kind: 'handle', call: (_, ...args) => setCurrentCell(`${path}.setCurrentCell`, args) },
  flush: { kind: 'flush', call: () => undefined },
};
