/** Facts: gas-fakes test/testconditionalformat.js (live) unless another source is named. */
import { expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

test('rules are set, read back and cleared', () => {
  const { app, sheet } = fresh();
  const first = app
    .newConditionalFormatRule()
    .whenNumberGreaterThan(50)
    .setBackground('#FF0000')
    .setFontColor('#FFFFFF')
    .setBold(true)
    .setRanges([sheet.getRange('A1:B10')])
    .build();
  const second = app
    .newConditionalFormatRule()
    .setGradientMinpoint('#00FF00')
    .setGradientMaxpointWithValue('#0000FF', app.InterpolationType.MAX, '')
    .setRanges([sheet.getRange('C1:C10')])
    .build();
  expect(String(first)).toBe('ConditionalFormatRule');
  sheet.setConditionalFormatRules([first, second]);
  const rules = sheet.getConditionalFormatRules();
  expect(rules.length).toBe(2);
  const when = untyped(rules[0]?.getBooleanCondition());
  expect(String(when)).toBe('ConditionalFormatBooleanCondition');
  expect([String(when.getCriteriaType()), when.getCriteriaValues(), when.getBold(), when.getItalic()]).toEqual([
    'NUMBER_GREATER_THAN',
    [50],
    true,
    null,
  ]);
  expect(when.getBackgroundObject().asRgbColor().asHexString()).toBe('#ff0000');
  expect(when.getFontColorObject().asRgbColor().asHexString()).toBe('#ffffff');
  expect(rules[0]?.getGradientCondition()).toBe(null);
  const scale = untyped(rules[1]?.getGradientCondition());
  expect(String(scale)).toBe('ConditionalFormatGradientCondition');
  expect([
    scale.getMinColorObject().asRgbColor().asHexString(),
    String(scale.getMinType()),
    String(scale.getMaxType()),
    scale.getMaxValue(),
  ]).toEqual(['#00ff00', 'MIN', 'MAX', '']);
  expect(scale.getMidColorObject()).toBe(null);
  sheet.clearConditionalFormatRules();
  expect(sheet.getConditionalFormatRules()).toEqual([]);
});

test('types and values of criteria', () => {
  const { app, sheet } = fresh();
  const when = () => app.newConditionalFormatRule();
  const date = new Date(Date.UTC(2026, 4, 1, 12));
  const rules = [
    when().whenTextContains('hello'),
    when().whenNumberBetween(10, 20),
    when().whenDateEqualTo(app.RelativeDate.TODAY),
    when().whenDateAfter(date),
    when().withCriteria(app.BooleanCriteria.TEXT_STARTS_WITH, ['prefix']),
    when().whenFormulaSatisfied('=A1>10'),
    when().whenCellNotEmpty(),
  ].map((builder) => builder.setRanges([sheet.getRange('A1:B10')]).build());
  sheet.setConditionalFormatRules(rules);
  const read = sheet
    .getConditionalFormatRules()
    .map((rule) => [String(rule.getBooleanCondition()?.getCriteriaType()), rule.getBooleanCondition()?.getCriteriaValues()]);
  expect(read).toEqual([
    ['TEXT_CONTAINS', ['hello']],
    ['NUMBER_BETWEEN', [10, 20]],
    ['DATE_EQUAL_TO_RELATIVE', [app.RelativeDate.TODAY]],
    ['DATE_AFTER', [date]],
    ['TEXT_STARTS_WITH', ['prefix']],
    ['CUSTOM_FORMULA', ['=A1>10']],
    ['CELL_NOT_EMPTY', []],
  ]);
});

test('a copy keeps what is not changed', () => {
  const { app, sheet } = fresh();
  const first = app
    .newConditionalFormatRule()
    .whenNumberGreaterThan(1)
    .setBold(true)
    .setRanges([sheet.getRange('A1')])
    .build();
  const copy = first.copy().whenCellEmpty().build();
  expect([String(copy.getBooleanCondition()?.getCriteriaType()), copy.getBooleanCondition()?.getBold()]).toEqual(['CELL_EMPTY', true]);
  expect(copy.getRanges().map((range) => range.getA1Notation())).toEqual(['A1']);
  expect(String(first.getBooleanCondition()?.getCriteriaType())).toBe('NUMBER_GREATER_THAN');
});

test('setting replaces the whole list; what was read is not the list itself', () => {
  const { app, sheet } = fresh();
  const rule = (text: string) =>
    app
      .newConditionalFormatRule()
      .whenTextContains(text)
      .setRanges([sheet.getRange('A:A')])
      .build();
  sheet.setConditionalFormatRules([rule('a'), rule('b')]);
  const rules = sheet.getConditionalFormatRules();
  rules.pop();
  expect(sheet.getConditionalFormatRules().length).toBe(2);
  sheet.setConditionalFormatRules(rules);
  expect(sheet.getConditionalFormatRules().map((each) => each.getRanges()[0]?.getA1Notation())).toEqual(['A:A']);
});

test('wrong arguments are refused by signature', () => {
  const { app, sheet } = fresh();
  expect(thrown(() => untyped(sheet).setConditionalFormatRules('x'))).toMatch(
    /The parameters \(String\) don't match .*SpreadsheetApp\.Sheet\.setConditionalFormatRules/,
  );
  expect(thrown(() => untyped(app.newConditionalFormatRule()).whenNumberGreaterThan('x'))).toMatch(
    /ConditionalFormatRuleBuilder\.whenNumberGreaterThan/,
  );
  expect(thrown(() => untyped(app.newConditionalFormatRule()).setRanges('A1'))).toMatch(/ConditionalFormatRuleBuilder\.setRanges/);
});

test('rules follow their rows, and their formulas too', () => {
  const { app, sheet } = fresh();
  const rule = app
    .newConditionalFormatRule()
    .whenFormulaSatisfied('=$G2<TODAY()-30')
    .setBackground('red')
    .setRanges([sheet.getRange('G2:G10')])
    .build();
  sheet.setConditionalFormatRules([rule]);
  sheet.insertRowBefore(1);
  const moved = sheet.getConditionalFormatRules()[0];
  expect([moved?.getRanges()[0]?.getA1Notation(), moved?.getBooleanCondition()?.getCriteriaValues()]).toEqual([
    'G3:G11',
    ['=$G3<TODAY()-30'],
  ]);
});
