/** Validation rules as Excel has them: one entry for each rectangle of cells, never one for each cell. */
import type { DataValidation } from 'exceljs';
import type { Area } from '../../runtime/model/area';
import { shiftFormula } from '../../runtime/model/formula-text';
import type { Criterion, CriterionValue, ValidationRule } from '../../runtime/model/rules';
import type { SheetModel } from '../../runtime/model/sheet-model';
import { encode } from '../../runtime/model/snapshot';
import { toWall } from '../wall-clock';
import { criterionFormula } from './criterion-formula';
import type { LongLists } from './long-lists';
import { rectangles } from './rectangles';
import { absoluteName, areaName, withSheetNames } from './reference';
import { excelFormula } from './save-value';
import { escapeText } from './text-escape';

export interface RuleContext {
  sheet: SheetModel;
  /** Excel's name of each sheet by its id. */
  names: ReadonlyMap<number, string>;
  renamed: ReadonlyMap<string, string>;
  lists: LongLists;
}

/** [range, rule] pairs; rules that cannot be said in Excel are left out. */
export const excelValidations = (context: RuleContext): [string, DataValidation][] => {
  const found: [string, DataValidation][] = [];
  for (const { item, areas } of rectangles(context.sheet.validations, (rule) => JSON.stringify(encode(rule)))) {
    for (const area of areas) {
      const rule = excelRule(item, area, context);
      if (rule !== null) found.push([areaName(area), rule]);
    }
  }
  return found;
};

const excelRule = (rule: ValidationRule, area: Area, context: RuleContext): DataValidation | null => {
  if (rule.criterion === null) return null;
  const test = excelTest(rule.criterion, rule, area, context);
  if (test === null) return null;
  const hint = rule.helpText === null || rule.helpText === '' ? null : rule.helpText;
  return {
    ...test,
    allowBlank: true,
    showErrorMessage: true,
    // Google's "show a warning" lets the value in; Excel's warning asks first. There is nothing nearer.
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(hint === null ? {} : { showInputMessage: true, prompt: attribute(hint, 255), error: attribute(hint, 225) }),
  } as DataValidation;
};

/** A line break inside an attribute would become a space. */
const attribute = (text: string, length: number): string => escapeText(text.slice(0, length)).replaceAll('\n', '_x000A_');

const operators: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

type Test = { type: string; operator?: string; formulae: unknown[] };

const excelTest = (criterion: Criterion, rule: ValidationRule, area: Area, context: RuleContext): Test | null => {
  const { type, values } = criterion;
  if (type === 'CHECKBOX') return { type: 'list', formulae: [listText(values.length === 0 ? [true, false] : values, context)] };
  if (type === 'VALUE_IN_LIST') return { type: 'list', formulae: [listText(values.slice(0, -1), context)] };
  if (type === 'VALUE_IN_RANGE') return rangeTest(values[0], context);
  if (type === 'DATE_IS_VALID_DATE') return { type: 'date', operator: 'greaterThanOrEqual', formulae: [new Date(Date.UTC(1899, 11, 31))] };
  const operator = operators[type.replace(/^(?:NUMBER|DATE)_/, '')];
  if (type.startsWith('NUMBER_') && operator !== undefined && values.every((value) => typeof value === 'number')) {
    return { type: 'decimal', operator, formulae: [...values] };
  }
  if (type.startsWith('DATE_') && operator !== undefined && values.every((value) => value instanceof Date)) {
    return { type: 'date', operator, formulae: values.map((value) => toWall(value as Date, context.sheet.book.timeZone)) };
  }
  return customTest(criterion, rule, area, context);
};

/** The formula as it reads in the first cell of the rectangle: the rule's own is written for the first cell of its block. */
const customTest = (criterion: Criterion, rule: ValidationRule, area: Area, { sheet, renamed }: RuleContext): Test | null => {
  let { row, column } = area;
  while (row > 1 && sheet.validations.get(row - 1, column) === rule) row -= 1;
  while (column > 1 && sheet.validations.get(row, column - 1) === rule) column -= 1;
  const cell = areaName({ row, column, rows: 1, columns: 1 });
  const formula = criterionFormula(criterion, cell, sheet.book.timeZone);
  if (formula === null) return null;
  const moved = shiftFormula(withSheetNames(`=${formula}`, renamed), area.row - row, area.column - column);
  return { type: 'custom', formulae: [escapeText(excelFormula(moved))] };
};

/** An open end is written as the last row of the grid: Excel would offer a million empty cells, and Google reads the range as it stands. */
const rangeTest = (source: CriterionValue | undefined, { names }: RuleContext): Test | null => {
  if (typeof source !== 'object' || source === null || !('ref' in source)) return null;
  const name = names.get(source.ref.sheetId);
  return name === undefined ? null : { type: 'list', formulae: [absoluteName(name, { ...source.ref.area, open: {} })] };
};

/** Excel keeps a list as one text of at most 255 characters, split at commas and trimmed; others go to a hidden sheet. */
const listText = (items: readonly CriterionValue[], { lists }: RuleContext): string => {
  const texts = items.map((item) => (typeof item === 'boolean' ? String(item).toUpperCase() : String(item ?? '')));
  const text = texts.join(',');
  const plain = text.length <= 255 && texts.every((item) => item !== '' && item === item.trim() && !/[,"\n\r]/.test(item));
  return plain ? `"${escapeText(text)}"` : lists.place(texts);
};
