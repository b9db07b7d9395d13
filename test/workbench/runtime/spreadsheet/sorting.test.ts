/** Sorting, duplicates, tidying texts, filling, regions, merges. */
import { expect, test } from '@jest/globals';
import { fresh } from './fresh';

const column = (values: unknown[]) => values.map((value) => [value]);

test('order: numbers and dates, texts in any case, FALSE, TRUE, empty cells last; both ways (live: testsheetsvalues "sorting")', () => {
  const { sheet } = fresh();
  const day = new Date(Date.UTC(2024, 0, 1));
  const sorted = [-3, 2, day, 'apple', 'Banana', 'cherry', false, true, '', ''];
  const range = sheet.getRange('A1:A10').setValues(column(['Banana', '', true, 2, 'cherry', false, day, '', -3, 'apple']));
  expect(range.sort(1).getValues().flat()).toEqual(sorted);
  expect(range.sort({ column: 1, ascending: false }).getValues().flat()).toEqual([
    true,
    false,
    'cherry',
    'Banana',
    'apple',
    day,
    2,
    -3,
    '',
    '',
  ]);
});

test('the order is one order: every pair compares the same way round', () => {
  const values = [-1, 0, 0.5, 7, 'A', 'b', 'ｃ', 'あ', 'ア', '漢', false, true];
  const { sheet } = fresh({ locale: 'ja_JP' });
  const range = sheet.getRange(1, 1, 2, 1);
  const before = (a: unknown, b: unknown) =>
    range
      .setValues(column([a, b]))
      .sort(1)
      .getValues()[0]?.[0] === a;
  for (const [index, a] of values.entries()) for (const b of values.slice(index + 1)) expect([a, b, before(a, b)]).toEqual([a, b, true]);
});

test('columns of sort are absolute; specs are numbers, objects or both (live: testsheetsvalues)', () => {
  const { sheet } = fresh();
  const data = [
    [1, 2, 3, 4, false],
    [6, 7, 8, 9, 10],
    [11, 12, 13, 14, 15],
  ];
  const range = sheet.getRange('B21:F23').setValues(data);
  range.sort([{ column: 6, ascending: false }, { column: 5 }, 2]);
  expect(range.getValues()).toEqual([data[0], data[2], data[1]]);
  expect(() => range.sort(1)).toThrow();
});

test('everything of a cell goes along, and formulas read on', () => {
  const { sheet } = fresh();
  sheet.getRange('A1:A2').setValues([[2], [1]]);
  sheet.getRange('B1').setFormula('=A1*10');
  sheet.getRange('A1').setNote('two').setBackground('red');
  sheet.getRange('A1:B2').sort(1);
  expect([sheet.getRange('A2').getNote(), sheet.getRange('A2').getBackground(), sheet.getRange('B2').getFormula()]).toEqual([
    'two',
    '#ff0000',
    '=A2*10',
  ]);
});

test('Sheet.sort takes the header along unless it is frozen; equal rows keep their order (live: testsheetsbasic; frozen: second-hand)', () => {
  const { sheet } = fresh();
  const data = [
    ['Header', 'x'],
    ['C', 1],
    ['A', 2],
    ['B', 3],
    ['A', 4],
  ];
  const range = sheet.getRange('A1:B5').setValues(data);
  sheet.sort(1);
  expect(range.getValues()).toEqual([
    ['A', 2],
    ['A', 4],
    ['B', 3],
    ['C', 1],
    ['Header', 'x'],
  ]);
  range.setValues(data);
  sheet.setFrozenRows(1);
  sheet.sort(1, false);
  expect(range.getValues()).toEqual([
    ['Header', 'x'],
    ['C', 1],
    ['B', 3],
    ['A', 2],
    ['A', 4],
  ]);
});

test('randomize keeps the rows and uses the runtime own random source', () => {
  const { sheet } = fresh({}, { random: () => 0 });
  const range = sheet.getRange('A1:B3').setValues([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  range.randomize();
  expect(range.getValues()).toEqual([
    [2, 'b'],
    [3, 'c'],
    [1, 'a'],
  ]);
});

test('removeDuplicates returns the shortened range; columns are absolute, case does not matter (live: testsheetsvalues; docs)', () => {
  const { sheet } = fresh();
  const rows = [
    ['foo', 'bar'],
    ['bar', 'foo'],
    ['foo', 'foo'],
    ['BAR', 'Foo'],
  ];
  const first = sheet.getRange('A1:B4').setValues(rows).removeDuplicates();
  expect([first.getA1Notation(), first.getValues()]).toEqual(['A1:B3', rows.slice(0, 3)]);
  expect(sheet.getRange('A4:B4').getValues()).toEqual([['', '']]);
  const second = sheet.getRange('D15:E18').setValues(rows).removeDuplicates([5]);
  expect([second.getA1Notation(), second.getValues()]).toEqual(['D15:E16', rows.slice(0, 2)]);
});

test('trimWhitespace collapses inner runs and makes no formula (live: testsheetsvalues)', () => {
  const { sheet } = fresh();
  const range = sheet.getRange('A1:A4').setValues(column([' preceding', 'two  middle  spaces', '   =SUM(1,2)', 5]));
  expect(range.trimWhitespace().getValues().flat()).toEqual(['preceding', 'two middle spaces', '=SUM(1,2)', 5]);
});

test.each([
  [',', undefined],
  [':', ':'],
  [' ', 'SPACE'],
])('splitTextToColumns at %j (live: testsheetssets)', (mark, given) => {
  const { app, sheet } = fresh();
  const texts = [['a1', 'b1', 'c1'], ['a2'], ['a3', 'b3', 'c3', 'd3'], ['a4', '', 'c4']];
  const source = sheet.getRange('A1:A4').setValues(column(texts.map((parts) => parts.join(mark))));
  if (given === undefined) source.splitTextToColumns();
  else if (given === 'SPACE') source.splitTextToColumns(app.TextToColumnsDelimiter.SPACE);
  else source.splitTextToColumns(given);
  expect(sheet.getRange('A1:D4').getValues()).toEqual(texts.map((parts) => [...parts, '', '', ''].slice(0, 4)));
});

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
