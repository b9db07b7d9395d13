/** How rules colour a cell. Order of rules: docs "Use conditional formatting rules"; relative references: docs of custom formulas; single judgements are second-hand. */
import { expect, test } from '@jest/globals';
import { conditionalStyleAt } from '../../../../workbench/runtime/features/conditional-format/effective-style';
import { processorSeconds } from '../../../processor-time';
import { createEvaluator } from '../../formula/bundled';
import { fresh, noon } from './book';

const evaluator = createEvaluator({ now: () => noon });

const painted = () => {
  const { app, sheet, model } = fresh({ evaluator });
  const rule = () => app.newConditionalFormatRule();
  const at = (row: number, column: number, now = noon) => conditionalStyleAt(model, 0, row, column, now, evaluator);
  return { app, sheet, model, rule, at };
};

test('nothing without rules, and outside of their ranges', () => {
  const { sheet, rule, at } = painted();
  sheet.getRange('A1:A2').setValue(9);
  expect(at(1, 1)).toBe(null);
  sheet.setConditionalFormatRules([
    rule()
      .whenNumberGreaterThan(5)
      .setBackground('red')
      .setRanges([sheet.getRange('A1')])
      .build(),
  ]);
  expect([at(1, 1), at(2, 1)]).toEqual([{ background: '#ff0000' }, null]);
});

test('for each property the first matching rule wins', () => {
  const { sheet, rule, at } = painted();
  const ranges = [sheet.getRange('A1:A9')];
  sheet.getRange('A1:A3').setValues([[9], [4], [1]]);
  sheet.setConditionalFormatRules([
    rule().whenNumberGreaterThan(8).setBackground('red').setRanges(ranges).build(),
    rule().whenNumberGreaterThan(3).setBackground('blue').setFontColor('white').setBold(true).setRanges(ranges).build(),
  ]);
  expect(at(1, 1)).toEqual({ background: '#ff0000', color: '#ffffff', bold: true });
  expect(at(2, 1)).toEqual({ background: '#0000ff', color: '#ffffff', bold: true });
  expect(at(3, 1)).toBe(null);
});

test('a changed cell changes its look', () => {
  const { sheet, rule, at } = painted();
  sheet.setConditionalFormatRules([
    rule()
      .whenTextContains('停止')
      .setBackground('gray')
      .setRanges([sheet.getRange('A:A')])
      .build(),
  ]);
  expect(at(1, 1)).toBe(null);
  sheet.getRange('A1').setValue('配信停止');
  expect(at(1, 1)).toEqual({ background: '#808080' });
});

test('emptiness, texts, and dates by the clock', () => {
  const { app, sheet, rule, at } = painted();
  const look = (builder: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder) => {
    sheet.setConditionalFormatRules([
      builder
        .setBackground('red')
        .setRanges([sheet.getRange('A1:A4')])
        .build(),
    ]);
    return [1, 2, 3, 4].map((row) => at(row, 1) !== null);
  };
  sheet.getRange('A1:A4').setValues([['Apple'], [''], [new Date(noon)], [new Date(noon - 5 * 86_400_000)]]);
  expect(look(rule().whenCellEmpty())).toEqual([false, true, false, false]);
  expect(look(rule().whenCellNotEmpty())).toEqual([true, false, true, true]);
  expect(look(rule().whenTextStartsWith('app'))).toEqual([true, false, false, false]);
  expect(look(rule().whenTextDoesNotContain('app'))).toEqual([false, true, true, true]);
  expect(look(rule().whenDateEqualTo(app.RelativeDate.TODAY))).toEqual([false, false, true, false]);
  expect(look(rule().whenDateEqualTo(app.RelativeDate.PAST_WEEK))).toEqual([false, false, true, true]);
  expect(look(rule().whenDateBefore(app.RelativeDate.TODAY))).toEqual([false, false, false, true]);
  expect(look(rule().whenDateAfter(new Date(noon - 6 * 86_400_000)))).toEqual([false, false, true, true]);
  expect(look(rule().whenNumberLessThan(5))).toEqual([false, false, false, false]);
});

test('formulas are written for the first cell and move with the others', () => {
  const { sheet, rule, at } = painted();
  sheet.getRange('G2:G4').setValues([[new Date(noon - 40 * 86_400_000)], [new Date(noon)], ['']]);
  const stale = rule()
    .whenFormulaSatisfied('=AND($G2<>"",$G2<TODAY()-30)')
    .setBackground('#fff2cc')
    .setRanges([sheet.getRange('A2:H10')])
    .build();
  sheet.setConditionalFormatRules([stale]);
  expect([at(2, 1), at(2, 7), at(3, 7), at(4, 7), at(1, 7)]).toEqual([
    { background: '#fff2cc' },
    { background: '#fff2cc' },
    null,
    null,
    null,
  ]);
});

test('a stale colour appears when the day comes', () => {
  const { sheet, rule, at } = painted();
  sheet.getRange('A1').setValue(new Date(noon));
  sheet.setConditionalFormatRules([
    rule()
      .whenDateBefore(fresh().app.RelativeDate.TODAY)
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build(),
  ]);
  // An enum of another runtime is none of this one's: the rule above must come from this runtime.
  expect(at(1, 1)).toBe(null);
});

test('colour scales', () => {
  const { app, sheet, rule, at } = painted();
  sheet.getRange('A1:A5').setValues([[0], [50], [100], ['x'], ['']]);
  sheet.setConditionalFormatRules([
    rule()
      .setGradientMinpoint('#000000')
      .setGradientMaxpoint('#ffffff')
      .setRanges([sheet.getRange('A1:A5')])
      .build(),
  ]);
  expect([1, 2, 3, 4, 5].map((row) => at(row, 1)?.background ?? null)).toEqual(['#000000', '#808080', '#ffffff', null, null]);
  const three = rule()
    .setGradientMinpointWithValue('#ff0000', app.InterpolationType.NUMBER, '0')
    .setGradientMidpointWithValue('#ffffff', app.InterpolationType.PERCENT, '50')
    .setGradientMaxpointWithValue('#0000ff', app.InterpolationType.NUMBER, '100');
  sheet.setConditionalFormatRules([three.setRanges([sheet.getRange('A1:A5')]).build()]);
  expect([1, 2, 3].map((row) => at(row, 1)?.background)).toEqual(['#ff0000', '#ffffff', '#0000ff']);
});

test('a screenful of cells under five formula rules is answered within a frame or two, and again at once', () => {
  const { sheet, rule, at } = painted();
  sheet.getRange('A1:T1000').setValue(3);
  const ranges = [sheet.getRange('A2:T1000')];
  sheet.setConditionalFormatRules(
    [1, 2, 3, 4, 5].map((n) => rule().whenFormulaSatisfied(`=$G2>${n}`).setBackground('red').setRanges(ranges).build()),
  );
  const draw = (): number =>
    processorSeconds(() => {
      for (let row = 2; row <= 51; row++) for (let column = 1; column <= 20; column++) at(row, column);
    });
  expect(draw()).toBeLessThan(5);
  expect(draw()).toBeLessThan(1);
});
