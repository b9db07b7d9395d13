/** How a block of 設定 looks, where it is put into a sheet that is in use, and rows of it that follow from other blocks. */

import { cellsOfColumn, columnRows, kinds, listedColumns, standings } from '../../domain/settings/column-rules';
import { pointRows } from '../../domain/settings/points';
import type { Rules } from '../../domain/settings/rules';
import { type Block, blockRows, firstItemRow, itemRows } from '../../domain/settings/settings-sheet';
import type { Cell } from '../../domain/values/cell';
import { colours } from '../building/dress';
import { columnLetters } from '../tables/a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Light blue behind the headings of a block. */
export const headingColour = '#e8f0fe';

/** Points show their sign, and halves as they are. */
export const pointsFormat = '+0.0#;-0.0#;0';

/** A block's title, its headings, and what is grey below them because the ledger fills it in or says it, as A1 notations. */
export const partsOf = (block: Block, at: number): { title: string; headings: string; grey: string[] } => {
  const first = columnLetters(at);
  const last = columnLetters(at + block.headings.length - 1);
  const coded = block.headings[block.headings.length - 1]?.ja === 'コード';
  return {
    title: `${first}2:${last}2`,
    headings: `${first}3:${last}3`,
    grey: [
      ...(coded ? [`${last}${firstItemRow}:${last}${firstItemRow + itemRows - 1}`] : []),
      // What a column of the ledger holds is not to be chosen.
      ...(block.key === 'columns'
        ? [`${columnLetters(at + 2)}${firstItemRow}:${columnLetters(at + 3)}${firstItemRow + listedColumns.length - 1}`]
        : []),
    ],
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
export const dressBlock = (sheet: Sheet, block: Block, at: number, rules: Rules): void => {
  const { title, headings, grey } = partsOf(block, at);
  sheet.getRange(1, at, sheet.getMaxRows(), block.headings.length).setNumberFormat('@');
  sheet.getRange(title).setBackground(colours.heading).setFontColor(colours.headingText).setFontWeight('bold');
  sheet.getRange(headings).setBackground(headingColour).setFontWeight('bold');
  if (grey.length > 0) sheet.getRangeList(grey).setBackground(colours.automatic);
  if (block.key === 'points') sheet.getRange(firstItemRow, at + 2, itemRows, 1).setNumberFormat(pointsFormat);
  if (block.key === 'columns') columnChoices(sheet, at, rules);
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

/** The dropdowns of 列: how a column stands, and what an own one holds. */
export const columnChoices = (sheet: Sheet, at: number, { language }: Rules): void => {
  const [standing = null, kind = null] = [standings, kinds].map((choices) =>
    SpreadsheetApp.newDataValidation()
      .requireValueInList(
        choices.map(({ label }) => label[language]),
        true,
      )
      .setAllowInvalid(true)
      .build(),
  );
  // What a column of the ledger holds is not to be chosen.
  const cells = Array.from({ length: itemRows }, (_, row) => (row < listedColumns.length ? [standing, null] : [standing, kind]));
  sheet.getRange(firstItemRow, at + 1, itemRows, 2).setDataValidations(cells);
};

/** Rows of 列 that went, and words in the other language; answers whether there were any. What people typed there stays. */
export const mendColumns = (sheet: Sheet, grid: readonly (readonly Cell[])[], at: number, rules: Rules): boolean => {
  const { language } = rules;
  const other = language === 'ja' ? 'en' : 'ja';
  const rows = grid.slice(firstItemRow - 1).map((row) => Array.from({ length: 5 }, (_, index) => row[at - 1 + index] ?? ''));
  const translated = new Map<string, string>();
  for (const { label } of [...standings, ...kinds]) translated.set(label[other], label[language]);
  const headings = new Map(listedColumns.map(({ key, heading }) => [`${key} ${heading[other]}`, heading[language]]));
  const said = rows.map(([heading = '', standing = '', kind = '', words = '', key = '']) => [
    headings.get(`${key} ${heading}`) ?? heading,
    translated.get(String(standing)) ?? standing,
    translated.get(String(kind)) ?? kind,
    words,
    key,
  ]);
  const changed = said.some((row, down) => row.some((cell, right) => cell !== rows[down]?.[right]));
  if (changed) {
    sheet.getRange(firstItemRow, at, said.length, 5).setValues(said);
    columnChoices(sheet, at, rules);
  }
  const there = new Set(rows.map((row) => row[4]));
  // An own column has a row, or it would be none; its code may still be to come.
  const missing = columnRows(rules).filter(({ key, kind }) => kind === null && !there.has(key));
  if (missing.length > 0) {
    let last = rows.length;
    while (last > 0 && rows[last - 1]?.every((cell) => cell === '')) last--;
    sheet.getRange(firstItemRow + last, at, missing.length, 5).setValues(missing.map((row) => cellsOfColumn(row, language)));
  }
  return changed || missing.length > 0;
};
