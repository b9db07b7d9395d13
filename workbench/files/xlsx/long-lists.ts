/** The hidden sheet for lists that Excel cannot keep inside a rule. It is folded back into the rules when the file is opened. */
import type { Workbook as ExcelWorkbook, Worksheet } from 'exceljs';
import { absoluteName, openedArea } from './reference';
import { escapeText, unescapeText } from './text-escape';

const listSheet = '_lists';

export class LongLists {
  private readonly columns: string[][] = [];

  /** Answers the reference a rule takes its items from. */
  place(items: readonly string[]): string {
    const key = JSON.stringify(items);
    let index = this.columns.findIndex((column) => JSON.stringify(column) === key);
    if (index < 0) index = this.columns.push([...items]) - 1;
    return absoluteName(listSheet, { row: 1, column: index + 1, rows: Math.max(items.length, 1), columns: 1 });
  }

  addTo(excel: ExcelWorkbook): void {
    if (this.columns.length === 0) return;
    const sheet = excel.addWorksheet(listSheet, { state: 'veryHidden' });
    this.columns.forEach((items, index) => {
      items.forEach((item, row) => {
        sheet.getCell(row + 1, index + 1).value = escapeText(item);
      });
    });
  }
}

export const isListSheet = (sheet: Worksheet): boolean => sheet.name === listSheet && sheet.state === 'veryHidden';

/** The items behind a reference into the hidden sheet; null for every other reference. */
export const longListItems = (excel: ExcelWorkbook, sheetName: string, range: string): string[] | null => {
  const sheet = excel.getWorksheet(sheetName);
  if (sheet === undefined || !isListSheet(sheet)) return null;
  const area = openedArea(range, 1, 1);
  if (area === null) return null;
  return Array.from({ length: area.rows }, (_, row) => unescapeText(String(sheet.getCell(area.row + row, area.column).value ?? '')));
};
