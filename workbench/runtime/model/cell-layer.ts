/**
 * One kind of thing per cell (values, formats, notes, rules): a sparse grid that moves with its rows and columns.
 * Positions are 1-based, as everywhere in the runtime. Setting undefined empties a cell. Items are never changed in place.
 */
export class CellLayer<T> {
  private rows: ((T | undefined)[] | undefined)[] = [];
  /** Row arrays this layer may write to; null = all of them. Copies share their rows until one side writes. */
  private owned: WeakSet<object> | null = null;

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, item: T | undefined): void {
    const cells = this.writable(row, item === undefined);
    if (cells !== null) cells[column - 1] = item;
  }

  /** The row's own array (index 0 = column 1), for whole-block reads; undefined when the row holds nothing. */
  rowAt(row: number): readonly (T | undefined)[] | undefined {
    return this.rows[row - 1];
  }

  setRow(row: number, cells: (T | undefined)[] | undefined): void {
    if (cells === undefined && row > this.rows.length) return;
    this.rows[row - 1] = cells;
    if (cells !== undefined) this.owned?.add(cells);
  }

  /** The row's array for whole-block writes, made when absent. */
  rowForWriting(row: number): (T | undefined)[] {
    return this.writable(row, false) as (T | undefined)[];
  }

  /** Number of rows that may hold something. */
  get height(): number {
    return this.rows.length;
  }

  fill(row: number, column: number, rows: number, columns: number, item: T | undefined): void {
    const last = item === undefined ? Math.min(row + rows - 1, this.rows.length) : row + rows - 1;
    for (let r = row; r <= last; r++) for (let c = column; c < column + columns; c++) this.set(r, c, item);
  }

  /** Replaces every cell of a block, the empty ones too; the change must not depend on the position. */
  map(row: number, column: number, rows: number, columns: number, change: (old: T | undefined) => T | undefined): void {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const old = this.get(r, c);
        const item = change(old);
        if (item !== old) this.set(r, c, item);
      }
    }
  }

  insertRows(before: number, count: number): void {
    if (before - 1 >= this.rows.length) return;
    this.rows = [...this.rows.slice(0, before - 1), ...new Array<undefined>(count).fill(undefined), ...this.rows.slice(before - 1)];
  }

  deleteRows(row: number, count: number): void {
    this.rows.splice(row - 1, count);
  }

  insertColumns(before: number, count: number): void {
    for (let r = 1; r <= this.rows.length; r++) {
      if ((this.rows[r - 1]?.length ?? 0) >= before)
        this.rowForWriting(r).splice(before - 1, 0, ...new Array<undefined>(count).fill(undefined));
    }
  }

  deleteColumns(column: number, count: number): void {
    for (let r = 1; r <= this.rows.length; r++) {
      if ((this.rows[r - 1]?.length ?? 0) >= column) this.rowForWriting(r).splice(column - 1, count);
    }
  }

  /** Moves `count` rows from `row` to before row `to` (numbers before the move). */
  moveRows(row: number, count: number, to: number): void {
    while (this.rows.length < Math.max(row + count - 1, to - 1)) this.rows.push(undefined);
    const moved = this.rows.splice(row - 1, count);
    this.rows.splice((to > row ? to - count : to) - 1, 0, ...moved);
  }

  moveColumns(column: number, count: number, to: number): void {
    const width = Math.max(column + count - 1, to - 1);
    for (let r = 1; r <= this.rows.length; r++) {
      if (this.rows[r - 1] === undefined) continue;
      const cells = this.rowForWriting(r);
      while (cells.length < width) cells.push(undefined);
      const moved = cells.splice(column - 1, count);
      cells.splice((to > column ? to - count : to) - 1, 0, ...moved);
    }
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

  /** The block as fresh rows, for taking it elsewhere. */
  block(row: number, column: number, rows: number, columns: number): (T | undefined)[][] {
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => this.get(row + r, column + c)));
  }

  putBlock(row: number, column: number, block: readonly (readonly (T | undefined)[])[]): void {
    block.forEach((cells, r) => {
      cells.forEach((item, c) => {
        this.set(row + r, column + c, item);
      });
    });
  }

  /** A copy that shares rows until either side writes: taking one of a large sheet costs next to nothing. */
  copy(): CellLayer<T> {
    const twin = new CellLayer<T>();
    twin.rows = this.rows.slice();
    twin.owned = new WeakSet();
    this.owned = new WeakSet();
    return twin;
  }

  private writable(row: number, onlyIfPresent: boolean): (T | undefined)[] | null {
    const cells = this.rows[row - 1];
    if (cells === undefined) {
      if (onlyIfPresent) return null;
      const made: (T | undefined)[] = [];
      this.rows[row - 1] = made;
      this.owned?.add(made);
      return made;
    }
    if (this.owned === null || this.owned.has(cells)) return cells;
    const made = cells.slice();
    this.rows[row - 1] = made;
    this.owned.add(made);
    return made;
  }
}
