/** Sheets of a workbook as grids of cells, and small CSV tables as records. */
import type { Cell } from '../../src/domain/values/cell';
import { parseRows } from '../../workbench/files/csv/parse';
import { rawValue } from '../../workbench/runtime/model/cell-read';
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';

const day = (value: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(value);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return `${part('year')}-${part('month')}-${part('day')}${time === '00:00' ? '' : ` ${time}`}`;
};

/** All cells from A1, dates as text: what the add-on reads. */
export const gridOf = (sheet: SheetModel, timeZone: string): Cell[][] => {
  const [rows, columns] = [sheet.lastRow(), sheet.lastColumn()];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column): Cell => {
      const value: unknown = rawValue(sheet, row + 1, column + 1, null) ?? '';
      return value instanceof Date ? day(value, timeZone) : (value as Cell);
    }),
  );
};

/** The rows of a sheet by its first row. */
export const recordsOf = (sheet: SheetModel | null, timeZone: string): Record<string, Cell>[] => {
  if (sheet === null) return [];
  const [heads = [], ...rows] = gridOf(sheet, timeZone);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at] ?? ''])));
};

/** A CSV with headings, as records. */
export const tableOf = (bytes: Uint8Array): Record<string, string>[] => {
  const [heads = [], ...rows] = parseRows(new TextDecoder().decode(bytes)).rows;
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
};
