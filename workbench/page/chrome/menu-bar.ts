/** The menus above the grid. The add-on's own menu stands under 拡張機能 / Extensions, where Google puts it. */
import type { MenuItem } from '../../wire/messages';
import { element } from '../element';
import type { PageText } from '../text';
import type { MenuLine } from './popup';
import { menuOf, popupOwner, showPopup } from './popup';

export interface MenuActions {
  save(): void;
  undo(): void;
  redo(): void;
  cut(): void;
  copy(): void;
  paste(): void;
  clear(): void;
  insertRows(where: 'above' | 'below'): void;
  insertColumns(where: 'left' | 'right'): void;
  deleteRows(): void;
  deleteColumns(): void;
  sort(ascending: boolean): void;
  showSheet(sheetId: number): void;
  addSheet(): void;
  toggleMeter(): void;
  runMenu(functionName: string): void;
  selectionSize(): { rows: number; columns: number };
  hiddenSheets(): { id: number; name: string }[];
}

/** An add-on's own items stand under its name; menus that a script named itself stand beside it. */
const addOnLines = (items: readonly MenuItem[], text: PageText, actions: MenuActions): MenuLine[] =>
  items.map((item) => {
    if (item.kind === 'separator') return { caption: '', separator: true };
    if (item.kind === 'menu') return { caption: item.caption ?? text.addOnName, lines: addOnLines(item.items, text, actions) };
    return { caption: item.caption, run: () => actions.runMenu(item.functionName) };
  });

export class MenuBar {
  private addOn: MenuItem[] = [];

  constructor(
    place: HTMLElement,
    private readonly text: PageText,
    private readonly actions: MenuActions,
  ) {
    const menus: [string, string, () => MenuLine[]][] = [
      ['file', text.file, () => [{ caption: text.saveXlsx, run: actions.save }]],
      ['edit', text.edit, () => this.editLines()],
      ['view', text.view, () => this.viewLines()],
      ['insert', text.insert, () => this.insertLines()],
      ['data', text.data, () => this.dataLines()],
      ['extensions', text.extensions, () => this.extensionLines()],
    ];
    for (const [id, caption, lines] of menus) place.append(this.button(id, caption, lines));
  }

  setAddOn(items: MenuItem[]): void {
    this.addOn = items;
  }

  private button(id: string, caption: string, lines: () => MenuLine[]): HTMLElement {
    const open = (): void => {
      const box = button.getBoundingClientRect();
      const menu = menuOf(lines());
      showPopup(menu, { left: box.left, top: box.top, bottom: box.bottom }, button);
      menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    };
    const button = element(
      'button',
      {
        id: `menu-${id}`,
        class: 'menu-button',
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        onclick: open,
        // As in Sheets: once a menu is open, the pointer alone moves to the next.
        onmouseenter: () => {
          const owner = popupOwner();
          if (owner !== null && owner !== button && owner.classList.contains('menu-button')) open();
        },
      },
      caption,
    );
    return button;
  }

  private editLines(): MenuLine[] {
    const { text, actions } = this;
    const size = actions.selectionSize();
    return [
      { caption: text.undo, run: actions.undo, shortcut: 'Ctrl+Z' },
      { caption: text.redo, run: actions.redo, shortcut: 'Ctrl+Y' },
      { caption: '', separator: true },
      { caption: text.cut, run: actions.cut, shortcut: 'Ctrl+X' },
      { caption: text.copy, run: actions.copy, shortcut: 'Ctrl+C' },
      { caption: text.paste, run: actions.paste, shortcut: 'Ctrl+V' },
      { caption: '', separator: true },
      { caption: text.clearContents, run: actions.clear, shortcut: 'Delete' },
      { caption: text.deleteRows(size.rows), run: actions.deleteRows },
      { caption: text.deleteColumns(size.columns), run: actions.deleteColumns },
    ];
  }

  private viewLines(): MenuLine[] {
    const { text, actions } = this;
    const hidden = actions.hiddenSheets();
    const sheets =
      hidden.length === 0
        ? [{ caption: text.noHiddenSheets }]
        : hidden.map(({ id, name }) => ({ caption: name, run: () => actions.showSheet(id) }));
    return [
      { caption: text.hiddenSheets, lines: sheets },
      { caption: text.meter, run: actions.toggleMeter },
    ];
  }

  private insertLines(): MenuLine[] {
    const { text, actions } = this;
    const { rows, columns } = actions.selectionSize();
    return [
      { caption: text.rowsAbove(rows), run: () => actions.insertRows('above') },
      { caption: text.rowsBelow(rows), run: () => actions.insertRows('below') },
      { caption: text.columnsLeft(columns), run: () => actions.insertColumns('left') },
      { caption: text.columnsRight(columns), run: () => actions.insertColumns('right') },
      { caption: '', separator: true },
      { caption: text.addSheet, run: actions.addSheet },
    ];
  }

  private dataLines(): MenuLine[] {
    const { text, actions } = this;
    return [
      { caption: text.sortAscending, run: () => actions.sort(true) },
      { caption: text.sortDescending, run: () => actions.sort(false) },
    ];
  }

  private extensionLines(): MenuLine[] {
    if (this.addOn.length === 0) return [{ caption: this.text.noExtension }];
    return addOnLines(this.addOn, this.text, this.actions);
  }
}
