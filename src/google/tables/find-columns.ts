/** Where the columns of a table stand on its sheet: by their headings, by what is noted of reworded ones, else by their marks. */
import type { Table } from '../../domain/schema/column';
import { customersOf } from '../../domain/schema/declared';
import { type Layout, layoutOf, notesOf, placesNoted } from '../../domain/schema/layout';
import type { ColumnRule } from '../../domain/settings/column-rule';
import { type ColumnNotes, isNotes, parseNotes } from '../../domain/settings/rules-copy';
import type { Cell } from '../../domain/values/cell';
import { rememberedColumns } from './column-marks';
import { isDate } from './dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FoundColumns {
  /** The table as the rules of this workbook have it. */
  readonly table: Table;
  readonly layout: Layout;
  /** The heading row as it stands. */
  readonly headings: Cell[];
  /** Reworded headings and deleted columns, for the notes. */
  readonly columnNotes: ColumnNotes;
  /** True when marks were asked for: noting the answer spares the next run these calls. */
  readonly learned: boolean;
}

/** The heading row; a date there is nobody's heading. One call. */
export const headingsOf = (sheet: Sheet): Cell[] =>
  (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => (isDate(cell) ? '' : (cell as Cell)));

/**
 * @param known the heading row when it was just written; read otherwise
 * @param trust whether what is noted of reworded headings is believed, or the marks are asked anew
 * @param columns the columns as 設定 has them, where this run has read it: else the notes beside the headings tell
 */
export const findColumns = (
  sheet: Sheet,
  spec: Table,
  known: readonly Cell[] | undefined,
  trust: 'notes' | 'marks',
  columns: readonly ColumnRule[] | null,
): FoundColumns => {
  const headings = known === undefined ? headingsOf(sheet) : [...known];
  while (headings.length > 0 && headings[headings.length - 1] === '') headings.pop();
  const rules = columns ?? (spec.name === 'customers' ? (parseNotes(headings.find(isNotes) ?? '')?.rules?.columns ?? []) : []);
  const table = spec.name === 'customers' ? customersOf({ columns: rules }) : spec;
  const found = layoutOf(table, headings);
  // Marks are asked for only where a heading is unknown and not noted, because each costs calls; automatic columns carry none.
  const noted = trust === 'notes' && found.missing.length > 0 ? (parseNotes(found.notes)?.columns ?? null) : null;
  const places = noted === null ? new Map<number, string>() : placesNoted(found, headings, noted);
  const placed = new Set(places.values());
  const lost = found.missing
    .filter((column) => column.by === 'user' && !placed.has(column.key) && noted?.gone.includes(column.key) !== true)
    .map((column) => column.key);
  if (lost.length > 0) for (const [at, key] of rememberedColumns(sheet, lost)) places.set(at, key);
  const layout = places.size === 0 ? found : layoutOf(table, headings, places);
  return { table, layout, headings, columnNotes: notesOf(table, layout, headings), learned: lost.length > 0 };
};
