/** Rows and columns that come, go, move, hide, freeze: and everything that follows them. */
import { expect, test } from '@jest/globals';
import { call, fresh } from './fresh';

/** A sheet with one of each thing that stands on rows 3–4, columns B–C. */
const furnished = () => {
  const made = fresh();
  const { app, spreadsheet, sheet } = made;
  sheet
    .getRange('B3:C4')
    .setValues([
      ['a', 'b'],
      ['c', 'd'],
    ])
    .setNotes([
      ['n', ''],
      ['', ''],
    ])
    .setBackground('red');
  sheet.getRange('E3:F3').merge();
  spreadsheet.setNamedRange('block', sheet.getRange('B3:C4'));
  sheet.getRange('H1').setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('B3:B4')).build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$B3>1')
      .setBold(true)
      .setRanges([sheet.getRange('B3:C4')])
      .build(),
  ]);
  sheet.getRange('B3:C4').protect().setDescription('lock');
  sheet.getRange('4:4').addDeveloperMetadata('row', 'four');
  sheet.getRange('A1:B1').setFormulas([['=SUM(B3:C4)', '=$B$3&"B3"']]);
  const other = spreadsheet.insertSheet('other');
  other.getRange('A1').setFormula('=Sheet1!B3+B3');
  sheet.getRange('B3:C4').createFilter();
  return { ...made, other };
};

/** A criterion's range; its text once the range is gone. */
const notationOf = (value: GoogleAppsScript.Spreadsheet.Range | string | undefined) =>
  typeof value === 'object' ? value.getA1Notation() : value;

const state = ({ spreadsheet, sheet, other, app }: ReturnType<typeof furnished>) => ({
  note: sheet.createTextFinder('a').matchEntireCell(true).findNext()?.getNote(),
  merge: sheet
    .getRange('A1:Z20')
    .getMergedRanges()
    .map((range) => range.getA1Notation()),
  name: spreadsheet.getRangeByName('block')?.getA1Notation(),
  rule: notationOf(sheet.getRange('H1').getDataValidation()?.getCriteriaValues()[0]),
  conditional: sheet
    .getConditionalFormatRules()
    .map((rule) => [rule.getRanges()[0]?.getA1Notation(), rule.getBooleanCondition()?.getCriteriaValues()[0]]),
  lock: spreadsheet.getProtections(app.ProtectionType.RANGE).map((lock) => lock.getRange().getA1Notation()),
  metadata: sheet
    .createDeveloperMetadataFinder()
    .withKey('row')
    .find()
    .map((item) => item.getLocation().getRow()?.getA1Notation()),
  formulas: [...sheet.getRange('A1:B1').getFormulas().flat(), other.getRange('A1').getFormula()],
  filter: sheet.getFilter()?.getRange().getA1Notation(),
});

test('inserting a row above moves everything that stands below', () => {
  const made = furnished();
  made.sheet.insertRowsBefore(2, 2);
  expect(state(made)).toEqual({
    note: 'n',
    merge: ['E5:F5'],
    name: 'B5:C6',
    rule: 'B5:B6',
    conditional: [['B5:C6', '=$B5>1']],
    lock: ['B5:C6'],
    metadata: ['6:6'],
    formulas: ['=SUM(B5:C6)', '=$B$5&"B3"', '=Sheet1!B5+B3'],
    filter: 'B5:C6',
  });
});

test('inserting a row inside widens; deleting one narrows', () => {
  const made = furnished();
  made.sheet.insertRowAfter(3);
  expect(state(made)).toMatchObject({ name: 'B3:C5', rule: 'B3:B5', lock: ['B3:C5'], metadata: ['5:5'], filter: 'B3:C5' });
  made.sheet.deleteRow(4);
  expect(state(made)).toMatchObject({
    name: 'B3:C4',
    rule: 'B3:B4',
    lock: ['B3:C4'],
    metadata: ['4:4'],
    formulas: ['=SUM(B3:C4)', '=$B$3&"B3"', '=Sheet1!B3+B3'],
  });
});

test('deleting all its rows removes what stood on them, and formulas say #REF!', () => {
  const made = furnished();
  made.sheet.deleteRows(3, 2);
  expect(state(made)).toMatchObject({
    merge: [],
    conditional: [],
    rule: '#REF!',
    lock: [],
    metadata: [],
    formulas: ['=SUM(#REF!)', '=#REF!&"B3"', '=#REF!+B3'],
  });
});

test('columns move alike', () => {
  const made = furnished();
  made.sheet.insertColumnBefore(1);
  expect(made.sheet.getRange('C3:D4').getValues()).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(made.spreadsheet.getRangeByName('block')?.getA1Notation()).toBe('C3:D4');
  expect(made.sheet.getRange('B1').getFormula()).toBe('=SUM(C3:D4)');
});

test('moveRows and moveColumns: the destination counts as before the move (docs)', () => {
  const { sheet } = fresh();
  sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]);
  sheet.moveRows(sheet.getRange('A1:A2'), 5);
  expect(sheet.getRange('A1:A5').getValues().flat()).toEqual([3, 4, 1, 2, 5]);
  sheet.moveRows(sheet.getRange('A4'), 1);
  expect(sheet.getRange('A1:A5').getValues().flat()).toEqual([2, 3, 4, 1, 5]);
});

test('inserted rows look like their neighbour and keep its rule (second-hand)', () => {
  const { app, sheet } = fresh();
  sheet
    .getRange('A2')
    .setBackground('red')
    .setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
  sheet.insertRowAfter(2);
  expect([sheet.getRange('A3').getBackground(), sheet.getRange('A3').getDataValidation() !== null]).toEqual(['#ff0000', true]);
});

test('the last non-frozen rows cannot be deleted (report)', () => {
  const { sheet } = fresh({ rows: 5 });
  sheet.setFrozenRows(1);
  expect(() => sheet.deleteRows(2, 4)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  sheet.deleteRows(2, 3);
  expect(sheet.getMaxRows()).toBe(2);
});

test('lines outside the sheet are out of bounds (mogsdad/SheetConverter#20)', () => {
  const { sheet } = fresh();
  expect(() => sheet.getColumnWidth(27)).toThrow('Those columns are out of bounds.');
  expect(() => sheet.deleteRows(999, 3)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.insertRowAfter(1001)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.hideColumns(26, 2)).toThrow('Those columns are out of bounds.');
});

test('hiding, sizes and freezing move with their lines', () => {
  const { sheet } = fresh();
  sheet.hideColumns(2, 2);
  sheet.setColumnWidth(2, 200).setRowHeights(3, 2, 31);
  sheet.setFrozenRows(2);
  sheet.insertColumnBefore(1);
  sheet.insertRowBefore(1);
  expect([
    sheet.isColumnHiddenByUser(3),
    sheet.isColumnHiddenByUser(2),
    sheet.getColumnWidth(3),
    sheet.getRowHeight(5),
    sheet.getFrozenRows(),
  ]).toEqual([true, false, 200, 31, 3]);
  sheet.unhideColumn(sheet.getRange('C1:D1'));
  expect(sheet.isColumnHiddenByUser(3)).toBe(false);
});

test('blank rows do not move the last row; the last column moves (live: testsheetstext)', () => {
  const { sheet } = fresh();
  sheet.appendRow(['p', 'q', 'r']);
  sheet.insertColumnAfter(2);
  sheet.insertRowAfter(2);
  expect([sheet.getLastColumn(), sheet.getLastRow(), sheet.getRange('A1:D1').getValues()]).toEqual([4, 1, [['p', 'q', '', 'r']]]);
});

test('groups nest, collapse outermost first, expand what they touch (live: testsheetsexotics "Range Grouping Methods")', () => {
  const { sheet } = fresh();
  sheet.getRange('A2:A5').shiftRowGroupDepth(1);
  sheet.getRange('A3:A4').shiftRowGroupDepth(1);
  const collapsed = () => [sheet.getRowGroup(2, 1)?.isCollapsed(), sheet.getRowGroup(3, 2)?.isCollapsed()];
  sheet.getRange('A1:A10').collapseGroups();
  expect(collapsed()).toEqual([true, false]);
  sheet.getRange('A3:A4').expandGroups();
  expect(collapsed()).toEqual([false, false]);
  expect(sheet.getRowGroup(3, 2)?.getRange().getA1Notation()).toBe('3:4');
  sheet.getRange('A2:A5').shiftRowGroupDepth(-1);
  expect([2, 3, 4, 5].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 1, 0]);
  sheet.getRange('A1:Z100').shiftRowGroupDepth(-10);
  expect(sheet.getRowGroup(3, 1)).toBeNull();
});

test('wrong arguments are refused by signature', () => {
  const { sheet } = fresh();
  expect(() => call(sheet, 'insertRowsAfter', 1)).toThrow(
    "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.insertRowsAfter.",
  );
  expect(() => call(sheet, 'hideRow', 2)).toThrow(
    "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.hideRow.",
  );
});
