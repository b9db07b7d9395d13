/** The readers against real-looking columns: the fixture always, the whole lists where the project's data stands beside the checkout. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultLists } from '../../../src/domain/schema/lists';
import { readAmount } from '../../../src/domain/values/amount';
import type { Cell } from '../../../src/domain/values/cell';
import { readDay } from '../../../src/domain/values/day';
import { readEmail } from '../../../src/domain/values/email';
import { readListItem } from '../../../src/domain/values/list-item';
import { readPhone } from '../../../src/domain/values/phone';
import { readPostalCode } from '../../../src/domain/values/postal-code';
import type { Reading } from '../../../src/domain/values/reading';
import { csvRows, typedCells } from './typed-cells';

const readers: Record<string, (cell: Cell) => Reading<unknown>> = {
  phone: readPhone,
  email: readEmail,
  postal: readPostalCode,
  amount: readAmount,
  day: (cell) => readDay(cell),
};

test.each(Object.entries(readers))('fixture: every %s is stored as expected', (column, readX) => {
  expect(typedCells).toHaveLength(60);
  const stored = typedCells.map((row) => [row[column], readX(row[column] ?? '').text]);
  expect(stored).toEqual(typedCells.map((row) => [row[column], row[`${column}_stored`]]));
});

const DATA = join(process.cwd(), '../shared/data/lists');
const COLUMNS: Record<string, { encoding: string; titleLines: number; columns: Record<string, string> }> = {
  eigyo: {
    encoding: 'shift_jis',
    titleLines: 2,
    columns: { phone: 'TEL', email: 'E-mail', postal: '〒', amount: '年商(当社取引)', day: '最終訪問', type: '状況' },
  },
  seikyu: { encoding: 'utf-8', titleLines: 0, columns: { phone: 'TEL番号', postal: '郵便番号', amount: '売上累計', day: '最終請求日' } },
  tenjikai: { encoding: 'utf-8', titleLines: 0, columns: { phone: '電話', email: 'メールアドレス', day: '来場日' } },
};

const rowsOf = (file: string, encoding: string, titleLines: number) =>
  csvRows(new TextDecoder(encoding).decode(readFileSync(join(DATA, file))), titleLines);

const present = existsSync(join(DATA, 'truth.csv'));
const lists = present
  ? Object.entries(COLUMNS).map(([list, { encoding, titleLines, columns }]) => ({
      list,
      columns,
      rows: rowsOf(`${list}.csv`, encoding, titleLines),
    }))
  : [];

test('lists: at least 99 % of the cells that hold something are read', () => {
  const counts: Record<string, { cells: number; read: number }> = {};
  for (const { columns, rows } of lists) {
    for (const [column, readX] of Object.entries(readers)) {
      for (const row of rows) {
        const cell = row[columns[column] ?? ''] ?? '';
        if (cell === '') continue;
        counts[column] ??= { cells: 0, read: 0 };
        counts[column].cells += 1;
        if (readX(cell).problem === null) counts[column].read += 1;
      }
    }
  }
  expect(Object.keys(counts)).toHaveLength(present ? 5 : 0);
  for (const { cells, read } of Object.values(counts)) expect(read / cells).toBeGreaterThanOrEqual(0.99);
});

test('lists: every amount, day and type is what the list meant', () => {
  const wrong: unknown[] = [];
  let compared = 0;
  for (const truth of present ? rowsOf('truth.csv', 'utf-8', 0) : []) {
    const { columns, rows } = lists.find(({ list }) => list === truth.list) ?? { columns: {} as Record<string, string>, rows: [] };
    const row = rows[Number(truth.row) - 1] ?? {};
    const check = (column: string, value: unknown, meant: string | undefined) => {
      if (columns[column] === undefined) return;
      compared += 1;
      if (String(value ?? '') !== meant) wrong.push([row[columns[column]], value, meant]);
    };
    check('amount', readAmount(row[columns.amount ?? ''] ?? '').value, truth.amount_yen);
    check('day', readDay(row[columns.day ?? ''] ?? '').value, truth.date);
    check('type', readListItem(row[columns.type ?? ''] ?? '', defaultLists.type).text, truth.type);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBe(present ? 4426 : 0);
});
