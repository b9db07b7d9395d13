import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatMatchKey, type MatchKey, matchKeyOf, parseMatchKey } from '../../../src/domain/matching/key';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('|', ',', '\\', '\n', '\r', 'p', 'c', 'n', 'e', 'あ', '\\e', '\\\\p')).map((parts) => parts.join('')),
);

const key: fc.Arbitrary<MatchKey> = fc.record({
  id: text,
  company: text,
  core: text,
  form: text,
  side: fc.constantFrom('front', 'back', 'middle', ''),
  kana: text,
  phones: fc.array(text, { maxLength: 3 }),
  mails: fc.array(text, { maxLength: 3 }),
  person: text,
  prefecture: text,
});

test('a key is one line and comes back as it was, whatever is in it', () => {
  fc.assert(
    fc.property(key, (before) => {
      const line = formatMatchKey(before);
      expect(line).not.toMatch(/[\n\r]/);
      expect(parseMatchKey(line)).toEqual(before);
    }),
    { numRuns: 1000 },
  );
});

test('anything else in the column is no key', () => {
  for (const line of ['', 'C-00001', 'a|b|c', 'a|b|c|d|sideways|f|g|h|i|j', 'a|b|c|d||f|g|h|i|j|k']) expect(parseMatchKey(line)).toBeNull();
});

test('the key of a customer', () => {
  const fields = {
    id: 'C-00001',
    company: '㈱ネット・ベスト',
    kana: 'ネット・ベスト',
    phone: '0120–169–937',
    email: 'Sakai+a@nettobesuto.net',
    person: '坂井　蘭菜',
    address: '鹿兒島縣鹿児島市南栄3-18-18',
  };
  expect(formatMatchKey(matchKeyOf(fields))).toBe(
    'C-00001|㈱ネット・ベスト|ネツトベスト|株式会社|front|ネツトベスト|坂井　蘭菜|鹿児島県|0120169937|sakai@nettobesuto.net',
  );
  expect(formatMatchKey(matchKeyOf({ id: 'C-00002', company: '' }))).toBe('C-00002|||||||||');
});

test.each([
  ['東京都港区1-2', '東京都'],
  ['　京都府京都市', '京都府'],
  ['神奈川県川崎市', '神奈川県'],
  ['福嶋縣いわき市', '福島県'],
  ['北海道札幌市', '北海道'],
  ['府中市1-1', ''],
  ['札幌市東区', ''],
  ['', ''],
])('the prefecture of %j is %j', (address, prefecture) => {
  expect(matchKeyOf({ id: 'C-1', company: '', address }).prefecture).toBe(prefecture);
});
