/** Writing a whole block as a script gives it: a million cells in a fraction of a second. */
import { Exception } from '../kernel/exception';
import type { Area } from './area';
import type { CellFormat } from './cell-format';
import type { CellLayer } from './cell-layer';
import { setterFor } from './cell-write';
import { dateFormat, formatKind, isGeneral } from './display';
import { cellDate, readGiven, typingPlace } from './given-value';
import type { SheetModel } from './sheet-model';
import { dateOf, serialOf } from './time-zone';
import { moment, plainText, readMoment, typedMoment, unknown } from './typed-date';
import type { TypingPlace } from './typed-text';
import { isPlainText } from './typed-text';
import { validationRefuses } from './validation-check';
import type { Scalar } from './workbook';

/** What a block becomes: values, and what stands beside them. */
interface Parsed {
  values: (Scalar | undefined)[][];
  /** Number formats that came with the way values were typed, by row; most rows have none. */
  formats: ((string | undefined)[] | undefined)[];
  formulas: { row: number; column: number; formula: string }[];
}

/** A Date, or a text that begins as moments do, into `typedMoment`; `unknown` for all that must be read with more care. */
const readShort = (value: unknown, look: string | undefined, place: TypingPlace): 0 | 1 | 2 => {
  if (typeof value === 'string') return value.length > 100 ? unknown : readMoment(value, place.locale, place.thisYear);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return unknown;
  typedMoment.serial = serialOf(value, place.timeZone);
  if (isGeneral(look)) typedMoment.format = dateFormat(typedMoment.serial, place.locale);
  return moment;
};

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
      // Moments and Dates too: what the other way tells of each of a million cells is an object more.
      const short = formatKind(look) === 'text' ? unknown : readShort(value, look, place);
      if (short !== unknown) {
        if (short === plainText) cells[c] = value as string;
        else {
          cells[c] = typedMoment.serial;
          if (isGeneral(look)) {
            formats ??= new Array(area.columns);
            formats[c] = typedMoment.format;
          }
        }
        continue;
      }
      const typed = readGiven(value, look, place);
      cells[c] = typed.kind !== 'value' || typed.value === '' ? undefined : typed.value;
      if (typed.kind === 'value' && typed.value instanceof Date) {
        cells[c] = cellDate(typed.value, isGeneral(look) ? typed.format : look, place.timeZone);
      }
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
const refuseAny = (sheet: SheetModel, area: Area, { values, formats, formulas }: Parsed): void => {
  const computed = new Set(formulas.map((each) => `${each.row},${each.column}`));
  // Rules judge a serial number in a date's format as the date it is.
  const asRead = (value: number, row: number, column: number, typed: string | undefined): Scalar => {
    const own = sheet.formats.get(row, column)?.numberFormat;
    return formatKind(isGeneral(own) ? typed : own) === 'date' ? dateOf(value, sheet.book.timeZone) : value;
  };
  sheet.validations.forEach(area.row, area.column, area.rows, area.columns, (rule, row, column) => {
    if (rule.allowInvalid || (computed.size > 0 && computed.has(`${row},${column}`))) return;
    const r = row - area.row;
    const c = column - area.column;
    const value = values[r]?.[c] ?? '';
    const message = validationRefuses(sheet, row, column, typeof value === 'number' ? asRead(value, row, column, formats[r]?.[c]) : value);
    if (message !== null) throw new Exception(message);
  });
};

/** A format that came with the typing is for cells that have none. */
const putFormats = (layer: CellLayer<CellFormat>, area: Area, r: number, formats: readonly (string | undefined)[]): void => {
  if (area.column === 1 && layer.rowAt(area.row + r) === undefined) {
    layer.setRow(area.row + r, freshFormats(formats));
    return;
  }
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

/** The formats of a row that had none. */
const freshFormats = (formats: readonly (string | undefined)[]): (CellFormat | undefined)[] => {
  const row: (CellFormat | undefined)[] = new Array(formats.length);
  let last: string | undefined;
  let to: CellFormat | undefined;
  for (let c = 0; c < formats.length; c++) {
    const format = formats[c];
    if (format !== last) {
      last = format;
      to = format === undefined ? undefined : setterFor(format)(undefined);
    }
    row[c] = to;
  }
  return row;
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
