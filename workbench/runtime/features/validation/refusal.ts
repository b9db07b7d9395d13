/** Whether a cell's validation rule accepts a value, and Google's message when it rejects it (behaviours.md §7, platform.md §E). */
import { cellNotation } from '../../model/a1';
import { rawValue } from '../../model/cell-read';
import { displayOf } from '../../model/display';
import type { Criterion, ValidationRule } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Scalar, Workbook } from '../../model/workbook';
import { isDate } from '../arguments';
import type { JudgedCell } from '../criteria/condition';
import { meets } from '../criteria/condition';
import { judgeAt, judgedCell } from '../criteria/judge';
import { listItems, sourceOf } from './state';

const isWord = (text: string, value: Scalar): boolean => {
  if (typeof value === 'number') return text.trim() !== '' && Number(text) === value;
  if (typeof value === 'boolean') return text.toUpperCase() === (value ? 'TRUE' : 'FALSE');
  return text === value;
};

const inList = (criterion: Criterion, cell: JudgedCell): boolean => {
  const value = cell.value as Scalar;
  return listItems(criterion).some((item) => isWord(item, value) || item === cell.text());
};

const same = (a: Scalar, b: Scalar): boolean => (isDate(a) && isDate(b) ? a.getTime() === b.getTime() : a === b);

/** The filled cells of the range a rule takes its values from, as they are now; `visit` ends the walk by answering true. */
const walkSource = (
  book: Workbook,
  criterion: Criterion,
  visit: (value: Scalar, sheet: SheetModel, row: number, column: number) => boolean,
): boolean => {
  const source = sourceOf(criterion);
  const sheet = source === null ? null : book.sheetById(source.sheetId);
  if (source === null || sheet === null) return false;
  const { area } = source;
  const rows = area.open?.endRow ? sheet.maxRows - area.row + 1 : area.rows;
  const columns = area.open?.endColumn ? sheet.maxColumns - area.column + 1 : area.columns;
  const last = Math.min(area.row + rows - 1, Math.max(sheet.values.height, sheet.formulas.height));
  for (let row = area.row; row <= last; row++) {
    for (let column = area.column; column < area.column + columns; column++) {
      const value = rawValue(sheet, row, column, book.evaluator);
      if (value !== undefined && visit(value, sheet, row, column)) return true;
    }
  }
  return false;
};

const inRange = (book: Workbook, criterion: Criterion, raw: Scalar, cell: JudgedCell): boolean => {
  const text = cell.text();
  return walkSource(book, criterion, (value, sheet, row, column) => {
    if (same(value, raw)) return true;
    const format = sheet.formats.get(row, column)?.numberFormat;
    return displayOf(value, format, book.locale, book.timeZone) === text;
  });
};

const isCheckboxValue = (criterion: Criterion, value: Scalar): boolean => {
  const [checked, unchecked] = criterion.values;
  if (checked === undefined) return typeof value === 'boolean';
  return value === checked || value === (unchecked ?? '');
};

/** A formula sees the value in its cell: it is put there for the moment of the question. */
const withValue = <T>(sheet: SheetModel, row: number, column: number, raw: Scalar, ask: () => T): T => {
  const value = sheet.values.get(row, column);
  const formula = sheet.formulas.get(row, column);
  sheet.formulas.set(row, column, undefined);
  sheet.values.set(row, column, raw);
  sheet.book.evaluator?.invalidate();
  try {
    return ask();
  } finally {
    sheet.values.set(row, column, value);
    sheet.formulas.set(row, column, formula);
    sheet.book.evaluator?.invalidate();
  }
};

/** Whether the rule accepts the value. Empty cells are always accepted; so is everything that cannot be judged (a formula without an evaluator). */
export const ruleAccepts = (sheet: SheetModel, row: number, column: number, rule: ValidationRule, raw: Scalar | ''): boolean => {
  const { criterion } = rule;
  if (criterion === null || raw === '') return true;
  const cell = judgedCell(sheet, row, column, raw);
  if (criterion.type === 'VALUE_IN_LIST') return inList(criterion, cell);
  if (criterion.type === 'VALUE_IN_RANGE') return inRange(sheet.book, criterion, raw, cell);
  if (criterion.type === 'CHECKBOX') return isCheckboxValue(criterion, raw);
  const { evaluator, now } = sheet.book;
  const usesFormula =
    criterion.type === 'CUSTOM_FORMULA' || criterion.values.some((value) => typeof value === 'string' && value.startsWith('='));
  if (usesFormula && evaluator === null) return true;
  const origin = usesFormula ? originOf(sheet, row, column, rule) : { row, column };
  const judge = judgeAt({ sheet, row, column, origin, now: now(), evaluator });
  return usesFormula ? withValue(sheet, row, column, raw, () => meets(criterion, cell, judge)) : meets(criterion, cell, judge);
};

/** First rows of stretches with one rule, by cell, for one version of a sheet: whole columns are asked cell by cell. */
const known = new WeakMap<SheetModel, { version: number; tops: Map<string, number> }>();

/** The upper left cell of the block that shares the rule: its formula is written for that cell, as in the dialog of Sheets. */
const originOf = (sheet: SheetModel, row: number, column: number, rule: ValidationRule): { row: number; column: number } => {
  let memo = known.get(sheet);
  if (memo === undefined || memo.version !== sheet.book.version) {
    memo = { version: sheet.book.version, tops: new Map() };
    known.set(sheet, memo);
  }
  let top = row;
  while (top > 1 && sheet.validations.get(top - 1, column) === rule) {
    top -= 1;
    const found = memo.tops.get(`${top},${column}`);
    if (found === undefined) continue;
    top = found;
    break;
  }
  memo.tops.set(`${row},${column}`, top);
  let left = column;
  while (left > 1 && sheet.validations.get(top, left - 1) === rule) left -= 1;
  return { row: top, column: left };
};

const maxNamed = 500;

/** The sentence after the refusal: the list's values, or the rule's own help text. */
const advice = ({ criterion, helpText }: ValidationRule): string => {
  if (criterion?.type === 'VALUE_IN_LIST')
    return ` Please enter one of the following values: ${listItems(criterion).slice(0, maxNamed).join(', ')}.`;
  return helpText === null || helpText === '' ? '' : ` ${helpText}`;
};

/** Google's message when the rule of the cell rejects `value` ('' = the cell is emptied); null when it may be written. */
export const validationRefuses = (sheet: SheetModel, row: number, column: number, value: Scalar | ''): string | null => {
  const rule = sheet.validations.get(row, column);
  if (rule === undefined || rule.allowInvalid || ruleAccepts(sheet, row, column, rule, value)) return null;
  return `The data you entered in cell ${cellNotation(row, column)} violates the data validation rules set on this cell.${advice(rule)}`;
};

/** What a dropdown offers: the items of a list, or the distinct filled cells of a range as they are shown; null for other rules. */
export const dropdownItems = (book: Workbook, rule: ValidationRule): string[] | null => {
  const { criterion } = rule;
  if (criterion?.type === 'VALUE_IN_LIST') return listItems(criterion);
  if (criterion?.type !== 'VALUE_IN_RANGE') return null;
  const items = new Set<string>();
  walkSource(book, criterion, (value, sheet, row, column) => {
    items.add(displayOf(value, sheet.formats.get(row, column)?.numberFormat, book.locale, book.timeZone));
    return false;
  });
  return [...items];
};
