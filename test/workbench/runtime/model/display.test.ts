/** What cells show (docs: Sheets API number formats; gas-fakes testsheetssets "advanced class maker": TRUE / FALSE). */
import { expect, test } from '@jest/globals';
import type { Scalar } from '../../../../workbench/runtime/index';
import { displayOf, valueIn } from '../../../../workbench/runtime/model/display';
import { dateOf, offsetAt, serialOf } from '../../../../workbench/runtime/model/time-zone';

const shown: [value: Scalar, format: string | undefined, text: string][] = [
  [1234.5, '#,##0.00', '1,234.50'],
  [0.125, '0.00%', '12.50%'],
  [1234.5, '$#,##0.00', '$1,234.50'],
  [1200, '"¥"#,##0', '¥1,200'],
  [true, undefined, 'TRUE'],
  [false, '0.00', 'FALSE'],
  [819012345678, undefined, '819012345678'],
  [Math.PI, undefined, '3.141592654'],
  [0.1 + 0.2, undefined, '0.3'],
  [1e21, undefined, '1E+21'],
  ['text', '0.00', 'text'],
  ['text', undefined, 'text'],
  [12, 'not (a format [', '12'],
];

test.each(shown)('%j in %j shows %j', (value, format, text) => {
  expect(displayOf(value, format, 'ja_JP', 'Asia/Tokyo')).toBe(text);
});

test('dates show in the spreadsheet time zone and language', () => {
  const noon = new Date(Date.UTC(2024, 0, 15, 12));
  expect(displayOf(noon, 'yyyy-mm-dd hh:mm', 'ja_JP', 'Asia/Tokyo')).toBe('2024-01-15 21:00');
  expect(displayOf(noon, 'yyyy-mm-dd hh:mm', 'en_US', 'America/New_York')).toBe('2024-01-15 07:00');
  expect(displayOf(noon, 'm"月"d"日"(ddd)', 'ja_JP', 'Asia/Tokyo')).toBe('1月15日(月)');
  expect(displayOf(noon, 'yyyy年m月d日', 'ja_JP', 'Asia/Tokyo')).toBe('2024年1月15日');
});

test('a number in a date format reads as a Date, a Date in a number format as its serial number', () => {
  expect(valueIn(45_306, 'yyyy-mm-dd', 'Asia/Tokyo')).toEqual(new Date(Date.UTC(2024, 0, 14, 15)));
  expect(valueIn(new Date(Date.UTC(2024, 0, 14, 15)), '0', 'Asia/Tokyo')).toBe(45_306);
});

test.each(['Asia/Tokyo', 'America/New_York', 'Etc/GMT', 'Pacific/Auckland', 'Australia/Lord_Howe'])(
  'in %s every hour of two years comes back from its serial number, except where clocks go back',
  (zone) => {
    const lost: string[] = [];
    for (let hour = 0; hour < 2 * 366 * 24; hour++) {
      const date = new Date(Date.UTC(2024, 0, 1) + hour * 3_600_000);
      const back = dateOf(serialOf(date, zone), zone);
      const changing = offsetAt(zone, date.getTime() - 7_200_000) !== offsetAt(zone, date.getTime() + 7_200_000);
      // One wall-clock hour happens twice: either instant is right then.
      const same = changing ? serialOf(back, zone) === serialOf(date, zone) : back.getTime() === date.getTime();
      if (!same) lost.push(date.toISOString());
    }
    expect(lost).toEqual([]);
  },
);

// The general format has up to fifteen places (getNumberFormat answers 0.###############).
test.each([
  [1e-7, '0.0000001'],
  [-1.5e-8, '-0.000000015'],
  [1.234567891234e-7, '0.0000001234567891'],
  [1e-6, '0.000001'],
])('%s without a format is written out: %s', (value, text) => {
  expect(displayOf(value, undefined, 'en_US', 'Etc/GMT')).toBe(text);
});
