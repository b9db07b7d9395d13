/** What stands behind the numbers of a Japanese address: building, floor, room, and notes. */
import { digitsOf } from './address-numbers';

/** '' where nothing is said. Floor: '3', below ground 'B1'. Room: '305', '12A'. */
export interface Building {
  readonly name: string;
  readonly floor: string;
  readonly room: string;
}

// Notes: brackets, ※, and words that say that there is more or less than the number.
const NOTE = /[([〔【※*、,;]|^・|・(?=[0-9])|以下|地先|付近|先(?= |$)|TEL|FAX|電話|内線/i;
const FLOOR = /(地下|B)? ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?(?:F(?:L|loor)?(?![A-Za-z])|階)/i;
const BEHIND_FLOOR = /^[- ]*([A-Z]?[0-9]{1,4}[A-Z]?)(?: ?号室?)?$/i;
const ROOM = /([A-Z]?-?[0-9]{1,4}-?[A-Z]?) ?号室?(?![館棟])|([0-9]{1,4}[A-Z]?|\b[A-Z] ?(?=号))号?室/i;
// Without 号室 three or four digits at the end ('第2ビル' keeps its two), or at the very front behind the numbers.
const BARE_ROOM = /^[- #]*([A-Z]?-?[0-9]{2,4}[A-Z]?)$|(?<=[^0-9第])[- #]*([0-9]{3,4}[A-Z]?)$|^[- #]*([A-Z]?[0-9]{3,4}[A-Z]?)(?= )/i;
const AROUND = /^[-\s、,.]+|[-\s、,.]+$/g;

/** Reads the folded text behind the numbers; `room` is what the numbers already held. */
export function readBuilding(text: string, room = ''): { building: Building; rest: string } {
  const note = NOTE.exec(text);
  const cut = note === null ? text.length : note.index;
  const rest = text.slice(cut).trim();
  let name = text.slice(0, cut).replace(AROUND, '');
  if (name === '') return { building: { name: '', floor: '', room }, rest };
  let found = room;
  let floor = '';
  const level = FLOOR.exec(name);
  if (level !== null) {
    floor = `${level[1] ? 'B' : ''}${digitsOf(level[2] ?? '')}`;
    const behind = name.slice(level.index + level[0].length);
    const roomBehind = BEHIND_FLOOR.exec(behind);
    if (roomBehind !== null && found === '') found = (roomBehind[1] ?? '').toUpperCase();
    name = `${name.slice(0, level.index)} ${roomBehind === null ? behind : ''}`.replace(AROUND, '');
  }
  const numbered = found === '' ? (ROOM.exec(name) ?? BARE_ROOM.exec(name)) : null;
  if (numbered !== null) {
    found = (numbered[1] ?? numbered[2] ?? numbered[3] ?? '').toUpperCase().replace(/[- ]/g, '');
    name = `${name.slice(0, numbered.index)} ${name.slice(numbered.index + numbered[0].length)}`;
  }
  return { building: { name: name.replace(AROUND, '').replace(/ {2,}/g, ' '), floor, room: found }, rest };
}
