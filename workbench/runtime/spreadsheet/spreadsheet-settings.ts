/** Who may open a spreadsheet, and how it reads and calculates. */
import { wholeArgument } from '../kernel/arguments';
import { enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import { isTimeZone } from '../model/time-zone';
import type { Workbook } from '../model/workbook';
import { RecalculationInterval } from './enums';
import { bookPath } from './spreadsheet-basics';
import type { SpreadsheetState } from './state';
import { wrapSpreadsheet } from './state';

const told = (book: Workbook): void => book.changed({ kind: 'sheets' });
const same = ({ host, book }: SpreadsheetState): object => wrapSpreadsheet(host, book);

const text = (method: string, args: readonly unknown[]): string => {
  const [value] = args;
  if (typeof value !== 'string') throw signatureMismatch(`${bookPath}.${method}`, args);
  return value;
};

/** The address of a User or of an e-mail text. */
const emailOf = (method: string, given: unknown, args: readonly unknown[]): string => {
  if (typeof given === 'string') return given;
  const email = stateOf<{ email: string }>(given, 'User')?.email;
  if (email === undefined) throw signatureMismatch(`${bookPath}.${method}`, args);
  return email;
};

const users = ({ host }: SpreadsheetState, emails: readonly string[]): object[] =>
  emails.map((email) => host.classes.wrap('ProtectionEditor', { email }));

const people = (): Methods<SpreadsheetState> => {
  const add = (method: string, list: 'editors' | 'viewers', many: boolean): Methods<SpreadsheetState> => ({
    [method]: {
      kind: 'structure',
      call: (state, ...args) => {
        const given = many ? args[0] : [args[0]];
        if (args.length !== 1 || !Array.isArray(given)) throw signatureMismatch(`${bookPath}.${method}`, args);
        for (const each of given) {
          const email = emailOf(method, each, args);
          if (!state.book[list].includes(email)) state.book[list].push(email);
        }
        return same(state);
      },
    },
  });
  const remove = (method: string, list: 'editors' | 'viewers'): Methods<SpreadsheetState> => ({
    [method]: {
      kind: 'structure',
      call: (state, ...args) => {
        const email = emailOf(method, args[0], args);
        state.book[list] = state.book[list].filter((each, index) => each !== email || (list === 'editors' && index === 0));
        return same(state);
      },
    },
  });
  return {
    ...add('addEditor', 'editors', false),
    ...add('addEditors', 'editors', true),
    ...add('addViewer', 'viewers', false),
    ...add('addViewers', 'viewers', true),
    ...remove('removeEditor', 'editors'),
    ...remove('removeViewer', 'viewers'),
    getEditors: { kind: 'read', call: (state) => users(state, state.book.editors) },
    // Who may edit may view: the list holds both (gas-fakes notes/oddities "Role Hierarchy").
    getViewers: { kind: 'read', call: (state) => users(state, [...new Set([...state.book.viewers, ...state.book.editors])]) },
    getOwner: { kind: 'read', call: (state) => users(state, state.book.editors.slice(0, 1))[0] ?? null },
  };
};

const settings: Methods<SpreadsheetState> = {
  getSpreadsheetLocale: { kind: 'read', call: ({ book }) => book.locale },
  setSpreadsheetLocale: {
    kind: 'structure',
    call: ({ book }, ...args) => {
      book.locale = text('setSpreadsheetLocale', args);
      told(book);
    },
  },
  getSpreadsheetTimeZone: { kind: 'read', call: ({ book }) => book.timeZone },
  setSpreadsheetTimeZone: {
    kind: 'structure',
    call: ({ book }, ...args) => {
      const zone = text('setSpreadsheetTimeZone', args);
      if (!isTimeZone(zone)) throw new Exception(`Invalid argument: ${zone}`);
      book.timeZone = zone;
      told(book);
    },
  },
  getRecalculationInterval: { kind: 'read', call: ({ book }) => RecalculationInterval[book.recalculation as 'ON_CHANGE'] },
  setRecalculationInterval: {
    kind: 'structure',
    call: (state, ...args) => {
      const name = enumName(args[0], 'SpreadsheetApp.RecalculationInterval');
      if (name === null) throw signatureMismatch(`${bookPath}.setRecalculationInterval`, args);
      state.book.recalculation = name;
      return same(state);
    },
  },
  isIterativeCalculationEnabled: { kind: 'read', call: ({ book }) => book.iterativeCalculation.enabled },
  setIterativeCalculationEnabled: {
    kind: 'structure',
    call: (state, ...args) => {
      if (typeof args[0] !== 'boolean') throw signatureMismatch(`${bookPath}.setIterativeCalculationEnabled`, args);
      state.book.iterativeCalculation.enabled = args[0];
      return same(state);
    },
  },
  getMaxIterativeCalculationCycles: { kind: 'read', call: ({ book }) => book.iterativeCalculation.cycles },
  setMaxIterativeCalculationCycles: {
    kind: 'structure',
    call: (state, ...args) => {
      state.book.iterativeCalculation.cycles = wholeArgument(`${bookPath}.setMaxIterativeCalculationCycles`, args, 0);
      return same(state);
    },
  },
  getIterativeCalculationConvergenceThreshold: { kind: 'read', call: ({ book }) => book.iterativeCalculation.threshold },
  setIterativeCalculationConvergenceThreshold: {
    kind: 'structure',
    call: (state, ...args) => {
      if (typeof args[0] !== 'number') throw signatureMismatch(`${bookPath}.setIterativeCalculationConvergenceThreshold`, args);
      state.book.iterativeCalculation.threshold = args[0];
      return same(state);
    },
  },
};

export const spreadsheetSettings: Methods<SpreadsheetState> = { ...people(), ...settings };
