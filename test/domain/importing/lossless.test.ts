import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findHeader } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import { customers } from '../../../src/domain/schema/customers';
import { columnOf } from '../../../src/domain/schema/tables';
import { defaultRules } from '../../../src/domain/settings/rules';
import { type Cell, isBlank } from '../../../src/domain/values/cell';
import { lostCells } from './lists';

const rules = defaultRules('ja', 'Asia/Tokyo');
const today = '2026-11-21';

const headings = [
  'お客様名',
  '会社名',
  '氏名',
  'ご担当',
  '営業担当',
  'TEL',
  '電話',
  'E-mail',
  '〒',
  '住所1',
  '住所2',
  '年商',
  '状況',
  '最終訪問',
  'メモ',
  '備考',
  '感触',
  'No',
  '',
  '最終請求日',
  '次回日',
  '得意先コード',
  'ふりがな',
  '姓',
  '名',
  '配信可',
  '売上\n(税込)',
  'a = b',
];
const words: Cell[] = [
  '株式会社青空',
  '㈱みなと',
  '佐藤 花子 様',
  '03-5550-0101',
  '０９０５５５００１０３',
  'a@b.example',
  'A@B.EXAMPLE',
  '100-0001',
  '1000001',
  '東京都港区芝5-5',
  '3,200万',
  '1.2億円',
  '-',
  'なし',
  '休止',
  '取引あり',
  '要相談',
  '2026/3/5',
  'R8.3.5',
  '20260305',
  '2026-03-05',
  '2030/1/1',
  '4/5/2026',
  '先月',
  '○',
  'DM可',
  '合計',
  '※注',
  '=1+1',
  '#N/A',
  '伊藤さん',
  '木村/林',
  ' 前後 ',
  'a\nb',
  'あ'.repeat(300),
  '<b>',
  '👨‍👩‍👧',
  0,
  12,
  355500101,
  46000,
  -1,
  0.1,
  true,
  false,
  '',
  ' ',
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 240, arbitrary: fc.constantFrom(...words) },
  { weight: 30, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 30, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constant('あ'.repeat(49_990)) },
);

const tables = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...headings), { minLength: 1, maxLength: 12 }),
    fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 12 }),
    fc.boolean(),
  )
  .map(([heads, rows, titled]): Cell[][] => [...(titled ? [['顧客リスト'], []] : []), ['会社名 ※', ...heads], ...rows]);

test('every non-blank cell of any list is found again', () => {
  fc.assert(
    fc.property(tables, (values) => {
      const header = findHeader(values, rules);
      if (header === null) return;
      const plan = readList(values, header, rules, { today });
      expect(lostCells(values, header, plan)).toEqual([]);
      const seen = [...plan.records, ...plan.leftOut].map(({ sourceRow }) => sourceRow).sort((a, b) => a - b);
      expect(new Set(seen).size).toBe(seen.length);
      const below = values.slice(header.row + header.rows).filter((row) => !row.every((one) => one === false || isBlank(one))).length;
      expect(plan.rowsRead).toBe(below);
      for (const { customer } of plan.records) expect(isBlank(customer.company ?? '')).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('columns hold what their type says, whatever the list held', () => {
  fc.assert(
    fc.property(tables, (values) => {
      const header = findHeader(values, rules);
      if (header === null) return;
      for (const { customer, touch } of readList(values, header, rules, { today }).records) {
        for (const [key, value] of Object.entries(customer)) {
          const { type, list, by } = columnOf(customers, key);
          expect(by).toBe('user');
          if (type === 'amount' || type === 'number') expect(typeof value === 'number' && value >= 0).toBe(true);
          if (type === 'day') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (type === 'list' && list !== undefined) expect(rules.lists[list].map(({ ja }) => ja)).toContain(value);
        }
        if (touch !== null) expect(touch.when <= today && /^\d{4}-\d\d-\d\d$/.test(touch.when)).toBe(true);
      }
    }),
  );
});

test('adopting what was adopted changes nothing', () => {
  fc.assert(
    fc.property(tables, (values) => {
      const header = findHeader(values, rules);
      if (header === null) return;
      const first = readList(values, header, rules, { today }).records.map(({ customer }) => customer);
      const keys = customers.columns.filter(({ by }) => by === 'user').map(({ key }) => key);
      const ledger = {
        row: 0,
        rows: 1 as const,
        columns: keys.map((key, index) => ({ index, heading: columnOf(customers, key).heading.ja, column: key, how: 'exact' as const })),
      };
      const sheet: Cell[][] = [keys, ...first.map((customer) => keys.map((key) => customer[key] ?? ''))];
      const second = readList(sheet, ledger, rules, { today });
      const left = new Set(second.leftOut.map(({ sourceRow }) => sourceRow));
      expect(second.records.map(({ customer }) => customer)).toEqual(first.filter((_, at) => !left.has(at + 2)));
    }),
  );
});
