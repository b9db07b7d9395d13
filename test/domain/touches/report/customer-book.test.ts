/** Which customer a name in a report means, where it is written shorter or otherwise than the ledger has it. */
import { expect, test } from '@jest/globals';
import { customerBook } from '../../../../src/domain/touches/report/customer-book';
import { shortNames } from '../../../../src/domain/touches/report/customer-names';

const known = (id: string, company: string, kana = '') => ({ id, company, kana, aliases: '', person: '', persons: [] });
const book = customerBook([
  known('C-1', '株式会社クレスト 札幌支店'),
  known('C-2', '株式会社クレスト 名古屋支店'),
  known('C-3', 'ヤマノ精密工業株式会社'),
  known('C-4', 'ヤマノ精密工業株式会社 熊谷工場'),
  known('C-5', '有限会社竹内商店', 'タケウチショウテン'),
  known('C-6', '株式会社エム・ケー', 'エムケー'),
  known('C-7', 'Redwood Hotels'),
  known('C-8', 'United Farms'),
  known('C-9', 'Blue Sky Trading, Inc.'),
]);
const surest = (name: string): string => {
  const [first, second] = book.find(name);
  return first === undefined || (second !== undefined && first.confidence - second.confidence < 0.05) ? '' : first.id;
};
const mentioned = (text: string): string[] =>
  book.mentions(text).map(({ matches }) => (matches.length === 1 ? (matches[0]?.id ?? '') : ''));

test.each([
  ['クレスト札幌支店', 'C-1'],
  ['クレスト札幌', 'C-1'],
  ['クレスト(名古屋)', 'C-2'],
  ['㈱クレスト 名古屋支店', 'C-2'],
  // Which of two branches is not said: both are offered.
  ['クレスト', ''],
  // The customer that is no branch is meant by the name alone.
  ['ヤマノ精密工業', 'C-3'],
  ['ヤマノ精密工業 熊谷', 'C-4'],
])('%s is %s', (name, id) => {
  expect(surest(name)).toBe(id);
  expect(mentioned(`10:00 ${name} 訪問`)).toEqual([id]);
});

test('a name half in kana is read by its kana', () => {
  expect(['たけうち商店', 'タケウチ商店'].map(surest)).toEqual(['C-5', 'C-5']);
  expect(surest('たけだ商店')).toBe('');
});

test('a short name that ends in a long vowel is a word of its own', () => {
  expect(mentioned('エムケー様:訪問')).toEqual(['C-6']);
  expect(mentioned('エムケーシステム様:訪問')).toEqual([]);
});

test('an English company goes by its first words, with a capital, unless there is one alone and it is common', () => {
  expect(mentioned('called Redwood about it')).toEqual(['C-7']);
  expect(mentioned('the redwood table')).toEqual([]);
  expect(mentioned('United front')).toEqual([]);
  expect(mentioned('- Blue Sky: visit')).toEqual(['C-9']);
  expect(mentioned('the blue sky above')).toEqual([]);
  expect(shortNames('Redwood')).toEqual([]);
  expect(shortNames('Maple & Finch LLC')).toEqual(['maple']);
});
