/** Kinds of spellings that data-model.md §6.6 and decision 0011 name, in names that no rule was fitted to: found, warned of at least, or never warned of. */
import { describe, expect, test } from '@jest/globals';
import { compare, type Verdict } from '../../../src/domain/matching/compare';
import { type MatchFields, matchKeyOf } from '../../../src/domain/matching/key';

type Cells = Partial<Omit<MatchFields, 'id'>>;

const both = (one: Cells, other: Cells): Verdict => {
  const [a, b] = [matchKeyOf({ id: 'C-1', company: '', ...one }), matchKeyOf({ id: 'C-2', company: '', ...other })];
  const verdict = compare(a, b).verdict;
  expect(compare(b, a).verdict).toBe(verdict);
  return verdict;
};

const phone = '03-3456-7890';
const here = { phone, address: '東京都港区芝1-2-3' };
const there = { phone: '06-6543-2109', address: '大阪市北区梅田3-1-3' };

describe('two spellings of one name, and one telephone number', () => {
  const plain = '株式会社青空商事';
  test.each([
    ...[
      '㈱青空商事',
      '(株)青空商事',
      '（株）青空商事',
      '株)青空商事',
      '株式会社 青空商事',
      'カ)青空商事',
      'ｶﾌﾞｼｷｶﾞｲｼｬ青空商事',
      'かぶしきがいしゃ青空商事',
    ],
    ...[
      '㊑青空商事',
      '株式會社青空商事',
      'K.K.青空商事',
      'KK 青空商事',
      '青空商事',
      '青空商事㈱',
      '青空商事(カ',
      '青空商事（株',
      '株式会者青空商事',
      '青 空 商 事',
    ],
    ...[
      '㈱青空商事 御中',
      '㈱青空商事 様',
      '㈱青空商事 田中様',
      '株式会社青空商事 営業部 田中様',
      '㈱青空商事 田中部長',
      '【重要】青空商事㈱',
      '青空商事㈱ ※要確認',
    ],
    ...[
      '青空商事㈱（旧緑川商店㈱）',
      '青空商事㈱ 旧緑川商店',
      '株式会社青空商事(旧・緑川商店)',
      '株式会社青\u200b空商事\ufeff',
      '株式会社青空商事(本社)',
      '株式会社青空商事(営業部)',
    ],
  ])('%s', (company) => expect(['same', 'likely']).toContain(both({ company: plain, phone }, { company, phone })));

  test.each([
    ['㈱佐々木商店', '株式会社佐佐木商店'],
    ['㈱山﨑製作所', '株式会社山崎製作所'],
    ['渡邉工業㈱', '渡辺工業株式会社'],
    ['スーパ一マルヨシ', 'スーパーマルヨシ'],
    ['第一工業', '第1工業'],
    ['霞ヶ関商事', '霞が関商事'],
    ['キヤノン堂', 'キャノン堂'],
    ['(医社)みどり会', '医療法人社団みどり会'],
    ['(一社)みどり会', '一般社団法人みどり会'],
    ['NPO法人みどり会', '特定非営利活動法人みどり会'],
    ['緑川商店', '青空商事㈱（旧緑川商店㈱）'],
    ['Blue Sky Trading Co., Ltd.', 'BLUE SKY TRADING'],
    ['The Blue & Sky Company', 'Blue and Sky Co.'],
    ['I.B.M. Corp', 'IBM Corporation'],
    ['Green Hill Ltd', 'Blue Sky Inc. (formerly Green Hill Ltd.)'],
  ])('%s and %s', (one, other) => expect(['same', 'likely']).toContain(both({ company: one, phone }, { company: other, phone })));
});

test.each([
  '+81 3-3456-7890',
  '+81-(0)3-3456-7890',
  '0081-3-3456-7890',
  '03-3456-7890 内線123',
  '03-3456-7890(代)',
  'TEL:03-3456-7890',
  '０３ー３４５６ー７８９０',
  '06-6543-2109 / 03-3456-7890',
  'O3-3456-789O',
])('the number %s', (typed) =>
  expect(['same', 'likely']).toContain(both({ company: '青空商事', phone: typed }, { company: '㈱青空商事', phone })),
);

test('a company of one name in another prefecture is asked about when the number is one, because a branch may have the same line', () => {
  const one = { company: '㈱青空商事', ...here };
  expect(both(one, { company: '株式会社青空商事', phone, address: there.address })).toBe('possible');
  expect(['possible', 'none']).toContain(both(one, { company: '株式会社青空商事', ...there }));
  expect(both(one, { company: '株式会社青空商事 大阪支店', phone, address: there.address })).toBe('related');
});

describe('customers who only look like one', () => {
  test.each([
    ['twins of 株 and 有', { company: '株式会社丸山商店', ...here }, { company: '有限会社丸山商店', ...here }],
    ['head office and branch', { company: '株式会社青空商事', ...here }, { company: '株式会社青空商事(大阪支店)', ...there }],
    ['two branches', { company: '株式会社青空商事 名古屋営業所', ...here }, { company: '㈱青空商事大阪支店', ...there }],
    ['a group', { company: '青空ホールディングス株式会社', ...here }, { company: '青空商事株式会社', ...here }],
    ['a sales company', { company: '青空販売株式会社', ...here }, { company: '青空商事株式会社', ...here }],
    ['an English group', { company: 'Summit Holdings Inc.', ...here }, { company: 'Summit Foods Inc.', ...here }],
    ['numbered siblings', { company: '第一青空管理㈱', ...here }, { company: '第二青空管理㈱', ...here }],
    ['a family', { company: '佐藤 太郎', ...here }, { company: '佐藤花子', ...here }],
    ['brothers, without a blank', { company: '佐藤太郎', ...here }, { company: '佐藤次郎様', ...here }],
    ['a family as contacts', { person: '佐藤 太郎', ...here }, { person: '佐藤 花子', ...here }],
    ['neighbours', { company: '㈱青木', address: `${here.address} 芝ビル5F` }, { company: '㈱青山', address: `${here.address} 芝ビル6F` }],
    ['one office mail', { company: '青空商事', email: 'info@aozora.co.jp' }, { company: 'みどり産業', email: 'info@midori.co.jp' }],
    ['a union', { company: '青空商事労働組合', ...here }, { company: '青空商事㈱', ...here }],
  ] satisfies [string, Cells, Cells][])('%s', (_, one, other) => expect(['related', 'none']).toContain(both(one, other)));
});
