/** Workbooks as offices have them: written by a library and by hand, with everything that a list of cells does not tell. */
import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { showsDay } from '../../../sidebar/import/files/day-formats';
import { digitsShown } from '../../../sidebar/import/files/digit-formats';
import { FileRefused } from '../../../sidebar/import/files/list-file';
import { openFile } from '../../../sidebar/import/files/open-file';

const source = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer as ArrayBuffer),
});
const open = (bytes: Uint8Array, name = 'list.xlsx') => openFile(source(name, bytes));
const refusal = (bytes: Uint8Array, sheet = ''): Promise<string> =>
  open(bytes)
    .then((file) => file.read(sheet || (file.sheets[0] ?? '')))
    .then(
      () => 'read',
      (error: unknown) => (error instanceof FileRefused ? error.fault.code : String(error)),
    );
const written = async (fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** A workbook of one sheet from the text of its parts, as other programs write it. */
const byHand = (sheet: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/workbook.xml':
          '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A&amp;B &#x540d;簿" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('a workbook', () => {
  test('shows the sheets that are not hidden; any of them is read', async () => {
    const bytes = await written((book) => {
      book.addWorksheet('隠し', { state: 'hidden' }).addRow(['x']);
      book.addWorksheet('名簿').addRows([['会社名', '電話'], ['青空商事', '03-1234-5678'], []]);
      book.addWorksheet('二つ目').addRows([['会社名'], ['白雪']]);
    });
    const file = await open(bytes);
    expect(file.sheets).toEqual(['名簿', '二つ目']);
    expect(await file.read('名簿')).toEqual({
      rows: [
        ['会社名', '電話'],
        ['青空商事', '03-1234-5678'],
      ],
      notes: [],
    });
    expect((await file.read('二つ目')).rows).toEqual([['会社名'], ['白雪']]);
  });

  test.each(['yyyy/m/d', 'yyyy"年"m"月"d"日"', '[$-411]ggge"年"m"月"d"日"', 'm/d(aaa)', 'e.m.d;@', 'mm-dd-yy'])(
    'knows days by the format %s',
    async (numFmt) => {
      const bytes = await written((book) => {
        const sheet = book.addWorksheet('名簿');
        sheet.addRows([
          ['会社名', '訪問日', '金額'],
          ['青空', new Date(Date.UTC(2026, 8, 17)), 46282],
        ]);
        sheet.getCell('B2').numFmt = numFmt;
      });
      expect((await (await open(bytes)).read('名簿')).rows[1]).toEqual(['青空', '2026-09-17', '46282']);
    },
  );

  test.each(['0"日"', '#,##0"円";[Red]-#,##0', '0.00E+00', '[h]:mm', 'General', '@', '[$¥-411]#,##0', '"d"0'])(
    'takes %s for no day',
    (code) => {
      expect(showsDay(code)).toBe(false);
    },
  );

  test('numbers, logical values, times and formulas are what the cells show', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('名簿');
      sheet.addRow(['会社名', 'a', 'b', 'c', 'd']);
      sheet.addRow(['青空', 0.1 + 0.2, true, new Date(Date.UTC(2026, 0, 2, 13, 5)), { formula: 'B2*2', result: 0.6 }]);
      sheet.getCell('D2').numFmt = 'yyyy/m/d h:mm';
    });
    expect((await (await open(bytes)).read('名簿')).rows[1]).toEqual(['青空', '0.3', 'TRUE', '2026-01-02 13:05', '0.6']);
  });

  test.each([
    ['0000000000', 312345678, '0312345678'],
    ['000-0000', 600001, '060-0001'],
    ['000\\-0000', 1234567, '123-4567'],
    ['00000', 7, '00007'],
    ['[<=999]000;[<=9999]000\\-00;000\\-0000', 600001, '060-0001'],
    ['\\(00\\)\\ ####\\-####', 312345678, '(03) 1234-5678'],
    ['"No."000', 12, 'No.012'],
    ['000', 12345, '12345'],
    ['0;-0;"-"', 12, '12'],
    ['#,##0', 1234567, '1234567'],
    ['0.00', 12, '12'],
    ['0%', 12, '12'],
    ['0', 12, '12'],
    ['00"年"', 8, '08年'],
  ])('a number that its format %s shows with zeros comes with them', async (numFmt, value, shown) => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('名簿');
      sheet.addRows([
        ['会社名', '電話'],
        ['青空', value],
      ]);
      sheet.getCell('B2').numFmt = numFmt;
    });
    expect((await (await open(bytes)).read('名簿')).rows[1]).toEqual(['青空', shown]);
  });

  test('what a format of digits does not show is left to be read as it is stored', () => {
    for (const [code, value] of [
      ['000', -1],
      ['000', 1.5],
      ['General', 7],
      ['yyyy', 7],
      ['00.00', 7],
      ['0,000', 7],
    ] as const)
      expect(digitsShown(code, value)).toBeNull();
  });

  test('the reading above a word is not part of it, runs of a text are joined', async () => {
    const strings =
      '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>会社名</t></si><si><t>青空</t><rPh sb="0" eb="2"><t>アオゾラ</t></rPh></si><si><r><t>白</t></r><r><t>雪</t></r></si></sst>';
    const cell = (at: string, index: number) => `<c r="${at}" t="s"><v>${index}</v></c>`;
    const bytes = byHand(
      `<sheetData><row r="1">${cell('A1', 0)}</row><row r="2">${cell('A2', 1)}</row><row r="3">${cell('A3', 2)}</row></sheetData>`,
      { 'xl/sharedStrings.xml': strings },
    );
    const file = await open(bytes);
    expect(file.sheets).toEqual(['A&B 名簿']);
    expect((await file.read('A&B 名簿')).rows).toEqual([['会社名'], ['青空'], ['白雪']]);
  });

  test('errors stand as they are shown, and are counted; what was never calculated is empty, and is counted too', async () => {
    const bytes = byHand(
      `<sheetData><row r="1">${text('A1', '会社名')}${text('B1', '金額')}${text('C1', '計')}</row>` +
        `<row r="2">${text('A2', '青空')}<c r="B2" t="e"><f>X1</f><v>#REF!</v></c><c r="C2" t="str"><f>A2&amp;"様"</f></c></row>` +
        `<row r="3">${text('A3', '白雪')}<c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="s"/></row></sheetData>`,
    );
    const file = await open(bytes);
    expect(await file.read(file.sheets[0] ?? '')).toEqual({
      rows: [
        ['会社名', '金額', '計'],
        ['青空', '#REF!'],
        ['白雪', '#N/A'],
      ],
      notes: [
        { code: 'errors', count: 2 },
        { code: 'uncalculated', count: 1 },
      ],
    });
  });

  test('a value merged over rows stands in every row; titles and headings stay as they are', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('名簿');
      sheet.addRows([
        ['名簿', '', ''],
        ['会社名', '担当', '電話'],
        ['青空', '佐藤', '1'],
        ['', '鈴木', '2'],
        ['', '', '3'],
        ['白雪', '林', '4'],
      ]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A3:A5');
      sheet.mergeCells('B4:B5');
    });
    const { rows, notes } = await (await open(bytes)).read('名簿');
    expect(rows.slice(2)).toEqual([
      ['青空', '佐藤', '1'],
      ['青空', '鈴木', '2'],
      ['青空', '鈴木', '3'],
      ['白雪', '林', '4'],
    ]);
    expect(notes).toEqual([{ code: 'merged', count: 2 }]);
  });

  test('of 10,000 rows and 12 columns is read in stretches, each row where it stands', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('名簿');
      sheet.addRow(Array.from({ length: 12 }, (_, at) => `列${at}`));
      for (let row = 0; row < 10_000; row++)
        sheet.addRow(Array.from({ length: 12 }, (_, at) => (at % 3 === 0 ? row * at : `値${row}-${at}`)));
      // Behind a gap, which no stretch may close up.
      sheet.getCell('A12000').value = '最後';
    });
    const { rows } = await (await open(bytes)).read('名簿');
    expect(rows).toHaveLength(12_000);
    for (const row of [1, 799, 800, 801, 4000, 9999]) expect([rows[row]?.[0], rows[row]?.[11]]).toEqual(['0', `値${row - 1}-11`]);
    expect([rows[10_001], rows[11_999]]).toEqual([[], ['最後']]);
  }, 60_000);
});

describe('is refused:', () => {
  const plain = new Uint8Array(200).fill(65);
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty'],
    ['an old workbook, or one with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...plain]), 'old-excel'],
    ['a packed file that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'kind'],
    ['a workbook cut off in the middle', byHand('<sheetData/>').slice(0, 400), 'broken'],
    ['a workbook with a sheet that is no XML', byHand('<sheetData><row'), 'broken'],
    ['a sheet without a cell', byHand('<sheetData/>'), 'empty'],
    ['headings only', byHand(`<sheetData><row r="1">${text('A1', '会社名')}</row></sheetData>`), 'headings-only'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'binary'],
    ['a text of headings only', strToU8('会社名,電話\n\n,\n'), 'headings-only'],
  ])('%s', async (_name, bytes, code) => expect(await refusal(bytes)).toBe(code));

  test('a file of 200 MB, before any of it is read', async () => {
    const huge = { name: 'big.csv', size: 200_000_000, arrayBuffer: () => Promise.reject(new Error('must not be read')) };
    await expect(openFile(huge)).rejects.toMatchObject({ fault: { code: 'too-big', size: 200_000_000 } });
  });
});
