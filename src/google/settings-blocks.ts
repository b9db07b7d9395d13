/** How a block of 設定 looks, where it is put into a sheet that is in use, and rows of it that follow from other blocks. */

import { pointRows } from '../domain/settings/points';
import type { Rules } from '../domain/settings/rules';
import { type Block, blockRows, firstItemRow, itemRows } from '../domain/settings/settings-sheet';
import type { Cell } from '../domain/values/cell';
import { colours } from './dress';
import { columnLetters } from './sheet-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Light blue behind the headings of a block. */
export const headingColour = '#e8f0fe';

/** Points show their sign, and halves as they are. */
export const pointsFormat = '+0.0#;-0.0#;0';

/** A block's title, its headings and the items of its codes, as A1 notations; '' where it has none. */
export const partsOf = (block: Block, at: number): { title: string; headings: string; code: string } => {
  const first = columnLetters(at);
  const last = columnLetters(at + block.headings.length - 1);
  const coded = block.headings[block.headings.length - 1]?.ja === 'コード';
  return {
    title: `${first}2:${last}2`,
    headings: `${first}3:${last}3`,
    code: coded ? `${last}${firstItemRow}:${last}${firstItemRow + itemRows - 1}` : '',
  };
};

/** Widths that are not Google's 100: neighbours of one width share a call. */
export const setWidths = (sheet: Sheet, block: Block, at: number): void => {
  block.pixels.forEach((pixels, index) => {
    if (pixels === 100 || pixels === block.pixels[index - 1]) return;
    const same = block.pixels.slice(index).findIndex((other) => other !== pixels);
    sheet.setColumnWidths(at + index, same < 0 ? block.pixels.length - index : same, pixels);
  });
};

/** The look of a block that comes to a 設定 made before it. Before its cells are written: text stays what it is. */
export const dressBlock = (sheet: Sheet, block: Block, at: number): void => {
  const { title, headings, code } = partsOf(block, at);
  sheet.getRange(1, at, sheet.getMaxRows(), block.headings.length).setNumberFormat('@');
  sheet.getRange(title).setBackground(colours.heading).setFontColor(colours.headingText).setFontWeight('bold');
  sheet.getRange(headings).setBackground(headingColour).setFontWeight('bold');
  if (code !== '') sheet.getRange(code).setBackground(colours.automatic);
  if (block.key === 'points') sheet.getRange(firstItemRow, at + 2, itemRows, 1).setNumberFormat(pointsFormat);
  setWidths(sheet, block, at);
};

/** Points of words that came to their list since, and words that were reworded there; answers whether there were any. */
export const mendPoints = (sheet: Sheet, grid: readonly (readonly Cell[])[], at: number, rules: Rules): boolean => {
  const rows = grid.slice(firstItemRow - 1).map((row) => Array.from({ length: 4 }, (_, index) => row[at - 1 + index] ?? ''));
  const wanted = new Map(blockRows('points', rules).map((cells) => [cells[3], cells]));
  const named = rows.map((row) => (wanted.get(String(row[3]))?.slice(0, 2) as Cell[] | undefined) ?? row.slice(0, 2));
  const reworded = named.some(([part, answer], index) => part !== rows[index]?.[0] || answer !== rows[index]?.[1]);
  if (reworded) sheet.getRange(firstItemRow, at, named.length, 2).setValues(named);
  const there = new Set(rows.map((row) => row[3]));
  const missing = pointRows(rules).flatMap(({ code }) => (there.has(code) ? [] : [wanted.get(code) ?? []]));
  if (missing.length > 0) {
    let last = rows.length;
    while (last > 0 && rows[last - 1]?.every((cell) => cell === '')) last--;
    sheet.getRange(firstItemRow + last, at, missing.length, 4).setValues(missing);
  }
  return reworded || missing.length > 0;
};
