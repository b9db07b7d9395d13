/** A workbook with the built add-on in it, as a person meets it: menus are clicked, cells typed, the sidebar calls. */
import { readFileSync } from 'node:fs';
import type { RunResult, Runtime, RuntimeOptions, StoredProperties } from '../../workbench/runtime/index';
import { createRuntime } from '../../workbench/runtime/index';
import { rawValue } from '../../workbench/runtime/model/cell-read';
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';
import { Workbook } from '../../workbench/runtime/model/workbook';
import { loadScript } from '../../workbench/server/load-script';
import { copyInto } from '../workbook-copy';

const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');

/** Noon of Saturday 21 November 2026 in Tokyo. */
const noon = Date.UTC(2026, 10, 21, 3);
const atNoon = (): number => noon;

/** Ledgers as set-up made them, by locale: made once a test file, because making one takes most of the time of a short test. */
const ledgers = new Map<string, { workbook: Workbook; properties: StoredProperties; said: readonly string[] }>();

export interface Opened {
  readonly runtime: Runtime;
  readonly workbook: Workbook;
  /** Texts of alerts and toasts so far. */
  readonly said: string[];
  /** What the next questions are answered with; YES when the list is empty. */
  readonly answers: ('YES' | 'NO')[];
  /** What people type when they are asked to, first come first served; without one they cancel. */
  readonly typed: string[];
  sheet(name: string): SheetModel;
  /** Text of a cell by heading (row 1) and row. */
  cell(sheet: string, row: number, heading: string): unknown;
  /** Rows of a sheet as objects by heading, as long as the first column named is filled. */
  rows(sheet: string, count: number): Record<string, unknown>[];
  column(sheet: string, heading: string): number;
  /** Types into a cell as `user`, and lets onEdit run. */
  type(sheet: string, row: number, heading: string, text: string, user?: string): RunResult[];
  menu(
    name: 'menuSetUp' | 'menuAdoptSheet' | 'menuTidy' | 'menuOpenSidebar' | 'menuNewCustomer' | 'menuClean' | 'menuArchive',
    user?: string,
  ): RunResult;
  call<T = unknown>(name: string, request: unknown, user?: string): T;
}

export const owner = 'owner@example.com';

/** Opens a fresh workbook (Japanese unless said) with the add-on, and with a ledger unless `setUp` is false. */
export const openLedger = ({
  locale = 'ja_JP',
  setUp = true,
  triggersKnowTheUser = false,
  workbook: given = undefined as Workbook | undefined,
  script = code,
  mail = undefined as RuntimeOptions['mail'],
  now = atNoon,
} = {}): Opened => {
  const usual = given === undefined;
  const workbook = given ?? new Workbook({ locale, timeZone: 'Asia/Tokyo', sheetName: 'メモ' });
  const said: string[] = [];
  const answers: ('YES' | 'NO')[] = [];
  const typed: string[] = [];
  const runtime = createRuntime({
    workbook,
    now,
    ...(mail === undefined ? {} : { mail }),
    files: { sidebar: '<p></p>' },
    triggersKnowTheUser,
    locale: locale.slice(0, 2),
    scriptTimeZone: 'Asia/Tokyo',
    log: (line) => said.push(`LOG ${line}`),
    ui: {
      alert: (_user, { prompt, buttons }) => {
        said.push(prompt);
        return buttons === 'OK' ? 'OK' : (answers.shift() ?? 'YES');
      },
      prompt: (_user, { prompt }) => {
        said.push(prompt);
        const text = typed.shift();
        return text === undefined ? { button: 'CANCEL', text: '' } : { button: 'OK', text };
      },
      show: () => undefined,
      toast: (_user, { text }) => said.push(text),
      menu: () => undefined,
    },
  });
  runtime.attach(loadScript(script, runtime.globals, { now }) as never);
  const sheet = (name: string): SheetModel => {
    const found = workbook.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}: ${workbook.sheets.map((one) => one.name).join(', ')}`);
    return found;
  };
  const column = (name: string, heading: string): number => {
    const at = (sheet(name).values.rowAt(1) ?? []).indexOf(heading);
    if (at < 0) throw new Error(`no heading ${heading} on ${name}`);
    return at + 1;
  };
  const cell = (name: string, row: number, heading: string): unknown => rawValue(sheet(name), row, column(name, heading), null) ?? '';
  const opened: Opened = {
    runtime,
    workbook,
    said,
    answers,
    typed,
    sheet,
    cell,
    column,
    rows: (name, count) =>
      Array.from({ length: count }, (_, index) => {
        const headings = (sheet(name).values.rowAt(1) ?? []).map(String);
        // The notes cell is no heading: what it holds changes with every new number.
        return Object.fromEntries(
          headings.flatMap((heading, at) =>
            heading.startsWith('{') ? [] : [[heading, rawValue(sheet(name), index + 2, at + 1, null) ?? '']],
          ),
        );
      }),
    type: (name, row, heading, text, user = owner) => {
      const outcome = runtime.user(user).type(sheet(name).id, row, column(name, heading), text);
      if (outcome.rejected.length > 0) throw new Error(outcome.rejected[0]?.message);
      return runtime.drain();
    },
    menu: (name, user = owner) => runtime.user(user).clickMenu(name),
    call: <T>(name: string, request: unknown, user = owner): T => {
      const result = runtime.callFromPage(user, name, [request]);
      if (!result.ok) throw new Error(result.error?.message);
      return result.value as T;
    },
  };
  runtime.user(owner).open();
  if (!setUp) return opened;
  const before = usual && script === code && now === atNoon ? ledgers.get(locale) : undefined;
  if (before !== undefined) {
    copyInto(workbook, before.workbook);
    runtime.properties.replace(before.properties);
    said.push(...before.said);
    return opened;
  }
  const made = opened.menu('menuSetUp');
  if (!made.ok || made.value === null) throw new Error(`set-up failed: ${said.join(' / ')}`);
  if (usual && script === code && now === atNoon) {
    const kept = {
      workbook: copyInto(new Workbook({ id: workbook.id }), workbook),
      properties: runtime.properties.read(),
      said: [...said],
    };
    ledgers.set(locale, kept);
  }
  return opened;
};

/** A list as a sheet of the workbook, values as texts unless they are numbers or Dates. */
export const addList = (opened: Opened, name: string, rows: readonly (readonly (string | number | Date)[])[]): SheetModel => {
  const id = opened.runtime.user(owner).insertSheet(name);
  const sheet = opened.workbook.sheets.find((one) => one.id === id) as SheetModel;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== '') sheet.values.set(r + 1, c + 1, value);
    });
  });
  return sheet;
};
