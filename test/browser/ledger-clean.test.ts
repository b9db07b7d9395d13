/** Clean-up from end to end with the real add-on: a list item reworded in 設定, looked over by rule and by cell, written, taken back; a value that cannot be read put right. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { texts } from '../../src/text/texts';
import { eventually } from './eventually';
import { englishList, japaneseList } from './lists';
import { type OpenedList, openLedger } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

const slow = { timeout: 30_000 };

describe.each([
  {
    language: 'ja' as const,
    list: japaneseList,
    sheets: { customers: '顧客台帳', settings: '設定' },
    headings: { action: '次にやること', type: '区分', amount: '年間取引額' },
    range: { typed: '100万〜200万', use: '200万円', unreadable: 2 },
    item: { list: '区分', before: '見込', after: '見込客' },
  },
  {
    language: 'en' as const,
    list: englishList,
    sheets: { customers: 'Customers', settings: 'Settings' },
    headings: { action: 'Next action', type: 'Type', amount: 'Annual amount' },
    range: { typed: '100万〜200万', use: '¥2,000,000', unreadable: 1 },
    item: { list: 'Type', before: 'Prospect', after: 'Candidate' },
  },
])('in $language', ({ language, list, sheets, headings, range, item }) => {
  const words = texts(language);
  const { clean, duplicates } = words.sidebar;
  let opened: OpenedList;
  let me: Person;
  const step = journey(() => me.page);
  const button = (name: string) => me.sidebar.getByRole('button', { name, exact: true });
  const rule = (title: string) => me.sidebar.locator('.clean-rule', { hasText: title });
  const renaming = words.clean.rename(item.list, item.before, item.after);
  /** The cell of the sheet in front that shows a text. */
  const cellWith = (text: string): Promise<string> =>
    me.page
      .waitForFunction((wanted) => {
        const letters = (column: number): string =>
          column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
        for (let column = 1; column <= 80; column++)
          for (let row = 1; row <= 40; row++)
            if (window.daicho?.cell(`${letters(column)}${row}`) === wanted) return `${letters(column)}${row}`;
        return '';
      }, text)
      .then((found) => found.jsonValue());
  const renamed = async (): Promise<number> => {
    let count = 0;
    for (let row = 2; row <= list.rows + 1; row++) if ((await me.under(headings.type, row)) === item.after) count++;
    return count;
  };

  beforeAll(async () => {
    opened = await openLedger(list, language);
    me = await opened.window();
    await me.tab(sheets.customers);
    for (const row of [2, 3]) {
      const at = await me.at(headings.action, row);
      await me.type(at, `ﾃﾞﾝﾜする${row}`);
      await me.shows(at, `ﾃﾞﾝﾜする${row}`);
    }
  });
  afterAll(() => opened?.close());

  step('an item that is reworded in 設定 renames nothing by itself, and says where it can be renamed', async () => {
    await me.tab(sheets.settings);
    await me.type(await cellWith(item.before), item.after);
    await me.page.getByText(words.clean.renamed(2)).first().waitFor(slow);
    await me.tab(sheets.customers);
    expect(await renamed()).toBe(0);
  });

  step('clean-up shows it before anything is written, with what else is not in form', async () => {
    await me.menu(words.menu.clean);
    await rule(renaming).waitFor(slow);
    await eventually(() => rule(renaming).innerText()).toContain(clean.count(2));
    await eventually(() => rule(words.clean.rules.width).innerText()).toContain('デンワする2');
    expect(await renamed()).toBe(0);
  });

  step('a cell is taken out, and what is chosen is written everywhere', async () => {
    const width = rule(words.clean.rules.width);
    await width.locator('button[aria-expanded=false]').click();
    await width.locator('.clean-cells li', { hasText: 'デンワする3' }).locator('input').uncheck();
    const wanted = Number((await me.sidebar.locator('.save-bar .primary').innerText()).replace(/\D/g, ''));
    expect(wanted).toBeGreaterThanOrEqual(3);
    await button(clean.apply(wanted)).click();
    await me.sidebar.getByText(clean.applied(wanted)).first().waitFor(slow);
    await eventually(renamed).toBe(2);
    await me.shows(await me.at(headings.action, 2), 'デンワする2');
    await me.shows(await me.at(headings.action, 3), 'ﾃﾞﾝﾜする3');
  });

  step('one click takes it back; the old word cannot come back, since its dropdown refuses it', async () => {
    await button(duplicates.done.undo).click();
    await me.shows(await me.at(headings.action, 2), 'ﾃﾞﾝﾜする2');
    expect(await renamed()).toBe(2);
  });

  step('a value that cannot be read is listed, and a press puts it right', async () => {
    const at = await me.at(headings.amount, 2);
    await me.type(at, range.typed);
    await me.shows(at, range.typed);
    await me.menu(words.menu.clean);
    // The count tells that the sidebar was opened anew.
    await button(clean.unreadable.offer(range.unreadable)).click(slow);
    await button(clean.unreadable.use(range.use)).click(slow);
    await me.shows(at, '2,000,000');
    await eventually(() => button(clean.unreadable.use(range.use)).count()).toBe(0);
  });

  test('the browser had nothing to complain about', () => expect(opened.complaints).toEqual([]));
});
