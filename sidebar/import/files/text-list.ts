/// <reference path="../../../types/papaparse.d.ts" />
/** A .csv or .tsv as rows: delimiter and quotes are guessed, every field comes out as it is written. */
import Papa from 'papaparse';
import { decodeText } from './decode';
import { breathe, type FileNote, FileRefused, type ListRows, trimmed } from './list-file';

/** Characters that are parsed at a stretch: about 20 ms. */
const piece = 500_000;
/** The longest content of a cell (Google Sheets). */
const longestCell = 50_000;

export const readTextList = async (bytes: Uint8Array): Promise<ListRows> => {
  const { text, unreadable, mixed = 0 } = decodeText(bytes);
  await breathe();
  const visible = text.split('\0').join('');
  const nul = text.length - visible.length;
  if (isBinary(visible, nul, unreadable)) throw new FileRefused({ code: 'binary' });
  if (/^\s*<(?:!doctype html|html|table|head|meta)/i.test(visible.slice(0, 2000))) throw new FileRefused({ code: 'web-page' });
  const lines = withOneLineEnd(visible);
  const { rows, unclosed } = await parsed(lines, delimiterOf(lines));
  const long = rows.reduce((count, row) => count + row.filter((cell) => cell.length > longestCell).length, 0);
  const notes: (FileNote | null)[] = [
    unreadable > 0 ? { code: 'unreadable', count: unreadable } : null,
    mixed > 0 ? { code: 'mixed', count: mixed } : null,
    nul > 0 ? { code: 'nul', count: nul } : null,
    unclosed ? { code: 'unclosed' } : null,
    long > 0 ? { code: 'long', count: long } : null,
  ];
  return { rows: trimmed(rows), notes: notes.filter((note) => note !== null) };
};

/** Pictures and programs consist of bytes that no list holds. Signs of the early part are enough: they are everywhere in such a file. */
const isBinary = (text: string, nul: number, unreadable: number): boolean => {
  const start = text.slice(0, 200_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted; a form feed and 0x1a end old files
  const controls = start.match(/[\u0001-\u0008\u000b\u000e-\u0019\u001c-\u001f\u007f]/g)?.length ?? 0;
  return controls > start.length * 0.01 + 2 || nul > text.length * 0.1 + 100 || unreadable > text.length * 0.1 + 20;
};

/** Files glued together from two programs mix CRLF and LF, and a parser splits at one kind only. A lone CR ends lines only where nothing else does. */
const withOneLineEnd = (text: string): string => {
  const lines = text.replace(/\r\n/g, '\n');
  return lines.includes('\n') ? lines : lines.replace(/\r/g, '\n');
};

/**
 * The sign that parts most of the first lines into the same number of fields; a comma where none does. An amount such as 1,200,000 in a
 * file of tabs has commas of its own, and so may an address, but they do not come alike in every line.
 */
const delimiterOf = (text: string): string => {
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

/** Parses piece by piece and lets the page live in between. */
const parsed = (text: string, delimiter: string): Promise<{ rows: string[][]; unclosed: boolean }> =>
  new Promise((resolve) => {
    const rows: string[][] = [];
    let unclosed = false;
    Papa.parse<string[]>(text, {
      header: false,
      skipEmptyLines: false,
      delimiter,
      newline: '\n',
      chunkSize: piece,
      chunk: ({ data, errors }, parser) => {
        for (const row of data) rows.push(row);
        unclosed = unclosed || errors.some(({ code }) => code === 'MissingQuotes');
        parser.pause();
        setTimeout(() => parser.resume(), 0);
      },
      complete: () => resolve({ rows, unclosed }),
    });
  });
