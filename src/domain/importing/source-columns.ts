/** What each source column means for a row, found out once for the list: reading a row then only follows it. */
import type { Column, Table } from '../schema/column';
import { customersOf } from '../schema/declared';
import { isPlainOwn } from '../schema/own-columns';
import { columnOf } from '../schema/tables';
import type { Rules } from '../settings/rules';
import { isBusinessDate } from './contact-headings';
import type { Header } from './find-header';
import { isPermission } from './heading';
import type { HeadingMatch } from './map-headings';
import { touchResult, touchWhen } from './target';

/** 住所 stands between 都道府県 and 建物名 when they have columns of their own. */
const MIDDLE = 1;

export type SourceColumn =
  | { readonly role: 'value'; readonly column: Column }
  /** One of several that make up the value. */
  | { readonly role: 'piece'; readonly column: Column; readonly rank: number }
  | { readonly role: 'contact'; readonly channel: string }
  | { readonly role: 'notes' }
  /** A mark for how the contact went: ○, △, ×. */
  | { readonly role: 'result' }
  /** Never enters the ledger: permission to mail (R107), and what a person left out. */
  | { readonly role: 'apart' }
  /** Kept word for word in a column of the user's own. */
  | { readonly role: 'own'; readonly key: string; readonly business: boolean }
  /** A date of business done: kept, and proof that the row is a customer's. */
  | { readonly role: 'business' }
  | { readonly role: 'unplaced' };

export interface SourceColumns {
  readonly at: readonly SourceColumn[];
  /** 0-based column of the company; undefined when the list has none. */
  readonly company: number | undefined;
  /** Keys of the columns that the list fills. */
  readonly filled: ReadonlySet<string>;
  /** Headings by 0-based column; a column without one goes by its letter. */
  readonly headings: (index: number) => string;
}

/** 'A', 'B' … 'AA': how a sheet calls a column without a heading. */
export const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const roleOf = (match: HeadingMatch, all: readonly HeadingMatch[], table: Table): SourceColumn => {
  const { column: target, heading, notes, channel, piece } = match;
  const own = target !== null && isPlainOwn(table, target);
  if (match.out === true || (own && isPermission(heading))) return { role: 'apart' };
  if (own) return { role: 'own', key: target, business: isBusinessDate(heading) };
  if (target === null) return { role: isPermission(heading) ? 'apart' : isBusinessDate(heading) ? 'business' : 'unplaced' };
  if (target === touchResult) return { role: 'result' };
  if (notes) return { role: 'notes' };
  if (target === touchWhen) return { role: 'contact', channel: channel ?? 'other' };
  const column = columnOf(table, target);
  // A second number or address, which may yet be the row's first.
  if (target === 'otherContacts' && piece !== undefined) return { role: 'piece', column, rank: piece };
  const shared = all.some((other) => other !== match && other.column === target && !other.notes);
  return shared ? { role: 'piece', column, rank: piece ?? MIDDLE } : { role: 'value', column };
};

export const sourceColumns = ({ columns }: Header, rules: Pick<Rules, 'columns'>): SourceColumns => {
  const table = customersOf(rules);
  const names = columns.map(({ heading, index }) => (heading.trim() === '' ? letter(index) : heading));
  const company = columns.find(({ column }) => column === 'company');
  return {
    at: columns.map((match) => roleOf(match, columns, table)),
    company: company?.index,
    filled: new Set(columns.flatMap(({ column }) => (column === null ? [] : [column]))),
    headings: (index) => names[index] ?? letter(index),
  };
};
