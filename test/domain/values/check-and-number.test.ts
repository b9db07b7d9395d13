import { expect, test } from '@jest/globals';
import { readCheck } from '../../../src/domain/values/check';
import { readNumber } from '../../../src/domain/values/number';

test.each([true, 'TRUE', 'はい', '済', '済み', '○', '〇', '◯', '✓', '☑', '✔️', '1', 1, '可', 'レ', 'Yes'])('%j is checked', (typed) => {
  expect(readCheck(typed)).toMatchObject({ value: true, text: 'TRUE', problem: null });
});

test.each([false, 'false', '未', '×', '✕', '☐', '0', 0, '不可', 'いいえ', 'なし', 'no'])('%j is not checked', (typed) => {
  expect(readCheck(typed)).toMatchObject({ value: false, text: 'FALSE', problem: null });
});

test.each(['△', '要確認', 2])('%j is flagged', (typed) => {
  expect(readCheck(typed).problem?.code).toBe('check-unreadable');
});

test('a dash is neither', () => {
  expect(readCheck('-')).toEqual({ value: null, text: '-', changed: false, problem: null });
});

test.each([
  [30, 30],
  [0.5, 0.5],
  ['30', 30],
  ['３０日', 30],
  ['1,200', 1200],
  ['三十', 30],
  ['3か月', 3],
  ['14 days', 14],
  [0, 0],
])('%j is %d', (typed, number) => {
  expect(readNumber(typed)).toMatchObject({ value: number, text: String(number), problem: null });
});

test.each([
  ['-3', 'number-negative'],
  [-3, 'number-negative'],
  ['多数', 'number-unreadable'],
  ['1 2', 'number-unreadable'],
  [1e300, 'number-unreadable'],
  [true, 'number-unreadable'],
])('%j is flagged as %s', (typed, code) => {
  expect(readNumber(typed)).toMatchObject({ value: null, changed: false, problem: { code } });
});
