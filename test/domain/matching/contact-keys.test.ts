import { expect, test } from '@jest/globals';
import { emailKeys, isSharedAddress, phoneKeys } from '../../../src/domain/matching/contact-keys';

test('every way of writing a number has one key', () => {
  for (const typed of ['03-1234-5678', '０３（１２３４）５６７８', '+81 3-1234-5678', 'TEL:0312345678(代)', '03-1234-5678 内線12']) {
    expect([typed, phoneKeys(typed)]).toEqual([typed, ['0312345678']]);
  }
  expect(phoneKeys('03-1234-5678 / 090-1234-5678')).toEqual(['0312345678', '09012345678']);
  expect(phoneKeys('03-1234-5678(代) / 03-1234-5678 内線2')).toEqual(['0312345678']);
  expect(phoneKeys('+1 415 555 2671')).toEqual(['+14155552671']);
  expect([phoneKeys(''), phoneKeys('なし'), phoneKeys('12-34')]).toEqual([[], [], []]);
});

test('an address without its tag, and what sort it is', () => {
  expect(emailKeys('Yamada+crm@Example.co.jp')).toEqual([{ address: 'yamada@example.co.jp', shared: false, free: false }]);
  expect(emailKeys('info@example.jp, taro@gmail.com')).toEqual([
    { address: 'info@example.jp', shared: true, free: false },
    { address: 'taro@gmail.com', shared: false, free: true },
  ]);
  expect(emailKeys('+x@example.jp')).toEqual([{ address: '+x@example.jp', shared: false, free: false }]);
  expect([emailKeys(''), emailKeys('なし'), emailKeys('a@b')]).toEqual([[], [], []]);
});

test.each(['info@x.jp', 'sales@x.jp', 'SOUMU@x.jp'.toLowerCase(), 'contact@x.jp', 'office2@x.jp', 'no-reply@x.jp'])(
  '%s belongs to an office',
  (address) => {
    expect(isSharedAddress(address)).toBe(true);
  },
);

test.each(['yamada@x.jp', 'information.desk.yamada@x.jp', 'salesman@x.jp', 'i.nfo@x.jp'])('%s belongs to a person', (address) => {
  expect(isSharedAddress(address)).toBe(false);
});
