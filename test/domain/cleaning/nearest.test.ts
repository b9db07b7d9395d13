/** What an unreadable cell may have meant: readable, near, at most three, and never what cannot be known. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearestValues } from '../../../src/domain/cleaning/nearest';
import { storedForm } from '../../../src/domain/customers/stored-form';
import { customers } from '../../../src/domain/schema/customers';
import { columnOf } from '../../../src/domain/schema/tables';
import { defaultRules } from '../../../src/domain/settings/rules';
import type { Cell } from '../../../src/domain/values/cell';

const rules = {
  ...defaultRules('ja', 'Asia/Tokyo'),
  members: [
    { name: '伊藤 花子', email: '' },
    { name: '斎藤 一', email: '' },
  ],
};
const near = (column: string, cell: Cell): Cell[] => nearestValues(columnOf(customers, column), cell, rules, '2026-11-21');

test.each<[string, Cell, Cell[]]>([
  ['stage', '見積り中', ['見積']],
  ['industry', 'せいぞう?', []],
  ['owner', '伊東 花子', ['伊藤 花子']],
  ['phone', '03-1234-5678 か 090-1111-222', ['03-1234-5678']],
  ['email', 'メールは taro@example.co.jp(本人)', ['taro@example.co.jp']],
  ['amount', '100万〜200万', [1_000_000, 2_000_000]],
  ['renewal', '4/5/2026', ['2026-04-05', '2026-05-04']],
  ['kana', '青空商事', []],
  ['phone', 'なし', []],
])('%s %s', (column, cell, expected) => {
  const found = near(column, cell);
  for (const one of expected) expect(found).toContain(one);
  if (expected.length === 0) expect(found).toEqual([]);
});

describe('whatever is typed', () => {
  test('at most three, all of them readable as they are', () => {
    const columns = customers.columns.filter(({ by }) => by === 'user');
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc
          .array(fc.constantFrom('見積', '商', '03', '-', '1234', '@', 'a.jp', '万', '〜', '2026', '/', '13', '伊', '藤', '?', ' ', '製造'))
          .map((all) => all.join('')),
        (column, cell) => {
          const found = nearestValues(column, cell, rules, '2026-11-21');
          expect(found.length).toBeLessThanOrEqual(3);
          expect(new Set(found).size).toBe(found.length);
          for (const value of found) expect(storedForm(column, value, rules)).toEqual({ cell: value, changed: false, problem: null });
          if (storedForm(column, cell, rules).problem === null) expect(found).toEqual([]);
        },
      ),
    );
  });
});
