import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readCase, reportCases, type Score, scoreCase } from '../../../../bench/report-set';

const folder = join(__dirname, '../../../fixtures/reports');
const scored = (half: string): Score => {
  const score: Score = { expected: 0, found: 0, customers: 0, date: 0, channel: 0, nextDate: 0, misses: [] };
  for (const one of reportCases(join(folder, half))) scoreCase(one, readCase(one), score);
  return score;
};

test('the half that rules were fitted to is read whole', () => {
  expect(scored('fitting').misses).toEqual([]);
});

test('the half that was held back is read as well as docs/benchmarks.md says', () => {
  const { expected, found, customers, date, channel, nextDate } = scored('held-back');
  expect((2 * customers) / (expected + found)).toBeGreaterThanOrEqual(0.95);
  expect(date / customers).toBeGreaterThanOrEqual(0.98);
  expect(channel / customers).toBeGreaterThanOrEqual(0.95);
  expect(nextDate / customers).toBeGreaterThanOrEqual(0.95);
});

test('there are at least sixty reports in eight habits, in both languages, and no text stands in both halves', () => {
  const halves = ['fitting', 'held-back'].map((half) => reportCases(join(folder, half)));
  const all = halves.flat();
  expect(all.length).toBeGreaterThanOrEqual(60);
  for (const half of halves) {
    expect(new Set(half.map(({ habit }) => habit)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(half.map(({ language }) => language))).toEqual(new Set(['ja', 'en']));
  }
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});
