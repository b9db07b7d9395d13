/** Batches taken back in any order, with edits in between: nothing typed is overwritten, and without edits all is as it was. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KeptBatch, takeBack, undoneBatches } from '../../../src/domain/changes/layers';
import type { Cell } from '../../../src/domain/values/cell';

type State = Map<string, Cell>;
const same = (_table: string, _column: string, a: Cell, b: Cell): boolean => a === b;

const cells = ['a', 'b', 'c'];
type Deed =
  | { kind: 'batch'; values: Record<string, Cell> }
  | { kind: 'move'; from: string; to: string }
  | { kind: 'edit'; cell: string; value: Cell }
  | { kind: 'undo'; at: number };

const value = fc.constantFrom('', 'p', 'q', 'r', 's');
const batchDeed = fc.dictionary(fc.constantFrom(...cells), value, { minKeys: 1 }).map((values): Deed => ({ kind: 'batch', values }));
const moveDeed = fc.tuple(value, value).map(([from, to]): Deed => ({ kind: 'move', from, to }));
const editDeed = fc.record({ kind: fc.constant('edit' as const), cell: fc.constantFrom(...cells), value });
const undoDeed = fc.record({ kind: fc.constant('undo' as const), at: fc.nat(20) });

const run = (deeds: readonly Deed[], references: boolean): { state: State; batches: KeptBatch[]; kept: string[] } => {
  const state: State = new Map(cells.map((cell) => [cell, cell]));
  const batches: KeptBatch[] = [];
  const kept: string[] = [];
  const write = (changes: { id: string; before: Cell; after: Cell }[], undoes: string): void => {
    const real = changes.filter(({ before, after }) => before !== after);
    batches.push({
      batch: `B${batches.length}`,
      journal: { changes: real.map((one) => ({ ...one, table: 'customers', column: 'x' })), inserts: [], removals: [], moves: [], undoes },
    });
    for (const { id, after } of real) state.set(id, after);
  };
  for (const deed of deeds) {
    if (deed.kind === 'edit') state.set(deed.cell, deed.value);
    else if (deed.kind === 'batch')
      write(
        Object.entries(deed.values).map(([id, after]) => ({ id, before: state.get(id) ?? '', after })),
        '',
      );
    else if (deed.kind === 'move')
      write(
        [...state].filter(([, now]) => now === deed.from).map(([id, before]) => ({ id, before, after: deed.to })),
        '',
      );
    else if (batches.length > 0) {
      const { batch } = batches[deed.at % batches.length] as KeptBatch;
      if (undoneBatches(batches).has(batch)) continue;
      const { steps } = takeBack(batches, batch, same, () => references);
      kept.push(
        ...steps.filter((step) => state.get(step.id) !== step.expected && state.get(step.id) !== step.target).map((step) => step.id),
      );
      write(
        steps
          .filter((step) => state.get(step.id) === step.expected)
          .map((step) => ({ id: step.id, before: step.expected, after: step.target })),
        batch,
      );
    }
  }
  return { state, batches, kept };
};

const roots = (batches: readonly KeptBatch[]): number[] => batches.flatMap((one, at) => (one.journal.undoes === '' ? [at] : []));

test.each([false, true])('all batches taken back in any order: every cell as it was (references: %s)', (references) => {
  const deed = references ? moveDeed : batchDeed;
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 1, maxLength: 7 }),
      fc.array(fc.nat(6), { maxLength: 12 }),
      fc.array(fc.nat(9), { maxLength: 3 }),
      (deeds, order, mixed) => {
        // Some are taken back in between, and taken back again.
        const start: Deed[] = deeds.flatMap((one, at) => [
          one,
          ...(mixed[at] === undefined ? [] : [{ kind: 'undo' as const, at: mixed[at] }]),
        ]);
        let done: Deed[] = start;
        for (const pick of [...order, 0, 1, 2, 3, 4, 5, 6]) {
          const { batches } = run(done, references);
          const undone = undoneBatches(batches);
          const left = roots(batches).filter((at) => !undone.has(batches[at]?.batch ?? ''));
          const at = left[pick % Math.max(1, left.length)];
          if (at !== undefined) done = [...done, { kind: 'undo', at }];
        }
        const { state, kept } = run(done, references);
        expect([...state]).toEqual(cells.map((cell) => [cell, cell]));
        expect(kept).toEqual([]);
      },
    ),
    { seed: 7, numRuns: 400 },
  );
});

test('what was typed last stays, whatever is taken back afterwards', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(batchDeed, editDeed, undoDeed), { maxLength: 10 }),
      editDeed,
      fc.array(undoDeed, { maxLength: 6 }),
      (before, edit, after) => {
        const typed = { ...edit, value: 'typed' };
        expect(run([...before, typed, ...after], false).state.get(edit.cell)).toBe('typed');
      },
    ),
    { seed: 8, numRuns: 400 },
  );
});

test('A←B, then C←A, and A←B is taken back first: what was B’s returns at once, the rest with the second', () => {
  const chain: Deed[] = [
    { kind: 'move', from: 'b', to: 'a' },
    { kind: 'move', from: 'a', to: 'c' },
    { kind: 'undo', at: 0 },
  ];
  expect(Object.fromEntries(run(chain, true).state)).toEqual({ a: 'c', b: 'b', c: 'c' });
  expect(Object.fromEntries(run([...chain, { kind: 'undo', at: 1 }], true).state)).toEqual({ a: 'a', b: 'b', c: 'c' });
});
