/** Words that list items had before somebody reworded them: still read, so that rows written with the old word follow the new one (R52). */
import type { ListItem, ListKey } from '../schema/column';
import { fold } from '../values/fold';
import type { Rules } from './rules';

const words = (item: ListItem): string[] => [item.ja, item.en, ...(item.synonyms ?? [])];

/** `rules` with the words their items had in `before` as synonyms; a word that names another item by now means that one. */
export const withFormerWords = (rules: Rules, before: Rules | null): Rules => {
  if (before === null) return rules;
  const lists = { ...rules.lists };
  for (const list of Object.keys(lists) as ListKey[]) {
    const taken = new Set(lists[list].flatMap((item) => [fold(item.ja), fold(item.en)]));
    lists[list] = lists[list].map((item) => {
      const known = new Set(words(item).map(fold));
      const former = before.lists[list].filter((one) => one.code === item.code).flatMap(words);
      const added = former.filter((word) => word !== '' && !known.has(fold(word)) && !taken.has(fold(word)));
      return added.length === 0 ? item : { ...item, synonyms: [...(item.synonyms ?? []), ...new Set(added)] };
    });
  }
  return { ...rules, lists };
};
