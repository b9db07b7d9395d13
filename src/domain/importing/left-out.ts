/**
 * Rows of a list that are no customers: titles, totals, headings printed again on every page, remarks at the foot. In a list of events also those
 * that tell no time, and those that say that nothing happened.
 */
import { type Cell, cellText, isBlank } from '../values/cell';
import { fold } from '../values/fold';
import type { Header } from './find-header';

export type LeftOutWhy = 'title' | 'heading' | 'total' | 'note' | 'nobody' | 'no-moment' | 'no-reaction';

const TOTAL =
  /^(?:総?合計|総?計|小計|累計|平均|合計金額|件数|total|grandtotal|subtotal|sum|average|以上|end)(?:\([^()]*\))?[:：]?$|^.{1,12}(?:[ _・:]|計\()?(?:小計|合計)$/;

/** A line over a part of the list, alone in its row: ■佐藤担当分, 【大阪エリア】, ◆新規. */
const SECTION = /^[■□◆◇●▼▽★☆]|^【[^】]*】$|^[<〈《≪][^>〉》≫]*[>〉》≫]$|(?:担当分|エリア|地区|ブロック)$/;
const NOTE = /^[※＊*]|^(?:注|備考|出典|注意)[:：)）]/;

/** What stands in place of the name in a total: 4社. */
const COUNT = /^(?:計|全|合計)?\d+(?:社|件|名|店|人|先|者|rows?|records?|customers?|companies|accounts?)$/;

const WORD_MAX = 24;

/** Any of these tells who it is; a code alone may be a number printed beforehand. */
const naming = new Set(['company', 'contactPerson', 'kana', 'email', 'phone', 'address']);

/** An unticked box says nothing: a list with check boxes has FALSE down to its last row. */
export const isEmptyRow = (row: readonly Cell[]): boolean => row.every((cell) => cell === false || isBlank(cell));

/** Of headings on two lines either line may come again alone. */
const isHeading = (text: string, heading: string): boolean =>
  text === heading ||
  (text.length > 0 && (heading.endsWith(` ${text}`) || heading.startsWith(`${text} `))) ||
  (Math.abs(text.length - heading.length) < 3 && fold(text) === fold(heading));

/**
 * Why a row is no customer; null when it is one. A total is known by its word in the first cell or in place of the name, never by the
 * figures. What is left out is reported with its cells.
 */
export const whyLeftOut = (row: readonly Cell[], header: Header): LeftOutWhy | null => {
  const filled: number[] = [];
  row.forEach((cell, index) => {
    if (!isBlank(cell)) filled.push(index);
  });
  const raw = (index: number | undefined): string => (index === undefined ? '' : cellText(row[index] ?? ''));
  // Longer text is no single word, and need not be folded to be told from one.
  const text = (index: number | undefined): string => (raw(index).length > WORD_MAX ? raw(index) : fold(raw(index)));
  if (filled.length > 1 && filled.every((index) => isHeading(raw(index), header.columns[index]?.heading ?? ''))) return 'heading';
  const company = header.columns.find(({ column }) => column === 'company')?.index;
  const nameless = company === undefined || text(company) === '';
  if (TOTAL.test(text(company)) || ((nameless || COUNT.test(text(company))) && TOTAL.test(text(filled[0])))) return 'total';
  if (filled.length === 1 && NOTE.test(raw(filled[0]).trim())) return 'note';
  if (filled.length === 1 && header.columns.length > 2 && SECTION.test(raw(filled[0]).trim())) return 'note';
  const targets = filled.map((index) => header.columns[index]?.column ?? '');
  if (targets.some((target) => naming.has(target))) return null;
  return targets.includes('externalCode') && filled.length > 1 ? null : 'nobody';
};
