/** Conditional formats as Excel has them. Most criteria become formulas, because Excel's own words compare texts with numbers. */
import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style } from 'exceljs';
import type { ConditionalFormat, GradientPoint } from '../../runtime/model/rules';
import { excelColour } from './colour';
import { criterionFormula } from './criterion-formula';
import { areaName, withSheetNames } from './reference';
import type { RuleContext } from './save-validations';
import { excelFormula } from './save-value';
import { excelFont } from './style';
import { escapeText } from './text-escape';

export const excelConditionals = (context: RuleContext): ConditionalFormattingOptions[] =>
  context.sheet.conditionalFormats.flatMap((format, index) => {
    const rule = format.gradient === null ? booleanRule(format, context) : gradientRule(format, context);
    if (rule === null || format.areas.length === 0) return [];
    // The first rule wins in both programs.
    return [{ ref: format.areas.map(areaName).join(' '), rules: [{ ...rule, priority: index + 1 } as ConditionalFormattingRule] }];
  });

const booleanRule = ({ areas, boolean }: ConditionalFormat, { sheet, renamed }: RuleContext): object | null => {
  const first = areas[0];
  if (first === undefined || boolean === null || boolean.criterion === null) return null;
  const cell = areaName({ row: first.row, column: first.column, rows: 1, columns: 1 });
  const formula = criterionFormula(boolean.criterion, cell, sheet.book.timeZone);
  if (formula === null) return null;
  const { background, ...look } = boolean.look;
  const style: Partial<Style> = { font: excelFont(look, sheet.book, false) };
  if (background !== undefined) {
    // In a conditional format a solid fill is drawn in the background colour.
    style.fill = { type: 'pattern', pattern: 'solid', bgColor: excelColour(background, sheet.book) };
  }
  return { type: 'expression', formulae: [escapeText(excelFormula(withSheetNames(`=${formula}`, renamed)))], style };
};

const scaleTypes: Record<string, string> = { MIN: 'min', MAX: 'max', NUMBER: 'num', PERCENT: 'percent', PERCENTILE: 'percentile' };

const gradientRule = ({ gradient }: ConditionalFormat, { sheet }: RuleContext): object | null => {
  const points = [gradient?.min, gradient?.mid, gradient?.max].filter(
    (point): point is GradientPoint => point !== null && point !== undefined,
  );
  if (points.length < 2) return null;
  return {
    type: 'colorScale',
    cfvo: points.map(({ type, value }) => ({ type: scaleTypes[type] ?? 'num', ...(value === '' ? {} : { value: Number(value) || 0 }) })),
    color: points.map(({ color }) => excelColour(color, sheet.book)),
  };
};
