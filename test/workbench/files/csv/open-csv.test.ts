import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openField } from '../../../../workbench/files/csv/field';
import { openCsv } from '../../../../workbench/files/csv/open-csv';
import { parseRows } from '../../../../workbench/files/csv/parse';
import { saveCsv } from '../../../../workbench/files/csv/save-csv';
import { Workbook } from '../../../../workbench/runtime/model/workbook';
import { processorSeconds } from '../../../processor-time';

const book = () => new Workbook({ timeZone: 'Asia/Tokyo', sheetName: 'はじめ' });
const open = (text: string, name = 'list.csv') => openCsv(book(), { name, bytes: Buffer.from(text) });
const zone = 'Asia/Tokyo';

test.each([
  ['12', 12, undefined],
  ['-3.5', -3.5, undefined],
  ['3,300,000', 3_300_000, '#,##0'],
  ['TRUE', true, undefined],
  ['2024/08/19', new Date('2024-08-19T00:00:00+09:00'), 'yyyy/mm/dd'],
  ['2026-4-01', new Date('2026-04-01T00:00:00+09:00'), 'yyyy-m-dd'],
])('%s is typed, because the cell shows the same text', (text, value, numberFormat) => {
  expect(openField(text, zone)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
});

test.each([
  '02214',
  '0476927474',
  '12345678901234567890',
  '1.50',
  '1e5',
  '+81 3 1234 5678',
  '-',
  '=1+1',
  "'x",
  '@home',
  'true',
  '2024/02/30',
  '2024/8',
  '3,30,000',
  '-0',
  '３，０００',
  '¥120,000',
  'R7.8.14',
  '1899/12/31',
  '075-875-6238',
  '2024/08-19',
  '9007199254740993',
  '9,007,199,254,740,993',
])('%s stays text that typing cannot change', (text) => {
  expect(openField(text, zone)).toEqual({ value: text, numberFormat: '@' });
});

test('a name is text without a format; nothing is nothing', () => {
  expect(openField('山田 商店', zone)).toEqual({ value: '山田 商店' });
  expect(openField('', zone)).toBeNull();
});

test('quotes, line breaks in cells, ragged rows, title lines and empty lines stay where they are', () => {
  const { sheet } = open('顧客リスト\r\n\r\nNo,会社,メモ\r\n1,"A ""B"" C","一行目\r\n二行目"\r\n2,短い\r\n3,長い,x,余り\r\n', 'eigyo.csv');
  expect(sheet.name).toBe('eigyo');
  expect(sheet.lastRow()).toBe(6);
  expect(sheet.lastColumn()).toBe(4);
  expect(sheet.values.get(1, 1)).toBe('顧客リスト');
  expect(sheet.values.rowAt(2)).toBeUndefined();
  expect(sheet.values.get(4, 2)).toBe('A "B" C');
  expect(sheet.values.get(4, 3)).toBe('一行目\n二行目');
  expect(sheet.values.get(6, 4)).toBe('余り');
});

test('line ends of every kind, also mixed', () => {
  for (const text of ['a,b\r\nc,d\r\n', 'a,b\nc,d', 'a,b\rc,d\r', 'a,b\r\nc,d\n']) {
    expect(parseRows(text).rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  }
});

test('tabs and semicolons are found, and a comma in most lines outweighs them', () => {
  expect(parseRows('表題\na\tb\n1\t2\n').rows[2]).toEqual(['1', '2']);
  expect(parseRows('a;b\n1;2\n3;4\n').rows[2]).toEqual(['3', '4']);
  expect(parseRows('a,b;c\n1,2\n').rows[0]).toEqual(['a', 'b;c']);
  expect(parseRows('a\tb\nx\t1,200\ny\t3,400\nz\t5\n').rows[2]).toEqual(['y', '3,400']);
});

test('an empty file is an empty sheet; NUL characters and an open quotation mark are reported', () => {
  expect(open('').sheet.lastRow()).toBe(0);
  expect(open('\uFEFF').notices).toEqual([]);
  expect(open('a\0b,c\n').notices).toEqual([{ code: 'nul-characters', file: 'list.csv', count: 1 }]);
  expect(open('a,"b\nc,d\n').notices).toEqual([{ code: 'unclosed-quote', file: 'list.csv' }]);
});

test('two files of one name become two sheets', () => {
  const workbook = book();
  openCsv(workbook, { name: 'a/顧客.csv', bytes: Buffer.from('x') });
  openCsv(workbook, { name: '顧客.CSV', bytes: Buffer.from('y') });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['はじめ', '顧客', '顧客 (2)']);
});

test('the Shift_JIS fixture opens with its title, its leading zeros and its rare characters', () => {
  const { sheet } = openCsv(book(), { name: 'eigyo-sjis.csv', bytes: readFileSync(join(__dirname, '../../../fixtures/eigyo-sjis.csv')) });
  expect(sheet.values.get(1, 1)).toBe('営業部 顧客リスト');
  expect(sheet.values.get(4, 2)).toBe('㈱髙﨑商店');
  expect(sheet.values.get(4, 3)).toBe('03-0000-0001');
  expect(sheet.values.get(5, 4)).toBe('00123');
});

test('whatever is opened is saved again with the same fields', () => {
  const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('0012', '1,200', '=A1', '"', 'a,b', 'x\ny', ' 端 ', '2024/1/5'));
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const wanted = rows.map((row) => row.map((text) => text.replaceAll('\0', '').replaceAll('\r', '')));
      const text = wanted.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
      const { sheet } = open(text);
      const shown = saveCsv(sheet, (_, row, column) =>
        displayed(sheet.values.get(row, column), sheet.formats.get(row, column)?.numberFormat),
      );
      const again = open(Buffer.from(shown).toString('utf8')).sheet;
      for (const [r, row] of wanted.entries()) {
        for (const [c, cell] of row.entries()) {
          expect(again.values.get(r + 1, c + 1)).toEqual(sheet.values.get(r + 1, c + 1));
          expect(displayed(sheet.values.get(r + 1, c + 1), sheet.formats.get(r + 1, c + 1)?.numberFormat)).toBe(cell);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** The few formats that opening a CSV gives, shown independently of the runtime. */
const displayed = (value: unknown, format: string | undefined): string => {
  if (value === undefined) return '';
  if (value === true || value === false) return String(value).toUpperCase();
  if (typeof value === 'number') return format === '#,##0' ? value.toLocaleString('en-US') : String(value);
  if (!(value instanceof Date)) return String(value);
  const [year = '', month = '', day = ''] = new Date(value.getTime() + 9 * 3_600_000).toISOString().slice(0, 10).split('-');
  const part = (text: string, letters: string) => (letters.length === 2 ? text : String(Number(text)));
  return (format ?? '')
    .replace('yyyy', year)
    .replace(/m+/, (letters) => part(month, letters))
    .replace(/d+/, (letters) => part(day, letters));
};

test('saving puts a mark, CRLF and quotes where they are needed', () => {
  const { sheet } = open('会社,メモ\n"a,b","c\nd"\n=1+1,\n');
  const text = Buffer.from(saveCsv(sheet, (_, row, column) => String(sheet.values.get(row, column)))).toString('utf8');
  expect(text).toBe('\uFEFF会社,メモ\r\n"a,b","c\nd"\r\n=1+1,\r\n');
});

test('50,000 rows open in seconds', () => {
  const bytes = Buffer.from('山田商店,0312345678,"3,300,000",2024/8/19,東京都千代田区1-2\n'.repeat(50_000));
  const seconds = processorSeconds(() => {
    expect(openCsv(book(), { name: 'big.csv', bytes }).sheet.lastRow()).toBe(50_000);
  });
  expect(seconds).toBeLessThan(15);
});

test('a list in UTF-16 is full of control bytes, and is a list all the same', () => {
  const text = '会社名,電話\n青空商事,03\n'.repeat(50);
  const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  expect(openCsv(book(), { name: 'wide.csv', bytes }).sheet.values.get(2, 1)).toBe('青空商事');
});
