/**
 * Moves whole rows from one sheet of 対応履歴 to another. A block that is cut and pasted (Range.moveTo) is gone here and there in one moment, with
 * whatever stands in it then, the user's own columns, formats and dropdowns included: killed or disturbed anywhere, a record is in exactly
 * one place. People who sort in that moment can at most make another record move, whole; whoever called looks again.
 */
import type { Rules } from '../../domain/settings/rules';
import { stretchesOf } from '../../domain/touches/archive';
import type { Cell } from '../../domain/values/cell';
import { restoreDropdowns } from '../building/dropdowns';
import { setFormats } from '../building/formats';
import { belowHeadings } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';
import { align } from '../tables/shelves';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** More stretches than these, and the rows are brought together by their moments first: each stretch is two calls. */
const mostStretches = 20;
/** Empty rows that stay below the records of 対応履歴, and of the sheet of a year. */
const [spare, spareOfYear] = [1000, 100];
/** Empty rows before those that are moved: people may insert as many above in that moment without any harm. */
const margin = 100;

const idsOf = (table: SheetTable): Cell[] =>
  table.sheet
    .getRange(belowHeadings(table.position('id')))
    .getValues()
    .flat() as Cell[];

const whole = (sheet: Sheet) => sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns());

/** IDs have six digits and more: in the order of their numbers, records without one behind them, empty rows last. */
const sortByNumber = (table: SheetTable): void => {
  if (table.sheet.getMaxRows() < 3) return;
  whole(table.sheet).sort([
    { column: table.position('id'), ascending: true },
    { column: table.position('when'), ascending: true },
  ]);
};

/** @param ids those to move; others that stand between them stay. */
export const moveRecords = (
  from: SheetTable,
  to: SheetTable,
  ids: ReadonlySet<string>,
  live: SheetTable,
  settings: Sheet | null,
  rules: Rules,
): void => {
  align(to.sheet, from, live);
  let there = idsOf(from);
  if (stretchesOf(there, ids).length > mostStretches) {
    whole(from.sheet).sort([
      { column: from.position('when'), ascending: true },
      { column: from.position('id'), ascending: true },
    ]);
    there = idsOf(from);
  }
  const width = from.sheet.getMaxColumns();
  const lacking = width - to.sheet.getMaxColumns();
  if (lacking > 0) to.sheet.insertColumnsAfter(to.sheet.getMaxColumns(), lacking);
  for (const { first, count } of stretchesOf(there, ids)) {
    // Fresh rows at the very end: whoever sorts in that moment leaves the last ones empty, and what is inserted above pushes empty ones there.
    const end = to.sheet.getMaxRows();
    to.sheet.insertRowsAfter(end, count + margin);
    from.sheet.getRange(first, 1, count, width).moveTo(to.sheet.getRange(end + margin + 1, 1));
  }
  for (const table of [to, from]) closeUp(table, settings, rules);
};

/** Empty rows between records go behind them, those beyond the spare ones away, and what is left gets its formats and dropdowns again. */
const closeUp = (table: SheetTable, settings: Sheet | null, rules: Rules): void => {
  const { sheet } = table;
  const ids = idsOf(table);
  let last = ids.length;
  while (last > 0 && ids[last - 1] === '') last--;
  if (ids.slice(0, last).includes('')) sortByNumber(table);
  const end = Math.max(1, sheet.getLastRow());
  const rows = sheet.getMaxRows();
  const keep = table.shelf === '' ? spare : spareOfYear;
  if (rows > end + keep) sheet.deleteRows(end + keep + 1, rows - end - keep);
  const count = Math.min(rows, end + keep) - end;
  if (count < 1) return;
  setFormats(table, end + 1, count);
  restoreDropdowns(table, settings, rules, { row: end + 1, count, column: 1, width: table.layout.width });
};
