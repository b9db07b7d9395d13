import { expect, test } from '@jest/globals';
import { readEmail } from '../../../src/domain/values/email';

test.each([
  ['yamada@example.co.jp', 'yamada@example.co.jp'],
  ['T.Kitajima@Seed67.NET', 't.kitajima@seed67.net'],
  ['ＯＳＡＫＩ＠ＹＡＮＡＧＩＳＡＷＡ８７．ＣＯ．ＪＰ', 'osaki@yanagisawa87.co.jp'],
  [' yamada@example.co.jp　', 'yamada@example.co.jp'],
  ['yamada@example.co.jp,', 'yamada@example.co.jp'],
  ['yamada@example.co.jp。', 'yamada@example.co.jp'],
  ['mailto:yamada@example.co.jp?subject=見積', 'yamada@example.co.jp'],
  ['山田 太郎 <yamada@example.co.jp>', 'yamada@example.co.jp'],
  ['"Yamada, Taro" <Yamada@example.co.jp>', 'yamada@example.co.jp'],
  ['E-mail: yamada@example.co.jp', 'yamada@example.co.jp'],
  ['yamada @ example.co.jp', 'yamada@example.co.jp'],
  ['yamada@example‐works.jp', 'yamada@example-works.jp'],
  ['info+crm@example.jp', 'info+crm@example.jp'],
  ['\u200byamada@example.jp', 'yamada@example.jp'],
  // Shapes that RFC 5321 forbids and carriers gave out.
  ['taro..y.@docomo.ne.jp', 'taro..y.@docomo.ne.jp'],
  ['yamada@日本語.jp', 'yamada@日本語.jp'],
  // Several.
  ['a@example.jp, b@example.jp', 'a@example.jp, b@example.jp'],
  ['a@example.jp；b@example.jp;', 'a@example.jp, b@example.jp'],
  ['a@example.jp / b@example.jp', 'a@example.jp, b@example.jp'],
  ['a@example.jp\nb@example.jp', 'a@example.jp, b@example.jp'],
  ['a@example.jp b@example.jp', 'a@example.jp, b@example.jp'],
  ['a@example.jp, A@EXAMPLE.JP', 'a@example.jp'],
])('%j is stored as %j', (typed, stored) => {
  expect(readEmail(typed)).toEqual({ value: stored.split(', '), text: stored, changed: typed !== stored, problem: null });
});

test.each([
  ['yamada@example', undefined],
  ['yamada.example.jp', undefined],
  ['@example.jp', undefined],
  ['yamada@example.co,jp', 'yamada@example.co.jp'],
  ['yamada@example..jp', 'yamada@example.jp'],
  ['yamada@@example.jp', 'yamada@example.jp'],
  ['やまだ@example.jp', undefined],
  ['a@example.jp, 不明', undefined],
  ['不明', undefined],
])('%j is flagged and stays; suggested: %j', (typed, suggestion) => {
  const reading = readEmail(typed);
  expect(reading).toMatchObject({ value: null, text: typed, changed: false, problem: { code: 'email-shape', raw: typed } });
  expect(reading.problem && 'suggestion' in reading.problem ? reading.problem.suggestion : undefined).toBe(suggestion);
});
