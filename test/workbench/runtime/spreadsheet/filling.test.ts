/** Filling, the ways along data, merges. */
import { expect, test } from '@jest/globals';
import { fresh } from './fresh';

const column = (values: unknown[]) => values.map((value) => [value]);

const series: [name: string, source: unknown[], filled: unknown[]][] = [
  ['steady numbers (live: testsheets)', [1, 2, 3], [1, 2, 3, 4, 5]],
  ['tenths', [0.1, 0.2], [0.1, 0.2, 0.3, 0.4, 0.5]],
  ['one number repeats (second-hand)', [7], [7, 7, 7, 7, 7]],
  ['months (live: testsheets, autoFillToNeighbor)', ['Jan', 'Feb'], ['Jan', 'Feb', 'Mar', 'Apr', 'May']],
  ['月 (second-hand)', ['11月'], ['11月', '12月', '1月', '2月', '3月']],
  ['numbered texts (second-hand)', ['No 008'], ['No 008', 'No 009', 'No 010', 'No 011', 'No 012']],
  ['other texts repeat', ['x', 'y'], ['x', 'y', 'x', 'y', 'x']],
];

test.each(series)('autoFill: %s', (_name, source, filled) => {
  const { app, sheet } = fresh();
  const range = sheet.getRange(1, 1, source.length, 1).setValues(column(source));
  range.autoFill(sheet.getRange('A1:A5'), app.AutoFillSeries.DEFAULT_SERIES);
  expect(sheet.getRange('A1:A5').getValues().flat()).toEqual(filled);
});

test('autoFill to the left, by days, by formulas; ALTERNATE_SERIES copies', () => {
  const { app, sheet } = fresh();
  const { DEFAULT_SERIES, ALTERNATE_SERIES } = app.AutoFillSeries;
  sheet
    .getRange('E1:H1')
    .setValues([[10, 8, 6, 4]])
    .autoFill(sheet.getRange('B1:H1'), DEFAULT_SERIES);
  expect(sheet.getRange('B1:H1').getValues()).toEqual([[16, 14, 12, 10, 8, 6, 4]]);
  const day = (date: number) => new Date(Date.UTC(2024, 0, date));
  sheet.getRange('A3').setValue(day(1)).autoFill(sheet.getRange('A3:A5'), DEFAULT_SERIES);
  expect(sheet.getRange('A3:A5').getValues().flat()).toEqual([day(1), day(2), day(3)]);
  sheet.getRange('B3').setFormula('=A3').autoFill(sheet.getRange('B3:B4'), DEFAULT_SERIES);
  expect(sheet.getRange('B4').getFormula()).toBe('=A4');
  sheet
    .getRange('C3:C4')
    .setValues([[1], [2]])
    .autoFill(sheet.getRange('C3:C6'), ALTERNATE_SERIES);
  expect(sheet.getRange('C3:C6').getValues().flat()).toEqual([1, 2, 1, 2]);
});

test('autoFill refuses targets off the source or in two directions (live: testsheets)', () => {
  const { app, sheet } = fresh();
  const source = sheet.getRange('A1:A4');
  const { DEFAULT_SERIES } = app.AutoFillSeries;
  expect(() => source.autoFill(sheet.getRange('C1:C5'), DEFAULT_SERIES)).toThrow(/destination range must contain the source range/);
  expect(() => source.autoFill(sheet.getRange('A1:B10'), DEFAULT_SERIES)).toThrow(
    'AutoFill destination range must extend the source range in only one direction.',
  );
});

test('autoFillToNeighbor goes as far as the neighbour (live: testsheets)', () => {
  const { app, sheet } = fresh();
  sheet.getRange('A1:A4').setValue('x');
  sheet
    .getRange('B1:B2')
    .setValues([['Jan'], ['Feb']])
    .autoFillToNeighbor(app.AutoFillSeries.DEFAULT_SERIES);
  expect(sheet.getRange('B1:B5').getValues().flat()).toEqual(['Jan', 'Feb', 'Mar', 'Apr', '']);
});

test('getNextDataCell along a row (live: testsheets "Range.getNextDataCell")', () => {
  const { app, sheet } = fresh();
  const { NEXT, PREVIOUS } = app.Direction;
  sheet.getRange('B2').setValue('x');
  sheet.getRange('E2').setValue('y');
  sheet.getRange('B4:D4').setValue('z');
  const from = (a1: string, direction: GoogleAppsScript.Spreadsheet.Direction) =>
    sheet.getRange(a1).getNextDataCell(direction).getA1Notation();
  expect(['A2', 'B2', 'B4', 'E2', 'A1', 'Z1'].map((a1) => from(a1, NEXT))).toEqual(['B2', 'E2', 'D4', 'Z2', 'Z1', 'Z1']);
  expect(['E4', 'E2', 'D4', 'B2', 'G1', 'A1'].map((a1) => from(a1, PREVIOUS))).toEqual(['D4', 'B2', 'B4', 'A2', 'A1', 'A1']);
});

test('getDataRegion along one dimension (live: testsheetssets "Range.getDataRegion")', () => {
  const { app, sheet } = fresh();
  sheet.getRange('B2:D4').setValue('x');
  sheet.getRange('F6:G7').setValue('y');
  const { ROWS, COLUMNS } = app.Dimension;
  const region = (a1: string, dimension?: GoogleAppsScript.Spreadsheet.Dimension) => {
    const range = sheet.getRange(a1);
    return (dimension === undefined ? range.getDataRegion() : range.getDataRegion(dimension)).getA1Notation();
  };
  expect([region('C3'), region('A1'), region('B1'), region('E3'), region('F6')]).toEqual(['B2:D4', 'A1', 'B1:D4', 'B2:E4', 'F6:G7']);
  expect([region('C3', ROWS), region('F7', ROWS), region('C3', COLUMNS), region('F7', COLUMNS)]).toEqual([
    'C2:C4',
    'F6:F7',
    'B3:D3',
    'F7:G7',
  ]);
});

test('merges: the upper left value stays; parts of a merge cannot be merged or split (live: testsheets; the refusal is second-hand)', () => {
  const { sheet } = fresh();
  const block = sheet
    .getRange('A1:B2')
    .setValues([
      ['p', 'q'],
      ['r', 's'],
    ])
    .merge();
  expect([block.getDisplayValue(), block.getValues()]).toEqual([
    'p',
    [
      ['p', ''],
      ['', ''],
    ],
  ]);
  expect(() => sheet.getRange('B2:C3').merge()).toThrow('You must select all cells in a merged range to merge or unmerge them.');
  expect(() => sheet.getRange('A1').breakApart()).toThrow('You must select all cells in a merged range to merge or unmerge them.');
  sheet.getRange('A1:C3').breakApart();
  expect(sheet.getRange('A1:C3').isPartOfMerge()).toBe(false);
});
