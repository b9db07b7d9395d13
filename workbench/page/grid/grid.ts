/** The grid as the rest of the page sees it: sheets and cells of the model in, what a person does out. Positions are 1-based. */
import type { IRange } from '@univerjs/core';
import { InterceptorEffectEnum, UniverInstanceType } from '@univerjs/core';
import { INTERCEPTOR_POINT, SetSelectionsOperation, SetWorksheetActiveOperation, SheetInterceptorService } from '@univerjs/sheets';
import { HoverManagerService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { WireBlock, WireCell } from '../../wire/cells';
import type { WireArea, WireDelta, WireLive, WireSheet } from '../../wire/sheets';
import { CellView } from './cell-view';
import { Contents } from './contents';
import type { EditorControls } from './editing';
import { watchEditing } from './editing';
import { guard } from './guard';
import { UniverHandle, unitId } from './handle';
import { LiveLooks } from './live';
import type { Box } from './places';
import { cellBox, headingBox, isShown, partAt, scrolled, visibleRows } from './places';
import { revealFrozen } from './reveal';
import type { Selected } from './selection';
import { areaOf, jumpTarget, selectArea, selectedIn } from './selection';
import type { SheetCells } from './store';
import { editText } from './store';
import { workbookData } from './structure';
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
  private readonly univer: UniverHandle;
  private readonly contents: Contents;
  private readonly liveLooks: LiveLooks;
  private active: number;
  readonly editor: EditorControls;

  constructor(options: GridOptions) {
    this.active = options.sheetId;
    const univer = startUniver(options.container, options.language);
    // Univer's sheet plugins, and with them their services, begin with the first workbook.
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(options.title, options.language, options.sheets, options.sheetId));
    this.univer = new UniverHandle(univer);
    this.contents = new Contents(options.sheets, this.univer);
    this.liveLooks = new LiveLooks({ fetch: options.live, visible: () => visibleRows(this.univer), redraw: () => this.univer.redraw() });
    this.editor = watchEditing(this.univer, {
      textAt: (sheetId, row, column) => editText(this.cellsOf(sheetId).value(row, column)),
      typed: options.events.typed,
    });
    guard(this.univer, wishesOf(this, options.events));
    this.showCells(options.events);
    this.tellEvents(options.events);
  }

  get activeSheet(): number {
    return this.active;
  }
  get sheets(): readonly WireSheet[] {
    return this.contents.sheets;
  }

  /** The sheet by its id; undefined once it is gone. */
  sheet(id: number = this.active): WireSheet | undefined {
    return this.contents.sheet(id);
  }

  cellsOf(sheetId: number): SheetCells {
    return this.contents.cellsOf(sheetId);
  }

  /** Replaces the content of a sheet by the rows that have come; it will have `height` of them. */
  load(sheetId: number, block: WireBlock, height: number): void {
    this.contents.load(sheetId, block, height);
    if (sheetId !== this.active) return;
    this.watchLive();
    this.redraw();
  }

  /** Takes over more rows of a sheet. */
  add(sheetId: number, block: WireBlock): void {
    this.contents.add(sheetId, block);
    if (sheetId === this.active) this.redraw();
  }

  /** The first row on the screen below the frozen ones. */
  firstRow(): number {
    return visibleRows(this.univer)?.first ?? 1;
  }

  /** Takes over what changed in the model. */
  apply(delta: WireDelta): void {
    this.contents.shift(delta);
    if (delta.sheets !== null) {
      const visible = delta.sheets.find(({ hidden }) => !hidden) ?? delta.sheets[0];
      if (visible !== undefined && !delta.sheets.some(({ id }) => id === this.active)) this.active = visible.id;
      this.contents.reshape(delta.sheets);
      // Univer turns to a sheet that was added; the person stays where they are.
      this.turnTo(this.active);
    }
    this.contents.put(delta);
    for (const sheetId of delta.reload) if (sheetId !== this.active) this.contents.forget(sheetId);
    this.redraw();
    this.watchLive();
  }

  /** Shows a value at once; the model's answer replaces it. */
  assume(sheetId: number, row: number, column: number, values: readonly (readonly WireCell[])[]): void {
    this.contents.assume(sheetId, row, column, values);
    this.redraw();
  }

  activate(sheetId: number): void {
    this.active = sheetId;
    this.turnTo(sheetId);
    this.watchLive();
    this.redraw();
  }

  selection(): Selected {
    return selectedIn(this.univer, this.sheet());
  }

  areaOf(range: IRange): WireArea {
    return areaOf(range, this.sheet());
  }

  select(area: WireArea): void {
    selectArea(this.univer, this.active, area);
    revealFrozen(this.univer, area.row - 1, area.column - 1);
  }

  jump(direction: number, extend: boolean): void {
    const sheet = this.sheet();
    if (sheet !== undefined) this.select(jumpTarget(sheet, this.cellsOf(this.active), this.selection(), direction, extend));
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

  /** Rows that fit on the screen below the frozen ones. */
  pageRows(): number {
    const rows = visibleRows(this.univer);
    return rows === null ? 1 : Math.max(1, rows.last - rows.first - 1);
  }

  partAt(x: number, y: number): ReturnType<typeof partAt> {
    return partAt(this.univer, x, y);
  }

  /** Makes Univer ask the store for every cell it draws. */
  private showCells(events: GridEvents): void {
    const view = new CellView({
      openList: (row, column) => events.openList(this.active, row + 1, column + 1),
      toggle: (row, column) => events.toggle(this.active, row + 1, column + 1),
    });
    this.univer.service<SheetInterceptorService>(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 1000,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      // Does not ask the next one: nothing but the model decides what a cell shows.
      handler: (_cell, { subUnitId, row, col }) => view.cell(this.cellsOf(Number(subUnitId)), row + 1, col + 1),
    });
  }

  private tellEvents(events: GridEvents): void {
    this.univer.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetSelectionsOperation.id) return;
      const at = this.selection();
      if ((params as { reveal?: boolean } | undefined)?.reveal === true) revealFrozen(this.univer, at.atRow - 1, at.atColumn - 1);
      events.selected(this.active, at);
    });
    scrolled(this.univer, () => {
      this.liveLooks.soon();
      events.scrolled();
    });
    this.univer.service<HoverManagerService>(HoverManagerService).currentCell$.subscribe((hover) => {
      if (hover?.location === undefined) events.hovered(null);
      else events.hovered({ row: hover.location.row + 1, column: hover.location.col + 1 });
    });
  }

  private turnTo(sheetId: number): void {
    if (this.univer.sheet?.getSheetId() === String(sheetId)) return;
    this.univer.apply(SetWorksheetActiveOperation.id, { unitId, subUnitId: String(sheetId) });
  }

  private redraw(): void {
    this.univer.redraw();
    this.editor.refresh();
  }

  private watchLive(): void {
    const loaded = this.contents.loaded(this.active);
    if (loaded === undefined || this.sheet()?.conditional !== true) this.liveLooks.watch(null, null);
    else this.liveLooks.watch(this.active, loaded);
  }
}
