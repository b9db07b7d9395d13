/** One table's sheet: whole ranges in and out, columns by key, dates as text; and what this run has read of it. */
import type { CellSpan, TableSheet } from '../../app/ports';
import type { Column, Table } from '../../domain/schema/column';
import { columnOf } from '../../domain/schema/tables';
import type { ColumnRule } from '../../domain/settings/column-rule';
import { parseNotes } from '../../domain/settings/rules-copy';
import type { Cell } from '../../domain/values/cell';
import { belowHeadings } from './a1';
import { bandsOf } from './bands';
import { type Dates, isDate } from './dates';
import { replaceIn, rowsWith } from './search';
import { TableColumns } from './table-columns';

/** Counts the reads of all tables of a run. */
let reads = 0;

/** Rows from which on a search costs less than a read: 0.5 s and 5.5e-6 a cell against 0.17 s and 12e-6. */
const searchable = 50_000;

export class SheetTable extends TableColumns implements TableSheet {
  shelf = '';
  /** Values read this run by column key, from row 2: what the writer compares with and repairs from. */
  readonly snapshot = new Map<string, Cell[]>();
  /** The last row of the grid, once a column was read to its end. */
  private end: number | null = null;
  /** Rows read whole this run, by row number. */
  readonly rowsRead = new Map<number, Record<string, Cell>>();
  /** Which of the reads was the last of whole rows here. */
  private rowsReadAt = -1;
  /** The last row with a 照合キー, once that column was read and nothing was added since: where the records end, unless people typed below. */
  lastKeyed: number | null = null;
  /** The last row of the grid, once columns were read. */
  height = Number.POSITIVE_INFINITY;

  constructor(
    sheet: GoogleAppsScript.Spreadsheet.Sheet,
    spec: Table,
    private readonly dates: () => Dates,
    known?: readonly Cell[],
    trust: 'notes' | 'marks' = 'notes',
    columns: readonly ColumnRule[] | null = null,
  ) {
    super(sheet, spec, known, trust, columns);
  }

  /** About how many rows it has, without a call: those read so far, else as many as IDs were given. */
  get size(): number {
    return this.end ?? parseNotes(this.layout.notes)?.next ?? 1000;
  }

  /** A cell as the domain knows it. */
  fromSheet(value: unknown, column: Column | null): Cell {
    if (isDate(value)) return this.dates().cell(value, column?.type === 'moment');
    return value as Cell;
  }

  /** A cell as the sheet stores it: days and moments as Dates, so that they sort and count. */
  toSheet(value: Cell, column: Column): Cell | Date {
    if ((column.type !== 'day' && column.type !== 'moment') || typeof value !== 'string') return value;
    return this.dates().date(value) ?? value;
  }

  rows(first: number, count: number): Record<string, Cell>[] {
    if (count < 1) return [];
    const values = this.sheet.getRange(`${first}:${first + count - 1}`).getValues();
    this.rowsReadAt = ++reads;
    return values.map((cells, index) => {
      const row: Record<string, Cell> = {};
      for (const [key, at] of Object.entries(this.layout.at)) row[key] = this.fromSheet(cells[at - 1] ?? '', columnOf(this.table, key));
      this.rowsRead.set(first + index, row);
      return row;
    });
  }

  /** Was the row read whole, and no table read since? */
  isFresh(row: number): boolean {
    return this.rowsReadAt === reads && this.rowsRead.has(row);
  }

  records(places: ReadonlyMap<string, number>): Map<string, { at: number; row: Record<string, Cell> }> | null {
    const found = new Map<string, { at: number; row: Record<string, Cell> }>();
    for (const { first, last } of bandsOf([...places.values()], Object.keys(this.layout.at).length))
      this.rows(first, last - first + 1).forEach((row, index) => {
        const id = String(row.id);
        if (places.get(id) === first + index) found.set(id, { at: first + index, row });
      });
    if (found.size === places.size) return found;
    // Rows moved between these reads: nothing of them may be believed.
    this.rowsRead.clear();
    return null;
  }

  columns(keys: readonly string[], gap = 0): Record<string, Cell[]> {
    const read: Record<string, Cell[]> = {};
    // IDs are read last: whoever finds a row by them then finds it where it stands now, even if rows moved between two of these calls.
    const identity = keys.includes('id') ? this.layout.at.id : this.layout.at.matchKey;
    const holdsIds = ({ first, last }: { first: number; last: number }): number =>
      identity !== undefined && first <= identity && identity <= last ? 1 : 0;
    for (const { first, last } of this.stretches(keys, gap).sort((a, b) => holdsIds(a) - holdsIds(b))) {
      const values = this.sheet.getRange(belowHeadings(first, last)).getValues();
      reads++;
      this.end = values.length + 1;
      this.height = values.length + 1;
      for (const [key, at] of Object.entries(this.layout.at)) {
        if (at < first || at > last) continue;
        const column = columnOf(this.table, key);
        read[key] = values.map((row) => this.fromSheet(row[at - first], column));
      }
    }
    let height = 0;
    for (const cells of Object.values(read)) {
      for (let at = cells.length; at > height; at--) if (cells[at - 1] !== '') height = at;
    }
    for (const [key, cells] of Object.entries(read)) {
      cells.length = height;
      this.snapshot.set(key, cells);
    }
    if (read.matchKey !== undefined) {
      let keyed = read.matchKey.length;
      while (keyed > 0 && read.matchKey[keyed - 1] === '') keyed--;
      this.lastKeyed = keyed + 1;
    }
    return read;
  }

  find(key: string, text: string): number[] {
    if (text === '' || !this.has(key)) return [];
    // Reading a short column costs less than searching it (docs/decisions/0003-cost-model.md); the finder does not bring it all here.
    if (this.size < searchable) return (this.columns([key])[key] ?? []).flatMap((cell, index) => (cell === text ? [index + 2] : []));
    return rowsWith(this.sheet, this.position(key), text);
  }

  /** Puts a text in the place of another wherever a cell of the column holds just that. One call; what was read of the column holds no longer. */
  replaceAll(key: string, before: string, after: string): void {
    if (before === '' || !this.has(key)) return;
    replaceIn(this.sheet, this.position(key), before, after);
    this.snapshot.delete(key);
  }

  /** Cells that reach the end of the grid may have made it grow: its new rows then have no rules anywhere. */
  withGrownRows(cells: CellSpan): CellSpan {
    return cells.row + cells.count - 1 === this.end ? { ...cells, column: 1, width: this.layout.width } : cells;
  }

  /** All columns are read again when they are asked for, but for these. */
  forgetAll(except: readonly string[]): void {
    for (const key of this.snapshot.keys()) if (!except.includes(key)) this.snapshot.delete(key);
  }

  /** These columns are read again when they are asked for, if they hold what people type. */
  forget(keys: readonly string[]): void {
    for (const key of keys) if (this.has(key) && columnOf(this.table, key).by === 'user') this.snapshot.delete(key);
  }

  /** What people type, what is written once and what tells rows apart is read again when it is asked for; what follows from it stays known. */
  forgetFacts(): void {
    for (const key of [...this.snapshot.keys()]) {
      const { by, once } = columnOf(this.table, key);
      if (by === 'user' || once === true || key === 'id') this.snapshot.delete(key);
    }
  }

  lastRow(): number {
    return this.sheet.getLastRow();
  }
}
