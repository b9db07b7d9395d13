/** Reading cells as a script or a person sees them: stored value or formula result, typed by the number format. */
import type { FormulaEvaluator } from '../runtime';
import type { Area } from './area';
import type { CellFormat } from './cell-format';
import { displayOf, formatKind, valueIn } from './display';
import type { SheetModel } from './sheet-model';
import { dateOf, instantOf, serialOf } from './time-zone';
import type { Scalar } from './workbook';

/** What a cell holds, a date as its serial number, or the result of its formula. */
const held = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): Scalar | undefined => {
  const formula = sheet.formulas.get(row, column);
  if (formula === undefined) return sheet.values.get(row, column);
  if (evaluator === null) return undefined;
  const result = evaluator.evaluate(sheet.book, sheet.id, row, column, formula);
  return result === '' ? undefined : result;
};

/** The value behind a cell: the stored one, a Date where a date's format says so, or the result of its formula. */
export const rawValue = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): Scalar | undefined => {
  const value = held(sheet, row, column, evaluator);
  if (typeof value !== 'number' || sheet.formulas.get(row, column) !== undefined) return value;
  return formatKind(sheet.formats.get(row, column)?.numberFormat) === 'date' ? dateOf(value, sheet.book.timeZone) : value;
};

/** getValue: '' for an empty cell; dates are fresh objects. */
export const readValue = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): Scalar => {
  const value = held(sheet, row, column, evaluator);
  return value === undefined ? '' : valueIn(value, sheet.formats.get(row, column)?.numberFormat, sheet.book.timeZone);
};

/** getDisplayValue. */
export const readDisplay = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): string =>
  displayOf(held(sheet, row, column, evaluator), sheet.formats.get(row, column)?.numberFormat, sheet.book.locale, sheet.book.timeZone);

/**
 * getValues, row by row over the layers' own arrays: a million cells in a fraction of a second.
 * @param DateClass the Date of the realm that asks: each date is made once
 */
export const readValues = (
  sheet: SheetModel,
  area: Area,
  evaluator: FormulaEvaluator | null,
  DateClass: new (instant: number) => unknown = Date,
): Scalar[][] => {
  const zone = sheet.book.timeZone;
  // Neighbours mostly share their format.
  let lately: CellFormat | undefined;
  let kind = formatKind(undefined);
  const block: Scalar[][] = new Array(area.rows);
  for (let r = 0; r < area.rows; r++) {
    const row = area.row + r;
    const values = sheet.values.rowAt(row);
    const formats = sheet.formats.rowAt(row);
    const formulas = sheet.formulas.rowAt(row);
    const cells: Scalar[] = new Array(area.columns);
    for (let c = 0; c < area.columns; c++) {
      const at = area.column + c - 1;
      if (formulas?.[at] !== undefined) {
        cells[c] = readValue(sheet, row, at + 1, evaluator);
        continue;
      }
      const value = values?.[at];
      if (value === undefined) cells[c] = '';
      else if (typeof value === 'string' || typeof value === 'boolean') cells[c] = value;
      else {
        const format = formats?.[at];
        if (format !== lately) {
          lately = format;
          kind = formatKind(format?.numberFormat);
        }
        if (typeof value === 'number') cells[c] = kind === 'date' ? (new DateClass(instantOf(value, zone)) as Date) : value;
        else cells[c] = kind === 'number' ? serialOf(value, zone) : (new DateClass(value.getTime()) as Date);
      }
    }
    block[r] = cells;
  }
  return block;
};
