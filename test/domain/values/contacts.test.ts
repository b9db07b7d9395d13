/** その他の連絡先: several numbers and addresses in one cell. */
import { expect, test } from '@jest/globals';
import { readContacts } from '../../../src/domain/values/contacts';

test.each([
  ['０３１２３４５６７８、Taro@Example.co.jp', '03-1234-5678 / taro@example.co.jp'],
  ['090 1234 5678 info@example.jp 03-1234-5678', '090-1234-5678 / info@example.jp / 03-1234-5678'],
  ['03-1234-5678(代)／03-1234-5678(代)', '03-1234-5678 (代)'],
  ['a@example.jp\nb@example.jp;a@example.jp', 'a@example.jp / b@example.jp'],
  [312345678, '03-1234-5678'],
  ['なし', 'なし'],
])('%s is stored as %s', (typed, stored) => {
  expect(readContacts(typed)).toMatchObject({ text: stored, problem: null });
});

test('phones and addresses are told apart', () => {
  expect(readContacts('03-1234-5678 / a@example.jp').value).toEqual({ phones: ['03-1234-5678'], mails: ['a@example.jp'], others: [] });
});

test.each([
  ['03-1234-5678、社長の携帯', 'phone-digits'],
  ['03-1234-5678 taro@example', 'email-shape'],
])('%s stays as typed, with the problem %s', (typed, code) => {
  expect(readContacts(typed)).toMatchObject({ value: null, text: typed, problem: { code, raw: typed } });
});
