/**
 * How a Japanese number is hyphenated: the formats of libphonenumber's metadata for JP (npm libphonenumber-js 1.13.16, MIT; the ministry's
 * area code list is behind it). Only this table is taken over: the package would add 90 KB to a bundle that Apps Script compiles on every
 * run. A test holds the table to the package's metadata and the result to the package's own.
 */

/** [whole national number without its leading 0, how it is written, how it begins]; the first that fits counts. */
export const FORMATS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^(\d{3})(\d{3})(\d{3})$/, '0$1-$2-$3', /^(?:(?:12|57|99)0)/],
  [
    /^(\d{4})(\d)(\d{4})$/,
    '0$1-$2-$3',
    /^(?:1(?:267|3(?:7[247]|9[278])|466|5(?:47|58|64)|6(?:3[245]|48|5[4-68]))|499[2468]|5(?:769|979[2-69])|7468|8(?:3(?:8[7-9]|96[2457-9])|477|51[2-9])|9(?:802|9(?:1[23]|69))|1(?:45|58)[67])/,
  ],
  [/^(\d{2})(\d{3})(\d{4})$/, '0$1-$2-$3', /^(?:60)/],
  [/^(\d)(\d{4})(\d{4})$/, '0$1-$2-$3', /^(?:3|4(?:2(?:0|9[02-69])|7(?:0[019]|1))|6[1-9])/],
  [
    /^(\d{2})(\d{3})(\d{4})$/,
    '0$1-$2-$3',
    /^(?:1(?:1|5(?:4[018]|5[017])|77|88|9[69])|2(?:2[127]|3[0-269]|4[59]|5(?:[1-3]|5[0-69]|9(?:17|99))|6(?:2|4[016-9])|7(?:[1-35]|8[0189])|8(?:[16]|3[0134]|9[0-5])|9(?:[028]|17))|4(?:2(?:[13-79]|8[014-6])|3[0-57]|[45]|6[248]|7[2-47]|9[29])|5(?:2|3(?:[045]|9(?:[0-58]|6[4-9]|7[0-35689]))|4[0-369]|5[29]|8[02389]|9[0-3])|7(?:2[02-46-9]|34|[58]|6[0249]|7[57]|9(?:[23]|4[0-59]|5[01569]|6[0167]))|8(?:2(?:[1258]|4[0-39]|9[0169])|3(?:[29]|60|7(?:[017-9]|6[6-8]))|49|51|6(?:[0-24]|36[2-57-9]|5(?:[0-389]|5[23])|6(?:[01]|9[178])|7(?:2[2-468]|3[78])|9[0145])|7[0-468]|8[68])|9(?:4[15]|5[138]|7[156]|8[189]|9(?:[1289]|3(?:31|4[357])|4[0178]))|(?:8294|96)[1-3]|2(?:57|93)[015-9]|(?:223|8699)[014-9]|(?:25[0468]|422|838)[01]|(?:48|8292|9[23])[1-9]|(?:47[59]|59[89]|8(?:68|9))[019])/,
  ],
  [/^(\d{3})(\d{2})(\d{4})$/, '0$1-$2-$3', /^(?:[14]|[289][2-9]|5[3-9]|7[2-4679])/],
  [/^(\d{3})(\d{3})(\d{4})$/, '0$1-$2-$3', /^(?:800)/],
  [/^(\d{2})(\d{4})(\d{4})$/, '0$1-$2-$3', /^(?:[25-9])/],
];

// 10 digits: an area code (010 calls abroad), or 0120, 0570, 0990. 11 digits: 020, 050, 060–090 and 0800, which are never shorter.
const TEN = /^0(?![25-9]0|10)[1-9]\d{8}$/;
const ELEVEN = /^0(?:[5-9]0[1-9]\d{7}|20\d{8}|800\d{7})$/;

/** Is this ('0312345678') a complete Japanese number? Checks the length that its beginning asks for, not whether anybody answers. */
export function isJapaneseNumber(digits: string): boolean {
  return TEN.test(digits) || ELEVEN.test(digits);
}

/** '0312345678' as '03-1234-5678'. What no format fits (00XX services) comes back unchanged. */
export function hyphenate(digits: string): string {
  const national = digits.slice(1);
  for (const [whole, form, beginning] of FORMATS) {
    if (beginning.test(national) && whole.test(national)) return national.replace(whole, form);
  }
  return digits;
}
