/** Notes of an opened Excel file, from their own part: exceljs forgets those of empty cells and those of other programs' naming. */
import { parseArea } from '../../runtime/model/a1';
import type { SheetModel } from '../../runtime/model/sheet-model';
import { unescapeText, unescapeXml } from './text-escape';

/** `part` reads a part of the file by its path; `sheetPath` is the sheet's own. */
export const openNotes = (part: (path: string) => string | null, sheetPath: string, sheet: SheetModel): void => {
  const rels = part(sheetPath.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
  for (const [head] of rels.matchAll(/<Relationship\b[^>]*>/g)) {
    const target = /\bTarget="([^"]*)"/.exec(head)?.[1];
    if (target === undefined || !/\bType="[^"]*\/comments"/.test(head)) continue;
    putNotes(part(resolved(sheetPath, unescapeXml(target))) ?? '', sheet);
  }
};

/** "../comments1.xml" as seen from the sheet; some programs write the path from the top. */
const resolved = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
};

const putNotes = (xml: string, sheet: SheetModel): void => {
  for (const [, head = '', body = ''] of xml.matchAll(/<comment\b([^>]*)>(.*?)<\/comment>/gs)) {
    const cell = parseArea(/\bref="([^"]*)"/.exec(head)?.[1] ?? '', sheet.maxRows, sheet.maxColumns);
    // Readings of kanji stand beside the text and are not part of it.
    const text = [...body.replace(/<rPh\b.*?<\/rPh>/gs, '').matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, piece = '']) => piece).join('');
    const note = unescapeText(unescapeXml(text));
    if (cell !== null && note !== '' && cell.row <= sheet.maxRows && cell.column <= sheet.maxColumns)
      sheet.notes.set(cell.row, cell.column, note);
  }
};
