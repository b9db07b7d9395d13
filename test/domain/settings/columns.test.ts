/** Whatever people type into 列, the columns that come of it can be worked with: none lost, no two of one name, and reading them again changes nothing. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Problem } from '../../../src/domain/problem';
import { customers } from '../../../src/domain/schema/customers';
import { customersOf } from '../../../src/domain/schema/declared';
import { layoutOf } from '../../../src/domain/schema/layout';
import { cellsOfColumn, columnRows, listedColumns, withReworded } from '../../../src/domain/settings/column-rules';
import { readColumns } from '../../../src/domain/settings/read-columns';
import { defaultRules } from '../../../src/domain/settings/rules';
import { formatNotes, parseNotes } from '../../../src/domain/settings/rules-copy';
import type { Cell } from '../../../src/domain/values/cell';
import { fold } from '../../../src/domain/values/fold';

const base = defaultRules('ja', 'Asia/Tokyo');
const usual = columnRows(base).map((row) => cellsOfColumn(row, 'ja'));

const word = fc.oneof(
  fc.constantFrom('', ' ', '電話', 'Phone', 'メール', '趣味', '趣味 ', '規模', '{"daicho":1}', '行の控え', '台帳の控え', '会社名'),
  fc.string({ maxLength: 70 }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  word,
  fc.constantFrom<Cell>('表示', '隠す', 'たたむ', 'Hide', '数値', 'リスト', '大、中', 'own:趣味', 'own:', 'phone', 'company', 3, true),
);
/** The usual block with cells that people typed over, and rows below. */
const typed = fc
  .record({
    over: fc.array(fc.record({ row: fc.nat(usual.length - 1), column: fc.nat(4), cell }), { maxLength: 12 }),
    below: fc.array(fc.tuple(word, cell, cell, cell, fc.constantFrom<Cell>('', '', 'own:趣味', 'own:規模', 'x', 'phone')), {
      maxLength: 40,
    }),
  })
  .map(({ over, below }) => {
    const rows: Cell[][] = usual.map((row) => [...row]);
    for (const { row, column, cell: text } of over) (rows[row] as Cell[])[column] = text;
    return [...rows, ...below];
  });

const read = (rows: readonly (readonly Cell[])[], before = base.columns) => {
  const problems: Problem[] = [];
  return { ...readColumns(rows, before, 'ja', problems), problems };
};

test('the usual block says nothing unusual', () => {
  expect(read(usual)).toMatchObject({ columns: [], cells: [], problems: [] });
});

test('every column of the ledger stays, required ones in view, each heading is one column’s, and all of it fits beside the headings', () => {
  fc.assert(
    fc.property(typed, typed, (first, second) => {
      const before = read(first).columns;
      const { columns, problems } = read(second, before);
      const table = customersOf({ columns });
      expect(table.columns.slice(0, customers.columns.length).map(({ key }) => key)).toEqual(customers.columns.map(({ key }) => key));
      const names = table.columns.map(({ heading }) => fold(heading.ja));
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      for (const key of ['company', 'id']) expect(columns.find((rule) => rule.key === key)?.standing ?? 'shown').toBe('shown');
      const rules = { ...base, columns };
      const notes = formatNotes({ next: 1, rules });
      expect(notes.length).toBeLessThan(50_000);
      expect(parseNotes(notes)?.rules?.columns).toEqual(columns);
      // Every column is found by the heading that the rules give it.
      const layout = layoutOf(
        table,
        table.columns.map((column) => (column.key === 'system' ? notes : column.heading.ja)),
      );
      expect(layout.missing).toEqual([]);
      for (const problem of problems) expect(problem.code).toBe('column-rule');
    }),
    { numRuns: 300 },
  );
});

test('what the ledger writes into the block in turn settles it: read again it says the same, and asks for nothing more', () => {
  fc.assert(
    fc.property(typed, (rows) => {
      const { columns, cells } = read(rows);
      const written = rows.map((row) => [...row]);
      for (const { row, column, text } of cells) (written[row] as Cell[])[column] = text;
      const again = read(written, columns);
      expect(again.columns).toEqual(columns);
      expect(again.cells).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a heading that the sheet gave is taken where it is free, and none is ever doubled', () => {
  const keys = listedColumns.map(({ key }) => key);
  fc.assert(
    fc.property(typed, fc.array(fc.tuple(fc.constantFrom(...keys, 'own:趣味'), word), { maxLength: 8 }), (rows, inSheet) => {
      const before = { ...base, columns: read(rows).columns };
      const named = new Map(inSheet.filter(([, text]) => text.trim() !== ''));
      const { rules, keys: taken } = withReworded(before, before, named);
      const names = customersOf(rules).columns.map(({ heading }) => fold(heading.ja));
      expect(new Set(names).size).toBe(names.length);
      const is = new Map(columnRows(rules).map((row) => [row.key, row]));
      for (const row of columnRows(before)) {
        if (!taken.includes(row.key)) expect(is.get(row.key)).toEqual(row);
        else expect({ ...is.get(row.key), heading: '' }).toEqual({ ...row, heading: '' });
      }
    }),
    { numRuns: 300 },
  );
});
