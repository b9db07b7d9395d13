/**
 * `npm run --silent bench:reports [-- FOLDER …]`: how well daily reports are read, one JSON line:
 * {"reports","entries","customerF1","dateAccuracy","channelAccuracy","nextDateAccuracy"}. Entries are those expected; accuracies are
 * shares of the entries whose customer was found. Without a folder: test/fixtures/reports/held-back, which no rule was fitted to.
 * `--misses` lists what is not as expected on standard error. The layout of a folder: bench/report-set.ts.
 */
import { join } from 'node:path';
import { readCase, reportCases, type Score, scoreCase } from './report-set';

const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folders = given.length > 0 ? given : [join(import.meta.dirname, '../test/fixtures/reports/held-back')];
const cases = folders.flatMap(reportCases);
const score: Score = { expected: 0, found: 0, customers: 0, date: 0, channel: 0, nextDate: 0, misses: [] };
for (const one of cases) scoreCase(one, readCase(one), score);
const share = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 1e4) / 1e4);
if (process.argv.includes('--misses')) for (const miss of score.misses) console.error(miss);
console.log(
  JSON.stringify({
    reports: cases.length,
    entries: score.expected,
    customerF1: share(2 * score.customers, score.expected + score.found),
    dateAccuracy: share(score.date, score.customers),
    channelAccuracy: share(score.channel, score.customers),
    nextDateAccuracy: share(score.nextDate, score.customers),
  }),
);
