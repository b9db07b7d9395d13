/** Dropdowns and check boxes of a table's cells: set at first, and put back after a paste or when somebody removed them. */
import type { CellSpan } from '../../app/ports';
import type { Column, ListKey } from '../../domain/schema/column';
import { isOwn } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { blockColumn, firstItemRow, itemRows } from '../../domain/settings/settings-sheet';
import { columnLetters } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';
import { type Columns, everywhere, knownRuns } from './column-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The source of a column's dropdown: a list, the members, the words of an own column by its key, or nothing. */
type Source = ListKey | 'members' | `own:${string}`;
const sourceOf = (column: Column): Source | null =>
  column.items !== undefined && isOwn(column.key) ? column.key : (column.list ?? (column.type === 'member' ? 'members' : null));

/**
 * The dropdown rule of a column. Lists reject other words, since our own writes are checked before; members only warn, because a
 * colleague who left still owns old rows, and lists of the user's own: their words change with what a cell of 設定 says.
 */
const dropdown = (source: Source, settings: Sheet, rules: Rules): Validation =>
  isOwn(source)
    ? SpreadsheetApp.newDataValidation().requireValueInList(ownWords(source, rules), true).setAllowInvalid(true).build()
    : listDropdown(source, settings, rules);

/** The words of an own column's list. */
const ownWords = (key: string, rules: Rules): string[] => [...(rules.columns.find((rule) => rule.key === key)?.words ?? [])];

const listDropdown = (source: Exclude<Source, `own:${string}`>, settings: Sheet, rules: Rules): Validation =>
  SpreadsheetApp.newDataValidation()
    .requireValueInRange(settings.getRange(itemsOf(source, rules)), true)
    .setAllowInvalid(source === 'members')
    .build();

/** Where the words of a list stand in 設定. */
const itemsOf = (source: Exclude<Source, `own:${string}`>, rules: Rules): string => {
  const block = blockColumn(source === 'members' ? 'members' : `list:${source}`);
  const column = columnLetters(source !== 'members' && rules.language === 'en' ? block + 1 : block);
  return `${column}${firstItemRow}:${column}${firstItemRow + itemRows - 1}`;
};

/** Sets the dropdowns of rows: one call per run of columns with the same list. */
export const setDropdowns = (
  table: SheetTable,
  settings: Sheet | null,
  rules: Rules,
  row: number,
  count: number,
  among: Columns = everywhere,
): void => {
  if (settings === null) return;
  for (const run of knownRuns(table, sourceOf, among))
    table.sheet.getRange(row, run.first, count, run.width).setDataValidation(dropdown(run.value, settings, rules));
};

/**
 * Sets all dropdowns of a sheet that was just made: two calls, however many lists. The first row gets its rules and the others a copy of them;
 * a rule that a script makes points to its range absolutely (gspread issue 1539), so copies point to the same items.
 */
export const setFirstDropdowns = (table: SheetTable, settings: Sheet | null, rules: Rules, rows: number): void => {
  const found = knownRuns(table, sourceOf, everywhere);
  const [first, last] = [found[0], found[found.length - 1]];
  if (settings === null || first === undefined || last === undefined) return;
  const cells = new Array<Validation | null>(last.first + last.width - first.first).fill(null);
  const made = new Map<Source, Validation>();
  for (const { first: at, width, value } of found) {
    const rule = made.get(value) ?? dropdown(value, settings, rules);
    made.set(value, rule);
    cells.fill(rule, at - first.first, at - first.first + width);
  }
  const model = table.sheet.getRange(2, first.first, 1, cells.length).setDataValidations([cells]);
  const { PASTE_DATA_VALIDATION: rulesOnly } = SpreadsheetApp.CopyPasteType;
  model.copyTo(table.sheet.getRange(3, first.first, rows - 2, cells.length), rulesOnly, false);
};

/** Is this the dropdown of the source? Asked with few handles: a row has sixteen lists. */
const isDropdown = (found: Validation | null | undefined, source: Source, settingsId: number, rules: Rules): boolean => {
  const { VALUE_IN_RANGE, VALUE_IN_LIST } = SpreadsheetApp.DataValidationCriteria;
  if (!found || found.getCriteriaType() !== (isOwn(source) ? VALUE_IN_LIST : VALUE_IN_RANGE)) return false;
  if (isOwn(source))
    return found.getAllowInvalid() && (found.getCriteriaValues()[0] as string[]).join('\n') === ownWords(source, rules).join('\n');
  if (found.getAllowInvalid() !== (source === 'members')) return false;
  // Null when the sheet it pointed to was deleted.
  const range = found.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range | null;
  return range !== null && range.getGridId() === settingsId && range.getA1Notation() === itemsOf(source, rules);
};

/**
 * Columns of these rows whose dropdown is gone somewhere or is another one. One call. Each rule object costs calls of its own, so beyond
 * the empty cells only the first and the last rule of a column are compared: a paste leaves none, or its own over a whole stretch.
 */
export const brokenDropdowns = (
  table: SheetTable,
  settings: Sheet,
  rules: Rules,
  row: number,
  count: number,
  among: Columns = { column: 1, width: table.layout.width },
): string[] => {
  const found = table.sheet.getRange(row, among.column, count, among.width).getDataValidations();
  const settingsId = settings.getSheetId();
  return Object.entries(table.layout.at)
    .filter(([key, at]) => {
      const source = sourceOf(columnOf(table.table, key));
      if (source === null || at < among.column || at >= among.column + among.width) return false;
      const present = found.map((cells) => cells[at - among.column]);
      const ends = present.length > 1 ? [present[0], present[present.length - 1]] : present;
      return present.some((one) => !one) || ends.some((one) => !isDropdown(one, source, settingsId, rules));
    })
    .map(([key]) => key);
};

/**
 * Puts the dropdowns of cells back, whatever has become of them: two calls when those of the row above are in order, since they are copied
 * then, together with rules of the user's own columns; otherwise one for every list, and one for a single cell.
 */
export const restoreDropdowns = (table: SheetTable, settings: Sheet | null, rules: Rules, cells: CellSpan): void => {
  if (settings === null || knownRuns(table, sourceOf, cells).length === 0) return;
  const { row, column, count, width } = cells;
  // Of a single cell the look at the row above would be a call more.
  if (count * width === 1) {
    setDropdowns(table, settings, rules, row, count, cells);
    return;
  }
  const model = Math.max(2, row - 1);
  if (brokenDropdowns(table, settings, rules, model, 1, cells).length > 0) {
    setDropdowns(table, settings, rules, row, count, cells);
    return;
  }
  const { PASTE_DATA_VALIDATION: rulesOnly } = SpreadsheetApp.CopyPasteType;
  table.sheet.getRange(model, column, 1, width).copyTo(table.sheet.getRange(row, column, count, width), rulesOnly, false);
};

/**
 * Check boxes in the rows that hold records, and in no empty one: the columns people tick. Two calls, and none for tables without.
 *
 * @param cells a block that was pasted; all rows without it
 */
export const setCheckBoxes = (table: SheetTable, cells: CellSpan | null = null): void => {
  const columns = knownRuns(table, (column) => (column.type === 'check' ? 'check' : null), cells ?? everywhere);
  if (columns.length === 0) return;
  const row = cells?.row ?? 2;
  const count = Math.min(cells?.count ?? Number.POSITIVE_INFINITY, table.lastRow() - row + 1);
  if (count < 1) return;
  const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  for (const { first, width } of columns) table.sheet.getRange(row, first, count, width).setDataValidation(rule);
};
