/** What the sheets hold and how they are shaped, as the model last said; Univer's sheets are kept in line with it. */
import type { WireBlock, WireCell } from '../../wire/cells';
import type { WireDelta, WireSheet } from '../../wire/sheets';
import type { UniverHandle } from './handle';
import { SheetCells } from './store';
import { updateOne, updateSheets } from './structure';
import { WrappedRows } from './wrapped-rows';

/** What a sheet shows until it was loaded. */
const nothing = new SheetCells();

export class Contents {
  private readonly cells = new Map<number, SheetCells>();
  private readonly wrapped = new Map<number, WrappedRows>();
  /** The sheets as Univer has them: with the heights that wrapped text asks for. */
  private drawn: readonly WireSheet[];

  constructor(
    public sheets: WireSheet[],
    private readonly univer: UniverHandle,
  ) {
    this.drawn = sheets;
  }

  sheet(id: number): WireSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** The cells of a sheet; undefined until it was loaded. */
  loaded(sheetId: number): SheetCells | undefined {
    return this.cells.get(sheetId);
  }

  cellsOf(sheetId: number): SheetCells {
    return this.cells.get(sheetId) ?? nothing;
  }

  /** Replaces the content of a sheet by the rows that have come; it will have `height` of them. */
  load(sheetId: number, block: WireBlock, height: number): void {
    const cells = new SheetCells();
    cells.reserve(height);
    this.cells.set(sheetId, cells);
    this.add(sheetId, block);
  }

  /** Takes over more rows of a sheet. */
  add(sheetId: number, block: WireBlock): void {
    this.cells.get(sheetId)?.put(block);
    this.measure(sheetId, block.row, block.row + block.rows - 1);
  }

  forget(sheetId: number): void {
    this.cells.delete(sheetId);
  }

  assume(sheetId: number, row: number, column: number, values: readonly (readonly WireCell[])[]): void {
    const cells = this.cells.get(sheetId);
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        cells?.assume(row + r, column + c, value);
      });
    });
  }

  shift(delta: WireDelta): void {
    for (const shift of delta.shifts) this.cells.get(shift.sheetId)?.shift(shift);
  }

  /** Takes over another list of sheets, or other shapes of the same. */
  reshape(sheets: WireSheet[]): void {
    this.sheets = sheets;
    const drawn = sheets.map((sheet) => this.wrapped.get(sheet.id)?.applied(sheet) ?? sheet);
    updateSheets(this.univer, this.drawn, drawn);
    this.drawn = drawn;
  }

  put(delta: WireDelta): void {
    for (const { sheetId, block } of delta.blocks) {
      this.cells.get(sheetId)?.put(block);
      if (delta.sheets === null) this.measure(sheetId, block.row, block.row + block.rows - 1);
    }
    // Rows that moved, or columns of another width: every row may need another height.
    if (delta.sheets !== null) for (const [id, cells] of this.cells) this.measure(id, 1, cells.height, true);
  }

  private measure(sheetId: number, first: number, last: number, anew = false): void {
    const sheet = this.sheet(sheetId);
    const cells = this.cells.get(sheetId);
    const before = this.drawn.find(({ id }) => id === sheetId);
    if (sheet === undefined || cells === undefined || before === undefined) return;
    const rows = this.wrapped.get(sheetId) ?? new WrappedRows();
    this.wrapped.set(sheetId, rows);
    if (anew) rows.clear();
    if (!rows.measure(sheet, cells, first, last) && !anew) return;
    const after = rows.applied(sheet);
    updateOne(this.univer, before, after);
    this.drawn = this.drawn.map((one) => (one.id === sheetId ? after : one));
  }
}
