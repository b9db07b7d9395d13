/** What was changed in 設定, item by item, as 変更履歴 tells it (R9). */
import { nameOf, pointRows } from './points';
import type { Rules } from './rules';
import { blockRows, blocks } from './settings-sheet';

export interface RuleDifference {
  /** The block's title and the item in it: 'ランクの基準: A'. */
  readonly item: string;
  /** What the other cells of its row said; '' when there was no such row. */
  readonly before: string;
  readonly after: string;
}

/** The cell of a row by which it is known from one time to the next: the settings' and items' codes, else their names. */
const keyAt = (headings: number, key: string): number =>
  key === 'values' || key === 'columns' || key.startsWith('list:') ? headings - 1 : 0;

/** Rows by what they are known by; in the words of `language`, so that a change of language alone is none. */
const rowsOf = (key: (typeof blocks)[number]['key'], headings: number, rules: Rules): Map<string, { name: string; said: string }> => {
  const at = keyAt(headings, key);
  return new Map(
    blockRows(key, rules).map((row, index) => {
      const cells = row.map((cell) => String(cell));
      // The report's lines may begin alike: they are known by their place. What a setting does is no part of its value.
      const known = key === 'report' ? String(index) : (cells[at] ?? '');
      const name = key === 'report' ? String(index + 1) : (cells[0] ?? '');
      const said = key === 'values' ? (cells[1] ?? '') : cells.filter((_, column) => column !== at).join(' / ');
      return [known, { name, said: said.replace(/^[ /]+|[ /]+$/g, '') }];
    }),
  );
};

/** Points of which there is one in both: a word that came to a list or was reworded is told of as that. */
const pointDifferences = (before: Rules, after: Rules, title: string): RuleDifference[] => {
  const was = new Map(pointRows(before).map((row) => [row.code, row]));
  return pointRows(after).flatMap((row) => {
    const old = was.get(row.code)?.points ?? row.points;
    return old === row.points ? [] : [{ item: `${title}: ${nameOf(row)[after.language]}`, before: String(old), after: String(row.points) }];
  });
};

/** @returns nothing when both say the same */
export const differences = (before: Rules, after: Rules): RuleDifference[] =>
  blocks.flatMap(({ key, title, headings }) => {
    const { language } = after;
    if (key === 'points') return pointDifferences(before, after, title[language]);
    const was = rowsOf(key, headings.length, { ...before, language });
    const is = rowsOf(key, headings.length, after);
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((known): RuleDifference[] => {
      const [old, present] = [was.get(known), is.get(known)];
      if (old?.said === present?.said && old?.name === present?.name) return [];
      const item = `${title[language]}: ${present?.name ?? old?.name ?? ''}`;
      return [
        { item, before: old === undefined ? '' : old.said || old.name, after: present === undefined ? '' : present.said || present.name },
      ];
    });
  });
