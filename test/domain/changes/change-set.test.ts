/** A ChangeSet can be applied, taken back, and says what no longer fits. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply, type ChangeSet, invert, type Records } from '../../../src/domain/changes/change-set';
import type { Cell } from '../../../src/domain/values/cell';

const cells: fc.Arbitrary<Cell> = fc.constantFrom<Cell>('', 'あ', 'い', 1);
const records: fc.Arbitrary<Records> = fc
  .array(fc.record({ phone: cells, amount: cells }), { minLength: 1, maxLength: 6 })
  .map((rows) => new Map(rows.map((row, at) => [`C-${at}`, row])));

/** Changes one after the other, each seeing what the one before left. */
const setFor = (known: Records, wanted: readonly { at: number; column: 'phone' | 'amount'; after: Cell }[]): ChangeSet => {
  const now = new Map([...known].map(([id, row]) => [id, { ...row }]));
  const changes = wanted.map(({ at, column, after }) => {
    const id = `C-${at % known.size}`;
    const row = now.get(id) ?? {};
    const before = row[column] ?? '';
    row[column] = after;
    return { table: 'customers' as const, id, column, before, after, row: 2 };
  });
  return { batch: 'b', cause: 'edit', by: '', at: '2026-06-15 10:00', changes, inserts: [], log: [] };
};
const wishes = fc.array(fc.record({ at: fc.nat(5), column: fc.constantFrom('phone' as const, 'amount' as const), after: cells }), {
  maxLength: 8,
});
const later = { batch: 'u', by: '', at: '2026-06-15 10:01' };

test('what is applied and taken back is as it was', () => {
  fc.assert(
    fc.property(records, wishes, (known, wanted) => {
      const set = setFor(known, wanted);
      const done = apply(known, 'customers', set);
      expect(done.conflicts).toEqual([]);
      const back = apply(done.records, 'customers', invert(set, later));
      expect(back.conflicts).toEqual([]);
      expect([...back.records]).toEqual([...known]);
    }),
    { seed: 1 },
  );
});

test('the inverse of the inverse is the set itself, but for who and when', () => {
  fc.assert(
    fc.property(records, wishes, (known, wanted) => {
      const set = setFor(known, wanted);
      expect(invert(invert(set, later), later).changes).toEqual(set.changes);
    }),
    { seed: 2 },
  );
});

test('a cell that holds something else by then is a conflict and stays', () => {
  fc.assert(
    fc.property(records, wishes, (known, wanted) => {
      const set = setFor(known, wanted);
      const [first] = set.changes;
      if (first === undefined) return;
      const meanwhile = new Map([...known, [first.id, { ...known.get(first.id), [first.column]: '別の人' }]]);
      const done = apply(meanwhile, 'customers', { ...set, changes: [first] });
      expect(done.conflicts).toEqual([first]);
      expect([...done.records]).toEqual([...meanwhile]);
    }),
    { seed: 3 },
  );
});
