/**
 * Text folded for comparison, so that two typists' spellings of one name meet. A folded text is never shown and never stored in place
 * of a name. What NFKC does not do is done here: see docs/decisions/0011-matching.md.
 */
import { visible } from '../values/visible';
import { toKatakana } from '../values/width';
import { foldKanji } from './kanji-variants';

const SOUND_MARK = /(?<=[\u3041-\u30FE])[\u309B\uFF9E]/g;
const HALF_SOUND_MARK = /(?<=[\u3041-\u30FE])[\u309C\uFF9F]/g;
const UNUSUAL = 'ァィゥェォッャュョヮヵヶヂヅヰヱヲ';
const USUAL = 'アイウエオツヤユヨワカケジズイエオ';
// Dashes of every kind with the long vowel among them, dots, quotes, brackets, blanks and ornaments: what two typists do differently.
const NOISE =
  /(?:[\u0300-\u036F\u3099\u309A]|\u200C|\u200D|\uFE0F|[\s\-\u00AD\u309B\u309C\u00B7\u02D7\u2010-\u2015\u2022\u2043\u2190-\u21FF\u2212\u2300-\u23FF\u2500-\u27BF\u30FC~\u301C・.,、。:;!?*#'’‘´`"“”「」『』【】〔〕()[\]{}<>〈〉《》_/\\|+=^])+/g;
const VU = [/ヴア/g, /ヴイ/g, /ヴエ/g, /ヴオ/g, /ヴ/g] as const;
const BU = ['バ', 'ビ', 'ベ', 'ボ', 'ブ'] as const;
// Kanji that look like katakana and stand between katakana, and the reverse: what a scanner or a hurried typist mixes up.
const KANJI_TWINS = '口力工二夕卜八';
const KATAKANA_TWINS = 'ロカエニタトハ';
const TWIN_IN_KATAKANA = /(?<=[ァ-ヺ])[口力工二夕卜八](?=[ァ-ヺ]|$)|^[口力工二夕卜八](?=[ァ-ヺ]{2})/g;
const TWIN_IN_KANJI = /(?<=[\u4E00-\u9FFF])[ロカエニタトハ](?=[\u4E00-\u9FFF])/g;
// Cyrillic and Greek letters that look Latin.
const FOREIGN = 'авекмнорстухіјѕαβεικνορτυχ';
const LATIN = 'abekmhopctyxijsabeiknoptux';
const ITERATION = /([\u3041-\u30FC\u3400-\u9FFF])([々〃ゝヽ]+)/g;

/** NFKC, after the sound marks that it would part from their kana (か゛ ► 'か' and a blank) are joined to them. */
export function compatible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
  if (/^[\u0000-\u007F]*$/.test(text)) return text;
  return visible(text).replace(SOUND_MARK, '\u3099').replace(HALF_SOUND_MARK, '\u309A').normalize('NFKC');
}

function foldLetters(text: string): string {
  if (!/[\u00C0-\u04FF\u1E00-\u1EFF]/.test(text)) return text;
  return text
    .replace(/[\u0370-\u04FF]/g, (letter) => {
      const at = FOREIGN.indexOf(letter);
      return at < 0 ? letter : LATIN.charAt(at);
    })
    .replace(/[\u00C0-\u024F\u1E00-\u1EFF]+/g, (run) => run.normalize('NFD').replace(/[\u0300-\u036F]/g, ''))
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae');
}

function foldKatakana(text: string): string {
  if (!/[\u3041-\u30FE]/.test(text)) return text;
  let kana = toKatakana(text).replace(/[ァィゥェォッャュョヮヵヶヂヅヰヱヲ]/g, (letter) => USUAL.charAt(UNUSUAL.indexOf(letter)));
  if (kana.includes('ヴ')) for (const [at, vu] of VU.entries()) kana = kana.replace(vu, BU[at] ?? '');
  return kana;
}

function foldTwins(text: string): string {
  if (!/[口力工二夕卜八ロカエニタトハ]/.test(text)) return text;
  const folded = text
    .replace(TWIN_IN_KATAKANA, (twin) => KATAKANA_TWINS.charAt(KANJI_TWINS.indexOf(twin)))
    .replace(TWIN_IN_KANJI, (twin) => KANJI_TWINS.charAt(KATAKANA_TWINS.indexOf(twin)));
  // One twin put right may show the next for what it is.
  return folded === text ? text : foldTwins(folded);
}

/** Text folded for comparison: NFKC, lower case, katakana in large, kanji in use, without blanks, dashes, brackets and ornaments. */
export function foldName(text: string): string {
  const plain = foldLetters(compatible(text).toLowerCase().replace(/ and /g, '&'));
  if (/^[a-z0-9]*$/.test(plain)) return plain;
  const bare = foldKatakana(plain)
    .replace(NOISE, '')
    // A long vowel that was typed as the kanji for one: 'センタ一'.
    .replace(/(?<=[ァ-ヺ]{2})一(?=[ァ-ヺ]|$)/g, '')
    .replace(ITERATION, (_, letter: string, marks: string) => letter.repeat(1 + marks.length))
    .replace(/[○◯]/g, '〇')
    .replace(/&/g, 'アンド');
  return foldTwins(foldKanji(bare));
}
