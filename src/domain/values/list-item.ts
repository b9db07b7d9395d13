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

/**
 * Reads a list cell: `value` is the code, `text` the label. A word that is one edit away from exactly one entry is flagged with that
 * entry's code as the suggestion; it is not corrected, because 見込 and 見送 are one edit apart too.
 */
export function readListItem(cell: Cell, items: readonly ListItem[], context: ListContext = {}): Reading<string> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  const word = foldLabel(raw);
  const words = items.flatMap((item) =>
    [item.ja, item.en, item.code, ...(item.synonyms ?? [])].map((label) => [foldLabel(label), item] as const),
  );
  for (const [synonym, code] of Object.entries(context.synonyms ?? {})) {
    const item = items.find((candidate) => candidate.code === code);
    if (item) words.push([foldLabel(synonym), item]);
  }
  const found = words.find(([label]) => label === word)?.[1];
  if (found) return read(cell, found.code, found[context.language ?? 'ja']);
  const near = new Set(words.filter(([label]) => label.length > 1 && oneEditApart(label, word)).map(([, item]) => item.code));
  const [suggestion] = near;
  return unread(cell, { code: 'not-in-list', raw, list: context.list ?? '', ...(near.size === 1 && suggestion ? { suggestion } : {}) });
}
