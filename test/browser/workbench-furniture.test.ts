/** What lies over and around the grid: fold markers, dropdowns, messages, tabs. In a low window, with the real add-on's sheets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { en } from '../../src/text/en';
import type { Started } from '../workbench/running-server';
import { start } from '../workbench/running-server';
import { eventually } from './eventually';
import { journey, type Person, personAt } from './person';
import { launchBrowser, openWindow, standing } from './window';

jest.setTimeout(120_000);

const script = join(import.meta.dirname, '../../dist');
const complaints: string[] = [];

let state = '';
let server: Started;
let browser: Browser;
let me: Person;
const step = journey(() => me.page);

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'daicho-furniture-'));
  server = await start({ state, script, language: 'en' });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1100, height: 650 }, locale: 'en-US' });
  me = personAt(await openWindow(context, server.url, complaints));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(state, { recursive: true, force: true });
});

/** The column groups' markers as the person sees them. */
const markers = (): Promise<number[]> =>
  me.page.$$eval('.group-control', (all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ left, top }) => document.elementFromPoint(left + 7, top + 7)?.classList.contains('group-control'))
      .map(({ left }) => Math.round(left)),
  );
const untilMarkers = async (holds: (lefts: number[]) => boolean, what: string): Promise<void> => {
  const last = Date.now() + 5000;
  while (!holds(await markers())) {
    if (Date.now() > last) throw new Error(`${what}: the markers are at ${(await markers()).join(', ')}`);
    await me.page.waitForTimeout(50);
  }
};
const shownFocus = (): Promise<string> => me.page.evaluate(() => document.activeElement?.id ?? '');
const selection = async (): Promise<string> => {
  await me.page.waitForTimeout(150);
  return me.page.evaluate(() => {
    const { row = 0, column = 0, rows = 0, columns = 0 } = window.daicho?.selection() ?? {};
    return `${row},${column} ${rows}×${columns}`;
  });
};
const editor = '__editor___INTERNAL_EDITOR__DOCS_NORMAL';

step('the ledger is made', async () => {
  await me.menu(en.menu.setUp);
  await me.answer('OK');
  await eventually(() => shownFocus()).toBe(editor);
  await me.tab('Customers');
});

step('a fold marker stands at its column, goes along when the grid is scrolled, and never lies over the sidebar', async () => {
  const amount = await me.at('Annual amount', 1);
  await me.page.evaluate((at) => window.daicho?.select(at.replace(/^[A-Z]+/, 'R')), amount);
  const place = async (): Promise<number> => Math.round((await standing(me.page, amount))?.left ?? 0) + 14;
  const first = await place();
  await untilMarkers((lefts) => lefts.includes(first), `at ${first}`);
  await me.page.mouse.move(600, 400);
  await me.page.mouse.wheel(60, 0);
  await me.page.waitForTimeout(400);
  const second = await place();
  expect(second).not.toBe(first);
  await untilMarkers((lefts) => lefts.includes(second) && !lefts.includes(first), `at ${second} after scrolling`);
  await me.menu(en.menu.sidebar);
  await me.sidebar.locator('body').waitFor();
  await me.page.waitForTimeout(300);
  await untilMarkers((lefts) => lefts.every((left) => left < 800), 'beside the sidebar');
  await me.page.click('.sidebar-close');
  await eventually(() => shownFocus()).toBe(editor);
});

step('a dropdown near the lower edge opens upwards, whole', async () => {
  const type = await me.at('Type', 22);
  await me.click(type, 8);
  await me.page.locator('.choice').first().waitFor();
  const list = await me.page.locator('.choices').boundingBox();
  const cell = await standing(me.page, type);
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual((cell?.top ?? 0) + 1);
  expect(list?.height).toBeGreaterThan(100);
  await me.page.keyboard.press('Escape');
  await eventually(() => shownFocus()).toBe(editor);
});

step('the keyboard is the grid’s again after a tab, a tool and a menu', async () => {
  for (const sign of ['.tab-name >> text="Customer list"', '#tool-undo', '#tool-redo']) {
    await me.page.click(sign);
    await me.page.waitForTimeout(200);
    expect([sign, await shownFocus()]).toEqual([sign, editor]);
  }
  await me.page.click('#menu-edit');
  await me.page.keyboard.press('Escape');
  await eventually(() => shownFocus()).toBe(editor);
  await me.page.click('#menu-edit');
  await me.page.click('.menu >> text="Copy"');
  await eventually(() => shownFocus()).toBe(editor);
});

step('the keys of Sheets go where they go there', async () => {
  await me.tab('Customer list');
  const keys: [string, string][] = [
    ['Home', '9,1 1×1'],
    ['End', '9,26 1×1'],
    ['Control+Home', '1,1 1×1'],
    ['Control+End', '23,12 1×1'],
    ['Shift+Home', '9,1 1×5'],
    ['Control+Space', '1,5 1000×1'],
    ['Shift+Space', '9,1 1×26'],
    ['Shift+Enter', '8,5 1×1'],
    ['Shift+Tab', '9,4 1×1'],
    ['Tab', '9,6 1×1'],
    ['ArrowUp', '8,5 1×1'],
  ];
  for (const [key, at] of keys) {
    // Not with the mouse: two clicks in a row open the cell.
    await me.page.evaluate(() => window.daicho?.select('E9'));
    await me.page.keyboard.press(key);
    expect([key, await selection()]).toEqual([key, at]);
  }
  await me.page.evaluate(() => window.daicho?.select('E9'));
  await me.page.keyboard.press('PageDown');
  expect(Number((await selection()).split(',')[0])).toBeGreaterThan(20);
});

step('what is typed is kept when Shift+Tab or Shift+Enter ends it', async () => {
  await me.click('E60');
  await me.page.keyboard.type('one');
  await me.page.keyboard.press('Shift+Tab');
  await me.shows('E60', 'one');
  await eventually(() => selection()).toBe('60,4 1×1');
  await me.page.keyboard.type('two');
  await me.page.keyboard.press('Shift+Enter');
  await me.shows('D60', 'two');
  await eventually(() => selection()).toBe('59,4 1×1');
});

step('the browser had nothing to complain about', async () => {
  expect(complaints).toEqual([]);
});
