import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excelNames, sheetNameFor } from '../../../workbench/files/sheet-name';

test.each([
  ['eigyo.csv', 'eigyo'],
  ['/home/you/一覧 2026.CSV', '一覧 2026'],
  ['C:\\list\\得意先.xlsx', '得意先'],
  ['か\u3099き.csv', 'がき'],
  ['a.b.csv', 'a.b'],
  ['.csv', 'Sheet1'],
  ['改\n行\t.csv', '改 行'],
  [`${'長'.repeat(120)}.csv`, '長'.repeat(100)],
])('%j names the sheet %j', (file, name) => {
  expect(sheetNameFor(file, [])).toBe(name);
});

test('a taken name gets a number, without regard to case', () => {
  expect(sheetNameFor('List.csv', ['list', 'LIST (2)'])).toBe('List (3)');
});

test('names for Excel are allowed, different, and mostly the same', () => {
  expect(excelNames(['顧客台帳', 'a/b', 'A/B', "'x'", 'History', ''])).toEqual(['顧客台帳', 'a_b', 'A_B (2)', '_x_', 'History_', '_']);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }), (names) => {
      const given = excelNames(names);
      expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of given) expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/s);
    }),
  );
});
