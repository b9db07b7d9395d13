import { expect, test } from '@jest/globals';
import { tokenizer } from 'acorn';
import { code, pages, read } from './built';
import { googleGlobals } from './declared';

// Services that only see the open workbook, the person at it, and the script's own small stores.
const allowed = new Set([
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'Session',
  'Utilities',
  'ScriptApp',
  'Logger',
  'console',
]);
const browserNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts', 'eval'];

/** Names that stand alone in a script, and names after a dot. */
function names(script: string) {
  const alone = new Set<string>();
  const members = new Set<string>();
  let before = '';
  for (const { type, start, end } of tokenizer(script, { ecmaVersion: 2019 })) {
    if (type.label === 'name') (before === '.' ? members : alone).add(script.slice(start, end));
    before = type.label;
  }
  return { alone, members };
}

const scriptOf = (html: string) => /<script>\n(.*)\n<\/script>/s.exec(html)?.[1] ?? '';

test('the tokenizer sees a call that would leave', () => {
  expect(names('const x = 1; x.y(UrlFetchApp.fetch("a"))')).toEqual({
    alone: new Set(['x', 'UrlFetchApp']),
    members: new Set(['y', 'fetch']),
  });
});

test('Code.js names no Google service but the allowed ones', () => {
  const { alone } = names(code);
  const services = googleGlobals();
  expect(services).toEqual(expect.arrayContaining(['UrlFetchApp', 'MailApp', 'DriveApp', 'SpreadsheetApp', 'Drive', 'BigQuery']));
  expect(services.filter((name) => alone.has(name) && !allowed.has(name))).toEqual([]);
  expect(browserNetwork.filter((name) => alone.has(name))).toEqual([]);
});

test('Code.js hides no such service in a string either', () => {
  expect(code.match(/\b(UrlFetch|Mail|Gmail|Drive|Calendar|Contacts|Document|Form|Sites)App\b|\bJdbc\b/g)).toBeNull();
});

test.each(Object.entries(pages))('%s speaks to google.script only', (_name, page) => {
  const { alone, members } = names(scriptOf(page));
  expect(alone.size).toBeGreaterThan(0);
  expect(browserNetwork.filter((name) => alone.has(name) || members.has(name))).toEqual([]);
});

test('the manifest asks for the three scopes and no advanced service', () => {
  const manifest = JSON.parse(read('dist/appsscript.json'));
  expect(manifest.oauthScopes.sort()).toEqual([
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/userinfo.email',
  ]);
  expect(Object.keys(manifest).sort()).toEqual(['exceptionLogging', 'oauthScopes', 'runtimeVersion', 'timeZone']);
  expect(manifest.runtimeVersion).toBe('V8');
});
