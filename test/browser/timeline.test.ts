/** Two people at two windows of one workbook: what the one logs, the other sees among the customer's touches; and the rank that one decides. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { japaneseList } from './lists';
import { type OpenedList, openLedger } from './opened-list';
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
  opened = await openLedger(japaneseList, 'ja');
  me = await opened.window();
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

const rank = ja.sidebar.rank;
const badge = ({ sidebar }: Person, shown: string) => sidebar.locator('.standing .badge', { hasText: new RegExp(`^${shown}$`) });

step('one decides the rank with a reason; grid and card show it with its star, to the other too', async () => {
  const section = me.sidebar.getByRole('region', { name: rank.region, exact: true });
  await section.locator('.disclose').click();
  await section.getByLabel(rank.rank, { exact: true }).selectOption('A');
  await section.getByLabel(rank.reason).fill('大口の案件が決まる見込み');
  await section.getByRole('button', { name: rank.save, exact: true }).click();
  await badge(me, 'A\\*').waitFor();
  await section.getByText('佐藤', { exact: false }).first().waitFor();
  await me.shows(await me.at('ランク', 3), 'A*');
  await badge(other, 'A\\*').waitFor();
});

step('and takes it back', async () => {
  const section = me.sidebar.getByRole('region', { name: rank.region, exact: true });
  await section.getByRole('button', { name: rank.undo, exact: true }).click();
  await section.getByText(rank.undone).waitFor();
  await badge(me, 'A\\*').waitFor({ state: 'detached' });
});

test('the browser had nothing to complain about', () => {
  expect(opened.complaints).toEqual([]);
});
