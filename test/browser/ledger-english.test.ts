/** The same way in English, with a second person at another window. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { en } from '../../src/text/en';
import type { Started } from '../workbench/running-server';
import { start } from '../workbench/running-server';
import { englishList } from './lists';
import { journey, type Person, personAt } from './person';
import { launchBrowser, openWindow } from './window';

jest.setTimeout(120_000);

const complaints: string[] = [];
let folder = '';
let browser: Browser;
let server: Started;
let me: Person;

const window = async (): Promise<Person> => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, locale: 'en-US' });
  return personAt(await openWindow(context, server.url, complaints));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daicho-english-'));
  mkdirSync(join(folder, 'state'));
  server = await start({
    file: englishList.put(folder),
    language: 'en',
    state: join(folder, 'state'),
    script: join(import.meta.dirname, '../../dist'),
  });
  browser = await launchBrowser();
  me = await window();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const step = journey(() => me.page);

step('set up and adopt speak English, and so does the sheet', async () => {
  await me.menu(en.menu.setUp);
  expect(await me.answer('OK')).toContain(en.setUp.next);
  await me.menu(en.menu.adopt);
  expect(await me.answer('YES')).toContain('Company name → Company');
  expect(await me.answer('OK')).toContain(en.adopt.done(3, 3));
  await me.tab('Customers');
  await me.shows(await me.at('Customer ID', 4), 'C-00003');
  await me.shows(await me.at('Rank', 2), 'B');
  const { page } = me;
  for (const sheet of ['Today', 'Customers', 'Touches', 'Settings', 'Column purposes']) {
    await me.tab(sheet);
    const heading = await page.evaluate(() => [...'ABCDEFGHIJ'].map((letter) => window.daicho?.cell(`${letter}1`)).join(' '));
    expect(`${sheet}: ${heading}`).not.toMatch(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u);
  }
  await me.tab('Customers');
});

step('a known phone number is warned of in English, and the other person sees it within a second', async () => {
  const other = await window();
  await other.tab('Customers');
  const flags = await me.at('Flags', 4);
  await me.type(await me.at('Phone', 4), '０３（００００）０００１');
  await me.shows(flags, /C-00001 Blue Sky Trading/);
  await other.shows(flags, /C-00001 Blue Sky Trading/);
  expect(await me.cell(flags)).not.toMatch(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u);
  await other.page.close();
});

step('the sidebar logs a touch in English', async () => {
  const { sidebar, page } = me;
  await me.click('A3');
  await me.menu(en.menu.sidebar);
  await sidebar.getByLabel(en.sidebar.who.label, { exact: true }).selectOption('Sato');
  await sidebar.getByRole('button', { name: en.sidebar.who.begin }).click();
  await sidebar.getByRole('radio', { name: 'Phone', exact: true }).check();
  await sidebar.getByLabel(en.sidebar.form.summary, { exact: true }).click();
  await page.keyboard.type('Asked for a quote');
  await sidebar.getByRole('radiogroup', { name: en.sidebar.form.nextDate }).getByRole('radio').nth(1).check();
  await page.keyboard.press('Control+Enter');
  await sidebar.getByRole('region', { name: en.sidebar.save.saved }).waitFor();
  await me.tab('Touches');
  expect(await me.rowOf('Summary', 'Asked for a quote', 20)).toBeGreaterThan(1);
});

test('the browser had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
