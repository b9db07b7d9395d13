/** Every sheet is written out from the menu, and the file that is saved holds them as they are shown. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { unzipSync } from 'fflate';
import { en } from '../../src/text/en';
import { ja } from '../../src/text/ja';
import { englishList, japaneseList } from './lists';
import { type OpenedList, openLedger } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

describe.each([
  { language: 'ja' as const, words: ja, list: japaneseList, customers: '顧客台帳', company: '株式会社髙﨑商店' },
  { language: 'en' as const, words: en, list: englishList, customers: 'Customers', company: 'Maple Foods Ltd.' },
])('in $language', ({ language, words, list, customers, company }) => {
  let opened: OpenedList;
  let me: Person;
  beforeAll(async () => {
    opened = await openLedger(list, language);
    me = await opened.window();
  });
  afterAll(() => opened?.close());
  const step = journey(() => me.page);

  step('the menu opens the page; the file it saves holds every sheet', async () => {
    await me.menu(words.menu.exporting);
    const frame = me.page.frameLocator('dialog.page-box iframe');
    await frame.getByText(customers, { exact: true }).waitFor();
    await frame.getByRole('button', { name: words.exporting.start, exact: true }).click();
    const link = frame.locator('a[download]');
    await link.waitFor();
    const [download] = await Promise.all([me.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(readFileSync(await download.path()));
    const titles = (await me.page.locator('.tab-name').allTextContents()).map((title) => `${title}.csv`);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(titles));
    expect(Object.keys(files)).toHaveLength(titles.length + 1);
    const text = Buffer.from(files[`${customers}.csv`] ?? new Uint8Array()).toString('utf8');
    expect(text.slice(1).split(',').slice(0, 2)).toEqual(language === 'ja' ? ['会社名', '顧客ID'] : ['Company', 'Customer ID']);
    expect(text).toContain(company);
    expect(text.trimEnd().split('\r\n')).toHaveLength(list.rows + 1);
    await frame.getByRole('button', { name: words.exporting.close, exact: true }).click();
    await me.page.locator('dialog.page-box').waitFor({ state: 'detached' });
  });
});
