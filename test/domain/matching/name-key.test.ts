import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from '../../../src/domain/matching/fold-name';
import { foldKanji, OLD_AND_VARIANT } from '../../../src/domain/matching/kanji-variants';
import { nameKey } from '../../../src/domain/matching/name-key';
import { typedText } from '../values/typed-cells';

/** Each line is one company in the spellings of several typists. */
test.each([
  [
    '株式会社エコホーム',
    '㈱エコホーム',
    '(株)エコホーム',
    '（株） エコホーム',
    '㍿エコホーム',
    'ｴｺﾎｰﾑ',
    'えこほーむ',
    '株式會社エコホーム',
    '株)エコホーム',
    'エコ・ホーム',
    'エコホ－ム',
    'エコホーム様',
    'エコホーム御中',
  ],
  ['キヤノン株式会社', 'キャノン㈱', 'ｷﾔﾉﾝ', 'きゃのん'],
  ['シヤチハタ', 'シャチハタ(株)'],
  ['髙橋商店', '高橋商店', '髙橋 商店', '高橋商店㈲'],
  ['株式会社濵﨑', '株式会社浜崎', '濱嵜'],
  ['斎藤製作所', '斉藤製作所', '齋藤製作所', '齊藤製作所'],
  ['渡邊工業', '渡邉工業', '渡辺工業'],
  ['𠮷野家', '吉野家'],
  ['辻󠄀本', '辻本'],
  ['恵比寿商事有限会社', '惠比壽商事㈲', '恵比寿商事'],
  ['國際電氣', '国際電気株式会社'],
  ['ＧＲＩＤ合同会社', 'Grid', 'grid (同)', 'GRID G.K.'],
  ['Acme Co., Ltd.', 'ACME', 'Acme Co.,Ltd', 'acme inc.', 'Ａｃｍｅ　Ｌｉｍｉｔｅｄ'],
  ['医療法人社団秋山会', '医療法人秋山会', '(医)秋山会', '秋山会'],
  ['ネット・ベスト', 'ネットベスト', 'ネット‐ベスト', 'ネット　ベスト'],
  ['か゛らす', 'ガラス', 'ｶﾞﾗｽ', 'カﾞラス'],
  ['「暁」', '暁', '曉'],
])('%j is one with its other spellings', (...spellings) => {
  const cores = spellings.map((spelling) => nameKey(spelling).core);
  expect(new Set(cores)).toEqual(new Set([cores[0]]));
  expect(cores[0]).not.toBe('');
});

test.each([
  ['エコホーム', 'エコホームズ'],
  ['三洋運輸', '三洋運輸ホールディングス'],
  ['紅葉通商', '紅葉通商販売'],
  ['Acme', 'Acme Holdings'],
  ['高橋商店', '高橋工業'],
  ['株式会社ハハ', '株式会社パパ'],
  ['東京支社)', '東京'],
])('%j and %j are two companies', (one, other) => {
  expect(nameKey(one).core).not.toBe(nameKey(other).core);
});

test.each([
  ['㈱エコホーム', '株式会社', 'front'],
  ['エコホーム（株）', '株式会社', 'back'],
  ['ライフ 株式会社　製造部', '株式会社', 'back'],
  ['(一社)浜野協会', '一般社団法人', 'front'],
  ['エコホーム', '', ''],
  ['Acme Inc.', 'co', ''],
])('%j: %s at the %s', (name, form, side) => {
  expect(nameKey(name)).toMatchObject({ form, side });
});

test('a name that is nothing but a legal form or marks is not the same as no name', () => {
  expect(nameKey('株式会社').core).toBe('株式会社');
  expect(nameKey('').core).toBe('');
  expect(nameKey('Co., Ltd.').core).not.toBe('');
});

test('folding is settled after one pass', () => {
  fc.assert(
    fc.property(typedText, (text) => expect(foldName(foldName(text))).toBe(foldName(text))),
    {
      // A joiner behind an ornament, which alone stays where a sign of an emoji stands before it.
      examples: [['✓\u200d0'], ['✓\ufe0f0'], ['★\u200c青空']],
    },
  );
});

test('the kanji table says each thing once and only what NFKC does not', () => {
  const characters = Array.from(OLD_AND_VARIANT);
  const olds = characters.filter((_, at) => at % 2 === 0);
  expect(characters.length % 2).toBe(0);
  expect(olds.filter((old, at) => olds.indexOf(old) !== at)).toEqual([]);
  expect(characters.filter((character) => character.normalize('NFKC') !== character)).toEqual([]);
  // Whatever is reached is the end: no chain, no circle.
  for (const character of characters) expect(foldKanji(foldKanji(character))).toBe(foldKanji(character));
});
