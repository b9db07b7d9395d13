/** Conditional formats of an opened Excel file. */
import type { ConditionalFormattingOptions, Style } from 'exceljs';
import type { Area } from '../../runtime/model/area';
import type { ColorText, TextLook } from '../../runtime/model/cell-format';
import type { ConditionalFormat, Criterion, GradientPoint } from '../../runtime/model/rules';
import type { SheetModel } from '../../runtime/model/sheet-model';
import { dateOf } from '../../runtime/model/time-zone';
import type { ExcelColour, Palette } from './colour';
import { hexColour } from './colour';
import { formulaCriterion } from './criterion-formula';
import { openedAreas } from './reference';
import { lookOf } from './style';
import { unescapeText } from './text-escape';

/** A rule as exceljs reads it; its type declares a shape for each kind, and files have more. */
interface ReadRule {
  type?: string;
  operator?: string;
  priority?: number;
  formulae?: unknown[];
  style?: Partial<Style>;
  cfvo?: { type: string; value?: number | string }[];
  color?: ExcelColour[];
}

export interface ConditionalSources {
  sheet: SheetModel;
  palette: Palette;
  ownFormula: (formula: string) => string;
}

/** Answers how many rules could not be kept (data bars, icon sets, averages). */
export const openConditionals = (formattings: readonly ConditionalFormattingOptions[], sources: ConditionalSources): number => {
  const { sheet } = sources;
  let left = 0;
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const { ref, rules } of formattings) {
    const areas = openedAreas(ref, sheet.maxRows, sheet.maxColumns);
    for (const rule of rules as unknown as ReadRule[]) {
      const format = areas.length === 0 ? null : formatOf(rule, areas, sources);
      if (format === null) left += 1;
      else found.push({ priority: rule.priority ?? Number.MAX_SAFE_INTEGER, format });
    }
  }
  sheet.conditionalFormats = found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  return left;
};

const formatOf = (rule: ReadRule, areas: Area[], sources: ConditionalSources): ConditionalFormat | null => {
  if (rule.type === 'colorScale') return gradientOf(rule, areas, sources.palette);
  const criterion = criterionOf(rule, sources);
  return criterion === null ? null : { areas, boolean: { criterion, look: conditionalLook(rule.style, sources.palette) }, gradient: null };
};

const comparisons: Record<string, string> = {
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'LESS_THAN',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
};

const criterionOf = (rule: ReadRule, { sheet, ownFormula }: ConditionalSources): Criterion | null => {
  const formulas = (rule.formulae ?? []).map((formula) => ownFormula(unescapeText(String(formula))));
  if (rule.type === 'cellIs') return comparison(rule.operator ?? '', formulas);
  if (rule.operator === 'containsBlanks') return { type: 'CELL_EMPTY', values: [] };
  if (rule.operator === 'notContainsBlanks') return { type: 'CELL_NOT_EMPTY', values: [] };
  const [formula] = formulas;
  // Every other kind that carries its own formula says with it what it means.
  if (formula === undefined || formula === '') return null;
  const zone = sheet.book.timeZone;
  return formulaCriterion(formula, (year, month, day) => dateOf(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, zone));
};

const comparison = (operator: string, formulas: readonly string[]): Criterion | null => {
  const name = comparisons[operator];
  if (name === undefined) return null;
  const text = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? '')?.[1]?.replaceAll('""', '"');
  if (text !== undefined) return name.includes('EQUAL') && !name.includes('THAN') ? { type: `TEXT_${name}`, values: [text] } : null;
  const values = formulas.map((formula) => (formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`));
  return { type: `NUMBER_${name}`, values };
};

const conditionalLook = (style: Partial<Style> | undefined, palette: Palette): TextLook & { background?: ColorText } => {
  const look: TextLook & { background?: ColorText } = lookOf(style?.font, palette, {});
  const fill = style?.fill;
  if (fill?.type !== 'pattern') return look;
  const background = hexColour((fill.bgColor ?? fill.fgColor) as ExcelColour | undefined, palette);
  return background === undefined ? look : { ...look, background };
};

const scaleTypes: Record<string, string> = { min: 'MIN', max: 'MAX', num: 'NUMBER', percent: 'PERCENT', percentile: 'PERCENTILE' };

const gradientOf = ({ cfvo = [], color = [] }: ReadRule, areas: Area[], palette: Palette): ConditionalFormat | null => {
  const points = cfvo.map(({ type, value }, index): GradientPoint | null => {
    const hex = hexColour(color[index], palette);
    const name = scaleTypes[type];
    return hex === undefined || name === undefined ? null : { color: hex, type: name, value: value === undefined ? '' : String(value) };
  });
  if (points.length < 2 || points.includes(null)) return null;
  const [first = null, second = null, third = null] = points;
  return {
    areas,
    boolean: null,
    gradient: points.length === 2 ? { min: first, mid: null, max: second } : { min: first, mid: second, max: third },
  };
};
