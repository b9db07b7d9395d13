/** Formulas without an engine: the common core (live: gas-fakes testsheetsexotics "RangeList exotic methods"; docs: Sheets function list). */
import { expect, test } from '@jest/globals';
import { fresh } from './fresh';

const table = () => {
  const made = fresh();
  made.sheet.getRange('A1:C4').setValues([
    [1, 2, 'x'],
    [3, '', 'Y'],
    [5, 6, true],
    [new Date(Date.UTC(2024, 0, 15)), '10%', ''],
  ]);
  made.spreadsheet.setNamedRange('first', made.sheet.getRange('A1:A3'));
  return made;
};

test('a formula set on a list of ranges has its value at once', () => {
  const { sheet } = fresh();
  sheet.getRangeList(['A1', 'E5']).setFormula('=SUM(1,2)');
  expect(['A1', 'E5'].map((a1) => [sheet.getRange(a1).getFormula(), sheet.getRange(a1).getValue()])).toEqual([
    ['=SUM(1,2)', 3],
    ['=SUM(1,2)', 3],
  ]);
});

test.each([
  ['=1+2*3', 7],
  ['=(1+2)*3', 9],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=10%', 0.1],
  ['="a""b"&1', 'a"b1'],
  ['="x"&TRUE', 'xTRUE'],
  ['="a"="A"', true],
  ['=B2=""', true],
  ['=B2=0', true],
  ['=A1', 1],
  ['=B2', ''],
  ['=C3', true],
  ["='Sheet1'!A3", 5],
  ['=A1:A3', 1],
  ['=SUM(A1:B3)', 17],
  ['=SUM(first)', 9],
  ['=SUM(A1,"5")', 6],
  ['=AVERAGE(A1:A3)', 3],
  ['=COUNTA(A1:C4)', 10],
  ['=COUNTBLANK(A1:C4)', 2],
  ['=COUNTIF(A1:A3,">2")', 2],
  ['=COUNTIF(A1:C4,">=3")', 4],
  ['=COUNTIF(A1:C4,"")', 2],
  ['=COUNTIF(A1:C4,"<>x")', 11],
  ['=COUNTIF(C1:C4,"?")', 2],
  ['=COUNTIF("a*b","a~*b")', 1],
  ['=COUNTIF(C1:C4,TRUE)', 1],
  ['=IF(A1>0,"yes","no")', 'yes'],
  ['=IFERROR(1/0,"none")', 'none'],
  ['=AND(A1,C3)', true],
  ['=ROUND(1.005,2)', 1.01],
  ['=YEAR(A4)', 2024],
  ['=A4-A4', 0],
  ['=HYPERLINK("https://example.com","label")', 'label'],
  ['=ROW(B7)', 7],
])('%s', (formula, value) => {
  expect(table().sheet.getRange('H9').setFormula(formula).getValue()).toBe(value);
});

test.each([
  ['=FOO()', '#NAME?'],
  ['=foo', '#NAME?'],
  ['=1/0', '#DIV/0!'],
  ['="a"+1', '#VALUE!'],
  ['=nosheet!A1', '#REF!'],
  ['=Z2000', '#REF!'],
  ['=H9', '#REF!'],
  ['=1+', '#ERROR!'],
  ['=SQRT(-1)', '#NUM!'],
])('%s shows %s', (formula, shown) => {
  const cell = table().sheet.getRange('H9').setFormula(formula);
  expect([cell.getValue(), cell.getDisplayValue()]).toEqual([shown, shown]);
});

test('a day stays a day when days are added, and its distance is a number', () => {
  const { sheet } = table();
  const cell = sheet.getRange('H9').setFormula('=A4+1');
  expect([cell.getValue(), cell.getDisplayValue()]).toEqual([new Date(Date.UTC(2024, 0, 16)), '1/16/2024']);
});

test('a change is seen, and a chain of 20,000 cells does not run out of stack', () => {
  const { sheet } = fresh({ rows: 20_000, columns: 1 });
  sheet.getRange('A1').setValue(1);
  sheet.getRange('A2:A20000').setFormula('=A1+1');
  expect(sheet.getRange('A20000').getValue()).toBe(20_000);
  sheet.getRange('A1').setValue(2);
  expect(sheet.getRange('A20000').getValue()).toBe(20_001);
});
