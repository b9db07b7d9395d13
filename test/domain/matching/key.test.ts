import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchKeyOf } from '../../../src/domain/matching/key';
import { formatMatchKey, idOfLine, parseMatchKey } from '../../../src/domain/matching/key-text';
import type { MatchKey } from '../../../src/domain/matching/match-key';

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
  site: text,
  words: text,
  others: fc.array(text, { maxLength: 3 }),
  kana: text,
  person: text,
  who: text,
  phones: fc.array(text, { maxLength: 3 }),
  mails: fc.array(text, { maxLength: 3 }),
  postal: text,
  prefecture: text,
  city: text,
  town: text,
  numbers: text,
  building: text,
  code: text,
  blocks: text,
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
  for (const line of ['', 'C-00001', 'a|b|c', `a|k2|${'|'.repeat(18)}`, `a|k2||||b|sideways${'|'.repeat(15)}`, `a|k1|${'|'.repeat(19)}`])
    expect(parseMatchKey(line)).toBeNull();
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
  expect(matchKeyOf(fields)).toMatchObject({
    id: 'C-00001',
    company: '㈱ネット・ベスト',
    core: 'ネツトベスト',
    form: '株式会社',
    side: 'front',
    kana: 'ネツトベスト',
    person: '坂井　蘭菜',
    who: '坂井 蘭菜',
    phones: ['0120169937'],
    mails: ['sakai@nettobesuto.net'],
    prefecture: '鹿児島県',
    city: '鹿児島市',
    town: '南栄',
    numbers: '3-18-18',
  });
  expect(formatMatchKey(matchKeyOf({ id: 'C-00002', company: '' }))).toBe(`C-00002|k2|${'|'.repeat(19)}`);
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

test('a key of the version before is stale: it names its row and nothing more', () => {
  const before = 'C-00001|㈱ネット|ネツト|株式会社|front|||東京都|0312345678|';
  expect(parseMatchKey(before)).toBeNull();
  expect(idOfLine(before)).toBe('C-00001');
});

test('a cell of 50,000 characters makes a key that fits into a cell', () => {
  const long = 'あ1-'.repeat(17_000).slice(0, 50_000);
  const everywhere = {
    company: long,
    aliases: long,
    kana: long,
    phone: long,
    email: long,
    otherContacts: long,
    person: long,
    address: long,
  };
  expect(formatMatchKey(matchKeyOf({ id: 'C-1', ...everywhere, postal: long, externalCode: long })).length).toBeLessThan(3000);
});
