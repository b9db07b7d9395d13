/** A long text is cut to a summary: never longer than asked, a beginning of the text, and at the end of a sentence where one is near. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shorten } from '../../sidebar/touch/shorten';

test('any text is cut to a beginning of itself, in whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const short = shorten(text, most);
      expect(Array.from(short).length).toBeLessThanOrEqual(most);
      expect(text.trim().startsWith(short)).toBe(true);
      expect(Array.from(text.trim()).length > most || short === text.trim()).toBe(true);
    }),
  );
});

test.each([
  ['見積を出した。納期は来週決まる。価格は据え置きでよいとのこと。', 20, '見積を出した。納期は来週決まる。'],
  ['いいですか？はい！それでは来週うかがいますと伝えた', 12, 'いいですか？はい！'],
  ['Sent the quote. They will call back next week about it.', 24, 'Sent the quote.'],
  ['句点のない長い長い文がどこまでも続く', 8, '句点のない長い長'],
])('%s at %i', (text, most, short) => expect(shorten(text, most)).toBe(short));
