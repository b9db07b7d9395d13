/** Blocks are judged by what a sheet holds after they were written, in any order: the writes, and otherwise what was there. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Block, blocksOf, type CellWrite } from '../../../src/domain/changes/blocks';

const sheetAfter = (blocks: readonly Block[]): Map<string, unknown> => {
  const cells = new Map<string, unknown>();
  for (const block of blocks) {
    block.values.forEach((values, down) => {
      values.forEach((value, across) => {
        cells.set(`${block.row + down}:${block.column + across}`, value);
      });
    });
  }
  return cells;
};

const place = fc.record({ row: fc.integer({ min: 2, max: 12 }), column: fc.integer({ min: 1, max: 9 }), value: fc.nat(9) });

test('nothing but the writes and known values is written, in whatever order the blocks go out', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), fc.array(fc.boolean(), { minLength: 99, maxLength: 99 }), (writes, known) => {
      const filler = (row: number, column: number) => (known[(row - 2) * 9 + column - 1] ? `old ${row}:${column}` : undefined);
      const blocks = blocksOf(writes, filler);
      const last = new Map<string, CellWrite>(writes.map((write) => [`${write.row}:${write.column}`, write]));
      for (const cells of [sheetAfter(blocks), sheetAfter([...blocks].reverse())]) {
        for (const [at, write] of last) expect(cells.get(at)).toBe(write.value);
        for (const [at, value] of cells) if (!last.has(at)) expect(value).toBe(`old ${at}`);
      }
    }),
  );
});

test('rows that change in different columns go out as one block when the rest of them is known', () => {
  const writes = Array.from({ length: 500 }, (_, index) => [
    { row: index + 2, column: 1 + (index % 3), value: 'a' },
    { row: index + 2, column: 20 + (index % 5), value: 'b' },
  ]).flat();
  expect(blocksOf(writes, () => '')).toHaveLength(1);
  expect(blocksOf(writes, (_row, column) => (column === 10 ? undefined : ''))).toHaveLength(2);
});

test('a gap that costs more than a call is left', () => {
  const ends = [
    { row: 2, column: 1, value: 1 },
    { row: 2000, column: 1, value: 2 },
  ];
  expect(blocksOf(ends, () => '')).toHaveLength(2);
});

test('a column of many rows is joined in time that grows with its length', () => {
  const writes = Array.from({ length: 20_000 }, (_, index) => ({ row: index + 2, column: 5, value: index }));
  let looks = 0;
  const blocks = blocksOf(writes, () => {
    looks++;
    return '';
  });
  expect(blocks).toHaveLength(1);
  expect(looks).toBeLessThan(100);
});
