/** Facts: gas-fakes test/testsheetsdatavalidations.js (live) unless another source is named. */
import { expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

const rule = (app = fresh().app) => app.newDataValidation();

test('a new builder has no criterion and allows everything', () => {
  const builder = rule();
  expect(String(builder)).toBe('DataValidationBuilder');
  expect([builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText(), builder.getAllowInvalid()]).toEqual([
    null,
    [],
    null,
    true,
  ]);
});

test('what is built keeps its settings, and its copy is a builder of its own', () => {
  const built = rule().requireCheckbox('A', 'B').setAllowInvalid(false).setHelpText('foo').build();
  expect(String(built)).toBe('DataValidation');
  const copy = built.copy();
  expect(String(copy)).toBe('DataValidationBuilder');
  copy.requireNumberEqualTo(1);
  expect([String(built.getCriteriaType()), built.getCriteriaValues(), built.getAllowInvalid(), built.getHelpText()]).toEqual([
    'CHECKBOX',
    ['A', 'B'],
    false,
    'foo',
  ]);
});

test('a builder changed after build() leaves what was built', () => {
  const builder = rule().requireTextContains('a');
  const built = builder.build();
  builder.requireTextContains('b').setHelpText('later');
  expect([built.getCriteriaValues(), built.getHelpText()]).toEqual([['a'], null]);
});

const day = new Date(Date.UTC(2024, 0, 15));
const next = new Date(Date.UTC(2024, 0, 16));
test.each([
  ['requireCheckbox', [], 'CHECKBOX'],
  ['requireCheckbox', ['A'], 'CHECKBOX'],
  ['requireDate', [], 'DATE_IS_VALID_DATE'],
  ['requireDateAfter', [day], 'DATE_AFTER'],
  ['requireDateBefore', [day], 'DATE_BEFORE'],
  ['requireDateBetween', [day, next], 'DATE_BETWEEN'],
  ['requireDateEqualTo', [day], 'DATE_EQUAL_TO'],
  ['requireDateNotBetween', [day, next], 'DATE_NOT_BETWEEN'],
  ['requireDateOnOrAfter', [day], 'DATE_ON_OR_AFTER'],
  ['requireDateOnOrBefore', [day], 'DATE_ON_OR_BEFORE'],
  ['requireFormulaSatisfied', ['=ISNUMBER(A1)'], 'CUSTOM_FORMULA'],
  ['requireNumberBetween', [1, 2], 'NUMBER_BETWEEN'],
  ['requireNumberEqualTo', [1], 'NUMBER_EQUAL_TO'],
  ['requireNumberGreaterThan', [1], 'NUMBER_GREATER_THAN'],
  ['requireNumberGreaterThanOrEqualTo', [1], 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ['requireNumberLessThan', [1], 'NUMBER_LESS_THAN'],
  ['requireNumberLessThanOrEqualTo', [1], 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  ['requireNumberNotBetween', [1, 2], 'NUMBER_NOT_BETWEEN'],
  ['requireNumberNotEqualTo', [1], 'NUMBER_NOT_EQUAL_TO'],
  ['requireTextContains', ['t'], 'TEXT_CONTAINS'],
  ['requireTextDoesNotContain', ['t'], 'TEXT_DOES_NOT_CONTAIN'],
  ['requireTextEqualTo', ['t'], 'TEXT_EQUAL_TO'],
  ['requireTextIsEmail', [], 'TEXT_IS_VALID_EMAIL'],
  ['requireTextIsUrl', [], 'TEXT_IS_VALID_URL'],
])('%s%p is %s, and withCriteria gives the same', (method, args, type) => {
  const { app, sheet } = fresh();
  const built = untyped(rule(app))
    [method](...args)
    .build();
  expect([String(built.getCriteriaType()), built.getCriteriaValues()]).toEqual([type, args]);
  const named = rule(app).withCriteria(untyped(app.DataValidationCriteria)[type], args).build();
  const read = sheet.getRange('B2').setDataValidation(named).getDataValidation();
  expect(read?.getCriteriaType()).toBe(untyped(app.DataValidationCriteria)[type]);
  expect(read?.getCriteriaValues()).toEqual(args);
});

test('list items become texts, and the dropdown shows unless it is told not to', () => {
  const built = rule().requireValueInList(untyped([9, false, 'z']));
  expect([String(built.getCriteriaType()), built.getCriteriaValues()]).toEqual(['VALUE_IN_LIST', [['9', 'false', 'z'], true]]);
  expect(rule().requireValueInList(['a'], false).getCriteriaValues()).toEqual([['a'], false]);
});

test('a range criterion keeps the range, open ends included', () => {
  const { app, sheet } = fresh();
  const values = rule(app).requireValueInRange(sheet.getRange('$A$2:$C$4'), false).getCriteriaValues();
  expect([values[0].getA1Notation(), values[1]]).toEqual(['A2:C4', false]);
  const cell = sheet.getRange('F1').setDataValidation(rule(app).requireValueInRange(sheet.getRange('A2:A')).build());
  const read = cell.getDataValidation()?.getCriteriaValues() ?? [];
  expect([read[0].getA1Notation(), read[1]]).toEqual(['A2:A', true]);
});

test('arguments of the wrong kind are refused by signature; withCriteria takes a formula for a date (gas-fakes notes/oddities)', () => {
  const { app } = fresh();
  expect(thrown(() => untyped(rule(app)).requireDate('=I1'))).toBe(
    "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
  );
  expect(thrown(() => untyped(rule(app)).requireNumberBetween(1))).toMatch(/DataValidationBuilder\.requireNumberBetween/);
  expect(thrown(() => untyped(rule(app)).requireValueInRange('A1:A3'))).toMatch(/DataValidationBuilder\.requireValueInRange/);
  expect(thrown(() => untyped(rule(app)).withCriteria('DATE_AFTER', []))).toMatch(/DataValidationBuilder\.withCriteria/);
  const built = rule(app).withCriteria(app.DataValidationCriteria.DATE_AFTER, ['=i1']).build();
  expect([String(built.getCriteriaType()), built.getCriteriaValues()]).toEqual(['DATE_AFTER', ['=i1']]);
});
