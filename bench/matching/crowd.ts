/** What must not blow up: thousands of rows with one telephone number, and one edited row in a ledger of 50,000. */
import { similarInLines } from '../../src/domain/matching/duplicates';
import { scanKeys } from '../../src/domain/matching/groups';
import { type MatchFields, matchKeyOf } from '../../src/domain/matching/key';
import { formatMatchKey } from '../../src/domain/matching/key-text';

const STEMS = '青空 若葉 双葉 高砂 白山 立山 大洋 東亜 南海 北斗 桜 旭 光 和泉 富士 常磐 霧島 阿蘇 利根 多摩'.split(' ');
const TRADES = '商事 工業 建設 食品 印刷 運輸 電機 化学 水産 木材 設備 機械 産業 物産 精機'.split(' ');
const TOWNS = '本町 栄町 緑町 元町 旭町 泉町 港町 新町 寿町 末広町'.split(' ');

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A made-up customer; the same number gives the same one. */
function madeUp(at: number): MatchFields {
  const name = pick(STEMS, at) + pick(STEMS, Math.floor(at / 300) + 7) + pick(TRADES, Math.floor(at / 20));
  return {
    id: `C-${String(at).padStart(5, '0')}`,
    company: `株式会社${name}${at % 7 === 0 ? `第${at % 90}` : ''}`,
    phone: `03${String(30_000_000 + ((at * 7919) % 60_000_000))}`,
    email: `info${at}@k${(at * 7919) % 40_000}.co.jp`,
    person: `${pick(STEMS, at * 3)} ${pick(STEMS, Math.floor(at / 20))}${pick(TOWNS, Math.floor(at / 400))}`,
    address: `東京都${pick(TOWNS, at)}市${pick(TOWNS, Math.floor(at / 10))}${1 + (at % 9)}-${1 + (at % 31)}-${1 + (at % 17)}`,
  };
}

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number((Number(process.hrtime.bigint() - start) / 1e9).toFixed(3));
};

/** A scan of `size` customers that all have one number, and one of their double: quadratic would be four times as long. */
export function crowd(size: number): unknown {
  const scanOf = (rows: number): { found: number; seconds: number } => {
    let found = 0;
    const keys = Array.from({ length: rows }, (_, at) => matchKeyOf({ ...madeUp(at), phone: '03-1234-5678' }));
    const taken = seconds(() => {
      found = scanKeys(keys).pairs(0, rows).length;
    });
    return { found, seconds: taken };
  };
  scanOf(1000);
  const once = scanOf(size);
  const twice = scanOf(size * 2);
  return {
    dataset: 'same-phone',
    rows: size,
    pairs: once.found,
    seconds: once.seconds,
    growthAtTwiceTheRows: Number((twice.seconds / Math.max(0.001, once.seconds)).toFixed(1)),
  };
}

/** One edited row against `size` stored lines: reading them, finding and comparing. The slowest of five different rows, after one to warm up. */
export function oneRow(size: number): unknown {
  const lines = Array.from({ length: size }, (_, at) => formatMatchKey(matchKeyOf(madeUp(at))));
  const check = (at: number): number =>
    seconds(() => {
      similarInLines(matchKeyOf({ ...madeUp(at), id: 'C-99999' }), lines, 5);
    });
  check(1);
  const characters = Math.round(lines.reduce((sum, line) => sum + line.length, 0) / size);
  return {
    dataset: 'one-row',
    rows: size,
    charactersPerKey: characters,
    seconds: Math.max(...[11, 2222, 17_777, 33_333, 49_998].map(check)),
  };
}
