/** The .xlsx container: told apart from what only looks like one, its parts as text, and exceljs's reading of it. */
/// <reference path="../exceljs-formats.d.ts" />
import ExcelJS from 'exceljs';
import formats from 'exceljs/lib/xlsx/defaultnumformats.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileProblem } from '../problem';
import { japaneseBuiltIns } from './number-format';
import { unescapeXml } from './text-escape';

export interface Container {
  excel: ExcelJS.Workbook;
  /** The text of a part; null when there is none. */
  part: (path: string) => string | null;
  /** Path of each sheet's XML by the sheet's name. */
  sheetPaths: ReadonlyMap<string, string>;
  /** Drawings and comments could not be read and were left out. */
  withoutDrawings: boolean;
}

/** Rules are read from the XML by open-validations. */
const reading = { ignoreNodes: ['dataValidations', 'extLst'] };

export const openContainer = async (file: string, bytes: Uint8Array): Promise<Container> => {
  refuseOtherKinds(file, bytes);
  try {
    const part = (path: string) => partOf(bytes, path);
    const sheetPaths = pathsOfSheets(part);
    const { excel, withoutDrawings } = await readCells(bytes);
    if (excel.worksheets.length === 0) throw new Error('The file has no sheets.');
    return { excel, part, sheetPaths, withoutDrawings };
  } catch (error) {
    throw new FileProblem({ code: 'broken-xlsx', file }, { cause: error });
  }
};

/** Unpacks this one part only: a big sheet's XML is tens of megabytes. */
const partOf = (bytes: Uint8Array, path: string): string | null => {
  const found = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return found === undefined ? null : strFromU8(found);
};

/** Both an old .xls and a file with a password are Microsoft's compound documents. */
const refuseOtherKinds = (file: string, bytes: Uint8Array): void => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  if (!compound) return;
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new FileProblem({ code: encrypted ? 'protected-xlsx' : 'old-xls', file });
};

const readCells = async (bytes: Uint8Array): Promise<{ excel: ExcelJS.Workbook; withoutDrawings: boolean }> => {
  nameJapaneseFormats();
  const load = async (data: Uint8Array) => {
    const excel = new ExcelJS.Workbook();
    return excel.xlsx.load(data as unknown as ArrayBuffer, reading as never);
  };
  try {
    return { excel: await load(bytes), withoutDrawings: false };
  } catch (error) {
    const plain = withoutDrawings(bytes);
    // Where nothing could be left out the first reason stands.
    if (plain === null) throw error;
    return { excel: await load(plain), withoutDrawings: true };
  }
};

/** exceljs stumbles over charts, drawings and comments that other programs name in their own way; the cells do not need them. */
const withoutDrawings = (bytes: Uint8Array): Uint8Array | null => {
  const parts = unzipSync(bytes, { filter: ({ name }) => !/^xl\/(?:drawings|charts|media|tables|comments)/.test(name) });
  let changed = false;
  for (const [path, data] of Object.entries(parts)) {
    const isRels = /^xl\/worksheets\/_rels\/.*\.rels$/.test(path);
    if (!isRels && !/^xl\/worksheets\/[^/]*\.xml$/.test(path)) continue;
    const xml = strFromU8(data);
    const less = isRels
      ? xml.replace(/<Relationship\b[^>]*\/(?:drawing|vmlDrawing|comments|table|image|pivotTable)"[^>]*\/>/g, '')
      : xml.replace(/<(?:legacyDrawing|drawing|picture|tableParts)\b[^>]*(?:\/>|>.*?<\/tableParts>)/gs, '');
    if (less === xml) continue;
    changed = true;
    parts[path] = strToU8(less);
  }
  return changed ? zipSync(parts, { level: 1 }) : null;
};

const pathsOfSheets = (part: Container['part']): Map<string, string> => {
  const book = part('xl/workbook.xml') ?? '';
  const rels = part('xl/_rels/workbook.xml.rels') ?? '';
  const attribute = (text: string, name: string) => unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '');
  const targets = new Map(
    [...rels.matchAll(/<Relationship\b([^>]*)>/g)].map(([, head = '']) => [attribute(head, 'Id'), attribute(head, 'Target')]),
  );
  const paths = new Map<string, string>();
  for (const [, head = ''] of book.matchAll(/<sheet\b([^>]*)>/g)) {
    const target = targets.get(attribute(head, 'r:id'));
    if (target !== undefined) paths.set(attribute(head, 'name'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
};

/** Excel in Japan writes its date formats as bare numbers; exceljs knows their codes but not that they are meant. */
const nameJapaneseFormats = (): void => {
  for (const [id, code] of Object.entries(japaneseBuiltIns)) formats[Number(id)] = { ...formats[Number(id)], f: code };
};
