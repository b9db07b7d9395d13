import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBlank } from '../../../src/domain/values/cell';
import { readText } from '../../../src/domain/values/text';
import { tidySpaces, visible } from '../../../src/domain/values/visible';
import { toFullKana, toFullWidth, toHalfWidth, toKatakana } from '../../../src/domain/values/width';
import { typedText } from './typed-cells';

test.each([
  ['  訪問済み　', '訪問済み'],
  ['\u00a0訪問\u200b済み\ufeff', '訪問済み'],
  ['山田  太郎', '山田 太郎'],
  ['山田　　太郎', '山田　太郎'],
  ['山田　 太郎', '山田 太郎'],
  ['1行目 \r\n 2行目\u2028\n\n\n3行目', '1行目\n2行目\n\n3行目'],
  ['a\tb\u0007c', 'a bc'],
  ['ｶﾞｲｼｬ ＡＢＣ ①㎡～', 'ｶﾞｲｼｬ ＡＢＣ ①㎡～'], // free width: nothing else changes
  ['\u304b\u3099', 'が'], // decomposed, as macOS writes file names
  ['👨‍👩‍👧', '👨‍👩‍👧'],
  ['辻\u{e0100}', '辻\u{e0100}'],
])('%j is stored as %j', (typed, stored) => {
  expect(readText(typed)).toEqual({ value: stored, text: stored, changed: typed !== stored, problem: null });
});

test('a number and a check are text as shown', () => {
  expect(readText(12.5).text).toBe('12.5');
  expect(readText(false).text).toBe('FALSE');
});

test.each([
  ['full', 'ABC 123-ｶﾞｲｼｬ~', 'ＡＢＣ　１２３－ガイシャ～'],
  ['full', '￥1,200 ①㎡', '￥１，２００　①㎡'],
  ['half', 'ＡＢＣ　１２３－①㎡ガイシャ', 'ABC 123-①㎡ガイシャ'],
  ['half', '￥１２０～', '¥120～'],
] as const)('width %s: %j is stored as %j', (width, typed, stored) => {
  expect(readText(typed, { width }).text).toBe(stored);
});

test('longer than allowed is flagged, counted by characters and not by UTF-16 units', () => {
  expect(readText('𠮷𠮷𠮷', { max: 3 }).problem).toBeNull();
  expect(readText('𠮷𠮷𠮷𠮷', { max: 3 })).toMatchObject({ text: '𠮷𠮷𠮷𠮷', problem: { code: 'too-long', max: 3, length: 4 } });
  expect(readText('  abc  ', { max: 3 }).text).toBe('abc');
});

test('text that was decoded wrongly is flagged', () => {
  expect(readText('\ufffdR\ufffd').problem?.code).toBe('text-garbled');
  expect(readText('abc\ud800').problem?.code).toBe('text-garbled');
});

test.each(['', ' ', '　', '\u00a0', '\u200b', '\ufeff\u200e', '\u3164', '\u0000', '\ufe0f', '\u2800'])('%j is blank', (typed) => {
  expect(isBlank(typed)).toBe(true);
  expect(readText(typed)).toEqual({ value: null, text: '', changed: typed !== '', problem: null });
});

test('what is not blank leaves something to see', () => {
  fc.assert(fc.property(typedText, (text) => expect(tidySpaces(text) !== '' || isBlank(text)).toBe(true)));
  expect([isBlank(0), isBlank(false)]).toEqual([false, false]);
});

test('taking the invisible away twice takes nothing more', () => {
  fc.assert(fc.property(typedText, (text) => expect(visible(visible(text))).toBe(visible(text))));
  fc.assert(fc.property(typedText, (text) => expect(tidySpaces(tidySpaces(text))).toBe(tidySpaces(text))));
});

test('half width and back is the same for ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => expect(toHalfWidth(toFullWidth(text)).replace(/～/g, '~')).toBe(text)),
  );
});

test('kana joins its sound marks, lone marks stay visible', () => {
  expect(toFullKana('ｶﾞﾊﾟｳﾞｰ｡｢｣')).toBe('ガパヴー。「」');
  expect(toFullKana('カﾞ')).toBe('ガ');
  expect(toFullKana('亜ﾞ')).toBe('亜゛');
  expect(toKatakana('ぁゔゖゝ漢字abc')).toBe('ァヴヶヽ漢字abc');
});
