/** Sorting, duplicates, tidying texts. */
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
