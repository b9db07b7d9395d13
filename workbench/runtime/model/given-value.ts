/** What a script or a person gives a cell, read for the cell it goes to. */
import { Exception, NotImplemented } from '../kernel/exception';
import { typeName } from '../kernel/type-name';
import { dateFormat, formatKind, isGeneral } from './display';
import type { SheetModel } from './sheet-model';
import { storedDate } from './stored-date';
import { dayIn, serialOf } from './time-zone';
import type { Typed, TypingPlace } from './typed-text';
import { readTyped } from './typed-text';
import type { Scalar } from './workbook';

/** freelabz/secator#96 quotes the text. */
const maxLength = 50_000;

const tag = (value: unknown): string => Object.prototype.toString.call(value);

/** How a workbook reads typed text; `now` decides the year of "4/1". */
export const typingPlace = (sheet: SheetModel, now: () => number): TypingPlace => {
  let year: number | null = null;
  return {
    locale: sheet.book.locale,
    timeZone: sheet.book.timeZone,
    // One write happens in one year: a block of dates asks once.
    thisYear: () => {
      year ??= dayIn(new Date(now()), sheet.book.timeZone).year;
      return year;
    },
  };
};

/** What a script's value becomes in a cell of the given number format. */
export const readGiven = (given: unknown, format: string | undefined, place: TypingPlace): Typed => {
  if (typeof given === 'string') {
    if (given.length > maxLength) {
      throw new Exception(`Your input contains more than the maximum of ${maxLength} characters in a single cell.`);
    }
    // With plain text set first a text stays as it is (vlucas/sheetquery#20).
    if (formatKind(format) === 'text') return given === '' ? { kind: 'empty' } : { kind: 'value', value: given };
    return readTyped(given, place);
  }
  if (typeof given === 'number') return Number.isFinite(given) ? { kind: 'value', value: given } : { kind: 'value', value: '#NUM!' };
  if (typeof given === 'boolean') return { kind: 'value', value: given };
  if (given === null || given === undefined) return { kind: 'empty' };
  if (given instanceof Date || tag(given) === '[object Date]') {
    // Of another realm when a script runs in a vm context, and the script may go on to change it: the cell holds our own.
    const instant = (given as Date).getTime();
    if (Number.isNaN(instant)) return { kind: 'value', value: '#NUM!' };
    const value = storedDate(instant);
    return isGeneral(format)
      ? { kind: 'value', value, format: dateFormat(serialOf(value, place.timeZone), place.locale) }
      : { kind: 'value', value };
  }
  if (typeName(given) === 'SpreadsheetApp.CellImage') throw new NotImplemented('An image in a cell (SpreadsheetApp.CellImage)');
  return readGiven(String(given), format, place);
};

/**
 * A date as a cell holds it: its serial number, which the number format makes a date ("treats date and time values as decimal values … do not
 * store timezone offsets", docs: Sheets API guides/formats). Formats that show no dates keep the Date, for its day would be lost to the eye.
 */
export const cellDate = (date: Date, format: string | undefined, zone: string): Scalar => {
  const kind = formatKind(format);
  return kind === 'date' || kind === 'number' ? serialOf(date, zone) : date;
};
