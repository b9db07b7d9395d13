import { expect, test } from '@jest/globals';
import { createRuntime, type MenuEntry, type UiHost } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const screen = () => {
  const shown: unknown[] = [];
  const bars: MenuEntry[][] = [];
  const host: UiHost = {
    alert: (user, request) => {
      shown.push([user, request]);
      return 'YES';
    },
    prompt: (user, request) => {
      shown.push([user, request]);
      return { button: 'OK', text: 'typed' };
    },
    show: (user, page) => shown.push([user, page]),
    toast: (user, message) => shown.push([user, message]),
    menu: (_, items) => bars.push(items),
  };
  const runtime = createRuntime({ ui: host });
  return { runtime, shown, bars, ...globalsOf(runtime) };
};

// docs: reference/base/ui
test('alert and prompt: their three forms and their answers', () => {
  const { SpreadsheetApp, shown } = screen();
  const ui = SpreadsheetApp.getUi();
  expect(String(ui.alert('p'))).toBe('YES');
  expect(ui.alert('p', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
  ui.alert('t', 'p', ui.ButtonSet.OK_CANCEL);
  const answer = ui.prompt('t', 'p', ui.ButtonSet.OK);
  expect([answer.getResponseText(), answer.getSelectedButton()]).toEqual(['typed', ui.Button.OK]);
  expect(shown.map((one) => (one as unknown[])[1])).toEqual([
    { title: '', prompt: 'p', buttons: 'OK' },
    { title: '', prompt: 'p', buttons: 'YES_NO' },
    { title: 't', prompt: 'p', buttons: 'OK_CANCEL' },
    { title: 't', prompt: 'p', buttons: 'OK' },
  ]);
  expect(() => (ui.alert as (...args: unknown[]) => unknown)('t', 'p')).toThrow(
    "The parameters (String,String) don't match the method signature for Ui.alert.",
  );
});

// docs: guides/dialogs: a sidebar is 300 pixels wide, setWidth has no effect
test('sidebar and dialogs take an HtmlOutput', () => {
  const { SpreadsheetApp, HtmlService, shown } = screen();
  const ui = SpreadsheetApp.getUi();
  const page = HtmlService.createHtmlOutput('<p>').setTitle('台帳').setWidth(600).setHeight(50);
  ui.showSidebar(page);
  ui.showModalDialog(page, 'modal');
  ui.showModelessDialog(page, 'modeless');
  const user = 'owner@example.com';
  expect(shown).toEqual([
    [user, { kind: 'sidebar', title: '台帳', html: '<p>', width: 300, height: 50 }],
    [user, { kind: 'modal', title: 'modal', html: '<p>', width: 600, height: 50 }],
    [user, { kind: 'modeless', title: 'modeless', html: '<p>', width: 600, height: 50 }],
  ]);
  expect(() => ui.showSidebar('<p>' as never)).toThrow("The parameters (String) don't match the method signature for Ui.showSidebar.");
});

// docs: reference/base/menu
test('menus: items, separators and submenus reach the screen with addToUi', () => {
  const { SpreadsheetApp, bars } = screen();
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('開く', 'open').addSeparator().addSubMenu(ui.createMenu('more').addItem('x', 'y')).addToUi();
  ui.createMenu('own').addItem('a', 'b').addToUi();
  const addon = {
    kind: 'menu',
    caption: null,
    items: [
      { kind: 'item', caption: '開く', functionName: 'open' },
      { kind: 'separator' },
      { kind: 'menu', caption: 'more', items: [{ kind: 'item', caption: 'x', functionName: 'y' }] },
    ],
  };
  const own = { kind: 'menu', caption: 'own', items: [{ kind: 'item', caption: 'a', functionName: 'b' }] };
  expect(bars).toEqual([[addon], [addon, own]]);
  SpreadsheetApp.getActiveSpreadsheet().removeMenu('own');
  expect(bars.pop()).toEqual([addon]);
});

test('Browser.msgBox answers in lower case; toast reaches the screen of who runs the script', () => {
  const { SpreadsheetApp, Browser, runtime, shown } = screen();
  expect(Browser.msgBox('t', 'p', Browser.Buttons.YES_NO)).toBe('yes');
  expect(Browser.inputBox('p')).toBe('typed');
  runtime.run({ user: 'a@x.jp', kind: 'onEdit' }, () => SpreadsheetApp.getActiveSpreadsheet().toast('saved', 'Daicho', 3));
  expect(shown.pop()).toEqual(['a@x.jp', { title: 'Daicho', text: 'saved', seconds: 3 }]);
});
