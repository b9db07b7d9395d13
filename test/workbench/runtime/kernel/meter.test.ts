/** The meter counts by the cost model of docs/decisions/0003-cost-model.md; the measurements it was made from are told within a fifth. */
import { describe, expect, test } from '@jest/globals';
import { createRuntime, Meter } from '../../../../workbench/runtime/index';
import type { CallKind } from '../../../../workbench/runtime/kernel/kernel';
import { globalsOf } from '../globals';

const seconds = (...calls: [kind: CallKind, cells?: number][]): number => {
  const meter = new Meter();
  for (const [kind, cells = 0] of calls) meter.count(kind, kind, cells);
  return meter.estimatedSeconds;
};

const ended = (...calls: [kind: CallKind, cells?: number][]): number => {
  const meter = new Meter();
  for (const [kind, cells = 0] of calls) meter.count(kind, kind, cells);
  meter.end();
  return meter.estimatedSeconds;
};

const times = (count: number, ...calls: [kind: CallKind, cells?: number][]): [CallKind, number?][] =>
  Array.from({ length: count }, () => calls).flat();

describe('published measurements (platform.md D)', () => {
  test.each<[string, number, number]>([
    ['getValues of 1,000 cells', seconds(['read', 1_000]), 0.18],
    ['getValues of 10,000 cells', seconds(['read', 10_000]), 0.26],
    ['getValues of 100,000 cells', seconds(['read', 100_000]), 1.05],
    ['setValues of 1,000 cells', seconds(['write', 1_000]), 0.1],
    ['setValues of 50,000 cells, beyond the jump', seconds(['write', 50_000]), 2.6],
    ['setValues of 100,000 cells', seconds(['write', 100_000]), 6],
    ['setValues of 300,000 cells', seconds(['write', 300_000]), 18],
    ['4,000 cells and flush', seconds(['write', 4_000], ['flush']), 0.66],
    ['7,500 setValue in a loop', seconds(...times(7_500, ['write', 1])), 9.2],
    ['appendRow ten times', seconds(...times(10, ['append', 10])), 1.1],
    ['100 times setValue and getValue', seconds(...times(100, ['write', 1], ['read', 1])), 24.1],
    ['one value for ten million cells', seconds(['fill', 10_000_000]), 1],
    ['TextFinder in 100,000 cells', seconds(['find', 100_000]), 1.1],
  ])('%s', (_what, told, measured) => {
    // The model takes the nominal figures, which lie above the best ones that were measured.
    expect(told).toBeGreaterThan(measured * 0.8);
    expect(told).toBeLessThan(measured * 1.4);
  });
});

test('a small write or a fill right behind another write is only buffered; a large one, or one behind a read, is not', () => {
  expect(seconds(['write', 10], ['write', 10]) - seconds(['write', 10])).toBeCloseTo(0.0014, 4);
  expect(seconds(['write', 10], ['fill', 100_000]) - seconds(['write', 10])).toBeCloseTo(0.0113, 4);
  expect(seconds(['write', 10], ['write', 101]) - seconds(['write', 10])).toBeCloseTo(0.091, 3);
  expect(seconds(['write', 10], ['read', 1], ['write', 10]) - seconds(['write', 10], ['read', 1])).toBeCloseTo(0.0901, 4);
});

test('what is pending is committed by the next read, else at the end, once', () => {
  const pending = seconds(['write', 5_000]);
  expect(seconds(['write', 5_000], ['read', 0]) - pending).toBeCloseTo(0.17 + 0.3 + 0.3, 5);
  expect(ended(['write', 5_000]) - pending).toBeCloseTo(0.6, 5);
  expect(ended(['write', 5_000], ['read', 0])).toBeCloseTo(seconds(['write', 5_000], ['read', 0]), 5);
  expect(ended(['fill', 1_000_000]) - seconds(['fill', 1_000_000])).toBeCloseTo(0.03, 5);
});

test('calls that make Google work are calls; handles are counted apart, and computing is free', () => {
  const meter = new Meter();
  for (const kind of ['local', 'handle', 'read', 'write', 'fill', 'structure', 'lock', 'ui'] as const) meter.count(kind, kind, 1);
  expect(meter.read()).toMatchObject({ calls: 6, handles: 1, cellsRead: 1, cellsWritten: 2 });
  expect(meter.byName().map(([name]) => name)).not.toContain('handle');
});

test('a run pays for what it left to be committed, a killed one does not', () => {
  const runtime = createRuntime();
  const { SpreadsheetApp } = globalsOf(runtime);
  const write = () => {
    SpreadsheetApp.getActiveSheet()
      .getRange('A1:B500')
      .setValues(Array.from({ length: 500 }, () => [1, 2]));
  };
  const whole = runtime.run({ user: 'a@x.jp', kind: 'menu' }, write);
  expect(whole.estimatedSeconds).toBeCloseTo(runtime.meter.estimatedSeconds, 6);
  expect(whole.estimatedSeconds).toBeGreaterThan(0.09 + 0.01 + 0.3 + 0.06);
  runtime.setFault(({ index }) => (index === 0 ? 'kill' : 'go'));
  expect(runtime.run({ user: 'a@x.jp', kind: 'menu' }, write).estimatedSeconds).toBeLessThan(0.09);
});
