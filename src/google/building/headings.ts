/** The heading row: words, and header notes with each column's purpose. */
import { copyPrint } from '../../domain/customers/whole-copy';
import type { Column, Table } from '../../domain/schema/column';
import { isOwn } from '../../domain/schema/own-columns';
import type { Rules } from '../../domain/settings/rules';
import { formatNotes, isNotes } from '../../domain/settings/rules-copy';
import { texts } from '../../text/texts';
import { belowHeadings, wholeColumns } from '../tables/a1';
import { rememberColumn } from '../tables/column-marks';
import type { SheetTable } from '../tables/sheet-table';
import { makeDeclared, noteOf } from './declared-columns';
import { freeColumn } from './guard';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stands in the heading cell: the hidden notes column holds the rules and the next number instead of a word. */
const headingOf = (table: Table, column: Column, rules: Rules, copies = ''): string =>
  column.key === 'system'
    ? formatNotes({ next: 1, rules: table.name === 'customers' ? rules : null, copies })
    : column.heading[rules.language];

export const writeHeadings = (sheet: Sheet, table: Table, rules: Rules): void => {
  const range = sheet.getRange(1, 1, 1, table.columns.length);
  range.setValues([table.columns.map((column) => headingOf(table, column, rules, table.name === 'customers' ? copyPrint : ''))]);
  range.setNotes([table.columns.map((column) => noteOf(column, rules.language))]);
};

/**
 * Puts back missing columns (beside their neighbour), headings in the workbook's language, and empty notes. A heading that somebody
 * reworded is left: the column is known by its mark. Answers the headings it wrote.
 */
export const mendHeadings = (table: SheetTable, settings: Sheet | null, rules: Rules): string[] => {
  const { sheet, layout } = table;
  const language = rules.language;
  const width = Math.max(layout.width, ...Object.values(layout.at), 1);
  const values = (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []).map(String);
  const notes = sheet.getRange(1, 1, 1, width).getNotes()[0] ?? [];
  const mended: string[] = [];
  for (const column of table.table.columns) {
    const at = layout.at[column.key];
    if (at === undefined) continue;
    const now = values[at - 1] ?? '';
    const foreign = now === column.heading[language === 'ja' ? 'en' : 'ja'] && now !== column.heading[language];
    const lost = now === '' || (column.key === 'system' && !isNotes(now));
    if (foreign || lost) {
      sheet.getRange(1, at).setValue(headingOf(table.table, column, rules));
      mended.push(column.heading[language]);
    }
    const note = notes[at - 1] ?? '';
    if (note === '' || note === noteOf(column, language === 'ja' ? 'en' : 'ja')) {
      if (note !== noteOf(column, language)) sheet.getRange(1, at).setNote(noteOf(column, language));
    }
  }
  const own = layout.missing.filter(({ key }) => isOwn(key));
  makeDeclared(table, own, settings, rules);
  mended.push(...own.map(({ heading }) => heading[language]));
  for (const column of layout.missing.filter(({ key }) => !isOwn(key))) {
    addColumn(table, column, rules);
    mended.push(column.heading[language]);
  }
  return mended;
};

/** Inserts a lost column behind the nearest earlier column of the declaration that is still there. */
const addColumn = (table: SheetTable, column: Column, rules: Rules): void => {
  const { sheet } = table;
  const order = table.table.columns;
  const headings = (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
  let after = 0;
  for (const earlier of order.slice(0, order.indexOf(column)).reverse()) {
    after = headings.findIndex((heading) => heading === earlier.heading.ja || heading === earlier.heading.en) + 1;
    if (after > 0) break;
  }
  // A run that was cut off here left an empty column: it is used.
  const waiting = headings[after] === '' && sheet.getRange(wholeColumns(after + 1)).isBlank();
  if (!waiting && after === 0) sheet.insertColumnBefore(1);
  else if (!waiting) sheet.insertColumnAfter(after);
  // Sheets gives a new column the dropdown of its neighbour; those that want one get it with the formats.
  if (column.list === undefined && column.type !== 'member') sheet.getRange(belowHeadings(after + 1)).clearDataValidations();
  if (column.by === 'user') {
    // Free before it is known: a run that finds the column known no longer looks whether people may type into it.
    freeColumn(sheet, after + 1, texts(rules.language).setUp.protectedBy);
    // The mark before the heading: by it the column is known and finished even without its heading.
    rememberColumn(sheet, after + 1, column.key);
  }
  const cell = sheet.getRange(1, after + 1);
  cell.setValue(headingOf(table.table, column, rules)).setNote(noteOf(column, rules.language));
  if (column.hidden) sheet.hideColumns(after + 1);
};
