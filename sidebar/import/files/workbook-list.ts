/**
 * An .xlsx as rows. read-excel-file understands cells, styles and dates; what it leaves out is done here on the sheet's text before it reads: which
 * sheets there are, cells that hold an error (it drops them), merged cells (it knows none) and formulas whose result was never calculated (it
 * refuses the file). See docs/decisions/0015-reading-files-in-the-dialog.md.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { withPlainDays } from './day-formats';
import { type DigitFormats, digitFormatsOf, withShownDigits } from './digit-formats';
import { breathe, type FileNote, FileRefused, type ListRows, trimmed } from './list-file';
import { fillMerged } from './merged-cells';
import { rowStretches, sheetOfStrings, stringStretches, unmarked, withMarkedStrings } from './stretches';

export interface OpenedWorkbook {
  /** Names of the sheets that are not hidden, in their order. */
  sheets: string[];
  read(sheet: string): Promise<ListRows>;
}

/** Unpacked size of one part: a file of a few hundred kilobytes can be made to unpack into gigabytes. */
const largestPart = 200_000_000;

const workbookPath = 'xl/workbook.xml';
const linksPath = 'xl/_rels/workbook.xml.rels';

/** @throws FileRefused when the bytes are no workbook. */
export const openWorkbook = (bytes: Uint8Array): OpenedWorkbook => {
  const small = unpack(bytes, (name) => name === workbookPath || name === linksPath);
  const [workbook, links] = [small[workbookPath], small[linksPath]];
  if (workbook === undefined || links === undefined) throw new FileRefused({ code: 'kind' });
  const paths = sheetPaths(strFromU8(workbook), strFromU8(links));
  if (paths.size === 0) throw new FileRefused({ code: 'no-sheet' });
  return { sheets: [...paths.keys()], read: (sheet) => readOne(bytes, sheet, paths.get(sheet) ?? '') };
};

const unpack = (bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> => {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        if (originalSize > largestPart) throw new FileRefused({ code: 'too-big', size: originalSize, limit: largestPart });
        return true;
      },
    });
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused({ code: 'broken' });
  }
};

/** Paths by name of the sheets that a person can see. */
const sheetPaths = (workbook: string, links: string): Map<string, string> => {
  const targets = new Map(
    tagsOf(links, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]),
  );
  const paths = new Map<string, string>();
  for (const tag of tagsOf(workbook, 'sheet')) {
    const path = targets.get(attribute(tag, 'r:id') || attribute(tag, 'id'));
    if (path?.includes('/worksheets/') === true && !/hidden/i.test(attribute(tag, 'state'))) paths.set(attribute(tag, 'name'), path);
  }
  return paths;
};

const tagsOf = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const attribute = (tag: string, name: string): string => {
  const [, , text = ''] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(tag) ?? [];
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, digits: string, word: string) => {
    if (word !== undefined) return entities[word] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
  });
};

const readOne = async (bytes: Uint8Array, sheet: string, path: string): Promise<ListRows> => {
  const parts = unpack(
    bytes,
    (name) => name === path || (/\.(?:xml|rels)$/.test(name) && !/^xl\/(?:worksheets|charts|drawings)\//.test(name)),
  );
  const found = parts[path];
  if (found === undefined) throw new FileRefused({ code: 'broken' });
  await breathe();
  const xml = strFromU8(found);
  await breathe();
  const odd: Odd = { errors: 0, uncalculated: 0 };
  const rows = await cellsOf(parts, path, xml, sheet, odd);
  const merged = fillMerged(
    rows,
    tagsOf(xml, 'mergeCell').map((tag) => attribute(tag, 'ref')),
  );
  const notes: FileNote[] = [
    { code: 'errors' as const, count: odd.errors },
    { code: 'uncalculated' as const, count: odd.uncalculated },
    { code: 'merged' as const, count: merged },
    { code: 'long' as const, count: rows.reduce((sum, row) => sum + row.filter((cell) => cell.length > 50_000).length, 0) },
  ].filter(({ count }) => count > 0);
  return { rows: trimmed(rows), notes };
};

type Parts = Readonly<Record<string, Uint8Array>>;

/** Cells of a sheet as text, read stretch by stretch; the page draws in between. */
const cellsOf = async (parts: Parts, path: string, xml: string, sheet: string, odd: Odd): Promise<string[][]> => {
  const named = (pattern: RegExp): [string, Uint8Array][] => Object.entries(parts).filter(([name]) => pattern.test(name));
  const styles = named(/styles\.xml$/).map(([name, part]) => [name, strToU8(withPlainDays(strFromU8(part)))] as const);
  const plain: Parts = { ...parts, ...Object.fromEntries(styles) };
  const digits: DigitFormats = digitFormatsOf(named(/styles\.xml$/).map(([, part]) => strFromU8(part))[0] ?? '');
  const [shared] = named(/sharedStrings\.xml$/i);
  const texts = shared === undefined ? [] : stringStretches(strFromU8(shared[1]));
  const stretches = rowStretches(xml);
  await breathe();
  if (texts === null || stretches === null)
    return readPart({ ...plain, [path]: strToU8(withShownDigits(prepare(xml, odd), digits)) }, sheet);
  const strings: string[] = [];
  for (const text of texts) {
    const part = { [shared?.[0] ?? '']: strToU8(text.xml()), [path]: strToU8(sheetOfStrings(text.count)) };
    const read = await readPart({ ...plain, ...part }, sheet);
    for (let at = 0; at < text.count; at++) strings.push(read[at]?.[0] ?? '');
  }
  const others = Object.fromEntries(Object.entries(plain).filter(([name]) => name !== shared?.[0]));
  const rows: string[][] = [];
  for (const stretch of stretches) {
    const read = await readPart(
      { ...others, [path]: strToU8(withMarkedStrings(withShownDigits(prepare(stretch.xml(), odd), digits))) },
      sheet,
    );
    while (rows.length < stretch.before) rows.push([]);
    for (const row of read) rows.push(row.map((cell) => unmarked(cell, strings)));
  }
  return rows;
};

const readPart = async (parts: Parts, sheet: string): Promise<string[][]> => {
  // Stored without packing: the reader unpacks what is packed in workers, which a dialog of Google may not start.
  const plain = zipSync({ ...parts }, { level: 0 });
  const cells = await readSheet(plain.buffer as ArrayBuffer, sheet, { trim: false }).catch(() => {
    throw new FileRefused({ code: 'broken' });
  });
  await breathe();
  return cells.map((row) => row.map(textOf));
};

/** Cells that a person is told of. */
interface Odd {
  errors: number;
  uncalculated: number;
}

/** The text of rows as the reader can take it; what it would not tell is counted in `odd`. */
const prepare = (xml: string, odd: Odd): string =>
  xml
    // A cell without a value is empty, whatever type it claims.
    .replace(/<((?:\w+:)?c)\b([^>]*?)\st="[^"]*"([^>]*)\/>/g, '<$1$2$3/>')
    .replace(/<((?:\w+:)?c)\b([^>]*)>((?:(?!<\/(?:\w+:)?c>).)*)/gs, (whole: string, name: string, attributes: string, content: string) => {
      if (attributes.endsWith('/')) return whole;
      const valued = /<(?:\w+:)?(?:v|is)>/.test(content);
      if (!valued && /<(?:\w+:)?f\b/.test(content)) odd.uncalculated += 1;
      if (!valued) return `<${name}${attributes.replace(/\st="[^"]*"/, '')}>`;
      if (!/\st="e"/.test(attributes)) return whole;
      odd.errors += 1;
      return `<${name}${attributes.replace(/\st="e"/, ' t="str"')}>${content}`;
    });

const two = (part: number): string => String(part).padStart(2, '0');

/** Numbers without the noise of binary fractions; days as 'yyyy-mm-dd', with a time where there is one. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (!(cell instanceof Date)) return String(cell);
  // Excel's moments carry no time zone and arrive as UTC; a second is the finest that a list means.
  const moment = new Date(Math.round(cell.getTime() / 1000) * 1000);
  const day = `${moment.getUTCFullYear()}-${two(moment.getUTCMonth() + 1)}-${two(moment.getUTCDate())}`;
  const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
  if (moment.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? day : `${day} ${time}`;
};
