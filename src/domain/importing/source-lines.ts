/** 元データ of a customer made or updated from rows of a list: every cell that does not stand word for word in its columns. */
import type { CustomerRow } from '../customers/derive';
import { cellText } from '../values/cell';
import { isBy, withKeys } from './provenance';
import type { ListRecord } from './read-list';
import type { ListContact } from './row-reading';
import { fitSourceData, type SourceCell, sourceDataLimit } from './source-data';
import { touchSummary, touchWhen } from './target';

export interface SourceLines {
  /** What 元データ holds then. */
  readonly text: string;
  /** By row of the list: cells for which there was no room. The report keeps them. */
  readonly over: ReadonlyMap<number, readonly SourceCell[]>;
}

/** '#import ' and the ends of two lines. */
const markLength = 10;

const stands = (record: ListRecord, at: number, after: CustomerRow, contacts: readonly ListContact[]): boolean => {
  const { column, raw } = record.cells[at] ?? { column: null, raw: '' };
  if (column === null) return false;
  if (column === touchWhen) return contacts.some((one) => one.when === raw);
  if (column === touchSummary) return contacts.some((one) => one.when === record.touch?.when && one.summary === raw);
  return cellText(after[column] ?? '') === raw;
};

/**
 * @param before 元データ as it is, '' for a new customer
 * @param rows the list's rows with the keys by which they are known
 * @param after the customer's cells as they will be
 * @param contacts the contacts that are logged
 */
export const sourceLines = (
  before: string,
  rows: readonly { readonly record: ListRecord; readonly key: string }[],
  after: CustomerRow,
  contacts: readonly ListContact[],
): SourceLines => {
  const over = new Map<number, readonly SourceCell[]>();
  let text = before;
  let marks = rows.reduce((length, { key }) => length + key.length + markLength, 0);
  for (const { record, key } of rows) {
    marks -= key.length + markLength;
    // An event stands in 対応履歴 word for word, and is known there by its own key.
    if (record.touch?.event !== undefined || isBy(text, key)) continue;
    const cells = record.cells.flatMap((cell, at): SourceCell[] => (stands(record, at, after, contacts) ? [] : [[cell.heading, cell.raw]]));
    // Room for the marks of all rows is kept free, so that none is ever taken in twice.
    const fitted = fitSourceData(cells, sourceDataLimit - text.length - key.length - markLength - marks);
    if (fitted.over.length > 0) over.set(record.sourceRow, fitted.over);
    text = withKeys([text, fitted.text].filter((part) => part !== '').join('\n'), key);
  }
  return { text, over };
};
