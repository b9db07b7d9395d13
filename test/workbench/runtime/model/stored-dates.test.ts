/**
 * A cell holds a date as its serial number, and the number format makes it a date: "Sheets treats date and time values as decimal values"; "date and
 * time serial numbers don't store timezone offsets" (docs: https://developers.google.com/workspace/sheets/api/guides/formats).
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const open = (timeZone = 'Etc/GMT') => {
  const { SpreadsheetApp } = globalsOf(createRuntime());
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.setSpreadsheetTimeZone(timeZone);
  const sheet = book.getActiveSheet();
  return { SpreadsheetApp, book, sheet, range: (a1: string) => sheet.getRange(a1) };
};

test('a spreadsheet that moves to another time zone keeps its clocks, and its instants move', () => {
  const { book, range } = open();
  const cell = range('A1')
    .setValue(new Date(Date.UTC(2024, 0, 1, 12)))
    .setNumberFormat('yyyy-mm-dd hh:mm');
  book.setSpreadsheetTimeZone('Asia/Tokyo');
  expect([cell.getDisplayValue(), (cell.getValue() as Date).toISOString()]).toEqual(['2024-01-01 12:00', '2024-01-01T03:00:00.000Z']);
});

test.each(['Etc/GMT', 'Asia/Tokyo', 'America/New_York', 'Asia/Kolkata'])('in %s every instant comes back to the millisecond', (zone) => {
  const { range } = open(zone);
  const cell = range('A1');
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const back = cell.setValue(date).getValue() as Date;
      // The hour that clocks show twice is the same to a cell.
      const lost = Math.abs(back.getTime() - date.getTime());
      expect([0, zone === 'Etc/GMT' ? 0 : 3_600_000]).toContain(lost);
    }),
  );
});

test('a number in a date format is a date to rules, conditions and sorting', () => {
  const { SpreadsheetApp, sheet, range } = open();
  const after = SpreadsheetApp.newDataValidation()
    .requireDateAfter(new Date(Date.UTC(2020, 0, 1)))
    .setAllowInvalid(false)
    .build();
  range('A1:A3').setNumberFormat('yyyy-mm-dd').setDataValidation(after);
  range('A1').setValue(45_292);
  expect(() => range('A2').setValue(40_000)).toThrow('violates the data validation rules');
  range('A3').setValue(new Date(Date.UTC(2023, 0, 1)));
  range('A1:A3').sort(1);
  expect(range('A1:A3').getDisplayValues().flat()).toEqual(['2023-01-01', '2024-01-01', '']);
  range('A1:A3').clearDataValidations();
  range('B1:B3').setValues([['h'], ['x'], ['y']]);
  range('A1').setValue('h');
  range('A3').setValue(40_000);
  const filter = range('A1:B3').createFilter();
  filter.setColumnFilterCriteria(
    1,
    SpreadsheetApp.newFilterCriteria()
      .whenDateAfter(new Date(Date.UTC(2020, 0, 1)))
      .build(),
  );
  expect([2, 3].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true]);
});

test('a date is its serial number where the format shows numbers, and a text format leaves it a date', () => {
  const { range } = open();
  const noon = new Date(Date.UTC(2024, 0, 1, 12));
  expect(range('A1').setValue(noon).setNumberFormat('0.0').getValue()).toBe(45_292.5);
  expect(range('A2').setNumberFormat('#,##0.0').setValue(noon).getDisplayValue()).toBe('45,292.5');
  expect(range('A3').setNumberFormat('@').setValue(noon).getValue()).toEqual(noon);
  expect(range('A4').setValue(noon).setNumberFormat('@').getValue()).toEqual(noon);
  expect(
    range('A5')
      .setValue(noon)
      .setNumberFormats([['@']])
      .getValue(),
  ).toEqual(noon);
});

test('days and clocks typed in any way, and telephone numbers, are the same from a block and from a cell', () => {
  const texts = [
    '2024/3/1 10:23',
    '2024-03-01',
    '10:30',
    '26:15',
    '3/1',
    '03-1234-5678',
    '2024-13-01',
    '1-Jan-2024',
    '12:60',
    '2024/3/1 ',
    '9:05 pm',
  ];
  const { range, sheet } = open();
  const typed = texts.map((text, index) =>
    sheet
      .getRange(index + 1, 1)
      .setNumberFormat('general')
      .setValue(text),
  );
  const block = range(`B1:B${texts.length}`).setValues(texts.map((text) => [text]));
  expect(block.getDisplayValues().flat()).toEqual(typed.map((cell) => cell.getDisplayValue()));
  expect(block.getValues().flat()).toEqual(typed.map((cell) => cell.getValue()));
  expect(block.getDisplayValues().flat().slice(4)).toEqual([
    '3/1',
    '03-1234-5678',
    '2024-13-01',
    '1-Jan-2024',
    '12:60',
    '2024/3/1',
    '9:05 PM',
  ]);
});
