/** Two people at two windows of one workbook: what the one logs, the other sees among the customer's touches. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { japaneseList } from './lists';
import { type OpenedList, openList } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

let opened: OpenedList;
let me: Person;
let other: Person;

const words = ja.sidebar.timeline;
const region = ({ sidebar }: Person) => sidebar.getByRole('region', { name: words.region });

const sitDown = async (person: Person, name: string) => {
  await person.tab('顧客台帳');
  await person.click('A3');
  await person.menu(ja.menu.sidebar);
  await person.sidebar.getByLabel(ja.sidebar.who.label, { exact: true }).selectOption(name);
  await person.sidebar.getByRole('button', { name: ja.sidebar.who.begin }).click();
};

beforeAll(async () => {
  opened = await openList(japaneseList, 'ja');
  me = await opened.window();
  await me.menu(ja.menu.setUp);
  await me.answer('OK');
  await me.menu(ja.menu.adopt);
  await me.answer('YES');
  await me.answer('OK');
});
afterAll(() => opened?.close());

const step = journey(() => me.page);

step('one opens the touches of a customer', async () => {
  await sitDown(me, '佐藤');
  await region(me).locator('.disclose').click();
  await region(me).locator('.touch').first().waitFor();
});

step('the other logs a touch', async () => {
  other = await opened.window();
  await sitDown(other, '伊藤');
  const { sidebar, page } = other;
  await sidebar.getByRole('radio', { name: '電話', exact: true }).check();
  await sidebar.getByRole('radio', { name: '前向き' }).check();
  await sidebar.getByLabel(ja.sidebar.form.summary, { exact: true }).click();
  await page.keyboard.type('請求書の金額を直してほしい');
  await sidebar.getByRole('radiogroup', { name: ja.sidebar.form.nextDate }).getByRole('radio').nth(1).check();
  await page.keyboard.press('Control+Enter');
  await sidebar.getByRole('region', { name: ja.sidebar.save.saved }).waitFor();
});

step('the first sees it, the newest on top, with who it was', async () => {
  const touch = region(me).locator('.touch').first();
  await touch.getByText('請求書の金額を直してほしい').waitFor();
  await touch.getByText('伊藤', { exact: true }).waitFor();
});

test('the browser had nothing to complain about', () => {
  expect(opened.complaints).toEqual([]);
});
