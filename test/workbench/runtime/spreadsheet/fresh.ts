/** A runtime with one empty sheet, and the names tests use most. */
import type { RuntimeOptions, WorkbookOptions } from '../../../../workbench/runtime/index';
import { createRuntime, Workbook } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

export const fresh = (book: WorkbookOptions = {}, options: RuntimeOptions = {}) => {
  const runtime = createRuntime({ workbook: new Workbook(book), ...options });
  const app = globalsOf(runtime).SpreadsheetApp;
  const spreadsheet = app.getActiveSpreadsheet();
  return { runtime, app, spreadsheet, sheet: spreadsheet.getActiveSheet(), model: runtime.workbook };
};

/** A call with arguments that the types of Google refuse. */
export const call = (object: object, method: string, ...args: unknown[]): unknown =>
  (object as Record<string, (...given: unknown[]) => unknown>)[method]?.(...args);
