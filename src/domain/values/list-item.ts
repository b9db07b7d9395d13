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

/** Are the two one insertion, deletion, change or swap of neighbours apart? */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [Array.from(a), Array.from(b)] : [Array.from(b), Array.from(a)];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (from: readonly string[], at: number) => from.slice(at).join('');
  if (short.length < long.length) return rest(short, start) === rest(long, start + 1);
  if (start === short.length) return false;
  if (rest(short, start + 1) === rest(long, start + 1)) return true;
  return short[start] === long[start + 1] && short[start + 1] === long[start] && rest(short, start + 2) === rest(long, start + 2);
}

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

/**
 * Reads a list cell: `value` is the code, `text` the label. A word that is one edit away from exactly one entry is flagged with that
 * entry's code as the suggestion; it is not corrected, because 見込 and 見送 are one edit apart too.
 */
export function readListItem(cell: Cell, items: readonly ListItem[], context: ListContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  const word = foldLabel(raw);
  const words = wordsOf(items);
  const found = words.get(word) ?? bySynonym(word, items, context.synonyms);
  // An entry added in 設定 may have a label in one language only.
  if (found) return read(cell, found.code, found[context.language ?? 'ja'] || found.ja || found.en || raw);
  const near = new Set(Array.from(words).flatMap(([label, item]) => (label.length > 1 && oneEditApart(label, word) ? [item.code] : [])));
  const [suggestion] = near;
  return unread(cell, {
    code: 'not-in-list',
    raw,
    list: context.list ?? '',
    ...(near.size === 1 && suggestion !== undefined ? { suggestion } : {}),
  });
}
