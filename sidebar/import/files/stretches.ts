/**
 * A part of a workbook in stretches that are read one after the other: read-excel-file reads a sheet in one go, and 10,000 rows at once would hold the
 * page for a second or more. Shared strings, which every stretch would have to read again, are read once and put in afterwards.
 */

/** Rows, and shared strings, of a stretch: a few hundredths of a second. */
const rowsAtOnce = 800;
const stringsAtOnce = 4000;

/** Stands before the number of a shared string while a stretch is read: of Unicode's private use, which no list holds. */
const mark = '\ue000';

export interface Stretch {
  /** The part's text with only these elements in it; made when it is wanted, since that is work too. */
  xml(): string;
  /** Elements before it: rows by their number in the sheet, strings by their place. */
  before: number;
  count: number;
}

interface Elements {
  head: string;
  all: string[];
  tail: string;
}

/** The elements of one name that stand side by side in another; null when anything else is among them, so that nothing is passed over. */
const elementsIn = (xml: string, outer: string, inner: string): Elements | null => {
  const open = new RegExp(`<((?:\\w+:)?)${outer}\\b[^>]*?>`).exec(xml);
  if (open === null || open[0].endsWith('/>')) return null;
  const prefix = open[1] ?? '';
  const begin = open.index + open[0].length;
  const end = xml.lastIndexOf(`</${prefix}${outer}>`);
  if (end < begin) return null;
  const one = new RegExp(`\\s*(<${prefix}${inner}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${prefix}${inner}>))\\s*`, 'y');
  const all: string[] = [];
  one.lastIndex = begin;
  while (one.lastIndex < end) {
    const found = one.exec(xml);
    if (found === null) return null;
    all.push(found[1] ?? '');
  }
  return { head: xml.slice(0, begin), all, tail: xml.slice(end) };
};

const numberOf = (row: string): number => Number(/^<[^>]*?\sr="(\d+)"/.exec(row)?.[1] ?? 0);

/** The row counted from the first of its stretch: a row 9,000 would otherwise bring 8,999 empty ones. */
const renumbered = (row: string, before: number): string =>
  before === 0
    ? row
    : row.replace(/(<(?:\w+:)?(?:row|c)\b[^>]*?\sr="[A-Z]*)(\d+)"/g, (_, start: string, at: string) => `${start}${Number(at) - before}"`);

/** Null when the sheet is written in a way that cannot be taken apart; then it is read whole. */
export const rowStretches = (sheet: string): Stretch[] | null => {
  const found = elementsIn(sheet, 'sheetData', 'row');
  if (found === null || found.all.some((row) => numberOf(row) === 0)) return null;
  const { head, all, tail } = found;
  return Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) => {
    const rows = all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce);
    const before = numberOf(rows[0] ?? '') - 1;
    return { xml: () => `${head}${rows.map((row) => renumbered(row, before)).join('')}${tail}`, before, count: rows.length };
  });
};

export const stringStretches = (strings: string): Stretch[] | null => {
  const found = elementsIn(strings, 'sst', 'si');
  if (found === null) return null;
  const { head, all, tail } = found;
  return Array.from({ length: Math.ceil(all.length / stringsAtOnce) }, (_, at) => {
    const some = all.slice(at * stringsAtOnce, (at + 1) * stringsAtOnce);
    return { xml: () => `${head}${some.join('')}${tail}`, before: at * stringsAtOnce, count: some.length };
  });
};

/** A sheet whose first column is the first `count` shared strings. */
export const sheetOfStrings = (count: number): string => {
  const cell = (at: number): string => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`;
  const rows = Array.from({ length: count }, (_, at) => cell(at)).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
};

/** The sheet with the numbers of shared strings as plain texts. */
export const withMarkedStrings = (sheet: string): string =>
  sheet.replace(/\st="s"([^>]*>\s*<(?:\w+:)?v>)\s*(\d+)\s*</g, (_, between: string, at: string) => ` t="str"${between}${mark}${at}<`);

/** What the marked text stands for; the text itself when it is none. */
export const unmarked = (text: string, strings: readonly string[]): string =>
  text.startsWith(mark) ? (strings[Number(text.slice(1))] ?? '') : text;
