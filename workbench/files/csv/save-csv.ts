/** A sheet as CSV: what the cells show, UTF-8 with a byte order mark and CRLF, as Excel and Google both read it. */
import type { SheetModel } from '../../runtime/model/sheet-model';

/** The text a cell shows; given by the runtime, which owns number formats and formulas. */
export type Display = (sheet: SheetModel, row: number, column: number) => string;

/**
 * Texts that begin with "=" and the like are written as they are: the file is data, and a guard character would come back as part of the
 * name or the telephone number. Who opens it in Excel is told in docs/decisions/0005-opening-files.md.
 */
export const saveCsv = (sheet: SheetModel, display: Display): Uint8Array => {
  const rows = sheet.lastRow();
  const columns = sheet.lastColumn();
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const fields: string[] = [];
    for (let column = 1; column <= columns; column++) fields.push(quoted(sheet.hasContent(row, column) ? display(sheet, row, column) : ''));
    lines.push(`${fields.join(',')}\r\n`);
  }
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
};

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
