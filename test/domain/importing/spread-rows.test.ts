/** What a list says shortly or in the wrong column: ditto marks, a number and a mail address in one cell, a mobile number alone, names in halves. */
import { expect, test } from '@jest/globals';
import { findHeader, type Header } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import { defaultRules } from '../../../src/domain/settings/rules';
import type { Cell } from '../../../src/domain/values/cell';
import { keptCells, lostCells } from './lists';

const rules = defaultRules('ja', 'Asia/Tokyo');
const read = (values: Cell[][]) => {
  const header = findHeader(values, rules) as Header;
  const plan = readList(values, header, rules, { today: '2026-11-21' });
  expect(lostCells(values, header, plan)).toEqual([]);
  return plan;
};

test.each(['〃', '同上', '（同上）', '″', ' 〃 ', '々'])('%s means what stands above, and stays in 元データ as it was typed', (mark) => {
  const { records, problems } = read([
    ['会社名', '区分', '営業担当', '住所', '最終訪問日'],
    ['青空商事', '既存', '伊藤', '東京都港区芝1-1', '2026/5/1'],
    ['白雪食品', mark, mark, mark, mark],
    ['', '', '', '', ''],
    [mark, mark, '加藤', '', ''],
  ]);
  expect(problems).toEqual([]);
  expect(records.map(({ customer, touch }) => [customer.company, customer.type, customer.owner, customer.address, touch?.when])).toEqual([
    ['青空商事', '取引中', '伊藤', '東京都港区芝1-1', '2026-05-01'],
    ['白雪食品', '取引中', '伊藤', '東京都港区芝1-1', '2026-05-01'],
    ['白雪食品', '取引中', '加藤', undefined, undefined],
  ]);
  expect(records[1] === undefined ? [] : keptCells(records[1])).toContainEqual(['区分', mark]);
});

test('a mark under nothing is left to a person', () => {
  const { records } = read([
    ['会社名', '電話'],
    ['青空商事', ''],
    ['白雪食品', '〃'],
  ]);
  expect(records[1]?.doubtful).toBe(true);
});

test('a number and a mail address in one cell go to their columns', () => {
  const { records, problems } = read([
    ['会社名', '連絡先'],
    ['青空商事', '03-3211-1101 / yamada@example.co.jp'],
    ['白雪食品', '06-6123-4567'],
    ['大地工業', 'info@example.jp（TEL 052-111-2222）'],
    ['みどり園', 'midori@example.jp'],
  ]);
  expect(problems).toEqual([]);
  expect(records.map(({ customer }) => [customer.phone, customer.email])).toEqual([
    ['03-3211-1101', 'yamada@example.co.jp'],
    ['06-6123-4567', undefined],
    ['052-111-2222', 'info@example.jp'],
    [undefined, 'midori@example.jp'],
  ]);
});

test('a second number is the first where the row has no other', () => {
  const { records } = read([
    ['会社名', '電話1', '電話2', 'メール', 'メール2'],
    ['青空商事', '03-3211-1101', '090-1111-2222', '', 'b@example.jp'],
    ['白雪食品', '', '090-3333-4444', 'a@example.jp', 'c@example.jp'],
  ]);
  expect(records.map(({ customer }) => [customer.phone, customer.email, customer.otherContacts])).toEqual([
    ['03-3211-1101', 'b@example.jp', '090-1111-2222'],
    ['090-3333-4444', 'a@example.jp', 'c@example.jp'],
  ]);
});

test.each([
  ['お名前(姓)', 'お名前(名)'],
  ['氏名（姓）', '氏名（名）'],
  ['姓', '名'],
  ['担当者姓', '担当者（名）'],
])('%s and %s are one name', (family, given) => {
  const { records } = read([
    ['会社名', family, given],
    ['青空商事', '山田', '太郎'],
    ['白雪食品', '佐藤', ''],
  ]);
  expect(records.map(({ customer }) => customer.contactPerson)).toEqual(['山田 太郎', '佐藤']);
});

test('a total whose name is a count is no customer', () => {
  const { records, leftOut } = read([
    ['No.', '会社名', '年商'],
    ['1', '青空商事', '100'],
    ['合計', '1社', '100'],
  ]);
  expect(records).toHaveLength(1);
  expect(leftOut.map(({ why }) => why)).toEqual(['total']);
});

test('lines over a part of the list, their totals and one line of a heading on two are no customers; a name alone is one', () => {
  const { records, leftOut } = read([
    ['得意先', '', '連絡先', '', '住所'],
    ['正式名', '担当者', '携帯', 'メール', ''],
    ['■佐藤担当分', '', '', '', ''],
    ['青空商事', '田中', '090-3211-1101', '', ''],
    ['小計(佐藤)', '', '1', '', ''],
    ['【大阪エリア】', '', '', '', ''],
    ['正式名', '担当者', '携帯', 'メール', ''],
    ['白雪食品', '', '', '', ''],
    ['大阪エリア 小計', '', '', '', ''],
    ['総合計', '', '2', '', ''],
  ]);
  expect(records.map(({ customer }) => customer.company)).toEqual(['青空商事', '白雪食品']);
  expect(leftOut.map(({ why }) => why)).toEqual(['note', 'total', 'note', 'heading', 'total', 'total']);
});

test('a form that asks in sentences, and columns whose headings say nothing, are known by their words and values', () => {
  const names = ['青空商事株式会社', '㈱白雪食品', '黒潮水産', '(有)緑園', '株式会社赤松'];
  const { records } = read([
    ['貴社名をご記入ください', 'お名前を教えてください', 'ところ'],
    ...names.map((name, at) => [name, `山田${at}郎`, `東京都港区芝${at + 1}-1-1`]),
  ]);
  expect(records.map(({ customer }) => [customer.company, customer.address])).toEqual(
    names.map((name, at) => [expect.stringContaining(name.slice(-2)), `東京都港区芝${at + 1}-1-1`]),
  );
  const header = findHeader([['名簿', 'お名前', 'メール'], ...names.map((name, at) => [name, `山田${at}郎`, `a${at}@example.jp`])], rules);
  expect(header?.columns.map(({ column }) => column)).toEqual(['company', 'contactPerson', 'email']);
});

test('the office line comes before a mobile number, wherever it stands', () => {
  const { records } = read([
    ['会社名', '携帯電話', 'TEL会社'],
    ['青空商事', '090-1234-0001', '03-3211-1101'],
    ['白雪食品', '090-1234-0002', ''],
  ]);
  expect(records.map(({ customer }) => [customer.phone, customer.otherContacts])).toEqual([
    ['03-3211-1101', '090-1234-0001'],
    ['090-1234-0002', undefined],
  ]);
});

test('two headings in one mean the one or the other; of several years the newest counts', () => {
  const { records, problems } = read([
    ['Guest/Company', 'Contact', 'Mobile', 'Phone', 'Rev 2024 (k JPY)', 'Rev 2025 (k JPY)'],
    ['Yamato Foods Co., Ltd.', 'Ichiro Yamato', '090-1234-5678', '048-600-0003', '980', '1,200'],
    ['Maru3 KK', 'Ms. Tanaka', '', '+81-3-1234-0001', '0', '32,000'],
    ['Jean Dupont', '', '', '+33 1 23 45 67 89', '', '50'],
  ]);
  expect(problems).toEqual([]);
  expect(records.map(({ customer }) => [customer.company, customer.phone, customer.amount])).toEqual([
    ['Yamato Foods Co., Ltd.', '048-600-0003', 1_200_000],
    ['Maru3 KK', '03-1234-0001', 32_000_000],
    ['Jean Dupont', '+33 1 23 45 67 89', 50_000],
  ]);
});

test.each([
  ['会社名・氏名', '青空商事'],
  ['法人名／個人名', '青空商事'],
  ['お客様名/会社名', '青空商事'],
])('%s is the name', (heading, name) => {
  const { records } = read([
    [heading, '携帯', '固定'],
    [name, '090-1234-0001', '03-1234-0001'],
    ['白雪食品', '090-1234-0002', '03-1234-0002'],
  ]);
  expect(records.map(({ customer }) => [customer.company, customer.phone])).toEqual([
    [name, '03-1234-0001'],
    ['白雪食品', '03-1234-0002'],
  ]);
});
