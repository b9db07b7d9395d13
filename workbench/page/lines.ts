/** What menus and the context menu do with whole rows and columns of the selection. */
import type { Action, Outcome } from '../wire/messages';
import type { Grid } from './grid/grid';
import { shownText } from './grid/store';

type Send = (action: Action) => Promise<Outcome>;

export class Lines {
  constructor(
    private readonly grid: Grid,
    private readonly send: Send,
  ) {}

  insertRows(where: 'above' | 'below'): void {
    const { row, rows } = this.grid.selection();
    void this.send({ kind: 'insertRows', sheetId: this.grid.activeSheet, before: where === 'above' ? row : row + rows, count: rows });
  }

  insertColumns(where: 'left' | 'right'): void {
    const { column, columns } = this.grid.selection();
    const before = where === 'left' ? column : column + columns;
    void this.send({ kind: 'insertColumns', sheetId: this.grid.activeSheet, before, count: columns });
  }

  deleteRows(): void {
    const { row, rows } = this.grid.selection();
    void this.send({ kind: 'deleteRows', sheetId: this.grid.activeSheet, at: row, count: rows });
  }

  deleteColumns(): void {
    const { column, columns } = this.grid.selection();
    void this.send({ kind: 'deleteColumns', sheetId: this.grid.activeSheet, at: column, count: columns });
  }

  hide(axis: 'rows' | 'columns', hidden: boolean): void {
    const { row, rows, column, columns } = this.grid.selection();
    const [start, count] = axis === 'rows' ? [row, rows] : [column, columns];
    void this.send({ kind: hidden ? 'hideLines' : 'showLines', sheetId: this.grid.activeSheet, axis, start, count });
  }

  /** Sorts by the column of the active cell. Frozen rows are headings and stay; without any, so does a first row that is all text. */
  sort(ascending: boolean): void {
    const sheetId = this.grid.activeSheet;
    const sheet = this.grid.sheet();
    if (sheet === undefined) return;
    const { atColumn } = this.grid.selection();
    const firstRow = sheet.rows.frozen > 0 ? sheet.rows.frozen + 1 : this.headingLike() ? 2 : 1;
    void this.send({ kind: 'sort', sheetId, column: atColumn, ascending, firstRow });
  }

  /** Makes a column as wide as its longest text on the screen, measured in the grid's font. */
  fit(axis: 'rows' | 'columns', line: number): void {
    const sheetId = this.grid.activeSheet;
    if (axis === 'rows') {
      void this.send({ kind: 'resize', sheetId, axis, start: line, count: 1, size: 21 });
      return;
    }
    const cells = this.grid.cellsOf(sheetId);
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return;
    context.font = '13.3px Arial, "Noto Sans CJK JP", sans-serif';
    let widest = 0;
    for (let row = 1; row <= Math.min(cells.height, 2000); row++) {
      widest = Math.max(widest, context.measureText(shownText(cells.value(row, line))).width);
    }
    if (widest > 0) void this.send({ kind: 'resize', sheetId, axis, start: line, count: 1, size: Math.ceil(widest) + 14 });
  }

  private headingLike(): boolean {
    const cells = this.grid.cellsOf(this.grid.activeSheet);
    const columns = this.grid.sheet()?.columns.count ?? 0;
    let texts = 0;
    for (let column = 1; column <= columns; column++) {
      const value = cells.value(1, column);
      if (value === null) continue;
      if (typeof value !== 'string') return false;
      texts += 1;
    }
    return texts > 0;
  }
}
