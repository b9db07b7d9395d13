/** Real addresses with their expected parts (test/fixtures/README.md); the whole set is measured by `npm run bench:addresses`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { expectedRows, judge } from '../../../bench/address-rows';
import { parseAddress } from '../../../src/domain/values/address';

// What only a list of all towns could know, or what the rows expect of a geocoder: see docs/benchmarks.md.
const OTHERWISE = new Set([
  '府中市宮西町2丁目24番地', // no town expected, because two cities are called 府中市
  '和歌山県和歌山市7番町19', // typed for 七番丁
  '京都府京都市中京区河原町二条下ル一之舟入町537-50', // typed for 一之船入町
  '東京都江戸川区西小松川12-345', // 西小松川町 without its 町
  '石川県輪島市野町桶戸', // 町野町桶戸 without its first 町
]);

const rows = expectedRows(readFileSync(join(process.cwd(), 'test/fixtures/addresses.csv'), 'utf8'));

test('there are rows to read', () => {
  expect(rows.length).toBeGreaterThan(60);
});

test.each(rows.filter(({ text }) => !OTHERWISE.has(text)).map((row) => [row.text, row] as const))('%s', (text, row) => {
  const address = parseAddress(text);
  expect({ ...judge(row, address), address }).toEqual({ town: true, numbers: true, address });
});
