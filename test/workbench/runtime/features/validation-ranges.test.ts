/** Facts: gas-fakes test/testsheetsdatavalidations.js, testsheetssets.js "clearing ranges" (live) unless another source is named. */
import { describe, expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

test('null where no rule is; null removes a rule (docs Range.getDataValidation, setDataValidation)', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('A1:B1');
  sheet.getRange('A1').setDataValidation(app.newDataValidation().requireCheckbox().build());
  expect(range.getDataValidations()[0]?.map((rule) => rule === null)).toEqual([false, true]);
  expect(sheet.getRange('B1').getDataValidation()).toBe(null);
  sheet.getRange('A1').setDataValidation(null);
  expect(range.getDataValidations()).toEqual([[null, null]]);
});

test('one rule for a block, a matrix of rules, and clearing', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('C2:E5');
  range.setDataValidation(app.newDataValidation().requireValueInList(['1', '2'], true).build());
  expect(
    range
      .getDataValidations()
      .flat()
      .every((rule) => String(rule?.getCriteriaType()) === 'VALUE_IN_LIST'),
  ).toBe(true);
  range.clearDataValidations();
  expect(
    range
      .getDataValidations()
      .flat()
      .every((rule) => rule === null),
  ).toBe(true);
  const rules = [[app.newDataValidation().requireNumberBetween(20, 40).build(), null]];
  sheet.getRange('A1:B1').setDataValidations(rules);
  expect(
    sheet
      .getRange('A1:B1')
      .getDataValidations()[0]
      ?.map((rule) => rule?.getCriteriaValues() ?? null),
  ).toEqual([[20, 40], null]);
  expect(thrown(() => sheet.getRange('A1:B2').setDataValidations(rules))).toBe(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(thrown(() => untyped(range).setDataValidation('x'))).toBe(
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
  );
});

test('ranges outside of the sheet are refused (coltoneshaw/Metrics-For-Ministry#83)', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('A1000');
  sheet.deleteRow(3);
  const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
  expect(thrown(() => range.setDataValidation(app.newDataValidation().requireCheckbox().build()))).toBe(outside);
  expect([thrown(() => range.getDataValidations()), thrown(() => range.insertCheckboxes())]).toEqual([outside, outside]);
});

test('a list of more than 500 items is refused (platform.md §E, two code bases quote it)', () => {
  const { app, sheet } = fresh();
  const items = (count: number): string[] => Array.from({ length: count }, (_, index) => `item ${index}`);
  const set = (count: number) => () =>
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireValueInList(items(count)).build());
  expect(thrown(set(500))).toBe('(nothing thrown)');
  expect(thrown(set(501))).toBe(
    'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
  );
});

test('relative dates cannot be set by script (Google issue 418495831)', () => {
  const { app, sheet } = fresh();
  const criteria = untyped(app.DataValidationCriteria).DATE_EQUAL_TO_RELATIVE;
  sheet.getRange('A1').setDataValidation(app.newDataValidation().withCriteria(criteria, [app.RelativeDate.TODAY]).build());
  expect(sheet.getRange('A1').getDataValidation()).toBe(null);
});

test('a relative date that came with the file can be read', () => {
  const { app, sheet, model } = fresh();
  const criterion = { type: 'DATE_EQUAL_TO_RELATIVE', values: [{ relativeDate: 'TODAY' }] };
  model.sheets[0]?.validations.set(1, 1, { criterion, allowInvalid: true, helpText: null });
  const rule = sheet.getRange('A1').getDataValidation();
  expect(String(rule?.getCriteriaType())).toBe('DATE_EQUAL_TO_RELATIVE');
  expect(rule?.getCriteriaValues()).toEqual([app.RelativeDate.TODAY]);
});

test('rules move with inserted rows, and so does the range they take values from', () => {
  const { app, sheet } = fresh();
  sheet.getRange('B5').setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('A1:A3')).build());
  sheet.insertRowsBefore(2, 2);
  const rule = sheet.getRange('B7').getDataValidation();
  expect(rule?.getCriteriaValues()[0].getA1Notation()).toBe('A1:A5');
});

describe('checkboxes', () => {
  test('inserting sets the rule and the unchecked value', () => {
    const { sheet } = fresh();
    const facts = (a1: string, ...args: unknown[]) => {
      const range = untyped(sheet.getRange(a1)).insertCheckboxes(...args);
      return [String(range.getDataValidation().getCriteriaType()), range.getDataValidation().getCriteriaValues(), range.getValues()];
    };
    expect(facts('A1:A2')).toEqual(['CHECKBOX', [], [[false], [false]]]);
    expect(facts('B1:B2', 'DONE')).toEqual(['CHECKBOX', ['DONE'], [[''], ['']]]);
    expect(facts('C1:C2', 'YES', 'NO')).toEqual(['CHECKBOX', ['YES', 'NO'], [['NO'], ['NO']]]);
  });

  test('inserting replaces another rule', () => {
    const { app, sheet } = fresh();
    const range = sheet.getRange('D1').setDataValidation(app.newDataValidation().requireNumberEqualTo(5).build());
    expect(range.insertCheckboxes().getDataValidation()?.getCriteriaType()).toBe(app.DataValidationCriteria.CHECKBOX);
  });

  test('check and uncheck leave cells without a checkbox alone', () => {
    const { app, sheet } = fresh();
    const plain = app.newDataValidation().requireCheckbox().build();
    const custom = app.newDataValidation().requireCheckbox('YES', 'NO').build();
    sheet.getRange('A1').setDataValidation(plain).setValue(true);
    sheet.getRange('A2').setDataValidation(plain).setValue(false);
    sheet.getRange('B1').setDataValidation(custom).setValue('YES');
    sheet.getRange('B2').setDataValidation(custom).setValue('NO');
    sheet.getRange('C1').setValue('some text');
    const range = sheet.getRange('A1:C2');
    expect(range.uncheck().getValues()).toEqual([
      [false, 'NO', 'some text'],
      [false, 'NO', ''],
    ]);
    expect(range.check().getValues()).toEqual([
      [true, 'YES', 'some text'],
      [true, 'YES', ''],
    ]);
  });

  test('removing takes the rule, and the value when it is a state of the checkbox', () => {
    const { app, sheet } = fresh();
    const range = sheet.getRange('K2:M3').setDataValidation(app.newDataValidation().requireCheckbox().build());
    range.setValues([
      [true, false, null],
      [false, false, true],
    ]);
    sheet.getRange('N2').insertCheckboxes('x').setValue('kept');
    sheet.getRange('K2:N3').removeCheckboxes();
    expect(sheet.getRange('K2:N2').getValues()).toEqual([['', '', '', 'kept']]);
    expect(
      sheet
        .getRange('K2:N3')
        .getDataValidations()
        .flat()
        .every((rule) => rule === null),
    ).toBe(true);
  });

  test('isChecked is null for mixtures and where a checkbox is missing (testsheetsvui.js)', () => {
    const { sheet } = fresh();
    expect(sheet.getRange('A1').isChecked()).toBe(null);
    sheet.getRange('A1:B1').insertCheckboxes();
    expect(sheet.getRange('A1:B1').isChecked()).toBe(false);
    sheet.getRange('A1').check();
    expect([sheet.getRange('A1').isChecked(), sheet.getRange('A1:B1').isChecked(), sheet.getRange('A1:C1').isChecked()]).toEqual([
      true,
      null,
      null,
    ]);
  });
});
