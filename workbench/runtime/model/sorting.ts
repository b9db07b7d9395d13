/** Sorting and shuffling rows of a block: every layer of a cell goes with it; formulas read on as if copied. */
import type { FormulaEvaluator } from '../runtime';
import type { Area } from './area';
import { rawValue } from './cell-read';
import { shiftFormula } from './formula-text';
import { comparing } from './order';
import type { Layers, SheetModel } from './sheet-model';
import { serialOf } from './time-zone';
import type { Scalar } from './workbook';

export interface SortKey {
  /** Absolute column of the sheet. */
  column: number;
  ascending: boolean;
}

/** Puts the rows of a block in a new order: the new row i is the old row `order[i]` (0-based). */
export const rearrange = (sheet: SheetModel, area: Area, order: readonly number[]): void => {
  const { formulas } = sheet;
  for (const layer of Object.values(sheet.layers) as Layers[keyof Layers][]) layer.permuteRows(area.row, order, area.column, area.columns);
  order.forEach((from, to) => {
    if (from === to) return;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const text = formulas.get(area.row + to, column);
      if (text !== undefined) formulas.set(area.row + to, column, shiftFormula(text, to - from, 0));
    }
  });
  sheet.touched(area.row, area.column, area.rows, area.columns);
};

/** Sorts the rows of a block, keeping the order of equal rows. */
export const sortRows = (sheet: SheetModel, area: Area, keys: readonly SortKey[], evaluator: FormulaEvaluator | null): void => {
  const compare = comparing(sheet.book.locale);
  const zone = sheet.book.timeZone;
  const comparable = (value: Scalar | undefined): Scalar | undefined => (value instanceof Date ? serialOf(value, zone) : value);
  const columns = keys.map(({ column }) =>
    Array.from({ length: area.rows }, (_, r) => comparable(rawValue(sheet, area.row + r, column, evaluator))),
  );
  const order = Array.from({ length: area.rows }, (_, r) => r);
  order.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const values = columns[index] as (Scalar | undefined)[];
      const difference = compare(values[a], values[b], ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  rearrange(sheet, area, order);
};
