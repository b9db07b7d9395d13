/** Names of our own people as lists hold them: '伊藤さん', '　伊藤', '伊藤(営業1課)'. */
import { readPerson } from '../values/person';

/** 氏 is an honorific behind a name of two characters or more; 杉氏 as a whole name does not occur in lists of colleagues. */
const TITLE = /(?<=[^\s\u3000]{2})氏$/;

/** The name alone. Never empty for a text in which something is visible. */
export const ownerName = (text: string): string => {
  let name = readPerson(text).text;
  for (let before = ''; before !== name; ) {
    before = name;
    name = readPerson(name.replace(TITLE, '')).text;
  }
  return name;
};

/** Does the cell name more than one person? Then nobody can tell whose customer it is. */
export const namesSeveral = (name: string): boolean => /[/／、,，;；\n→]|\S[＆&]\S/.test(name);

/** Words that say that nobody was chosen yet. */
export const namesNobody = (name: string): boolean =>
  /^(?:未定|未設定|未割当|未割り当て|不明|不在|空席|tbd|unassigned|unknown|[?？]+)$/i.test(name);
