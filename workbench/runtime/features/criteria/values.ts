/** Arguments of criteria as a script gives and reads them, and as the model keeps them. */
import { enumName } from '../../kernel/enumeration';
import type { AreaRef } from '../../model/area';
import type { CriterionValue } from '../../model/rules';
import type { Workbook } from '../../model/workbook';
import type { Host } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isDate, rangeState } from '../arguments';
import { RelativeDate } from './enums';

/** Dates are copied, so that neither side can change the other's; ranges become references that move with their rows. */
export const valueFromScript = (value: unknown): CriterionValue => {
  if (value === undefined || value === null) return null;
  if (isDate(value)) return new Date(value.getTime());
  const range = rangeState(value);
  if (range !== null) {
    const { row, column, rows, columns, open } = range;
    return { ref: { sheetId: range.sheet.id, area: { row, column, rows, columns, ...(open === undefined ? {} : { open }) } } };
  }
  const relative = enumName(value, 'SpreadsheetApp.RelativeDate');
  if (relative !== null) return { relativeDate: relative };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
};

export const isReference = (value: CriterionValue | undefined): value is { ref: AreaRef } =>
  typeof value === 'object' && value !== null && 'ref' in value;

export const isRelativeDate = (value: CriterionValue | undefined): value is { relativeDate: string } =>
  typeof value === 'object' && value !== null && 'relativeDate' in value;

export const valueToScript = (host: Host, book: Workbook | null, value: CriterionValue): unknown => {
  if (isDate(value)) return new Date(value.getTime());
  if (isReference(value)) {
    const sheet = book?.sheetById(value.ref.sheetId) ?? null;
    return sheet === null ? null : wrapRange(host, sheet, value.ref.area);
  }
  if (isRelativeDate(value)) return RelativeDate[value.relativeDate as keyof typeof RelativeDate] ?? null;
  return value;
};
