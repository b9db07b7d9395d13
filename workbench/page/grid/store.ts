/**
 * The page's copy of what the cells show. Univer holds no cell at all: it asks this store for those it draws, so that 50,000 rows cost
 * no more than their texts and a change is one assignment. Positions are 1-based.
 */
import type { WireBlock, WireCell, WireLook, WireRule } from '../../wire/cells';
import type { WireLiveLook, WireShift } from '../../wire/sheets';

/** One row of the sheet; arrays by column, index 0 = column A. */
interface Row {
  values: WireCell[];
  looks: (WireLook | undefined)[];
  rules: (WireRule | undefined)[];
}

const emptyRow = (): Row => ({ values: [], looks: [], rules: [] });

/** Colours and marks of one row that depend on content; fetched only for rows on the screen. */
export interface LiveRow {
  looks: Map<number, WireLiveLook>;
  invalid: Set<number>;
}

export class SheetCells {
  private rows: (Row | undefined)[] = [];
  private notes = new Map<number, Map<number, string>>();
  private live: (LiveRow | undefined)[] = [];

  /** Rows that may hold something. */
  get height(): number {
    return this.rows.length;
  }

  /** Rows up to this one may hold something, though they are still to come. */
  reserve(height: number): void {
    if (height > this.rows.length) this.rows.length = height;
  }

  value(row: number, column: number): WireCell {
    return this.rows[row - 1]?.values[column - 1] ?? null;
  }
  look(row: number, column: number): WireLook | undefined {
    return this.rows[row - 1]?.looks[column - 1];
  }
  rule(row: number, column: number): WireRule | undefined {
    return this.rows[row - 1]?.rules[column - 1];
  }
  note(row: number, column: number): string | undefined {
    return this.notes.get(row)?.get(column);
  }
  liveRow(row: number): LiveRow | undefined {
    return this.live[row - 1];
  }
  setLive(row: number, live: LiveRow | undefined): void {
    this.live[row - 1] = live;
  }

  /** The filled cells of a row whose text is wrapped. */
  eachWrapped(row: number, visit: (column: number, value: WireCell, look: WireLook) => void): void {
    const cells = this.rows[row - 1];
    cells?.looks.forEach((look, index) => {
      const value = cells.values[index] ?? null;
      if (look?.wrap === 'wrap' && value !== null) visit(index + 1, value, look);
    });
  }

  /** The last row and the last column that hold a value. */
  filledCorner(): { row: number; column: number } {
    const corner = { row: 1, column: 1 };
    this.rows.forEach((cells, index) => {
      cells?.values.forEach((value, at) => {
        if (value === null) return;
        corner.row = index + 1;
        corner.column = Math.max(corner.column, at + 1);
      });
    });
    return corner;
  }

  /** Shows a value at once, before the model has answered. */
  assume(row: number, column: number, value: WireCell): void {
    const cells = this.rows[row - 1] ?? emptyRow();
    this.rows[row - 1] = cells;
    cells.values[column - 1] = value;
  }

  /** Takes over a block as the model has it. */
  put(block: WireBlock): void {
    const width = block.columns;
    for (let i = 0; i < block.rows; i++) {
      const values = block.values[i] ?? [];
      const looks = block.lookRows[block.lookOf[i] ?? -1];
      const rules = block.ruleRows[block.ruleOf[i] ?? -1];
      const at = block.row - 1 + i;
      if (this.rows[at] === undefined && values.length === 0 && looks === undefined && rules === undefined) continue;
      const cells = this.rows[at] ?? emptyRow();
      this.rows[at] = cells;
      for (let c = 0; c < width; c++) {
        const to = block.column - 1 + c;
        cells.values[to] = values[c] ?? null;
        cells.looks[to] = looks === undefined ? undefined : block.looks[looks[c] ?? -1];
        cells.rules[to] = rules === undefined ? undefined : block.rules[rules[c] ?? -1];
      }
    }
    this.putNotes(block);
  }

  shift({ axis, kind, at, count }: WireShift): void {
    if (axis === 'rows') {
      for (const list of [this.rows, this.live] as unknown[][]) {
        if (kind === 'delete') list.splice(at - 1, count);
        else if (at - 1 < list.length) list.splice(at - 1, 0, ...new Array<undefined>(count).fill(undefined));
      }
    } else {
      this.live = [];
      for (const row of this.rows) {
        if (row === undefined) continue;
        for (const list of [row.values, row.looks, row.rules] as unknown[][]) {
          if (kind === 'delete') list.splice(at - 1, count);
          else if (at - 1 < list.length) list.splice(at - 1, 0, ...new Array<undefined>(count).fill(undefined));
        }
      }
    }
    this.shiftNotes(axis, kind, at, count);
  }

  private putNotes(block: WireBlock): void {
    for (const [row, columns] of this.notes) {
      if (row < block.row || row >= block.row + block.rows) continue;
      for (const column of columns.keys()) if (column >= block.column && column < block.column + block.columns) columns.delete(column);
    }
    for (const [row, column, text] of block.notes) {
      const columns = this.notes.get(row) ?? new Map<number, string>();
      columns.set(column, text);
      this.notes.set(row, columns);
    }
  }

  private shiftNotes(axis: 'rows' | 'columns', kind: 'insert' | 'delete', at: number, count: number): void {
    const moved = (line: number): number | null => {
      if (line < at) return line;
      if (kind === 'insert') return line + count;
      return line < at + count ? null : line - count;
    };
    const next = new Map<number, Map<number, string>>();
    for (const [row, columns] of this.notes) {
      for (const [column, text] of columns) {
        const toRow = axis === 'rows' ? moved(row) : row;
        const toColumn = axis === 'columns' ? moved(column) : column;
        if (toRow === null || toColumn === null) continue;
        const line = next.get(toRow) ?? new Map<number, string>();
        line.set(toColumn, text);
        next.set(toRow, line);
      }
    }
    this.notes = next;
  }
}

/** The text a cell shows, as copying takes it. */
export const shownText = (cell: WireCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.s;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
};

/** The text the editor starts with. */
export const editText = (cell: WireCell): string => (typeof cell === 'object' && cell !== null ? (cell.e ?? cell.s) : shownText(cell));
