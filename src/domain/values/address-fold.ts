/** The one form in which an address is taken apart: half width, every dash '-', every blank ' '. For reading only, never stored. */
import { foldKanji } from '../matching/kanji-variants';
import { visible } from './visible';

// Every dash that is no long vowel, after NFKC (which turns U+FF0D into '-').
const DASH = /[\u00AF\u02D7\u2010-\u2015\u2043\u2212\u23AF\u2500\u2501\u2796]/g;
const BLANKS = /\s+/g;
// A long vowel or a wave stands for a dash behind a digit or the word of a step (1丁目ー2), before a digit.
const LONG_AS_DASH = /([0-9〇一二三四五六七八九十目番地号]) ?[ー~〜] ?(?=[0-9〇一二三四五六七八九十])/g;
// 'サンタワ-' is the other way round: a dash behind a kana and before no digit is a long vowel.
const DASH_AS_LONG = /([ァ-ヺ])-(?![0-9A-Za-z ])/g;

/** The text folded: NFKC, kanji in the forms in use (縣 as 県), ヶ as ケ. Folding twice changes nothing more; the cost is linear. */
export function foldAddress(text: string): string {
  return foldKanji(visible(text).normalize('NFKC'))
    .replace(DASH, '-')
    .replace(BLANKS, ' ')
    .replace(LONG_AS_DASH, '$1-')
    .replace(DASH_AS_LONG, '$1ー')
    .replace(/[ヶヵ]/g, (small) => (small === 'ヶ' ? 'ケ' : 'カ'))
    .replace(/(?<=[丁番]) (?=[目地])/g, '') // justified text: '1丁 目'
    .replace(/巿/g, '市') // U+5DFF (fu) looks like U+5E02 (shi)
    .trim();
}
