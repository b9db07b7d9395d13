/** The workbook as an .xlsx file. */
import ExcelJS from 'exceljs';
import type { Workbook } from '../../runtime/model/workbook';
import { excelNames } from '../sheet-name';
import { LongLists } from './long-lists';
import { namesXml, withNames } from './names';
import { packed, withCustomPart, withDefaultFont, withGrowingRows } from './package';
import { rememberedPath, rememberedXml, writer } from './remembered';
import { saveSheet } from './save-sheet';
import { defaultFont } from './style';

export const saveXlsx = async (book: Workbook, options: { now?: Date } = {}): Promise<Uint8Array> => {
  const excel = new ExcelJS.Workbook();
  const now = options.now ?? new Date();
  Object.assign(excel, { creator: writer, lastModifiedBy: writer, created: now, modified: now });
  const given = excelNames(book.sheets.map(({ name }) => name));
  const names = new Map(book.sheets.map(({ id }, index) => [id, given[index] as string]));
  const renamed = new Map(
    book.sheets.flatMap(({ id, name }): [string, string][] => (names.get(id) === name ? [] : [[name, names.get(id) as string]])),
  );
  const lists = new LongLists();
  for (const sheet of book.sheets) saveSheet(excel.addWorksheet(names.get(sheet.id) as string), { sheet, names, renamed, lists });
  lists.addTo(excel);
  const active = book.sheets.findIndex(({ hidden }) => !hidden);
  excel.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: Math.max(active, 0), visibility: 'visible' }];
  // Without an evaluator the file holds no results; with one, Excel still knows today's date better.
  excel.calcProperties.fullCalcOnLoad = book.evaluator === null;
  return packed(excel, {
    change: {
      'xl/workbook.xml': (xml) => withNames(xml, namesXml(book, names)),
      'xl/_rels/workbook.xml.rels': (xml) => withCustomPart(xml, rememberedPath),
      'xl/styles.xml': (xml) => withDefaultFont(xml, defaultFont),
    },
    changeSheet: withGrowingRows,
    add: (core) => ({ [rememberedPath]: rememberedXml(book, /<dcterms:modified[^>]*>([^<]*)</.exec(core)?.[1] ?? '') }),
  });
};
