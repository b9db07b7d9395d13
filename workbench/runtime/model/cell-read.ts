/** Reading cells as a script or a person sees them: stored value or formula result, typed by the number format. */
import type { FormulaEvaluator } from '../runtime';
import type { Area } from './area';
import type { CellFormat } from './cell-format';
import { displayOf, formatKind, valueIn, valueOfKind } from './display';
import type { SheetModel } from './sheet-model';
import type { Scalar } from './workbook';

/** The value behind a cell before its number format: the stored one, or the result of its formula. */
export const rawValue = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): Scalar | undefined => {
  const formula = sheet.formulas.get(row, column);
  if (formula === undefined) return sheet.values.get(row, column);
  if (evaluator === null) return undefined;
  const result = evaluator.evaluate(sheet.book, sheet.id, row, column, formula);
  return result === '' ? undefined : result;
};

/** getValue: '' for an empty cell; dates are fresh objects. */
export const readValue = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): Scalar => {
  const value = rawValue(sheet, row, column, evaluator);
  return value === undefined ? '' : valueIn(value, sheet.formats.get(row, column)?.numberFormat, sheet.book.timeZone);
};

/** getDisplayValue. */
export const readDisplay = (sheet: SheetModel, row: number, column: number, evaluator: FormulaEvaluator | null): string =>
  displayOf(rawValue(sheet, row, column, evaluator), sheet.formats.get(row, column)?.numberFormat, sheet.book.locale, sheet.book.timeZone);

/**
 * getValues, row by row over the layers' own arrays: a million cells in a fraction of a second. Without `fresh` the cells' own Dates are
 * answered, for one who copies them anyway (kernel/realm.ts).
 */
export const readValues = (sheet: SheetModel, area: Area, evaluator: FormulaEvaluator | null, fresh: boolean): Scalar[][] => {
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
        cells[c] = !fresh && typeof value === 'object' && kind !== 'number' ? value : valueOfKind(value, kind, zone);
      }
    }
    block[r] = cells;
  }
  return block;
};
