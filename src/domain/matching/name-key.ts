/** Names folded for comparison. A key is never shown and never stored in place of a name. */
import { legalFormSpans } from '../values/legal-form-spans';
import { tidySpaces } from '../values/visible';
import { toKatakana } from '../values/width';
import { foldKanji } from './kanji-variants';

/** A company name for comparison: what is left without the legal form, and which form stood where. */
export interface NameKey {
  /** Equal for two spellings of one name: 'ソレイユシエツト' for 株式会社ソレイユ・ジェット. '' for an empty name. */
  readonly core: string;
  /** Full name of the legal form (株式会社), or ''. */
  readonly form: string;
  /** 前株 or 後株; 'middle' where a branch or department follows; '' without a legal form. */
  readonly side: 'front' | 'back' | 'middle' | '';
}

const HONORIFIC = /[\s\u3000]*(?:御中|様)$/;
// 'Holdings' is not here: X and X Holdings are two companies.
const ENGLISH_FORM =
  /[\s,.]*\b(?:co\.?\s*,?\s*ltd|company\s+limited|co|company|ltd|limited|inc|incorporated|corp|corporation|llc|l\.l\.c|llp|plc|gmbh|ag|s\.?a\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|pty\.?\s*ltd|pte\.?\s*ltd|k\.?k|g\.?k|y\.?k)\.?\s*$/i;
const KANA_SOUND_MARK = /(?<=[\u3041-\u30FE])[\u309B\uFF9E]/g;
const KANA_HALF_SOUND_MARK = /(?<=[\u3041-\u30FE])[\u309C\uFF9F]/g;
const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';
// Dashes of every kind with the long vowel among them, dots, quotes, brackets and blanks: what two typists do differently.
const NOISE = /[\s\-\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC~\u301C・.,、。'’`"“”「」『』【】()[\]<>〈〉《》_/]+/g;

/** NFKC, after the sound marks that it would part from their kana (か゛ ► 'か' and a blank) are joined to them. */
function compatible(text: string): string {
  return text.replace(KANA_SOUND_MARK, '\u3099').replace(KANA_HALF_SOUND_MARK, '\u309A').normalize('NFKC');
}

/** Text folded for comparison: NFKC, lower case, katakana in large, kanji in use, without blanks, dashes and brackets. */
export function foldName(text: string): string {
  const folded = toKatakana(compatible(text).toLowerCase())
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => LARGE.charAt(SMALL.indexOf(kana)))
    .replace(NOISE, '');
  return foldKanji(folded);
}

/** The key of a company name (data-model.md §6.6). A name that is nothing but a legal form keeps it as its core. */
export function nameKey(company: string): NameKey {
  const name = tidySpaces(company).replace(HONORIFIC, '');
  const spans = legalFormSpans(name);
  let rest = '';
  let at = 0;
  for (const span of spans) {
    rest += `${name.slice(at, span.start)} `;
    at = span.end;
  }
  rest += name.slice(at);
  const plain = compatible(rest).trim();
  const english = plain.replace(ENGLISH_FORM, '');
  const core = foldName(english) || foldName(plain) || foldName(name);
  return { core, form: spans[0]?.form.full ?? '', side: spans[0]?.side ?? '' };
}
