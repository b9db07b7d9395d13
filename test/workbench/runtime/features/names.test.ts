/** Facts: gas-fakes test/testsheetsrange.js "namedRange" (live); docs Spreadsheet.getRangeByName, removeNamedRange. */
import { expect, test } from '@jest/globals';
import { fresh, thrown } from './book';

const list = (ranges: GoogleAppsScript.Spreadsheet.NamedRange[]): string[] =>
  ranges.map((each) => `${each.getName()} ${each.getRange().getSheet().getName()}!${each.getRange().getA1Notation()}`);

test('names are set, listed on spreadsheet and sheet, changed and removed', () => {
  const { book, sheet } = fresh();
  const other = book.insertSheet('other');
  book.setNamedRange('one', sheet.getRange('A1:B2'));
  book.setNamedRange('two', sheet.getRange('C1:E2'));
  book.setNamedRange('three', other.getRange('A:A'));
  expect(list(book.getNamedRanges())).toEqual(['one Sheet1!A1:B2', 'two Sheet1!C1:E2', 'three other!A:A']);
  expect(list(sheet.getNamedRanges())).toEqual(['one Sheet1!A1:B2', 'two Sheet1!C1:E2']);
  const [first] = book.getNamedRanges();
  first?.setName('one_10').setRange(sheet.getRange('C1:D2'));
  expect(list(sheet.getNamedRanges())).toEqual(['one_10 Sheet1!C1:D2', 'two Sheet1!C1:E2']);
  for (const named of book.getNamedRanges()) named.remove();
  expect(book.getNamedRanges()).toEqual([]);
});

test('a range is found by its name, null for the unknown', () => {
  const { book, sheet } = fresh();
  book.setNamedRange('Rates', sheet.getRange('B2:B4'));
  expect(book.getRangeByName('Rates')?.getA1Notation()).toBe('B2:B4');
  expect(book.getRangeByName('nothing')).toBe(null);
});

test('a name that is set again moves', () => {
  const { book, sheet } = fresh();
  book.setNamedRange('Rates', sheet.getRange('B2'));
  book.setNamedRange('Rates', sheet.getRange('C3'));
  expect(list(book.getNamedRanges())).toEqual(['Rates Sheet1!C3']);
});

test('removing a name that is not there throws; names that read as cells are refused', () => {
  const { book, sheet } = fresh();
  expect(thrown(() => book.removeNamedRange('noSuchName'))).not.toBe('(nothing thrown)');
  book.setNamedRange('there', sheet.getRange('A1'));
  book.removeNamedRange('there');
  expect(book.getNamedRanges()).toEqual([]);
  for (const name of ['A1', 'R1C1', 'true', 'two words', '1st'])
    expect(thrown(() => book.setNamedRange(name, sheet.getRange('A1')))).not.toBe('(nothing thrown)');
});

test('names follow inserted and deleted rows', () => {
  const { book, sheet } = fresh();
  book.setNamedRange('list', sheet.getRange('A3:A5'));
  sheet.insertRowBefore(1);
  expect(book.getRangeByName('list')?.getA1Notation()).toBe('A4:A6');
  sheet.deleteRow(5);
  expect(book.getRangeByName('list')?.getA1Notation()).toBe('A4:A5');
});
