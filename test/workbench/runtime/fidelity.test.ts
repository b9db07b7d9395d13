/** The shared fidelity checks, when they are at hand beside this checkout; their facts are covered one by one by the tests beside this one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { createRuntime } from '../../../workbench/runtime/index';

type RunFidelity = (globals: object, options: { log: (line: string) => void }) => { failed: number; skipped: number };

const checks = join(process.cwd(), '..', 'shared', 'fidelity.mjs');

/** Jest loads no ES module from outside the project: compiled to CommonJS, the file runs as it is. */
const load = (): RunFidelity => {
  const { code } = transformSync(readFileSync(checks, 'utf8'), { format: 'cjs', sourcefile: 'fidelity.mjs' });
  const module = { exports: {} as { runFidelity: RunFidelity } };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports.runFidelity;
};

test('the checks find what they ask for: a fresh workbook with one empty sheet of 1000 x 26', () => {
  const { SpreadsheetApp } = createRuntime().globals as unknown as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  const [sheet, ...others] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  expect([others.length, sheet?.getMaxRows(), sheet?.getMaxColumns(), sheet?.getLastRow()]).toEqual([0, 1000, 26, 0]);
});

if (existsSync(checks)) {
  test('every shared fidelity check passes', () => {
    const lines: string[] = [];
    const { failed, skipped } = load()(createRuntime().globals, { log: (line) => lines.push(line) });
    expect({ failed, skipped, lines: lines.slice(0, -1) }).toEqual({ failed: 0, skipped: 0, lines: [] });
  });
}
