import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLists } from '../../../../src/domain/schema/lists';
import { customerBook } from '../../../../src/domain/touches/report/customer-book';
import type { KnownCustomer } from '../../../../src/domain/touches/report/customer-names';
import type { ParsedReport } from '../../../../src/domain/touches/report/entry';
import { parseReport } from '../../../../src/domain/touches/report/parse';
import { defaultTemplate } from '../../../../src/domain/touches/report/template';
import { processorSeconds } from '../../../processor-time';

const folder = join(__dirname, '../../../fixtures/reports');
const customers = customerBook(JSON.parse(readFileSync(join(folder, 'fitting/customers.json'), 'utf8')) as KnownCustomer[]);
const parse = (text: string): ParsedReport =>
  parseReport(text, { today: '2026-06-30', language: 'ja', lists: defaultLists, template: defaultTemplate('ja'), customers });
const reports = ['fitting', 'held-back'].flatMap((half) =>
  readdirSync(join(folder, half))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, half, name), 'utf8')),
);

/** Every line that is not blank is in an entry or left over, never in both, and what is left over is as written and in order. */
const accounted = (text: string): void => {
  const { entries, leftOver } = parse(text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const inEntries = new Set(entries.flatMap((entry) => entry.lines));
  const left = leftOver.map(({ line }) => line);
  expect([...left].sort((a, b) => a - b)).toEqual(left);
  expect(new Set(left).size).toBe(left.length);
  for (const { line, text: said } of leftOver) expect(said).toBe(lines[line]);
  lines.forEach((line, number) => {
    const places = Number(inEntries.has(number)) + Number(left.includes(number));
    if (line.trim() !== '') expect({ line, places }).toEqual({ line, places: 1 });
  });
};

test('nothing is lost from any report of the set', () => {
  for (const text of reports) accounted(text);
});

test('nothing is lost from reports cut and mixed line by line, and nothing throws', () => {
  const lines = reports.flatMap((text) => text.split('\n'));
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) }), {
        maxLength: 25,
      }),
      (mixed) => {
        accounted(mixed.join('\n'));
      },
    ),
    { numRuns: 400 },
  );
});

test('nothing is lost from any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      accounted(text);
    }),
  );
});

test('what an entry was read from is told in its fields: nothing said in a body line is dropped', () => {
  const { entries } = parse('■青空工業(訪問)\n・新型の話 🚀\n・値引きの相談「5%」\n■みどり商事(電話)\n・鈴木様不在');
  expect(entries.map(({ summary }) => summary.value)).toEqual(['新型の話 🚀\n値引きの相談「5%」', '鈴木様不在']);
});

test('fifty thousand characters take time in proportion', () => {
  const block = `${reports.join('\n\n')}\n`;
  const long = block.repeat(Math.ceil(50_000 / block.length)).slice(0, 50_000);
  const seconds = (text: string): number =>
    processorSeconds(() => {
      parse(text);
    });
  seconds(long.slice(0, 10_000));
  // Generous, since the machine is shared: quadratic time would take 25 times as long for five times the text.
  expect(seconds(long)).toBeLessThan(Math.max(5, 12 * seconds(long.slice(0, 10_000))));
  for (const hostile of [
    'a'.repeat(50_000),
    '株'.repeat(50_000),
    '(株)'.repeat(12_000),
    '1/'.repeat(25_000),
    '10:00~'.repeat(8_000),
    '訪問、'.repeat(16_000),
    'A '.repeat(25_000),
    '【'.repeat(50_000),
    '・'.repeat(50_000),
    '青空工業、'.repeat(10_000),
    '来週'.repeat(25_000),
    '\n'.repeat(50_000),
    'a:'.repeat(25_000),
    ' '.repeat(50_000),
    '青空工業を訪問。'.repeat(6_000),
    '青空工業を訪問。みどり商事に電話。'.repeat(2_900),
    '|'.repeat(50_000),
    'Acme Corp '.repeat(5_000),
  ])
    expect({ hostile: hostile.slice(0, 12), slow: seconds(hostile) > 15 }).toEqual({ hostile: hostile.slice(0, 12), slow: false });
});
