/** The one place that reaches into a running Univer: its services by name, its mutations with our marker, and its redraw. */
import type { ICommandInfo, IExecutionOptions, Univer, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { IRender, Spreadsheet, SpreadsheetSkeleton } from '@univerjs/engine-render';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/** The only workbook of the page. */
export const unitId = 'workbook';

/** Marks what the page itself does, so that the guard lets it pass (engine.md §4). */
const ours = { fromSync: true, onlyLocal: true, workbench: true } as IExecutionOptions;
export const isOurs = (options: IExecutionOptions | undefined): boolean =>
  (options as { workbench?: boolean } | undefined)?.workbench === true;

type Injector = ReturnType<Univer['__getInjector']>;
type Identifier<T> = Parameters<Injector['get']>[0] & { new (...args: never[]): T };

export class UniverHandle {
  readonly commands: ICommandService;
  private readonly injector: Injector;

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  /** A service by its class or identifier. */
  service<T>(identifier: unknown): T {
    return this.injector.get(identifier as Identifier<T>) as T;
  }

  get workbook(): Workbook | null {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  get sheet(): Worksheet | null {
    return this.workbook?.getActiveSheet() ?? null;
  }

  get render(): IRender | null {
    return this.injector.get(IRenderManagerService).getRenderById(unitId) ?? null;
  }

  get skeleton(): SpreadsheetSkeleton | null {
    return this.render?.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? null;
  }

  /** Runs a mutation or operation that the guard lets pass and that no formula plugin follows. */
  apply(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params, ours);
  }

  /** Draws the visible cells anew after the store has changed. */
  redraw(): void {
    const manager = this.render?.with(SheetSkeletonManagerService);
    const current = manager?.getCurrentParam();
    if (manager === undefined || current === undefined || current === null) return;
    manager.makeDirty({ sheetId: current.sheetId, commandId: 'workbench' }, true);
    manager.reCalculate();
    (this.render?.mainComponent as Spreadsheet | undefined)?.makeForceDirty(true);
    this.render?.scene.makeDirty(true);
  }

  /** As `redraw`, for changes of the grid itself: sizes, counts, what is hidden or frozen. */
  relayout(sheetId: string): void {
    const manager = this.render?.with(SheetSkeletonManagerService);
    if (manager === undefined) return;
    manager.makeDirty({ sheetId, commandId: 'workbench' }, true);
    if (this.sheet?.getSheetId() === sheetId) manager.setCurrent({ sheetId, commandId: 'workbench' });
    this.redraw();
  }
}

export type Command = Readonly<ICommandInfo>;
