/** The whole way of a new user: a list opened, set up, adopted, worked on, logged, reloaded, restarted and saved, with the real add-on. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { eventually } from './eventually';
import { bigList, japaneseList } from './lists';
import { type OpenedList, openList } from './opened-list';
import { journey, type Person } from './person';
import { standing } from './window';
import { ledgerFile } from './written-file';

jest.setTimeout(120_000);

describe.each(bigList === null ? [japaneseList] : [japaneseList, bigList])('$name', (list) => {
  let customers = 0;
  let opened: OpenedList;
  let me: Person;
  const step = journey(() => me.page);

  beforeAll(async () => {
    opened = await openList(list, 'ja');
    me = await opened.window();
  });
  afterAll(() => opened?.close());

  step('the menu makes the ledger', async () => {
    await me.menu(ja.menu.setUp);
    expect(await me.answer('OK')).toContain(ja.setUp.next);
    for (const title of ['今日', '顧客台帳', '対応履歴', '設定']) await me.page.locator(`.tab-name >> text="${title}"`).waitFor();
  });

  step('the menu adopts the list after a question, and reports', async () => {
    await me.menu(ja.menu.adopt);
    const question = await me.answer('YES');
    expect(question).toMatch(/お客様名 → 会社名/);
    expect(question).toMatch(/TEL → 電話/);
    const report = await me.answer('OK');
    expect(report).toContain(ja.adopt.done(list.rows, list.rows));
    customers = Number(/新規 (\d+)行/.exec(report)?.[1]);
    expect(customers).toBeGreaterThanOrEqual(list.customers.least);
    expect(customers).toBeLessThanOrEqual(list.customers.most);
    await me.tab('顧客台帳');
    await me.shows(await me.at('顧客ID', 2), 'C-00001');
    await me.shows(await me.at('顧客ID', customers + 1), new RegExp(`${customers}$`));
    await me.shows(await me.at('顧客ID', customers + 2), '');
  });

  step('the heading says what a column is for, automatic columns ask before they are edited, others do not', async () => {
    const heading = await me.at('ランク', 1);
    await eventually(() => me.page.evaluate((at) => window.daicho?.note(at), heading)).toContain('優先順位');
    const rank = await me.at('ランク', 3);
    const before = await me.cell(rank);
    await me.type(rank, 'A');
    await me.page.locator('dialog.box [data-button=CANCEL]').click();
    await me.shows(rank, before);
    const action = await me.at('次にやること', 3);
    await me.type(action, '電話する');
    await me.shows(action, '電話する');
  });

  step('a dropdown is picked with the mouse, and another word is refused', async () => {
    const type = await me.at('区分', 2);
    await me.click(type, 8);
    await me.page.locator('.choice').first().waitFor();
    await eventually(() => me.page.locator('.choice').allTextContents()).toEqual(['見込', '取引中', '休眠', '取引終了']);
    await me.page.click('.choice >> text="休眠"');
    await me.shows(type, '休眠');
    await me.type(type, '友だち');
    expect(await me.answer('OK')).toContain('入力規則に違反');
    await me.shows(type, '休眠');
  });

  step('an amount in words becomes a number with its rank and reason', async () => {
    await me.type(await me.at('年間取引額', 4), '3,200万');
    await me.shows(await me.at('年間取引額', 4), '32,000,000');
    await me.shows(await me.at('ランク', 4), 'B');
    await me.shows(await me.at('ランクの理由', 4), 'B:年間取引額 3,200万円 ≥ 1,000万円。Aまであと 6,800万円');
  });

  step('a known phone number in full width is stored in one form and warned of', async () => {
    const known = await me.under('電話', 2);
    const wide = known.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replaceAll('-', '−');
    await me.type(await me.at('電話', 4), wide);
    await me.shows(await me.at('電話', 4), known);
    await me.shows(await me.at('警告', 4), /C-00001 .*電話が同じ/);
  });

  step('a new company at the end gets its ID; the arrow keys keep it in sight', async () => {
    const row = customers + 2;
    await me.type(`A${row}`, '㈱あたらしい商店 御中');
    await me.shows(`A${row}`, '株式会社あたらしい商店');
    await me.shows(await me.at('顧客ID', row), /^C-\d{5}$/);
    await me.click('A2');
    for (let press = 0; press < 40; press++) await me.page.keyboard.press('ArrowDown');
    expect((await standing(me.page, 'A42'))?.top).toBeLessThan(830);
  });

  step('the sidebar asks for the name once and logs a touch by chips and Ctrl+Enter', async () => {
    const { sidebar } = me;
    await me.click('A4');
    await me.menu(ja.menu.sidebar);
    await sidebar.getByLabel(ja.sidebar.who.label, { exact: true }).selectOption('佐藤');
    await sidebar.getByRole('button', { name: ja.sidebar.who.begin }).click();
    await sidebar.getByRole('radio', { name: '電話', exact: true }).check();
    await sidebar.getByRole('radio', { name: '前向き' }).check();
    await sidebar.getByLabel(ja.sidebar.form.summary, { exact: true }).click();
    await me.page.keyboard.type('見積を頼まれた');
    await sidebar.getByRole('radiogroup', { name: ja.sidebar.form.nextDate }).getByRole('radio').nth(1).check();
    await me.page.keyboard.press('Control+Enter');
    await sidebar.getByRole('region', { name: ja.sidebar.save.saved }).waitFor();
  });

  step('the touch stands in 対応履歴 and in 今日, and the customer has its next date', async () => {
    await me.shows(await me.at('次回日', 4), /^\d{4}\/\d\d\/\d\d$/);
    const id = await me.under('顧客ID', 4);
    await me.tab('対応履歴');
    const row = await me.rowOf('要約', '見積を頼まれた');
    expect(row).toBeGreaterThan(1);
    await me.shows(await me.at('顧客ID', row), id);
    expect([await me.under('方法', row), await me.under('結果', row), await me.under('担当者', row)]).toEqual(['電話', '前向き', '佐藤']);
    await me.tab('今日');
    await me.rowOf('顧客ID', id);
  });

  step('the touch is undone', async () => {
    const { sidebar } = me;
    await me.tab('顧客台帳');
    await sidebar.getByRole('button', { name: ja.sidebar.save.undo }).click();
    await sidebar.getByRole('region', { name: ja.sidebar.save.undone }).waitFor();
    await me.shows(await me.at('次回日', 4), '');
    await me.tab('対応履歴');
    await me.shows(await me.at('取消', await me.rowOf('要約', '見積を頼まれた')), /^\d{4}/);
    await me.tab('顧客台帳');
  });

  step('tidying finds nothing left to do', async () => {
    await me.menu(ja.menu.tidy);
    await me.answer('OK');
    await me.menu(ja.menu.tidy);
    expect(await me.answer('OK')).toContain(ja.tidy.nothing);
  });

  /** What must still be there after every kind of end. */
  const stands = async (): Promise<void> => {
    await me.tab('顧客台帳');
    await me.shows(await me.at('ランク', 4), 'B');
    await me.shows(await me.at('警告', 4), /電話が同じ/);
    await me.shows(await me.at('区分', 2), '休眠');
    await me.shows(await me.at('次にやること', 3), '電話する');
    await eventually(() => me.page.evaluate(() => window.daicho?.background('A1'))).toBe('#1967d2');
  };

  step('a reload shows everything again, and the sidebar knows the name', async () => {
    await me.page.reload();
    await me.page.waitForFunction(() => window.daicho?.ready === true);
    await stands();
    await me.click('A4');
    await me.menu(ja.menu.sidebar);
    await me.sidebar.getByText(ja.sidebar.who.rep('佐藤')).waitFor();
  });

  step('kill -9 and a restart lose nothing', async () => {
    await me.page.close();
    await opened.restart();
    me = await opened.window();
    await stands();
  });

  step('the .xlsx has dropdowns, the frozen heading and the notes', async () => {
    await me.page.click('#menu-file');
    await me.page.click('.menu >> text=Excel');
    await me.page.locator('.toast', { hasText: '.xlsx' }).waitFor();
    const written = await ledgerFile(opened.folder);
    expect(written.frozen).toEqual({ rows: 1, columns: 2 });
    expect(written.heading('区分')).toMatchObject({ note: expect.stringContaining('見込と取引先') });
    expect(written.dropdown('区分', customers + 1)).toMatch(/設定/);
    expect(written.value('ランク', 4)).toBe('B');
    expect(written.conditionalFormats).toBeGreaterThan(2);
  });

  test('the browser had nothing to complain about', () => {
    expect(opened.complaints).toEqual([]);
  });
});
