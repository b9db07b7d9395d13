/** The commands of the menus, the tabs and the context menu, in one table. */
import type { ContextActions } from './chrome/context-menu';
import type { TabActions } from './chrome/tabs';
import type { Workbench } from './workbench';

export type PageCommands = Omit<ContextActions, 'showSheet'> & TabActions & { showSheet(sheetId: number): void };

export const commandsOf = (page: Workbench, confirm: (message: string) => Promise<boolean>): PageCommands => {
  const send = (action: Parameters<typeof page.edits.send>[0]) => page.edits.send(action);
  const { text } = page;
  const showSheet = async (sheetId: number): Promise<void> => {
    await send({ kind: 'showSheet', sheetId });
    await page.activate(sheetId);
  };
  const save = async (): Promise<void> => {
    page.toasts.show('', text.saving, -1, 'save');
    try {
      page.toasts.show('', text.saved((await page.connection.save()).path), 8, 'save');
    } catch (error) {
      page.toasts.show(text.problem, error instanceof Error ? error.message : String(error), 12, 'save');
    }
  };
  const addSheet = async (): Promise<void> => {
    const { sheetId } = await send({ kind: 'addSheet' });
    if (sheetId !== undefined) await page.activate(sheetId);
  };
  const clipboard = (cut: boolean) => () => void page.copy(page.grid.activeSheet, page.grid.selection(), cut);
  return {
    save: () => void save(),
    undo: () => {
      page.grid.focus();
      void send({ kind: 'undo' });
    },
    redo: () => {
      page.grid.focus();
      void send({ kind: 'redo' });
    },
    cut: clipboard(true),
    copy: clipboard(false),
    paste: () => void page.paste(),
    clear: () => void page.edits.clear(page.grid.activeSheet, page.grid.selection()),
    insertRows: (where) => page.lines.insertRows(where),
    insertColumns: (where) => page.lines.insertColumns(where),
    deleteRows: () => page.lines.deleteRows(),
    deleteColumns: () => page.lines.deleteColumns(),
    sort: (ascending) => page.lines.sort(ascending),
    showSheet: (sheetId) => void showSheet(sheetId),
    show: (sheetId) => void showSheet(sheetId),
    addSheet: () => void addSheet(),
    add: () => void addSheet(),
    toggleMeter: () => page.meter.toggle(),
    runMenu: (functionName) => void page.runMenu(functionName),
    selectionSize: () => page.grid.selection(),
    hiddenSheets: () => page.grid.sheets.filter(({ hidden }) => hidden),
    activate: (sheetId) => {
      page.grid.focus();
      void page.activate(sheetId);
    },
    rename: (sheetId, name) => void send({ kind: 'renameSheet', sheetId, name }),
    remove: (sheet) =>
      void confirm(text.deleteSheetQuestion(sheet.name)).then((agreed) => {
        if (agreed) void send({ kind: 'deleteSheet', sheetId: sheet.id });
      }),
    hide: ((what: number | 'rows' | 'columns') => {
      if (typeof what === 'number') void send({ kind: 'hideSheet', sheetId: what });
      else page.lines.hide(what, true);
    }) as PageCommands['hide'],
    unhide: (axis) => page.lines.hide(axis, false),
  };
};
