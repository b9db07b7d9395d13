/** すべて書き出す: every sheet comes out as it is shown, in slices, and the workbook stays as it is. */
import { expect, test } from '@jest/globals';
import type { ExportRowsAnswer, ExportSheetsAnswer } from '../../src/contract';
import { openLedger } from './opened-ledger';

type Reply<T> = { ok: true; value: T } | { ok: false; problem: { code: string; message: string } };

const open = () => {
  const opened = openLedger();
  const ask = <T>(name: string, request: object): Reply<T> => opened.call<Reply<T>>(name, request);
  const all = (sheetId: number): string[][] => {
    const rows: string[][] = [];
    for (let from = 1; from > 0; ) {
      const reply = ask<ExportRowsAnswer>('sidebarExportRows', { sheetId, from });
      if (!reply.ok) throw new Error(reply.problem.message);
      rows.push(...reply.value.rows);
      from = reply.value.next;
    }
    return rows;
  };
  const sheets = () => {
    const reply = ask<ExportSheetsAnswer>('sidebarExportSheets', {});
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value.sheets;
  };
  return { opened, ask, all, sheets };
};

test('every sheet is named, the hidden ones and the user’s own as well', () => {
  const { opened, sheets } = open();
  const titles = opened.workbook.sheets.map(({ name }) => name);
  expect(titles).toEqual(expect.arrayContaining(['変更履歴', 'メモ']));
  expect(sheets().map(({ name }) => name)).toEqual(titles);
});

test('a long sheet comes in slices that fit together, as it is shown', () => {
  const { opened, all, sheets } = open();
  const { globals } = opened.runtime;
  const wide = Array.from({ length: 9000 }, (_, row) => Array.from({ length: 40 }, (_unused, column) => `${row}/${column}`));
  const filled = opened.runtime.run({ user: 'owner@example.com', kind: 'menu' }, () => {
    const book = (globals.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet();
    const sheet = book.getSheetByName('メモ');
    sheet?.insertRowsAfter(1000, 9000).insertColumnsAfter(26, 14);
    sheet?.getRange(1, 1, wide.length, 40).setNumberFormat('@').setValues(wide);
    sheet?.getRange(9001, 1, 1, 3).setNumberFormats([['#,##0', 'yyyy/mm/dd', '@']]);
    sheet?.getRange(9001, 1, 1, 3).setValues([[1234567, '2026/04/01', '=1+1']]);
  });
  expect(filled.ok).toBe(true);
  const found = sheets().find(({ name }) => name === 'メモ');
  const rows = all(found?.sheetId ?? 0);
  expect(rows.slice(0, 9000)).toEqual(wide);
  expect(rows[9000]?.slice(0, 3)).toEqual(['1,234,567', '2026/04/01', '=1+1']);
});

test('an empty sheet has no rows; one that is gone is said so; a broken request is refused', () => {
  const { ask, sheets } = open();
  const empty = sheets().find(({ name }) => name === 'メモ');
  expect(ask('sidebarExportRows', { sheetId: empty?.sheetId, from: 1 })).toEqual({ ok: true, value: { rows: [], next: 0, height: 0 } });
  expect(ask('sidebarExportRows', { sheetId: 4711, from: 1 })).toMatchObject({ ok: false, problem: { code: 'no-sheet' } });
  expect(ask('sidebarExportRows', { sheetId: 4711, from: 0 })).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
});
