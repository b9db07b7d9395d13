/** The judgement of one cell in its workbook: its value as scripts read it, formulas moved to it, the date of the workbook's zone. */
import { displayOf, valueIn } from '../../model/display';
import { shiftFormula } from '../../model/formula-text';
import type { SheetModel } from '../../model/sheet-model';
import { serialOf } from '../../model/time-zone';
import type { Scalar } from '../../model/workbook';
import type { FormulaEvaluator } from '../../runtime';
import type { Judge, JudgedCell } from './condition';

/** A cell with the raw value given (undefined = empty), read through its number format. */
export const judgedCell = (sheet: SheetModel, row: number, column: number, raw: Scalar | undefined): JudgedCell => {
  const { book } = sheet;
  const format = sheet.formats.get(row, column)?.numberFormat;
  return {
    value: raw === undefined || raw === '' ? '' : valueIn(raw, format, book.timeZone),
    text: () => displayOf(raw, format, book.locale, book.timeZone),
  };
};

export interface JudgePlace {
  sheet: SheetModel;
  row: number;
  column: number;
  /** The cell for which the rule's formulas are written; they move with the distance from it. */
  origin: { row: number; column: number };
  now: number;
  evaluator: FormulaEvaluator | null;
}

export const judgeAt = ({ sheet, row, column, origin, now, evaluator }: JudgePlace): Judge => {
  const { book } = sheet;
  return {
    serial: (date) => serialOf(date, book.timeZone),
    today: () => serialOf(new Date(now), book.timeZone),
    formula: (formula) => {
      if (evaluator === null) return null;
      const text = formula.startsWith('=') ? formula : `=${formula}`;
      return evaluator.evaluate(book, sheet.id, row, column, shiftFormula(text, row - origin.row, column - origin.column));
    },
  };
};
