/** Names of our own people as lists hold them: '伊藤さん', '　伊藤', '伊藤(営業1課)'. */
import { readPerson } from '../values/person';

/** No Japanese name ends in 氏, so behind a name it is always the honorific. */
const TITLE = /([^\s\u3000])氏$/;

/** The name alone. Never empty for a text in which something is visible. */
export const ownerName = (text: string): string => {
  let name = readPerson(text).text;
  for (let before = ''; before !== name; ) {
    before = name;
    name = readPerson(name.replace(TITLE, '$1')).text;
  }
  return name;
};

// Not \p{L}: property escapes have not been seen to run in Apps Script (see values/cell.ts). Kana, kanji, Hangul and Latin name people here.
const LETTER =
  /[A-Za-z\u00C0-\u024F\u0370-\u052F\u0E00-\u0E7F\u3005\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u;

export const hasLetters = (text: string): boolean => LETTER.test(text);

/** Does the cell name more than one person? Then nobody can tell whose customer it is. */
export const namesSeveral = (name: string): boolean => /[/／、,，;；\n→]|\S[＆&]\S/.test(name);

/** Words that say that nobody was chosen yet. */
export const namesNobody = (name: string): boolean =>
  /^(?:未定|未設定|未割当|未割り当て|不明|不在|空席|tbd|unassigned|unknown|[?？]+)$/i.test(name);
