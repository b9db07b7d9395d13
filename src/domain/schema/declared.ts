/** 顧客台帳 as the rules of a workbook have it: headings that were reworded in 設定, and the user's own columns that are declared there. */
import type { ColumnRule } from '../settings/column-rule';
import type { Column, ListItem, Table } from './column';
import { customers } from './customers';
import { column, managers } from './declare';

const itemsOf = (words: readonly string[]): ListItem[] => words.map((word) => ({ code: word, ja: word, en: word }));

/** An own column as the ledger treats it: read, formatted, warned of like its own. A list without words is text. */
const declared = ({ key, heading, kind = 'text', words = [] }: ColumnRule): Column => ({
  ...column(
    key,
    kind === 'list' && words.length === 0 ? 'text' : kind,
    heading,
    heading,
    '設定の「列」で決めた列',
    'Declared in “Columns” of Settings',
  ),
  enteredBy: managers,
  ...(kind === 'list' && words.length > 0 ? { items: itemsOf(words) } : {}),
});

const known = new WeakMap<readonly ColumnRule[], Table>();

/** The table for these rules; `customers` itself where nothing is unlike it. The same rules give the same object. */
export const customersOf = ({ columns }: { readonly columns: readonly ColumnRule[] }): Table => {
  if (columns.length === 0) return customers;
  const found = known.get(columns);
  if (found !== undefined) return found;
  const reworded = new Map(
    columns.filter(({ kind, heading }) => kind === undefined && heading !== '').map((rule) => [rule.key, rule.heading]),
  );
  const ours = customers.columns.map((one): Column => {
    const heading = reworded.get(one.key);
    return heading === undefined ? one : { ...one, heading: { ja: heading, en: heading }, formerly: one.heading };
  });
  const own = columns.filter(({ kind }) => kind !== undefined).map(declared);
  const table = { ...customers, columns: [...ours, ...own] };
  known.set(columns, table);
  return table;
};
