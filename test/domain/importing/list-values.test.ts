import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listDays, readListAmount, readListDay, unitOf } from '../../../src/domain/importing/list-values';
import { readAmount } from '../../../src/domain/values/amount';
import type { Cell } from '../../../src/domain/values/cell';
import { readDay } from '../../../src/domain/values/day';

const today = '2026-11-21';
const amount = (cell: Cell, heading = '年商') => readListAmount(cell, unitOf(heading)).value;
const days = (cells: Cell[], order?: 'mdy' | 'dmy') => {
  const context = listDays(cells, today, order);
  return cells.map((cell) => readListDay(cell, context).value);
};

describe('amounts', () => {
  test.each([
    ['380', '売上(千円)', 380_000],
    ['1,234', '年間売上高(千円)', 1_234_000],
    ['3.8', '年商(百万円)', 3_800_000],
    [12, '売上金額(万円)', 120_000],
    ['38万', '売上(千円)', 380_000],
    ['5,000円', '売上(千円)', 5000],
    ['500', '売上(円)', 500],
    ['32,000円(税抜)', '年商', 32_000],
    ['32,000円(税込)', '年商', 32_000],
    ['金3,200円也', '年商', 3200],
    ['年3,200万円', '年商', 32_000_000],
  ])('%p under %s is %p yen', (cell, heading, yen) => expect(amount(cell, heading)).toBe(yen));
  test.each([['100万~200万'], ['-500'], ['$300'], ['たくさん'], ['(1,200)']])('%p stays unread', (cell) => expect(amount(cell)).toBeNull());
  test('what the reader of single cells can read means the same here', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 9e9 }), fc.string(), fc.constantFrom('3,200万', '1.2億円', '-', '¥500')), (cell) => {
        const { value } = readAmount(cell);
        if (value !== null) expect(readListAmount(cell, 1).value).toBe(value);
      }),
    );
  });
});

describe('days', () => {
  test('serials are told by the column', () => {
    expect(days(['45883', '45900', '46000'])).toEqual(['2025-08-14', '2025-08-31', '2025-12-09']);
    expect(days(['45883', '2025/8/14', '2025/8/15'])).toEqual([null, '2025-08-14', '2025-08-15']);
  });
  test('short years follow the other days of the column, and stay open where nothing tells', () => {
    expect(days(['25/08/14', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBe('2025-08-14');
    expect(days(["'25.8.14", '24.12.1', '26.1.5'])).toEqual(['2025-08-14', '2024-12-01', '2026-01-05']);
    expect(days(['72/08/14', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBeNull();
  });
  test('remarks behind a day do not hide it, a wrong weekday does', () => {
    expect(days(['2025/8/14頃', '2025/8/14(済)', '2025 8 14', '2025/8/14(月)'])).toEqual(['2025-08-14', '2025-08-14', '2025-08-14', null]);
  });
  test('days of another century are flagged', () => {
    expect(days(['1925/4/1', '大正14年4月1日', '2126/4/1', '0026/4/1', '2026/4/1'])).toEqual([null, null, null, null, '2026-04-01']);
  });
  test('4/5/2026 is asked about unless somebody said what it means', () => {
    expect(days(['4/5/2026'])).toEqual([null]);
    expect(days(['4/5/2026'], 'dmy')).toEqual(['2026-05-04']);
  });
  test('what the reader of single cells can read means the same here', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('2025/8/14', 'R7.8.14', '20250814', '令和7年8月14日')), { maxLength: 6 }),
        (cells) => {
          const context = listDays(cells, today);
          for (const cell of cells) {
            const { value } = readDay(cell, { today, serial: true, ...(context.order === undefined ? {} : { order: context.order }) });
            if (value !== null && value >= '1970-01-01' && value < '2076-01-01' && !context.serials)
              expect(readListDay(cell, context).value).toBe(value);
          }
        },
      ),
    );
  });
});
