/** Rows that move between reading and writing: the result is as if they had moved afterwards. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../src/domain/changes/change-set';
import { locateChanges } from '../../../src/domain/changes/locate';
import { type Columns, repair } from '../../../src/domain/changes/repair';
import type { Cell } from '../../../src/domain/values/cell';

type Row = Record<string, Cell>;

const keys = ['id', 'company', 'phone', 'amount'];
const empty: Row = { id: '', company: '', phone: '', amount: '' };

const columnsOf = (rows: readonly Row[]): Columns => Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key] ?? '')]));

/** Records with IDs, each unlike the others. */
const tables = fc
  .array(fc.record({ phone: fc.constantFrom('', '03-1', '03-2'), amount: fc.constantFrom<Cell>('', 1, 2) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => rows.map((row, at): Row => ({ id: `C-${at}`, company: `会社${at}`, ...row })));

/** What a person does to the rows: sorts, inserts an empty one, deletes one. */
type Move = { kind: 'sort'; seed: number } | { kind: 'insert'; at: number } | { kind: 'delete'; at: number };
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('sort' as const), seed: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(12) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(12) }),
);

const moved = <T>(rows: readonly T[], move: Move, blank: T): T[] => {
  if (move.kind === 'insert') return [...rows.slice(0, move.at), blank, ...rows.slice(move.at)];
  if (move.kind === 'delete') return rows.filter((_, at) => at !== move.at % rows.length);
  return rows
    .map((row, at) => ({ row, order: ((at * 7919 + move.seed) % 104_729) % 31 }))
    .sort((a, b) => a.order - b.order)
    .map(({ row }) => row);
};

const edits = fc.array(
  fc.record({ row: fc.nat(11), column: fc.constantFrom('phone', 'amount', 'company'), after: fc.constantFrom<Cell>('新', 9) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

const changesFor = (rows: readonly Row[], wanted: readonly { row: number; column: string; after: Cell }[]): Change[] => {
  const byCell = new Map(wanted.map((one) => [`${one.row % rows.length} ${one.column}`, { ...one, row: one.row % rows.length }]));
  return [...byCell.values()].map(({ row, column, after }) => ({
    table: 'customers',
    id: String(rows[row]?.id),
    column,
    before: rows[row]?.[column] ?? '',
    after,
    row: row + 2,
  }));
};

const written = (rows: readonly Row[], changes: readonly { row: number; column: string; after: Cell }[]): Row[] => {
  const next = rows.map((row) => ({ ...row }));
  for (const { row, column, after } of changes) {
    while (next.length < row - 1) next.push({ ...empty });
    (next[row - 2] as Row)[column] = after;
  }
  return next;
};

const sorted = (rows: readonly Row[]): string[] =>
  rows
    .filter((row) => keys.some((key) => row[key] !== ''))
    .map((row) => JSON.stringify(keys.map((key) => row[key])))
    .sort();

test('rows that move between the picture and the write: as if they had moved after it', () => {
  fc.assert(
    fc.property(tables, moves, edits, (rows, move, wanted) => {
      const changes = changesFor(rows, wanted);
      const now = written(moved(rows, move, empty), changes);
      const touched = new Map<number, Set<string>>();
      for (const { row, column } of changes) touched.set(row, (touched.get(row) ?? new Set<string>()).add(column));
      const { writes } = repair(
        columnsOf(rows),
        columnsOf(now),
        changes.map((change) => ({ ...change, oldId: change.id })),
        touched,
      );
      const repaired = written(
        now,
        writes.map(({ row, column, value }) => ({ row, column, after: value })),
      );
      expect(sorted(repaired)).toEqual(sorted(moved(written(rows, changes), move, empty)));
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test('rows that move between the write and the look: nothing is written again', () => {
  fc.assert(
    fc.property(tables, moves, edits, (rows, move, wanted) => {
      const changes = changesFor(rows, wanted);
      const now = moved(written(rows, changes), move, empty);
      const touched = new Map<number, Set<string>>();
      for (const { row, column } of changes) touched.set(row, (touched.get(row) ?? new Set<string>()).add(column));
      const { writes } = repair(
        columnsOf(rows),
        columnsOf(now),
        changes.map((change) => ({ ...change, oldId: change.id })),
        touched,
      );
      expect(
        sorted(
          written(
            now,
            writes.map(({ row, column, value }) => ({ row, column, after: value })),
          ),
        ),
      ).toEqual(sorted(now));
    }),
    { numRuns: 2000, seed: 8 },
  );
});

test('rows that move before the picture: each change goes to its record, or is a conflict', () => {
  fc.assert(
    fc.property(tables, moves, edits, (rows, move, wanted) => {
      const changes = changesFor(rows, wanted);
      const picture = moved(rows, move, empty);
      const located = locateChanges(changes, columnsOf(picture), (row) => rows[row - 2]);
      expect(located.changes.length + located.conflicts.length).toBe(changes.length);
      expect(sorted(written(picture, located.changes))).toEqual(sorted(moved(written(rows, changes), move, empty)));
    }),
    { numRuns: 2000, seed: 9 },
  );
});

test('a cell that somebody changed meanwhile is left alone', () => {
  fc.assert(
    fc.property(tables, edits, (rows, wanted) => {
      const changes = changesFor(rows, wanted);
      const [first] = changes;
      if (first === undefined) return;
      const picture = written(rows, [{ row: first.row, column: first.column, after: '別の人' }]);
      const located = locateChanges(changes, columnsOf(picture), () => undefined);
      expect(located.conflicts).toEqual([{ id: first.id, column: first.column, now: '別の人' }]);
    }),
    { numRuns: 500, seed: 10 },
  );
});

test('a row that is being registered, and into which somebody types meanwhile, is not taken for another', () => {
  const meant = { id: 'C-9', oldId: '', row: 3 };
  const then: Columns = { id: ['C-1', ''], company: ['会社1', '㈱新'], phone: ['03-1', ''], amount: ['', ''] };
  const typed = fc.record({ phone: fc.constantFrom<Cell>('', '03-7'), amount: fc.constantFrom<Cell>('', 5) });
  fc.assert(
    fc.property(typed, fc.constantFrom('株式会社新', '別の名前'), (cells, company) => {
      const now: Columns = { id: ['C-1', 'C-9'], company: ['会社1', company], phone: ['03-1', cells.phone], amount: ['', cells.amount] };
      const intents = [
        { ...meant, column: 'id', before: '', after: 'C-9' },
        { ...meant, column: 'company', before: '㈱新', after: '株式会社新' },
      ];
      const result = repair(then, now, intents, new Map([[3, new Set(['id', 'company'])]]));
      expect(result.writes).toEqual([]);
      expect(result.conflicts.map(({ now }) => now)).toEqual(company === '株式会社新' ? [] : [company]);
    }),
  );
});
