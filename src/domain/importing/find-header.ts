/** Finds the row of headings under title lines and blank lines, by how many of its cells are headings somebody knows. */
import type { Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { legalFormSpans } from '../values/legal-form-spans';
import { sampleSize } from './fitness';
import { foldHeading } from './heading';
import { candidatesOf } from './heading-words';
import { type HeadingMatch, mapHeadings } from './map-headings';

export interface Header {
  /** 0-based index of the heading row, of its upper line where there are two. */
  readonly row: number;
  /** How many rows the headings take. */
  readonly rows: 1 | 2;
  /** One entry for each column up to the last heading. */
  readonly columns: readonly HeadingMatch[];
}

type Grid = readonly (readonly Cell[])[];

const SEARCHED = 30;
const HEADING_MAX = 40; // longer text is a sentence above the list

const headingsOf = (row: readonly Cell[]): string[] => {
  const texts = row.map((cell) => (isBlank(cell) ? '' : cellText(cell)));
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts;
};

/** Is a text a heading that somebody knows? */
export type IsKnown = (text: string) => boolean;
const isHeading: IsKnown = (text) => candidatesOf(text).length > 0;

/** How many different headings are known. Numbers and sentences are none. */
const knownIn = (headings: readonly string[], isKnown: IsKnown): number =>
  new Set(headings.filter((text) => text !== '' && text.length <= HEADING_MAX && isKnown(text)).map(foldHeading)).size;

/** Headings on two lines as one: what stands below is the heading, what stands above tells it apart or stands alone. */
const stacked = (upper: readonly string[], lower: readonly string[], isKnown: IsKnown): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]];
    if (above === '' || below === '') return below || above;
    const both = `${above} ${below}`;
    return isKnown(both) || !isKnown(below) ? both : below;
  });

export interface Found {
  readonly row: number;
  readonly rows: 1 | 2;
  readonly headings: readonly string[];
  readonly known: number;
}

const rowsFound = (values: Grid, isKnown: IsKnown): Found[] => {
  const found: Found[] = [];
  const searched = values.slice(0, SEARCHED).map(headingsOf);
  for (const [row, headings] of searched.entries()) {
    const known = knownIn(headings, isKnown);
    if (known === 0) continue;
    found.push({ row, rows: 1, headings, known });
    const lower = searched[row + 1] ?? [];
    // A title line above adds nothing the lower line has not, a row of data hides more than it adds.
    const both = stacked(headings, lower, isKnown);
    const knownBoth = knownIn(both, isKnown);
    const below = lower.filter((text) => text !== '');
    const knownBelow = knownIn(lower, isKnown);
    if (knownBoth > Math.max(known, knownBelow) && knownBelow * 2 > below.length)
      found.push({ row, rows: 2, headings: both, known: knownBoth });
  }
  return found.sort((a, b) => b.known - a.known || a.row - b.row);
};

const YEAR = /^(?:19|20)\d\d年?度?$/;

/** What stands in rows of data and not in headings: addresses, numbers, names with a legal form. */
const isData = (text: string): boolean =>
  text.includes('@') || (!YEAR.test(text) && /^[\d\s,.:/()+¥￥%-]+$|\d{5}/.test(text)) || legalFormSpans(text).length > 0;

/** One known word alone may be a title or a value; it is a heading if it says 'name' outright or nothing stands above it. */
const isCredible = (found: Found, values: Grid): boolean =>
  found.headings.filter(isData).length * 3 <= found.known &&
  (found.known > 1 ||
    found.headings.some((text) => candidatesOf(text).some((one) => one.weight >= 20 && /名|name$/.test(foldHeading(text)))) ||
    values.slice(0, found.row).every((row) => row.every(isBlank)));

/** Rows that may hold the headings, likeliest first. */
export const headingRows = (values: Grid, isKnown: IsKnown): Found[] =>
  rowsFound(values, isKnown).filter((found) => isCredible(found, values));

/** Rows under the headings from which the meaning of the columns is told. */
export const samplesUnder = ({ row, rows }: Pick<Found, 'row' | 'rows'>, values: Grid): Grid =>
  values.slice(row + rows, row + rows + 3 * sampleSize);

/** Null when no row names a company or a person: then nobody can say whose records these are. */
export const findHeader = (values: Grid, rules: Pick<Rules, 'lists' | 'members'>): Header | null => {
  for (const found of headingRows(values, isHeading)) {
    const columns = mapHeadings(found.headings, samplesUnder(found, values), rules);
    if (columns.some(({ column }) => column === 'company' || column === 'contactPerson'))
      return { row: found.row, rows: found.rows, columns };
  }
  return null;
};
