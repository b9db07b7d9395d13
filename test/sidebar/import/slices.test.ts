/** What goes in which call: every row and every unit exactly once, none too large, and done as decided. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Call, Reply } from '../../../sidebar/frame/server';
import { insistent } from '../../../sidebar/import/deliver';
import { actionFor, rowsIn, stageSlices, unitSlices, unitToSend } from '../../../sidebar/import/slices';
import type { ImportUnit } from '../../../src/contract';

const limits = { stageRows: 50, stageCells: 200, columns: 20, unitsPerSlice: 7 };
const row = fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 });
const unit = fc.record<ImportUnit>({
  rows: fc.uniqueArray(fc.integer({ min: 2, max: 9000 }), { minLength: 1, maxLength: 3 }),
  proposed: fc.constantFrom('new', 'update', 'review'),
  target: fc.constantFrom('', 'C-00001'),
  surest: fc.constantFrom('', 'C-00002'),
});

describe('rows of a file', () => {
  test('are sent once each, in their order, in calls that the server takes', () =>
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), (rows) => {
        const slices = stageSlices(rows, limits);
        expect(slices.flatMap((slice) => slice.rows)).toEqual(rows);
        let from = 0;
        for (const slice of slices) {
          const width = Math.max(...slice.rows.map((cells) => cells.length));
          expect(slice.from).toBe(from);
          expect(slice.rows.length).toBeLessThanOrEqual(limits.stageRows);
          expect(slice.rows.length * width).toBeLessThanOrEqual(limits.stageCells);
          from += slice.rows.length;
        }
      }),
    ));

  test('with long texts go in calls of about a megabyte', () => {
    const rows = Array.from({ length: 100 }, () => ['長'.repeat(40_000)]);
    const slices = stageSlices(rows, { ...limits, stageRows: 2000, stageCells: 60_000 });
    expect(slices.length).toBeGreaterThan(3);
    for (const slice of slices) expect(JSON.stringify(slice.rows).length).toBeLessThan(1_100_000);
  });
});

describe('units', () => {
  test('are sent once each, at most as many as a call takes', () =>
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const sent = units.map((one) => unitToSend(one, {}, 'new'));
        const slices = unitSlices(sent, limits);
        expect(slices.flat()).toEqual(sent);
        for (const slice of slices) expect(slice.length).toBeLessThanOrEqual(limits.unitsPerSlice);
        expect(rowsIn(sent)).toBe(rowsIn(units));
      }),
    ));

  test('an update always names its customer, anything else never does', () =>
    fc.assert(
      fc.property(unit, fc.constantFrom('new', 'update', 'skip'), (one, rule) => {
        const sent = unitToSend({ ...one, target: one.proposed === 'update' ? 'C-00001' : one.target }, {}, rule);
        expect(sent.action === 'update').toBe(sent.target !== '');
      }),
    ));

  test('a decision stands above the rule, and the rule is only for rows to check', () => {
    const one: ImportUnit = { rows: [5, 9], proposed: 'review', target: '', surest: 'C-00002' };
    expect(actionFor(one, {}, 'update')).toEqual({ action: 'update', target: 'C-00002' });
    expect(actionFor(one, { '5': { action: 'skip', target: '' } }, 'update').action).toBe('skip');
    expect(actionFor({ ...one, proposed: 'new' }, {}, 'skip').action).toBe('new');
    expect(unitToSend(one, {}, 'new')).toEqual({ rows: [5, 9], action: 'new', target: '', surest: 'C-00002', review: true });
    expect(unitToSend(one, { '5': { action: 'new', target: '' } }, 'skip')).toMatchObject({ action: 'new', review: false });
  });
});

describe('a call', () => {
  const good: Reply<never> = { ok: true, value: undefined as never };
  const bad = (kind: 'timeout' | 'network' | 'unknown'): Reply<never> => ({ ok: false, failure: { kind } });
  const busy: Reply<never> = { ok: false, failure: { kind: 'refused', code: 'busy', message: '' } };
  const tried = async (replies: Reply<never>[]) => {
    let calls = 0;
    let told = 0;
    const call = (() => Promise.resolve(replies[calls++] ?? good)) as unknown as Call;
    const reply = await insistent(
      call,
      () => {
        told += 1;
      },
      () => Promise.resolve(),
    )('sidebarImportLists', {});
    return { ok: reply.ok, calls, told };
  };

  test('that got no answer is sent again, and the person is told', async () => {
    expect(await tried([bad('timeout'), busy, good])).toEqual({ ok: true, calls: 3, told: 2 });
  });

  test('that was refused for a reason is not', async () => expect(await tried([bad('unknown')])).toEqual({ ok: false, calls: 1, told: 0 }));

  test('is given up at last', async () => {
    expect(await tried(new Array(9).fill(bad('network')))).toEqual({ ok: false, calls: 4, told: 3 });
  });
});
