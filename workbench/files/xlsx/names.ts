/** Defined names, written and read in the workbook's own XML: exceljs keeps a name as a list of its cells. */
import { splitSheetName } from '../../runtime/model/a1';
import type { Workbook } from '../../runtime/model/workbook';
import { absoluteName } from './reference';
import { escapeXml, unescapeXml } from './text-escape';

/** `<definedName>` elements for the workbook's names, without those that lost their cells, and for its filters. */
export const namesXml = (book: Workbook, sheetNames: ReadonlyMap<number, string>): string =>
  filterNames(book, sheetNames) +
  book.namedRanges
    .flatMap(({ name, sheetId, area }) => {
      const sheet = sheetNames.get(sheetId);
      return area === null || sheet === undefined
        ? []
        : [`<definedName name="${escapeXml(name)}">${escapeXml(absoluteName(sheet, area))}</definedName>`];
    })
    .join('');

/** Excel and LibreOffice look for a filter under this name; exceljs writes the filter without it. */
const filterNames = (book: Workbook, sheetNames: ReadonlyMap<number, string>): string =>
  book.sheets
    .map(({ id, filter }, index) => {
      if (filter === null) return '';
      const range = absoluteName(sheetNames.get(id) ?? '', { ...filter.area, open: {} });
      return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(range)}</definedName>`;
    })
    .join('');

/** Puts the names into xl/workbook.xml, beside the ones exceljs may have written. */
export const withNames = (workbookXml: string, names: string): string => {
  if (names === '') return workbookXml;
  if (workbookXml.includes('</definedNames>')) return workbookXml.replace('</definedNames>', () => `${names}</definedNames>`);
  return workbookXml.replace('</sheets>', () => `</sheets><definedNames>${names}</definedNames>`);
};

export interface ReadName {
  name: string;
  sheet: string;
  range: string;
}

/** Names that stand for one range; Excel's own (print areas, filters) and those of a single sheet only are left out. */
export const readNames = (workbookXml: string): ReadName[] =>
  [...workbookXml.matchAll(/<definedName\b([^>]*)>(.*?)<\/definedName>/gs)].flatMap(([, head = '', body = '']) => {
    const name = unescapeXml(/\bname="([^"]*)"/.exec(head)?.[1] ?? '');
    const { sheet, rest } = splitSheetName(unescapeXml(body));
    if (
      name === '' ||
      name.startsWith('_xlnm.') ||
      /\blocalSheetId=|\bhidden="(?:1|true)"/.test(head) ||
      sheet === null ||
      rest.includes(',')
    )
      return [];
    return [{ name, sheet, range: rest }];
  });
