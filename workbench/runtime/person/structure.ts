/** What a person does to rows, columns and sheets; none of it reaches onEdit (platform.md B). */
import type { Area } from '../model/area';
import { dropBlock, everyLayer, liftBlock } from '../model/cell-blocks';
import { renameReferences } from '../model/references';
import type { SheetModel } from '../model/sheet-model';
import { sortRows } from '../model/sorting';
import { type AxisName, deleteLines, insertLines } from '../model/structure';
import type { Workbook } from '../model/workbook';
import type { FormulaEvaluator } from '../runtime';
import { fill } from '../spreadsheet/range-fill';
import type { History } from './history';

export class Structure {
  constructor(
    private readonly book: Workbook,
    private readonly history: History,
    private readonly evaluator: FormulaEvaluator | null,
  ) {}

  insert(sheet: SheetModel, axis: AxisName, before: number, count: number): void {
    // A row inserted by hand takes the formats of the one above it, the first row of the one below.
    const like = before > 1 ? before - 1 : before;
    this.history.restructure(
      () => insertLines(sheet, axis, before, count, like),
      () => deleteLines(sheet, axis, before, count),
    );
  }

  remove(sheet: SheetModel, axis: AxisName, at: number, count: number): void {
    const { maxRows, maxColumns } = sheet;
    const area: Area =
      axis === 'rows' ? { row: at, column: 1, rows: count, columns: maxColumns } : { row: 1, column: at, rows: maxRows, columns: count };
    const lost = liftBlock(sheet, area, everyLayer);
    this.history.restructure(
      () => deleteLines(sheet, axis, at, count),
      () => {
        insertLines(sheet, axis, at, count, null);
        dropBlock(sheet, area.row, area.column, lost);
        sheet.touched(area.row, area.column, area.rows, area.columns);
      },
    );
  }

  /** Adds rows and columns until the area fits. */
  grow(sheet: SheetModel, area: Area): void {
    const rows = area.row + area.rows - 1 - sheet.maxRows;
    const columns = area.column + area.columns - 1 - sheet.maxColumns;
    if (rows > 0) insertLines(sheet, 'rows', sheet.maxRows + 1, rows, null);
    if (columns > 0) insertLines(sheet, 'columns', sheet.maxColumns + 1, columns, null);
  }

  fill(sheet: SheetModel, row: number, column: number, rows: number, columns: number, sourceRows: number): void {
    const area = { row: row + sourceRows, column, rows: rows - sourceRows, columns };
    const before = liftBlock(sheet, area, everyLayer);
    fill(sheet, { row, column, rows: sourceRows, columns }, { row, column, rows, columns }, true);
    this.history.changed({ sheetId: sheet.id, area, before, after: liftBlock(sheet, area, everyLayer) });
  }

  rename(sheet: SheetModel, name: string): void {
    this.book.refuseTakenName(name, sheet);
    const old = sheet.name;
    const set = (to: string): void => {
      const from = sheet.name;
      sheet.name = to;
      renameReferences(this.book, from, to);
      this.book.changed({ kind: 'sheets' });
    };
    this.history.restructure(
      () => set(name),
      () => set(old),
    );
  }

  removeSheet(sheet: SheetModel): void {
    const index = this.book.sheets.indexOf(sheet);
    this.history.restructure(
      () => this.book.removeSheet(sheet),
      () => {
        sheet.deleted = false;
        this.book.sheets.splice(index, 0, sheet);
        this.book.changed({ kind: 'sheets' });
      },
    );
  }

  /** The new sheet stands after the one that is shown, as "SheetN". */
  addSheet(name: string | undefined, shownId: number): SheetModel {
    const index = this.book.sheets.findIndex(({ id }) => id === shownId) + 1;
    let made: SheetModel | null = null;
    const add = (): void => {
      if (made === null) made = this.book.addSheet(name ?? this.freeName(), index);
      else {
        made.deleted = false;
        this.book.sheets.splice(index, 0, made);
        this.book.changed({ kind: 'sheets' });
      }
    };
    this.history.restructure(add, () => {
      if (made !== null) this.book.removeSheet(made);
    });
    return made as unknown as SheetModel;
  }

  /** "Sort sheet": whole rows, below the frozen ones, with formats and notes; metadata of rows stays where it is (platform.md, not confirmed). */
  sort(sheet: SheetModel, column: number, ascending: boolean, firstRow = sheet.rows.frozen + 1): void {
    const rows = sheet.lastRow() - firstRow + 1;
    if (rows < 2) return;
    const area = { row: firstRow, column: 1, rows, columns: sheet.maxColumns };
    const before = liftBlock(sheet, area, everyLayer);
    sortRows(sheet, area, [{ column, ascending }], this.evaluator);
    this.history.changed({ sheetId: sheet.id, area, before, after: liftBlock(sheet, area, everyLayer) });
  }

  private freeName(): string {
    for (let number = this.book.sheets.length + 1; ; number++) {
      const name = `Sheet${number}`;
      if (this.book.sheetByName(name) === null) return name;
    }
  }
}
