/** Blocks of dates: no cell costs a question to the platform or to the number formatter, whichever realm the script has; what is read are Dates of its own. */
import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { createRuntime, type ScriptRealm } from '../../../../workbench/runtime/index';
import { processorSeconds } from '../../../processor-time';

const [rows, columns] = [2_500, 20];
const moment = (n: number): Date => new Date(Date.UTC(2020, 0, 1) + n * 61_237_000);
const two = (n: number): string => String(n).padStart(2, '0');
const typed = (n: number): string => `2026/${1 + (n % 12)}/${1 + (n % 28)} ${n % 24}:${two(n % 60)}:${two(Math.floor(n / 60) % 60)}`;

const block = (cell: (n: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => cell(row * columns + column)));

const open = (realm?: ScriptRealm): GoogleAppsScript.Spreadsheet.Range => {
  const runtime = createRuntime();
  if (realm !== undefined) runtime.attach({}, realm);
  const app = runtime.globals.SpreadsheetApp as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app.getActiveSpreadsheet().getActiveSheet();
  sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  return sheet.getRange(1, 1, rows, columns);
};

test.each([
  ['Dates', moment],
  ['typed moments', typed],
])('50,000 %s are written, read and shown in the time of plain work', (_, cell) => {
  const range = open();
  const data = block(cell) as string[][];
  // Five to ten times of what they take.
  expect(processorSeconds(() => range.setValues(data))).toBeLessThan(0.8);
  expect(processorSeconds(() => range.getValues())).toBeLessThan(0.8);
  expect(processorSeconds(() => range.getDisplayValues())).toBeLessThan(0.8);
});

test("a script's own realm: each reading gives Dates of its own, and changing one changes no cell", () => {
  const realm = runInContext('({ Array, Date, Error, Object })', createContext({})) as ScriptRealm;
  const range = open(realm).getSheet().getRange(1, 1, 2, 2);
  const day = moment(1);
  range.setValues([
    [day, day],
    [day, moment(2)],
  ]);
  const [first, second] = [range.getValues(), range.getValues()] as Date[][][];
  const dates = [...(first ?? []).flat(), ...(second ?? []).flat()];
  expect(new Set(dates).size).toBe(8);
  for (const one of dates) expect(one).toBeInstanceOf(realm.Date);
  for (const one of dates) one.setTime(0);
  day.setTime(0);
  expect(range.getValues().flat().map(Number)).toEqual([1, 1, 1, 2].map((n) => Number(moment(n))));
});
