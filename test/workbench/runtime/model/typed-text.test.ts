/** What texts become when typed (docs: Sheets API USER_ENTERED; vlucas/sheetquery#20; gas-fakes notes/oddities "Values"). */
import { expect, test } from '@jest/globals';
import { readTyped } from '../../../../workbench/runtime/model/typed-text';

const place = (locale: string) => ({ locale, timeZone: 'Asia/Tokyo', thisYear: () => 2026 });
const day = (year: number, month: number, date: number, hour = 0, minute = 0) =>
  new Date(Date.UTC(year, month - 1, date, hour - 9, minute));

const numbers: [text: string, value: number, format?: string][] = [
  ['01234', 1234],
  ['1', 1],
  ['-5.5', -5.5],
  ['+7', 7],
  [' 12 ', 12],
  ['.5', 0.5],
  ['(5)', -5],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['12%', 0.12, '0%'],
  ['12.3%', 0.123, '0.00%'],
  ['¥1,200', 1200, '"¥"#,##0'],
  ['￥1200', 1200, '"¥"#,##0'],
  ['$5', 5, '"$"#,##0'],
  ['-$5.50', -5.5, '"$"#,##0.00'],
  ['1e3', 1000, '0.00E+00'],
];

test.each(numbers.map(([text, value, format]) => ({ text, typed: { kind: 'value', value, ...(format === undefined ? {} : { format }) } })))(
  '$text is a number',
  ({ text, typed }) => {
    expect(readTyped(text, place('ja_JP'))).toEqual(typed);
  },
);

const texts = [
  '株式会社山田',
  '1,23',
  '12-3456',
  '03-1234-5678',
  '2026/13/1',
  '2026/2/30',
  '2026.4.1',
  'R8.4.1',
  '1丁目2-3',
  '1-2-3-4',
  '令和8年4月1日',
  '1.2億',
  '３００',
  'C-0001',
  '%',
  '-',
  '.',
  '090 1234 5678',
  '2026-04-01T09:00:00Z',
  '- item',
  '   =SUM(1,2)',
];

test.each(texts)('%j stays text', (text) => {
  expect(readTyped(text, place('ja_JP'))).toEqual({ kind: 'value', value: text });
});

test('TRUE and FALSE in any case are booleans', () => {
  expect(['TRUE', 'false', ' True '].map((text) => readTyped(text, place('ja_JP')))).toEqual([
    { kind: 'value', value: true },
    { kind: 'value', value: false },
    { kind: 'value', value: true },
  ]);
});

test('"=" begins a formula, a leading apostrophe a text, nothing is empty', () => {
  expect(readTyped('=A1', place('ja_JP'))).toEqual({ kind: 'formula', formula: '=A1' });
  expect(readTyped('=', place('ja_JP'))).toEqual({ kind: 'value', value: '=' });
  expect(readTyped("'01234", place('ja_JP'))).toEqual({ kind: 'value', value: '01234' });
  expect(readTyped('', place('ja_JP'))).toEqual({ kind: 'empty' });
});

test('a phone number with its country code is read as a number or a formula (second-hand)', () => {
  expect(readTyped('+81312345678', place('ja_JP'))).toEqual({ kind: 'value', value: 81312345678 });
  expect(readTyped('+81-3-1234-5678', place('ja_JP'))).toEqual({ kind: 'formula', formula: '=+81-3-1234-5678' });
});

const dates: [locale: string, text: string, value: Date, format: string][] = [
  ['ja_JP', '2026/4/1', day(2026, 4, 1), 'yyyy/m/d'],
  ['ja_JP', '2026/04/01', day(2026, 4, 1), 'yyyy/mm/dd'],
  ['ja_JP', '2026-04-01', day(2026, 4, 1), 'yyyy-mm-dd'],
  ['ja_JP', '26/4/1', day(2026, 4, 1), 'yy/m/d'],
  // The trap of house numbers: 1-2-3 is a day.
  ['ja_JP', '1-2-3', day(2001, 2, 3), 'yyyy-m-d'],
  ['en_US', '1-2-3', day(2003, 1, 2), 'm-d-yyyy'],
  ['ja_JP', '4/1', day(2026, 4, 1), 'm/d'],
  ['ja_JP', '2026年4月1日', day(2026, 4, 1), 'yyyy"年"m"月"d"日"'],
  ['ja_JP', '4月1日', day(2026, 4, 1), 'm"月"d"日"'],
  ['ja_JP', '2026/4/1 9:30', day(2026, 4, 1, 9, 30), 'yyyy/m/d h:mm'],
  ['en_US', '4/1/2026', day(2026, 4, 1), 'm/d/yyyy'],
  ['en_US', '2026-04-01', day(2026, 4, 1), 'yyyy-mm-dd'],
  ['en_US', '2024-01-15', day(2024, 1, 15), 'yyyy-mm-dd'],
  ['en_US', '10/05/2024', day(2024, 10, 5), 'mm/dd/yyyy'],
  ['en_US', '10/15/2024', day(2024, 10, 15), 'm/d/yyyy'],
  ['en_US', 'Mar 1 2016', day(2016, 3, 1), 'mmm d, yyyy'],
  ['en_US', 'April 1, 2026', day(2026, 4, 1), 'mmmm d, yyyy'],
  ['en_US', '1-Apr-2026', day(2026, 4, 1), 'd-mmm-yyyy'],
  ['en_US', '1:45 PM', new Date(Date.UTC(1899, 11, 30, 4, 45)), 'h:mm am/pm'],
];

test.each(dates)('in %s %j is a date', (locale, text, value, format) => {
  expect(readTyped(text, place(locale))).toEqual({ kind: 'value', value, format });
});
