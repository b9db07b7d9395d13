/** An address as it is to look: half-width figures, one kind of dash, single blanks, 丁目・番・号 in figures. Its meaning stays. */
import { parseAddress } from './address';
import { digitsOf, findNumbers } from './address-numbers';
import { readPlace } from './address-place';
import { visible } from './visible';
import { toFullKana } from './width';

const FULL = /[０-９Ａ-Ｚａ-ｚ＃＆．－]/g;
const DASH_BY_FIGURE = /(?<=[0-9A-Za-z丁目番地号]) ?[\u2010-\u2015\u2212\u2500\u2501] ?(?=[0-9A-Za-z])/g;
const LONG_BY_FIGURE = /(?<=[0-9]|丁目|番地?|号) ?ー ?(?=[0-9])/g;
const LONG_BY_KANJI = /(?<=[〇一二三四五六七八九十]) ?ー ?(?=[〇一二三四五六七八九十])/g;
const DASH_BY_KANA = /(?<=[ァ-ヺ])[-\u2010-\u2015\u2212\u2500\u2501](?![-\u2010-\u2015\u2212\u2500\u25010-9A-Za-z ])/g;
const FRONT = /^(?:〒 ?)?(?:[0-9]{3}-?[0-9]{4}(?![-0-9]))? ?/;
const KANJI_STEP = /第?([〇一二三四五六七八九十百千]+)/g;

/**
 * The address tidied, or as it is if tidying would change what is read from it: parseAddress(tidyAddress(x)) equals parseAddress(x), and
 * tidying twice changes nothing more. Kanji in names (四番町, 三田, 北三条西) stay.
 */
export function tidyAddress(text: string): string {
  let tidied = text;
  // What one round lays bare the next may tidy ('Main―二十' has no figure yet): almost always one round is all.
  for (let round = 0; round < 4; round++) {
    const next = tidyOnce(tidied);
    if (next === tidied) return tidied;
    tidied = next;
  }
  return tidied;
}

function tidyOnce(text: string): string {
  const plain = tidyCharacters(text);
  const figures = tidyFigures(plain);
  if (figures === text) return text;
  const parts = JSON.stringify(parseAddress(text));
  return [figures, plain].find((tidied) => JSON.stringify(parseAddress(tidied)) === parts) ?? text;
}

function tidyCharacters(text: string): string {
  return toFullKana(visible(text))
    .replace(FULL, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
    .replace(DASH_BY_FIGURE, '-')
    .replace(LONG_BY_FIGURE, '-')
    .replace(DASH_BY_KANA, 'ー');
}

/** 四丁目二番一号 as 4丁目2番1号, 四-二-一 as 4-2-1, '6 - 10 - 1' without its blanks: only where the numbers of the lot stand. */
function tidyFigures(given: string): string {
  const text = given.replace(LONG_BY_KANJI, '-');
  const front = FRONT.exec(text)?.[0].length ?? 0;
  const from = front + readPlace(text.slice(front)).length;
  const lot = findNumbers(text.slice(from));
  if (lot === null) return text;
  const numbers = text
    .slice(from + lot.start, from + lot.end)
    .replace(KANJI_STEP, (step, kanji: string) => step.replace(kanji, digitsOf(kanji) || kanji))
    .replace(/(?<=[0-9]) ?[-ー] ?(?=[0-9])/g, '-');
  return text.slice(0, from + lot.start) + numbers + text.slice(from + lot.end);
}
