/** How a new sheet looks at first: colours, widths, frozen parts, groups. Never applied again, because people rearrange their sheets. */
import type { Column } from '../domain/schema/column';
import { columnLetters, type SheetTable } from './sheet-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** White = type here, grey = automatic, blue = heading (ux.md 5.2). Contrast of white on the blue is 4.9:1. */
export const colours = { heading: '#1967d2', headingText: '#ffffff', automatic: '#f1f3f4', headingAutomatic: '#5f6368' };

interface Run<T> {
  first: number;
  width: number;
  value: T;
}

const runsOf = <T>(table: SheetTable, of: (column: Column) => T): Run<T>[] => {
  const placed = table.table.columns
    .filter((column) => table.has(column.key))
    .map((column) => ({ at: table.position(column.key), value: of(column) }))
    .sort((a, b) => a.at - b.at);
  const runs: Run<T>[] = [];
  for (const { at, value } of placed) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.width === at && last.value === value) last.width++;
    else runs.push({ first: at, width: 1, value });
  }
  return runs;
};

const area = (run: Run<unknown>, from: number, to: number): string => `${columnLetters(run.first)}${from}:${columnLetters(run.first + run.width - 1)}${to}`;

/** Colours of headings and automatic columns, widths, wrap, frozen parts. */
export const dress = (table: SheetTable): void => {
  const { sheet } = table;
  const rows = sheet.getMaxRows();
  const last = Math.max(...Object.values(table.layout.at));
  const automatic = runsOf(table, (column) => column.by === 'auto').filter((run) => run.value);
  sheet.getRange(1, 1, 1, last).setBackground(colours.heading).setFontColor(colours.headingText).setFontWeight('bold').setVerticalAlignment('middle').setWrap(true);
  if (automatic.length > 0) {
    sheet.getRangeList(automatic.map((run) => area(run, 1, 1))).setBackground(colours.headingAutomatic);
    if (table.table.automatic === undefined) sheet.getRangeList(automatic.map((run) => area(run, 2, rows))).setBackground(colours.automatic);
  }
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(table.table.frozenColumns);
  sheet.setTabColor(table.table.tabColor);
  for (const run of runsOf(table, (column) => column.pixels)) sheet.setColumnWidths(run.first, run.width, run.value);
  collapse(table);
};

/** Detail columns are folded away in groups; technical columns are hidden. */
const collapse = (table: SheetTable): void => {
  const { sheet } = table;
  for (const run of runsOf(table, (column) => column.group ?? '')) {
    if (run.value === '') continue;
    const range = sheet.getRange(1, run.first, 1, run.width);
    range.shiftColumnGroupDepth(1);
    range.collapseGroups();
  }
  for (const run of runsOf(table, (column) => column.hidden === true)) if (run.value) sheet.hideColumns(run.first, run.width);
};

/** Number of columns and rows a sheet must have. */
export const fit = (sheet: Sheet, columns: number): void => {
  const now = sheet.getMaxColumns();
  if (now < columns) sheet.insertColumnsAfter(now, columns - now);
  else if (now > columns) sheet.deleteColumns(columns + 1, now - columns);
};
