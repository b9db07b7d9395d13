/** What a page asks of the server, and what the server tells a page. */
import type { WireArea, WireDelta, WireSheet } from './sheets';

/** What a person does at the grid. Each is one request; cells are 1-based. */
export type Action =
  | { kind: 'type'; sheetId: number; row: number; column: number; text: string }
  | { kind: 'paste'; sheetId: number; row: number; column: number; texts: string[][]; formats: boolean }
  | ({ kind: 'delete'; sheetId: number } & WireArea)
  | ({ kind: 'fill'; sheetId: number; sourceRows: number } & WireArea)
  | { kind: 'insertRows' | 'insertColumns'; sheetId: number; before: number; count: number }
  | { kind: 'deleteRows' | 'deleteColumns'; sheetId: number; at: number; count: number }
  | { kind: 'sort'; sheetId: number; column: number; ascending: boolean; firstRow: number }
  | { kind: 'undo' | 'redo' }
  | { kind: 'addSheet' }
  | { kind: 'renameSheet'; sheetId: number; name: string }
  | { kind: 'deleteSheet'; sheetId: number }
  | { kind: 'hideSheet' | 'showSheet'; sheetId: number }
  | { kind: 'resize'; sheetId: number; axis: 'rows' | 'columns'; start: number; count: number; size: number }
  | { kind: 'hideLines' | 'showLines'; sheetId: number; axis: 'rows' | 'columns'; start: number; count: number }
  | { kind: 'fold'; sheetId: number; axis: 'rows' | 'columns'; start: number; count: number; depth: number; collapsed: boolean }
  | ({ kind: 'select'; sheetId: number } & WireArea)
  | { kind: 'menu'; functionName: string }
  | { kind: 'call'; functionName: string; args: unknown[] };

/** What became of an action. `problem` is a sentence for the person; `rejected` lists cells whose value a rule refused. */
export interface Outcome {
  problem?: string;
  rejected?: { a1: string; message: string }[];
  /** How many more cells were refused than are listed. */
  more?: number;
  /** For undo and redo: where it happened. */
  sheetId?: number;
  value?: unknown;
  error?: { name: string; message: string };
}

export type MenuItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string | null; items: MenuItem[] };

/** Figures of one script run, for the meter panel. */
export interface RunFigures {
  entry: string;
  user: string;
  ok: boolean;
  message: string;
  calls: number;
  cellsRead: number;
  cellsWritten: number;
  estimatedSeconds: number;
  milliseconds: number;
}

/** A question that suspends a script until it is answered. */
export interface Question {
  id: number;
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string;
}

/** A page that the script opened. Its HTML is fetched from the second origin under `key`. */
export interface OpenedPage {
  key: string;
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  width: number | null;
  height: number | null;
}

/** Pushed to a window, each as one server-sent event named by `kind`. */
export type Push =
  | { kind: 'delta'; delta: WireDelta }
  | { kind: 'menu'; items: MenuItem[] }
  | { kind: 'toast'; title: string; text: string; seconds: number }
  | { kind: 'question'; question: Question }
  | { kind: 'withdraw'; id: number }
  | { kind: 'open'; page: OpenedPage }
  | { kind: 'result'; call: number; outcome: Outcome }
  | { kind: 'run'; figures: RunFigures }
  | { kind: 'busy'; entry: string | null }
  | { kind: 'goto'; sheetId: number; area: WireArea }
  | { kind: 'people'; people: { email: string; name: string }[] };

/** What a window is told when it opens. */
export interface Welcome {
  window: string;
  email: string;
  name: string;
  title: string;
  language: 'ja' | 'en';
  /** The origin that serves the pages a script opens. */
  pages: string;
  version: number;
  sheets: WireSheet[];
  sheetId: number;
}
