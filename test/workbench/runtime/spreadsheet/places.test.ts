/** getRange, notations, offsets and their refusals. */
import { expect, test } from '@jest/globals';
import { call, fresh } from './fresh';

const notations: [given: string, means: string][] = [
  ['B2:D5', 'B2:D5'],
  ['$C$3', 'C3'],
  ['a1:b2', 'A1:B2'],
  ['5:7', '5:7'],
  ['D:F', 'D:F'],
  ['C5:B2', 'B2:C5'],
  ['5:2', '2:5'],
  ['D:B', 'B:D'],
  ['Sheet1!E10:F12', 'E10:F12'],
  ["'Sheet1'!E10", 'E10'],
  ['!C2:E5', 'C2:E5'],
  ['R5C3', 'C5'],
  ['R2C2:R4C5', 'B2:E4'],
  ['R10C5:R1C2', 'B1:E10'],
  ['r1c1:r2c2', 'A1:B2'],
  ['RC1', 'RC1'],
  ['A2:A', 'A2:A'],
  ['B1:B', 'B1:B'],
];

test.each(notations)('getRange(%j) is %s (live: gas-fakes testsheetsdeveloper, testsheets, testsheetssets)', (given, means) => {
  expect(fresh().sheet.getRange(given).getA1Notation()).toBe(means);
});

test('open sides span the sheet and say so (live: gas-fakes testsheetsdeveloper "Range Bounded Methods")', () => {
  const { sheet } = fresh();
  const facts = (a1: string) => {
    const range = sheet.getRange(a1);
    const sides = [range.isStartRowBounded(), range.isEndRowBounded(), range.isStartColumnBounded(), range.isEndColumnBounded()];
    return [range.getNumRows(), range.getNumColumns(), sides];
  };
  expect(facts('A5:C10')).toEqual([6, 3, [true, true, true, true]]);
  expect(facts('3:5')).toEqual([3, 26, [true, true, false, false]]);
  expect(facts('B:D')).toEqual([1000, 3, [false, false, true, true]]);
  expect(facts('A2:A')).toEqual([999, 1, [true, false, true, true]]);
});

const refusals: [args: unknown[], message: string][] = [
  // davepar/gcalendarsync#55
  [[0, 1], 'The starting row of the range is too small.'],
  [[1, 0], 'The starting column of the range is too small.'],
  // Elijas/auto-youtube-subscription-playlist-2#99, chriskyfung/AutoFetcher-IG-Stories-to-GDrive#51
  [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
  [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
  // coltoneshaw/Metrics-For-Ministry#83
  [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
  [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
  [['B'], 'Range not found'],
  [['NoSheet!A1'], 'Range not found'],
  [[null, 1], "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  [[], "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
];

test.each(refusals)('getRange(...%j) throws as reported', (args, message) => {
  const { sheet } = fresh();
  expect(() => call(sheet, 'getRange', ...args)).toThrow(expect.objectContaining({ name: 'Exception', message }));
});

test('cells beyond the grid may be named in A1, but not used (live: getRange("RC1") on 26 columns; report Metrics-For-Ministry#83)', () => {
  const range = fresh().sheet.getRange('RC1');
  expect(() => range.getValue()).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
  expect(() => range.setValue(1)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
});

test('offset keeps the size unless given, and refuses none (live: gas-fakes testsheetsvui)', () => {
  const range = fresh().sheet.getRange('B2:D5');
  const a1 = (...args: [number, number, number?, number?]) =>
    (range.offset as (...given: unknown[]) => typeof range)(...args).getA1Notation();
  expect([a1(0, 0), a1(1, 1), a1(1, 1, 2, 2), a1(1, 1, 3), a1(-1, -1, 1, 1)]).toEqual(['B2:D5', 'C3:E6', 'C3:D4', 'C3:E5', 'A1']);
  expect(() => a1(0, 0, 0)).toThrow(/number of rows/);
  expect(() => a1(0, 0, 1, 0)).toThrow(/number of columns/);
  expect(() => a1(-2, 0)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
});

test('a named range answers to its name (docs: Spreadsheet.getRange, getRangeByName)', () => {
  const { spreadsheet, sheet } = fresh();
  spreadsheet.setNamedRange('customers', sheet.getRange('B2:C9'));
  expect(spreadsheet.getRangeByName('customers')?.getA1Notation()).toBe('B2:C9');
  expect(spreadsheet.getRange('customers').getA1Notation()).toBe('B2:C9');
  expect(spreadsheet.getRangeByName('nobody')).toBeNull();
});

test('a range of a deleted sheet is dead', () => {
  const { spreadsheet } = fresh();
  const gone = spreadsheet.insertSheet('gone');
  const range = gone.getRange('A1');
  spreadsheet.deleteSheet(gone);
  expect(() => range.getValue()).toThrow(`Sheet ${gone.getSheetId()} not found`);
});
