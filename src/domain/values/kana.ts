/** Kana readings of names: full-width katakana without the legal form. */
import { type Cell, cellText, isBlank } from './cell';
import { LEGAL_FORMS } from './legal-forms';
import { blank, type Reading, unread } from './reading';
import { finish, type TextContext } from './text';
import { tidySpaces } from './visible';
import { toFullWidth, toKatakana } from './width';

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const FULL = longestFirst(LEGAL_FORMS.flatMap((form) => form.kana));
const BANK = longestFirst(LEGAL_FORMS.flatMap((form) => (form.bank ? [form.bank] : [])));
// 'カブシキガイシャ アカツキ', 'アカツキ（カ）', and the Zengin 'カ）アカツキ', 'アカツキ（カ'.
const FRONT = new RegExp(`^(?:${FULL}|（(?:${BANK})）|(?:${BANK})）)\\u3000?`);
const BACK = new RegExp(`\\u3000?(?:${FULL}|（(?:${BANK})）?)$`);
// A dash between kana is a long vowel. Latin letters, digits and the marks of names may stand in a reading; kanji may not.
const DASH = /(?<=[ァ-ヴー])[\u2010-\u2015\u2212\u2500\uFF0D]/g;
const KANA = /^[ァ-ヺー・ヽヾ゛゜Ａ-Ｚａ-ｚ０-９＆．，’＇－＋（）／\u3000]+$/;

/**
 * Reads a kana cell: hiragana and half-width kana as full-width katakana, blanks as one U+3000, the legal form dropped (unless it is all
 * there is). Anything that is no reading, kanji above all, is flagged.
 */
export function readKana(cell: Cell, context: TextContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  let kana = toKatakana(tidySpaces(toFullWidth(tidySpaces(raw)))).replace(DASH, 'ー');
  for (let before = ''; before !== kana; ) {
    before = kana;
    kana = kana.replace(FRONT, '') || kana;
    kana = kana.replace(BACK, '') || kana;
  }
  if (!KANA.test(kana)) return unread(cell, { code: 'kana-unreadable', raw });
  return finish(cell, kana, context);
}
