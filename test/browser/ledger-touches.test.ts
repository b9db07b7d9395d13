/** Touches from end to end with the real add-on and two windows: double visits in both orders, the stop sign, the queue, the next customer. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ja } from '../../src/text/ja';
import { eventually } from './eventually';
import { japaneseList } from './lists';
import { type OpenedList, openLedger } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

const slow = { timeout: 30_000 };
const words = ja.sidebar;
let opened: OpenedList;
/** 佐藤 and 伊藤, each at a window of their own. */
let sato: Person;
let ito: Person;
const step = journey(() => sato.page);

const button = (who: Person, name: string) => who.sidebar.getByRole('button', { name, exact: true });
const begin = async (who: Person, name: string) => {
  await who.tab('顧客台帳');
  await who.click('A2');
  await who.menu(ja.menu.sidebar);
  await who.sidebar.getByLabel(words.who.label, { exact: true }).selectOption(name, slow);
  await button(who, words.who.begin).click();
  await who.sidebar.locator('#summary').waitFor(slow);
};
const open = async (who: Person, company: string) => {
  await who.sidebar.getByLabel(words.find.label, { exact: true }).fill(company, slow);
  await who.sidebar.getByRole('option', { name: company }).first().click(slow);
  await who.sidebar.locator('.card').getByText(company).first().waitFor(slow);
};
const press = async (who: Person, summary: string) => {
  await who.sidebar.getByRole('radio', { name: '電話', exact: true }).check(slow);
  await who.sidebar.locator('#summary').fill(summary);
  await who.sidebar.getByRole('radio', { name: words.form.noNextLabel, exact: true }).check();
  await button(who, words.save.save).click();
};
const saved = (who: Person) => who.sidebar.getByRole('region', { name: words.save.saved }).waitFor(slow);
/** The summaries in 対応履歴 of a customer, by whom. */
const inLog = (page: Page) =>
  page.evaluate(() => {
    const { daicho } = window;
    if (daicho === undefined) return [];
    const letters = (column: number): string => String.fromCharCode(65 + column);
    const at = (heading: string): string => {
      for (let column = 0; column < 26; column++) if (daicho.cell(`${letters(column)}1`) === heading) return letters(column);
      return 'A';
    };
    const [rep, summary] = [at('担当者'), at('要約')];
    return Array.from({ length: 40 }, (_, row) => `${daicho.cell(`${rep}${row + 2}`)}:${daicho.cell(`${summary}${row + 2}`)}`).filter(
      (line) => line !== ':',
    );
  });
const logHolds = async (line: string, times: number) => {
  await sato.tab('対応履歴');
  await eventually(async () => (await inLog(sato.page)).filter((one) => one === line).length).toBe(times);
  await sato.tab('顧客台帳');
};

beforeAll(async () => {
  opened = await openLedger(japaneseList, 'ja');
  sato = await opened.window();
  ito = await opened.window();
  await begin(sato, '佐藤');
  await begin(ito, '伊藤');
});
afterAll(() => opened?.close());

for (const [company, first, second] of [
  ['ＡＢＣ企画', '佐藤', '伊藤'],
  ['北陸エージェンシー', '伊藤', '佐藤'],
] as const)
  step(`${first} logs, then ${second} is asked who was there, when and what, and goes on`, async () => {
    const [one, other] = first === '佐藤' ? [sato, ito] : [ito, sato];
    await open(one, company);
    await open(other, company);
    await press(one, `${company}と${first}の話`);
    await saved(one);
    await press(other, `${company}と${second}の話`);
    const question = other.sidebar.locator('.question');
    await question.getByText(words.touch.confirm.question).waitFor(slow);
    expect(await question.innerText()).toMatch(
      new RegExp(`${first}が\\d{4}/\\d\\d/\\d\\d\\(.\\) \\d\\d:\\d\\dに対応しています\\(電話:${company}と${first}の話\\)。`),
    );
    await button(other, words.touch.confirm.no).click();
    expect(await other.sidebar.locator('#summary').inputValue()).toBe(`${company}と${second}の話`);
    await button(other, words.save.save).click();
    await button(other, words.touch.confirm.yes).click(slow);
    await saved(other);
    await logHolds(`${first}:${company}と${first}の話`, 1);
    await logHolds(`${second}:${company}と${second}の話`, 1);
  });

step('連絡停止 typed into the ledger stops the touch until a reason is given, which stands in 対応履歴', async () => {
  const row = await sato.rowOf('会社名', '有限会社はなやま');
  expect(row).toBeGreaterThan(1);
  await sato.type(await sato.at('連絡停止', row), '連絡停止');
  await sato.shows(await sato.at('警告', row), /連絡停止/);
  await open(ito, 'はなやま');
  await press(ito, '再開の相談');
  await ito.sidebar.getByLabel(words.touch.stop.reason, { exact: true }).fill('先方から電話があった', slow);
  await button(ito, words.touch.stop.yes).click();
  await saved(ito);
  await logHolds('伊藤:再開の相談', 1);
  await sato.tab('対応履歴');
  const at = await sato.rowOf('要約', '再開の相談');
  await sato.shows(await sato.at('停止中に対応した理由', at), '先方から電話があった');
  await sato.tab('顧客台帳');
});

step('an answer that was lost, and a line that is down: both touches wait in sight and are logged once', async () => {
  await open(ito, '髙﨑商店');
  let down = true;
  await ito.page.route('**/api/action', async (route) => {
    if (!down || route.request().postData()?.includes('sidebarLogTouch') !== true) return route.continue();
    // The server gets it, and the page never hears of it.
    if (route.request().postData()?.includes('届いた話') === true) await route.fetch();
    return route.abort();
  });
  await press(ito, '届いた話');
  await ito.sidebar.getByText(words.queue.count(1)).waitFor(slow);
  await press(ito, '届かない話');
  await ito.sidebar.getByText(words.queue.count(2)).waitFor(slow);
  down = false;
  await ito.sidebar.getByRole('button', { name: words.queue.retry }).click();
  await ito.sidebar.getByRole('region', { name: words.queue.region }).waitFor({ state: 'detached', ...slow });
  await logHolds('伊藤:届いた話', 1);
  await logHolds('伊藤:届かない話', 1);
});

step('the next customer is that of the next row, and the grid goes along', async () => {
  await sato.click('A2');
  await button(sato, words.open.refresh).click();
  const [company, below] = [await sato.under('会社名', 2), await sato.under('会社名', 3)];
  await sato.sidebar.locator('.card').getByText(company).first().waitFor(slow);
  await sato.sidebar.locator('#summary').press('Control+.');
  await sato.sidebar.locator('.card').getByText(below).first().waitFor(slow);
  await eventually(() => sato.page.evaluate(() => window.daicho?.selection().row)).toBe(3);
});

test('the browsers had nothing to complain about but the line that was down', () => {
  expect(opened.complaints.filter((line) => !/ERR_FAILED|Failed to (fetch|load resource)/.test(line))).toEqual([]);
});
