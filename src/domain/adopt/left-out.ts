/** Rows of a list that are no customers: titles, totals, headings printed again on every page, remarks at the foot. */
import { type Cell, cellText, isBlank } from '../values/cell';
import { fold } from '../values/fold';
import type { Header } from './find-header';

export type LeftOutWhy = 'title' | 'heading' | 'total' | 'note' | 'nobody';

const TOTAL = /^(?:総?合計|総?計|小計|累計|平均|合計金額|件数|total|grandtotal|subtotal|sum|average|以上|end)[:：]?$/;
const NOTE = /^[※＊*]|^(?:注|備考|出典|注意)[:：)）]/;

/** Any of these tells who it is; a code alone may be a number printed beforehand. */
const naming = new Set(['company', 'contactPerson', 'kana', 'email', 'phone', 'address']);

/** An unticked box says nothing: a list with check boxes has FALSE down to its last row. */
export const isEmptyRow = (row: readonly Cell[]): boolean => row.every((cell) => cell === false || isBlank(cell));

/**
 * Why a row is no customer; null when it is one. A total is known by its word in the first cell or in place of the name, never by the
 * figures. What is left out is reported with its cells.
 */
export const whyLeftOut = (row: readonly Cell[], header: Header): LeftOutWhy | null => {
  const filled: number[] = [];
  row.forEach((cell, index) => {
    if (!isBlank(cell)) filled.push(index);
  });
  const text = (index: number | undefined): string => (index === undefined ? '' : fold(cellText(row[index] ?? '')));
  const targets = filled.map((index) => header.columns[index]?.column ?? null);
  if (filled.length > 1 && filled.every((index) => text(index) === fold(header.columns[index]?.heading ?? ''))) return 'heading';
  const company = header.columns.find(({ column }) => column === 'company')?.index;
  const nameless = company === undefined || text(company) === '';
  if (TOTAL.test(text(company)) || (nameless && TOTAL.test(text(filled[0])))) return 'total';
  if (filled.length === 1 && NOTE.test(cellText(row[filled[0] ?? 0] ?? '').trim())) return 'note';
  if (targets.some((target) => target !== null && naming.has(target))) return null;
  return targets.includes('externalCode') && filled.length > 1 ? null : 'nobody';
};
