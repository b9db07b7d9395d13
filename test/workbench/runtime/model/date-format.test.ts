/** Google's own examples of date and number formats (docs: https://developers.google.com/workspace/sheets/api/guides/formats), through real cells. */
import { expect, test } from '@jest/globals';
import { displayOf } from '../../../../workbench/runtime/model/display';

const show = (value: number | string, format: string, locale = 'en_US'): string => displayOf(value, format, locale, 'Etc/GMT');

/** Tuesday, April 5, 2016, 4:08:53.528 PM. */
const moment = (Date.UTC(2016, 3, 5, 16, 8, 53) + 528) / 86_400_000 + 25_569;
/** 3 hours, 13 minutes, 41.255 seconds. */
const elapsed = (3 * 3600 + 13 * 60 + 41.255) / 86_400;

test.each([
  ['h:mm:ss.00 a/p', '4:08:53.53 p'],
  ['hh:mm A/P".M."', '04:08 P.M.'],
  ['yyyy-mm-dd', '2016-04-05'],
  ['mmmm d \\[dddd\\]', 'April 5 [Tuesday]'],
  ['h PM, ddd mmm dd', '4 PM, Tue Apr 05'],
  ['dddd, m/d/yy at h:mm', 'Tuesday, 4/5/16 at 16:08'],
  // "y: 2-digit year; yyy: 4-digit year; mmmmmm+ also matches mmmm; am/pm is always capitalized"
  ['y yyy yyyyy', '16 2016 2016'],
  ['mmmmm mmmmmm ddddd', 'A April Tuesday'],
  ['h:mm am/pm', '4:08 PM'],
  // "M: use this token to expressly state a month, instead of a minute"
  ['h:MM M', '16:04 4'],
  // Capitals throughout are a clock to everybody who writes them (second-hand).
  ['YYYY/MM/DD HH:MM', '2016/04/05 16:08'],
  ['yyyy/mm/dd;@', '2016/04/05'],
  ['[Red]m"月"d"日"', '4月5日'],
  ['hh:mm:ss.000', '16:08:53.528'],
])('%s', (format, text) => {
  expect(show(moment, format)).toBe(text);
});

test.each([
  ['[hh]', '03'],
  ['[mmmm]', '0193'],
  ['[ss]', '11621'],
  ['[h]:mm:ss', '3:13:41'],
  ['[hh]:[mm]:[ss].000', '03:13:41.255'],
  ['[mmmm]:[ss].000', '0193:41.255'],
])('a time that has gone by as %s', (format, text) => {
  expect(show(elapsed, format)).toBe(text);
  expect(show(-elapsed, format)).toBe(`-${text}`);
});

test('days are counted as Google counts them: 1900 is no leap year, and days before 1899-12-30 are negative', () => {
  expect([2.5, 33.625, 0, -1, 60].map((serial) => show(serial, 'yyyy-mm-dd hh:mm'))).toEqual([
    '1900-01-01 12:00',
    '1900-02-01 15:00',
    '1899-12-30 00:00',
    '1899-12-29 00:00',
    '1900-02-28 00:00',
  ]);
});

test('names are of the locale', () => {
  expect([show(moment, 'dddd', 'ja_JP'), show(moment, 'm/d(ddd)', 'ja_JP')]).toEqual(['火曜日', '4/5(火)']);
});

test.each<[value: number | string, format: string, text: string]>([
  [12345.125, '####.#', '12345.1'],
  [12.34, '000.0000', '012.3400'],
  [12, '#.0#', '12.0'],
  [12_000, '#,###', '12,000'],
  [1_230_000, '0.0,,"M"', '1.2M'],
  [1_234_500_000, '0.00e+00', '1.23e+09'],
  [1e-7, '##0.00#E+##', '100.00E-9'],
  [23.25, '0 #/#', '23 1/4'],
  [23.25, '0 #/8', '23 2/8'],
  // "The fraction part is not rendered if the numerator becomes 0."
  [23.1, '0 #/3', '23'],
  [3, '#0.#', '3.'],
  [12.4, '???.???', ' 12.4  '],
  [10, '\\#0', '#10'],
  [50, '[<100]"Low";[>1000]"High";000', 'Low'],
  [500, '[<100]"Low";[>1000]"High";000', '500'],
  [1, '"e+1"0', 'e+11'],
  ['MyText', '#,##0;[Red]#,##0;0.0;_(@_)', ' MyText '],
])('%s as %s', (value, format, text) => {
  expect(show(value, format)).toBe(text);
});
