/** People of one family who are customers in their own names are two customers, whatever else they share. */
import { expect, test } from '@jest/globals';
import { compare } from '../../../src/domain/matching/compare';
import { matchKeyOf } from '../../../src/domain/matching/key';

const at = (company: string, email = '') =>
  matchKeyOf({ id: '', company, email, phone: '03-9977-7965', postal: '143-5601', address: '東京都大田区南蒲田3-11-19 十勝第一ビル6F' });

test.each([
  ['宮城 果南', '宮城涼'],
  ['宮城　果南', '宮城 涼'],
  ['佐々木 めぐみ', '佐々木健'],
])('%s and %s', (one, other) => {
  const [a, b] = [at(one), at(other)];
  expect([compare(a, b).verdict, compare(b, a).verdict]).toEqual(['related', 'related']);
});

test.each([
  ['宮城 果南', '宮城果南'],
  ['宮城 果南', '宮城 果楠'],
  ['宮城 果南', '宮城'],
])('%s and %s may be one', (one, other) => {
  expect(['same', 'likely', 'possible']).toContain(compare(at(one), at(other)).verdict);
});
