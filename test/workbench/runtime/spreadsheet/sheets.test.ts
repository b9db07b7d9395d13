/** Sheets of a spreadsheet, what is active, and the spreadsheet's own settings. */
import { expect, test } from '@jest/globals';
import { call, fresh } from './fresh';

test('create sets the grid; inserted sheets go after the active one, and become active (live: testsheetsvalues)', () => {
  const made = fresh().app.create('c-sheet', 25, 10);
  expect([made.getName(), made.getNumSheets(), made.getSheets()[0]?.getMaxRows(), made.getSheets()[0]?.getMaxColumns()]).toEqual([
    'c-sheet',
    1,
    25,
    10,
  ]);
  made.insertSheet('s1');
  made.insertSheet('s2');
  made.insertSheet('s3', 1);
  made.insertSheet('s4', 0);
  expect(made.getSheets().map((sheet) => [sheet.getName(), sheet.getIndex()])).toEqual([
    ['s4', 1],
    ['Sheet1', 2],
    ['s3', 3],
    ['s1', 4],
    ['s2', 5],
  ]);
  expect(made.getActiveSheet().getName()).toBe('s4');
});

test('a name in use is refused in any case; unknown names and ids are null (report; docs)', () => {
  const { spreadsheet, sheet } = fresh();
  expect(() => spreadsheet.insertSheet('sheet1')).toThrow('A sheet with the name "sheet1" already exists. Please enter another name.');
  const other = spreadsheet.insertSheet('other');
  expect(() => other.setName('Sheet1')).toThrow('A sheet with the name "Sheet1" already exists. Please enter another name.');
  expect(other.setName('Other').getName()).toBe('Other');
  expect([spreadsheet.getSheetByName('nobody'), spreadsheet.getSheetById(12345)]).toEqual([null, null]);
  expect(spreadsheet.getSheetById(sheet.getSheetId())?.getName()).toBe('Sheet1');
});

test('insertSheet without a name counts on, in the language of the spreadsheet', () => {
  expect(fresh().spreadsheet.insertSheet().getName()).toBe('Sheet2');
  expect(fresh({ locale: 'ja_JP' }).spreadsheet.insertSheet().getName()).toBe('シート2');
});

test('the last sheet cannot be removed, the only visible one not hidden (report; docs)', () => {
  const { spreadsheet, sheet } = fresh();
  expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  expect(() => sheet.hideSheet()).toThrow();
  const other = spreadsheet.insertSheet('other');
  other.hideSheet();
  expect([other.isSheetHidden(), spreadsheet.getActiveSheet().getName()]).toEqual([true, 'Sheet1']);
  expect(() => spreadsheet.deleteSheet(sheet)).toThrow();
  other.showSheet();
  spreadsheet.deleteSheet(sheet);
  expect(spreadsheet.getActiveSheet().getName()).toBe('other');
});

test('a spreadsheet hands calls on to its active sheet (live: testsheetsbasic "Spreadsheet proxies and manipulation")', () => {
  const { spreadsheet, sheet } = fresh();
  spreadsheet.appendRow(['A', 'B', 'C']);
  expect(sheet.getRange('A1').getValue()).toBe('A');
  spreadsheet.hideRow(sheet.getRange('1:1'));
  expect(sheet.isRowHiddenByUser(1)).toBe(true);
  spreadsheet.renameActiveSheet('Renamed');
  spreadsheet.rename('Book');
  expect([sheet.getName(), spreadsheet.getName()]).toEqual(['Renamed', 'Book']);
  const copy = spreadsheet.duplicateActiveSheet();
  expect([copy.getName(), spreadsheet.getNumSheets(), copy.getRange('A1').getValue()]).toEqual(['Copy of Renamed', 2, 'A']);
  spreadsheet.setActiveSheet(copy);
  spreadsheet.deleteActiveSheet();
  expect([spreadsheet.getNumSheets(), spreadsheet.getSheetId(), spreadsheet.getSheetName()]).toEqual([1, sheet.getSheetId(), 'Renamed']);
});

test('copyTo another spreadsheet; its rules point at the copy (docs: "Copy of X")', () => {
  const { app, spreadsheet, sheet } = fresh();
  sheet.getRange('A1').setValue('x').setNote('n');
  sheet.getRange('B1').setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('A1:A9')).build());
  const copy = sheet.copyTo(spreadsheet);
  const range = copy.getRange('B1').getDataValidation()?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
  expect([copy.getName(), copy.getRange('A1').getNote(), range.getSheet().getSheetId()]).toEqual([
    'Copy of Sheet1',
    'n',
    copy.getSheetId(),
  ]);
  copy.getRange('A1').setValue('changed');
  expect(sheet.getRange('A1').getValue()).toBe('x');
  expect(sheet.copyTo(app.create('elsewhere')).getParent().getName()).toBe('elsewhere');
});

test('moveActiveSheet counts from 1; outside the list it is refused (docs)', () => {
  const { spreadsheet } = fresh();
  spreadsheet.insertSheet('b');
  spreadsheet.moveActiveSheet(1);
  expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['b', 'Sheet1']);
  expect(() => spreadsheet.moveActiveSheet(3)).toThrow();
  expect(() => spreadsheet.moveActiveSheet(0)).toThrow();
});

test('renaming a sheet renames it in formulas', () => {
  const { spreadsheet, sheet } = fresh();
  const other = spreadsheet.insertSheet('other');
  other.getRange('A1').setFormula('=Sheet1!A1&"Sheet1!A1"');
  sheet.setName('得意先 一覧');
  expect(other.getRange('A1').getFormula()).toBe('=\'得意先 一覧\'!A1&"Sheet1!A1"');
});

test('id, key, address: opened again by each (live: testsheetsvalues "spreadsheetapp basics")', () => {
  const { app, spreadsheet, sheet } = fresh();
  expect(call(spreadsheet, 'getKey')).toBe(spreadsheet.getId());
  expect([app.openById(spreadsheet.getId()).getName(), app.openByUrl(spreadsheet.getUrl()).getId()]).toEqual([
    spreadsheet.getName(),
    spreadsheet.getId(),
  ]);
  expect(() => app.openById('nothing')).toThrow();
  expect([String(sheet.getType()), sheet.getSheetName()]).toEqual(['GRID', 'Sheet1']);
});

test('setActiveSpreadsheet changes what is active (live: testsheetsexotics)', () => {
  const { app } = fresh();
  const other = app.create('other');
  app.setActiveSpreadsheet(other);
  expect([app.getActiveSpreadsheet().getId(), app.getActive().getId()]).toEqual([other.getId(), other.getId()]);
});

test('locale, time zone and calculation settings are kept', () => {
  const { spreadsheet, app } = fresh();
  spreadsheet.setSpreadsheetLocale('ja_JP');
  spreadsheet.setSpreadsheetTimeZone('Asia/Tokyo');
  spreadsheet.setRecalculationInterval(app.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true);
  expect([
    spreadsheet.getSpreadsheetLocale(),
    spreadsheet.getSpreadsheetTimeZone(),
    String(spreadsheet.getRecalculationInterval()),
  ]).toEqual(['ja_JP', 'Asia/Tokyo', 'HOUR']);
  expect(() => spreadsheet.setSpreadsheetTimeZone('Nowhere/Land')).toThrow();
});

test('selections belong to the user who runs', () => {
  const { runtime, sheet, app } = fresh();
  const as = <T>(user: string, entry: () => T) => runtime.run({ user, kind: 'menu' }, entry).value;
  as('a@example.com', () => sheet.getRange('B2:C3').activate());
  as('b@example.com', () => sheet.getRangeList(['A1', 'D4:E5']).activate());
  const seen = () => [
    app.getActiveRange()?.getA1Notation(),
    app.getActiveRangeList()?.getRanges().length,
    app.getCurrentCell()?.getA1Notation(),
  ];
  expect(as('a@example.com', seen)).toEqual(['B2:C3', 1, 'B2']);
  expect(as('b@example.com', seen)).toEqual(['D4:E5', 2, 'D4']);
  as('a@example.com', () => sheet.setCurrentCell(sheet.getRange('C3')));
  expect(as('a@example.com', seen)).toEqual(['B2:C3', 1, 'C3']);
});

test('tab colour, direction, gridlines', () => {
  const { sheet } = fresh();
  expect([sheet.getTabColor(), sheet.isRightToLeft(), sheet.hasHiddenGridlines()]).toEqual([null, false, false]);
  sheet.setTabColor('red').setRightToLeft(true).setHiddenGridlines(true);
  expect([sheet.getTabColor(), sheet.isRightToLeft(), sheet.hasHiddenGridlines()]).toEqual(['#ff0000', true, true]);
  expect(sheet.setTabColor(null).getTabColor()).toBeNull();
});
