/** Facts: gas-fakes test/testsheetssets.js "Range.createFilter and getFilter", "Filter methods", "FilterCriteriaBuilder methods" (live). */
import { expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

const scene = () => {
  const world = fresh();
  world.sheet.getRange('A1:D5').setValues([
    ['h1', 'h2', 'h3', 'h4'],
    ['A', 10, 'X', 50],
    ['C', 30, 'Y', 20],
    ['B', 20, 'Z', 30],
    ['D', 10, 'X', 10],
  ]);
  return world;
};

test('one filter a sheet, seen from any of its ranges', () => {
  const { sheet } = scene();
  expect([sheet.getFilter(), sheet.getRange('A1').getFilter()]).toEqual([null, null]);
  const filter = sheet.getRange('A1:D5').createFilter();
  expect(String(filter)).toBe('Filter');
  for (const a1 of ['A1:D5', 'B2:C4', 'F1:F5']) expect(sheet.getRange(a1).getFilter()?.getRange().getA1Notation()).toBe('A1:D5');
  expect(thrown(() => sheet.getRange('A1:B2').createFilter())).toBe("You can't create a filter in a sheet that already has a filter.");
  filter.remove();
  expect(sheet.getFilter()).toBe(null);
  expect(sheet.getRange('B2:C4').createFilter().getRange().getA1Notation()).toBe('B2:C4');
});

test('sorting leaves the header and is remembered for its column', () => {
  const { sheet } = scene();
  const filter = sheet.getRange('A1:D5').createFilter();
  filter.sort(2, true);
  expect(sheet.getRange('A1:A5').getValues().flat()).toEqual(['h1', 'A', 'D', 'B', 'C']);
  const spec = untyped(filter).getColumnSortSpec(2);
  expect([spec.getDimensionIndex(), spec.isAscending(), String(spec.getSortOrder())]).toEqual([2, true, 'ASCENDING']);
  filter.sort(3, false);
  expect(sheet.getRange('A1:A5').getValues().flat()).toEqual(['h1', 'B', 'C', 'A', 'D']);
  expect(String(untyped(filter).getColumnSortSpec(3).getSortOrder())).toBe('DESCENDING');
  expect(thrown(() => untyped(filter).getColumnSortSpec(2).getSortOrder())).toBe(
    'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
  );
});

test('criteria of a column: set, read, remove', () => {
  const { app, sheet } = scene();
  const filter = sheet.getRange('A1:D5').createFilter();
  filter.setColumnFilterCriteria(4, app.newFilterCriteria().whenNumberGreaterThan(25).build());
  const read = filter.getColumnFilterCriteria(4);
  expect([String(read?.getCriteriaType()), read?.getCriteriaValues()]).toEqual(['NUMBER_GREATER_THAN', [25]]);
  expect([2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false, true]);
  filter.removeColumnFilterCriteria(4);
  expect(filter.getColumnFilterCriteria(4)).toBe(null);
  expect(sheet.isRowHiddenByFilter(3)).toBe(false);
});

test('hidden values hide what shows so; several columns must all let a row through', () => {
  const { app, sheet } = scene();
  const filter = sheet.getRange('A1:D5').createFilter();
  filter.setColumnFilterCriteria(3, app.newFilterCriteria().setHiddenValues(['X']).build());
  filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberLessThan(25).build());
  expect([1, 2, 3, 4, 5, 6].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, true, false, true, false]);
  expect(filter.getColumnFilterCriteria(3)?.getHiddenValues()).toEqual(['X']);
});

test('every when… method names its type and values', () => {
  const { app } = fresh();
  const date = new Date(Date.UTC(2023, 0, 1));
  const cases: [string, unknown[], string][] = [
    ['whenCellEmpty', [], 'CELL_EMPTY'],
    ['whenCellNotEmpty', [], 'CELL_NOT_EMPTY'],
    ['whenDateAfter', [date], 'DATE_AFTER'],
    ['whenDateAfter', [app.RelativeDate.TODAY], 'DATE_AFTER_RELATIVE'],
    ['whenDateBefore', [app.RelativeDate.TOMORROW], 'DATE_BEFORE_RELATIVE'],
    ['whenDateEqualTo', [date], 'DATE_EQUAL_TO'],
    ['whenDateEqualTo', [app.RelativeDate.YESTERDAY], 'DATE_EQUAL_TO_RELATIVE'],
    ['whenFormulaSatisfied', ['=A1>10'], 'CUSTOM_FORMULA'],
    ['whenNumberBetween', [10, 20], 'NUMBER_BETWEEN'],
    ['whenNumberEqualTo', [42], 'NUMBER_EQUAL_TO'],
    ['whenNumberNotEqualTo', [0], 'NUMBER_NOT_EQUAL_TO'],
    ['whenTextContains', ['foo'], 'TEXT_CONTAINS'],
    ['whenTextDoesNotContain', ['bar'], 'TEXT_DOES_NOT_CONTAIN'],
    ['whenTextEndsWith', ['baz'], 'TEXT_ENDS_WITH'],
    ['whenTextEqualTo', ['exact'], 'TEXT_EQUAL_TO'],
    ['whenTextNotEqualTo', ['exact'], 'TEXT_NOT_EQUAL_TO'],
    ['whenTextStartsWith', ['start'], 'TEXT_STARTS_WITH'],
  ];
  for (const [method, args, type] of cases) {
    const built = untyped(app.newFilterCriteria())
      [method](...args)
      .build();
    expect([method, String(built.getCriteriaType()), built.getCriteriaValues()]).toEqual([method, type, args]);
  }
});

test('a copied builder is independent', () => {
  const { app } = fresh();
  const builder = app.newFilterCriteria().whenNumberEqualTo(50);
  const copy = builder.copy();
  const [one, other] = [builder.build(), copy.build()];
  expect(one.getCriteriaType()).toBe(other.getCriteriaType());
  builder.whenNumberEqualTo(100);
  expect([one.getCriteriaValues(), other.getCriteriaValues()]).toEqual([[50], [50]]);
});
