/**
 * One person's undo and redo. An undone edit puts back the cells this person changed, where they are now: what others wrote
 * elsewhere since stays, and rows that were inserted or deleted since move the place.
 */
import type { Area, AxisChange } from '../model/area';
import { moveArea } from '../model/area';
import { captureWorkbook } from '../model/blocks';
import { type Block, dropBlock } from '../model/cell-blocks';
import type { Workbook, WorkbookChange } from '../model/workbook';

/** A block of cells, before and after. `area` is null once its rows or columns are gone or torn apart. */
export interface CellChange {
  sheetId: number;
  area: Area | null;
  before: Block;
  after: Block;
}

export type Action =
  | { kind: 'cells'; change: CellChange }
  /** Anything else: rows, sheets, names. `undo` serves when others have changed the workbook since. */
  | { kind: 'structure'; redo: () => void; undo: () => void; restore: () => void; version: number; places: Map<CellChange, Area | null> };

const depth = 100;

const axisChange = (change: WorkbookChange): { axis: 'rows' | 'columns'; change: AxisChange } | null => {
  switch (change.kind) {
    case 'rows-inserted':
      return { axis: 'rows', change: { kind: 'insert', at: change.row, count: change.count } };
    case 'rows-deleted':
      return { axis: 'rows', change: { kind: 'delete', at: change.row, count: change.count } };
    case 'columns-inserted':
      return { axis: 'columns', change: { kind: 'insert', at: change.column, count: change.count } };
    case 'columns-deleted':
      return { axis: 'columns', change: { kind: 'delete', at: change.column, count: change.count } };
    default:
      return null;
  }
};

export class History {
  private past: Action[] = [];
  private future: Action[] = [];

  constructor(private readonly book: Workbook) {
    book.onChange((change) => this.follow(change));
  }

  /** Remembers a block that was just changed. */
  changed(change: CellChange): void {
    this.remember({ kind: 'cells', change });
  }

  /** Does something structural and remembers how to take it back. */
  restructure(redo: () => void, undo: () => void): void {
    const places = this.places();
    const restore = captureWorkbook(this.book);
    redo();
    this.remember({ kind: 'structure', redo, undo, restore, version: this.book.version, places });
  }

  /** Takes back the last action; answers the cells it changed, null for a structural one or when there is nothing. */
  undo(): CellChange | null {
    const action = this.past.pop();
    if (action === undefined) return null;
    this.future.push(action);
    if (action.kind === 'cells') return this.put(action.change, action.change.before);
    if (this.book.version !== action.version) action.undo();
    else {
      action.restore();
      for (const [change, area] of action.places) change.area = area;
    }
    return null;
  }

  redo(): CellChange | null {
    const action = this.future.pop();
    if (action === undefined) return null;
    if (action.kind === 'cells') {
      this.past.push(action);
      return this.put(action.change, action.change.after);
    }
    const places = this.places();
    const restore = captureWorkbook(this.book);
    action.redo();
    this.past.push({ ...action, restore, places, version: this.book.version });
    return null;
  }

  private remember(action: Action): void {
    this.past.push(action);
    if (this.past.length > depth) this.past.shift();
    this.future = [];
  }

  private put(change: CellChange, block: Block): CellChange | null {
    const sheet = this.book.sheetById(change.sheetId);
    if (sheet === null || change.area === null) return null;
    const { row, column, rows, columns } = change.area;
    dropBlock(sheet, row, column, block);
    sheet.touched(row, column, rows, columns);
    return change;
  }

  private cellChanges(): CellChange[] {
    return [...this.past, ...this.future].flatMap((action) => (action.kind === 'cells' ? [action.change] : []));
  }

  private places(): Map<CellChange, Area | null> {
    return new Map(this.cellChanges().map((change) => [change, change.area]));
  }

  private follow(change: WorkbookChange): void {
    const moved = axisChange(change);
    if (moved === null || !('sheetId' in change)) return;
    const sheet = this.book.sheetById(change.sheetId);
    if (sheet === null) return;
    const max = moved.axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
    for (const each of this.cellChanges()) {
      if (each.sheetId !== change.sheetId || each.area === null) continue;
      const area = moveArea(each.area, moved.axis, moved.change, max);
      each.area = area !== null && area.rows === each.area.rows && area.columns === each.area.columns ? area : null;
    }
  }
}
