/** A1 and R1C1 notation of areas: reading what scripts write, and writing it as Google does (gas-fakes test/testsheetsdeveloper.js). */
import type { Area, OpenSides } from './area';

export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

export const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
};

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;
const r1c1 = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i;

interface Corner {
  column: number | null;
  row: number | null;
}

const parseCorner = (text: string): Corner | null => {
  const found = corner.exec(text);
  if (found === null || text === '') return null;
  return { column: found[1] === undefined ? null : columnNumber(found[1]), row: found[2] === undefined ? null : Number(found[2]) };
};

const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.abs(a - b) + 1];

/** The cells that a notation without sheet name stands for on a sheet of the given size; null when it is none. */
export const parseArea = (text: string, maxRows: number, maxColumns: number): Area | null => {
  const absolute = r1c1.exec(text);
  if (absolute !== null) {
    const [row, rows] = between(Number(absolute[1]), Number(absolute[3] ?? absolute[1]));
    const [column, columns] = between(Number(absolute[2]), Number(absolute[4] ?? absolute[2]));
    return { row, column, rows, columns };
  }
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const from = parseCorner(parts[0] ?? '');
  if (from === null) return null;
  if (parts.length === 1) {
    return from.row === null || from.column === null ? null : { row: from.row, column: from.column, rows: 1, columns: 1 };
  }
  const to = parseCorner(parts[1] ?? '');
  if (to === null) return null;
  const open: OpenSides = {};
  // A corner without a row leaves its side open: "D:F" has no rows at all, "A2:A" no last row.
  if (from.row === null) open.startRow = true;
  if (to.row === null || from.row === null) open.endRow = true;
  if (from.column === null) open.startColumn = true;
  if (to.column === null || from.column === null) open.endColumn = true;
  if (from.row === null && to.row !== null) {
    delete open.startRow;
    delete open.endRow;
  }
  if (from.column === null && to.column !== null) {
    delete open.startColumn;
    delete open.endColumn;
  }
  const [row, rows] = between(from.row ?? 1, to.row ?? Math.max(maxRows, from.row ?? 1));
  const [column, columns] = between(from.column ?? 1, to.column ?? Math.max(maxColumns, from.column ?? 1));
  return { row, column, rows, columns, ...(Object.keys(open).length === 0 ? {} : { open }) };
};

/** "B2:D5", "B2", "D:F", "5:7", "A2:A"; '' for a whole sheet without bounds (gas-fakes test/testsheetspermissions.js). */
export const areaNotation = (area: Area): string => {
  const { open } = area;
  if (open?.startRow && open.startColumn) return '';
  const first = columnName(area.column);
  const last = columnName(area.column + area.columns - 1);
  const bottom = area.row + area.rows - 1;
  if (open?.startRow) return `${first}:${last}`;
  if (open?.startColumn) return `${area.row}:${bottom}`;
  if (open?.endRow) return `${first}${area.row}:${last}`;
  if (open?.endColumn) return `${first}${area.row}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? `${first}${area.row}` : `${first}${area.row}:${last}${bottom}`;
};

export const cellNotation = (row: number, column: number): string => `${columnName(column)}${row}`;

/** Splits "'My sheet'!A1" into its sheet name (null when there is none, '' for "!A1") and the rest. */
export const splitSheetName = (text: string): { sheet: string | null; rest: string } => {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] as string).replaceAll("''", "'"), rest: quoted[2] as string };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
};

/** A sheet name as a formula writes it: quoted unless it is a plain word. */
export const quotedSheetName = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);
