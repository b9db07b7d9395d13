import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { FORMATS, hyphenate, isJapaneseNumber } from '../../../src/domain/values/japan-numbering';
import { readPhone } from '../../../src/domain/values/phone';

test.each([
  // One number, every width, dash and bracket.
  ['03-1234-5678', '03-1234-5678'],
  ['０３−１２３４−５６７８', '03-1234-5678'],
  ['03ー1234ー5678', '03-1234-5678'],
  ['03‐1234‐5678', '03-1234-5678'],
  ['03–1234—5678', '03-1234-5678'],
  ['03―1234―5678', '03-1234-5678'],
  ['03ｰ1234ｰ5678', '03-1234-5678'],
  ['03─1234━5678', '03-1234-5678'],
  ['(03)1234-5678', '03-1234-5678'],
  ['（０３）１２３４－５６７８', '03-1234-5678'],
  ['03(1234)5678', '03-1234-5678'],
  ['03.1234.5678', '03-1234-5678'],
  ['　03 1234 5678 ', '03-1234-5678'],
  ['0312345678', '03-1234-5678'],
  // The area code decides where the hyphens go, not the typist.
  ['0166836856', '0166-83-6856'],
  ['0422-51-2345', '0422-51-2345'],
  ['04225-1-2345', '0422-51-2345'],
  ['0126712345', '01267-1-2345'],
  // Numbers without an area code.
  ['09012345678', '090-1234-5678'],
  ['070(1234)5678', '070-1234-5678'],
  ['05012345678', '050-1234-5678'],
  ['0120123456', '0120-123-456'],
  ['0800-123-4567', '0800-123-4567'],
  ['0570000000', '0570-000-000'],
  // From abroad, to abroad.
  ['+81 3-1234-5678', '03-1234-5678'],
  ['+81 (0)3 1234 5678', '03-1234-5678'],
  ['+81-90-1234-5678', '090-1234-5678'],
  ['＋８１ ５３－４２１－３６１３', '053-421-3613'],
  ['81-3-1234-5678', '03-1234-5678'],
  ['0081-3-1234-5678', '03-1234-5678'],
  ['+1 (415) 555-2671', '+1 415 555 2671'],
  ['+14155552671', '+1 4155552671'],
  ['010-1-415-555-2671', '+1 415 555 2671'],
  ['+44 (0)20 7946 0958', '+44 20 7946 0958'],
  ['+852-2123-4567', '+852 2123 4567'],
  // Labels go, remarks and extensions stay.
  ['TEL:03-1234-5678', '03-1234-5678'],
  ['Tel. 03-1234-5678', '03-1234-5678'],
  ['℡03-1234-5678', '03-1234-5678'],
  ['☎0495(69)7703', '0495-69-7703'],
  ['電話番号：03-1234-5678', '03-1234-5678'],
  ['?03.4698.3440', '03-4698-3440'],
  ['0166836856(代)', '0166-83-6856 (代)'],
  ['03-1234-5678 （代表）', '03-1234-5678 (代表)'],
  ['03-1234-5678（サポートセンター一課）', '03-1234-5678 (サポートセンター一課)'],
  ['03 - 1234 - 5678', '03-1234-5678'],
  ['03--1234--5678', '03-1234-5678'],
  ['03一1234一5678', '03-1234-5678'],
  ['FAX 03-1234-5678', '03-1234-5678 (FAX)'],
  ['携帯:090-1234-5678', '090-1234-5678 (携帯)'],
  ['03-1234-5678 内線12', '03-1234-5678 内線12'],
  ['03-1234-5678（内線１２）', '03-1234-5678 内線12'],
  ['03-1234-5678 ext. 385', '03-1234-5678 ext. 385'],
  ['03-1234-5678 x385', '03-1234-5678 ext. 385'],
  // Several in one cell.
  ['03-1234-5678 / 090-1234-5678', '03-1234-5678 / 090-1234-5678'],
  ['03-1234-5678／090-1234-5678', '03-1234-5678 / 090-1234-5678'],
  ['03-1234-5678、090-1234-5678', '03-1234-5678 / 090-1234-5678'],
  ['03-1234-5678\n090-1234-5678（携帯）', '03-1234-5678 / 090-1234-5678 (携帯)'],
  ['03-1234-5678　090-1234-5678', '03-1234-5678 / 090-1234-5678'],
])('%j is stored as %j', (typed, stored) => {
  const reading = readPhone(typed);
  expect(reading.problem).toBeNull();
  expect(reading.text).toBe(stored);
});

test('a number cell that lost its leading 0 or its + gets it back', () => {
  expect(readPhone(312345678).text).toBe('03-1234-5678');
  expect(readPhone(9012345678).text).toBe('090-1234-5678');
  expect(readPhone(120123456).text).toBe('0120-123-456');
  expect(readPhone(81312345678).text).toBe('03-1234-5678');
});

test.each([
  ['312345678', '03-1234-5678'], // text loses no zero by itself: a slip, so only suggested
  ['3-1234-5678', '03-1234-5678'],
  ['O3-1234-5678', '03-1234-5678'],
  ['03-1234-567', undefined],
  ['03-1234-56789', undefined],
  ['090-1234-567', undefined],
  ['03-1234-5678~9', undefined],
  ['03-1234-5678 / 12', undefined],
  ['不明', undefined],
  ['佐藤さんに聞く 03-1234-5678 折り返しは夕方以降にお願いします', undefined],
  ['+1 415', undefined],
])('%j is flagged and stays; suggested: %j', (typed, suggestion) => {
  const reading = readPhone(typed);
  expect(reading).toMatchObject({ value: null, text: typed, changed: false, problem: { code: 'phone-digits', raw: typed } });
  expect(reading.problem).toHaveProperty(...((suggestion ? ['suggestion', suggestion] : ['raw', typed]) as [string, string]));
});

test.each([31234567, 3123456789, 1.5, -312345678, 0, 12])('the number %d is no telephone number', (number) => {
  expect(readPhone(number).problem?.code).toBe('phone-digits');
});

test('the parts of a cell are told apart', () => {
  expect(readPhone('03-1234-5678 内線12 (総務) / +1 415 555 2671').value).toEqual([
    { digits: '0312345678', extension: '12', remark: '総務', text: '03-1234-5678 内線12 (総務)' },
    { digits: '+14155552671', extension: '', remark: '', text: '+1 415 555 2671' },
  ]);
});

test('a word for nothing is kept and is no problem', () => {
  expect(readPhone('なし')).toEqual({ value: null, text: 'なし', changed: false, problem: null });
});

test('the formats are those of libphonenumber for Japan', () => {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const formats = require('libphonenumber-js/metadata.min.json').countries.JP[4] as [string, string, string[]][];
  expect(FORMATS.map(([whole, form, beginning]) => [whole.source, form, beginning.source])).toEqual(
    formats.map(([whole, form, beginnings]) => [`^${whole}$`, `0${form}`, `^(?:${beginnings[beginnings.length - 1]})`]),
  );
});

test('every beginning of a number is hyphenated as libphonenumber does it', () => {
  for (let beginning = 1000; beginning < 100_000; beginning += 7) {
    const national = String(beginning).padStart(5, '0');
    for (const digits of [`0${national}1234`, `0${national}12345`]) {
      if (!isJapaneseNumber(digits)) continue;
      const theirs = parsePhoneNumberFromString(digits, 'JP');
      const written = theirs?.isValid() ? theirs.formatNational() : '';
      // Where it knows no format it prints the digits, without their 0; ours come back as they are.
      if (written !== '') expect(hyphenate(digits)).toBe(written.includes('-') ? written : digits);
    }
  }
});
