/** A workbook as JSON and back, copies that share rows, and captures for undo. */
import { expect, test } from '@jest/globals';
import { createRuntime, Workbook } from '../../../../workbench/runtime/index';
import { captureBlock, captureWorkbook } from '../../../../workbench/runtime/model/blocks';
import { globalsOf } from '../globals';

const furnished = () => {
  const runtime = createRuntime({ workbook: new Workbook({ locale: 'ja_JP', timeZone: 'Asia/Tokyo' }) });
  const app = globalsOf(runtime).SpreadsheetApp;
  const spreadsheet = app.getActiveSpreadsheet();
  const sheet = spreadsheet.getActiveSheet();
  sheet.getRange('A1:D1').setValues([['株式会社', 1, new Date(0), '=A1']]);
  sheet.getRange('B2').setBackground('red').setNote('n').setNumberFormat('@');
  sheet.getRange('C3').setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('A1:A9')).build());
  sheet.getRange('E1:F2').merge();
  sheet.setFrozenRows(1);
  sheet.hideColumns(4);
  spreadsheet.setNamedRange('names', sheet.getRange('A1:A9'));
  sheet.getRange('A1:D4').createFilter();
  sheet.protect().setDescription('lock');
  sheet.addDeveloperMetadata('key', 'value');
  spreadsheet.insertSheet('other');
  return { runtime, app, spreadsheet, sheet };
};

test('a snapshot is JSON, and restoring it gives the same workbook again', () => {
  const { runtime } = furnished();
  const snapshot = runtime.workbook.snapshot();
  const json = JSON.parse(JSON.stringify(snapshot));
  expect(json).toEqual(snapshot);
  const back = Workbook.restore(json);
  expect(back.snapshot()).toEqual(snapshot);
  const sheet = globalsOf(createRuntime({ workbook: back }))
    .SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()[0];
  expect(sheet?.getRange('A1:C1').getValues()).toEqual([['株式会社', 1, new Date(0)]]);
  expect([sheet?.getRange('D1').getFormula(), sheet?.getRange('B2').getNumberFormat(), sheet?.getFrozenRows()]).toEqual(['=A1', '@', 1]);
});

test('captureWorkbook puts everything back: cells, structure, sheets', () => {
  const { runtime, spreadsheet, sheet } = furnished();
  const before = runtime.workbook.snapshot();
  const undo = captureWorkbook(runtime.workbook);
  sheet.getRange('A1').setValue('changed');
  sheet.deleteRow(1);
  sheet.insertColumnBefore(1);
  spreadsheet.deleteSheet(spreadsheet.getSheetByName('other') as GoogleAppsScript.Spreadsheet.Sheet);
  spreadsheet.insertSheet('new');
  undo();
  expect({ ...(runtime.workbook.snapshot() as object), fields: null }).toEqual({ ...(before as object), fields: null });
  expect(spreadsheet.getSheets().map((each) => each.getName())).toEqual(['Sheet1', 'other']);
});

test('captureBlock puts one block back and leaves later changes elsewhere', () => {
  const { runtime, sheet } = furnished();
  const model = runtime.workbook.sheets[0];
  if (model === undefined) throw new Error('no sheet');
  const undo = captureBlock(model, { row: 1, column: 1, rows: 1, columns: 4 });
  sheet.getRange('A1:D1').clear();
  sheet.getRange('A5').setValue('stays');
  undo();
  expect([sheet.getRange('D1').getFormula(), sheet.getRange('A1').getValue(), sheet.getRange('A5').getValue()]).toEqual([
    '=A1',
    '株式会社',
    'stays',
  ]);
});

test('listeners hear of every change', () => {
  const { runtime, sheet } = furnished();
  const heard: string[] = [];
  const stop = runtime.workbook.onChange((change) => heard.push(change.kind));
  sheet.getRange('A1').setValue(1);
  sheet.insertRowBefore(1);
  sheet.deleteColumns(5, 2);
  sheet.setName('renamed');
  stop();
  sheet.getRange('A1').setValue(2);
  expect(heard).toEqual(['cells', 'rows-inserted', 'columns-deleted', 'sheets']);
});
