/**
 * Rows of addresses with their expected parts, in the layout of geolonia/normalize-japanese-addresses (test/addresses/addresses.csv):
 * 住所, 都道府県, 市区町村, 町字, 番地号, その他. There 町字 holds the 丁目 (奈佐原二丁目), and of a town that its dictionary does not hold
 * lot by lot the numbers stand at the front of その他, a 小字 before them, a room behind.
 */
import Papa from 'papaparse';
import { foldKanji } from '../src/domain/matching/kanji-variants';
import type { Address } from '../src/domain/values/address-parts';

/** What is expected of one address: the town without 大字, 字 and 丁目, and the 丁目 before the numbers of the lot. */
export interface ExpectedAddress {
  readonly text: string;
  readonly city: string;
  readonly town: string;
  readonly numbers: string;
}

const KANJI = '一二三四五六七八九';
// A 丁目 with no name before it is itself the name (花巻市十二丁目).
const CHOME = /^(?![一二三四五六七八九十]+丁目$)(.+?)([一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)丁目?$/;

const chomeNumber = (kanji: string): number => {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : [undefined, kanji];
  const digit = (character: string | undefined): number => (character ? KANJI.indexOf(character) + 1 : 0);
  return (tens === undefined ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
};

// Spellings of one name: 大字 and 字 are left out by most people, ヶ is written large and small, kanji in old forms and new.
const spelling = (name: string): string =>
  foldKanji(name)
    .replace(/大字|(?<!文)字/g, '')
    .replace(/ヶ/g, 'ケ');

/** The rows of a file as what is expected of each. */
export function expectedRows(csv: string): ExpectedAddress[] {
  const plain = csv.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const { data } = Papa.parse<string[]>(plain, { header: false, skipEmptyLines: true, delimiter: ',', newline: '\n' });
  const [headings = [], ...records] = data;
  return records.map((cells) => {
    const row: Record<string, string | undefined> = Object.fromEntries(headings.map((heading, at) => [heading, cells[at]]));
    const name = row.町字 ?? '';
    const chome = CHOME.exec(name);
    const lot = row.番地号 || (/[0-9]+(?:-[0-9]+)*/.exec(row.その他 ?? '')?.[0] ?? '');
    const numbers = [...(chome ? [String(chomeNumber(chome[2] ?? ''))] : []), ...(lot === '' ? [] : [lot])].join('-');
    return { text: row.住所 ?? '', city: row.市区町村 ?? '', town: spelling(chome?.[1] ?? name), numbers };
  });
}

/** Is the town right (with or without the 小字, which the rows place now here, now there), and are the numbers (a room may follow them)? */
export function judge(row: ExpectedAddress, address: Address): { town: boolean; numbers: boolean } {
  const { town, section, numbers, building } = address;
  return {
    town: [town, town + section].some((name) => spelling(name) === row.town),
    numbers: [numbers, `${numbers}-${building.room}`].includes(row.numbers),
  };
}
