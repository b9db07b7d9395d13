/** 設定 on its sheet: made once, and afterwards only its missing blocks are put back. */
import { blockPositions } from '../../domain/settings/read-settings';
import type { Rules } from '../../domain/settings/rules';
import {
  type Block,
  type BlockKey,
  blockColumn,
  blockRows,
  blocks,
  firstItemRow,
  itemRows,
  offeredMark,
  roles,
  settingsColumns,
  settingsGrid,
} from '../../domain/settings/settings-sheet';
import { settings } from '../../domain/settings/values';
import type { Cell } from '../../domain/values/cell';
import { colours, setWidth } from '../building/dress';
import { columnLetters } from '../tables/a1';
import { isDate } from '../tables/dates';
import { columnChoices, dressBlock, headingColour, mendColumns, mendPoints, partsOf, pointsFormat, setWidths } from './settings-blocks';
import { addItems, addSettings, choiceRule, isNumber } from './settings-rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All of 設定 from A1; a date is no setting. */
export const settingsCells = (sheet: Sheet): Cell[][] =>
  (sheet.getDataRange().getValues() as unknown[][]).map((row) => row.map((cell) => (isDate(cell) ? '' : (cell as Cell))));

export const makeSettings = (sheet: Sheet, size: { rows: number; columns: number }, rules: Rules, fresh: boolean): void => {
  setWidth(sheet, size.columns, settingsColumns);
  const grid = settingsGrid(rules);
  sheet.getRange(1, 1, size.rows, settingsColumns).setNumberFormat('@');
  const amounts = blockColumn('ranks') + 1;
  const days = amounts + 1;
  const last = firstItemRow + itemRows - 1;
  const numbers = [amounts, days].map((column) => `${columnLetters(column)}${firstItemRow}:${columnLetters(column)}${last}`);
  const values = columnLetters(blockColumn('values') + 1);
  const limits = settings.flatMap((one, index) => (isNumber(one) ? [`${values}${firstItemRow + index}`] : []));
  sheet.getRangeList([...numbers, ...limits]).setNumberFormat('#,##0');
  sheet.getRange(firstItemRow, blockColumn('points') + 2, itemRows, 1).setNumberFormat(pointsFormat);
  sheet.getRange(1, 1, grid.length, settingsColumns).setValues(grid);
  look(sheet);
  choices(sheet, rules, fresh);
  roleChoices(sheet, blockColumn('members') + 2, rules);
  columnChoices(sheet, blockColumn('columns'), rules);
  nameChoices(sheet, blockColumn('targets'), blockColumn('members'));
};

const look = (sheet: Sheet): void => {
  const head = blocks.map((block) => partsOf(block, blockColumn(block.key)));
  sheet
    .getRangeList(head.map((one) => one.title))
    .setBackground(colours.heading)
    .setFontColor(colours.headingText);
  sheet.getRangeList(head.map((one) => one.headings)).setBackground(headingColour);
  sheet.getRangeList(head.flatMap((one) => [one.title, one.headings])).setFontWeight('bold');
  sheet.getRangeList(head.flatMap((one) => one.grey)).setBackground(colours.automatic);
  for (const block of blocks) setWidths(sheet, block, blockColumn(block.key));
  sheet.hideRows(1);
  sheet.setFrozenRows(3);
};

/** Dropdowns of the settings that are a choice: one call on a sheet that was just made, else one each, because a rule of the user's may lie between. */
const choices = (sheet: Sheet, rules: Rules, fresh: boolean): void => {
  const made = settings.map((one) => choiceRule(one, rules));
  const column = blockColumn('values') + 1;
  if (fresh) sheet.getRange(firstItemRow, column, made.length, 1).setDataValidations(made.map((rule) => [rule]));
  else
    made.forEach((rule, index) => {
      if (rule !== null) sheet.getRange(firstItemRow + index, column).setDataValidation(rule);
    });
};

/** A team may have no members yet, and no targets ever. */
const mayBeEmpty: readonly BlockKey[] = ['members', 'targets'];

/** Puts back blocks whose columns were deleted or emptied; answers their titles. Reads the sheet once. */
export const mendSettings = (sheet: Sheet, rules: Rules): string[] => {
  const grid = (sheet.getDataRange().getValues() as unknown[][]).map((row) => row.map((cell) => (isDate(cell) ? '' : (cell as Cell))));
  const positions = blockPositions(grid);
  const mended: string[] = [];
  let end = grid[0]?.length ?? 0;
  for (const block of blocks) {
    const at = positions[block.key];
    const rows = at === undefined ? [] : grid.slice(firstItemRow - 1).map((row) => row[at - 1] ?? '');
    const keyed = at !== undefined && grid[0]?.[at - 1] === block.key;
    if (at !== undefined && (rows.some((cell) => cell !== '') || mayBeEmpty.includes(block.key))) {
      if (!keyed) sheet.getRange(1, at).setValue(block.key);
      if (block.key === 'members' && addRoles(sheet, grid, at, rules)) mended.push(block.title[rules.language]);
      if (block.key === 'values' && addSettings(sheet, grid, at, rules)) mended.push(block.title[rules.language]);
      if (block.key === 'points' && mendPoints(sheet, grid, at, rules)) mended.push(block.title[rules.language]);
      if (addItems(sheet, grid, block, at)) mended.push(block.title[rules.language]);
      if (block.key === 'columns' && mendColumns(sheet, grid, at, rules)) mended.push(block.title[rules.language]);
      translate(sheet, grid, block, at, rules);
      continue;
    }
    const column = at ?? blockColumn(block.key);
    const free =
      at !== undefined || grid.every((row) => row.slice(column - 1, column - 1 + block.headings.length).every((cell) => cell === ''));
    const target = free ? column : end + 2;
    end = Math.max(end, target + block.headings.length - 1);
    const missing = target + block.headings.length - 1 - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    if (at === undefined) dressBlock(sheet, block, target, rules);
    const items = blockRows(block.key, rules);
    const values = [
      [block.key, offeredMark(block.key), ...new Array<string>(block.headings.length - 2).fill('')],
      [block.title[rules.language], ...new Array<string>(block.headings.length - 1).fill('')],
      block.headings.map((heading) => heading[rules.language]),
      ...items,
    ];
    sheet.getRange(1, target, values.length, block.headings.length).setValues(values);
    if (block.key === 'targets') nameChoices(sheet, target, positions.members ?? blockColumn('members'));
    mended.push(block.title[rules.language]);
  }
  return mended;
};

/** The roles of an older ledger's members: their column was empty, and is left alone where somebody wrote into it. Answers whether it had to. */
const addRoles = (sheet: Sheet, grid: readonly (readonly Cell[])[], at: number, rules: Rules): boolean => {
  if (grid.some((row) => (row[at + 1] ?? '') !== '')) return false;
  const heading = blocks.find(({ key }) => key === 'members')?.headings[2]?.[rules.language] ?? '';
  roleChoices(sheet, at + 2, rules);
  sheet
    .getRange(3, at + 2)
    .setValue(heading)
    .setBackground(headingColour)
    .setFontWeight('bold');
  return true;
};

/** The dropdown of the members' roles. */
const roleChoices = (sheet: Sheet, column: number, rules: Rules): void => {
  const labels = roles.map(({ label }) => label[rules.language]);
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(labels, true).setAllowInvalid(true).build();
  sheet.getRange(firstItemRow, column, itemRows, 1).setDataValidation(rule);
};

/** Whoever has a weekly target is chosen among the members: a dropdown that warns only, for a member may be added afterwards. */
const nameChoices = (sheet: Sheet, column: number, members: number): void => {
  const names = sheet.getRange(firstItemRow, members, itemRows, 1);
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(names, true).setAllowInvalid(true).build();
  sheet.getRange(firstItemRow, column, itemRows, 1).setDataValidation(rule);
};

/** Titles, headings and the words of the first block in the workbook's language; list items keep both languages and stay. */
const translate = (sheet: Sheet, grid: readonly (readonly Cell[])[], block: Block, at: number, rules: Rules): void => {
  const { language } = rules;
  const other = block.title[language === 'ja' ? 'en' : 'ja'];
  if (grid[1]?.[at - 1] !== other || other === block.title[language]) return;
  const width = block.headings.length;
  const head = [[block.title[language], ...new Array<string>(width - 1).fill('')], block.headings.map((heading) => heading[language])];
  sheet.getRange(2, at, 2, width).setValues(head);
  if (block.key === 'report' && rules.reportTemplate === '') {
    const lines = blockRows('report', rules);
    sheet.getRange(firstItemRow, at, lines.length, width).setValues(lines);
  }
  if (block.key !== 'values') return;
  choices(sheet, rules, false);
  const rows = blockRows('values', rules);
  sheet.getRange(firstItemRow, at, rows.length, width).setValues(rows);
};

/** Writes names under the members that are there; answers those that were new. */
export const addMembers = (sheet: Sheet, names: readonly string[]): string[] => {
  const grid = sheet.getDataRange().getValues() as unknown[][];
  const at = blockPositions(grid.map((row) => row.map((cell) => (isDate(cell) ? '' : (cell as Cell))))).members ?? blockColumn('members');
  const known = grid.slice(firstItemRow - 1).map((row) => String(row[at - 1] ?? '').trim());
  const added = names.filter((name) => !known.includes(name));
  if (added.length === 0) return [];
  let last = known.length;
  while (last > 0 && known[last - 1] === '') last--;
  sheet.getRange(firstItemRow + last, at, added.length, 1).setValues(added.map((name) => [name]));
  return added;
};
