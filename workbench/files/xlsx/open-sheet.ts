/** One sheet of an opened Excel file into the workbook. */
import type { Cell, Style, Worksheet } from 'exceljs';
import type { CellFormat } from '../../runtime/model/cell-format';
import type { SheetModel } from '../../runtime/model/sheet-model';
import { type ExcelColour, hexColour, type Palette } from './colour';
import { openLines } from './lines';
import { type LookReader, openedValue } from './open-value';
import { openedArea } from './reference';

export interface SheetReading {
  palette: Palette;
  formatOf: (style: Partial<Style> | undefined) => CellFormat | undefined;
  lookOf: LookReader;
  ownFormula: (formula: string) => string;
}

/** How far the sheet holds something, styles apart: a style can reach Excel's last row. */
export const contentSize = (excel: Worksheet): { rows: number; columns: number } => {
  let rows = 0;
  let columns = 0;
  excel.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (cell.value === null && cell.note === undefined) return;
      rows = Math.max(rows, number);
      columns = Math.max(columns, column);
    });
  });
  return { rows, columns };
};

/** Answers how many formulas only Excel can compute; their results stand as values. */
export const openSheet = (excel: Worksheet, sheet: SheetModel, reading: SheetReading): number => {
  const { rows, columns } = sheet;
  let frozen = 0;
  const columnFormats = columnStyles(excel, sheet, reading);
  for (let number = 1; number <= rows.max; number++) {
    const row = excel.findRow(number);
    const last = row?.cellCount ?? 0;
    for (let column = 1; column <= Math.max(last, columnFormats.length) && column <= columns.max; column++) {
      const cell = row?.findCell(column);
      if (cell === undefined) sheet.formats.set(number, column, columnFormats[column - 1]);
      else if (openCell(cell, sheet, number, column, reading)) frozen += 1;
    }
  }
  openMerges(excel, sheet);
  openLines(
    excel,
    sheet,
    Math.min(excel.rowCount, rows.max),
    Math.min(Math.max(excel.columns?.length ?? 0, excel.columnCount), columns.max),
  );
  openFilter(excel, sheet);
  const tab = hexColour(excel.properties.tabColor as ExcelColour | undefined, reading.palette);
  sheet.tabColor = tab ?? null;
  sheet.hidden = excel.state !== 'visible';
  openProtection(excel, sheet);
  return frozen;
};

const openCell = (cell: Cell, sheet: SheetModel, row: number, column: number, { formatOf, lookOf, ownFormula }: SheetReading): boolean => {
  sheet.formats.set(row, column, formatOf(cell.style));
  // The other cells of a merge answer with the first one's value.
  if (cell.isMerged && cell.master !== cell) return false;
  const opened = openedValue(cell, sheet.book.timeZone, lookOf);
  if (opened.formula !== undefined) sheet.formulas.set(row, column, ownFormula(opened.formula));
  if (opened.value !== undefined) sheet.values.set(row, column, opened.value);
  if (opened.runs !== undefined) sheet.runs.set(row, column, opened.runs);
  return opened.frozen === true;
};

/** Looks of whole columns, for the cells the file does not mention. */
const columnStyles = (excel: Worksheet, sheet: SheetModel, { formatOf }: SheetReading): (CellFormat | undefined)[] => {
  const count = Math.min(excel.columns?.length ?? 0, sheet.maxColumns);
  const formats = Array.from({ length: count }, (_, index) => formatOf(excel.getColumn(index + 1).style));
  while (formats.length > 0 && formats[formats.length - 1] === undefined) formats.pop();
  return formats;
};

const openMerges = (excel: Worksheet, sheet: SheetModel): void => {
  for (const range of (excel.model as unknown as { merges?: string[] }).merges ?? []) {
    const area = openedArea(range, sheet.maxRows, sheet.maxColumns);
    if (area !== null && area.row <= sheet.maxRows && area.column <= sheet.maxColumns) sheet.merges.push(area);
  }
};

/** Which rows a filter hides is not read: every row is there to be worked with. */
const openFilter = (excel: Worksheet, sheet: SheetModel): void => {
  const range = excel.autoFilter;
  const area = typeof range === 'string' ? openedArea(range.replaceAll('$', ''), sheet.maxRows, sheet.maxColumns) : null;
  if (area !== null) sheet.filter = { area, columns: new Map() };
};

const openProtection = (excel: Worksheet, sheet: SheetModel): void => {
  if ((excel as unknown as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet !== true) return;
  sheet.book.protections.push({
    id: sheet.book.takeId(),
    type: 'SHEET',
    sheetId: sheet.id,
    area: sheet.wholeArea(),
    rangeName: null,
    description: '',
    warningOnly: false,
    domainEdit: false,
    editors: [],
    unprotected: [],
  });
};
