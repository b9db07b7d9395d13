/** How a cell's content stands in an event's value and oldValue: always a text (docs guides/triggers/events; platform.md B). */
import type { SheetModel } from '../model/sheet-model';
import { serialOf } from '../model/time-zone';
import type { Typed } from '../model/typed-text';
import type { Scalar } from '../model/workbook';

const scalarText = (value: Scalar, timeZone: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // A day is sent as its serial number, e.g. "45725" (engine.md §4).
  return String(typeof value === 'number' ? value : serialOf(value, timeZone));
};

/** The text of what was typed; undefined when the cell was emptied. */
export const typedText = (typed: Typed, timeZone: string): string | undefined => {
  if (typed.kind === 'empty') return undefined;
  return typed.kind === 'formula' ? typed.formula : scalarText(typed.value, timeZone);
};

/** The text of a cell's content; undefined for an empty cell. */
export const contentText = (sheet: SheetModel, row: number, column: number): string | undefined => {
  const value = sheet.values.get(row, column);
  return sheet.formulas.get(row, column) ?? (value === undefined ? undefined : scalarText(value, sheet.book.timeZone));
};
