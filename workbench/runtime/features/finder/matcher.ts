/** Finds a search text inside cell texts, with the options of TextFinder (docs TextFinder; gas-fakes test/testsheetstext.js). */
import { Exception } from '../../kernel/exception';

export interface FindOptions {
  text: string;
  matchCase: boolean;
  matchEntireCell: boolean;
  ignoreDiacritics: boolean;
  regularExpression: boolean;
}

/** A stretch of the cell's own text. */
export interface Found {
  start: number;
  end: number;
  /** What stands in its place after replacing. */
  replaced(replacement: string): string;
}

/** Accents written above or below a letter; the marks of kana (が) are part of the letter and stay. */
const accents = /[\u0300-\u036f]/g;

/** The text as it is compared, and for each of its characters where it stood. */
const fold = (text: string, { matchCase, ignoreDiacritics }: FindOptions): { folded: string; places: number[] } => {
  if (matchCase && !ignoreDiacritics) return { folded: text, places: [] };
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    let piece = ignoreDiacritics ? sign.normalize('NFD').replace(accents, '').normalize('NFC') : sign;
    if (!matchCase) piece = piece.toLowerCase();
    for (let i = 0; i < piece.length; i++) places.push(at);
    folded += piece;
    at += sign.length;
  }
  places.push(at);
  return { folded, places };
};

export type Matcher = (text: string) => Found[];

/** `$1` in a replacement stands for a group of the regular expression, in a plain search for itself. */
const byExpression = (options: FindOptions): Matcher => {
  const { text, matchCase, matchEntireCell } = options;
  let expression: RegExp;
  try {
    expression = new RegExp(matchEntireCell ? `^(?:${text})$` : text, matchCase ? 'gu' : 'giu');
  } catch {
    throw new Exception(`Invalid regular expression: ${text}`);
  }
  const single = new RegExp(expression.source, expression.flags.replace('g', ''));
  return (cell) => {
    const { folded, places } = options.ignoreDiacritics ? fold(cell, { ...options, matchCase: true }) : { folded: cell, places: [] };
    const place = (index: number): number => places[index] ?? index;
    return [...folded.matchAll(expression)]
      .filter((found) => found[0] !== '')
      .map((found) => ({
        start: place(found.index),
        end: place(found.index + found[0].length),
        replaced: (replacement: string) => found[0].replace(single, replacement),
      }));
  };
};

const byText = (options: FindOptions): Matcher => {
  const wanted = fold(options.text, options).folded;
  if (wanted === '') return () => [];
  const make = (start: number, end: number): Found => ({ start, end, replaced: (replacement) => replacement });
  return (cell) => {
    const { folded, places } = fold(cell, options);
    const place = (index: number): number => places[index] ?? index;
    if (options.matchEntireCell) return folded === wanted ? [make(0, cell.length)] : [];
    const all: Found[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      all.push(make(place(at), place(at + wanted.length)));
    }
    return all;
  };
};

export const matcherFor = (options: FindOptions): Matcher => (options.regularExpression ? byExpression(options) : byText(options));

export const replaceFound = (text: string, found: readonly Found[], replacement: string): string => {
  let result = '';
  let at = 0;
  for (const each of found) {
    result += text.slice(at, each.start) + each.replaced(replacement);
    at = each.end;
  }
  return result + text.slice(at);
};
