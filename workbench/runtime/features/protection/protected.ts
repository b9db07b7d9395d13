/** How ranges and sheets become protected, and the lists of protections. */
import { enumName } from '../../kernel/enumeration';
import type { Methods } from '../../kernel/publish';
import type { Area } from '../../model/area';
import type { ProtectionModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Workbook } from '../../model/workbook';
import type { Host, RangeState, SheetState, SpreadsheetState } from '../../spreadsheet/state';
import { passed, requireThat } from '../arguments';

const addLock = (sheet: SheetModel, type: ProtectionModel['type'], area: Area): ProtectionModel => {
  const { book } = sheet;
  const lock: ProtectionModel = {
    id: book.takeId(),
    type,
    sheetId: sheet.id,
    area,
    rangeName: null,
    description: '',
    warningOnly: false,
    domainEdit: false,
    editors: [],
    mirrors: true,
    unprotected: [],
  };
  book.protections.push(lock);
  book.changed({ kind: 'sheet', sheetId: sheet.id });
  return lock;
};

const list = (host: Host, book: Workbook, sheetId: number | null, type: unknown, method: string): object[] => {
  const name = enumName(type, 'SpreadsheetApp.ProtectionType');
  requireThat(name !== null, method, passed(type));
  return book.protections
    .filter((lock) => lock.type === name && (sheetId === null || lock.sheetId === sheetId))
    .map((lock) => host.classes.wrap('Protection', { host, book, lock }));
};

/** A protected range may be protected again: that makes a second protection. */
export const rangeProtection: Methods<RangeState> = {
  protect: {
    kind: 'structure',
    call: ({ host, sheet, row, column, rows, columns, open }) => {
      const lock = addLock(sheet, 'RANGE', { row, column, rows, columns, ...(open === undefined ? {} : { open }) });
      return host.classes.wrap('Protection', { host, book: sheet.book, lock });
    },
  },
};

/** A sheet has one protection: protecting it again answers that one. */
export const sheetProtection: Methods<SheetState> = {
  getProtections: {
    kind: 'read',
    call: ({ host, sheet }, type) => list(host, sheet.book, sheet.id, type, 'SpreadsheetApp.Sheet.getProtections'),
  },
  protect: {
    kind: 'structure',
    call: ({ host, sheet }) => {
      const { book } = sheet;
      const known = book.protections.find((lock) => lock.type === 'SHEET' && lock.sheetId === sheet.id);
      const open = { startRow: true, endRow: true, startColumn: true, endColumn: true } as const;
      const lock = known ?? addLock(sheet, 'SHEET', { ...sheet.wholeArea(), open });
      return host.classes.wrap('Protection', { host, book, lock });
    },
  },
};

export const spreadsheetProtection: Methods<SpreadsheetState> = {
  getProtections: {
    kind: 'read',
    call: ({ host, book }, type) => list(host, book, null, type, 'SpreadsheetApp.Spreadsheet.getProtections'),
  },
};
