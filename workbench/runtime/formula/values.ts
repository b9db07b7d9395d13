/** The values formulas work with, and how Sheets turns one kind into another. */

import type { Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';
import { serialOf } from '../model/time-zone';
import { readTyped } from '../model/typed-text';
import type { Scalar, Workbook } from '../model/workbook';

/** An error value such as #DIV/0!; thrown through the computation and shown by the cell. */
export class FormulaError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

/** Cells of a sheet as an argument. */
export interface Block {
  sheet: SheetModel;
  area: Area;
}
/** null is an empty cell or a left out argument. */
export type Single = Scalar | null;
export type Value = Single | Block;

export const isBlock = (value: Value): value is Block => typeof value === 'object' && value !== null && 'area' in value;

const errors = /^#(?:REF!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|DIV\/0!|N\/A)$/;
/** Errors travel between cells as their texts. */
export const isErrorText = (value: unknown): value is string => typeof value === 'string' && errors.test(value);

/** A number for arithmetic: empty is 0, truth 1, a text what it would be when typed. */
export const numberOf = (value: Single, book: Workbook): number => {
  if (value === null || value === '') return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return serialOf(value, book.timeZone);
  if (isErrorText(value)) throw new FormulaError(value);
  const typed = readTyped(value, { locale: book.locale, timeZone: book.timeZone, thisYear: () => new Date(book.now()).getUTCFullYear() });
  if (typed.kind === 'value' && typeof typed.value !== 'string') return numberOf(typed.value, book);
  throw new FormulaError('#VALUE!');
};

export const truthOf = (value: Single, book: Workbook): boolean => {
  if (typeof value === 'string' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return numberOf(value, book) !== 0;
};

const kindRank = (value: Scalar): number => (typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);

/** Below, equal or above 0: numbers before texts before truths, texts without case; an empty cell is 0, "" or FALSE as it is needed. */
export const compareValues = (left: Single, right: Single, book: Workbook): number => {
  for (const each of [left, right]) if (isErrorText(each)) throw new FormulaError(each);
  const like = (value: Scalar): Scalar => (typeof value === 'string' ? '' : typeof value === 'boolean' ? false : 0);
  const a = left ?? like(right ?? 0);
  const b = right ?? like(left ?? 0);
  if (kindRank(a) !== kindRank(b)) return kindRank(a) - kindRank(b);
  if (typeof a === 'string') {
    const [x, y] = [a.toLowerCase(), String(b).toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return numberOf(a, book) - numberOf(b, book);
};
