/** Writes parsed input: asks the validation rules first, and writes all of it or nothing. */
import { Exception } from '../kernel/exception';
import type { Area } from './area';
import { formatChanger } from './cell-format';
import { isGeneral } from './display';
import { cellDate } from './given-value';
import type { SheetModel } from './sheet-model';
import type { Typed } from './typed-text';
import { validationRefuses } from './validation-check';
import type { Scalar } from './workbook';

/** The messages of the cells whose rules refuse the block, in order; empty when all may be written. */
export const refusals = (
  sheet: SheetModel,
  area: Area,
  block: readonly (readonly Typed[])[],
): { row: number; column: number; message: string }[] => {
  const found: { row: number; column: number; message: string }[] = [];
  sheet.validations.forEach(area.row, area.column, area.rows, area.columns, (_rule, row, column) => {
    const typed = block[row - area.row]?.[column - area.column];
    if (typed === undefined || typed.kind === 'formula') return;
    const message = validationRefuses(sheet, row, column, typed.kind === 'empty' ? '' : typed.value);
    if (message !== null) found.push({ row, column, message });
  });
  return found;
};

const formatSetters = new Map<string, ReturnType<typeof formatChanger>>();
/** Gives a cell's format another number format; one function for each, because cells that look alike share their format. */
export const setterFor = (numberFormat: string): ReturnType<typeof formatChanger> => {
  let setter = formatSetters.get(numberFormat);
  if (setter === undefined) {
    setter = formatChanger({ numberFormat });
    formatSetters.set(numberFormat, setter);
  }
  return setter;
};

/** Puts one parsed input into a cell, without asking its rule and without telling listeners. */
export const putTyped = (sheet: SheetModel, row: number, column: number, typed: Typed): void => {
  const { values, formulas, runs } = sheet.layers;
  if (typed.kind === 'formula') {
    values.set(row, column, undefined);
    formulas.set(row, column, typed.formula);
  } else {
    formulas.set(row, column, undefined);
    if (typed.kind === 'value' && typed.format !== undefined) {
      const old = sheet.formats.get(row, column);
      if (isGeneral(old?.numberFormat)) sheet.formats.set(row, column, setterFor(typed.format)(old));
    }
    const value = typed.kind === 'empty' || typed.value === '' ? undefined : (typed.value as Scalar);
    values.set(
      row,
      column,
      value instanceof Date ? cellDate(value, sheet.formats.get(row, column)?.numberFormat, sheet.book.timeZone) : value,
    );
  }
  runs.set(row, column, undefined);
};

/** Writes a block of parsed inputs; throws Google's message for the first refused cell, before anything is written. */
export const writeBlock = (sheet: SheetModel, area: Area, block: readonly (readonly Typed[])[]): void => {
  const refused = refusals(sheet, area, block)[0];
  if (refused !== undefined) throw new Exception(refused.message);
  for (let r = 0; r < area.rows; r++) {
    const typed = block[r] as readonly Typed[];
    for (let c = 0; c < area.columns; c++) putTyped(sheet, area.row + r, area.column + c, typed[c] as Typed);
  }
  sheet.touched(area.row, area.column, area.rows, area.columns);
};
