/**
 * A postal address taken apart, so that two spellings of one place can be compared. Rules and small tables only: no list of towns, no
 * network. The text itself is never rewritten from this (see address-tidy).
 */
import { readBuilding } from './address-building';
import { readEnglishAddress } from './address-english';
import { foldAddress } from './address-fold';
import { findNumbers } from './address-numbers';
import type { Address } from './address-parts';
import { readPlace } from './address-place';
import { readTown } from './address-town';

/** Longer cells hold more than an address: what lies beyond goes to `rest` unread, so that the cost stays linear. */
const LONGEST = 500;

const POSTAL =
  /(?:〒|郵便番号 ?:?) ?([0-9]{3}) ?-? ?([0-9]{4})(?![0-9])|^([0-9]{3})-([0-9]{4})(?![-0-9])|^([0-9]{3})([0-9]{4})(?= ?[^ -~])/;
const JAPANESE = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;
const BETWEEN = /^(?:字([^0-9 ]{1,8})|([東西南北上中下]))(?=[0-9])/;
const LABEL = /^(?:〒|(?:ご|御)?住所|所在地|本社) ?[:] ?|^〒 ?/;

/** Takes an address apart. Any text is allowed; what cannot be placed is in `rest`. The same parts for the same place, however it is typed. */
export function parseAddress(text: string): Address {
  return parseWith(text, (line, postal) => (JAPANESE.test(line) ? readJapanese(line, postal) : readEnglishAddress(line, postal)));
}

/** The same for a text that is known to hold Japanese: the match core needs no more, and is loaded on its own. */
export function parseJapaneseAddress(text: string): Address {
  return parseWith(text, readJapanese);
}

function parseWith(text: string, reader: (line: string, postal: string) => Address): Address {
  const folded = foldAddress(text);
  const tail = folded.slice(LONGEST).trim();
  let line = folded.slice(0, LONGEST).trim();
  let postal = '';
  const code = POSTAL.exec(line);
  if (code !== null) {
    postal = `${code[1] ?? code[3] ?? code[5]}-${code[2] ?? code[4] ?? code[6]}`;
    line = `${line.slice(0, code.index)} ${line.slice(code.index + code[0].length)}`.replace(/\( *\)/, '').trim();
  }
  line = line.replace(LABEL, '').replace(/^[,、.・ ]+/, '');
  const read = reader(line, postal);
  return tail === '' ? read : { ...read, rest: `${read.rest} ${tail}`.trim() };
}

// The parts are named one by one: spreading objects of several shapes costs more than all the reading.
function readJapanese(line: string, postal: string): Address {
  const { prefecture, city, length } = readPlace(line);
  const text = line.slice(length).trim();
  const lot = findNumbers(text);
  if (lot === null) {
    // Without numbers the town ends at the first blank or bracket.
    const end = /[ (※]|以下/.exec(text)?.index ?? text.length;
    const { town, section } = readTown(text.slice(0, end), city);
    const { building, rest } = readBuilding(text.slice(end));
    return { postal, prefecture, city, town, section, numbers: '', building, rest };
  }
  const { town, section } = readTown(text.slice(0, lot.start), city);
  const behind = text.slice(lot.end);
  // 白山町三丁目南12番3号, 第四地割字和野山12: a name between the 丁目 and the lot.
  const between = lot.numbers.includes('-') ? null : BETWEEN.exec(behind);
  const more = between === null ? null : findNumbers(behind.slice(between[0].length));
  if (between !== null && more?.start === 0) {
    const smaller = section + (between[1] ?? between[2] ?? '');
    const numbers = `${lot.numbers}-${more.numbers}`;
    const { building, rest } = readBuilding(behind.slice(between[0].length + more.end), more.room);
    return { postal, prefecture, city, town, section: smaller, numbers, building, rest };
  }
  const { building, rest } = readBuilding(behind, lot.room);
  return { postal, prefecture, city, town, section, numbers: lot.numbers, building, rest };
}
