/** Facts: gas-fakes test/testsheetsdeveloper.js "Developer Metadata" (live); scopes of finders: docs Range/Sheet.createDeveloperMetadataFinder. */
import { expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

const arbitrary =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

test('only whole rows and columns take metadata', () => {
  const { sheet } = fresh();
  for (const a1 of ['B2:D4', 'B6:D6', 'F2:F5', 'A1', 'A:B', '2:3'])
    expect(thrown(() => sheet.getRange(a1).addDeveloperMetadata('k', 'v'))).toBe(arbitrary);
});

test('on a column: key, value, visibility, location; not seen from its cells', () => {
  const { app, sheet } = fresh();
  const column = sheet.getRange('G:G');
  expect(column.addDeveloperMetadata('colKey', 'colValue', app.DeveloperMetadataVisibility.PROJECT).getA1Notation()).toBe('G:G');
  const [item] = column.getDeveloperMetadata();
  expect([item?.getKey(), item?.getValue(), String(item?.getVisibility()), String(item?.getLocation().getLocationType())]).toEqual([
    'colKey',
    'colValue',
    'PROJECT',
    'COLUMN',
  ]);
  expect(item?.getLocation().getColumn()?.getA1Notation()).toBe('G:G');
  expect(item?.getLocation().getRow()).toBe(null);
  expect(sheet.getRange('G3').getDeveloperMetadata()).toEqual([]);
});

test('the forms of adding: key; key and value; key and visibility; all', () => {
  const { app, book, sheet } = fresh();
  const { PROJECT } = app.DeveloperMetadataVisibility;
  sheet.addDeveloperMetadata('a').addDeveloperMetadata('b', 'v').addDeveloperMetadata('c', PROJECT).addDeveloperMetadata('d', 'v', PROJECT);
  const facts = sheet.getDeveloperMetadata().map((item) => [item.getKey(), item.getValue(), String(item.getVisibility())]);
  expect(facts).toEqual([
    ['a', null, 'DOCUMENT'],
    ['b', 'v', 'DOCUMENT'],
    ['c', null, 'PROJECT'],
    ['d', 'v', 'PROJECT'],
  ]);
  book.addDeveloperMetadata('e', 'v');
  expect(book.getDeveloperMetadata().map((item) => String(item.getLocation().getLocationType()))).toEqual(['SPREADSHEET']);
  expect(thrown(() => untyped(sheet).addDeveloperMetadata(1))).toMatch(/SpreadsheetApp\.Sheet\.addDeveloperMetadata/);
});

test('finders narrow by key, value, id, visibility and place', () => {
  const { app, book, sheet } = fresh();
  const other = book.insertSheet();
  book.addDeveloperMetadata('k', 'book');
  sheet.addDeveloperMetadata('k', 'sheet');
  sheet.getRange('3:3').addDeveloperMetadata('k', 'row');
  sheet.getRange('B:B').addDeveloperMetadata('other', 'column');
  other.addDeveloperMetadata('k', 'other');
  const values = (finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder) => finder.find().map((item) => item.getValue());
  expect(values(book.createDeveloperMetadataFinder().withKey('k'))).toEqual(['book', 'sheet', 'row', 'other']);
  expect(values(book.createDeveloperMetadataFinder().withKey('k').withValue('row'))).toEqual(['row']);
  expect(values(sheet.createDeveloperMetadataFinder())).toEqual(['sheet', 'row', 'column']);
  expect(values(book.createDeveloperMetadataFinder().withLocationType(app.DeveloperMetadataLocationType.COLUMN))).toEqual(['column']);
  expect(values(sheet.getRange('1:5').createDeveloperMetadataFinder())).toEqual(['row']);
  expect(values(sheet.getRange('A1:D5').createDeveloperMetadataFinder())).toEqual([]);
  expect(values(sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations())).toEqual(['sheet', 'row', 'column']);
  const [item] = book.createDeveloperMetadataFinder().withKey('other').find();
  expect(values(book.createDeveloperMetadataFinder().withId(item?.getId() ?? 0))).toEqual(['column']);
});

test('changing, moving, removing', () => {
  const { book, sheet } = fresh();
  sheet.getRange('8:8').addDeveloperMetadata('k', 'v');
  const [item] = sheet.getRange('8:8').getDeveloperMetadata();
  if (item === undefined) throw new Error('no metadata');
  item.setKey('k2').setValue('v2');
  expect(
    sheet
      .getRange('8:8')
      .getDeveloperMetadata()
      .map((each) => [each.getKey(), each.getValue()]),
  ).toEqual([['k2', 'v2']]);
  expect(item.moveToColumn(sheet.getRange('J:J')).getLocation().getColumn()?.getA1Notation()).toBe('J:J');
  expect(item.moveToRow(sheet.getRange('9:9')).getLocation().getRow()?.getA1Notation()).toBe('9:9');
  const other = book.insertSheet('MetaSheet2');
  expect(item.moveToSheet(other).getLocation().getSheet()?.getSheetId()).toBe(other.getSheetId());
  expect(item.moveToSpreadsheet().getLocation().getSpreadsheet()?.getId()).toBe(book.getId());
  item.remove();
  expect(book.createDeveloperMetadataFinder().find()).toEqual([]);
});

test('metadata stays with its row and is deleted with it (platform.md §E)', () => {
  const { sheet } = fresh();
  sheet.getRange('5:5').addDeveloperMetadata('id', 'C-00001');
  sheet.insertRowsBefore(2, 3);
  expect(
    sheet
      .getRange('8:8')
      .getDeveloperMetadata()
      .map((item) => item.getValue()),
  ).toEqual(['C-00001']);
  sheet.deleteRow(8);
  expect(sheet.createDeveloperMetadataFinder().find()).toEqual([]);
});
