/** A ChangeSet comes back from its journal whole, whatever its cells hold and however its parts were mixed. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatJournal, isJournalPart, parseJournal } from '../../../src/domain/changes/journal';
import type { Cell } from '../../../src/domain/values/cell';

const cell: fc.Arbitrary<Cell> = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constantFrom('', '=A1', "'", '😀'));
const change = fc.record({
  table: fc.constantFrom('customers' as const, 'touches' as const),
  id: fc.integer({ min: 1, max: 40 }).map((number) => `C-${number}`),
  column: fc.constantFrom('company', 'phone', 'customerId'),
  before: cell,
  after: cell,
});
const insert = fc.record({ table: fc.constant('touches' as const), id: fc.string(), values: fc.dictionary(fc.string(), cell) });
const unique = fc.uniqueArray(change, { selector: ({ table, id, column }) => `${table} ${id} ${column}`, maxLength: 60 });

const sorted = <T>(items: readonly T[]): string[] => items.map((item) => JSON.stringify(item)).sort();

test('what is parsed is what was formatted', () => {
  fc.assert(
    fc.property(
      unique,
      fc.array(insert, { maxLength: 3 }),
      fc.array(insert, { maxLength: 3 }),
      fc.string(),
      (changes, inserts, removals, undoes) => {
        const parts = formatJournal({ changes: changes.map((one) => ({ ...one, row: 2 })), inserts, removals, journal: { undoes } });
        const back = parseJournal([...parts].reverse());
        expect(parts.every(isJournalPart)).toBe(true);
        expect(sorted(back?.changes ?? [])).toEqual(
          sorted(changes.map(({ table, id, column, before, after }) => ({ table, id, column, before, after }))),
        );
        // Blank cells of a new record need no telling.
        const filled = inserts.map((one) => ({
          ...one,
          values: Object.fromEntries(Object.entries(one.values).filter(([, value]) => value !== '')),
        }));
        expect(JSON.stringify([back?.inserts, back?.removals, back?.undoes])).toBe(JSON.stringify([filled, removals, undoes]));
      },
    ),
    { seed: 1 },
  );
});

test('a long one is parted within the limit of a cell, never inside a character, and needs all of its parts', () => {
  const changes = Array.from({ length: 300 }, (_, at) => ({
    ...{ table: 'customers' as const, id: `C-${at}`, column: 'cautions', row: at + 2 },
    before: '',
    after: `${at % 2 === 0 ? 'x' : ''}${'😀'.repeat(400 + at)}`,
  }));
  const parts = formatJournal({ changes, inserts: [], journal: { undoes: '' } });
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(45_000);
    expect(part).toBe(Buffer.from(part).toString());
  }
  expect(parseJournal(parts)?.changes.length).toBe(300);
  expect(parseJournal(parts.slice(1))).toBeNull();
  expect(parseJournal([...parts.slice(0, -1), `${parts.at(-1)?.slice(0, 900)}`])).toBeNull();
});

test('touches that move alike are named together: 5,000 of them are two parts', () => {
  const changes = Array.from({ length: 5000 }, (_, at) => [
    { table: 'touches' as const, id: `T-${100000 + at}`, column: 'customerId', before: 'C-00007', after: 'C-00012', row: at },
    { table: 'touches' as const, id: `T-${100000 + at}`, column: 'company', before: '青空', after: '株式会社青空商事', row: at },
  ]).flat();
  expect(formatJournal({ changes, inserts: [], journal: { undoes: '' } }).length).toBe(2);
});

test('several slices of one batch come back as one', () => {
  const one = { table: 'customers' as const, id: 'C-1', column: 'company', before: '', after: '青空', row: 2 };
  const record = { table: 'customers' as const, id: 'C-2', values: { id: 'C-2', company: '海', rank: 'A', kana: '', lastTouch: 'x' } };
  const move = { table: 'touches' as const, id: 'T-000001', from: '', to: '2024' };
  const parts = [
    ...formatJournal({ changes: [one], inserts: [], journal: { undoes: '', slice: 'a-1' } }),
    ...formatJournal({ changes: [], inserts: [record], moves: [move], journal: { undoes: '', slice: 'b-2' } }),
  ];
  expect(parseJournal(parts)).toEqual({
    changes: [{ table: 'customers', id: 'C-1', column: 'company', before: '', after: '青空' }],
    // What follows from facts is computed anew.
    inserts: [{ ...record, values: { id: 'C-2', company: '海' } }],
    removals: [],
    moves: [move],
    undoes: '',
    // A slice that was cut off is finished with the contacts that wait in its rows.
    newest: { inserts: [{ ...record, values: { id: 'C-2', company: '海', lastTouch: 'x' } }], removals: [] },
  });
});

test('moved touches are kept by their IDs, as many as a year has', () => {
  const moves = Array.from({ length: 20_000 }, (_, at) => ({
    ...{ table: 'touches' as const, id: `T-${100000 + at}` },
    ...{ from: '', to: String(2020 + (at % 3)) },
  }));
  const parts = formatJournal({ changes: [], inserts: [], moves, journal: { undoes: '' } });
  expect(parts.length).toBeLessThan(8);
  const byId = (all: readonly { id: string }[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(parseJournal(parts)?.moves ?? [])).toEqual(moves);
});
