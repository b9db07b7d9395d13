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
  const codes = new Set(rows.map(([, , code = '']) => cellText(code).trim()));
  for (const [ja = '', en = '', code = ''] of rows.map((row) => row.map((cell) => cellText(cell).trim()))) {
    const label = ja || en;
    if (label === '') continue;
    // An item of the ledger's own whose code was deleted stays that item.
    const isKnown = (item: ListItem): boolean =>
      code === '' ? [item.ja, item.en].includes(label) && !codes.has(item.code) : item.code === code;
    const known = defaultLists[list].find(isKnown);
    const item = {
      code: code || (known?.code ?? label),
      ja: ja || en,
      en: en || ja,
      ...(known?.synonyms ? { synonyms: known.synonyms } : {}),
    };
    if (!items.some((one) => one.code === item.code)) items.push(item);
  }
  return items;
};

/** Whoever adds an item gives it no code: it keeps the word it has now. One that is a code already is taken for the item itself. */
export const withoutCode = (rows: Cell[][], items: readonly ListItem[], column: number): CodeCell[] =>
  rows.flatMap(([ja = '', en = '', code = ''], index) => {
    const label = cellText(ja).trim() || cellText(en).trim();
    if (label === '' || !isBlank(code)) return [];
    const own = items.find((item) => item.ja === label || item.en === label);
    const isFree = own !== undefined && !rows.some(([, , other = '']) => cellText(other).trim() === own.code);
    return isFree ? [{ row: firstItemRow + index, column: column + 2, code: own.code }] : [];
  });
