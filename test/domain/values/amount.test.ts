import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, readAmount } from '../../../src/domain/values/amount';

test.each([
  ['3,200万', 32_000_000],
  ['3,200万円', 32_000_000],
  ['3,200 万円', 32_000_000],
  ['1.2億', 120_000_000],
  ['1億2,000万', 120_000_000],
  ['1億2,000万円', 120_000_000],
  ['5億3000万円', 530_000_000],
  ['41,000万円', 410_000_000],
  ['1兆', 1_000_000_000_000],
  ['¥１２０,０００', 120_000],
  ['￥380,000,000', 380_000_000],
  ['\\120,000', 120_000],
  ['120,000円', 120_000],
  ['120000', 120_000],
  ['２３００００', 230_000],
  ['120、000円', 120_000],
  ['12 000', 12_000],
  ['1200.00', 1200],
  ['¥1,200-', 1200],
  ['￥3,300,000.-', 3_300_000],
  ['120千円', 120_000],
  ['3,200百万円', 3_200_000_000],
  ['5百万円', 5_000_000],
  ['3千万', 30_000_000],
  ['三千万円', 30_000_000],
  ['二億五千万円', 250_000_000],
  ['壱百弐拾万円', 1_200_000],
  ['二〇〇〇万円', 20_000_000],
  ['1万5000', 15_000],
  ['1億2000円', 100_002_000], // 円 says that the rest is yen
  ['約300万', 3_000_000],
  ['およそ 300万円', 3_000_000],
  ['300万円程度', 3_000_000],
  ['JPY 1,200,000', 1_200_000],
  ['1.2M', 1_200_000],
  ['¥32m', 32_000_000],
  ['120K', 120_000],
  ['1.2 million yen', 1_200_000],
  ['0円', 0],
  [0, 0],
  [32_000_000, 32_000_000],
  [1.1 * 1e8, 110_000_000], // 110000000.00000001: the dust of a formula
])('%j is %d yen', (typed, yen) => {
  expect(readAmount(typed)).toMatchObject({ value: yen, text: String(yen), problem: null });
});

test.each(['-', '―', 'ー', '－', 'なし', '無し', 'ナシ', 'none', 'N/A'])(
  '%j says that there is no amount: it counts as empty and stays',
  (typed) => {
    expect(readAmount(typed)).toEqual({ value: null, text: typed, changed: false, problem: null });
  },
);

test.each([
  ['不明', 'amount-unreadable'],
  ['未定', 'amount-unreadable'],
  ['非公開', 'amount-unreadable'],
  ['円', 'amount-unreadable'],
  ['万', 'amount-unreadable'],
  ['1億2000', 'amount-unreadable'], // 100,002,000 or 120,000,000
  ['2億万', 'amount-unreadable'],
  ['3万2億', 'amount-unreadable'],
  ['1,20', 'amount-unreadable'],
  ['1.200.000', 'amount-unreadable'],
  ['120.000', 'amount-unreadable'],
  ['300万円以上', 'amount-unreadable'],
  ['120,000円(税抜)', 'amount-unreadable'],
  [1200.5, 'amount-unreadable'],
  ['3.5', 'amount-unreadable'], // 3.5億, perhaps
  ['99999兆', 'amount-unreadable'],
  [true, 'amount-unreadable'],
  ['-500', 'amount-negative'],
  ['▲1,200', 'amount-negative'],
  ['△1,200円', 'amount-negative'],
  ['(1,200)', 'amount-negative'],
  ['マイナス3万円', 'amount-negative'],
  [-500, 'amount-negative'],
  ['100-200万', 'amount-range'],
  ['100万〜200万円', 'amount-range'],
  ['100万円から200万円', 'amount-range'],
  ['$500', 'amount-currency'],
  ['500ドル', 'amount-currency'],
  ['EUR 1,200', 'amount-currency'],
])('%j is flagged as %s and stays', (typed, code) => {
  expect(readAmount(typed)).toMatchObject({
    value: null,
    text: String(typed === true ? 'TRUE' : typed),
    changed: false,
    problem: { code },
  });
});

test.each([
  [0, '0円', '¥0'],
  [9_500, '9,500円', '¥9,500'],
  [32_000_000, '3,200万円', '¥32,000,000'],
  [120_000_000, '1億2,000万円', '¥120,000,000'],
  [123_456_789, '1億2,345万6,789円', '¥123,456,789'],
  [100_000_001, '1億1円', '¥100,000,001'],
  [1_000_000_000_000, '1兆円', '¥1,000,000,000,000'],
])('%d yen are shown as %s and %s', (yen, ja, en) => {
  expect(formatAmount(yen, 'ja')).toBe(ja);
  expect(formatAmount(yen, 'en')).toBe(en);
});

test('an amount shown is read back as itself', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 15 }), (number, zeros) => {
      // Round amounts are the usual ones: as many trailing zeros as drawn.
      const yen = Math.floor(number / 10 ** zeros) * 10 ** zeros;
      expect(readAmount(formatAmount(yen, 'ja')).value).toBe(yen);
      expect(readAmount(formatAmount(yen, 'en')).value).toBe(yen);
    }),
  );
});
