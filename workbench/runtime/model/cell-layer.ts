/**
 * One kind of thing per cell (values, formats, notes, rules): a sparse grid that moves with its rows and columns.
 * Positions are 1-based, as everywhere in the runtime. Setting undefined empties a cell.
 */
export class CellLayer<T> {
  private rows: ((T | undefined)[] | undefined)[] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, item: T | undefined): void {
    let cells = this.rows[row - 1];
    if (cells === undefined) {
      if (item === undefined) return;
      cells = [];
      this.rows[row - 1] = cells;
    }
    cells[column - 1] = item;
  }

  /** The row's own array (index 0 = column 1), for whole-block reads and writes; undefined when the row holds nothing. */
  rowAt(row: number): (T | undefined)[] | undefined {
    return this.rows[row - 1];
  }

  setRow(row: number, cells: (T | undefined)[] | undefined): void {
    this.rows[row - 1] = cells;
  }

  /** Number of rows that may hold something. */
  get height(): number {
    return this.rows.length;
  }

  fill(row: number, column: number, rows: number, columns: number, item: T | undefined): void {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) this.set(r, c, item);
  }

  insertRows(before: number, count: number): void {
    if (before - 1 >= this.rows.length) return;
    this.rows = [...this.rows.slice(0, before - 1), ...new Array<undefined>(count).fill(undefined), ...this.rows.slice(before - 1)];
  }

  deleteRows(row: number, count: number): void {
    this.rows.splice(row - 1, count);
  }

  insertColumns(before: number, count: number): void {
    for (const cells of this.rows) {
      if (cells !== undefined && cells.length >= before) cells.splice(before - 1, 0, ...new Array<undefined>(count).fill(undefined));
    }
  }

  deleteColumns(column: number, count: number): void {
    for (const cells of this.rows) cells?.splice(column - 1, count);
  }

  /** Rearranges rows from `firstRow`: the new row i is the old row `order[i]` (0-based offsets), in the columns given. */
  permuteRows(firstRow: number, order: readonly number[], column: number, columns: number): void {
    const old = order.map((from) => this.rows[firstRow - 1 + from]?.slice(column - 1, column - 1 + columns));
    order.forEach((_, to) => {
      const source = old[to];
      for (let c = 0; c < columns; c++) this.set(firstRow + to, column + c, source?.[c]);
    });
  }

  /** Calls back for every occupied cell of a block, row by row. */
  forEach(row: number, column: number, rows: number, columns: number, visit: (item: T, row: number, column: number) => void): void {
    const last = Math.min(row + rows - 1, this.rows.length);
    for (let r = row; r <= last; r++) {
      const cells = this.rows[r - 1];
      if (cells === undefined) continue;
      const end = Math.min(column + columns - 1, cells.length);
      for (let c = column; c <= end; c++) {
        const item = cells[c - 1];
        if (item !== undefined) visit(item, r, c);
      }
    }
  }
}
