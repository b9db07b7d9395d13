/** How a new sheet looks at first: colours, widths, frozen parts, groups. Never applied again, because people rearrange their sheets. */
import type { Column } from '../../domain/schema/column';
import { columnLetters } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';
import { declaredRuns, type Run } from './column-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** White = type here, grey = automatic, blue = heading (ux.md 5.2). Contrast of white on the blue is 4.9:1. */
export const colours = { heading: '#1967d2', headingText: '#ffffff', automatic: '#f1f3f4', headingAutomatic: '#5f6368' };

const area = (run: Run<unknown>, from: number, to: number): string =>
  `${columnLetters(run.first)}${from}:${columnLetters(run.first + run.width - 1)}${to}`;

/** Widths cost a call each: folded details keep the usual one, but for the reasons, which are whole sentences. */
const isRead = (column: Column): boolean => !column.hidden && (column.group === undefined || column.group === 'auto');

/** Room for '2026/11/22 09:30 現在'. */
const asOfPixels = 170;

/**
 * Colours of headings and automatic columns, widths, frozen parts. Each call counts: set-up makes six sheets. The headings take their look
 * from the first heading of a sheet that was dressed before in this run, when there is one.
 */
export const dress = (table: SheetTable, rows: number, fresh: boolean, model: Sheet | null): void => {
  const { sheet } = table;
  // 今日 has one heading more: the time it holds for.
  const asOf = table.table.name === 'today' ? 1 : 0;
  const last = Math.max(...Object.values(table.layout.at)) + asOf;
  const automatic = table.table.automatic ? [] : declaredRuns(table, (column) => column.by === 'auto').filter((run) => run.value);
  const grey = (at: number): boolean => automatic.some((run) => at >= run.first && at < run.first + run.width);
  const heads = Array.from({ length: last }, (_, index) => (grey(index + 1) ? colours.headingAutomatic : colours.heading));
  const headings = sheet.getRange(1, 1, 1, last);
  if (model === null) {
    const style = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(colours.headingText).build();
    headings.setTextStyle(style).setWrap(true);
  } else model.getRange(1, 1).copyTo(headings, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  if (model === null || automatic.length > 0) headings.setBackgrounds([heads]);
  if (automatic.length > 0) sheet.getRangeList(automatic.map((run) => area(run, 2, rows))).setBackground(colours.automatic);
  sheet.setFrozenRows(1);
  if (table.table.frozenColumns > 0) sheet.setFrozenColumns(table.table.frozenColumns);
  if (table.table.tabColor !== undefined) sheet.setTabColor(table.table.tabColor);
  for (const run of declaredRuns(table, (column) => (isRead(column) ? (column.pixels ?? 100) : 100))) {
    if (run.value !== 100) sheet.setColumnWidths(run.first, run.width, run.value);
  }
  if (asOf > 0) sheet.setColumnWidths(last, 1, asOfPixels);
  collapse(table, fresh);
};

/** Detail columns are folded away in groups; technical columns are hidden. */
const collapse = (table: SheetTable, fresh: boolean): void => {
  const { sheet } = table;
  // Groups side by side are one group to Sheets, which only counts how deep a column lies.
  const groups = declaredRuns(table, (column) => column.group !== undefined).filter((run) => run.value);
  // A set-up that was cut off may have grouped them already: grouped again they would be a group in a group.
  for (const run of groups)
    if (fresh || sheet.getColumnGroupDepth(run.first) === 0) sheet.getRange(1, run.first, 1, run.width).shiftColumnGroupDepth(1);
  if (groups.length > 0) sheet.collapseAllColumnGroups();
  for (const run of declaredRuns(table, (column) => column.hidden === true)) if (run.value) sheet.hideColumns(run.first, run.width);
};

/** Gives a sheet of `now` columns as many as it needs: empty cells count against the workbook's ten million. */
export const setWidth = (sheet: Sheet, now: number, columns: number): void => {
  if (now < columns) sheet.insertColumnsAfter(now, columns - now);
  else if (now > columns) sheet.deleteColumns(columns + 1, now - columns);
};
