/** A list of 設定: its items, and those that somebody added, which have no code yet. */
import type { ListItem, ListKey } from '../schema/column';
import { defaultLists } from '../schema/lists';
import { type Cell, cellText, isBlank } from '../values/cell';
import { firstItemRow } from './settings-sheet';

/** A cell of a column of codes in 設定, 1-based. */
export interface CodeCell {
  readonly row: number;
  readonly column: number;
  readonly code: string | number;
}

export const readList = (list: ListKey, rows: Cell[][]): ListItem[] => {
  const items: ListItem[] = [];
  for (const [ja = '', en = '', code = ''] of rows.map((row) => row.map((cell) => cellText(cell).trim()))) {
    const label = ja || en;
    if (label === '') continue;
    const known = defaultLists[list].find((item) => item.code === code);
    const item = { code: code || label, ja: ja || en, en: en || ja, ...(known?.synonyms ? { synonyms: known.synonyms } : {}) };
    if (!items.some((one) => one.code === item.code)) items.push(item);
  }
  return items;
};

/** Whoever adds an item gives it no code: it keeps the word it has now. One that is a code already is taken for the item itself. */
export const withoutCode = (rows: Cell[][], items: readonly ListItem[], column: number): CodeCell[] =>
  rows.flatMap(([ja = '', en = '', code = ''], index) => {
    const label = cellText(ja).trim() || cellText(en).trim();
    if (label === '' || !isBlank(code)) return [];
    const own = items.find((item) => item.code === label && (item.ja === label || item.en === label));
    return own === undefined ? [] : [{ row: firstItemRow + index, column: column + 2, code: label }];
  });
