/** The sheet tabs: switch, add, rename by double click, delete, hide; hidden sheets are found in the list of all sheets. */
import type { WireSheet } from '../../wire/sheets';
import { element } from '../element';
import type { PageText } from '../text';
import type { MenuLine } from './popup';
import { menuOf, showPopup } from './popup';
import { tabArrows } from './tab-arrows';

export interface TabActions {
  activate(sheetId: number): void;
  add(): void;
  rename(sheetId: number, name: string): void;
  remove(sheet: WireSheet): void;
  hide(sheetId: number): void;
  show(sheetId: number): void;
}

export class Tabs {
  private readonly strip = element('div', { class: 'strip' });
  private sheets: readonly WireSheet[] = [];
  private readonly made = new Map<number, { look: string; tab: HTMLElement }>();

  constructor(
    place: HTMLElement,
    private readonly text: PageText,
    private readonly actions: TabActions,
  ) {
    const add = element(
      'button',
      { class: 'tab-tool', type: 'button', title: text.addSheet, 'aria-label': text.addSheet, onclick: actions.add },
      '+',
    );
    const list: HTMLElement = element(
      'button',
      { class: 'tab-tool', type: 'button', title: text.allSheets, 'aria-label': text.allSheets, onclick: () => this.listSheets(list) },
      '≡',
    );
    place.append(add, list, this.strip, ...tabArrows(this.strip, text));
  }

  show(sheets: readonly WireSheet[], active: number): void {
    this.sheets = sheets;
    const shown = sheets.filter((sheet) => !sheet.hidden || sheet.id === active);
    // A tab stays the same element while its sheet does: a double click is two clicks on one element.
    const tabs = shown.map((sheet) => {
      const look = `${sheet.name}|${sheet.tabColor}`;
      const known = this.made.get(sheet.id);
      if (known?.look === look) return known.tab;
      const tab = this.tab(sheet);
      this.made.set(sheet.id, { look, tab });
      return tab;
    });
    const same = tabs.length === this.strip.children.length && tabs.every((tab, index) => this.strip.children[index] === tab);
    if (!same) this.strip.replaceChildren(...tabs);
    shown.forEach((sheet, index) => {
      tabs[index]?.setAttribute('aria-selected', sheet.id === active ? 'true' : 'false');
      tabs[index]?.setAttribute('tabindex', sheet.id === active ? '0' : '-1');
    });
    this.strip.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private tab(sheet: WireSheet): HTMLElement {
    const name = element('span', { class: 'tab-name' }, sheet.name);
    const arrow = element('button', {
      class: 'tab-menu',
      type: 'button',
      title: this.text.sheetMenu,
      'aria-label': this.text.sheetMenu,
      onclick: (event: MouseEvent) => {
        event.stopPropagation();
        this.menu(sheet, tab, name);
      },
    });
    const tab = element(
      'div',
      {
        class: 'tab',
        role: 'tab',
        tabindex: '-1',
        'aria-selected': 'false',
        'data-sheet': sheet.id,
        onclick: () => this.actions.activate(sheet.id),
        ondblclick: () => this.rename(sheet, name),
        oncontextmenu: (event: MouseEvent) => {
          event.preventDefault();
          this.menu(sheet, tab, name);
        },
      },
      name,
      arrow,
    );
    if (sheet.tabColor !== null) tab.style.boxShadow = `inset 0 -3px 0 ${sheet.tabColor}`;
    return tab;
  }

  private menu(sheet: WireSheet, tab: HTMLElement, name: HTMLElement): void {
    const lines: MenuLine[] = [
      { caption: this.text.deleteSheet, run: () => this.actions.remove(sheet) },
      { caption: this.text.renameSheet, run: () => this.rename(sheet, name) },
      { caption: this.text.hideSheet, run: () => this.actions.hide(sheet.id) },
    ];
    const box = tab.getBoundingClientRect();
    showPopup(menuOf(lines), { left: box.left, top: box.top, bottom: innerHeight });
  }

  private rename(sheet: WireSheet, name: HTMLElement): void {
    const field = element('input', { class: 'tab-field', value: sheet.name, 'aria-label': this.text.renameSheet });
    let done = false;
    const finish = (keep: boolean): void => {
      if (done) return;
      done = true;
      const wanted = field.value.trim();
      field.replaceWith(name);
      if (keep && wanted !== '' && wanted !== sheet.name) this.actions.rename(sheet.id, wanted);
    };
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      // Enter confirms kanji first.
      if (event.isComposing) return;
      if (event.key === 'Enter') finish(true);
      if (event.key === 'Escape') finish(false);
    });
    field.addEventListener('blur', () => finish(true));
    name.replaceWith(field);
    field.focus();
    field.select();
  }

  private listSheets(owner: HTMLElement): void {
    const box = owner.getBoundingClientRect();
    const lines = this.sheets.map((sheet) => ({
      caption: sheet.hidden ? `${sheet.name}  (${this.text.hiddenSheets})` : sheet.name,
      run: () => (sheet.hidden ? this.actions.show(sheet.id) : this.actions.activate(sheet.id)),
    }));
    showPopup(menuOf(lines), { left: box.left, top: box.top, bottom: innerHeight });
  }
}
