/** Words of closed lists as offices decorate them; what turns their meaning round is never read. */
import { describe, expect, test } from '@jest/globals';
import { readListWord } from '../../../src/domain/importing/list-words';
import { defaultRules } from '../../../src/domain/settings/rules';
import { readListItem } from '../../../src/domain/values/list-item';

const { type, industry, size, month } = defaultRules('ja', 'Asia/Tokyo').lists;
const words = type.flatMap((item) => [item.ja, item.en, ...(item.synonyms ?? [])].map((word) => [word, item.code] as const));

describe('whatever stands around a word', () => {
  const wrappings = [
    '①%',
    '1:%',
    '02_%',
    'A. %',
    '(3) %',
    '【%】',
    '★%',
    '%★',
    '%。',
    '%?',
    '%(2025年から)',
    '%/A',
    '%:B',
    '% 2年以上',
    '　%　',
    '%(継続)',
    '「%」',
  ];
  test.each(wrappings)('%s', (wrapping) => {
    for (const [word, code] of words) expect([word, readListWord(wrapping.replace('%', word), type).value]).toEqual([word, code]);
  });
});

test('several words for one thing are read, words for different things are not', () => {
  const read = (text: string) => readListWord(text, type).value;
  expect(['解約・退会', '倒産/廃業', '休眠、休止中'].map(read)).toEqual(['closed', 'closed', 'dormant']);
  expect(['取引中/休眠', '見込・解約', '取引中/よもやま'].map(read)).toEqual([null, null, null]);
});

test('politeness changes nothing', () => {
  for (const [polite, plain] of [
    ['ご契約中', '契約中'],
    ['お取引中', '取引中'],
    ['ご利用終了', '利用終了'],
    ['お付き合いあり', '付き合いあり'],
  ] as const)
    expect(readListWord(polite, type).value).toBe(readListWord(plain, type).value);
});

test('nouns that say nothing are left out', () => {
  const said = (text: string) => readListWord(text, type).value;
  expect(
    ['Active customer', 'dormant account', 'Former client', '休眠化', '契約中のお客様', '開拓先企業', 'status: active'].map(said),
  ).toEqual(['active', 'dormant', 'closed', 'dormant', 'active', 'prospect', 'active']);
});

test('a word that is turned round never means its own item, unless the list itself has the whole', () => {
  for (const [word, code] of words)
    for (const turned of [`非${word}`, `不${word}`, `${word}ではない`, `${word}以外`, `not ${word}`, `${word}か不明`]) {
      if (readListItem(turned, type).value === null) expect([turned, readListWord(turned, type).value]).not.toEqual([turned, code]);
    }
});

test('what the reader of single cells knows means the same here, in every list', () => {
  for (const list of [type, industry, size, month])
    for (const item of list)
      for (const word of [item.ja, item.en, ...(item.synonyms ?? [])].filter((one) => one !== ''))
        expect(readListWord(word, list).value).toBe(readListItem(word, list).value);
});

test('a note is no word of a list', () => {
  for (const text of ['', '来週電話する', '取引中か休眠か要確認', '見込と取引中', 'A', '1', '()'])
    expect(readListWord(text, type).value).toBeNull();
});

test.each([
  ['取引なし', 'closed'],
  ['1年以上取引なし', 'dormant'],
  ['取引なし(1年以上)', 'dormant'],
  ['半年取引なし', 'dormant'],
  ['長期取引なし', 'dormant'],
  ['最近取引無し', 'dormant'],
])('how long there was no business tells a pause from an end: %s', (word, code) =>
  expect(readListWord(word, type, { list: 'type' }).value).toBe(code),
);
