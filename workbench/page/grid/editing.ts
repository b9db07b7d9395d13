/** The in-cell editor: what it starts with, and the text it ends with. The text goes to the model as it was typed. */
import type { DocumentDataModel, ICellDataForSheetInterceptor } from '@univerjs/core';
import { CellValueType, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode, MetaKeys } from '@univerjs/ui';
import type { UniverHandle } from './handle';
import { unitId } from './handle';

export interface Editing {
  /** The text the editor of a cell starts with, 1-based. */
  textAt(sheetId: number, row: number, column: number): string;
  /** The editor was closed with a text of its own. `whole` = Ctrl+Enter, which fills the selection. */
  typed(sheetId: number, row: number, column: number, text: string, whole: boolean): void;
}

export interface EditorControls {
  isEditing(): boolean;
  /** Opens the active cell with its text, as F2 does. */
  open(): void;
  /** Shows the active cell's text in the formula bar again. */
  refresh(): void;
  /** Closes the editor as Escape does. */
  leave(): void;
  /** Closes the editor as Enter does, without moving on. */
  keep(): void;
}

/** The editor's text: paragraphs end with \r, the document with \r\n. */
const editorText = (univer: UniverHandle): string => {
  const model = univer
    .service<IUniverInstanceService>(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  const stream = model?.getSnapshot().body?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
};

export const watchEditing = (univer: UniverHandle, editing: Editing): EditorControls => {
  const interceptors = univer.service<SheetInterceptorService>(SheetInterceptorService);
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { subUnitId, row, col }) => {
      const text = editing.textAt(Number(subUnitId), row + 1, col + 1);
      if (cell === null || cell === undefined) return cell;
      const started: ICellDataForSheetInterceptor = { ...cell, v: text, t: CellValueType.STRING };
      return started;
    },
  });

  const bridge = univer.service<IEditorBridgeService>(IEditorBridgeService);
  let open: { sheetId: number; row: number; column: number; before: string } | null = null;
  bridge.visible$.subscribe(({ visible, keycode }) => {
    const at = bridge.getEditLocation();
    if (visible) {
      if (open !== null || at === null || at === undefined) return;
      const sheetId = Number(at.sheetId);
      open = { sheetId, row: at.row + 1, column: at.column + 1, before: editing.textAt(sheetId, at.row + 1, at.column + 1) };
      return;
    }
    if (open === null) return;
    const { sheetId, row, column, before } = open;
    open = null;
    if (keycode === KeyCode.ESC) return;
    const text = editorText(univer);
    const whole = keycode === (MetaKeys.CTRL_COMMAND | KeyCode.ENTER) || keycode === (MetaKeys.MAC_CTRL | KeyCode.ENTER);
    if (text !== before || whole) editing.typed(sheetId, row, column, text, whole);
  });
  const close = (keycode: KeyCode): void => {
    if (!bridge.isVisible().visible) return;
    univer.apply(SetCellEditVisibleOperation.id, { visible: false, eventType: DeviceInputEventType.Keyboard, keycode, unitId });
  };
  return {
    isEditing: () => bridge.isVisible().visible,
    open: () => {
      if (bridge.isVisible().visible) return;
      univer.apply(SetCellEditVisibleOperation.id, {
        visible: true,
        eventType: DeviceInputEventType.Keyboard,
        keycode: KeyCode.F2,
        unitId,
      });
    },
    // The formula bar shows what it was told when the cell was selected.
    refresh: () => {
      if (!bridge.isVisible().visible) bridge.refreshEditCellState();
    },
    leave: () => close(KeyCode.ESC),
    keep: () => close(KeyCode.UNKNOWN),
  };
};
