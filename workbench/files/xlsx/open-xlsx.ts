/** An .xlsx file into a workbook: its sheets are added after those that are there. */
import type { Worksheet } from 'exceljs';
import { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import { type FileNotice, FileProblem } from '../problem';
import { sheetNameFor } from '../sheet-name';
import { paletteOf } from './colour';
import { type Container, openContainer } from './container';
import { isListSheet, longListItems } from './long-lists';
import { readNames } from './names';
import { openConditionals } from './open-conditional';
import { openNotes } from './open-notes';
import { contentSize, openSheet } from './open-sheet';
import { openValidations } from './open-validations';
import { openedArea, withSheetNames } from './reference';
import { type RememberedSheet, readRemembered, recall, rememberedPath } from './remembered';
import { lookOf, type StandardFont, styleReader } from './style';

const mostCells = 10_000_000;

export interface OpenedFile {
  sheets: SheetModel[];
  notices: FileNotice[];
}

/** `alone`: the workbook holds nothing else, so that sheet ids and everything the file remembers can be taken over. */
export const openXlsx = async (book: Workbook, file: { name: string; bytes: Uint8Array }, alone: boolean): Promise<OpenedFile> => {
  const container = await openContainer(file.name, file.bytes);
  const remembered = readRemembered(container.part(rememberedPath), container.part('docProps/core.xml'));
  const excelSheets = container.excel.worksheets.filter((sheet) => !isListSheet(sheet));
  // The time zone decides what the file's dates mean, so it comes before the cells.
  if (alone && remembered !== null) Object.assign(book, { timeZone: remembered.book.timeZone, locale: remembered.book.locale });
  const sheets = addSheets(book, excelSheets, file.name, alone ? remembered?.sheets : undefined);
  const notices: FileNotice[] = container.withoutDrawings ? [{ code: 'drawings-left-out', file: file.name }] : [];
  fillSheets(book, container, excelSheets, sheets, file.name, notices);
  if (alone && remembered !== null) recall(book, remembered);
  book.changed({ kind: 'sheets' });
  return { sheets, notices };
};

const addSheets = (
  book: Workbook,
  excelSheets: readonly Worksheet[],
  file: string,
  heads: readonly RememberedSheet[] | undefined,
): SheetModel[] =>
  excelSheets.map((excel, index) => {
    const size = contentSize(excel);
    const head = heads?.[index];
    const [rows, columns] = [Math.max(size.rows, head?.rows.max ?? 1000), Math.max(size.columns, head?.columns.max ?? 26)];
    if (rows * columns > mostCells) throw new FileProblem({ code: 'too-large', file, cells: rows * columns });
    const taken = book.sheets.map(({ name }) => name);
    const name = head === undefined || taken.includes(head.name) ? sheetNameFor(excel.name, taken) : head.name;
    const sheet = book.addSheet(name, book.sheets.length, rows, columns);
    if (head === undefined || book.sheetById(head.id) !== null) return sheet;
    const own = new SheetModel(book, head.id, name, rows, columns);
    book.sheets[book.sheets.indexOf(sheet)] = own;
    return own;
  });

const fillSheets = (
  book: Workbook,
  { excel, part, sheetPaths }: Container,
  excelSheets: readonly Worksheet[],
  sheets: readonly SheetModel[],
  file: string,
  notices: FileNotice[],
): void => {
  const palette = paletteOf(part('xl/theme/theme1.xml'));
  const standard = firstFont(part('xl/styles.xml') ?? '');
  const language = book.locale.startsWith('ja') ? 'ja' : 'en';
  const own = new Map(excelSheets.map(({ name }, index) => [name, sheets[index] as SheetModel]));
  const renamed = new Map([...own].flatMap(([name, sheet]): [string, string][] => (name === sheet.name ? [] : [[name, sheet.name]])));
  const ownFormula = (formula: string) => withSheetNames(formula, renamed);
  const names = readNames(part('xl/workbook.xml') ?? '');
  const formatOf = styleReader(palette, standard, language);
  for (const [index, from] of excelSheets.entries()) {
    const sheet = sheets[index] as SheetModel;
    const frozen = openSheet(from, sheet, { palette, formatOf, lookOf: (font) => lookOf(font, palette, standard), ownFormula });
    if (frozen > 0) notices.push({ code: 'formulas-as-values', file, sheet: sheet.name, count: frozen });
    openNotes(part, sheetPaths.get(from.name) ?? '', sheet);
    const formattings = (from as unknown as { conditionalFormattings?: [] }).conditionalFormattings ?? [];
    const left =
      openConditionals(formattings, { sheet, palette, ownFormula }) +
      openValidations(rulesXml(part(sheetPaths.get(from.name) ?? '') ?? ''), {
        sheet,
        sheetNamed: (name) => own.get(name) ?? null,
        named: (name) => namedRange(names, name),
        longList: (name, range) => longListItems(excel, name, range),
        ownFormula,
      });
    if (left > 0) notices.push({ code: 'rules-left-out', file, sheet: sheet.name, count: left });
  }
  for (const { name, sheet: sheetName, range } of names) {
    const sheet = own.get(sheetName);
    const area = sheet === undefined ? null : openedArea(range, sheet.maxRows, sheet.maxColumns);
    if (sheet !== undefined && area !== null && !book.namedRanges.some((known) => known.name === name)) {
      book.namedRanges.push({ name, sheetId: sheet.id, area });
    }
  }
};

const namedRange = (names: ReturnType<typeof readNames>, wanted: string): string | null => {
  const found = names.find(({ name }) => name === wanted);
  return found === undefined ? null : `'${found.sheet.replaceAll("'", "''")}'!${found.range}`;
};

/** The end of a sheet's XML, after its cells: there the rules stand, and searching the cells would take long. */
const rulesXml = (xml: string): string => xml.slice(Math.max(xml.lastIndexOf('</sheetData>'), 0));

const firstFont = (stylesXml: string): StandardFont => {
  const font = /<font>(.*?)<\/font>/s.exec(stylesXml)?.[1] ?? '';
  const name = /<name val="([^"]*)"/.exec(font)?.[1];
  const size = /<sz val="([^"]*)"/.exec(font)?.[1];
  const rgb = /<color rgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/.exec(font)?.[1];
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size: Number(size) }),
    ...(rgb === undefined ? {} : { color: `#${rgb.toLowerCase()}` }),
  };
};
