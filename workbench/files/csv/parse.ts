/** CSV text to rows of fields, exactly as written: no trimming, no typing, quotes with line breaks, ragged rows. */
/// <reference path="../../../types/papaparse.d.ts" />
import Papa from 'papaparse';

export interface ParsedText {
  rows: string[][];
  delimiter: string;
  /** NUL characters, which no cell can hold; they were left out. */
  nulls: number;
  /** A quotation mark was opened and never closed: everything after it is one field. */
  unclosedQuote: boolean;
}

export const parseRows = (text: string): ParsedText => {
  const visible = text.replaceAll('\0', '');
  const nulls = text.length - visible.length;
  const clean = withOneLineEnd(visible);
  if (clean === '') return { rows: [], delimiter: ',', nulls, unclosedQuote: false };
  const delimiter = guessDelimiter(clean);
  const { data: rows, errors } = Papa.parse<string[]>(clean, { header: false, skipEmptyLines: false, delimiter, newline: '\n' });
  // The line end of the last row is not a row of its own.
  const last = rows[rows.length - 1];
  if (last !== undefined && last.length === 1 && last[0] === '') rows.pop();
  return { rows, delimiter, nulls, unclosedQuote: errors.some(({ code }) => code === 'MissingQuotes') };
};

/**
 * One kind of line end for the whole file, inside quotes too, where a sheet's own line break is LF. Files glued together from two
 * programs mix both kinds, and Papa Parse splits at one kind only. A lone CR ends lines only where nothing else does.
 */
const withOneLineEnd = (text: string): string => {
  const lines = text.replaceAll('\r\n', '\n');
  return lines.includes('\n') ? lines : lines.replaceAll('\r', '\n');
};

/**
 * The sign that parts most of the first lines into the same number of fields; a comma where none does. An amount such as 1,200,000 in a
 * file of tabs has commas of its own, and so may an address, but they do not come alike in every line.
 */
const guessDelimiter = (text: string): string => {
  const lines = text.slice(0, 65_536).split('\n').slice(0, 50).join('\n');
  const alike = (delimiter: string): number => {
    const counts = new Map<number, number>();
    for (const { length } of Papa.parse<string[]>(lines, { header: false, skipEmptyLines: true, delimiter, newline: '\n' }).data)
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  const commas = alike(',');
  return ['\t', ';'].find((other) => alike(other) > commas) ?? ',';
};
