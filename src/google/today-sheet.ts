/** 今日 on its sheet: read whole, written whole, since nobody types there. */
import type { TodaySheet } from '../app/ports';
import { layoutOf } from '../domain/schema/layout';
import { tables } from '../domain/schema/tables';
import type { Cell } from '../domain/values/cell';
import { type Dates, isDate } from './dates';

export const openToday = (sheet: GoogleAppsScript.Spreadsheet.Sheet, dates: Dates): TodaySheet => {
  const values = sheet.getDataRange().getValues() as unknown[][];
  const cells = values.map((row) => row.map((cell) => (isDate(cell) ? dates.text(cell) : (cell as Cell))));
  const table = tables.today;
  const { at } = layoutOf(table, cells[0] ?? []);
  const width = Math.max(table.columns.length, ...Object.values(at));
  const old = Math.max(0, values.length - 1);
  return {
    rows: cells.slice(1).map((row) => Object.fromEntries(Object.entries(at).map(([key, column]) => [key, row[column - 1] ?? '']))),
    write: (rows, asOf) => {
      const height = Math.max(rows.length, old);
      const grid: (Cell | Date)[][] = Array.from({ length: height + 1 }, () => new Array<Cell>(width + 1).fill(''));
      grid[0] = Array.from({ length: width }, (_, index) => cells[0]?.[index] ?? '');
      grid[0].push(asOf);
      rows.forEach((row, index) => {
        for (const column of table.columns) {
          const value = row[column.key] ?? '';
          const line = grid[index + 1];
          const place = at[column.key];
          if (line !== undefined && place !== undefined) line[place - 1] = column.type === 'day' && typeof value === 'string' ? (dates.date(value) ?? value) : value;
        }
      });
      if (height > 900) {
        const missing = height + 1 - sheet.getMaxRows();
        if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
      }
      sheet.getRange(1, 1, height + 1, width + 1).setValues(grid);
    },
  };
};
