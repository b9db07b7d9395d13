/** Folded katakana in Latin letters (Hepburn without long vowels), so that 'AOZORA SHOJI' meets アオゾラショウジ. */

const ROWS =
  'アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ンn ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo';
const LATIN = new Map(ROWS.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

/**
 * Folded kana as Latin letters, or '' if anything else is in it. Folding made small kana large, so シヨ after シ may be 'sho' or 'shiyo':
 * 'sho' is taken, as it is in nearly every name.
 */
export function romanOf(kana: string): string {
  if (!/^[ァ-ヺ]+$/.test(kana)) return '';
  const letters: string[] = [];
  for (const character of kana) {
    const sound = LATIN.get(character);
    if (sound === undefined) return '';
    letters.push(sound);
  }
  return foldedRoman(
    letters
      .join(' ')
      .replace(/([bcdfghjkmnprstz]+)i y([auo])/g, (_, start: string, vowel: string) =>
        /sh|ch|j/.test(start) ? start + vowel : `${start}y${vowel}`,
      )
      .replace(/ /g, ''),
  );
}

/** Latin letters without what people leave out or write in two ways: long vowels, doubled consonants, m before b and p. */
export function foldedRoman(latin: string): string {
  return latin
    .replace(/([aeo])h(?![aeiouy])/g, '$1')
    .replace(/ou|oo/g, 'o')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/tc(?=h)/g, 'c')
    .replace(/tsu(?=[kstcphbdgjz])/g, '')
    .replace(/(.)\1/g, '$1');
}
