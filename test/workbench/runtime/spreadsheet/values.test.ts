/** Reading and writing values (behaviours.md §3). */
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { call, fresh } from './fresh';

test('an empty sheet: no last row or column, data range A1, empty texts (live: testsheetsbasic "Sheet.sort()")', () => {
  const { sheet } = fresh();
  expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()]).toEqual([
    0,
    0,
    'A1',
    [['']],
  ]);
  const cell = sheet.getRange('A1');
  expect([cell.getValue(), cell.getDisplayValue(), cell.getFormula(), cell.isBlank()]).toEqual(['', '', '', true]);
});

const shapes: [data: unknown, message: string][] = [
  // boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool#27, alpatania/sassafras#8
  [[['x']], 'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.'],
  [
    [['x'], ['y']],
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    [['x', 1], ['y']],
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  ['x', "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."],
  [['x'], "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."],
  [null, "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setValues."],
];

test.each(shapes)('setValues(%j) on a block of 2 x 2 is refused', (data, message) => {
  const { sheet } = fresh();
  expect(() => call(sheet.getRange('A1:B2'), 'setValues', data)).toThrow(expect.objectContaining({ name: 'Exception', message }));
  expect(sheet.getLastRow()).toBe(0);
});

test('texts are parsed as typed, and kept where the format is "@" (vlucas/sheetquery#20)', () => {
  const { sheet } = fresh({ locale: 'ja_JP', timeZone: 'Asia/Tokyo' });
  sheet.getRange('A1:D1').setValues([['01234', 'TRUE', '2026/4/1', '=A1']]);
  expect(sheet.getRange('A1:C1').getValues()).toEqual([[1234, true, new Date(Date.UTC(2026, 2, 31, 15))]]);
  expect(sheet.getRange('C1').getDisplayValue()).toBe('2026/4/1');
  expect(sheet.getRange('D1').getFormula()).toBe('=A1');
  sheet
    .getRange('A2:D2')
    .setNumberFormat('@')
    .setValues([['01234', 'TRUE', '2026/4/1', '=A1']]);
  expect(sheet.getRange('A2:D2').getValues()).toEqual([['01234', 'TRUE', '2026/4/1', '=A1']]);
});

test('dates come back as fresh Dates, whatever realm they came from', () => {
  const { sheet } = fresh();
  const foreign = runInNewContext('[[new Date(86400000), 1]]') as unknown[][];
  const range = sheet.getRange('A1:B1').setValues(foreign);
  const first = range.getValue() as Date;
  expect(first).toEqual(new Date(86_400_000));
  first.setTime(0);
  expect(range.getValue()).toEqual(new Date(86_400_000));
});

test('null, undefined and "" empty a cell; booleans and numbers stay what they are', () => {
  const { sheet } = fresh();
  const range = sheet.getRange('A1:E1').setValue('x');
  range.setValues([[null, undefined, '', false, 0]]);
  expect(range.getValues()).toEqual([['', '', '', false, 0]]);
  expect(sheet.getLastColumn()).toBe(5);
});

test('writing a value removes the formula that was there', () => {
  const range = fresh().sheet.getRange('A1').setFormula('=B1').setValue(5);
  expect([range.getFormula(), range.getValue()]).toEqual(['', 5]);
});

test('appendRow goes under the last content, makes room, and returns the sheet (live: testsheetstext; docs)', () => {
  const { sheet } = fresh({ rows: 2, columns: 2 });
  expect(sheet.appendRow(['p', 'q', 'r']).getSheetId()).toBe(sheet.getSheetId());
  sheet.appendRow([1]).appendRow(['=A2', '01']);
  expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]).toEqual([3, 3, 3]);
  expect(sheet.getRange('B3').getValue()).toBe(1);
  expect(sheet.getRange('A3').getFormula()).toBe('=A2');
});

test('a long text is refused before anything is written (freelabz/secator#96)', () => {
  const { sheet } = fresh();
  expect(() => sheet.getRange('A1:B1').setValues([['x', 'y'.repeat(50_001)]])).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
  expect(sheet.getLastRow()).toBe(0);
});

test('one refused value fails the whole block, and nothing is written (platform.md §E)', () => {
  const { app, sheet } = fresh();
  sheet.getRange('B2').setDataValidation(app.newDataValidation().requireValueInList(['red', 'blue'], true).setAllowInvalid(false).build());
  expect(() =>
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 'green'],
    ]),
  ).toThrow(
    'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: red, blue.',
  );
  expect(sheet.getLastRow()).toBe(0);
  sheet.getRange('A1:B2').setValues([
    [1, 2],
    [3, 'red'],
  ]);
  expect(sheet.getRange('B2').getValue()).toBe('red');
});

test('a workbook holds ten million cells (looker-open-source/actions#674; UoaWDCC/uasc-web#833)', () => {
  const { sheet } = fresh();
  expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
});

test('what Google has and the runtime has not throws by name', () => {
  const { sheet } = fresh();
  expect(() => call(sheet.getRange('A1'), 'createPivotTable', sheet.getRange('A1'))).toThrow(/Range\.createPivotTable is not implemented/);
});

test('a Date that a script wrote or read is its own: changing it changes no cell', () => {
  const { sheet } = fresh({ timeZone: 'Asia/Tokyo' });
  const noon = Date.UTC(2026, 3, 1, 3);
  const given = new Date(noon);
  sheet.getRange('A1:B1').setValues([[given, '2026/4/1 12:00']]);
  given.setTime(0);
  for (const _ of [1, 2]) {
    const [read] = sheet.getRange('A1:B1').getValues() as Date[][];
    expect(read?.map((date) => date.getTime())).toEqual([noon, noon]);
    for (const date of read ?? []) date.setFullYear(1999);
  }
});
