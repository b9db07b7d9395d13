/**
 * Full and half width, by a narrow map. NFKC is for keys only: on stored text it would turn ① into 1, ㎡ into m2 and ～ into ~.
 */

/** Full-width ASCII (！ to ～ without ～ itself, which is a wave dash to a reader) and the ideographic space as half width. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5D]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\uFFE5/g, '\u00A5')
    .replace(/\u3000/g, ' ');
}

/** ASCII, ¥ and half-width kana as full width. */
export function toFullWidth(text: string): string {
  return toFullKana(text)
    .replace(/[!-}]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/~/g, '\uFF5E')
    .replace(/\u00A5/g, '\uFFE5')
    .replace(/ /g, '\u3000');
}

/** Half-width kana, punctuation and their sound marks as full width; everything else stays. */
export function toFullKana(text: string): string {
  return (
    text
      .replace(/[\uFF61-\uFF9F]+/g, (run) => run.normalize('NFKC'))
      .replace(/[\u3041-\u30FE][\u3099\u309A]/g, (pair) => pair.normalize('NFC'))
      // A sound mark that met no kana to join is left by NFKC as a bare combining mark.
      .replace(/\u3099/g, '\u309B')
      .replace(/\u309A/g, '\u309C')
  );
}

/** Hiragana as katakana, iteration marks too. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096\u309D\u309E]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));
}
