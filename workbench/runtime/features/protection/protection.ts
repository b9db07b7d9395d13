/** Protection: the settings of a protected range or sheet (docs Protection; gas-fakes test/testsheetsbasic.js "Protection", testsheetspermissions.js). */
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish, stateOf } from '../../kernel/publish';
import type { Area } from '../../model/area';
import type { ProtectionModel } from '../../model/rules';
import type { Workbook } from '../../model/workbook';
import type { Host, RangeState } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isBoolean, isText, passed, requireRange, requireRanges, requireThat } from '../arguments';
import { findName, namedRangeOf } from '../names/named-range';
import { ProtectionType } from './enums';
import { editorsOf, mayEdit, ownerOf } from './rights';

export interface ProtectionState {
  host: Host;
  book: Workbook;
  lock: ProtectionModel;
}

interface UserState {
  email: string;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    Protection: ProtectionState;
    ProtectionEditor: UserState;
  }
}

const path = 'SpreadsheetApp.Protection';

const again = (state: ProtectionState): object => state.host.classes.wrap('Protection', state);

/** Changes the settings, as far as the running user may edit what is protected. */
const change = (state: ProtectionState, fields: Partial<ProtectionModel>): object => {
  if (!mayEdit(state.book, state.lock, state.host.user())) throw new Exception('You do not have permission to perform that action.');
  Object.assign(state.lock, fields);
  state.book.changed({ kind: 'sheet', sheetId: state.lock.sheetId });
  return again(state);
};

const areaOf = ({ row, column, rows, columns, open }: RangeState): Area => ({
  row,
  column,
  rows,
  columns,
  ...(open === undefined ? {} : { open }),
});

/** The e-mail of a user given as a text or as a User. */
const emailOf = (value: unknown, method: string, args: readonly unknown[]): string => {
  const email = isText(value) ? value : (stateOf<UserState>(value, 'User')?.email ?? null);
  requireThat(email !== null, method, args);
  return email as string;
};

const emailsOf = (value: unknown, method: string): string[] => {
  requireThat(Array.isArray(value), method, passed(value));
  return Array.from(value as unknown[], (each) => emailOf(each, method, [value]));
};

const add = (state: ProtectionState, emails: readonly string[]): object =>
  change(state, { editors: [...new Set([...state.lock.editors, ...emails.filter((email) => email !== ownerOf(state.book))])] });

/** Neither the owner nor the user who runs the script can be removed (docs); asking for it is no error. */
const remove = (state: ProtectionState, emails: readonly string[]): object => {
  const me = state.host.user();
  const editors = editorsOf(state.book, state.lock).filter((email) => email === me || !emails.includes(email));
  return change(state, { editors, mirrors: false });
};

const editors: Methods<ProtectionState> = {
  addEditor: { kind: 'structure', call: (state, user) => add(state, [emailOf(user, `${path}.addEditor`, passed(user))]) },
  addEditors: { kind: 'structure', call: (state, users) => add(state, emailsOf(users, `${path}.addEditors`)) },
  canDomainEdit: { kind: 'read', call: ({ lock }) => lock.domainEdit },
  canEdit: { kind: 'read', call: ({ host, book, lock }) => mayEdit(book, lock, host.user()) },
  getEditors: {
    kind: 'read',
    call: ({ host, book, lock }) => editorsOf(book, lock).map((email) => host.classes.wrap('ProtectionEditor', { email })),
  },
  removeEditor: { kind: 'structure', call: (state, user) => remove(state, [emailOf(user, `${path}.removeEditor`, passed(user))]) },
  removeEditors: { kind: 'structure', call: (state, users) => remove(state, emailsOf(users, `${path}.removeEditors`)) },
  /** Only a workbook of a Workspace domain has a domain to open to (docs). */
  setDomainEdit: {
    kind: 'structure',
    call: (state, editable) => {
      requireThat(isBoolean(editable), `${path}.setDomainEdit`, passed(editable));
      if (/@(gmail|googlemail)\.com$/i.test(ownerOf(state.book) ?? '@gmail.com')) {
        throw new Exception('The spreadsheet does not belong to a Google Workspace domain.');
      }
      return change(state, { domainEdit: editable });
    },
  },
};

const setName = (state: ProtectionState, name: string): object => {
  const named = findName(state.book, name);
  if (named === null || named.area === null) throw new Exception(`The named range "${name}" does not exist.`);
  return change(state, { rangeName: named.name, sheetId: named.sheetId, area: { ...named.area } });
};

const settings: Methods<ProtectionState> = {
  getDescription: { kind: 'read', call: ({ lock }) => lock.description },
  getProtectionType: { kind: 'read', call: ({ lock }) => ProtectionType[lock.type] },
  getRange: {
    kind: 'read',
    call: ({ host, book, lock }) => {
      const sheet = book.sheetById(lock.sheetId);
      if (sheet === null) return null;
      return wrapRange(
        host,
        sheet,
        lock.type === 'SHEET' ? { ...sheet.wholeArea(), ...(lock.area.open && { open: lock.area.open }) } : lock.area,
      );
    },
  },
  getRangeName: { kind: 'read', call: ({ lock }) => lock.rangeName },
  getUnprotectedRanges: {
    kind: 'read',
    call: ({ host, book, lock }) => {
      const sheet = book.sheetById(lock.sheetId);
      return sheet === null ? [] : lock.unprotected.map((area) => wrapRange(host, sheet, area));
    },
  },
  isWarningOnly: { kind: 'read', call: ({ lock }) => lock.warningOnly },
  remove: {
    kind: 'structure',
    call: (state) => {
      change(state, {});
      state.book.protections = state.book.protections.filter((each) => each !== state.lock);
    },
  },
  setDescription: {
    kind: 'structure',
    call: (state, description) => {
      requireThat(isText(description), `${path}.setDescription`, passed(description));
      return change(state, { description });
    },
  },
  setNamedRange: {
    kind: 'structure',
    call: (state, namedRange) => {
      const named = namedRangeOf(namedRange);
      requireThat(named !== null, `${path}.setNamedRange`, passed(namedRange));
      return setName(state, named?.name ?? '');
    },
  },
  setRange: {
    kind: 'structure',
    call: (state, range) => {
      const found = requireRange(range, `${path}.setRange`, passed(range));
      return change(state, { type: 'RANGE', sheetId: found.sheet.id, area: areaOf(found), rangeName: null });
    },
  },
  setRangeName: {
    kind: 'structure',
    call: (state, name) => {
      requireThat(isText(name), `${path}.setRangeName`, passed(name));
      return setName(state, name);
    },
  },
  setUnprotectedRanges: {
    kind: 'structure',
    call: (state, ranges) => {
      const found = requireRanges(ranges, `${path}.setUnprotectedRanges`, passed(ranges));
      if (state.lock.type !== 'SHEET') throw new Exception('Unprotected ranges can only be set on a protected sheet.');
      if (found.some((range) => range.sheet.id !== state.lock.sheetId)) throw new Exception('The range is not on the protected sheet.');
      return change(state, { unprotected: found.map(areaOf) });
    },
  },
  setWarningOnly: {
    kind: 'structure',
    call: (state, warningOnly) => {
      requireThat(isBoolean(warningOnly), `${path}.setWarningOnly`, passed(warningOnly));
      return change(state, { warningOnly });
    },
  },
};

export const registerProtection = (host: Host): void => {
  host.classes.add('Protection', publish<ProtectionState>(host.kernel, path, 'Protection', editors, settings));
  const user = publish<UserState>(host.kernel, 'User', 'User', {
    getEmail: { kind: 'local', call: ({ email }) => email },
    getUserLoginId: { kind: 'local', call: ({ email }) => email },
  });
  // live: gas-fakes test/testsession.js: a User prints as its e-mail.
  const wrap = ({ email }: UserState): object => Object.defineProperty(user.wrap({ email }), 'toString', { value: () => email });
  host.classes.add('ProtectionEditor', { wrap });
};
