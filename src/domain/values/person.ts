/** Names of people: 様 and the like go, one blank between family and given name. */
import { type Cell, cellText, isBlank } from './cell';
import { blank, type Reading } from './reading';
import { finish, inWidth, type TextContext } from './text';

// Only what is never part of a name at its end. 先生, 社長 and 部長 tell who somebody is, so they stay. 鵜殿 is a family name: a lone
// character before 殿 is only parted from it by a blank.
const HONORIFIC = /(?:[\s\u3000]*(?:様|さま|さん|御中)|[\s\u3000]+殿|(?<=[^\s\u3000]{2})殿)$/;

/** Reads a person cell: '山田　　太郎 様' is stored as '山田 太郎'. Any run of blanks becomes one ' ', so that two spellings meet. */
export function readPerson(cell: Cell, context: TextContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  let name = inWidth(cellText(cell), context.width);
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(HONORIFIC, '').trim() || name;
  }
  return finish(cell, context.width === 'full' ? name : name.replace(/[ \u3000]+/g, ' '), context);
}
