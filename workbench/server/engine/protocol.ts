/** What the server's main thread and the engine's thread say to each other. */
import type { WireBlock } from '../../wire/cells';
import type { Action, Outcome, Push } from '../../wire/messages';
import type { WireBand, WireContent, WireLive, WireSheet } from '../../wire/sheets';

/** What the engine is started with. */
export interface EngineStart {
  /** The .xlsx or .csv to open; null for the sample workbook. */
  file: string | null;
  language: 'ja' | 'en';
  stateDir: string;
  stateName: string;
  /** Put what was kept aside and begin from the file again. */
  fresh: boolean;
  code: string;
  /** HTML files of the script project by name, for HtmlService. */
  html: Record<string, string>;
  scriptTimeZone: string;
}

export interface Opened {
  title: string;
  /** Sentences for the person who started the server. */
  notices: string[];
}

/** Where a window starts. */
export interface WindowState {
  version: number;
  sheets: WireSheet[];
  sheetId: number;
}

/** Requests that are answered, by kind: what is asked and what comes back. */
export interface Exchanges {
  window: { ask: { user: string; language: 'ja' | 'en' }; answer: WindowState };
  /** Runs onOpen for a window that listens. */
  greet: { ask: { user: string }; answer: null };
  action: { ask: { user: string; action: Action }; answer: Outcome };
  sheet: { ask: { sheetId: number; band: WireBand | null }; answer: WireContent };
  named: { ask: { name: string }; answer: { sheet: WireSheet; block: WireBlock } };
  sheets: { ask: Record<string, never>; answer: WireSheet[] };
  live: { ask: { sheetId: number; row: number; rows: number }; answer: WireLive };
  choices: { ask: { sheetId: number; row: number; column: number }; answer: string[] };
  save: { ask: { path: string }; answer: { path: string } };
  stop: { ask: Record<string, never>; answer: null };
}

export type Asked = { [K in keyof Exchanges]: { kind: K; id: number; ask: Exchanges[K]['ask'] } }[keyof Exchanges];

/** Not answered: they end a question that suspends a script. */
export type Told = { kind: 'answer'; question: number; user: string; button: string; text: string } | { kind: 'gone'; user: string };

export type ToEngine = Asked | Told;

export interface ShownPage {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

export type FromEngine =
  | { kind: 'opened'; opened: Opened }
  | { kind: 'refused'; message: string }
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'failed'; id: number; message: string }
  /** `to` null = every window. */
  | { kind: 'push'; to: string | null; push: Push }
  | { kind: 'page'; to: string; page: ShownPage }
  | { kind: 'log'; line: string };
