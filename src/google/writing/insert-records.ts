/**
 * Adds records below the last one. No lock keeps a person from inserting or deleting rows above meanwhile, and then a block written by row
 * number lands on records that stand there. So the end of the table is read right before, and what was overwritten is written back.
 */
import type { RowSpan } from '../../app/ports';
import type { Insert } from '../../domain/changes/change-set';
import { isOwn } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import type { Cell } from '../../domain/values/cell';
import { brokenFormats, setFormats } from '../building/formats';
import { isDate } from '../tables/dates';
import type { SheetTable } from '../tables/sheet-table';

/** Rows above the end that are kept in mind: as many may be inserted above between two calls without any loss. */
const tail = 50;

/** Cells that cost more to read than the call that spares them. */
const many = 30_000;

type Row = readonly unknown[];

const text = (row: Row): string => JSON.stringify(row.map((cell) => (isDate(cell) ? cell.getTime() : cell)));
const blank = (row: Row): boolean => row.every((cell) => cell === '');

/** The records as rows up to the last column that any of them fills: behind it the fresh rows are empty as they are. */
const cellsOf = (table: SheetTable, inserts: readonly Insert[]): (Cell | Date)[][] => {
  const filled = inserts.flatMap(({ values }) => Object.keys(values).filter((key) => values[key] !== '' && table.has(key)));
  const width = Math.max(...[...new Set(filled)].map((key) => table.position(key)));
  return inserts.map((insert) => {
    const cells: (Cell | Date)[] = new Array<Cell>(width).fill('');
    for (const [key, value] of Object.entries(insert.values))
      if (table.has(key) && table.position(key) <= width) cells[table.position(key) - 1] = table.toSheet(value, columnOf(table.table, key));
    return cells;
  });
};

/** Answers the rows they stand in; null when Google itself found the place for a single one. */
export const insertRecords = (table: SheetTable, inserts: readonly Insert[]): RowSpan | null => {
  if (inserts.length === 0) return null;
  const { sheet } = table;
  const rows = cellsOf(table, inserts);
  const [only] = rows;
  // An own column need not have the format of text, and what is appended is read as if it were typed.
  const own = inserts.some(({ values }) => Object.keys(values).some(isOwn));
  const keyed = table.lastKeyed;
  table.lastKeyed = null;
  if (rows.length === 1 && only !== undefined && !own) {
    sheet.appendRow(only);
    return null;
  }
  // A row that people began below the last record is pushed down unharmed.
  const last = rows.length * table.layout.width > many && keyed !== null ? keyed : table.lastRow();
  // Behind the first empty row when there is no record yet: rows inserted behind the headings would look like headings.
  sheet.insertRowsAfter(Math.max(last, 2), rows.length);
  // Fresh rows take their formats after the row above.
  if (brokenFormats(table, last + 1, 1).length > 0) setFormats(table, last + 1, rows.length);
  const width = Math.max(rows[0]?.length ?? 1, table.layout.width);
  const end = endOf(table, last, rows.length, width);
  sheet.getRange(end.row, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
  bringBack(table, end, rows.length, width);
  return { row: end.row, count: rows.length };
};

/** The last records and the first free row, read in one call right before the write: rows may have moved while fresh ones were made. */
const endOf = (table: SheetTable, last: number, count: number, width: number): { row: number; first: number; records: Row[] } => {
  const first = Math.max(2, last - tail + 1);
  // Of many fresh rows only the first is looked at, with the last records: where the table still ends above it, they are empty.
  if (last >= first && count * width > many) {
    const seen = table.sheet.getRange(first, 1, last - first + 2, width).getValues() as Row[];
    const records = seen.slice(0, -1);
    if (blank(seen[records.length] ?? []) && !blank(records[records.length - 1] ?? [])) return { row: last + 1, first, records };
  }
  const rows = table.sheet.getRange(first, 1, last + count - first + 1, width).getValues() as Row[];
  let end = rows.length;
  while (end > 0 && blank(rows[end - 1] ?? [])) end--;
  const row = first + end;
  // Somebody inserted rows or typed below: the free rows no longer suffice.
  const missing = row + count - 1 - (last + count);
  if (missing > 0) table.sheet.insertRowsAfter(row - 1, missing);
  return { row, first, records: rows.slice(0, end) };
};

/** Compares the rows above the block with what stood there; those that were pushed under it are added at the end. */
const bringBack = (table: SheetTable, end: { row: number; first: number; records: Row[] }, count: number, width: number): void => {
  if (end.records.length === 0) return;
  const { sheet } = table;
  const now = sheet.getRange(end.first, 1, end.records.length, width).getValues() as Row[];
  if (now.every((row, at) => text(row) === text(end.records[at] ?? []))) return;
  const id = table.position('id') - 1;
  const there = new Set((sheet.getRange(2, id + 1, end.row + count - 1, 1).getValues() as Row[]).map(([cell]) => cell));
  const isGone = (row: Row): boolean => row[id] !== '' && !there.has(row[id]);
  let pushed = 0;
  while (pushed < end.records.length && isGone(end.records[end.records.length - 1 - pushed] ?? [])) pushed++;
  // Rows inserted above push the last records under the block, and those before them into their places. A row that somebody deleted is
  // gone too, but nothing was pushed.
  const above = end.records[end.records.length - 1 - pushed];
  const inTheirPlace = now[now.length - 1] ?? [];
  if (pushed > 0 && (above === undefined || text(inTheirPlace) === text(above)))
    for (const row of end.records.slice(-pushed)) sheet.appendRow([...row]);
};
