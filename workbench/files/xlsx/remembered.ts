/**
 * What Excel has no form for, kept beside the sheets in a part of the file that Excel carries along and nobody sees: warning-only protections,
 * developer metadata, checkboxes, filter criteria, open ranges, the size of the grid. It is believed only while nobody else has saved the
 * file: after that, a column inserted in Excel would be taken for another one.
 */
import type { Area } from '../../runtime/model/area';
import type { ValidationRule } from '../../runtime/model/rules';
import type { BookHead, Json, SheetHead } from '../../runtime/model/snapshot';
import { bookHead, decode, encode, putBookHead, putSheetHead, sheetHead } from '../../runtime/model/snapshot';
import type { Workbook } from '../../runtime/model/workbook';
import { rectangles } from './rectangles';
import { unescapeXml } from './text-escape';

export const rememberedPath = 'customXml/item1.xml';
const namespace = 'urn:daicho:workbench:1';
export const writer = 'Daicho workbench';

export type RememberedSheet = SheetHead & { validations: { rule: Json; areas: Area[] }[] };

interface Remembered {
  /** When the file was written, as docProps/core.xml says it. */
  stamp: string;
  book: BookHead;
  sheets: RememberedSheet[];
}

export const rememberedXml = (book: Workbook, stamp: string): string => {
  const content: Remembered = {
    stamp,
    book: bookHead(book),
    sheets: book.sheets.map((sheet) => ({
      ...sheetHead(sheet),
      validations: rectangles(sheet.validations, (rule) => JSON.stringify(encode(rule))).map(({ item, areas }) => ({
        rule: encode(item),
        areas,
      })),
    })),
  };
  // A text of ASCII letters survives every XML writer on its way.
  const text = Buffer.from(JSON.stringify(content), 'utf8').toString('base64');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<daicho xmlns="${namespace}">${text}</daicho>`;
};

/** null when there is nothing, or when another program has saved the file since. */
export const readRemembered = (xml: string | null, coreXml: string | null): Remembered | null => {
  const text = xml?.includes(namespace) ? /<daicho[^>]*>([^<]*)</.exec(xml)?.[1] : undefined;
  if (text === undefined || coreXml === null) return null;
  const stamp = /<dcterms:modified[^>]*>([^<]*)</.exec(coreXml)?.[1];
  const by = unescapeXml(/<cp:lastModifiedBy>([^<]*)</.exec(coreXml)?.[1] ?? '');
  try {
    const content = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Remembered;
    return content.stamp === stamp && by === writer ? content : null;
  } catch {
    return null;
  }
};

/** Puts what was remembered over what was read from Excel's form. The sheets are in the file's order and carry their remembered ids. */
export const recall = (book: Workbook, { book: head, sheets }: Remembered): void => {
  putBookHead(book, head);
  sheets.forEach((remembered, index) => {
    const sheet = book.sheets[index];
    if (sheet === undefined) return;
    putSheetHead(sheet, remembered);
    for (let row = 1; row <= sheet.validations.height; row++) sheet.validations.setRow(row, undefined);
    for (const { rule, areas } of remembered.validations) {
      const one = Object.freeze(decode(rule)) as ValidationRule;
      for (const { row, column, rows, columns } of areas) sheet.validations.fill(row, column, rows, columns, one);
    }
  });
};
