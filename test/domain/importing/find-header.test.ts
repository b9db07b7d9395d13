import { describe, expect, test } from '@jest/globals';
import { findHeader } from '../../../src/domain/importing/find-header';
import { defaultRules } from '../../../src/domain/settings/rules';
import type { Cell } from '../../../src/domain/values/cell';

const rules = defaultRules('ja', 'Asia/Tokyo');
const found = (values: Cell[][]) => {
  const header = findHeader(values, rules);
  return header === null ? null : { row: header.row, rows: header.rows, columns: header.columns.map(({ column }) => column) };
};

describe('where the headings stand', () => {
  test.each<[string, Cell[][], number]>([
    [
      'on top',
      [
        ['会社名', '電話'],
        ['青空商事', '03-5550-0101'],
      ],
      0,
    ],
    ['under a title and a blank line', [['顧客リスト'], [], ['会社名', '電話'], ['青空商事', '03-5550-0101']], 2],
    ['under a title that is itself a known word', [['顧客'], ['会社名', '電話'], ['青空商事', '03-5550-0101']], 1],
    [
      'under notes with a date and a name',
      [
        ['作成日', '2026/4/1', '担当者', '木村'],
        ['会社名', '電話', '住所'],
        ['青空商事', '', ''],
      ],
      1,
    ],
    [
      'away from the left edge',
      [
        ['', '', ''],
        ['', '', '会社名', '電話'],
        ['', '', '青空商事', '03-5550-0101'],
      ],
      1,
    ],
    [
      'with empty columns behind',
      [
        ['会社名', '電話', '', '', ''],
        ['青空商事', '', '', '', ''],
      ],
      0,
    ],
    ['over a single column', [['会社名'], ['青空商事'], ['みなと商店']], 0],
    ['over a single column by a common word', [['取引先'], ['青空商事'], ['みなと商店']], 0],
    ['in English', [['Customers 2026'], [], ['Company', 'Contact', 'Phone'], ['Acme', 'John Smith', '']], 2],
    ['with no data below', [['会社名', '電話']], 0],
    [
      'printed again further down',
      [
        ['会社名', '電話'],
        ['青空商事', ''],
        ['会社名', '電話'],
        ['みなと商店', ''],
      ],
      0,
    ],
    [
      'over rows that hold words of headings',
      [
        ['会社名', '状況', '備考'],
        ['青空商事', '取引先', '顧客'],
        ['みなと商店', '顧客', ''],
      ],
      0,
    ],
    [
      'after twenty lines of preamble',
      [...Array.from({ length: 20 }, (_, at) => [`注意書き ${at}`]), ['会社名', '電話'], ['青空商事', '']],
      20,
    ],
    ['on ragged rows', [['x'], ['会社名', '電話', '住所'], ['青空商事'], [], ['みなと商店', '', '', '', 'あふれ']], 1],
    [
      'over people only',
      [
        ['氏名', '電話'],
        ['佐藤 花子', ''],
      ],
      0,
    ],
    [
      'numbers among the headings',
      [
        ['会社名', '電話', 2024, 2025],
        ['青空商事', '', 10, 20],
      ],
      0,
    ],
  ])('%s', (_, values, row) => {
    expect(found(values)).toMatchObject({ row, rows: 1 });
  });

  test.each<[string, Cell[][]]>([
    ['an empty sheet', []],
    ['blank rows', [[''], ['', ' ']]],
    [
      'a price list',
      [
        ['品名', '数量', '単価'],
        ['りんご', 3, 100],
      ],
    ],
    [
      'phone numbers of nobody',
      [
        ['電話', '住所'],
        ['03-5550-0101', '東京都'],
      ],
    ],
    [
      'data without headings',
      [
        ['株式会社青空', '03-5550-0101', '顧客'],
        ['株式会社みなと', '03-5550-0102', '取引先'],
      ],
    ],
    ['prose', [['会社の連絡網です。電話とメールの両方で確認してから記入してください。担当者まで。']]],
  ])('none: %s', (_, values) => {
    expect(found(values)).toBeNull();
  });
});

describe('headings on two lines', () => {
  test('groups above the columns say nothing new: the lower line is the heading', () => {
    const values = [
      ['顧客情報', '', '', '連絡先', ''],
      ['会社名', '区分', '住所', '電話', 'メール'],
      ['青空商事', '見込', '東京都', '03-5550-0101', 'a@b.example'],
    ];
    expect(found(values)).toEqual({ row: 1, rows: 1, columns: ['company', 'type', 'address', 'phone', 'email'] });
  });
  test('single headings merged downwards', () => {
    const values = [
      ['会社名', '連絡先', '', '営業担当'],
      ['', '電話', 'メール', ''],
      ['青空商事', '03-5550-0101', 'a@b.example', '木村'],
    ];
    expect(found(values)).toEqual({ row: 0, rows: 2, columns: ['company', 'phone', 'email', 'owner'] });
  });
  test('a first row of data is no second line', () => {
    expect(
      found([
        ['会社名', '区分', '備考'],
        ['青空商事', '顧客', 'メモ'],
      ]),
    ).toMatchObject({ row: 0, rows: 1 });
  });
});
