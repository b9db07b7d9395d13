/** Measures the local runtime itself: whole blocks and single cells. Prints one JSON line per measurement; a report, not a test. */
import { createRuntime } from '../workbench/runtime/index';

const app = createRuntime().globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
const sheet = app.getActiveSpreadsheet().getActiveSheet();
const rows = 50_000;
const columns = 20;
sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());

const measure = (what: string, act: () => void): void => {
  const start = performance.now();
  act();
  process.stdout.write(`${JSON.stringify({ what, ms: Math.round(performance.now() - start) })}\n`);
};

/** Names, phone numbers, amounts, number-like texts, and one date a row: what a ledger is made of. */
const cell = (row: number, column: number): unknown => {
  if (column === 0) return new Date(Date.UTC(2020, 0, 1 + (row % 2000)));
  return [`株式会社${row}`, `03-1234-${row}`, row * column, `${row}`][column % 4];
};
const data = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => cell(row, column)));
const range = sheet.getRange(1, 1, rows, columns);

for (const round of ['first', 'second', 'third']) {
  measure(`setValues ${rows} x ${columns}, ${round}`, () => range.setValues(data));
  measure(`getValues ${rows} x ${columns}, ${round}`, () => range.getValues());
}
measure('getDisplayValues', () => range.getDisplayValues());
measure('sort by text', () => range.sort(2));
measure('insertRowBefore(1)', () => sheet.insertRowBefore(1));
measure('1000 x setValue', () => {
  for (let row = 1; row <= 1000; row++) sheet.getRange(row, 3).setValue(`v${row}`);
});
