/** Where the columns of a table stand on its sheet today, found by their headings: users move, rename and translate them. */
import { type ColumnNotes, isNotes } from '../settings/rules-copy';
import { type Cell, cellText } from '../values/cell';
import { fold } from '../values/fold';
import type { Column, Table } from './column';

export interface Layout {
  /** 1-based column of each column key found. */
  readonly at: Readonly<Record<string, number>>;
  /** Columns the sheet lacks. */
  readonly missing: readonly Column[];
  /** Number of columns of the heading row, own columns of the user included. */
  readonly width: number;
  /** The text of the notes cell (rules and next number); '' when there is none. */
  readonly notes: string;
}

/**
 * @param headings the heading row from column A
 * @param remembered column keys by 1-based position, from developer metadata: used for headings that say nothing known
 */
export const layoutOf = (table: Table, headings: readonly Cell[], remembered: ReadonlyMap<number, string> = new Map()): Layout => {
  const at: Record<string, number> = {};
  let notes = '';
  const byHeading = new Map<string, string>();
  for (const column of table.columns) {
    byHeading.set(fold(column.heading.ja), column.key);
    byHeading.set(fold(column.heading.en), column.key);
  }
  const before = new Map<string, string>();
  for (const { key, formerly } of table.columns)
    if (formerly !== undefined) for (const word of [formerly.ja, formerly.en]) before.set(fold(word), key);
  headings.forEach((heading, index) => {
    if (isNotes(heading)) {
      notes = heading;
      at.system = index + 1;
      return;
    }
    const key = byHeading.get(fold(cellText(heading)));
    if (key !== undefined && at[key] === undefined) at[key] = index + 1;
  });
  // Renamed in 設定 while nobody could rename it here yet.
  headings.forEach((heading, index) => {
    const key = before.size === 0 ? undefined : before.get(fold(cellText(heading)));
    if (key !== undefined && at[key] === undefined) at[key] = index + 1;
  });
  // A column keeps its place when its heading was reworded; a heading that names a column outright always wins.
  for (const [position, key] of remembered) {
    if (at[key] === undefined && table.columns.some((column) => column.key === key) && !Object.values(at).includes(position))
      at[key] = position;
  }
  betweenNeighbours(table, headings, at);
  return { at, missing: table.columns.filter((column) => at[column.key] === undefined), width: headings.length, notes };
};

/**
 * Automatic columns carry no mark. One whose heading was reworded is the only unknown column between the two that are declared beside it.
 */
const betweenNeighbours = (table: Table, headings: readonly Cell[], at: Record<string, number>): void => {
  table.columns.forEach((column, index) => {
    const before = at[table.columns[index - 1]?.key ?? ''];
    const behind = at[table.columns[index + 1]?.key ?? ''];
    if (column.by !== 'auto' || at[column.key] !== undefined || before === undefined || behind !== before + 2) return;
    if (cellText(headings[before] ?? '') !== '') at[column.key] = before + 1;
  });
};

/** The places of reworded headings, by 1-based position: where a heading stands that is noted for one of the missing columns. */
export const placesNoted = (layout: Layout, headings: readonly Cell[], notes: ColumnNotes): Map<number, string> => {
  const missing = new Set(layout.missing.map((column) => column.key));
  const places = new Map<number, string>();
  headings.forEach((heading, index) => {
    const key = notes.names[fold(cellText(heading))];
    if (key !== undefined && missing.has(key)) places.set(index + 1, key);
  });
  return places;
};

/** What is worth noting of a layout: the columns found under other headings, and those not found. */
export const notesOf = (table: Table, layout: Layout, headings: readonly Cell[]): ColumnNotes => {
  const names: Record<string, string> = {};
  for (const column of table.columns) {
    const heading = fold(cellText(headings[(layout.at[column.key] ?? 0) - 1] ?? ''));
    const own = [fold(column.heading.ja), fold(column.heading.en)].includes(heading);
    if (column.by === 'user' && heading !== '' && !own) names[heading] = column.key;
  }
  return { names, gone: layout.missing.filter((column) => column.by === 'user').map((column) => column.key) };
};
