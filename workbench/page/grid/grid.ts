/** The grid as the rest of the page sees it: sheets and cells of the model in, what a person does out. Positions are 1-based. */
import type { IRange } from '@univerjs/core';
import { InterceptorEffectEnum, UniverInstanceType } from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { HoverManagerService, ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { WireBlock, WireCell } from '../../wire/cells';
import type { WireArea, WireDelta, WireLive, WireSheet } from '../../wire/sheets';
import { CellView } from './cell-view';
import { watchEditing } from './editing';
import { guard } from './guard';
import { UniverHandle, unitId } from './handle';
import { jump } from './jump';
import { LiveLooks } from './live';
import type { Box } from './places';
import { cellBox, headingBox, isShown, partAt, scrolled, visibleRows } from './places';
import { editText, SheetCells } from './store';
import { updateSheets, workbookData } from './structure';
import { startUniver } from './univer';
import type { GridEvents } from './wishes';
import { wishesOf } from './wishes';

export interface GridOptions {
  container: HTMLElement;
  title: string;
  language: 'ja' | 'en';
  sheets: WireSheet[];
  sheetId: number;
  events: GridEvents;
  live(sheetId: number, row: number, rows: number): Promise<WireLive>;
}

export class Grid {
  sheets: WireSheet[];
  private readonly univer: UniverHandle;
  private readonly cells = new Map<number, SheetCells>();
  private readonly liveLooks: LiveLooks;
  private active: number;
  readonly isEditing: () => boolean;
  private readonly refreshBar: () => void;

  constructor(options: GridOptions) {
    this.sheets = options.sheets;
    this.active = options.sheetId;
    const univer = startUniver(options.container, options.language);
    // Univer's sheet plugins, and with them their services, begin with the first workbook.
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(options.title, options.language, options.sheets, options.sheetId));
    this.univer = new UniverHandle(univer);
    const view = new CellView({
      openList: (row, column) => options.events.openList(this.active, row + 1, column + 1),
      toggle: (row, column) => options.events.toggle(this.active, row + 1, column + 1),
    });
    this.univer.service<SheetInterceptorService>(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 1000,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      // Does not ask the next one: nothing but the model decides what a cell shows.
      handler: (_cell, { subUnitId, row, col }) => {
        const cells = this.cells.get(Number(subUnitId));
        return cells === undefined ? null : view.cell(cells, row + 1, col + 1);
      },
    });
    this.liveLooks = new LiveLooks({
      fetch: options.live,
      visible: () => visibleRows(this.univer),
      redraw: () => this.univer.redraw(),
    });
    const { isEditing, refresh } = watchEditing(this.univer, {
      textAt: (sheetId, row, column) => editText(this.cellsOf(sheetId).value(row, column)),
      typed: options.events.typed,
    });
    this.isEditing = isEditing;
    this.refreshBar = refresh;
    guard(this.univer, wishesOf(this, options.events));
    this.univer.commands.onCommandExecuted(({ id }) => {
      if (id === SetSelectionsOperation.id) options.events.selected(this.active, this.selection());
    });
    scrolled(this.univer, () => {
      this.liveLooks.soon();
      options.events.scrolled();
    });
    this.univer.service<HoverManagerService>(HoverManagerService).currentCell$.subscribe((hover) => {
      if (hover?.location === undefined) options.events.hovered(null);
      else options.events.hovered({ row: hover.location.row + 1, column: hover.location.col + 1 });
    });
  }

  get activeSheet(): number {
    return this.active;
  }

  /** The sheet by its id; undefined once it is gone. */
  sheet(id: number = this.active): WireSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  cellsOf(sheetId: number): SheetCells {
    const known = this.cells.get(sheetId) ?? new SheetCells();
    this.cells.set(sheetId, known);
    return known;
  }

  /** Replaces the whole content of a sheet. */
  load(sheetId: number, block: WireBlock): void {
    const cells = new SheetCells();
    cells.put(block);
    this.cells.set(sheetId, cells);
    if (sheetId !== this.active) return;
    this.watchLive();
    this.redraw();
  }

  isLoaded(sheetId: number): boolean {
    return this.cells.has(sheetId);
  }

  /** Takes over what changed in the model. */
  apply(delta: WireDelta): void {
    for (const shift of delta.shifts) this.cells.get(shift.sheetId)?.shift(shift);
    if (delta.sheets !== null) {
      const before = this.sheets;
      this.sheets = delta.sheets;
      if (this.sheet() === undefined) this.activate((this.sheets.find(({ hidden }) => !hidden) ?? (this.sheets[0] as WireSheet)).id);
      updateSheets(this.univer, before, delta.sheets);
      // Univer turns to a sheet that was added; the person stays where they are.
      this.activate(this.active);
    }
    for (const { sheetId, block } of delta.blocks) this.cells.get(sheetId)?.put(block);
    for (const sheetId of delta.reload) if (sheetId !== this.active) this.cells.delete(sheetId);
    this.redraw();
    this.watchLive();
  }

  /** Shows a value at once; the model's answer replaces it. */
  assume(sheetId: number, row: number, column: number, values: readonly (readonly WireCell[])[]): void {
    const cells = this.cellsOf(sheetId);
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        cells.assume(row + r, column + c, value);
      });
    });
    this.redraw();
  }

  activate(sheetId: number): void {
    this.active = sheetId;
    if (this.univer.sheet?.getSheetId() !== String(sheetId)) {
      this.univer.apply(SetWorksheetActiveOperation.id, { unitId, subUnitId: String(sheetId) });
    }
    this.watchLive();
    this.redraw();
  }

  selection(): WireArea & { atRow: number; atColumn: number } {
    const selection = this.univer.service<SheetsSelectionsService>(SheetsSelectionsService).getCurrentLastSelection();
    if (selection === null || selection === undefined) return { row: 1, column: 1, rows: 1, columns: 1, atRow: 1, atColumn: 1 };
    return {
      ...this.areaOf(selection.range),
      atRow: (selection.primary?.actualRow ?? 0) + 1,
      atColumn: (selection.primary?.actualColumn ?? 0) + 1,
    };
  }

  /** Selects an area, with its first cell active, and brings it into view. */
  select(area: WireArea): void {
    const range = {
      startRow: area.row - 1,
      endRow: area.row + area.rows - 2,
      startColumn: area.column - 1,
      endColumn: area.column + area.columns - 2,
    };
    const cell = { startRow: range.startRow, endRow: range.startRow, startColumn: range.startColumn, endColumn: range.startColumn };
    const primary = { ...cell, actualRow: cell.startRow, actualColumn: cell.startColumn, isMerged: false, isMergedMainCell: false };
    const selections = [{ range: { ...range, rangeType: 0 }, primary, style: null }];
    this.univer.apply(SetSelectionsOperation.id, { unitId, subUnitId: String(this.active), selections });
    // The first cell comes into view, as in Sheets, and not the far end of a long block.
    this.univer.apply(ScrollToRangeOperation.id, { range: cell });
  }

  jump(direction: number, extend: boolean): void {
    const sheet = this.sheet();
    if (sheet === undefined) return;
    const cells = this.cellsOf(this.active);
    const hidden = { rows: hiddenLines(sheet.rows.lines), columns: hiddenLines(sheet.columns.lines) };
    const field = {
      rows: sheet.rows.count,
      columns: sheet.columns.count,
      filled: (row: number, column: number) => cells.value(row, column) !== null,
      hidden: (row: number, column: number) => hidden.rows.has(row) || hidden.columns.has(column),
    };
    const at = this.selection();
    const from = { row: at.atRow, column: at.atColumn };
    const to = jump(field, from, direction);
    if (!extend) this.select({ ...to, rows: 1, columns: 1 });
    else {
      const row = Math.min(from.row, to.row);
      const column = Math.min(from.column, to.column);
      this.select({ row, column, rows: Math.abs(from.row - to.row) + 1, columns: Math.abs(from.column - to.column) + 1 });
    }
  }

  /** Waits until Univer has put its canvas into the page: clicks before that find nothing. */
  async shown(): Promise<void> {
    while (!isShown(this.univer)) await new Promise((done) => requestAnimationFrame(done));
  }

  /** Gives the keyboard back to the grid. */
  focus(): void {
    this.univer.service<ILayoutService>(ILayoutService).focus();
  }

  boxOf(row: number, column: number): Box | null {
    return cellBox(this.univer, row, column);
  }

  headingOf(axis: 'rows' | 'columns', line: number): Box | null {
    return headingBox(this.univer, axis, line);
  }

  partAt(x: number, y: number): ReturnType<typeof partAt> {
    return partAt(this.univer, x, y);
  }

  areaOf(range: IRange): WireArea {
    const sheet = this.sheet();
    // A selection of whole rows or columns has NaN where it has no limit.
    const startRow = Number.isNaN(range.startRow) ? 0 : range.startRow;
    const startColumn = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
    const endRow = Number.isNaN(range.endRow) ? (sheet?.rows.count ?? 1) - 1 : range.endRow;
    const endColumn = Number.isNaN(range.endColumn) ? (sheet?.columns.count ?? 1) - 1 : range.endColumn;
    return { row: startRow + 1, column: startColumn + 1, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  }

  private redraw(): void {
    this.univer.redraw();
    this.refreshBar();
  }

  private watchLive(): void {
    const sheet = this.sheet();
    const loaded = this.cells.get(this.active);
    if (sheet === undefined || loaded === undefined || !sheet.conditional) this.liveLooks.watch(null, null);
    else this.liveLooks.watch(sheet.id, loaded);
  }
}

const hiddenLines = (lines: WireSheet['rows']['lines']): Set<number> =>
  new Set(lines.filter(([, , hidden]) => hidden === 1).map(([line]) => line));
