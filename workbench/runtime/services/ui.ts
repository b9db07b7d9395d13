/** Ui: menus, questions, sidebars and dialogs of the person in front of the screen (docs reference/base/ui). */

import { enumeration, enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Execution, Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish, stateOf } from '../kernel/publish';
import type { UiHost } from '../runtime';
import type { HtmlOutputState } from './html-output';
import { createMenus, type Menus } from './menus';

const Button = enumeration('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

type Buttons = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

interface PromptState {
  button: keyof typeof Button & ('CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO');
  text: string;
}

export interface UiParts {
  /** What SpreadsheetApp.getUi() answers. */
  getUi(): object;
  browser: object;
  toast(user: string, message: { title: string; text: string; seconds: number }): void;
  addMenu: Menus['addMenu'];
  removeMenu: Menus['removeMenu'];
}

// report: github.com/benlcollins/SheetSizer/issues/1
const noUi = (): Exception => new Exception('Cannot call SpreadsheetApp.getUi() from this context.');

/** (prompt), (prompt, buttons) or (title, prompt, buttons). */
const question = (method: string, args: readonly unknown[]): { title: string; prompt: string; buttons: Buttons } => {
  const texts = args.length === 3 ? args.slice(0, 2) : args.slice(0, 1);
  const buttons = args.length === 1 ? 'OK' : enumName(args[args.length - 1], 'Ui.ButtonSet');
  if (args.length < 1 || args.length > 3 || buttons === null || texts.some((text) => text === null || text === undefined))
    throw signatureMismatch(method, args);
  const [first, second] = texts.map(String) as [string, string | undefined];
  return { title: second === undefined ? '' : first, prompt: second ?? first, buttons: buttons as Buttons };
};

export const createUi = (kernel: Kernel, host: UiHost | undefined, releaseLocks: (run: Execution) => void): UiParts => {
  const present = (): UiHost => {
    if (host === undefined) throw noUi();
    return host;
  };
  /** A question suspends the script; a suspended script holds no locks (types: Ui.alert). */
  const suspend = (): { screen: UiHost; user: string } => {
    const screen = present();
    releaseLocks(kernel.running);
    return { screen, user: kernel.running.user };
  };
  const response = publish<PromptState>(kernel, 'PromptResponse', 'PromptResponse', {
    getResponseText: { kind: 'local', call: ({ text }) => text },
    getSelectedButton: { kind: 'local', call: ({ button }) => Button[button] },
  });
  const menus = createMenus(kernel, host);

  /** A page given to showSidebar or a dialog; a text is refused as Google refuses it. */
  const show = (kind: 'sidebar' | 'modal' | 'modeless', method: string, args: readonly unknown[]): null => {
    const page = stateOf<HtmlOutputState>(args[0], 'HtmlService.HtmlOutput');
    const wanted = kind === 'sidebar' ? 1 : 2;
    if (page === null || args.length !== wanted) throw signatureMismatch(method, args);
    const title = kind === 'sidebar' ? page.title : String(args[1]);
    // A sidebar is 300 px wide whatever the page asks for (docs guides/dialogs).
    const width = kind === 'sidebar' ? 300 : page.width;
    present().show(kernel.running.user, { kind, title, html: page.content, width, height: page.height });
    return null;
  };

  const methods: Methods<object> = {
    createMenu: { kind: 'local', call: (_, ...args) => menus.menu('Ui.createMenu', args) },
    createAddonMenu: { kind: 'local', call: () => menus.addonMenu() },
    alert: {
      kind: 'ui',
      call: (_, ...args) => {
        const asked = question('Ui.alert', args);
        const { screen, user } = suspend();
        return Button[screen.alert(user, asked)];
      },
    },
    prompt: {
      kind: 'ui',
      call: (_, ...args) => {
        const asked = question('Ui.prompt', args);
        const { screen, user } = suspend();
        const { button, text } = screen.prompt(user, asked);
        return response.wrap({ button: button as PromptState['button'], text });
      },
    },
    showSidebar: { kind: 'ui', call: (_, ...args) => show('sidebar', 'Ui.showSidebar', args) },
    showModalDialog: { kind: 'ui', call: (_, ...args) => show('modal', 'Ui.showModalDialog', args) },
    showModelessDialog: { kind: 'ui', call: (_, ...args) => show('modeless', 'Ui.showModelessDialog', args) },
  };
  const ui = publish<object>(kernel, 'Ui', 'Ui', methods).wrap({});
  Object.assign(ui, { Button, ButtonSet });

  const browser = publish<object>(kernel, 'Browser', 'Browser', {
    // The reference answers the button in lower case; "cancel" also stands for the closed box.
    msgBox: {
      kind: 'ui',
      call: (_, ...args) => {
        const asked = question('Browser.msgBox', args);
        const { screen, user } = suspend();
        const pressed = screen.alert(user, asked);
        return pressed === 'CLOSE' ? 'cancel' : pressed.toLowerCase();
      },
    },
    inputBox: {
      kind: 'ui',
      call: (_, ...args) => {
        const asked = question('Browser.inputBox', args);
        const { screen, user } = suspend();
        const { button, text } = screen.prompt(user, asked);
        return button === 'OK' || button === 'YES' ? text : 'cancel';
      },
    },
  }).wrap({});
  Object.assign(browser, { Buttons: ButtonSet });

  return {
    getUi: () => {
      // A time-driven or other installable trigger runs with nobody in front of the screen.
      if (kernel.running.kind === 'trigger') throw noUi();
      return ui;
    },
    browser,
    toast: (user, message) => host?.toast(user, message),
    addMenu: menus.addMenu,
    removeMenu: menus.removeMenu,
  };
};
