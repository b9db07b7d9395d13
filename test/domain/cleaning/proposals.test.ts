/** Clean-up never changes what a cell means, settles at once, and gives each change its reason. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanForm } from '../../../src/domain/cleaning/clean-form';
import { checksum, formatExpected, parseExpected } from '../../../src/domain/cleaning/expected';
import { cleanedColumns, proposalsOf } from '../../../src/domain/cleaning/proposals';
import { storedForm } from '../../../src/domain/customers/stored-form';
import { nameKey } from '../../../src/domain/matching/name-key';
import { personKey } from '../../../src/domain/matching/person-name';
import type { Column } from '../../../src/domain/schema/column';
import { customers } from '../../../src/domain/schema/customers';
import { columnOf } from '../../../src/domain/schema/tables';
import { touches } from '../../../src/domain/schema/touches';
import { withFormerWords } from '../../../src/domain/settings/former-words';
import { defaultRules, type LegalForm, type Rules } from '../../../src/domain/settings/rules';
import { parseAddress } from '../../../src/domain/values/address';
import type { Cell } from '../../../src/domain/values/cell';
import { fold } from '../../../src/domain/values/fold';

const plain = defaultRules('ja', 'Asia/Tokyo');
const withForm = (legalForm: LegalForm): Rules => ({ ...plain, legalForm, members: [{ name: '伊藤 花子', email: '' }] });
const renamed: Rules = {
  ...plain,
  lists: { ...plain.lists, stage: plain.lists.stage.map((item) => (item.ja === '見積' ? { ...item, ja: '見積提出' } : item)) },
};
const reworded = withFormerWords(renamed, plain);

/** A letter or digit one can see: Unicode counts the four Hangul fillers as letters, which are blanks to the eye. */
const readable = /(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{N}]/u;

/** Pieces of what people type and paste, in the spellings that differ. */
const piece = fc.constantFrom(
  ...[
    '株式会社',
    '㈱',
    '(株)',
    '（株）',
    '有限会社',
    '㈲',
    '合同会社',
    'カ)',
    '青空',
    'ｱｵｿﾞﾗ',
    'あおぞら',
    'アオゾラ',
    'ＡＢＣ',
    'abc',
    '商事',
    '工業',
  ],
  ...['山田', '太郎', '　', ' ', '  ', '様', '御中', '殿', 'さん', '部', '\u200b', '\u00a0', '\n', '・', '、', '/', 'ー', '－', '-', '―'],
  ...[
    '０３',
    '03',
    '-',
    '（',
    '）',
    '(',
    ')',
    '1234',
    '５６７８',
    '090',
    '@',
    '＠',
    'example',
    '.',
    '．',
    'co',
    'jp',
    'Taro',
    '〒',
    '100',
    '0001',
  ],
  ...['3,200', '万', '億', '円', '１２０', '約', '2026', '/', '4', '1', '年', '月', '日', '令和八', 'R8', '元'],
  ...[
    '東京都',
    '千代田区',
    '北三条西',
    '四丁目',
    '二番',
    '一号',
    '４',
    '２',
    '三田',
    '丸の内',
    'ビル',
    '5F',
    '見積',
    '見積提出',
    '商談',
    '見込み',
    '伊藤',
  ],
);
const typed = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.oneof(fc.integer({ min: 0, max: 100_000_000 }), fc.boolean(), fc.double({ noNaN: true, min: 0, max: 1e6 })) },
);

/** What a reader of the column makes of the cell, told without the code that clean-up compares by. */
const readAs = (column: Column, cell: Cell, rules: Rules): unknown => {
  const text = String(cell);
  if (column.type === 'company') {
    const { core, form, site } = nameKey(text);
    return rules.legalForm === 'drop' ? [core, site] : [core, form, site];
  }
  if (column.type === 'person') return personKey(text);
  if (column.key === 'address') return parseAddress(text);
  if (column.type === 'text') return fold(text).replace(/(?:御中|様)$/, '');
  const { cell: stored, problem } = storedForm(column, cell, rules);
  return problem === null ? stored : ['unreadable', problem.code];
};

describe.each([
  ['the policy 正式', withForm('full')],
  ['the policy 略', withForm('short')],
  ['the policy 省略', withForm('drop')],
  ['the policy そのまま', withForm('keep')],
  ['a reworded list', reworded],
] as const)('under %s', (_name, rules) => {
  test.each([...cleanedColumns(customers), ...cleanedColumns(touches)].map((column) => [column.key, column] as const))(
    'reading %s before and after gives the same',
    (key, column) => {
      const table = customers.columns.includes(column) ? customers : touches;
      fc.assert(
        fc.property(typed, (cell) => {
          for (const { before, after } of proposalsOf(table, 'C-00001', { [key]: cell }, rules)) {
            expect(readAs(column, after, rules)).toEqual(readAs(column, before, rules));
            // What was proposed once is in order.
            expect(proposalsOf(table, 'C-00001', { [key]: after }, rules)).toEqual([]);
            expect(after === '' && String(before).trim() !== '' && readable.test(String(before))).toBe(false);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

test('a cell that cannot be read is never rewritten', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...cleanedColumns(customers)), (cell, column) => {
      if (storedForm(column, cell, plain).problem !== null) expect(cleanForm(column, cell, plain)).toBe(cell);
    }),
  );
});

describe('each change has its reason', () => {
  test.each<[string, string, Cell, Cell, string, Rules?]>([
    ['the legal form', 'company', '㈱青空商事', '株式会社青空商事', 'legal-form'],
    ['the legal form left out', 'company', '株式会社青空商事', '青空商事', 'legal-form', withForm('drop')],
    ['an honorific behind a company', 'company', '青空商事 御中', '青空商事', 'honorific'],
    ['letters in a name', 'company', 'ＡＢＣ商事', 'ABC商事', 'width'],
    ['half-width kana in a name', 'company', 'ｱｵｿﾞﾗ商事', 'アオゾラ商事', 'width'],
    ['an honorific behind a person', 'contactPerson', '山田 太郎 様', '山田 太郎', 'honorific'],
    ['the blank between two names', 'contactPerson', '山田　太郎', '山田 太郎', 'spaces'],
    ['what nobody sees', 'department', '総務\u200b部', '総務部', 'invisible'],
    ['hiragana', 'kana', 'あおぞら', 'アオゾラ', 'kana'],
    ['a phone', 'phone', '０３（１２３４）５６７８', '03-1234-5678', 'phone'],
    ['an address of mail', 'email', 'Taro＠Example.co.jp', 'taro@example.co.jp', 'email'],
    ['a postal code', 'postal', '〒1000001', '100-0001', 'postal'],
    ['figures of an address', 'address', '東京都千代田区丸の内二丁目４番１号', '東京都千代田区丸の内2丁目4番1号', 'address'],
    ['a day', 'renewal', '令和8年4月1日', '2026-04-01', 'day'],
    ['an amount', 'amount', '3,200万', 32_000_000, 'amount'],
    ['a number', 'cadence', '30日', 30, 'number'],
    ['a synonym', 'industry', '製造業', '製造', 'list'],
    ['a reworded item', 'stage', '見積', '見積提出', 'rename stage 見積', reworded],
  ])('%s', (_name, column, before, after, rule, rules = plain) => {
    expect(proposalsOf(customers, 'C-00001', { [column]: before }, rules)).toEqual([{ id: 'C-00001', column, before, after, rule }]);
  });
});

describe('what stays', () => {
  test.each([
    ['address', '東京都港区三田2-14-5'],
    ['address', '札幌市中央区北三条西4-1'],
    ['cautions', 'ＡＢＣの件は　社長へ'],
    ['folder', 'https://example.com/Ａ'],
    ['contactPerson', '鈴木 先生'],
    ['phone', '内線のみ'],
    ['amount', '100万〜200万'],
  ])('%s %s', (column, cell) => {
    expect(proposalsOf(customers, 'C-00001', { [column]: cell }, plain)).toEqual([]);
  });
});

test('a preview comes back as it went', () => {
  const rule = fc.constantFrom('legal-form', 'phone', 'rename stage 見 積' as const);
  const one = fc.record({
    id: fc.integer({ min: 1, max: 99_999 }).map((number) => `C-${String(number).padStart(5, '0')}`),
    column: fc.constantFrom('company', 'phone'),
    before: fc.string(),
    after: fc.string(),
    rule,
  });
  fc.assert(
    fc.property(fc.array(one), (proposals) => {
      const found = parseExpected(formatExpected(proposals as never)) ?? [];
      const names = (list: readonly { rule: string; id: string; column: string; checksum: string }[]) =>
        list.map((cell) => JSON.stringify(cell)).sort();
      expect(names(found)).toEqual(names(proposals.map((p) => ({ rule: p.rule, id: p.id, column: p.column, checksum: checksum(p) }))));
    }),
  );
  expect(parseExpected('{')).toBeNull();
});

test('the columns of the ledger that people fill are all looked at', () => {
  expect(cleanedColumns(customers).map(({ key }) => key)).toEqual(
    customers.columns.filter(({ by, key }) => by === 'user' && key !== 'folder').map(({ key }) => key),
  );
  expect(columnOf(customers, 'folder').by).toBe('user');
});
