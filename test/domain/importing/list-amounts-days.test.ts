import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencyOf, readListAmount, unitAbove, unitOf } from '../../../src/domain/importing/list-amounts';
import { listDays, readListDay } from '../../../src/domain/importing/list-days';
import { readAmount } from '../../../src/domain/values/amount';
import type { Cell } from '../../../src/domain/values/cell';
import { readDay } from '../../../src/domain/values/day';

const today = '2026-11-21';
const amount = (cell: Cell, heading = '年商') => readListAmount(cell, unitOf(heading), currencyOf(heading)).value;
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
  test.each([
    '3,200万円',
    '32百万',
    '32,000千円',
    "32'000'000",
    '32.000.000',
    '3200（万円）',
    '(万)3200',
    '年商3200万円',
    '3,200万円(2025年)',
    '税別3,200万円',
    '3200万円★',
    '≒3200万',
    '3200万円?',
    '3200マン',
    '3,200万円程',
    '32,000,000(円)',
    '*3,200万円',
    '実績:3,200万円',
    '2025年度 3,200万円',
    '32百万円（連結）',
    '3200万/年',
    'JPY 32,000,000',
    '¥32M',
    '32,000,000.-',
    '３２，０００，０００',
    '三千二百万円',
    '約3,200万円程度',
    '3,200万円（前年比110%）',
    'FY2025 3,200万',
    '3200万弱',
    '3.2E+07',
    '32.000.000円',
    "'32000000",
    '3,200万円 ※概算',
    '3,200万円+税',
    '3,200万円/年間',
    'JP¥32,000,000',
  ])('%s is 32 million', (cell) => expect(amount(cell)).toBe(32_000_000));
  test.each(['1億2,000', '半年で100万', '80万〜100万', '月20万', '1億円以上', '2025年8月', '100万か200万', '3200 4000', '100万/200万'])(
    '%s is not guessed at',
    (cell) => expect(amount(cell)).toBeNull(),
  );
  test.each([
    ['売上高(百万)', 1e6],
    ['売上（千）', 1e3],
    ['年商(億)', 1e8],
    ['年間取引額（万）', 1e4],
    ['Revenue (JPY thousands)', 1e3],
    ['Revenue (in thousands)', 1e3],
    ["Revenue ('000 JPY)", 1e3],
    ['売上(K円)', 1e3],
    ['売上(1,000円)', 1e3],
    ['売上（×1000）', 1e3],
    ['売上(10万円)', 1e5],
    ['売上(十万円)', 1e5],
    ['売上(千円未満切捨て)', 1e3],
    ['売上高 単位:百万円', 1e6],
    ['Annual revenue (million yen)', 1e6],
    ['Annual sales', 1],
    ['売上金額(円)', 1],
    ['年間売上高', 1],
    ['契約金額', 1],
    ['Market sales', 1],
    ['Amount', 1],
  ])('one is %s: %d yen', (heading, unit) => expect(unitOf(heading)).toBe(unit));
  test('a line above the list may name the unit of headings that name none', () => {
    expect(unitAbove(['得意先一覧', '(単位：千円)'])).toBe(1000);
    expect(unitAbove(['Sales report in JPY thousands'])).toBe(1000);
    expect(unitAbove(['得意先一覧', '2025年度'])).toBe(1);
  });
  test('figures under another currency are no yen', () => {
    expect(amount('500', 'Revenue (USD)')).toBeNull();
    expect(amount('500円', 'Revenue (USD)')).toBe(500);
  });
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
    // Among enough days that are written out, one that lies with them can be nothing else.
    expect(days(['45883', '2025/8/15', '2025/8/16', '2026/1/5'])[0]).toBe('2025-08-14');
    expect(days(['25883', '2025/8/15', '2025/8/16', '2026/1/5'])[0]).toBeNull();
  });
  test('short years follow the other days of the column, and stay open where nothing tells', () => {
    expect(days(['25/08/14', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBe('2025-08-14');
    expect(days(["'25.8.14", '24.12.1', '26.1.5'])).toEqual(['2025-08-14', '2024-12-01', '2026-01-05']);
    expect(days(['72/08/14', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBeNull();
  });
  test('six digits are of one calendar, the one that puts all of them beside the other days', () => {
    expect(days(['070814', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBe('2025-08-14');
    expect(days(['250814', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBe('2025-08-14');
    expect(days(['251345', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBeNull();
  });
  test('remarks behind a day do not hide it, a wrong weekday does', () => {
    expect(days(['2025/8/14頃', '2025/8/14(済)', '2025 8 14', '2025/8/14(月)'])).toEqual(['2025-08-14', '2025-08-14', '2025-08-14', null]);
  });
  test('every usual way to write one day, beside other days', () => {
    const ways = [
      'R7.8.14',
      '令和7年8月14日(木)',
      '2025-08-14T10:30:00+09:00',
      '2025-08-14T00:00:00.000Z',
      '2025・8・14',
      '2025Aug14',
      '2025/8/14 AM',
      '2025年8月14日午後3時',
      '2025.8.14.',
      '2025/8/14訪問',
      '訪問 2025/8/14',
      '(2025/8/14)',
      '2025_08_14',
      '2025,8,14',
      '2025/8/14*',
      '2025/08/14 10時半',
      '2025/8/14（再）',
      '2025-08-14 10:30:00 +0900',
      '20250814103000',
      '20250814T103000',
      '250814',
      '2025年(令和7年)8月14日',
      '令和7年(2025年)8月14日',
      'R7(2025).8.14',
      '(R7)2025/8/14',
      '2025/8/14 14:00~15:00',
      '2025-08-14 00:00:00+09',
      '14. August 2025',
      '平成37年8月14日',
      '2025/8/14?',
      '木 2025/8/14',
      '2025/8/14 Thu',
      '2025年8月14日［木］',
      'Thu, 14 Aug 2025',
      'August 14th, 2025',
      'R7,8,14',
      '令和7・8・14',
      '’25/8/14',
      '25年8月14日',
      '14-Aug-25',
      'Aug 14, 25',
      '2025/8/14(佐藤)',
      '最終:R7.8.14',
    ];
    const all = days([...ways, '2025/1/5', '2024/3/7', '2026/2/1']);
    expect(ways.filter((_, at) => all[at] !== '2025-08-14')).toEqual([]);
  });
  test('what did not happen, bounds and two days in one cell are not guessed at', () => {
    const cells = [
      '2025/8/14予定',
      '2025/8/14中止',
      '2025/8/14まで',
      '2025/8/14〜',
      '2025/8/14, 2025/9/1',
      '2025年8月中旬',
      '2025/8/14キャンセル',
      '2025/8/32',
    ];
    expect(days([...cells, '2025/1/5', '2024/3/7', '2026/2/1']).slice(0, cells.length)).toEqual(cells.map(() => null));
  });
  test('where the year stands is what puts all days of a column where they can lie', () => {
    expect(days(['8/14/25', '12/3/24', '1/31/26'])).toEqual(['2025-08-14', '2024-12-03', '2026-01-31']);
    expect(days(['14/8/25', '3/12/24', '31/1/26'])).toEqual(['2025-08-14', '2024-12-03', '2026-01-31']);
    expect(days(['7.8.14', '6.12.3', '8.1.31'])).toEqual(['2025-08-14', '2024-12-03', '2026-01-31']);
    expect(days(['7年8月14日', '2025/9/1', '2026/1/5', '2024/12/1'])[0]).toBe('2025-08-14');
    expect(days(['4/5/26', '5/4/26'])).toEqual([null, null]);
    expect(days(['4/5/26', '5/4/26'], 'dmy')).toEqual(['2026-05-04', '2026-04-05']);
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
