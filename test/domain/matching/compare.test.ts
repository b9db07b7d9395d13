import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../src/domain/matching/compare';
import { type MatchFields, matchKeyOf } from '../../../src/domain/matching/key';
import { formatMatchKey, parseMatchKey } from '../../../src/domain/matching/key-text';
import { blockingOf } from '../../../src/domain/matching/pairs';
import { WEIGHTS } from '../../../src/domain/matching/weights';

type Cells = Partial<Omit<MatchFields, 'id'>>;

const key = (cells: Cells, id = 'C-1') => matchKeyOf({ id, company: '', ...cells });
const judged = (one: Cells, other: Cells) => compare(key(one), key(other, 'C-2'));

const base: Cells = {
  company: '株式会社青空エコホーム',
  kana: 'アオゾラエコホーム',
  person: '髙橋 誠一',
  phone: '03-1234-5678',
  email: 'takahashi@aozora-eco.example',
  postal: '105-0014',
  address: '東京都港区芝三丁目4番5号 芝ビル6F',
};
const person: Cells = {
  person: '齋藤 健太郎',
  kana: 'サイトウ ケンタロウ',
  phone: '090-1111-2222',
  address: '大阪府堺市南区槇塚台2丁3-10',
  postal: '590-0114',
};
const english: Cells = {
  company: 'Northwind Traders Inc.',
  person: 'John Smith',
  phone: '+1 415-555-2671',
  email: 'jsmith@northwind.example',
  address: '12 Market Street, San Francisco',
};

const found = ['same', 'likely'];

describe('one customer in other spellings', () => {
  const same: [string, Cells, Cells][] = [
    ['㈱', base, { ...base, company: '㈱青空エコホーム' }],
    ['no legal form', base, { ...base, company: '青空エコホーム', phone: '' }],
    ['(株) behind, with the rest agreeing', base, { ...base, company: '青空エコホーム(株)' }],
    ['the form cut in two', base, { ...base, company: '株式会 社青空エコホーム' }],
    ['a slip in the form', base, { ...base, company: '株式会会社青空エコホーム' }],
    ['half-width kana', base, { ...base, company: '㈱青空ｴｺﾎｰﾑ' }],
    ['large kana and no long vowel', { ...base, company: 'キャノンフーズ㈱' }, { ...base, company: 'キヤノンフ－ズ株式会社', kana: '' }],
    ['ヴ', { ...base, company: 'ヴィーナス商会' }, { ...base, company: 'ビーナス商会', kana: '' }],
    ['a bank statement', { ...base, company: '株式会社青空商事', kana: 'アオゾラショウジ' }, { ...base, company: 'ｶ)ｱｵｿﾞﾗｼｮｳｼﾞ', kana: '' }],
    [
      'the Latin spelling',
      { ...base, company: '株式会社青空商事', kana: 'アオゾラショウジ' },
      { ...base, company: 'Aozora Shoji Co., Ltd.', kana: '' },
    ],
    ['old kanji', { ...base, company: '渡辺国際電気㈱' }, { ...base, company: '渡邊國際電氣㈱' }],
    ['々 written out', { ...base, company: '佐々木工業㈱' }, { ...base, company: '佐佐木工業㈱' }],
    ['look-alikes', base, { ...base, company: '株式会社青空工コホーム' }],
    ['invisible characters', base, { ...base, company: '株式会社\u200B青空\uFEFFエコホーム' }],
    ['御中 and a remark', base, { ...base, company: '【重要】株式会社青空エコホーム御中' }],
    ['a note behind', base, { ...base, company: '株式会社青空エコホーム（休眠）※要確認' }],
    ['a former name in brackets', { ...base, company: '若葉住建㈱（旧 青空エコホーム）', kana: '' }, base],
    ['an alias of its column', { ...base, company: '若葉住建㈱', kana: '', aliases: '青空エコホーム、AEH' }, base],
    ['a department behind', base, { ...base, company: '株式会社青空エコホーム　営業部' }],
    ['a branch with a place that is in no table', base, { ...base, company: '青空エコホーム 鶴岡支店', address: '' }],
    ['head office behind', base, { ...base, company: '株式会社青空エコホーム 本社' }],
    ['a slip in the name', base, { ...base, company: '株式会社青空エコホ一ム' }],
    ['the name cut off', base, { ...base, company: '株式会社青空エコホ' }],
    ['+81', base, { ...base, phone: '+81 (0)3 1234 5678', email: '' }],
    ['0081 and full width', base, { ...base, phone: '００８１－３－１２３４－５６７８', email: '' }],
    ['a lost 0', base, { ...base, phone: '312345678', email: '' }],
    ['an extension', base, { ...base, phone: '03-1234-5678 内線12', email: '' }],
    ['two numbers in a cell', base, { ...base, phone: '090-9999-8888 / 03-1234-5678', email: '' }],
    ['letters for digits', base, { ...base, phone: 'O3-l234-5678', email: '' }],
    ['a further number', base, { ...base, phone: '06-9999-0000', otherContacts: '03-1234-5678', email: '' }],
    ['an e-mail with a tag', base, { ...base, phone: '', email: 'Takahashi+crm@AOZORA-eco.example' }],
    ['a new contact at the same site', base, { ...base, person: '山本 花子', email: 'yamamoto@aozora-eco.example' }],
    ['family name only', base, { ...base, person: '高橋', email: '' }],
    ['names turned round', base, { ...base, person: '誠一 髙橋', email: '' }],
    ['a title', base, { ...base, person: '営業部 高橋誠一 部長', email: '' }],
    ['the address with hyphens', base, { ...base, address: '港区芝３－４－５', phone: '', email: '' }],
    [
      '大字 and another floor style',
      { ...base, address: '埼玉県川越市大字砂新田12番地 砂ビル3階' },
      { ...base, address: '川越市砂新田12 砂ビル3F' },
    ],
    ['a person, old kanji', person, { ...person, person: '斎藤健太郎', phone: '' }],
    ['a person in kana', person, { ...person, person: 'サイトウ ケンタロウ', kana: '' }],
    ['English legal forms', english, { ...english, company: 'NORTHWIND TRADERS, INCORPORATED' }],
    ['English names turned round', english, { ...english, person: 'Smith, John', phone: '' }],
    ['an English initial and street', english, { ...english, person: 'J. Smith', address: '12 Market St., San Francisco' }],
    ['an English typo', english, { ...english, company: 'Northwind Tradres Inc' }],
  ];
  test.each(same)('%s', (_, one, other) => {
    expect(found).toContain(judged(one, other).verdict);
  });
});

describe('not one customer, however much agrees', () => {
  const other: Cells = { person: '山本 花子', phone: '06-2222-3333', email: 'yamamoto@sonota.example' };
  const related: [string, Cells, Cells][] = [
    ['株 and 有 at one address', base, { ...base, company: '有限会社青空エコホーム' }],
    ['Inc. and LLC', english, { ...english, company: 'Northwind Traders LLC' }],
    ['a company of the group', base, { ...base, company: '株式会社青空エコホーム販売', kana: 'アオゾラエコホームハンバイ' }],
    ['its holding', base, { ...base, company: '青空エコホームホールディングス株式会社' }],
    ['its regional company', base, { ...base, company: '株式会社青空エコホーム関西' }],
    ['an English holding', english, { ...english, company: 'Northwind Traders Holdings Inc.' }],
    ['another line of business', { ...base, company: '丸山工業㈱' }, { ...base, company: '丸山産業㈱' }],
    ['a numbered sister', { ...base, company: '㈱第一倉庫' }, { ...base, company: '㈱第二倉庫' }],
    [
      'a branch elsewhere',
      base,
      {
        ...base,
        ...other,
        company: '株式会社青空エコホーム 大阪支店',
        email: 'yamamoto@aozora-eco.example',
        address: '大阪府大阪市北区梅田1-1',
        postal: '530-0001',
      },
    ],
    ['a family at one address', person, { ...person, person: '齋藤 美咲', kana: 'サイトウ ミサキ' }],
    ['flatmates', person, { ...person, person: '山本 花子', kana: 'ヤマモト ハナコ' }],
  ];
  test.each(related)('related: %s', (_, one, two) => {
    expect(judged(one, two).verdict).toBe('related');
  });
  test('a neighbour in the same building is no duplicate', () => {
    const neighbour = { ...base, ...other, company: '合同会社ひかり測量', kana: 'ヒカリソクリョウ', address: '東京都港区芝3-4-5 芝ビル2F' };
    expect(['related', 'none']).toContain(judged(base, neighbour).verdict);
  });
  test('one name in another prefecture is a possibility at most, and none when nothing else agrees', () => {
    const there = { address: '福岡県福岡市中央区天神1-1', postal: '810-0001' };
    expect(judged({ company: '㈱曙光商事', address: '東京都港区芝1-1' }, { company: '㈱曙光商事', ...there }).verdict).toBe('possible');
    expect(found).not.toContain(judged(base, { ...base, ...other, ...there }).verdict);
  });
  test('the very same name is a possibility with another number elsewhere, not with another mail besides, nor with the form at the other end', () => {
    const here = { company: '株式会社青空商事', address: '東京都港区芝1-1', phone: '03-1234-5678' };
    const there = { address: '大阪府大阪市北区梅田2-2', phone: '06-8765-4321' };
    expect(judged(here, { ...there, company: '㈱青空商事' }).verdict).toBe('possible');
    expect(judged(here, { ...there, company: '青空商事株式会社' }).verdict).toBe('none');
    const [mail, another] = ['a.sato@sora.example', 'k.mori@aozora.example'];
    expect(judged({ ...here, email: mail }, { ...there, company: '㈱青空商事', email: another }).verdict).toBe('none');
  });
  test('strangers have nothing to do with each other', () => {
    expect(judged(base, person).verdict).toBe('none');
    expect(judged(base, english).verdict).toBe('none');
    expect(judged({}, {}).verdict).toBe('none');
    expect(judged({ company: '㈱暁' }, { company: '㈱曙' }).verdict).toBe('none');
  });
});

describe('where little is known', () => {
  const possible: [string, Cells, Cells][] = [
    ['前株 and 後株, and nothing else', { company: '株式会社青空商事' }, { company: '青空商事株式会社' }],
    ['one name, nothing else', { company: '株式会社青空商事' }, { company: '㈱青空商事' }],
    ['one number, two names', { company: '青空商事', phone: '03-1234-5678' }, { company: '黎明堂書店', phone: '0312345678' }],
    [
      'one e-mail, two names',
      { company: '青空商事', email: 'a.sato@sora.example' },
      { company: '黎明堂書店', email: 'a.sato@sora.example' },
    ],
    ['one person, nothing else', { person: '高橋誠一' }, { person: '髙橋 誠一' }],
  ];
  test.each(possible)('possible: %s', (_, one, other) => {
    const { verdict } = judged(one, other);
    expect(['possible', 'likely']).toContain(verdict);
    if (_.startsWith('前株') || _.includes('two names')) expect(verdict).toBe('possible');
  });
  test('前株 and 後株 count as one when something else agrees', () => {
    const phone = '03-1234-5678';
    const address = '東京都港区芝3-4-5';
    expect(found).toContain(
      judged({ company: '株式会社青空商事', phone, address }, { company: '青空商事株式会社', phone, address }).verdict,
    );
  });
});

const cells = fc.record({
  company: fc.constantFrom(
    '',
    '㈱青空商事',
    '青空商事㈲',
    '青空商事 大阪支店',
    '青空工業',
    'アオゾラショウジ',
    'Aozora Shoji Inc.',
    '若葉(旧 青空商事)',
    '一',
  ),
  kana: fc.constantFrom('', 'アオゾラショウジ', 'ワカバ'),
  person: fc.constantFrom('', '高橋 誠', '髙橋誠', '誠 高橋', '高橋', 'タカハシ マコト', 'John Smith', 'Smith J', '田中 一郎'),
  phone: fc.constantFrom('', '0312345678', '0312345679', '312345678', '+1 415 555 2671', 'x'),
  email: fc.constantFrom(
    '',
    'a@sora.example',
    'info@sora.example',
    'takahashi@sora.example',
    'takahasi@sora.example',
    'takahashi@gmail.com',
  ),
  address: fc.constantFrom(
    '',
    '東京都港区芝3-4-5',
    '港区芝三丁目4番5号 芝ビル6F',
    '東京都港区芝3-4-5 芝ビル2F',
    '大阪府堺市1',
    '12 Market St, Leeds',
  ),
  postal: fc.constantFrom('', '105-0014', '1050014', '1050015'),
  externalCode: fc.constantFrom('', '00123', '00124'),
  aliases: fc.constantFrom('', '青空商事、AOZ', 'AOZ'),
});

test('the verdict is the same whichever comes first, and the weights listed add up to the score', () => {
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      const there = judged(one, other);
      const back = compare(key(other), key(one, 'C-2'));
      expect(back).toEqual(there);
      const tenths = there.parts.reduce((sum, part) => sum + Math.round(part.weight * 10), 0);
      expect(there.score).toBe(tenths / 10);
      expect(there.parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(there.score, 9);
    }),
    { numRuns: 2000 },
  );
});

test('what is stored judges as what was computed, and a copy is always found', () => {
  fc.assert(
    fc.property(cells, (one) => {
      const fresh = key(one);
      const stored = parseMatchKey(formatMatchKey(fresh));
      expect(stored).toEqual(fresh);
      const pairs: number[] = [];
      blockingOf([fresh, { ...fresh, id: 'C-2' }]).above(0, (other) => pairs.push(other));
      if (one.company !== '' || one.person !== '' || /\d{6}/.test(one.phone) || one.email !== '') expect(pairs).toEqual([1]);
    }),
  );
});

test('a better level never weighs less than a worse one, and every weight is in tenths of a bit', () => {
  const chains = [
    'phone equal near office different',
    'email equal near local different',
    'company equal near similar different',
    'person equal near different',
    'address equal near town city prefecture elsewhere',
    'code equal near different',
  ];
  for (const table of Object.values(WEIGHTS)) {
    for (const chain of chains) {
      const [field = '', ...levels] = chain.split(' ');
      const weights = levels.flatMap((level) => table[field]?.[level] ?? []);
      expect([...weights].sort((a, b) => b - a)).toEqual(weights);
    }
    for (const levels of Object.values(table))
      for (const weight of Object.values(levels)) expect(Math.round(weight * 10) / 10).toBe(weight);
  }
});

test('empty, one-character and enormous cells', () => {
  const huge = '株式会社あいう1-2-3 '.repeat(4000);
  for (const company of ['', '一', 'A', '・', '株式会社', huge]) {
    for (const other of ['', '一', 'A', '・', '株式会社', huge])
      expect(() => judged({ company, address: company, person: company, phone: company }, { company: other })).not.toThrow();
  }
  expect(judged({ company: '一' }, { company: '二' }).verdict).toBe('none');
});
