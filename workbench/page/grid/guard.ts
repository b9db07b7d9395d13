/**
 * Stands before every command of Univer. What only moves the view passes; what a person wants done to the workbook becomes an action for
 * the model and the command itself is stopped; any other change of Univer's own copy is stopped too, so that the view cannot drift.
 */
import type { IRange } from '@univerjs/core';
import { CanceledError, CommandType, RedoCommandId, UndoCommandId } from '@univerjs/core';
import type { Command, UniverHandle } from './handle';
import { isOurs } from './handle';

export interface Wishes {
  clear(): void;
  fill(source: IRange, target: IRange): void;
  copy(cut: boolean): void;
  paste(text: string, html: string): void;
  pasteFromMenu(): void;
  undo(): void;
  redo(): void;
  resize(axis: 'rows' | 'columns', line: number, delta: number): void;
  fit(axis: 'rows' | 'columns', line: number): void;
  show(axis: 'rows' | 'columns', start: number, end: number): void;
  jump(direction: number, extend: boolean): void;
  isEditing(): boolean;
}

interface Params {
  sourceRange?: IRange;
  targetRange?: IRange;
  textContent?: string;
  htmlContent?: string;
  deltaX?: number;
  anchorCol?: number;
  deltaY?: number;
  anchorRow?: number;
  ranges?: IRange[];
  jumpOver?: number;
  direction?: number;
}

/** Commands that change what is seen, never what is held. */
const harmless = /^sheet\.command\.(move-selection|expand-selection|select-|scroll|set-scroll|set-worksheet-activate|show-menu)/;

/** In the editor these belong to the text being typed. */
const editorsOwn = new Set<string>([UndoCommandId, RedoCommandId, 'univer.command.copy', 'univer.command.cut', 'univer.command.paste']);

const translate = (id: string, params: Params, wishes: Wishes): void => {
  switch (id) {
    case 'sheet.command.clear-selection-content':
      wishes.clear();
      return;
    case 'sheet.command.auto-fill':
      if (params.sourceRange !== undefined && params.targetRange !== undefined) wishes.fill(params.sourceRange, params.targetRange);
      return;
    case 'univer.command.copy':
      wishes.copy(false);
      return;
    case 'univer.command.cut':
      wishes.copy(true);
      return;
    case 'sheet.command.paste-by-short-key':
      wishes.paste(params.textContent ?? '', params.htmlContent ?? '');
      return;
    case 'univer.command.paste':
      wishes.pasteFromMenu();
      return;
    case UndoCommandId:
      wishes.undo();
      return;
    case RedoCommandId:
      wishes.redo();
      return;
    case 'sheet.command.delta-column-width':
      wishes.resize('columns', params.anchorCol ?? 0, params.deltaX ?? 0);
      return;
    case 'sheet.command.delta-row-height':
      wishes.resize('rows', params.anchorRow ?? 0, params.deltaY ?? 0);
      return;
    case 'sheet.command.set-col-auto-width':
      for (const { startColumn } of params.ranges ?? []) wishes.fit('columns', startColumn);
      return;
    case 'sheet.command.set-row-is-auto-height':
      for (const { startRow } of params.ranges ?? []) wishes.fit('rows', startRow);
      return;
    case 'sheet.command.set-specific-rows-visible':
      for (const { startRow, endRow } of params.ranges ?? []) wishes.show('rows', startRow, endRow);
      return;
    case 'sheet.command.set-col-visible-on-cols':
      for (const { startColumn, endColumn } of params.ranges ?? []) wishes.show('columns', startColumn, endColumn);
      return;
    default:
      return;
  }
};

const isJump = (id: string, params: Params): boolean =>
  params.jumpOver === 1 && (id === 'sheet.command.move-selection' || id === 'sheet.command.expand-selection');

export const guard = (univer: UniverHandle, wishes: Wishes): void => {
  univer.commands.beforeCommandExecuted((command: Command, options) => {
    if (isOurs(options)) return;
    const { id, type } = command;
    const params = (command.params ?? {}) as Params;
    if (type === CommandType.MUTATION) {
      if (id.startsWith('sheet.mutation.')) throw new CanceledError();
      return;
    }
    if (type !== CommandType.COMMAND) return;
    if (wishes.isEditing() && editorsOwn.has(id)) return;
    if (isJump(id, params)) {
      // Univer looks for the edge of the data in its own cells, of which it has none.
      wishes.jump(params.direction ?? 0, id === 'sheet.command.expand-selection');
      throw new CanceledError();
    }
    const concernsSheet = id.startsWith('sheet.command.') || editorsOwn.has(id);
    if (!concernsSheet || harmless.test(id)) return;
    translate(id, params, wishes);
    throw new CanceledError();
  });
};
