/** The menu of the right mouse button over cells and over the headings of rows and columns. */
import type { PageText } from '../text';
import type { MenuActions } from './menu-bar';
import type { MenuLine } from './popup';
import { menuOf, showPopup } from './popup';

export interface ContextActions extends MenuActions {
  hide(axis: 'rows' | 'columns'): void;
  unhide(axis: 'rows' | 'columns'): void;
}

const clipboardLines = (text: PageText, actions: ContextActions): MenuLine[] => [
  { caption: text.cut, run: actions.cut, shortcut: 'Ctrl+X' },
  { caption: text.copy, run: actions.copy, shortcut: 'Ctrl+C' },
  { caption: text.paste, run: actions.paste, shortcut: 'Ctrl+V' },
  { caption: '', separator: true },
];

const rowLines = (text: PageText, actions: ContextActions, rows: number): MenuLine[] => [
  { caption: text.rowsAbove(rows), run: () => actions.insertRows('above') },
  { caption: text.rowsBelow(rows), run: () => actions.insertRows('below') },
  { caption: text.deleteRows(rows), run: actions.deleteRows },
];

const columnLines = (text: PageText, actions: ContextActions, columns: number): MenuLine[] => [
  { caption: text.columnsLeft(columns), run: () => actions.insertColumns('left') },
  { caption: text.columnsRight(columns), run: () => actions.insertColumns('right') },
  { caption: text.deleteColumns(columns), run: actions.deleteColumns },
];

const sortLines = (text: PageText, actions: ContextActions): MenuLine[] => [
  { caption: text.sortAscending, run: () => actions.sort(true) },
  { caption: text.sortDescending, run: () => actions.sort(false) },
];

export const showContextMenu = (
  part: 'cells' | 'rows' | 'columns' | 'corner',
  at: { x: number; y: number },
  text: PageText,
  actions: ContextActions,
): void => {
  const { rows, columns } = actions.selectionSize();
  const separator: MenuLine = { caption: '', separator: true };
  const clear: MenuLine = { caption: text.clearContents, run: actions.clear, shortcut: 'Delete' };
  const lines = clipboardLines(text, actions);
  if (part === 'rows') {
    lines.push(...rowLines(text, actions, rows), clear, separator);
    lines.push(
      { caption: text.hideRows(rows), run: () => actions.hide('rows') },
      { caption: text.showRows, run: () => actions.unhide('rows') },
    );
  } else if (part === 'columns') {
    lines.push(...columnLines(text, actions, columns), clear, separator);
    lines.push(
      { caption: text.hideColumns(columns), run: () => actions.hide('columns') },
      { caption: text.showColumns, run: () => actions.unhide('columns') },
      separator,
      ...sortLines(text, actions),
    );
  } else
    lines.push(...rowLines(text, actions, rows), ...columnLines(text, actions, columns), clear, separator, ...sortLines(text, actions));
  showPopup(menuOf(lines), { left: at.x, top: at.y, bottom: at.y });
};
