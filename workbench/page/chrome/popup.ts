/** One popup at a time: menus, dropdown lists. Closes on Escape, on a click elsewhere and when the grid scrolls. */
import { element } from '../element';

export interface MenuLine {
  caption: string;
  /** What happens; a line without it is a heading or disabled. */
  run?: () => void;
  lines?: MenuLine[];
  separator?: boolean;
  shortcut?: string;
}

let open: { close(): void; owner: HTMLElement | null } | null = null;

/** Takes the keyboard back once a popup is done with. */
let home: () => void = () => undefined;
export const returnKeyboardTo = (focus: () => void): void => {
  home = focus;
};

export const closePopup = (): void => open?.close();
export const popupOwner = (): HTMLElement | null => open?.owner ?? null;

export interface Anchor {
  left: number;
  top: number;
  bottom: number;
}

/** Shows `content` at a place of the window, inside of its edges. */
export const showPopup = (content: HTMLElement, at: Anchor, owner: HTMLElement | null = null): void => {
  closePopup();
  document.body.append(content);
  const { offsetWidth: width, offsetHeight: height } = content;
  const left = Math.max(4, Math.min(at.left, innerWidth - width - 4));
  const below = at.bottom + height <= innerHeight - 4 || at.top < innerHeight - at.bottom;
  const top = below ? Math.min(at.bottom, Math.max(4, innerHeight - 4 - height)) : Math.max(4, at.top - height);
  Object.assign(content.style, { left: `${left}px`, top: `${top}px` });
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node) || (!content.contains(event.target) && !(owner?.contains(event.target) ?? false))) close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    home();
  };
  const close = (): void => {
    document.removeEventListener('pointerdown', outside, true);
    document.removeEventListener('keydown', onKey, true);
    owner?.setAttribute('aria-expanded', 'false');
    content.remove();
    open = null;
  };
  document.addEventListener('pointerdown', outside, true);
  document.addEventListener('keydown', onKey, true);
  owner?.setAttribute('aria-expanded', 'true');
  open = { close, owner };
};

/** Arrow keys walk through the lines of a menu. */
const walk = (menu: HTMLElement): void => {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const lines = [...menu.querySelectorAll<HTMLElement>(':scope > [role=menuitem]')];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    lines[(at + (event.key === 'ArrowDown' ? 1 : -1) + lines.length) % lines.length]?.focus();
  });
};

const lineOf = (line: MenuLine): HTMLElement => {
  if (line.separator) return element('hr', {});
  const shortcut = line.shortcut === undefined ? null : element('span', { class: 'shortcut' }, line.shortcut);
  if (line.lines !== undefined) {
    const inner = element('div', { class: 'popup menu submenu', role: 'menu' }, ...line.lines.map(lineOf));
    walk(inner);
    return element('div', { class: 'menu-line has-submenu', role: 'menuitem', tabindex: '0' }, element('span', {}, line.caption), inner);
  }
  const { run } = line;
  if (run === undefined) return element('div', { class: 'menu-line disabled', role: 'menuitem', 'aria-disabled': 'true' }, line.caption);
  const choose = (): void => {
    closePopup();
    home();
    run();
  };
  return element(
    'button',
    { class: 'menu-line', role: 'menuitem', type: 'button', onclick: choose },
    element('span', {}, line.caption),
    shortcut,
  );
};

export const menuOf = (lines: readonly MenuLine[]): HTMLElement => {
  const menu = element('div', { class: 'popup menu', role: 'menu' }, ...lines.map(lineOf));
  walk(menu);
  return menu;
};
