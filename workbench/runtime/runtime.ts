/** What a host (test, server, bench) may ask of the runtime: Google's side of the table, in memory. */
import type { Meter } from './kernel/meter';
import type { Workbook } from './model/workbook';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** How a run was started: it decides the authorisation mode and the time limit (platform.md A, B). */
export type RunKind = 'menu' | 'sidebar' | 'onOpen' | 'onEdit' | 'onInstall' | 'trigger' | 'test';

export interface RuntimeOptions {
  /** The workbook to open; a fresh one ("Sheet1", 1000 x 26) when absent. */
  workbook?: Workbook;
  /** HTML files of the script project by name without extension, for HtmlService. */
  files?: Record<string, string>;
  /** Clock in epoch milliseconds; the host's own clock when absent. */
  now?: () => number;
  /** Random source in [0,1); Math.random when absent. */
  random?: () => number;
  scriptTimeZone?: string;
  /** 'ja' or 'en_US' …: what Session.getActiveUserLocale answers unless the user has a locale of its own. */
  locale?: string;
  /** Receives what Logger and console print. */
  log?: (line: string) => void;
  /** Evaluates formulas (workbench/formula: a whole engine). The common core (runtime/formula) when absent; with null every formula reads as ''. */
  evaluator?: FormulaEvaluator | null;
  /** Answers alert, prompt, sidebars and dialogs; a run that shows UI without it throws as Google does without a user. */
  ui?: UiHost;
  /** Who owns the workbook and the script, and runs what is called outside any run; owner@example.com when absent. */
  owner?: string;
  /** Simple triggers learn who edits. They "may or may not", depending on the organisation (docs guides/triggers); false when absent. */
  triggersKnowTheUser?: boolean;
  /** Delivers what MailApp sends. Without it there is no MailApp, as for a script whose manifest lacks that scope. */
  mail?: MailHost;
  /** Compiles the program of an HTML template inside the script's own realm; the host's realm when absent. */
  compile?: (names: readonly string[], body: string) => (...values: unknown[]) => unknown;
}

export interface MailHost {
  deliver(user: string, mail: { to: string; subject: string; body: string }): void;
  /** Recipients left for the day; 100 when absent. */
  quota?: number;
}

export interface FormulaEvaluator {
  /** The value of `formula` (with its "=") as if it stood at the 1-based cell of the sheet; errors come back as '#NAME?' and the like. */
  evaluate(workbook: Workbook, sheetId: number, row: number, column: number, formula: string): string | number | boolean | Date;
  /** The workbook has changed: forget memoised results. */
  invalidate(): void;
}

/** The person in front of the screen. Synchronous: a modal question suspends the script, as on Google. */
export interface UiHost {
  alert(
    user: string,
    request: { title: string; prompt: string; buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL' },
  ): 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  prompt(user: string, request: { title: string; prompt: string; buttons: string }): { button: string; text: string };
  /** A sidebar or dialog was opened: `kind` decides where it is shown. */
  show(
    user: string,
    page: { kind: 'sidebar' | 'modal' | 'modeless'; title: string; html: string; width: number | null; height: number | null },
  ): void;
  toast(user: string, message: { title: string; text: string; seconds: number }): void;
  /** The add-on's menu as last added by onOpen. */
  menu(user: string, items: MenuEntry[]): void;
}

export type MenuEntry =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  /** A menu or a sub-menu; `caption` is null for the add-on's own, which Google calls by the add-on's name. */
  | { kind: 'menu'; caption: string | null; items: MenuEntry[] };

export interface RunOptions {
  user: string;
  kind: RunKind;
  /** Overrides the mode that follows from `kind`: NONE for onOpen of an add-on that is installed but not enabled in this file. */
  authMode?: AuthMode;
}

export interface RunResult<T = unknown> {
  ok: boolean;
  value?: T;
  /** Set when ok is false. `killed` = time limit or an injected kill: no `finally` of the script can have called a service. */
  error?: { name: string; message: string; stack: string; killed: boolean };
  calls: number;
  cellsRead: number;
  cellsWritten: number;
  estimatedSeconds: number;
}

/** Struck before every service call; `index` counts from 0 within the run. Throwing kills the run; running another user's entry point interleaves. */
export type FaultHook = (call: { index: number; name: string; cells: number; user: string }) => 'go' | 'kill';

export interface Runtime {
  /** SpreadsheetApp, PropertiesService, CacheService, LockService, Utilities, Session, HtmlService, ScriptApp, Browser, Logger, MimeType, console; nothing of Node. */
  globals: Record<string, unknown>;
  workbook: Workbook;
  meter: Meter;
  /** Runs `entry` to its end as a script execution: meter reset, lock freed at the end, pending writes flushed, limits watched. */
  run<T>(options: RunOptions, entry: () => T): RunResult<T>;
  /**
   * Names the functions of the loaded script, so that edits, menus, triggers and google.script.run reach them. `realm`: the
   * constructors of the vm context it was loaded in, so that services answer with its own kind of arrays, dates and errors.
   */
  attach(script: Record<string, (...args: never[]) => unknown>, realm?: ScriptRealm): void;
  /** google.script.run: values are checked as Google checks them, both ways. Names ending in "_" and unknown names are refused. */
  callFromPage(user: string, functionName: string, args: unknown[]): RunResult;
  /** A person at the grid. Edits are queued for onEdit as Google queues them; `drain` runs what is queued. */
  user(email: string, options?: { locale?: string }): Person;
  /** Runs the queued onEdit events (at most 2 a user are kept; the rest are lost, as on Google) and answers their results. */
  drain(): RunResult[];
  /** Fires each time-driven trigger once, as the person who made it: an hour has come. */
  fireClocks(): RunResult[];
  /** Sets or clears the fault hook. It is deaf to the calls of runs that it starts itself. */
  setFault(hook: FaultHook | null): void;
  /** What PropertiesService holds, so that a host can keep it between starts. */
  properties: PropertyArchive;
}

/** Constructors of the context a script runs in: `vm.runInContext('({ Array, Date, Error, Object })', context)`. */
export interface ScriptRealm {
  Array: new (length: number) => unknown;
  Date: new (instant: number) => unknown;
  Error: new (message: string) => object;
  Object: new () => unknown;
}

export interface PropertyArchive {
  read(): StoredProperties;
  replace(stored: StoredProperties): void;
}

export interface StoredProperties {
  script: Record<string, string>;
  document: Record<string, string>;
  users: Record<string, Record<string, string>>;
}

export interface EditOutcome {
  /** Cells (A1) whose value was refused by a rejecting validation rule, with Google's message; the others were written. */
  rejected: { a1: string; message: string }[];
}

/** What a person does with the mouse and the keyboard. Positions are 1-based. Each edit is one event for onEdit, as Google sends it. */
export interface Person {
  email: string;
  /** Opens the workbook: runs onOpen. NONE: the add-on is installed for the person but not enabled in this file. */
  open(options?: { authMode?: AuthMode }): RunResult;
  selectSheet(sheetId: number): void;
  select(sheetId: number, row: number, column: number, rows?: number, columns?: number): void;
  /** Types text into one cell: parsed as typed, validated; the event carries value and oldValue. */
  type(sheetId: number, row: number, column: number, text: string): EditOutcome;
  /** Pastes a block of texts; replaces validation and formats by the clipboard's (none) when `withFormats`; the event has neither value nor oldValue. */
  paste(
    sheetId: number,
    row: number,
    column: number,
    texts: readonly (readonly string[])[],
    options?: { withFormats?: boolean },
  ): EditOutcome;
  deleteContents(sheetId: number, row: number, column: number, rows: number, columns: number): EditOutcome;
  fillDown(sheetId: number, row: number, column: number, rows: number, columns: number, sourceRows: number): EditOutcome;
  /** Insertions, deletions, sorting and formatting change the grid but fire no onEdit (platform.md B). */
  insertRows(sheetId: number, before: number, count: number): void;
  deleteRows(sheetId: number, row: number, count: number): void;
  insertColumns(sheetId: number, before: number, count: number): void;
  deleteColumns(sheetId: number, column: number, count: number): void;
  sort(sheetId: number, column: number, ascending: boolean, firstRow?: number): void;
  renameSheet(sheetId: number, name: string): void;
  deleteSheet(sheetId: number): void;
  insertSheet(name?: string): number;
  undo(): EditOutcome;
  redo(): EditOutcome;
  /** Clicks a menu item of the add-on. */
  clickMenu(functionName: string): RunResult;
}
