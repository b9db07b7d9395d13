/** What a person may decide about a list before it is imported. Nothing said means the careful way. */
import type { Table } from '../schema/column';
import { customersOf } from '../schema/declared';
import { isOwn, ownKeysFor } from '../schema/own-columns';
import type { Rules } from '../settings/rules';
import { fold } from '../values/fold';
import type { Header } from './find-header';
import type { HeadingMatch } from './map-headings';
import { letter } from './source-columns';
import { outTarget, ownTarget, type Target } from './target';

/** 'blanks': only empty cells are filled. 'newer': the newer of the two wins. 'never': the column is left alone. */
export type UpdateRule = 'blanks' | 'newer' | 'never';
export type UpdateRules = Readonly<Record<string, UpdateRule>>;

/** A list of customers, or of events that become their touches. */
export type ListKind = 'customers' | 'events';

export interface ImportOptions {
  /** Found out where nothing is said. */
  readonly kind?: ListKind;
  /** Of a list of events: code of the list 'channel' for rows that name none. Found out where nothing is said. */
  readonly channel?: string;
  /** Where the column at a 0-based index goes; null: to 元データ; `ownTarget` and `outTarget`. Columns that are not named stay as they were found. */
  readonly columns?: Readonly<Record<number, Target | null>>;
  /** What 4/5/2026 means in this list, when its own values do not tell. */
  readonly order?: 'mdy' | 'dmy';
  /** Code of the list 'result' by mark ('○' → '3'). Without it marks stay in 元データ. */
  readonly marks?: Readonly<Record<string, string>>;
  /** By column key; 'blanks' where nothing is said. */
  readonly updates?: UpdateRules;
}

/** Columns of a list that are called like one that 設定 names: its own words go before what a heading usually means. */
const withNamed = (header: Header, columns: NonNullable<ImportOptions['columns']>, rules: Pick<Rules, 'columns'>, table: Table): Header => {
  if (rules.columns.length === 0) return header;
  const named = new Map(
    table.columns
      .filter(({ key, by, formerly }) => by === 'user' && (isOwn(key) || formerly !== undefined))
      .map(({ key, heading }) => [fold(heading.ja), key] as const),
  );
  const given = new Set<string>();
  const targets = header.columns.map(({ index, heading, notes }) => {
    const key = notes === true || columns[index] !== undefined ? undefined : named.get(fold(heading));
    if (key === undefined || given.has(key)) return undefined;
    given.add(key);
    return key;
  });
  return {
    ...header,
    columns: header.columns.map((match, at): HeadingMatch => {
      const key = targets[at];
      const { index, heading } = match;
      if (key !== undefined) return match.column === key ? match : { index, heading, column: key, how: 'exact' };
      return match.column !== null && match.piece === undefined && given.has(match.column)
        ? { index, heading, column: null, how: null }
        : match;
    }),
  };
};

/** The header with its columns where a person wants them. */
export const withColumns = (
  found: Header,
  columns: ImportOptions['columns'] = {},
  rules: Pick<Rules, 'columns'> = { columns: [] },
): Header => {
  const table = customersOf(rules);
  const header = withNamed(found, columns, rules, table);
  const owns = header.columns.filter(({ index }) => columns[index] === ownTarget);
  const keys = ownKeysFor(
    table,
    owns.map(({ heading, index }) => heading.trim() || letter(index)),
  );
  const ownKeys = new Map(owns.map(({ index }, at) => [index, keys[at] ?? null]));
  return { ...header, columns: header.columns.map((match) => withColumn(match, columns[match.index], ownKeys)) };
};

const withColumn = (match: HeadingMatch, wanted: Target | null | undefined, ownKeys: ReadonlyMap<number, string | null>): HeadingMatch => {
  if (wanted === undefined || wanted === match.column) return match;
  const { index, heading } = match;
  if (wanted === outTarget) return { index, heading, column: null, how: 'chosen', out: true };
  if (wanted === ownTarget) return { index, heading, column: ownKeys.get(index) ?? null, how: 'chosen' };
  return wanted === null ? { index, heading, column: null, how: null } : { index, heading, column: wanted, how: 'chosen' };
};
