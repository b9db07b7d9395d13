/** How a cell looks by the conditional formats of its sheet; asked by views for the cells they draw. */
import { contains } from '../../model/area';
import type { ColorText, TextLook } from '../../model/cell-format';
import { rawValue } from '../../model/cell-read';
import type { ConditionalFormat } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Workbook } from '../../model/workbook';
import type { FormulaEvaluator } from '../../runtime';
import { concreteColor } from '../color/state';
import { isTruthy, meets } from '../criteria/condition';
import { judgeAt, judgedCell } from '../criteria/judge';
import { gradientColor } from './gradient';

/** Colours are '#rrggbb'. A field is absent when no rule says anything about it. */
export type ConditionalStyle = TextLook & { background?: ColorText };

const dayLength = 86_400_000;

/** Answers for one version of a workbook and one day: views ask for the same cells frame after frame. */
interface Memo {
  version: number;
  day: number;
  evaluator: FormulaEvaluator | null;
  styles: Map<string, ConditionalStyle | null>;
}
const memos = new WeakMap<Workbook, Memo>();

const memoFor = (book: Workbook, now: number, evaluator: FormulaEvaluator | null): Memo => {
  // NOW() in a rule may be old by as long as nothing changes, TODAY() never.
  const day = Math.floor(now / (dayLength / 96));
  const known = memos.get(book);
  if (known !== undefined && known.version === book.version && known.day === day && known.evaluator === evaluator) return known;
  const memo = { version: book.version, day, evaluator, styles: new Map<string, ConditionalStyle | null>() };
  memos.set(book, memo);
  return memo;
};

const matches = (
  sheet: SheetModel,
  rule: ConditionalFormat,
  row: number,
  column: number,
  now: number,
  evaluator: FormulaEvaluator | null,
): boolean => {
  const criterion = rule.boolean?.criterion ?? null;
  const origin = rule.areas[0];
  if (criterion === null || origin === undefined) return false;
  const judge = judgeAt({ sheet, row, column, origin, now, evaluator });
  if (criterion.type === 'CUSTOM_FORMULA') return isTruthy(judge.formula(String(criterion.values[0] ?? '')));
  return meets(criterion, judgedCell(sheet, row, column, rawValue(sheet, row, column, evaluator)), judge);
};

const compute = (
  sheet: SheetModel,
  row: number,
  column: number,
  now: number,
  evaluator: FormulaEvaluator | null,
): ConditionalStyle | null => {
  const style: Record<string, unknown> = {};
  for (const rule of sheet.conditionalFormats) {
    if (!rule.areas.some((area) => contains(area, row, column))) continue;
    if (rule.gradient !== null) {
      const color = style.background === undefined ? gradientColor(sheet, rule, row, column, evaluator) : null;
      if (color !== null) style.background = color;
    } else if (rule.boolean !== null) {
      const news = Object.entries(rule.boolean.look).filter(([name]) => style[name] === undefined);
      if (news.length > 0 && matches(sheet, rule, row, column, now, evaluator)) for (const [name, value] of news) style[name] = value;
    }
  }
  for (const name of ['background', 'color']) if (typeof style[name] === 'string') style[name] = concreteColor(sheet.book, style[name]);
  return Object.keys(style).length === 0 ? null : (style as ConditionalStyle);
};

/**
 * The style the rules give a cell, in their order: for each property the first rule that matches and sets it wins. Null when no
 * rule says anything. Without an evaluator, rules with formulas do not match.
 */
export const conditionalStyleAt = (
  workbook: Workbook,
  sheetId: number,
  row: number,
  column: number,
  now: number,
  evaluator: FormulaEvaluator | null = workbook.evaluator,
): ConditionalStyle | null => {
  const sheet = workbook.sheetById(sheetId);
  if (sheet === null || sheet.conditionalFormats.length === 0) return null;
  const { styles } = memoFor(workbook, now, evaluator);
  const key = `${sheetId}:${row}:${column}`;
  let style = styles.get(key);
  if (style === undefined) {
    style = compute(sheet, row, column, now, evaluator);
    styles.set(key, style);
  }
  return style;
};
