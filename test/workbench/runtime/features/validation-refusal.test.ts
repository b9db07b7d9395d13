/** Facts: behaviours.md §7 (report) and platform.md §E for the message and the throw; judgements of single criteria are second-hand. */
import { describe, expect, test } from '@jest/globals';
import { dropdownItems, ruleAccepts } from '../../../../workbench/runtime/features/validation/refusal';
import { processorSeconds } from '../../../processor-time';
import { createEvaluator } from '../../formula/bundled';
import { fresh, thrown, untyped } from './book';

const message = (a1: string, rest = ''): string =>
  `The data you entered in cell ${a1} violates the data validation rules set on this cell.${rest}`;

test('a rejecting list refuses a script with the values that would do', () => {
  const { app, sheet } = fresh();
  const range = sheet
    .getRange('C4')
    .setDataValidation(app.newDataValidation().requireValueInList(['red', 'blue'], true).setAllowInvalid(false).build());
  expect(thrown(() => range.setValue('green'))).toBe(message('C4', ' Please enter one of the following values: red, blue.'));
  range.setValue('red');
  expect(range.getValue()).toBe('red');
  range.setValue('');
  expect(range.getValue()).toBe('');
});

test('one bad cell refuses the whole block, and nothing of it is written', () => {
  const { app, sheet } = fresh();
  sheet.getRange('B1:B3').setDataValidation(app.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build());
  expect(
    thrown(() =>
      sheet.getRange('A1:B2').setValues([
        ['x', 'a'],
        ['y', 'b'],
      ]),
    ),
  ).toMatch(/^The data you entered in cell B2 violates/);
  expect(sheet.getRange('A1:B2').isBlank()).toBe(true);
  expect(thrown(() => sheet.appendRow(['header', 'rank']))).toMatch(/cell B1/);
});

test('a rule that only warns lets everything through', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).build());
  expect(range.setValue(99).getValue()).toBe(99);
});

test('the help text of a rule takes the place of the values', () => {
  const { app, sheet } = fresh();
  const range = sheet
    .getRange('A1')
    .setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).setHelpText('1 to 5.').build());
  expect(thrown(() => range.setValue(9))).toBe(message('A1', ' 1 to 5.'));
});

describe('values from a range', () => {
  test('are read as they are now, on another sheet and without an end', () => {
    const { app, book, sheet, model } = fresh();
    const lists = book.insertSheet('設定');
    lists.getRange('A1:A3').setValues([['段階'], ['アポ'], ['商談']]);
    const range = sheet
      .getRange('B2:B9')
      .setDataValidation(app.newDataValidation().requireValueInRange(lists.getRange('A2:A')).setAllowInvalid(false).build());
    expect(thrown(() => sheet.getRange('B2').setValue('見積'))).toMatch(/^The data you entered in cell B2 violates/);
    lists.getRange('A900').setValue('見積');
    expect(range.setValue('見積').getValue()).toBe('見積');
    expect(thrown(() => sheet.getRange('B2').setValue('段階'))).toMatch(/violates/);
    const rule = model.sheets[0]?.validations.get(2, 2);
    expect(rule && dropdownItems(model, rule)).toEqual(['アポ', '商談', '見積']);
  });

  test('match by value or by what is shown', () => {
    const { app, sheet } = fresh();
    sheet.getRange('A1:A3').setValues([[1], [true], [new Date(Date.UTC(2024, 0, 15))]]);
    const range = sheet
      .getRange('C1')
      .setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('A1:A3')).setAllowInvalid(false).build());
    for (const value of [1, '1', true, 'TRUE', '1/15/2024']) expect(thrown(() => range.setValue(value))).toBe('(nothing thrown)');
    expect(thrown(() => range.setValue(2))).toMatch(/violates/);
  });
});

describe('single criteria', () => {
  const day = new Date(Date.UTC(2024, 0, 15));
  test.each([
    ['requireNumberBetween', [1, 5], [1, 5, '3'], [0, 6, 'x', true]],
    ['requireNumberNotBetween', [1, 5], [0, 6], [1, 3]],
    ['requireNumberGreaterThan', [1], [2], [1, 'x']],
    ['requireNumberLessThanOrEqualTo', [1], [1, 0], [1.5]],
    ['requireNumberNotEqualTo', [1], [2], [1]],
    ['requireDate', [], [day, '2024/1/15'], ['soon', true]],
    ['requireDateAfter', [day], ['2024-01-16'], [day, '2024-01-14', 'x']],
    ['requireDateOnOrBefore', [day], [day, '2024-01-14'], ['2024-01-16']],
    ['requireDateBetween', [day, new Date(Date.UTC(2024, 0, 20))], [day, '2024-01-20'], ['2024-01-21']],
    ['requireTextContains', ['ab'], ['xABx', 'ab'], ['a', 5]],
    ['requireTextEqualTo', ['ab'], ['ab'], ['abc']],
    ['requireTextIsEmail', [], ['a.b@example.co.jp'], ['a@b', 'a b@c.jp', 'x']],
    ['requireTextIsUrl', [], ['https://example.com/a?b', 'example.com'], ['example', 'http//x']],
    ['requireCheckbox', [], [true, false, 'TRUE'], ['x', 1]],
    ['requireCheckbox', ['はい', 'いいえ'], ['はい', 'いいえ'], [true, 'no']],
  ])('%s%p', (method, args, good, bad) => {
    const { app, sheet } = fresh();
    const range = sheet.getRange('A1').setDataValidation(
      untyped(app.newDataValidation())
        [method](...args)
        .setAllowInvalid(false)
        .build(),
    );
    for (const value of good) expect([value, thrown(() => range.setValue(value))]).toEqual([value, '(nothing thrown)']);
    for (const value of bad) expect([value, thrown(() => range.setValue(value))]).toEqual([value, message('A1')]);
  });
});

describe('a formula', () => {
  const evaluator = createEvaluator();

  test('sees the new value, and moves with its cell', () => {
    const { app, sheet } = fresh({ evaluator });
    sheet
      .getRange('A1:A5')
      .setDataValidation(app.newDataValidation().requireFormulaSatisfied('=COUNTIF($A$1:$A$5,A1)<=1').setAllowInvalid(false).build());
    sheet.getRange('A1').setValue('x');
    expect(thrown(() => sheet.getRange('A3').setValue('x'))).toBe(message('A3'));
    sheet.getRange('A3').setValue('y');
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['x'], [''], ['y']]);
  });

  test('cannot refuse where formulas are not computed', () => {
    const { app, sheet } = fresh({ evaluator: null });
    const range = sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireFormulaSatisfied('=FALSE').setAllowInvalid(false).build());
    expect(range.setValue('x').getValue()).toBe('x');
  });
});

test('50,000 cells are judged against a list in a fraction of a second', () => {
  const { app, model } = fresh();
  const sheet = model.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const script = app.getActiveSpreadsheet().getSheets()[0];
  script
    ?.getRange('A1:A1000')
    .setDataValidation(app.newDataValidation().requireValueInList(['a', 'b', 'c']).setAllowInvalid(false).build());
  const rule = sheet.validations.get(1, 1);
  if (rule === undefined) throw new Error('no rule');
  const seconds = processorSeconds(() => {
    for (let index = 0; index < 50_000; index++) ruleAccepts(sheet, 1, 1, rule, index % 2 ? 'b' : 'c');
  });
  expect(seconds).toBeLessThan(2);
});
