/** Writing values: parses what is given, asks the validation rules first, and writes all of it or nothing. */
import { Exception, NotImplemented } from '../kernel/exception';
import { typeName } from '../kernel/type-name';
import type { Area } from './area';
import type { CellFormat } from './cell-format';
import { formatChanger } from './cell-format';
import type { CellLayer } from './cell-layer';
import { dateFormat, formatKind, isGeneral } from './display';
import type { SheetModel } from './sheet-model';
import { storedDate } from './stored-date';
import { dayIn, instantOf } from './time-zone';
import { readSlashed, slashed } from './typed-date';
import type { Typed, TypingPlace } from './typed-text';
import { isPlainText, readTyped } from './typed-text';
import { validationRefuses } from './validation-check';
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
    return isGeneral(format) ? { kind: 'value', value, format: dateFormat(value, place.locale, place.timeZone) } : { kind: 'value', value };
  }
  if (typeName(given) === 'SpreadsheetApp.CellImage') throw new NotImplemented('An image in a cell (SpreadsheetApp.CellImage)');
  return readGiven(String(given), format, place);
};

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
const setterFor = (numberFormat: string): ReturnType<typeof formatChanger> => {
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
    values.set(row, column, typed.kind === 'empty' || typed.value === '' ? undefined : (typed.value as Scalar));
    formulas.set(row, column, undefined);
    if (typed.kind === 'value' && typed.format !== undefined) {
      const old = sheet.formats.get(row, column);
      if (isGeneral(old?.numberFormat)) sheet.formats.set(row, column, setterFor(typed.format)(old));
    }
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

/** What a block becomes: values, and what stands beside them. */
interface Parsed {
  values: (Scalar | undefined)[][];
  /** Number formats that came with the way values were typed, by row; most rows have none. */
  formats: ((string | undefined)[] | undefined)[];
  formulas: { row: number; column: number; formula: string }[];
}

/** Plain numbers and texts take the short way: blocks are large. */
const parse = (sheet: SheetModel, area: Area, given: (row: number, column: number) => unknown, now: () => number): Parsed => {
  const place = typingPlace(sheet, now);
  const parsed: Parsed = { values: new Array(area.rows), formats: new Array(area.rows), formulas: [] };
  for (let r = 0; r < area.rows; r++) {
    const looks = sheet.formats.rowAt(area.row + r);
    const cells: (Scalar | undefined)[] = new Array(area.columns);
    let formats: (string | undefined)[] | undefined;
    for (let c = 0; c < area.columns; c++) {
      const value = given(r, c);
      if ((typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && isPlainText(value))) {
        cells[c] = value;
        continue;
      }
      const look = looks?.[area.column + c - 1]?.numberFormat;
      // Days and Dates too: what the other way tells of each of a million cells is an object more.
      if (typeof value === 'string' && formatKind(look) !== 'text' && readSlashed(value, place.locale, place.thisYear)) {
        cells[c] = storedDate(instantOf(slashed.serial, place.timeZone));
        formats ??= new Array(area.columns);
        formats[c] = slashed.format;
        continue;
      }
      const typed = readGiven(value, look, place);
      cells[c] = typed.kind !== 'value' || typed.value === '' ? undefined : typed.value;
      if (typed.kind === 'formula') parsed.formulas.push({ row: area.row + r, column: area.column + c, formula: typed.formula });
      else if (typed.kind === 'value' && typed.format !== undefined) {
        formats ??= new Array(area.columns);
        formats[c] = typed.format;
      }
    }
    parsed.values[r] = cells;
    parsed.formats[r] = formats;
  }
  return parsed;
};

/** setValues: parses, checks and writes values as a script gives them. */
export const writeValues = (sheet: SheetModel, area: Area, given: (row: number, column: number) => unknown, now: () => number): void => {
  const parsed = parse(sheet, area, given, now);
  refuseAny(sheet, area, parsed);
  for (let r = 0; r < area.rows; r++) {
    putRow(sheet.values, area, r, parsed.values[r] as (Scalar | undefined)[]);
    for (const layer of [sheet.formulas, sheet.runs] as const) {
      if (layer.rowAt(area.row + r) !== undefined) layer.fill(area.row + r, area.column, 1, area.columns, undefined);
    }
    const formats = parsed.formats[r];
    if (formats !== undefined) putFormats(sheet.formats, area, r, formats);
  }
  for (const { row, column, formula } of parsed.formulas) sheet.formulas.set(row, column, formula);
  sheet.touched(area.row, area.column, area.rows, area.columns);
};

/** Throws Google's message for the first cell whose rule refuses its value, before anything is written. */
const refuseAny = (sheet: SheetModel, area: Area, { values, formulas }: Parsed): void => {
  let computed: Set<string> | null = null;
  sheet.validations.forEach(area.row, area.column, area.rows, area.columns, (_rule, row, column) => {
    computed ??= new Set(formulas.map((each) => `${each.row},${each.column}`));
    if (computed.has(`${row},${column}`)) return;
    const message = validationRefuses(sheet, row, column, values[row - area.row]?.[column - area.column] ?? '');
    if (message !== null) throw new Exception(message);
  });
};

/** A format that came with the typing is for cells that have none. */
const putFormats = (layer: CellLayer<CellFormat>, area: Area, r: number, formats: readonly (string | undefined)[]): void => {
  const target = layer.rowForWriting(area.row + r);
  // Neighbours mostly go from the same look to the same look.
  let last: string | undefined;
  let from: CellFormat | undefined;
  let to: CellFormat | undefined;
  for (let c = 0; c < formats.length; c++) {
    const format = formats[c];
    if (format === undefined) continue;
    const old = target[area.column + c - 1];
    if (format !== last || old !== from) {
      to = isGeneral(old?.numberFormat) ? setterFor(format)(old) : old;
      last = format;
      from = old;
    }
    target[area.column + c - 1] = to;
  }
};

const putRow = (layer: CellLayer<Scalar>, area: Area, r: number, cells: (Scalar | undefined)[]): void => {
  const row = area.row + r;
  if (area.column === 1 && (layer.rowAt(row)?.length ?? 0) <= area.columns) {
    layer.setRow(row, cells);
    return;
  }
  const target = layer.rowForWriting(row);
  for (let c = 0; c < cells.length; c++) target[area.column + c - 1] = cells[c];
};
