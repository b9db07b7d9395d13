/** The columns of a table on its sheet, by key: where they stand, and what is learned of that while a run goes on. */
import type { Table } from '../../domain/schema/column';
import type { Layout } from '../../domain/schema/layout';
import { placesOfOwn } from '../../domain/schema/own-columns';
import type { ColumnRule } from '../../domain/settings/column-rule';
import type { ColumnNotes } from '../../domain/settings/rules-copy';
import type { Cell } from '../../domain/values/cell';
import { findColumns } from './find-columns';

export class TableColumns {
  /** The table as the rules of this workbook have it. */
  readonly table: Table;
  layout: Layout;
  /** The heading row as this run knows it. */
  readonly headings: Cell[];
  /** Reworded headings and deleted columns, for the notes. */
  readonly columnNotes: ColumnNotes;
  /** True when marks were asked for: noting the answer spares the next run these calls. */
  readonly learned: boolean;

  constructor(
    readonly sheet: GoogleAppsScript.Spreadsheet.Sheet,
    spec: Table,
    /** The heading row when it was just written; read otherwise. */
    known: readonly Cell[] | undefined,
    /** Whether what is noted of reworded headings is believed, or the marks are asked anew. */
    trust: 'notes' | 'marks',
    /** The columns as 設定 has them, where this run has read it: else the notes beside the headings tell. */
    columns: readonly ColumnRule[] | null,
  ) {
    const found = findColumns(sheet, spec, known, trust, columns);
    this.table = found.table;
    this.layout = found.layout;
    this.headings = found.headings;
    this.columnNotes = found.columnNotes;
    this.learned = found.learned;
  }

  position(key: string): number {
    const at = this.layout.at[key];
    if (at === undefined) throw new Error(`${this.table.name}.${key} has no column`);
    return at;
  }

  has(key: string): boolean {
    return this.layout.at[key] !== undefined;
  }

  /** From now on these columns of the user's own are known; answers those that are not there. No call. */
  knowOwn(keys: readonly string[]): string[] {
    const wanted = keys.filter((key) => !this.has(key));
    const places = placesOfOwn(wanted, this.headings, new Set(Object.values(this.layout.at)));
    if (places.size > 0) this.layout = { ...this.layout, at: { ...this.layout.at, ...Object.fromEntries(places) } };
    return wanted.filter((key) => !places.has(key));
  }

  /** A column of the table was made, or found, at this place. */
  place(key: string, at: number, heading: string): void {
    this.addHeading(at, heading);
    this.layout = {
      ...this.layout,
      at: { ...this.layout.at, [key]: at },
      missing: this.layout.missing.filter((column) => column.key !== key),
    };
  }

  /** A heading was written behind those that were there. */
  addHeading(at: number, heading: string): void {
    while (this.headings.length < at) this.headings.push('');
    this.headings[at - 1] = heading;
    this.layout = { ...this.layout, width: Math.max(this.layout.width, at) };
  }

  /** Stretches of the sheet that hold the columns, parted where more than `gap` others lie between two. */
  stretches(keys: readonly string[], gap: number): { first: number; last: number }[] {
    const found: { first: number; last: number }[] = [];
    for (const at of keys
      .filter((key) => this.has(key))
      .map((key) => this.position(key))
      .sort((a, b) => a - b)) {
      const before = found[found.length - 1];
      if (before !== undefined && at - before.last <= gap + 1) before.last = at;
      else found.push({ first: at, last: at });
    }
    return found;
  }
}
