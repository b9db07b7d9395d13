/**
 * Words that list items had before somebody reworded them: still read (R52), and left in their cells until a person lets them be renamed
 * (docs/decisions/0014-clean-up.md).
 */
import type { ListItem, ListKey } from '../schema/column';
import { defaultLists } from '../schema/lists';
import type { Cell } from '../values/cell';
import { fold } from '../values/fold';
import type { Rules } from './rules';

/** Synonyms that a new ledger has. */
export const defaultSynonyms = (list: ListKey, code: string): readonly string[] | undefined =>
  defaultLists[list].find((item) => item.code === code)?.synonyms;

/** The words an item had before it was reworded: they stand behind the synonyms that a new ledger has. */
export const formerWords = (list: ListKey, item: ListItem): readonly string[] =>
  (item.synonyms ?? []).slice((defaultSynonyms(list, item.code) ?? []).length);

/** `rules` with the words their items had in `before`; a word that names another item by now means that one. */
export const withFormerWords = (rules: Rules, before: Rules | null): Rules => {
  if (before === null) return rules;
  const lists = { ...rules.lists };
  for (const list of Object.keys(lists) as ListKey[]) {
    const items = lists[list];
    lists[list] = items.map((item) => {
      const taken = new Set(items.filter((one) => one !== item).flatMap((one) => [fold(one.ja), fold(one.en)]));
      const was = before.lists[list].filter((one) => one.code === item.code).flatMap((one) => [one.ja, one.en, ...formerWords(list, one)]);
      const known = [item.ja, item.en, ...formerWords(list, item)];
      const added = was.filter((word) => word !== '' && !known.includes(word) && !taken.has(fold(word)));
      return added.length === 0 ? item : { ...item, synonyms: [...(item.synonyms ?? []), ...new Set(added)] };
    });
  }
  return { ...rules, lists };
};

const former = new WeakMap<readonly ListItem[], ReadonlyMap<string, ListItem>>();

/** The item that was called so until it was reworded; undefined for a word that is no former one. */
export const renamedItem = (rules: Rules, list: ListKey, cell: Cell): ListItem | undefined => {
  const items = rules.lists[list];
  let known = former.get(items);
  if (known === undefined) {
    const now = new Set(items.flatMap((item) => [item.ja, item.en]));
    known = new Map(items.flatMap((item) => formerWords(list, item).flatMap((word) => (now.has(word) ? [] : [[word, item] as const]))));
    former.set(items, known);
  }
  return typeof cell === 'string' && known.size > 0 ? known.get(cell) : undefined;
};

/** The word a cell of the list may hold: that of today for a former one. What a dropdown refuses cannot be written back. */
export const wordOfToday = (rules: Rules, list: ListKey, cell: Cell): Cell => {
  const item = renamedItem(rules, list, cell);
  return item === undefined ? cell : item[rules.language] || item.ja || item.en;
};

/** Does the list's dropdown take the cell as it stands? It compares whole texts with the words of the workbook's language. */
export const isWordOfToday = (rules: Rules, list: ListKey, cell: Cell): boolean =>
  cell === '' || rules.lists[list].some((item) => (item[rules.language] || item.ja || item.en) === cell);
