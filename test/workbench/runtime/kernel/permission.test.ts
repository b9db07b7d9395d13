import { expect, test } from '@jest/globals';
import { type AuthMode, createRuntime, type RunKind } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const runtime = createRuntime({ files: { page: '<p>' } });
const { SpreadsheetApp, PropertiesService, ScriptApp, Session, HtmlService, LockService, Utilities, Logger } = globalsOf(runtime);

const message = (kind: RunKind, work: () => unknown, authMode?: AuthMode): string | undefined =>
  runtime.run({ user: 'a@x.jp', kind, ...(authMode === undefined ? {} : { authMode }) }, work).error?.message;

// report: oshliaer/google-apps-script-snippets#18 (Ui.showSidebar in onOpen)
test('a simple trigger opens no sidebar and no dialog', () => {
  const refused = (name: string) =>
    `You do not have permission to call Ui.${name}. Required permissions: https://www.googleapis.com/auth/script.container.ui`;
  const page = () => HtmlService.createHtmlOutputFromFile('page');
  for (const kind of ['onEdit', 'onOpen'] as const) {
    expect(message(kind, () => SpreadsheetApp.getUi().showSidebar(page()))).toBe(refused('showSidebar'));
    expect(message(kind, () => SpreadsheetApp.getUi().showModalDialog(page(), 't'))).toBe(refused('showModalDialog'));
    expect(message(kind, () => SpreadsheetApp.getUi().alert('x'))).toBe(refused('alert'));
    expect(message(kind, () => SpreadsheetApp.getUi().prompt('x'))).toBe(refused('prompt'));
  }
});

// report: boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool#16, peterherrmann/BetterLog#29
test('a simple trigger neither sees triggers nor opens other files', () => {
  expect(message('onOpen', () => ScriptApp.getProjectTriggers())).toBe(
    'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
  );
});

// docs: guides/triggers (restrictions), concepts/editor-auth-lifecycle: LIMITED may use locks, caches and properties
test('LIMITED keeps what does not touch user data, and does not tell who edits', () => {
  expect(
    message('onEdit', () => {
      PropertiesService.getDocumentProperties().setProperty('k', 'v');
      LockService.getScriptLock().tryLock(0);
    }),
  ).toBeUndefined();
  const who = () => [Session.getActiveUser().getEmail(), String(Session.getEffectiveUser()), Session.getActiveUserLocale()];
  expect(runtime.run({ user: 'a@x.jp', kind: 'onEdit' }, who).value).toEqual(['', '', 'en']);
  expect(runtime.run({ user: 'a@x.jp', kind: 'menu' }, who).value).toEqual(['a@x.jp', 'a@x.jp', 'en']);
});

// docs: add-ons/concepts/editor-auth-lifecycle: installed but not enabled
test('NONE leaves menus, the locale, Logger and Utilities', () => {
  const menu = () => SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addSeparator().addToUi();
  expect(message('onOpen', menu, 'NONE')).toBeUndefined();
  expect(message('onOpen', () => Session.getActiveUserLocale() + Utilities.getUuid() + Logger.log('x'), 'NONE')).toBeUndefined();
  expect(message('onOpen', () => PropertiesService.getDocumentProperties(), 'NONE')).toMatch(
    /do not have permission to call PropertiesService/,
  );
  expect(message('onOpen', () => SpreadsheetApp.getActiveSpreadsheet(), 'NONE')).toMatch(/do not have permission to call SpreadsheetApp/);
});

// report: benlcollins/SheetSizer#1
test('where nobody is in front of the screen there is no Ui', () => {
  const text = 'Cannot call SpreadsheetApp.getUi() from this context.';
  expect(message('trigger', () => SpreadsheetApp.getUi())).toBe(text);
  expect(message('menu', () => SpreadsheetApp.getUi().alert('x'))).toBe(text);
});
