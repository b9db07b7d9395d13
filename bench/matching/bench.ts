/**
 * `npm run --silent bench:matching -- [DIR …]`: how well and how fast duplicates are found, one JSON line per data set.
 *
 * Each DIR holds customers.csv and truth.csv in the layout of ja-b2b. Without one: ja-b2b/open, FEBRL 3 and 4 and Fodors-Zagat from ../shared/data,
 * then the crowd of 5,000 under one telephone number, and one row against 50,000 stored keys. A pair counts as found when its verdict is
 * 同じ or ほぼ同じ (same, likely); 可能性 and 関連 do not count. The truth is read after the last pair was judged. `seconds` is one thread: keys,
 * blocks and comparisons, without reading the file.
 */
import { resolve } from 'node:path';
import { scanKeys } from '../../src/domain/matching/groups';
import { matchKeyOf } from '../../src/domain/matching/key';
import { crowd, oneRow } from './crowd';
import { type DataSet, isLedgerFolder, ledgerFolder, usualDataSets } from './data-sets';

const root = resolve(import.meta.dirname, '../..');
const print = (line: unknown): void => console.log(JSON.stringify(line));
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** IDs of the found pairs. */
function foundIn(set: DataSet): { found: [string, string][]; seconds: number } {
  const start = process.hrtime.bigint();
  const keys = set.customers.map(matchKeyOf);
  const found: [string, string][] = [];
  for (const { one, other, judgement } of scanKeys(keys).pairs(0, keys.length)) {
    if (judgement.verdict !== 'same' && judgement.verdict !== 'likely') continue;
    const pair: [string, string] = [keys[one]?.id ?? '', keys[other]?.id ?? ''];
    if (set.inFirst === null || set.inFirst(pair[0]) !== set.inFirst(pair[1])) found.push(pair);
  }
  return { found, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** True pairs of the set; across the two lists where it links them. */
function pairsIn(set: DataSet, truth: ReadonlyMap<string, string>): number {
  const sizes = new Map<string, [number, number]>();
  for (const [id, cluster] of truth) {
    const size = sizes.get(cluster) ?? [0, 0];
    size[set.inFirst?.(id) === true ? 0 : 1] += 1;
    sizes.set(cluster, size);
  }
  let pairs = 0;
  for (const [first, second] of sizes.values()) pairs += set.inFirst === null ? (second * (second - 1)) / 2 : first * second;
  return pairs;
}

function measure(set: DataSet): void {
  const { found, seconds } = foundIn(set);
  const truth = set.truth();
  const right = found.filter(([one, other]) => truth.has(one) && truth.get(one) === truth.get(other)).length;
  const truePairs = pairsIn(set, truth);
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = truePairs === 0 ? 1 : right / truePairs;
  print({
    dataset: set.name,
    rows: set.customers.length,
    truePairs,
    foundPairs: found.length,
    precision: rounded(precision, 4),
    recall: rounded(recall, 4),
    f1: rounded(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 4),
    falsePairsPer1000: rounded(((found.length - right) * 1000) / Math.max(1, set.customers.length), 2),
    seconds: rounded(seconds, 2),
  });
}

const named = process.argv.slice(2).map((directory) => resolve(directory));
if (named.length > 0) {
  for (const directory of named) {
    if (isLedgerFolder(directory)) measure(ledgerFolder(directory));
    else {
      console.error(`${directory} holds no customers.csv and truth.csv: nothing to measure there.`);
      process.exitCode = 2;
    }
  }
} else {
  const { sets, absent } = usualDataSets(resolve(root, '../shared/data'));
  for (const path of absent) console.error(`${path} is not there: its data set is left out.`);
  for (const read of sets) measure(read());
  print(crowd(5000));
  print(oneRow(50_000));
  if (sets.length === 0) {
    console.error('None of the data sets is there. Name a folder with customers.csv and truth.csv: npm run --silent bench:matching -- DIR');
    process.exitCode = 2;
  }
}
