/** What the headings of a table's sheet say that the table does not. */
import { type Cell, cellText } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import { rememberedColumns } from './column-marks';
import type { SheetTable } from './sheet-table';

const said = (heading: Cell | undefined): string => cellText(heading ?? '').trim();

/**
 * Headings that people reworded in the sheet, by column key. The columns' marks are asked, because a column of the user's own may have such a
 * heading by now. No call when there are none.
 */
export const rewordedHeadings = (table: SheetTable): Map<string, string> => {
  const found = new Map<string, string>();
  const marked: string[] = [];
  for (const { key, heading, hidden, by } of table.table.columns) {
    const text = table.has(key) && hidden !== true ? said(table.headings[table.position(key) - 1]) : '';
    if (text === '' || [heading.ja, heading.en].some((word) => fold(word) === fold(text))) continue;
    found.set(key, text);
    if (by === 'user') marked.push(key);
  }
  const places = marked.length === 0 ? new Map<number, string>() : rememberedColumns(table.sheet, marked);
  for (const key of marked) if (places.get(table.position(key)) !== key) found.delete(key);
  return found;
};

/** Headings of columns that are not the table's, folded. No call. */
export const plainHeadings = (table: SheetTable): Set<string> => {
  const ours = new Set(Object.values(table.layout.at));
  return new Set(table.headings.flatMap((cell, index) => (ours.has(index + 1) || cell === '' ? [] : [fold(cellText(cell))])));
};
