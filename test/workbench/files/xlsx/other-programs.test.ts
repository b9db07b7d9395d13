/** Files as Excel and other programs write them: made with exceljs or from parts, and opened without what our own files remember. */
import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFiles } from '../../../../workbench/files/open';
import { FileProblem } from '../../../../workbench/files/problem';
import { processorSecondsOf } from '../../../processor-time';

const open = async (bytes: Uint8Array, options: { language: 'ja' | 'en'; timeZone?: string } = { language: 'ja' }) =>
  openFiles([{ name: '顧客.xlsx', bytes }], options);

const written = async (fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** The file with one of its parts changed. */
const edited = (bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] as Uint8Array))) });
};

const sheetPath = 'xl/worksheets/sheet1.xml';
const simple = () => written((book) => book.addWorksheet('一覧').addRow(['会社名', '担当']));
const withRules = async (rules: string) => edited(await simple(), sheetPath, (xml) => xml.replace('<pageMargins', `${rules}<pageMargins`));

describe('validation', () => {
  test('a rule on a whole column is one rule on the grid, not a million cells', async () => {
    const rules =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:B1048576"><formula1>"見込,取引中"</formula1></dataValidation></dataValidations>';
    const bytes = await withRules(rules);
    let sheet: Awaited<ReturnType<typeof open>>['workbook']['sheets'][number] | undefined;
    const seconds = await processorSecondsOf(async () => {
      [sheet] = (await open(bytes)).workbook.sheets;
    });
    expect(seconds).toBeLessThan(5);
    expect(sheet?.validations.get(1000, 2)?.criterion).toEqual({ type: 'VALUE_IN_LIST', values: ['見込', '取引中', true] });
    expect(sheet?.validations.get(1000, 2)).toBe(sheet?.validations.get(1, 1));
    expect(sheet?.maxRows).toBe(1000);
  });

  test('lists from other sheets in the form newer Excels write', async () => {
    const bytes = await written((book) => {
      book.addWorksheet('一覧').addRow(['会社名']);
      book.addWorksheet('設定 2').addRow(['A']);
    });
    const rule = `<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'設定 2'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B5 D2</xm:sqref></x14:dataValidation>`;
    const ext = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1">${rule}</x14:dataValidations></ext></extLst></worksheet>`;
    const { workbook } = await open(edited(bytes, sheetPath, (xml) => xml.replace('</worksheet>', ext)));
    const [sheet, lists] = workbook.sheets;
    expect(sheet?.validations.get(2, 4)).toEqual({
      criterion: {
        type: 'VALUE_IN_RANGE',
        values: [{ ref: { sheetId: lists?.id, area: { row: 1, column: 1, rows: 9, columns: 1 } } }, true],
      },
      allowInvalid: false,
      helpText: null,
    });
  });

  test('what Google has no rule for is left out and said so', async () => {
    const { notices } = await open(
      await withRules(
        '<dataValidations count="1"><dataValidation type="textLength" operator="lessThan" sqref="A1"><formula1>5</formula1></dataValidation></dataValidations>',
      ),
    );
    expect(notices).toEqual([{ code: 'rules-left-out', file: '顧客.xlsx', sheet: '一覧', count: 1 }]);
  });
});

test('comparisons of conditional formats, with text and with numbers', async () => {
  const { workbook } = await open(
    await written((book) => {
      const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } as const;
      book.addWorksheet('一覧').addConditionalFormatting({
        ref: 'A2:A9',
        rules: [
          { type: 'cellIs', operator: 'equal', formulae: ['"休眠"'], style: { fill }, priority: 2 },
          { type: 'cellIs', operator: 'greaterThan', formulae: [100], style: { font: { bold: true } }, priority: 1 },
        ],
      });
    }),
  );
  expect(workbook.sheets[0]?.conditionalFormats.map((format) => format.boolean)).toEqual([
    { criterion: { type: 'NUMBER_GREATER_THAN', values: [100] }, look: { bold: true } },
    { criterion: { type: 'TEXT_EQUAL_TO', values: ['休眠'] }, look: { background: '#ff0000' } },
  ]);
});

test.each(['Asia/Tokyo', 'America/New_York', 'Etc/GMT', 'Pacific/Auckland'])('a day is the same day in %s', async (timeZone) => {
  const bytes = await written((book) => {
    const cell = book.addWorksheet('一覧').getCell('A1');
    cell.value = new Date(Date.UTC(2026, 2, 29));
    cell.numFmt = 'yyyy/mm/dd';
  });
  const { workbook } = await open(bytes, { language: 'ja', timeZone });
  const value = workbook.sheets[0]?.values.get(1, 1) as Date;
  expect(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(value)).toBe(
    '2026-03-29, 00:00',
  );
});

test("Japan's built-in date formats are dates, and the short date is that of the language", async () => {
  const bytes = await written((book) => {
    const sheet = book.addWorksheet('一覧');
    sheet.getCell('A1').value = 46_000;
    sheet.getCell('A1').numFmt = '0.0000';
    sheet.getCell('B1').value = new Date(Date.UTC(2026, 3, 1));
  });
  const id = /numFmtId="(\d+)" formatCode="0\.0000"/;
  const custom = id.exec(strFromU8(unzipSync(bytes)['xl/styles.xml'] as Uint8Array))?.[1];
  const japanese = edited(bytes, 'xl/styles.xml', (xml) => xml.replaceAll(`numFmtId="${custom}" fontId`, 'numFmtId="31" fontId'));
  const [ja] = (await open(japanese)).workbook.sheets;
  expect(ja?.values.get(1, 1)).toBeInstanceOf(Date);
  expect(ja?.formats.get(1, 1)?.numberFormat).toBe('yyyy"年"m"月"d"日"');
  expect(ja?.formats.get(1, 2)?.numberFormat).toBe('yyyy/m/d');
  expect((await open(japanese, { language: 'en' })).workbook.sheets[0]?.formats.get(1, 2)?.numberFormat).toBe('m/d/yyyy');
});

test('formulas keep their text, shared ones too, and younger functions their plain names', async () => {
  const { workbook } = await open(
    await written((book) => {
      const sheet = book.addWorksheet('一覧');
      sheet.getCell('A1').value = { formula: '_xlfn.XLOOKUP(B1,C:C,D:D)', result: 'x' };
      sheet.fillFormula('E1:E3', 'F1*2', [2, 4, 6]);
    }),
  );
  const [sheet] = workbook.sheets;
  expect(sheet?.formulas.get(1, 1)).toBe('=XLOOKUP(B1,C:C,D:D)');
  expect(sheet?.formulas.get(3, 5)).toBe('=F3*2');
});

test('formulas only Excel computes stand as what they showed, and that is said', async () => {
  const { workbook, notices } = await open(
    await written((book) => {
      const sheet = book.addWorksheet('一覧');
      sheet.getCell('A1').value = { formula: 'PHONETIC(B1)', result: 'アオゾラ' };
      sheet.getCell('A2').value = { formula: "VLOOKUP(B2,'[1]得意先'!A:B,2,FALSE)", result: 120 };
      sheet.getCell('A3').value = { formula: 'IF(B3="PHONETIC(x)",1,2)', result: 2 };
    }),
  );
  const [sheet] = workbook.sheets;
  expect([1, 2, 3].map((row) => sheet?.values.get(row, 1))).toEqual(['アオゾラ', 120, undefined]);
  expect(sheet?.formulas.get(3, 1)).toBe('=IF(B3="PHONETIC(x)",1,2)');
  expect(notices).toEqual([{ code: 'formulas-as-values', file: '顧客.xlsx', sheet: '一覧', count: 2 }]);
});

test('comments under a name of its own, and drawings nobody can read, cost only themselves', async () => {
  const bytes = await written((book) => {
    const sheet = book.addWorksheet('一覧');
    sheet.getCell('A1').value = '会社名';
    sheet.getCell('A1').note = '正式名称で\n入れる';
  });
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const absolute = edited(bytes, rels, (xml) => xml.replace('../comments1.xml', '/xl/comments1.xml'));
  const { workbook, notices } = await open(absolute);
  expect(workbook.sheets[0]?.values.get(1, 1)).toBe('会社名');
  expect(notices).toEqual([{ code: 'drawings-left-out', file: '顧客.xlsx' }]);
  expect((await open(bytes)).workbook.sheets[0]?.notes.get(1, 1)).toBe('正式名称で\n入れる');
});

const fault = async (bytes: Uint8Array): Promise<string> =>
  open(bytes).then(
    () => 'opened',
    (error: unknown) => (error instanceof FileProblem ? error.fault.code : String(error)),
  );

test('what is no .xlsx is refused by name', async () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  expect(await fault(Buffer.from('会社名,担当\n'))).toBe('broken-xlsx');
  expect(await fault(new Uint8Array())).toBe('broken-xlsx');
  expect(await fault(Uint8Array.from(compound))).toBe('old-xls');
  expect(await fault(Buffer.concat([Buffer.from(compound), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('protected-xlsx');
  expect(await fault((await simple()).slice(0, 900))).toBe('broken-xlsx');
});
