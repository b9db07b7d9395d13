/** The sheets of a spreadsheet: found, inserted, moved, removed; and what a spreadsheet hands on to its active sheet. */
import { wholeArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import type { SheetModel } from '../model/sheet-model';
import { refuseTooManyCells } from '../model/structure';
import type { Workbook } from '../model/workbook';
import { activate, activeSheet } from './selection';
import { rename } from './sheet-basics';
import { copySheet, freeName } from './sheet-contents';
import { bookPath } from './spreadsheet-basics';
import type { Host, SheetState, SpreadsheetState } from './state';
import { wrapSheet } from './state';

const sheetGiven = (method: string, args: readonly unknown[]): SheetModel => {
  const found = stateOf<SheetState>(args[0], 'SpreadsheetApp.Sheet');
  if (found === null) throw signatureMismatch(`${bookPath}.${method}`, args);
  return found.sheet;
};

/** "Sheet2", or "シート2" in a Japanese spreadsheet: the first free number from the number of sheets on. */
const defaultName = (book: Workbook): string => {
  const word = book.locale.startsWith('ja') ? 'シート' : 'Sheet';
  for (let number = book.sheets.length + 1; ; number++) {
    if (!book.sheets.some((sheet) => sheet.name.toLowerCase() === `${word}${number}`.toLowerCase())) return `${word}${number}`;
  }
};

/** name, 0-based index and {template} in the documented orders; without an index it goes after the active sheet. */
const insertSheet = ({ host, book }: SpreadsheetState, args: readonly unknown[]): object => {
  const refused = signatureMismatch(`${bookPath}.insertSheet`, args);
  const rest = args.slice();
  const name = typeof rest[0] === 'string' ? (rest.shift() as string) : null;
  const index = typeof rest[0] === 'number' ? Math.trunc(rest.shift() as number) : null;
  const options = typeof rest[0] === 'object' && rest[0] !== null ? (rest.shift() as { template?: unknown }) : null;
  if (rest.length > 0) throw refused;
  const at = index ?? book.sheets.indexOf(activeSheet(host, book)) + 1;
  if (at < 0 || at > book.sheets.length) throw new Exception(`Invalid argument: sheetIndex`);
  const template = options?.template === undefined ? null : stateOf<SheetState>(options.template, 'SpreadsheetApp.Sheet');
  if (options?.template !== undefined && template === null) throw refused;
  const title = name ?? (template === null ? defaultName(book) : freeName(book, `Copy of ${template.sheet.name}`));
  if (template === null) refuseTooManyCells(book.sheets[0] as SheetModel, 26_000);
  const sheet = template === null ? book.addSheet(title, at) : copySheet(template.sheet, book, title, at);
  activate(host, sheet);
  return wrapSheet(host, sheet);
};

/** The neighbour becomes active when the active sheet goes. */
const remove = (host: Host, book: Workbook, sheet: SheetModel): SheetModel => {
  const at = book.sheets.indexOf(sheet);
  const wasActive = activeSheet(host, book) === sheet;
  const others = book.sheets.filter((each) => each !== sheet);
  if (others.length > 0 && others.every((each) => each.hidden))
    throw new Exception("You can't remove all the visible sheets in a document.");
  book.removeSheet(sheet);
  const next = others.slice(at).find((each) => !each.hidden) ?? (others.filter((each) => !each.hidden).at(-1) as SheetModel);
  if (wasActive) activate(host, next);
  return wasActive ? next : activeSheet(host, book);
};

const moveActive = ({ host, book }: SpreadsheetState, args: readonly unknown[]): void => {
  const position = wholeArgument(`${bookPath}.moveActiveSheet`, args, 0);
  if (position < 1 || position > book.sheets.length)
    throw new Exception(`Invalid argument: pos. Should be between 1 and ${book.sheets.length}`);
  const sheet = activeSheet(host, book);
  book.sheets = book.sheets.filter((each) => each !== sheet);
  book.sheets.splice(position - 1, 0, sheet);
  book.changed({ kind: 'sheets' });
};

/** Methods of Sheet that a spreadsheet answers for its active sheet (docs reference; gas-fakes test/testsheetsbasic.js). */
const handedOn = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getMaxColumns',
  'getMaxRows',
  'getRowHeight',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const;

const ofActiveSheet = (): Methods<SpreadsheetState> => {
  const table: Methods<SpreadsheetState> = {};
  for (const name of handedOn) {
    table[name] = {
      // Counted, and asked for protections, as the sheet's own call.
      kind: 'local',
      call: ({ host, book }, ...args) => {
        const sheet = wrapSheet(host, activeSheet(host, book)) as Record<string, (...given: unknown[]) => unknown>;
        return sheet[name]?.(...args);
      },
    };
  }
  return table;
};

export const spreadsheetSheets: Methods<SpreadsheetState> = {
  ...ofActiveSheet(),
  getNumSheets: { kind: 'read', call: ({ book }) => book.sheets.length },
  getSheets: { kind: 'handle', call: ({ host, book }) => book.sheets.map((sheet) => wrapSheet(host, sheet)) },
  getSheetByName: {
    kind: 'handle',
    call: ({ host, book }, ...args) => {
      if (args.length !== 1) throw signatureMismatch(`${bookPath}.getSheetByName`, args);
      const sheet = book.sheetByName(String(args[0]));
      return sheet === null ? null : wrapSheet(host, sheet);
    },
  },
  getSheetById: {
    kind: 'handle',
    call: ({ host, book }, ...args) => {
      const sheet = book.sheetById(wholeArgument(`${bookPath}.getSheetById`, args, 0));
      return sheet === null ? null : wrapSheet(host, sheet);
    },
  },
  getSheetId: { kind: 'handle', call: ({ host, book }) => activeSheet(host, book).id },
  getSheetName: { kind: 'name', call: ({ host, book }) => activeSheet(host, book).name },
  getActiveSheet: { kind: 'handle', call: ({ host, book }) => wrapSheet(host, activeSheet(host, book)) },
  setActiveSheet: {
    kind: 'handle',
    call: ({ host }, ...args) => {
      const sheet = sheetGiven('setActiveSheet', args);
      activate(host, sheet);
      return wrapSheet(host, sheet);
    },
  },
  insertSheet: { kind: 'structure', call: (state, ...args) => insertSheet(state, args) },
  deleteSheet: {
    kind: 'structure',
    call: ({ host, book }, ...args) => {
      const sheet = sheetGiven('deleteSheet', args);
      if (!book.sheets.includes(sheet)) throw new Exception(`Sheet ${sheet.id} not found`);
      remove(host, book, sheet);
    },
  },
  deleteActiveSheet: {
    kind: 'structure',
    call: ({ host, book }) => wrapSheet(host, remove(host, book, activeSheet(host, book))),
  },
  duplicateActiveSheet: {
    kind: 'structure',
    call: ({ host, book }) => {
      const sheet = activeSheet(host, book);
      const copy = copySheet(sheet, book, freeName(book, `Copy of ${sheet.name}`), book.sheets.indexOf(sheet) + 1);
      activate(host, copy);
      return wrapSheet(host, copy);
    },
  },
  moveActiveSheet: { kind: 'structure', call: (state, ...args) => moveActive(state, args) },
  renameActiveSheet: {
    kind: 'structure',
    call: ({ host, book }, ...args) => {
      if (args.length !== 1 || typeof args[0] !== 'string') throw signatureMismatch(`${bookPath}.renameActiveSheet`, args);
      rename(activeSheet(host, book), args[0]);
    },
  },
};
