/** Two people: a manager looks at a plan with the keyboard and comments on it, and the rep reads the comment on the customer's card. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { eventually } from './eventually';
import { japaneseList } from './lists';
import { type OpenedList, openLedger } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

const slow = { timeout: 30_000 };
const words = ja.sidebar.check;
const book = '顧客台帳';
let opened: OpenedList;
let boss: Person;
let rep: Person;

const sitDown = async (person: Person, name: string) => {
  await person.tab(book);
  await person.click('A2');
  await person.menu(ja.menu.sidebar);
  await person.sidebar.getByLabel(ja.sidebar.who.label, { exact: true }).selectOption(name, slow);
  await person.sidebar.getByRole('button', { name: ja.sidebar.who.begin, exact: true }).click();
};

beforeAll(async () => {
  opened = await openLedger(japaneseList, 'ja');
  boss = await opened.window();
});
afterAll(() => opened?.close());

const step = journey(() => boss.page);

step('a member becomes a manager in 設定, and somebody plans a visit', async () => {
  await boss.tab(book);
  await boss.type(await boss.at('次回日', 2), '2030/12/2');
  await boss.shows(await boss.at('次回日', 2), '2030/12/02');
  await boss.tab('設定');
  const row = await boss.page.evaluate(() => {
    for (let at = 4; at < 12; at++) if (window.daicho?.cell(`J${at}`) === '田中') return at;
    return 0;
  });
  expect(row).toBeGreaterThan(0);
  await boss.type(`L${row}`, '上長');
  await boss.shows(`L${row}`, '上長');
});

step('the manager goes through the plans with the keyboard and leaves a comment', async () => {
  await sitDown(boss, '田中');
  await boss.menu(ja.menu.check);
  await boss.sidebar.getByLabel(words.which, { exact: true }).selectOption('plans', slow);
  const row = boss.sidebar.locator('.check-row').first();
  await row.waitFor(slow);
  await row.focus();
  await boss.page.keyboard.press('c');
  await boss.sidebar.locator('.check-act input:focus').waitFor(slow);
  await boss.page.keyboard.type('同行します');
  await boss.page.keyboard.press('Enter');
  await boss.sidebar.getByRole('heading', { name: words.none }).waitFor(slow);
  await boss.tab(book);
  await boss.shows(await boss.at('上長確認', 2), '済');
});

step('the rep reads it on the card, and may not check', async () => {
  rep = await opened.window();
  await sitDown(rep, '佐藤');
  await rep.sidebar.locator('.manager-comment').waitFor(slow);
  await eventually(() => rep.sidebar.locator('.manager-comment').innerText()).toContain('同行します');
  await rep.menu(ja.menu.check);
  await rep.sidebar.getByText(words.managersOnly).waitFor(slow);
});

test('the browser had nothing to complain about', () => expect(opened.complaints).toEqual([]));
