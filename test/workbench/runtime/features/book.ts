/** A fresh runtime with its one empty sheet, as the tests of the features start from. */
import type { RuntimeOptions } from '../../../../workbench/runtime/index';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

/** 2026-03-10, noon UTC. */
export const noon = Date.UTC(2026, 2, 10, 12);

export const fresh = (options: RuntimeOptions = {}) => {
  const runtime = createRuntime({ now: () => noon, ...options });
  const { SpreadsheetApp: app } = globalsOf(runtime);
  const book = app.getActiveSpreadsheet();
  const sheet = book.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
  return { runtime, app, book, sheet, model: runtime.workbook };
};

/** What `act` throws, as a text. */
export const thrown = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String((error as Error).message);
  }
  return '(nothing thrown)';
};

/** Methods that Google has and the published types leave out. */
// biome-ignore lint/suspicious/noExplicitAny: undocumented methods have no type
export const untyped = (object: unknown): any => object;
