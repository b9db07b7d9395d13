/** Menu: the add-on's menu and custom menus, which reach the screen with addToUi (docs reference/base/menu). */
import { countArguments, textArgument } from '../kernel/arguments';
import { signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish, stateOf } from '../kernel/publish';
import type { MenuEntry, UiHost } from '../runtime';

interface MenuState {
  /** null: the add-on's own menu, which has the add-on's name. */
  caption: string | null;
  items: MenuEntry[];
  self: () => object;
}

export interface Menus {
  menu(method: string, args: readonly unknown[]): object;
  addonMenu(): object;
  /** Spreadsheet.addMenu(name, [{name, functionName}, null …]); null is a separator. */
  removeMenu(caption: string): void;
  addMenu(caption: string, items: readonly ({ name: string; functionName: string } | null)[]): void;
}

const isAddOn = (entry: MenuEntry): boolean => entry.kind === 'menu' && entry.caption === null;

export const createMenus = (kernel: Kernel, host: UiHost | undefined): Menus => {
  /** What each user's menu bar shows: menus by caption, the add-on's own under null. */
  const bars = new Map<string, Map<string | null, MenuEntry[]>>();

  const show = (caption: string | null, items: MenuEntry[] | null): void => {
    const { user } = kernel.running;
    const bar = bars.get(user) ?? new Map<string | null, MenuEntry[]>();
    bars.set(user, bar);
    if (items === null) bar.delete(caption);
    else bar.set(caption, items);
    const shown = [...bar].map(([name, entries]): MenuEntry => ({ kind: 'menu', caption: name, items: entries }));
    host?.menu(user, [...shown.filter((menu) => isAddOn(menu)), ...shown.filter((menu) => !isAddOn(menu))]);
  };

  const methods: Methods<MenuState> = {
    addItem: {
      kind: 'local',
      call: ({ items, self }, ...args) => {
        countArguments('Menu.addItem', args, 2);
        const caption = textArgument('Menu.addItem', args, 0);
        items.push({ kind: 'item', caption, functionName: textArgument('Menu.addItem', args, 1) });
        return self();
      },
    },
    addSeparator: {
      kind: 'local',
      call: ({ items, self }) => {
        items.push({ kind: 'separator' });
        return self();
      },
    },
    addSubMenu: {
      kind: 'local',
      call: ({ items, self }, ...args) => {
        const sub = stateOf<MenuState>(args[0], 'Menu');
        if (sub === null) throw signatureMismatch('Menu.addSubMenu', args);
        items.push({ kind: 'menu', caption: sub.caption, items: sub.items });
        return self();
      },
    },
    addToUi: {
      kind: 'ui',
      call: ({ caption, items }) => {
        show(caption, [...items]);
        return null;
      },
    },
  };
  const published = publish<MenuState>(kernel, 'Menu', 'Menu', methods);
  const make = (caption: string | null): object => {
    const object: object = published.wrap({ caption, items: [], self: () => object });
    return object;
  };

  return {
    menu: (method, args) => {
      countArguments(method, args, 1);
      return make(textArgument(method, args, 0));
    },
    addonMenu: () => make(null),
    removeMenu: (caption) => show(caption, null),
    addMenu: (caption, entries) =>
      show(
        caption,
        entries.map((entry) =>
          entry === null ? { kind: 'separator' } : { kind: 'item', caption: entry.name, functionName: entry.functionName },
        ),
      ),
  };
};
