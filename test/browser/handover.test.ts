/** Two people and one handover: one gives a customer away in the sidebar, the other reads the page and ticks it, and the first sees it. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { eventually } from './eventually';
import { japaneseList } from './lists';
import { type OpenedList, openLedger } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

const slow = { timeout: 30_000 };
const words = ja.sidebar.handover;
const [book, pages] = ['顧客台帳', '引き継ぎ'];
let opened: OpenedList;
let me: Person;
let other: Person;

const button = (person: Person, name: string) => person.sidebar.getByRole('button', { name, exact: true });

const sitDown = async (person: Person, name: string) => {
  await person.tab(book);
  await person.click('A2');
  await person.menu(ja.menu.sidebar);
  await person.sidebar.getByLabel(ja.sidebar.who.label, { exact: true }).selectOption(name, slow);
  await button(person, ja.sidebar.who.begin).click();
};

beforeAll(async () => {
  opened = await openLedger(japaneseList, 'ja');
  me = await opened.window();
});
afterAll(() => opened?.close());

const step = journey(() => me.page);

step('one hands a customer over, with a reason', async () => {
  await sitDown(me, '佐藤');
  await me.menu(ja.menu.handover);
  await me.sidebar.locator('.owned li').first().waitFor(slow);
  await eventually(() => me.sidebar.locator('.owned li').count()).toBe(2);
  await me.sidebar.locator('.owned input').nth(1).uncheck();
  await me.sidebar.getByLabel(words.form.to, { exact: true }).selectOption('伊藤');
  await me.sidebar.getByLabel(words.reason, { exact: true }).fill('担当替え');
  await button(me, words.form.save(1, '伊藤')).click();
  await me.sidebar.locator('.notice').first().waitFor(slow);
  await me.shows(await me.at('担当者', 2), '伊藤');
  await me.shows(await me.at('警告', 2), /引き継ぎ未確認:佐藤 → 伊藤/);
  await me.sidebar.getByRole('heading', { name: words.given.title(1) }).waitFor(slow);
});

step('the other finds it on the card, reads it and ticks it', async () => {
  other = await opened.window();
  await sitDown(other, '伊藤');
  await button(other, words.card.read).click(slow);
  await button(other, words.receive).waitFor(slow);
  await eventually(() => other.sidebar.locator('.handover-page').innerText()).toContain(words.because('担当替え'));
  await button(other, words.receive).click();
  await other.sidebar.locator('.received').waitFor(slow);
});

step('the first sees that it was received, in the grid and on the page', async () => {
  await me.page.waitForFunction((at) => !(window.daicho?.cell(at) ?? '').includes('引き継ぎ'), await me.at('警告', 2), slow);
  await me.tab(pages);
  await me.shows(await me.at('受け取った人', 2), '伊藤');
});

step('the first takes it back: the owner returns, the page that was read stays and is named', async () => {
  await button(me, ja.sidebar.duplicates.done.undo).click();
  await me.sidebar.locator('.kept').waitFor(slow);
  await me.tab(book);
  await me.shows(await me.at('担当者', 2), '佐藤');
});

step('a prospect becomes a customer on its card: only what is missing is asked, and one click takes it back', async () => {
  const type = ja.sidebar.type;
  await button(me, ja.sidebar.views.back).click();
  await me.click('A4');
  await me.sidebar.getByRole('heading', { name: /ＡＢＣ企画/ }).waitFor(slow);
  await button(me, type.change('見込')).click();
  await me.sidebar.getByLabel('年間取引額', { exact: true }).fill('3,200万');
  await me.sidebar.getByLabel('決算月', { exact: true }).selectOption('3月');
  await button(me, type.promote).click();
  await me.shows(await me.at('区分', 4), '取引中');
  await me.shows(await me.at('ランク', 4), 'B');
  await me.shows(await me.at('警告', 4), /取引中になりました:契約更新日が未入力/);
  await eventually(() => button(me, type.promote).count()).toBe(1);
  await me.sidebar.locator('.notice').getByRole('button', { name: type.undo, exact: true }).click();
  await me.shows(await me.at('区分', 4), '見込');
  await button(me, type.change('見込')).waitFor(slow);
});

step('a person is added on the card, and the window fills what is blank in the ledger', async () => {
  const persons = ja.sidebar.persons;
  await me.sidebar.getByRole('button', { name: persons.title(0), exact: true }).click();
  await button(me, persons.add).click();
  await me.sidebar.getByLabel(new RegExp(`^${persons.name}`)).fill('青木　翔さん');
  await me.sidebar.getByLabel(persons.role, { exact: true }).selectOption('window');
  await me.sidebar.getByRole('textbox', { name: persons.phone, exact: true }).fill('０９０１２３４５６７８');
  await button(me, persons.save).click();
  await me.sidebar.getByText(persons.added('青木　翔さん')).first().waitFor(slow);
  await me.shows(await me.at('先方担当者', 4), '青木 翔');
  await me.shows(await me.at('電話', 4), '090-1234-5678');
  await me.tab('連絡先');
  await me.shows(await me.at('氏名', 2), '青木 翔');
  await me.shows(await me.at('電話', 2), '090-1234-5678');
});

test('the browser had nothing to complain about', () => expect(opened.complaints).toEqual([]));
