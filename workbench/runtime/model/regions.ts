/** Finding the edges of filled cells: what Ctrl+arrow and Ctrl+A do at the grid. */
import type { Area } from './area';
import { lastColumn, lastRow } from './area';
import type { SheetModel } from './sheet-model';

/** The edge of a run of filled cells in a direction, or the edge of the sheet (gas-fakes test/testsheets.js "Range.getNextDataCell"). */
export const nextDataCell = (
  sheet: SheetModel,
  row: number,
  column: number,
  down: number,
  right: number,
): { row: number; column: number } => {
  const inside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= sheet.maxRows && c <= sheet.maxColumns;
  let r = row;
  let c = column;
  if (!inside(r + down, c + right)) return { row: r, column: c };
  const filled = (): boolean => sheet.hasContent(r, c);
  const inRun = filled() && sheet.hasContent(r + down, c + right);
  r += down;
  c += right;
  if (inRun) while (inside(r + down, c + right) && sheet.hasContent(r + down, c + right)) [r, c] = [r + down, c + right];
  else while (inside(r + down, c + right) && !filled()) [r, c] = [r + down, c + right];
  return { row: r, column: c };
};

/** Grows an area over filled cells that touch its sides; corners do not count (gas-fakes test/testsheetssets.js "Range.getDataRegion"). */
export const dataRegion = (sheet: SheetModel, start: Area, along: 'rows' | 'columns' | 'both'): Area => {
  const area = { row: start.row, column: start.column, rows: start.rows, columns: start.columns };
  const anyInRow = (row: number): boolean => {
    for (let column = area.column; column <= lastColumn(area); column++) if (sheet.hasContent(row, column)) return true;
    return false;
  };
  const anyInColumn = (column: number): boolean => {
    for (let row = area.row; row <= lastRow(area); row++) if (sheet.hasContent(row, column)) return true;
    return false;
  };
  for (let grew = true; grew; ) {
    grew = false;
    if (along !== 'columns') {
      while (area.row > 1 && anyInRow(area.row - 1)) {
        area.row -= 1;
        area.rows += 1;
        grew = true;
      }
      while (lastRow(area) < sheet.maxRows && anyInRow(lastRow(area) + 1)) {
        area.rows += 1;
        grew = true;
      }
    }
    if (along !== 'rows') {
      while (area.column > 1 && anyInColumn(area.column - 1)) {
        area.column -= 1;
        area.columns += 1;
        grew = true;
      }
      while (lastColumn(area) < sheet.maxColumns && anyInColumn(lastColumn(area) + 1)) {
        area.columns += 1;
        grew = true;
      }
    }
  }
  return area;
};
