/** What a Sheets user's hands know: Enter opens a cell, Tab and Enter fill rows, messages let clicks through, many tabs can be reached. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Started } from '../workbench/running-server';
import { start } from '../workbench/running-server';
import { eventually } from './eventually';
import { journey, type Person, personAt } from './person';
import { launchBrowser, openWindow } from './window';

jest.setTimeout(120_000);

const complaints: string[] = [];
let state = '';
let server: Started;
let browser: Browser;
let me: Person;
const step = journey(() => me.page);

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'daicho-typing-'));
  server = await start({ state, script: join(import.meta.dirname, '../../dist'), language: 'en' });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1000, height: 650 }, locale: 'en-US' });
  me = personAt(await openWindow(context, server.url, complaints));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(state, { recursive: true, force: true });
});

const selected = async (): Promise<string> => {
  await me.page.waitForTimeout(150);
  return me.page.evaluate(() => {
    const { row = 0, column = 0 } = window.daicho?.selection() ?? {};
    return `${row},${column}`;
  });
};
const select = (a1: string): Promise<void> => me.page.evaluate((at) => window.daicho?.select(at), a1);
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await me.page.keyboard.press(key);
};

step('Enter opens a cell with its text, and closes it one row further down', async () => {
  await me.type('B40', 'first');
  await select('B40');
  await press('Enter');
  await eventually(() => selected()).toBe('40,2');
  await me.page.keyboard.type(' and more');
  await press('Enter');
  await me.shows('B40', 'first and more');
  await eventually(() => selected()).toBe('41,2');
});

step('a row typed with Tab ends with Enter below its first cell, row after row', async () => {
  await select('C42');
  for (const row of [42, 43]) {
    for (const text of ['a', 'b']) {
      await me.page.keyboard.type(`${text}${row}`);
      await press('Tab');
    }
    await me.page.keyboard.type(`c${row}`);
    await press('Enter');
    await me.shows(`E${row}`, `c${row}`);
    await eventually(() => selected()).toBe(`${row + 1},3`);
  }
  await me.shows('D43', 'b43');
});

step('who clicks or walks elsewhere in between begins anew', async () => {
  await select('B45');
  await me.page.keyboard.type('x');
  await press('Tab', 'ArrowDown');
  await me.page.keyboard.type('y');
  await press('Enter');
  await eventually(() => selected()).toBe('47,3');
});

step('a message lets clicks through to the cells below it, and can be closed', async () => {
  await me.page.keyboard.press('Control+s');
  if ((await me.page.locator('.toast').count()) === 0) {
    await me.page.click('#menu-file');
    await me.page.locator('.menu-line').first().click();
  }
  const toast = me.page.locator('.toast').first();
  await toast.waitFor();
  const { x, y, height } = (await toast.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const hit = await me.page.evaluate(
    ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.closest('.toast') === null,
    [x + 30, y + height / 2],
  );
  expect(hit).toBe(true);
  await toast.locator('button').click();
  await me.page.waitForFunction(() => document.querySelector('.toast') === null);
});

step('arrows reach the tabs that have no room', async () => {
  const arrows = me.page.locator('.tab-arrow');
  await eventually(() => arrows.first().isVisible()).toBe(false);
  const before = await me.page.locator('.tab').count();
  for (let n = 1; n <= 14; n++) {
    await me.page.click('[aria-label="Add sheet"]');
    await me.page.waitForFunction((count) => document.querySelectorAll('.tab').length === count, before + n);
  }
  const first = me.page.locator('.tab').first();
  await me.page.locator('.tab').last().click();
  await arrows.first().click();
  for (let n = 0; n < 6 && (await arrows.first().isEnabled()); n++) {
    await arrows.first().click();
    await me.page.waitForTimeout(500);
  }
  await eventually(() => arrows.first().isDisabled()).toBe(true);
  const box = await first.boundingBox();
  const strip = await me.page.locator('.strip').boundingBox();
  expect((box?.x ?? -1) >= (strip?.x ?? 0) - 1).toBe(true);
  await me.page.screenshot({ path: process.env.TABS_PICTURE ?? join(state, 'tabs.png') });
});

step('the browser had nothing to complain about', async () => {
  expect(complaints).toEqual([]);
});
