/** Where the page asks before it lets somebody edit: the guarded cells, and none that a protection leaves free. */
import { describe, expect, test } from '@jest/globals';
import { createRuntime } from '../../../workbench/runtime/index';
import { Workbook } from '../../../workbench/runtime/model/workbook';
import { wireSheets } from '../../../workbench/server/engine/sheets';

const guarded = (prepare: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void) => {
  const workbook = new Workbook({ locale: 'ja_JP', timeZone: 'Asia/Tokyo', sheetName: '台帳' });
  const { globals } = createRuntime({ workbook });
  const { SpreadsheetApp } = globals as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  prepare(SpreadsheetApp.getActiveSheet());
  const warnings = wireSheets(workbook)[0]?.warnings ?? [];
  return {
    protections: new Set(warnings.map((one) => one.protection)).size,
    asks: (row: number, column: number): boolean =>
      warnings.some((one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns),
  };
};

describe('a warning-only protection', () => {
  test('of a sheet asks everywhere but in the ranges it leaves free', () => {
    const { asks, protections } = guarded((sheet) => {
      const lock = sheet.protect().setWarningOnly(true);
      lock.setUnprotectedRanges([sheet.getRange('B2:B'), sheet.getRange('D2:E')]);
    });
    expect([asks(1, 2), asks(2, 1), asks(2, 3), asks(900, 6)]).toEqual([true, true, true, true]);
    expect([asks(2, 2), asks(1000, 2), asks(2, 4), asks(500, 5)]).toEqual([false, false, false, false]);
    expect(protections).toBe(1);
  });

  test('of a range asks there only', () => {
    const { asks } = guarded((sheet) => void sheet.getRange('C3:D4').protect().setWarningOnly(true));
    expect([asks(3, 3), asks(4, 4), asks(2, 3), asks(3, 5)]).toEqual([true, true, false, false]);
  });

  test('follows rows that are added', () => {
    const { asks } = guarded((sheet) => {
      sheet
        .protect()
        .setWarningOnly(true)
        .setUnprotectedRanges([sheet.getRange('B2:B')]);
      sheet.insertRowsAfter(1000, 5);
    });
    expect([asks(1005, 1), asks(1005, 2)]).toEqual([true, false]);
  });
});
