/** Where a customer is, for comparison. Works without a dictionary, so that two spellings of one address meet even where a town is unknown. */
import { compatible, foldName } from './fold-name';
import { foldKanji } from './kanji-variants';

/** An address taken apart and folded. A part that is not said is ''. */
export interface PlaceKey {
  readonly prefecture: string;
  readonly city: string;
  readonly town: string;
  /** '1-2-3'. */
  readonly numbers: string;
  readonly building: string;
}

const NOWHERE: PlaceKey = { prefecture: '', city: '', town: '', numbers: '', building: '' };

const LONGEST = 200;
const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|[^都道府県\d]{2,3}県)/;
// Cities whose names hold 市, 町, 村, 区 or 郡 before their end.
const CITY =
  /^(?:(?:四日市|廿日市|野々市|野野市|市川|市原|八日市場|余市)市?(?:郡?.{1,3}町)?|.{1,4}?郡.{1,5}?[町村]|(?:.{1,6}?市)?[^市]{1,4}?区(?!画)|(?:東村山|武蔵村山|羽村|村山|村上|大村|田村|町田|大町|十日町|玉村)市?|.{1,6}?市|.{1,6}?[町村])/;
const DASH = /[\u002D\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\u4E00\u301C~](?=\s*\d)/g;
const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_NUMBER = /[〇零一二三四五六七八九十百壱弐参]+(?=丁目|番地|番(?!町)|号|条(?!通)|線)/g;
const NUMBERS = /\d+(?:\s*(?:丁目|丁|番地の|番地ノ|番地|番|号|-|の(?=\d)|ノ(?=\d)|之(?=\d))\s*\d+)*/;

function kanjiNumber(text: string): string {
  const plain = text.replace(/零/g, '〇').replace(/壱/g, '一').replace(/弐/g, '二').replace(/参/g, '三');
  if (!/[十百]/.test(plain)) return Array.from(plain, (digit) => KANJI_DIGITS.indexOf(digit)).join('');
  let value = 0;
  let digit = 0;
  for (const character of plain) {
    if (character === '百') value += (digit || 1) * 100;
    else if (character === '十') value += (digit || 1) * 10;
    else digit = KANJI_DIGITS.indexOf(character);
    if (character === '百' || character === '十') digit = 0;
  }
  return String(value + digit);
}

/** The place of an address as typed. */
export function placeKey(address: string): PlaceKey {
  if (address === '') return NOWHERE;
  const text = compatible(address.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  if (/[a-z]/i.test(text) && !/[\u3041-\u30FF\u3400-\u9FFF]/.test(text)) return englishPlace(text);
  const folded = foldKanji(text.replace(/^〒?\s*\d{3}-?\d{4}\s+/, ''))
    .replace(/(?<=\d)\s*[\u30FC\u4E00]\s*(?=\d)/g, '-')
    .replace(KANJI_NUMBER, kanjiNumber)
    .replace(DASH, '-');
  const prefecture = PREFECTURE.exec(folded)?.[0] ?? '';
  const local = folded.slice(prefecture.length);
  const at = firstNumber(local);
  const head = (at < 0 ? local : local.slice(0, at)).replace(/\s/g, '');
  const tail = at < 0 ? '' : local.slice(at);
  const found = NUMBERS.exec(tail);
  const numbers = (found?.[0].match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')).join('-');
  const building = tail.slice(found?.[0].length ?? 0).replace(/^(?:丁目|番地|番|号(?!室)|丁)/, '');
  const city = CITY.exec(head)?.[0] ?? '';
  const town = head
    .slice(city.length)
    .replace(/大?字(?=.)|小字/g, '')
    .replace(/[ヶケヵがガ](?=.)/g, 'ケ')
    .replace(/[ノの之乃](?=.)/g, 'ノ');
  return { prefecture, city: foldName(city), town: foldName(town), numbers, building: buildingKey(building) };
}

/** Where the block numbers begin: the first digit that is not of a 条, 線 or 番町 in a town's name. */
function firstNumber(text: string): number {
  for (const match of text.matchAll(/\d+/g)) {
    const after = text.slice(match.index + match[0].length);
    if (!/^(?:条|線|番町|区|の沢)/.test(after)) return match.index;
  }
  return -1;
}

function buildingKey(text: string): string {
  return foldName(
    text
      .replace(/(?<=\d)\s*(?:階|F(?![a-z])|f(?![a-z])|号室|室|号)\s*[-]?\s*/g, '.')
      .replace(/(?<=\d)-(?=\d)/g, '.')
      .replace(/地下\s*(?=\d)/g, 'b')
      .replace(/\./g, '々'),
  ).replace(/々/g, '-');
}

/** 'Suite' and the like stand for nothing; the words of street and place are kept in order. */
function englishPlace(text: string): PlaceKey {
  const words = text
    .toLowerCase()
    .split(/[\s,/]+/)
    .map((word) => STREET.get(word.replace(/\.$/, '')) ?? foldName(word))
    .filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d/.test(word));
  return { prefecture: '', city: '', town: words.filter((word) => !/^\d/.test(word)).join(' '), numbers: numbers.join('-'), building: '' };
}

const STREET = new Map(
  'street:st avenue:ave av:ave road:rd boulevard:blvd blv:blvd drive:dr place:pl court:ct crescent:cres lane:ln square:sq highway:hwy parade:pde terrace:tce close:cl circuit:cct suite: ste: unit: apt: floor: fl: between: bet: near: at: off: of: the: and: north:n south:s east:e west:w saint:st ninth:9 first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th tenth:10th'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
