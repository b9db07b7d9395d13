/** Number formats and dropdowns of a table's cells: set at first, and put back after a paste or when somebody removed them. */
import type { Column, ListKey } from '../domain/schema/column';
import { columnOf } from '../domain/schema/tables';
import type { Rules } from '../domain/settings/rules';
import { blockColumn, firstItemRow, itemRows } from '../domain/settings/settings-sheet';
import { columnLetters, type SheetTable } from './sheet-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** '@' keeps text as typed: leading zeros, '=' and '+' stay what they are (platform.md J7). */
const formatOf = (column: Column): string => {
  switch (column.type) {
    case 'day':
      return 'yyyy/mm/dd';
    case 'moment':
      return 'yyyy/mm/dd hh:mm';
    case 'amount':
      return '#,##0';
    case 'number':
      return '0';
    default:
      return '@';
  }
};

/** Own columns side by side that share something, as [first column, width, shared value]. */
const runs = <T>(table: SheetTable, of: (column: Column) => T | null): { first: number; width: number; value: T }[] => {
  const placed = Object.entries(table.layout.at)
    .map(([key, at]) => ({ at, value: of(columnOf(table.table, key)) }))
    .sort((a, b) => a.at - b.at);
  const found: { first: number; width: number; value: T }[] = [];
  for (const { at, value } of placed) {
    if (value === null) continue;
    const last = found[found.length - 1];
    if (last !== undefined && last.first + last.width === at && last.value === value) last.width++;
    else found.push({ first: at, width: 1, value });
  }
  return found;
};

/** Sets the number formats of rows: one call per format. */
export const setFormats = (table: SheetTable, row: number, count: number): void => {
  const byFormat = new Map<string, string[]>();
  for (const run of runs(table, formatOf)) {
    const a1 = `${columnLetters(run.first)}${row}:${columnLetters(run.first + run.width - 1)}${row + count - 1}`;
    byFormat.set(run.value, [...(byFormat.get(run.value) ?? []), a1]);
  }
  for (const [format, areas] of byFormat) table.sheet.getRangeList(areas).setNumberFormat(format);
};

/** The source of a column's dropdown: a list, the members, or nothing. */
type Source = ListKey | 'members';
const sourceOf = (column: Column): Source | null => column.list ?? (column.type === 'member' ? 'members' : null);

/**
 * The dropdown rule of a column. Lists reject other words, since our own writes are checked before; members only warn, because a
 * colleague who left still owns old rows.
 */
const dropdown = (source: Source, settings: Sheet, rules: Rules): Validation => {
  const block = blockColumn(source === 'members' ? 'members' : `list:${source}`);
  const column = columnLetters(source !== 'members' && rules.language === 'en' ? block + 1 : block);
  const range = settings.getRange(`${column}${firstItemRow}:${column}${firstItemRow + itemRows - 1}`);
  return SpreadsheetApp.newDataValidation()
    .requireValueInRange(range, true)
    .setAllowInvalid(source === 'members')
    .build();
};

/** Sets the dropdowns of rows: one call per run of columns with the same list. */
export const setDropdowns = (table: SheetTable, settings: Sheet | null, rules: Rules, row: number, count: number): void => {
  if (settings === null) return;
  for (const run of runs(table, sourceOf))
    table.sheet.getRange(row, run.first, count, run.width).setDataValidation(dropdown(run.value, settings, rules));
};

const sameRule = (found: Validation | null | undefined, wanted: Validation): boolean => {
  if (
    !found ||
    String(found.getCriteriaType()) !== String(wanted.getCriteriaType()) ||
    found.getAllowInvalid() !== wanted.getAllowInvalid()
  )
    return false;
  const range = (rule: Validation): string => (rule.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range).getA1Notation();
  return range(found) === range(wanted);
};

/**
 * Columns of these rows whose dropdown is gone somewhere or is another one. One call. Each rule object costs calls of its own, so beyond
 * the empty cells only the first and the last rule of a column are compared: a paste leaves none, or its own over a whole stretch.
 */
export const brokenDropdowns = (table: SheetTable, settings: Sheet, rules: Rules, row: number, count: number): string[] => {
  const found = table.sheet.getRange(row, 1, count, table.layout.width).getDataValidations();
  const wanted = new Map<Source, Validation>();
  return Object.entries(table.layout.at)
    .filter(([key, at]) => {
      const source = sourceOf(columnOf(table.table, key));
      if (source === null) return false;
      const rule = wanted.get(source) ?? dropdown(source, settings, rules);
      wanted.set(source, rule);
      const present = found.map((cells) => cells[at - 1]);
      return present.some((one) => !one) || !sameRule(present[0], rule) || !sameRule(present[present.length - 1], rule);
    })
    .map(([key]) => key);
};

/** Columns of these rows whose number format is another one. One call. */
export const brokenFormats = (table: SheetTable, row: number, count: number): string[] => {
  const found = table.sheet.getRange(row, 1, count, table.layout.width).getNumberFormats();
  return Object.entries(table.layout.at)
    .filter(([key, at]) => found.some((cells) => cells[at - 1] !== formatOf(columnOf(table.table, key))))
    .map(([key]) => key);
};

/** Puts dropdowns back where they are gone: one call when nothing is. */
export const restoreDropdowns = (table: SheetTable, settings: Sheet | null, rules: Rules, row: number, count: number): void => {
  if (settings !== null && brokenDropdowns(table, settings, rules, row, count).length > 0) setDropdowns(table, settings, rules, row, count);
};

/** Puts dropdowns and formats back where a paste replaced them: two calls when nothing is broken. */
export const restoreRules = (table: SheetTable, settings: Sheet | null, rules: Rules, row: number, count: number): void => {
  if (brokenFormats(table, row, count).length > 0) setFormats(table, row, count);
  restoreDropdowns(table, settings, rules, row, count);
};
