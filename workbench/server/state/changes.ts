/**
 * Finds what changed in a workbook since the last look, whoever changed it and however.
 *
 * It does not trust announcements of changed cells: it keeps a copy of every layer, which costs nothing because copies share their rows
 * until one side writes, and compares row by row. Only rows and columns that came or went are taken from the workbook's announcements, so
 * that a row inserted at the top is one change and not fifty thousand.
 */
import type { CellLayer } from '../../runtime/model/cell-layer';
import type { Layers, SheetModel } from '../../runtime/model/sheet-model';
import { bookHead, sheetHead } from '../../runtime/model/snapshot';
import type { Workbook } from '../../runtime/model/workbook';
import type { WireArea, WireShift } from '../../wire/sheets';

export interface Changes {
  shifts: WireShift[];
  /** Cells that differ, in places after the shifts. */
  cells: { sheetId: number; area: WireArea }[];
  /** Sheets that are new or whose head (name, sizes, rules on areas) changed. */
  heads: number[];
  /** Whether sheets came, went or changed their order. */
  order: boolean;
  /** Whether the workbook's own head changed. */
  book: boolean;
}

type LayerName = keyof Layers;

interface Shadow {
  head: string;
  layers: Layers;
}

const shadowOf = (sheet: SheetModel): Shadow => ({ head: JSON.stringify(sheetHead(sheet)), layers: copyLayers(sheet.layers) });

const copyLayers = (layers: Layers): Layers =>
  Object.fromEntries(Object.entries(layers).map(([name, layer]) => [name, (layer as CellLayer<unknown>).copy()])) as unknown as Layers;

export class ChangeTracker {
  private readonly shadows = new Map<number, Shadow>();
  private order: string;
  private bookHead: string;
  private version: number;
  private shifts: WireShift[] = [];

  constructor(private readonly book: Workbook) {
    for (const sheet of book.sheets) this.shadows.set(sheet.id, shadowOf(sheet));
    this.order = orderOf(book);
    this.bookHead = JSON.stringify(bookHead(book));
    this.version = book.version;
    book.onChange((change) => {
      if (change.kind === 'rows-inserted' || change.kind === 'rows-deleted') {
        this.shift({
          sheetId: change.sheetId,
          axis: 'rows',
          kind: change.kind === 'rows-inserted' ? 'insert' : 'delete',
          at: change.row,
          count: change.count,
        });
      } else if (change.kind === 'columns-inserted' || change.kind === 'columns-deleted') {
        const kind = change.kind === 'columns-inserted' ? 'insert' : 'delete';
        this.shift({ sheetId: change.sheetId, axis: 'columns', kind, at: change.column, count: change.count });
      }
    });
  }

  /** Everything that changed since the last call; null when nothing did. */
  collect(): Changes | null {
    if (this.book.version === this.version) return null;
    this.version = this.book.version;
    const changes: Changes = { shifts: this.shifts, cells: [], heads: [], order: false, book: false };
    this.shifts = [];
    for (const sheet of this.book.sheets) {
      const shadow = this.shadows.get(sheet.id);
      const areas = shadow === undefined ? usedAreas(sheet) : differences(shadow.layers, sheet.layers);
      for (const area of areas) changes.cells.push({ sheetId: sheet.id, area });
      const head = JSON.stringify(sheetHead(sheet));
      if (shadow?.head !== head) changes.heads.push(sheet.id);
      if (areas.length > 0 || shadow === undefined) this.shadows.set(sheet.id, { head, layers: copyLayers(sheet.layers) });
      else shadow.head = head;
    }
    for (const id of [...this.shadows.keys()]) if (this.book.sheetById(id) === null) this.shadows.delete(id);
    const order = orderOf(this.book);
    changes.order = order !== this.order;
    this.order = order;
    const own = JSON.stringify(bookHead(this.book));
    changes.book = own !== this.bookHead;
    this.bookHead = own;
    const silent = changes.shifts.length + changes.cells.length + changes.heads.length === 0 && !changes.order && !changes.book;
    return silent ? null : changes;
  }

  private shift(shift: WireShift): void {
    const shadow = this.shadows.get(shift.sheetId);
    if (shadow === undefined) return;
    this.shifts.push(shift);
    for (const layer of Object.values(shadow.layers) as CellLayer<unknown>[]) shiftLayer(layer, shift);
  }
}

export const shiftLayer = (layer: CellLayer<unknown>, { axis, kind, at, count }: WireShift): void => {
  if (axis === 'rows') {
    if (kind === 'insert') layer.insertRows(at, count);
    else layer.deleteRows(at, count);
  } else if (kind === 'insert') layer.insertColumns(at, count);
  else layer.deleteColumns(at, count);
};

const orderOf = (book: Workbook): string => book.sheets.map(({ id }) => id).join(',');

type Cells = readonly unknown[] | undefined;

/** First and last column (1-based) in which two rows differ; null when they do not. */
const span = (a: Cells, b: Cells): [number, number] | null => {
  if (a === b) return null;
  const width = Math.max(a?.length ?? 0, b?.length ?? 0);
  let first = 0;
  while (first < width && same(a?.[first], b?.[first])) first += 1;
  if (first === width) return null;
  let last = width - 1;
  while (same(a?.[last], b?.[last])) last -= 1;
  return [first + 1, last + 1];
};

const same = (a: unknown, b: unknown): boolean => a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());

/** Joins the rows that changed into blocks: neighbouring rows make one, over all columns any of them needs. */
class AreaBuilder {
  readonly areas: WireArea[] = [];
  private open: { row: number; rows: number; from: number; to: number } | null = null;

  add(row: number, from: number, to: number): void {
    if (this.open !== null && this.open.row + this.open.rows === row) {
      this.open.rows += 1;
      this.open.from = Math.min(this.open.from, from);
      this.open.to = Math.max(this.open.to, to);
      return;
    }
    this.close();
    this.open = { row, rows: 1, from, to };
  }

  close(): WireArea[] {
    if (this.open !== null) {
      const { row, rows, from, to } = this.open;
      this.areas.push({ row, rows, column: from, columns: to - from + 1 });
      this.open = null;
    }
    return this.areas;
  }
}

const differences = (before: Layers, after: Layers): WireArea[] => {
  const names = Object.keys(after) as LayerName[];
  const height = Math.max(...names.map((name) => Math.max(before[name].height, after[name].height)));
  const builder = new AreaBuilder();
  for (let row = 1; row <= height; row++) {
    let from = 0;
    let to = 0;
    for (const name of names) {
      const changed = span(before[name].rowAt(row), after[name].rowAt(row));
      if (changed === null) continue;
      from = from === 0 ? changed[0] : Math.min(from, changed[0]);
      to = Math.max(to, changed[1]);
    }
    if (from > 0) builder.add(row, from, to);
  }
  return builder.close();
};

/** The block of a sheet that holds anything at all. */
const usedAreas = (sheet: SheetModel): WireArea[] => {
  const layers = Object.values(sheet.layers) as CellLayer<unknown>[];
  let rows = 0;
  let columns = 0;
  for (const layer of layers) {
    for (let row = 1; row <= layer.height; row++) {
      const cells = layer.rowAt(row);
      if (cells === undefined || cells.length === 0) continue;
      rows = Math.max(rows, row);
      columns = Math.max(columns, cells.length);
    }
  }
  return rows === 0 || columns === 0 ? [] : [{ row: 1, column: 1, rows, columns }];
};

export { usedAreas };
