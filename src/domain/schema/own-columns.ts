/**
 * Columns that are the user's own and stand behind those of the ledger: an import may keep a column of a list as one. They are no part of
 * the schema; a run knows one only when it asks for it, by a key made of its heading, and reads and writes it as plain text.
 */
import { isNotes } from '../settings/rules-copy';
import { type Cell, cellText } from '../values/cell';
import { fold } from '../values/fold';
import type { Column, Table } from './column';

const prefix = 'own:';
/** Longer text is a sentence, not a heading. */
export const longestHeading = 60;

export const isOwn = (key: string): key is `own:${string}` => key.startsWith(prefix);

/** The key of the own column with this heading, or that had it when 設定 first named it. */
export const ownKey = (heading: string): string => prefix + heading;

/** What stands in the heading row above the own column with this key. */
export const ownHeading = (key: string): string => key.slice(prefix.length);

const nobody = { ja: '', en: '' };

/** Is the column the user's, and of no kind that 設定 names? Then it is plain text, whatever it holds. */
export const isPlainOwn = (table: Table, key: string): boolean => isOwn(key) && !table.columns.some((column) => column.key === key);

/** The column as the writer needs it: a person's text. */
export const ownColumn = (key: string): Column => {
  const heading = { ja: ownHeading(key), en: ownHeading(key) };
  return { key, heading, type: 'text', by: 'user', purpose: nobody, enteredBy: nobody, usedBy: nobody };
};

/**
 * Where own columns stand, by key and 1-based position. Of several with one heading the first counts; a column of the ledger is none.
 *
 * @param ledgers positions of the ledger's own columns
 */
export const placesOfOwn = (
  keys: readonly string[],
  headings: readonly Cell[],
  ledgers: ReadonlySet<number>,
): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  headings.forEach((heading, index) => {
    const text = fold(cellText(heading));
    if (text === '' || ledgers.has(index + 1)) return;
    const key = keys.find((one) => !places.has(one) && fold(ownHeading(one)) === text);
    if (key !== undefined) places.set(key, index + 1);
  });
  return places;
};

/**
 * Keys for columns of a list that are kept as own columns, in their order: no two alike, none that would be taken for a column of the
 * table or for its notes. One that 設定 names already is that column.
 */
export const ownKeysFor = (table: Table, headings: readonly string[]): string[] => {
  const taken = new Set(table.columns.flatMap(({ heading }) => [fold(heading.ja), fold(heading.en)]));
  const used = new Set<string>();
  return headings.map((heading) => {
    const plain = heading.replace(/\s+/g, ' ').trim().slice(0, longestHeading);
    const named = table.columns.find(({ key, heading: words }) => isOwn(key) && !used.has(key) && fold(words.ja) === fold(plain));
    if (named !== undefined) {
      used.add(named.key);
      return named.key;
    }
    const base = isNotes(plain) || plain === '' ? `list ${plain.replace(/[{}]/g, '')}`.trim() : plain;
    for (let count = 1; ; count++) {
      const name = count === 1 ? base : `${base} ${count}`;
      if (taken.has(fold(name))) continue;
      taken.add(fold(name));
      return ownKey(name);
    }
  });
};

/** Own columns among what a batch writes, each once. */
export const ownKeysOf = (set: {
  readonly changes: readonly { readonly column: string }[];
  readonly inserts: readonly { readonly values: Readonly<Record<string, Cell>> }[];
  readonly removals?: readonly { readonly values: Readonly<Record<string, Cell>> }[];
}): string[] => [
  ...new Set([
    ...set.changes.map(({ column }) => column).filter(isOwn),
    ...[...set.inserts, ...(set.removals ?? [])].flatMap(({ values }) => Object.keys(values).filter(isOwn)),
  ]),
];
