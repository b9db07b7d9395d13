import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openFiles } from '../../../../workbench/files/open';
import { openXlsx } from '../../../../workbench/files/xlsx/open-xlsx';
import { saveXlsx } from '../../../../workbench/files/xlsx/save-xlsx';
import { Workbook } from '../../../../workbench/runtime/model/workbook';
import { dump } from './dump';
import { randomWorkbook } from './random-workbook';

const open = async (bytes: Uint8Array) => (await openFiles([{ name: 'random.xlsx', bytes }], { language: 'ja' })).workbook;

test('a workbook comes back from its file as it was', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (book: Workbook) => {
      expect(dump(await open(await saveXlsx(book)))).toEqual(dump(book));
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** As another program would see the file: only what Excel has a form for. */
const openPlain = async (bytes: Uint8Array) => {
  const book = new Workbook({ name: 'random', locale: 'ja_JP', timeZone: 'Asia/Tokyo' });
  book.sheets = [];
  const { notices } = await openXlsx(book, { name: 'random.xlsx', bytes }, false);
  expect(notices).toEqual([]);
  return book;
};

const withoutNames = (book: Workbook): Workbook => {
  book.sheets.forEach((sheet, index) => {
    // Some names are not allowed in Excel, and formulas follow them.
    sheet.name = `Sheet${index}`;
  });
  return book;
};

test('everything that Excel has a form for comes back from that form', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (book: Workbook) => {
      const saved = await saveXlsx(book);
      expect(dump(withoutNames(await openPlain(saved)))).toEqual(dump(withoutNames(book)));
    }),
    { numRuns: 100 },
  );
}, 120_000);
