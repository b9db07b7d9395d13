/** A CSV file as a sheet of a workbook. Every field is found again in its cell, character by character. */
import { internFormat } from '../../runtime/model/cell-format';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Scalar, Workbook } from '../../runtime/model/workbook';
import { type FileNotice, FileProblem } from '../problem';
import { sheetNameFor } from '../sheet-name';
import { decodeText } from './decode';
import { openField } from './field';
import { parseRows } from './parse';

const mostCells = 10_000_000;
const longestCell = 50_000;

/** Adds the file as the last sheet of `book`. */
export const openCsv = (book: Workbook, file: { name: string; bytes: Uint8Array }): { sheet: SheetModel; notices: FileNotice[] } => {
  const { text, unreadable, mixed = 0 } = decodeText(file.bytes);
  if (isBinary(file.bytes, text)) throw new FileProblem({ code: 'binary-csv', file: file.name });
  const { rows, nulls, unclosedQuote } = parseRows(text);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = Math.max(rows.length, 1000) * Math.max(columns, 26);
  if (cells > mostCells) throw new FileProblem({ code: 'too-large', file: file.name, cells });
  const taken = book.sheets.map(({ name }) => name);
  const sheet = book.addSheet(sheetNameFor(file.name, taken), book.sheets.length, Math.max(rows.length, 1000), Math.max(columns, 26));
  const long = fill(sheet, rows, book.timeZone);
  if (rows.length > 0) sheet.touched(1, 1, rows.length, columns);
  const found: (FileNotice | false)[] = [
    unreadable > 0 && { code: 'unreadable-characters', file: file.name, count: unreadable },
    mixed > 0 && { code: 'mixed-encodings', file: file.name, count: mixed },
    nulls > 0 && { code: 'nul-characters', file: file.name, count: nulls },
    unclosedQuote && { code: 'unclosed-quote', file: file.name },
    long > 0 && { code: 'long-cells', file: file.name, count: long },
  ];
  return { sheet, notices: found.filter((notice) => notice !== false) };
};

/** First bytes of what is no text, whatever its name: packed files, old Excel, PDF, pictures. */
const starts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
];

/** Or so many control characters that no list has them; counted in the text, since UTF-16 is full of such bytes. */
const isBinary = (bytes: Uint8Array, text: string): boolean => {
  if (starts.some((start) => start.every((byte, at) => bytes[at] === byte))) return true;
  const start = text.slice(0, 100_000);
  let controls = 0;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if ((code > 0 && code < 9) || (code > 13 && code < 32 && code !== 0x1a && code !== 0x1b)) controls += 1;
  }
  return controls > start.length * 0.01 + 2;
};

/** Answers how many fields are longer than a cell of Google's may be. */
const fill = (sheet: SheetModel, rows: readonly (readonly string[])[], timeZone: string): number => {
  let long = 0;
  rows.forEach((fields, index) => {
    const values: (Scalar | undefined)[] = [];
    let formats: ReturnType<typeof internFormat>[] | undefined;
    fields.forEach((field, column) => {
      if (field.length > longestCell) long += 1;
      const cell = openField(field, timeZone);
      values.push(cell?.value);
      if (cell?.numberFormat === undefined) return;
      formats ??= new Array<undefined>(fields.length).fill(undefined);
      formats[column] = formatOf(cell.numberFormat);
    });
    if (values.some((value) => value !== undefined)) sheet.values.setRow(index + 1, values);
    if (formats !== undefined) sheet.formats.setRow(index + 1, formats);
  });
  return long;
};

const formats = new Map<string, ReturnType<typeof internFormat>>();

const formatOf = (numberFormat: string): ReturnType<typeof internFormat> => {
  const known = formats.get(numberFormat) ?? internFormat({ numberFormat });
  formats.set(numberFormat, known);
  return known;
};
