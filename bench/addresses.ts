/**
 * `npm run --silent bench:addresses [-- FILE|DIR …]`: how many real addresses are taken apart as expected, one JSON line per file:
 * {"dataset","rows","town","numbers","seconds"}, town and numbers as shares of the rows. Without an argument ../shared/data/ja-addresses
 * if it is there, otherwise test/fixtures/addresses.csv. `--misses` lists what is not as expected on standard error.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseAddress } from '../src/domain/values/address';
import type { Address } from '../src/domain/values/address-parts';
import { expectedRows, judge } from './address-rows';

const root = join(import.meta.dirname, '..');
const whole = join(root, '../shared/data/ja-addresses');
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const places = given.length > 0 ? given : [existsSync(whole) ? whole : join(root, 'test/fixtures/addresses.csv')];

for (const place of places) {
  const file = statSync(place).isDirectory() ? join(place, 'addresses.csv') : place;
  const rows = expectedRows(readFileSync(file, 'utf8'));
  let seconds = Number.POSITIVE_INFINITY;
  let parsed: Address[] = [];
  // The best of five: the first runs with a cold compiler.
  for (let turn = 0; turn < 5; turn++) {
    const from = performance.now();
    parsed = rows.map((row) => parseAddress(row.text));
    seconds = Math.min(seconds, (performance.now() - from) / 1000);
  }
  let town = 0;
  let numbers = 0;
  for (const [at, row] of rows.entries()) {
    const address = parsed[at];
    if (address === undefined) continue;
    const right = judge(row, address);
    if (right.town) town++;
    if (right.numbers) numbers++;
    if (process.argv.includes('--misses') && !(right.town && right.numbers)) console.error(JSON.stringify({ ...right, row, address }));
  }
  const share = (count: number): number => (rows.length === 0 ? 0 : Math.round((count / rows.length) * 1e5) / 1e5);
  console.log(
    JSON.stringify({
      dataset: basename(file) === 'addresses.csv' ? basename(dirname(file)) : basename(file),
      rows: rows.length,
      town: share(town),
      numbers: share(numbers),
      seconds: Math.round(seconds * 1e3) / 1e3,
    }),
  );
}
