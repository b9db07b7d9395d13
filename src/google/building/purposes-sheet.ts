/** 項目の目的 on its sheet: filled when it is made, and afterwards only completed. What a team wrote there stays. */

import { purposes } from '../../domain/schema/other-tables';
import { type PurposeRow, purposeRows } from '../../domain/schema/purpose-rows';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const keys = purposes.columns.map(({ key }) => key as keyof PurposeRow);
const cellsOf = (row: PurposeRow): string[] => keys.map((key) => row[key]);

/** All rows, from the second on. */
export const fillPurposes = (sheet: Sheet, rules: Rules): void => {
  const rows = purposeRows(rules);
  makeRoom(sheet, rows.length + 1);
  sheet.getRange(2, 1, rows.length, keys.length).setValues(rows.map(cellsOf));
};

/**
 * Adds the columns that are missing below, and names those that are called otherwise by now. Answers whether there were any. One call where all
 * is in order.
 */
export const completePurposes = (table: SheetTable, rules: Rules): boolean => {
  if (keys.some((key) => !table.has(key))) return false;
  const { sheet } = table;
  const { code = [], column = [] } = table.columns(['code', 'column'], Number.POSITIVE_INFINITY);
  const wanted = new Map(purposeRows(rules).map((row) => [row.code, row]));
  const named = column.map((name, at) => wanted.get(cellText(code[at] ?? ''))?.column ?? name);
  const renamed = named.some((name, at) => name !== column[at]);
  if (renamed) sheet.getRange(2, table.position('column'), named.length, 1).setValues(named.map((name) => [name]));
  const there = new Set(code.map(cellText));
  const missing = [...wanted.values()].filter((row) => !there.has(row.code));
  if (missing.length > 0) {
    const row = code.length + 2;
    makeRoom(sheet, row + missing.length - 1);
    const width = Math.max(...keys.map((key) => table.position(key)));
    const cells = missing.map((one) => {
      const line = new Array<string>(width).fill('');
      for (const key of keys) line[table.position(key) - 1] = one[key];
      return line;
    });
    sheet.getRange(row, 1, cells.length, width).setValues(cells);
  }
  return renamed || missing.length > 0;
};

const makeRoom = (sheet: Sheet, rows: number): void => {
  const there = sheet.getMaxRows();
  if (rows > there) sheet.insertRowsAfter(there, rows - there);
};
