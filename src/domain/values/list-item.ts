/** Words of a closed list (dropdown): read in either language and by their synonyms, stored as the label of the workbook's language. */
import type { ListItem } from '../schema/column';
import { type Cell, cellText, isBlank } from './cell';
import { fold } from './fold';
import { blank, type Reading, read, unread } from './reading';

/** What the reader may know about the list. */
export interface ListContext {
  /** The list's code, for the problem. */
  readonly list?: string;
  /** Language of the stored label. Default 'ja'. */
  readonly language?: 'ja' | 'en';
  /** Further words of this workbook and the code each means. */
  readonly synonyms?: Readonly<Record<string, string>>;
}

/** Labels that differ only in width, case, blanks or middle dots are one. */
function foldLabel(text: string): string {
  const plain = fold(text);
  // A label that is nothing but a dash ('—') must not fold to nothing.
  return plain.replace(/[・/_\u2010-\u2015\u2212-]+/g, '') || plain;
}

/** The characters of a text; a text without pairs of units serves as it is, which spares a list of a cell's words each an array. */
const charactersOf = (text: string): ArrayLike<string> => (/[\ud800-\udfff]/.test(text) ? Array.from(text) : text);

const sameFrom = (a: ArrayLike<string>, from: number, b: ArrayLike<string>, to: number): boolean => {
  if (a.length - from !== b.length - to) return false;
  for (let step = 0; from + step < a.length; step++) if (a[from + step] !== b[to + step]) return false;
  return true;
};

/** Are the two one insertion, deletion, change or swap of neighbours apart? */
export function oneEditApart(a: string, b: string): boolean {
  // A character is two units at most, and most words are told apart by their length alone.
  if (Math.abs(a.length - b.length) > 2) return false;
  const [one, other] = [charactersOf(a), charactersOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < long.length) return long.length - short.length === 1 && oneMore(short, long);
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (start === short.length) return false;
  if (sameFrom(short, start + 1, long, start + 1)) return true;
  return short[start] === long[start + 1] && short[start + 1] === long[start] && sameFrom(short, start + 2, long, start + 2);
}

const oneMore = (short: ArrayLike<string>, long: ArrayLike<string>): boolean => {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  return sameFrom(short, start, long, start + 1);
};

type Words = ReadonlyMap<string, ListItem>;

// A ledger is read a column at a time with the same list for every row: folding its words again for each would be most of the work.
const folded = new WeakMap<readonly ListItem[], Words>();

/** Every word of the list, folded: labels before codes and synonyms, and where two entries share one, the first has it. Web is not Web会議. */
function wordsOf(items: readonly ListItem[]): Words {
  const known = folded.get(items);
  if (known) return known;
  const words = new Map<string, ListItem>();
  const add = (item: ListItem, labels: readonly string[]): void => {
    for (const label of labels) {
      const word = foldLabel(label);
      if (!words.has(word)) words.set(word, item);
    }
  };
  for (const item of items) add(item, [item.ja, item.en]);
  for (const item of items) add(item, [item.code, ...(item.synonyms ?? [])]);
  folded.set(items, words);
  return words;
}

/** The entry that one of the workbook's own words means. */
function bySynonym(word: string, items: readonly ListItem[], synonyms: Readonly<Record<string, string>> = {}): ListItem | undefined {
  const code = Object.entries(synonyms).find(([synonym]) => foldLabel(synonym) === word)?.[1];
  return items.find((item) => item.code === code);
}

/** The entry that a word means as it stands: by its labels, code and synonyms. */
export function entryCalled(text: string, items: readonly ListItem[], { synonyms }: ListContext = {}): ListItem | undefined {
  const word = foldLabel(text);
  return word === '' ? undefined : (wordsOf(items).get(word) ?? bySynonym(word, items, synonyms));
}

/**
 * Reads a list cell: `value` is the code, `text` the label. A word that is one edit away from exactly one entry is flagged with that
 * entry's code as the suggestion; it is not corrected, because 見込 and 見送 are one edit apart too.
 */
export function readListItem(cell: Cell, items: readonly ListItem[], context: ListContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  const word = foldLabel(raw);
  const found = entryCalled(raw, items, context);
  // An entry added in 設定 may have a label in one language only.
  if (found) return read(cell, found.code, found[context.language ?? 'ja'] || found.ja || found.en || raw);
  const near = new Set(
    Array.from(wordsOf(items)).flatMap(([label, item]) => (label.length > 1 && oneEditApart(label, word) ? [item.code] : [])),
  );
  const [suggestion] = near;
  return unread(cell, {
    code: 'not-in-list',
    raw,
    list: context.list ?? '',
    ...(near.size === 1 && suggestion !== undefined ? { suggestion } : {}),
  });
}
