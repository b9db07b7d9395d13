/**
 * Validation rules of an opened Excel file, read from the sheet's own XML: exceljs would make an entry for every cell of a range, a million
 * for a rule on a whole column, and does not know the second form in which Excel keeps lists from other sheets.
 */

import { splitSheetName } from '../../runtime/model/a1';
import type { Area } from '../../runtime/model/area';
import { shiftFormula } from '../../runtime/model/formula-text';
import type { Criterion, CriterionValue, ValidationRule } from '../../runtime/model/rules';
import type { SheetModel } from '../../runtime/model/sheet-model';
import { encode } from '../../runtime/model/snapshot';
import { dateOf } from '../../runtime/model/time-zone';
import { formulaCriterion } from './criterion-formula';
import { openedArea, openedAreas } from './reference';
import { unescapeText, unescapeXml } from './text-escape';

interface Raw {
  attributes: Record<string, string>;
  sqref: string;
  formulas: string[];
}

export interface ValidationSources {
  sheet: SheetModel;
  /** The opened sheet of a name in the file. */
  sheetNamed: (name: string) => SheetModel | null;
  /** The range of a defined name. */
  named: (name: string) => string | null;
  longList: (sheet: string, range: string) => string[] | null;
  /** A formula with the file's sheet names exchanged for ours. */
  ownFormula: (formula: string) => string;
}

/** Puts the rules on the sheet's cells and answers how many could not be kept. */
export const openValidations = (xml: string, sources: ValidationSources): number => {
  const { sheet } = sources;
  const shared = new Map<string, ValidationRule>();
  let left = 0;
  for (const raw of rawRules(xml)) {
    const areas = openedAreas(raw.sqref, sheet.maxRows, sheet.maxColumns);
    const first = areas[0];
    if (first === undefined) continue;
    const origin = { row: Math.min(...areas.map(({ row }) => row)), column: Math.min(...areas.map(({ column }) => column)) };
    const criterion = criterionOf(raw, sources);
    if (criterion === null) {
      if (raw.attributes.type !== undefined && raw.attributes.type !== 'none') left += 1;
      continue;
    }
    for (const area of areas) place(sheet, area, ruleFrom(raw, moved(criterion, area, origin)), shared);
  }
  return left;
};

/** Equal rules without formulas are one object; a formula belongs to its own block. */
const place = (sheet: SheetModel, area: Area, rule: ValidationRule, shared: Map<string, ValidationRule>): void => {
  const key = rule.criterion?.type === 'CUSTOM_FORMULA' ? null : JSON.stringify(encode(rule));
  const one = key === null ? rule : (shared.get(key) ?? rule);
  if (key !== null) shared.set(key, one);
  sheet.validations.fill(area.row, area.column, area.rows, area.columns, one);
};

const moved = (criterion: Criterion, area: Area, origin: { row: number; column: number }): Criterion => ({
  type: criterion.type,
  values: criterion.values.map((value) =>
    typeof value === 'string' && value.startsWith('=') && criterion.type !== 'VALUE_IN_LIST'
      ? shiftFormula(value, area.row - origin.row, area.column - origin.column)
      : value,
  ),
});

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

const ruleFrom = ({ attributes }: Raw, criterion: Criterion): ValidationRule => {
  const text = attributes.prompt ?? attributes.error ?? '';
  const stops = isTrue(attributes.showErrorMessage) && (attributes.errorStyle ?? 'stop') === 'stop';
  return Object.freeze({ criterion, allowInvalid: !stops, helpText: text === '' ? null : text });
};

const rawRules = (xml: string): Raw[] => {
  const found: Raw[] = [];
  for (const [, , head = '', body = ''] of xml.matchAll(/<(x14:)?dataValidation\b([^>]*?)(?:\/>|>(.*?)<\/(?:x14:)?dataValidation>)/gs)) {
    const attributes: Record<string, string> = {};
    for (const [, name = '', value = ''] of head.matchAll(/([\w:]+)="([^"]*)"/g)) attributes[name] = unescapeText(unescapeXml(value));
    const formulas = [...body.matchAll(/<(?:x14:)?formula[12]>(?:<xm:f>)?(.*?)(?:<\/xm:f>)?<\/(?:x14:)?formula[12]>/gs)];
    const sqref = attributes.sqref ?? /<xm:sqref>(.*?)<\/xm:sqref>/.exec(body)?.[1] ?? '';
    found.push({ attributes, sqref, formulas: formulas.map(([, text = '']) => unescapeText(unescapeXml(text))) });
  }
  return found;
};

const operators: Record<string, [number: string, date: string]> = {
  between: ['BETWEEN', 'BETWEEN'],
  notBetween: ['NOT_BETWEEN', 'NOT_BETWEEN'],
  equal: ['EQUAL_TO', 'EQUAL_TO'],
  notEqual: ['NOT_EQUAL_TO', 'NOT_EQUAL_TO'],
  greaterThan: ['GREATER_THAN', 'AFTER'],
  lessThan: ['LESS_THAN', 'BEFORE'],
  greaterThanOrEqual: ['GREATER_THAN_OR_EQUAL_TO', 'ON_OR_AFTER'],
  lessThanOrEqual: ['LESS_THAN_OR_EQUAL_TO', 'ON_OR_BEFORE'],
};

const criterionOf = ({ attributes, formulas }: Raw, sources: ValidationSources): Criterion | null => {
  const [first = ''] = formulas;
  const zone = sources.sheet.book.timeZone;
  const names = operators[attributes.operator ?? 'between'];
  if (attributes.type === 'list') return listCriterion(first, !isTrue(attributes.showDropDown), sources);
  if (attributes.type === 'custom') {
    const day = (year: number, month: number, date: number) => dateOf(Date.UTC(year, month - 1, date) / 86_400_000 + 25_569, zone);
    return formulaCriterion(sources.ownFormula(first), day);
  }
  if (names === undefined) return null;
  const numbers = formulas.map((text) => (Number.isFinite(Number(text)) ? Number(text) : `=${sources.ownFormula(text)}`));
  if (attributes.type === 'date') {
    if (attributes.operator === 'greaterThanOrEqual' && numbers[0] === 1) return { type: 'DATE_IS_VALID_DATE', values: [] };
    if (names[1] === 'NOT_EQUAL_TO') return null;
    return { type: `DATE_${names[1]}`, values: numbers.map((number) => (typeof number === 'number' ? dateOf(number, zone) : number)) };
  }
  return attributes.type === 'decimal' || attributes.type === 'whole' ? { type: `NUMBER_${names[0]}`, values: numbers } : null;
};

const listCriterion = (formula: string, show: boolean, sources: ValidationSources): Criterion | null => {
  if (formula.startsWith('"')) {
    const items = formula
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(',')
      .map((item) => item.trim());
    return items.join() === 'TRUE,FALSE' ? { type: 'CHECKBOX', values: [] } : inList(items, show);
  }
  const { sheet: name, rest } = splitSheetName(sources.named(formula) ?? formula);
  const items = name === null ? null : sources.longList(name, rest);
  if (items !== null) return inList(items, show);
  const source = name === null ? sources.sheet : sources.sheetNamed(name);
  const area = source === null ? null : openedArea(rest, source.maxRows, source.maxColumns);
  if (source === null || area === null) return null;
  return { type: 'VALUE_IN_RANGE', values: [{ ref: { sheetId: source.id, area } }, show] };
};

const inList = (items: readonly CriterionValue[], show: boolean): Criterion => ({ type: 'VALUE_IN_LIST', values: [...items, show] });
