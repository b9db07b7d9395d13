/** The name of the quarter (町字) between municipality and numbers. */
import { digitsOf } from './address-numbers';

/** `town` without 大字 and 字; `section` is what is smaller than it: the 小字, or the 甲乙 or イロハ of the lot. */
export interface Town {
  readonly town: string;
  readonly section: string;
}

const DIGITS = '〇一二三四五六七八九';
// 京都: the streets by which a house is found stand before the town (河原町二条下ル一之船入町) or behind it (丸屋町西洞院通四条上る).
const WAY = /(?:[上下][がカガか]?[るル]|[東西]入[るル]?)[、,]?/g;
const STREET = /^(.+?町)(?=.+[通筋])/;
const SECTION_MARK = /^(.+?)(?<![大文小])(?:大字|小字|字)(?![町一二三四五六七八九])(.+)$/;
const LOT_MARK = /^(.+?)([甲乙丙戊己]|(?<![ァ-ヺー])[イロハニホヘトチリヌルヲワカヨタレソ])$/;
const CROSSING = /^([東西南北])([0-9]+)([東西南北])$/;

/** '24' as '二十四', for numbers up to 99; longer ones digit by digit. */
function kanjiNumber(digits: string): string {
  const plain = digitsOf(digits);
  if (plain === '' || plain.length > 2) return plain.replace(/[0-9]/g, (digit) => DIGITS.charAt(Number(digit)));
  const ones = plain.slice(-1);
  const tens = plain.length === 2 ? `${plain.startsWith('1') ? '' : DIGITS.charAt(Number(plain.charAt(0)))}十` : '';
  return `${tens}${ones === '0' ? '' : DIGITS.charAt(Number(ones))}`;
}

/** Takes the name of a town in `city` apart. Blanks and brackets go, digits become kanji (北3条西 and 北三条西 are one), 京都's street names are left out. */
export function readTown(text: string, city: string): Town {
  const whole = text
    .replace(/ /g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/^[-、,.]+|[-、,.]+$/g, '');
  const named = (/^京都市|^[^市]+区$|^$/.test(city) ? withoutStreets(whole) : whole)
    .replace(CROSSING, '$1$2条$3')
    .replace(/[0-9]+/g, kanjiNumber)
    .replace(/[〇一二三四五六七八九]{2,}(?=条)/g, kanjiNumber)
    .replace(/^(?:大字|小?字(?=.))/, '');
  const parts = SECTION_MARK.exec(named);
  if (parts !== null) return { town: parts[1] ?? '', section: (parts[2] ?? '').replace(/^字/, '') };
  const lot = LOT_MARK.exec(named);
  return lot === null ? { town: named, section: '' } : { town: lot[1] ?? '', section: lot[2] ?? '' };
}

function withoutStreets(whole: string): string {
  if (!/[上下東西]/.test(whole)) return whole;
  let behind = -1;
  WAY.lastIndex = 0;
  for (let way = WAY.exec(whole); way !== null; way = WAY.exec(whole)) behind = WAY.lastIndex;
  if (behind < 0) return whole;
  return whole.slice(behind) || (STREET.exec(whole)?.[1] ?? whole);
}
