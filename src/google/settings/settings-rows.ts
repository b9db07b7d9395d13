/** Rows of 設定: the dropdowns of the first block, and the settings and list items that a later version brought. */
import type { ListKey } from '../../domain/schema/column';
import { defaultLists } from '../../domain/schema/lists';
import type { Rules } from '../../domain/settings/rules';
import { type Block, blockRows, firstItemRow, offeredCodes, offeredMark } from '../../domain/settings/settings-sheet';
import { type Setting, settings } from '../../domain/settings/values';
import type { Cell } from '../../domain/values/cell';
import { columnLetters } from '../tables/a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Settings without a choice hold a number. */
export const isNumber = (one: Setting): boolean => one.choices === undefined;

/** The dropdown of a setting; null when it is no choice. */
export const choiceRule = (one: Setting, rules: Rules): Validation | null =>
  one.choices === undefined
    ? null
    : SpreadsheetApp.newDataValidation()
        .requireValueInList(
          one.choices.map((choice) => choice.label[rules.language]),
          true,
        )
        .setAllowInvalid(false)
        .setHelpText(one.help[rules.language])
        .build();

/** Adds the settings that 設定 does not have yet below those that are there; answers whether there were any. */
export const addSettings = (sheet: Sheet, grid: readonly (readonly Cell[])[], at: number, rules: Rules): boolean => {
  const rows = grid.slice(firstItemRow - 1).map((row) => row.slice(at - 1, at + 3));
  const codes = rows.map((row) => row[3]);
  const all = blockRows('values', rules);
  const missing = settings.flatMap((one, index) => (codes.includes(one.code) ? [] : [{ one, cells: all[index] ?? [] }]));
  if (missing.length === 0) return false;
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every((cell) => cell === '')) last--;
  const row = firstItemRow + last;
  const limits = missing.flatMap(({ one }, index) => (isNumber(one) ? [`${columnLetters(at + 1)}${row + index}`] : []));
  if (limits.length > 0) sheet.getRangeList(limits).setNumberFormat('#,##0');
  sheet.getRange(row, at, missing.length, 4).setValues(missing.map(({ cells }) => cells));
  missing.forEach(({ one }, index) => {
    const rule = choiceRule(one, rules);
    if (rule !== null) sheet.getRange(row + index, at + 1).setDataValidation(rule);
  });
  return true;
};

/**
 * Offers the items of a list that a later version brought, each once, below those that are there: beside the block's key stands what was
 * offered, so that whoever took an item out is left in peace. Answers whether any were added.
 */
export const addItems = (sheet: Sheet, grid: readonly (readonly Cell[])[], { key }: Block, at: number): boolean => {
  const mark = offeredMark(key);
  if (mark === '' || grid[0]?.[at] === mark) return false;
  const before = offeredCodes(grid[0]?.[at] ?? '');
  const rows = grid.slice(firstItemRow - 1).map((row) => row.slice(at - 1, at + 2).map(String));
  const known = new Set(rows.flat().filter((word) => word !== ''));
  const missing = defaultLists[key.replace(/^list:/, '') as ListKey].filter(
    ({ code, ja, en }) => offeredCodes(mark).includes(code) && !before.includes(code) && ![code, ja, en].some((word) => known.has(word)),
  );
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every((cell) => cell === '')) last--;
  if (missing.length > 0)
    sheet.getRange(firstItemRow + last, at, missing.length, 3).setValues(missing.map(({ ja, en, code }) => [ja, en, code]));
  // The mark last: a run that is cut off between offers again what is there already, and adds nothing.
  sheet.getRange(1, at + 1).setValue(mark);
  return missing.length > 0;
};
