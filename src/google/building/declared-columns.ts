/** What 列 of 設定 says of the columns of 顧客台帳, done on the sheet: headings, the user's own columns, and which are in view. No value changes. */
import type { Column } from '../../domain/schema/column';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import type { Standing } from '../../domain/settings/column-rule';
import { columnRows, sameColumns } from '../../domain/settings/column-rules';
import type { Language, Rules } from '../../domain/settings/rules';
import { parseNotes } from '../../domain/settings/rules-copy';
import { texts } from '../../text/texts';
import { wholeColumns } from '../tables/a1';
import { rememberColumn, rememberedColumns } from '../tables/column-marks';
import type { LedgerTables } from '../tables/ledger-tables';
import type { SheetTable } from '../tables/sheet-table';
import { colours } from './dress';
import { setDropdowns } from './dropdowns';
import { formatOf, setFormats } from './formats';
import { freeColumn } from './guard';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the heading's note says: what the column is for, and what it makes of what people type. */
export const noteOf = (column: Column, language: Language): string => {
  const converts = column.by === 'user' ? texts(language).edit.converts[column.type] : undefined;
  return [column.purpose[language], converts ?? ''].filter((text) => text !== '').join('\n');
};

/** Headings that are called otherwise from now on, where they stand under their old names: a call each. */
const renameColumns = (table: SheetTable, before: Rules, after: Rules): void => {
  const was = new Map(customersOf(before).columns.map((column) => [column.key, column.heading[after.language]]));
  for (const { key, heading } of customersOf(after).columns) {
    const wanted = heading[after.language];
    if (was.has(key) && was.get(key) !== wanted && table.has(key)) table.sheet.getRange(1, table.position(key)).setValue(wanted);
  }
};

/**
 * Makes the own columns that the sheet does not have, behind everything it holds, and takes those that are there by their heading: marked,
 * noted, formatted, with their dropdown. The heading comes last: a run that was cut off before has left an empty column.
 */
export const makeDeclared = (table: SheetTable, columns: readonly Column[], settings: Sheet | null, rules: Rules): void => {
  const { sheet } = table;
  const found = columns.filter(({ key }) => table.has(key)).map(({ key }) => key);
  const marked = found.length === 0 ? new Map<number, string>() : rememberedColumns(sheet, found);
  for (const column of columns) {
    const there = table.has(column.key);
    const at = there ? table.position(column.key) : Math.max(table.layout.width, sheet.getLastColumn()) + 1;
    const format = formatOf(column);
    if (!there) {
      if (at > sheet.getMaxColumns()) sheet.insertColumnAfter(at - 1);
      // A fresh column takes after the one beside it, which is hidden, and has its dropdown.
      sheet.showColumns(at);
      sheet.getRange(wholeColumns(at)).setBackground(null).clearDataValidations();
      if (format !== null) sheet.getRange(wholeColumns(at)).setNumberFormat(format);
    }
    if (marked.get(at) !== column.key) rememberColumn(sheet, at, column.key);
    freeColumn(sheet, at, texts(rules.language).setUp.protectedBy);
    const heading = sheet.getRange(1, at).setNote(noteOf(column, rules.language));
    if (!there) heading.setBackground(colours.heading).setFontColor(colours.headingText).setFontWeight('bold').setWrap(true);
    heading.setValue(column.heading[rules.language]);
    table.place(column.key, at, column.heading[rules.language]);
    if (there) ruleDeclared(table, column, settings, rules, column.items !== undefined);
    else if (column.items !== undefined) setDropdowns(table, settings, rules, 2, sheet.getMaxRows() - 1, { column: at, width: 1 });
  }
};

/** The format of an own column whose kind or words are others now, and its dropdown where it has or had one (`listed`). */
const ruleDeclared = (table: SheetTable, column: Column, settings: Sheet | null, rules: Rules, listed: boolean): void => {
  const at = table.position(column.key);
  const rows = table.sheet.getMaxRows() - 1;
  const cells = { column: at, width: 1 };
  setFormats(table, 2, rows, cells);
  if (listed) table.sheet.getRange(2, at, rows, 1).clearDataValidations();
  setDropdowns(table, settings, rules, 2, rows, cells);
  table.sheet.getRange(1, at).setNote(noteOf(column, rules.language));
};

const ownIn = (rules: Rules) => new Map(rules.columns.filter(({ kind }) => kind !== undefined).map((rule) => [rule.key, rule]));

/** Own columns that are new, or hold something else from now on; those that 設定 names no more lose their dropdown and stay as they are. */
const declareColumns = (table: SheetTable, settings: Sheet | null, before: Rules, after: Rules): void => {
  const [was, now] = [ownIn(before), ownIn(after)];
  const fresh = [...now.keys()].filter((key) => !was.has(key) || !table.has(key));
  makeDeclared(
    table,
    fresh.map((key) => columnOf(table.table, key)),
    settings,
    after,
  );
  for (const [key, { kind, words = [] }] of now) {
    const old = was.get(key);
    const same = old?.kind === kind && (old?.words ?? []).join('\n') === words.join('\n');
    if (!same && !fresh.includes(key))
      ruleDeclared(table, columnOf(table.table, key), settings, after, old?.kind === 'list' || kind === 'list');
  }
};

/** Columns that are no longer declared, where they stood: their list must not refuse or flag words any more. */
const releaseColumns = (table: SheetTable, before: Rules, after: Rules): void => {
  const now = ownIn(after);
  for (const key of ownIn(before).keys())
    if (!now.has(key) && table.has(key))
      table.sheet.getRange(2, table.position(key), table.sheet.getMaxRows() - 1, 1).clearDataValidations();
};

/** Brings the columns whose standing is another now into view, into a folded group, or out of sight. */
export const standColumns = (table: SheetTable, before: Rules, after: Rules): void => {
  const was = new Map(columnRows(before).map(({ key, standing }) => [key, standing]));
  // A column that was just made is in view.
  for (const { key, standing } of columnRows(after))
    if ((was.get(key) ?? 'shown') !== standing && table.has(key)) stand(table.sheet, table.position(key), standing);
};

const stand = (sheet: Sheet, at: number, standing: Standing): void => {
  if (standing === 'hidden') {
    sheet.hideColumns(at);
    return;
  }
  sheet.showColumns(at);
  const depth = sheet.getColumnGroupDepth(at);
  if (standing === 'shown') {
    if (depth > 0) sheet.getRange(1, at).shiftColumnGroupDepth(-1);
    // What was in a folded group is still out of sight.
    if (depth > 0) sheet.showColumns(at);
    return;
  }
  if (depth === 0) sheet.getRange(1, at).shiftColumnGroupDepth(1);
  sheet.getColumnGroup(at, 1)?.collapse();
};

/** Does on 顧客台帳 what 列 of 設定 says otherwise than the copy beside the headings. No call when nothing differs. */
export const applyColumns = (tables: LedgerTables, after: Rules): void => {
  const known = tables.sheet('customers');
  // What is noted was done, whatever this run has read of 設定 before.
  const before = parseNotes(known?.layout.notes ?? '')?.rules ?? null;
  if (known === null || before === null || sameColumns(before, after)) return;
  renameColumns(known, before, after);
  releaseColumns(known, before, after);
  // From here on the columns are those of 設定 as it was just read.
  tables.reopen('customers');
  const table = tables.sheet('customers');
  if (table === null) return;
  declareColumns(table, tables.sheets.find('settings'), before, after);
  standColumns(table, before, after);
};
