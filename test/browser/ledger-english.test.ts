/** The same way in English, with a second person at another window. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { en } from '../../src/text/en';
import { englishList } from './lists';
import { type OpenedList, openList } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

let opened: OpenedList;
let me: Person;

beforeAll(async () => {
  opened = await openList(englishList, 'en');
  me = await opened.window();
});
afterAll(() => opened?.close());

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
  const other = await opened.window();
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
  await me.rowOf('Summary', 'Asked for a quote', 20);
});

test('the browser had nothing to complain about', () => {
  expect(opened.complaints).toEqual([]);
});
