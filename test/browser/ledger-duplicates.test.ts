/** Duplicates from end to end with the real add-on: warned while typing, found by the scan, merged, taken back, declared different. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { customers } from '../../src/domain/schema/customers';
import { columnOf } from '../../src/domain/schema/tables';
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
    sheet: '顧客台帳',
    headings: { company: '会社名', flags: '警告', merged: '統合先ID', id: '顧客ID' },
    typed: { company: '(株)髙﨑商店', phone: '０３ー００００ー０００１', stored: '株式会社髙﨑商店' },
    member: '佐藤',
  },
  {
    language: 'en' as const,
    list: englishList,
    sheet: 'Customers',
    headings: { company: 'Company', flags: 'Flags', merged: 'Merged into', id: 'Customer ID' },
    typed: { company: 'Blue Sky Trading Inc', phone: '03-0000-0001', stored: 'Blue Sky Trading Inc' },
    member: 'Sato',
  },
])('in $language', ({ language, list, sheet, headings, typed, member }) => {
  const words = texts(language);
  const { views, newCustomer, duplicates, history, who, open } = words.sidebar;
  let opened: OpenedList;
  let me: Person;
  const step = journey(() => me.page);
  const button = (name: string) => me.sidebar.getByRole('button', { name, exact: true });
  const go = async (view: keyof typeof views.titles) => {
    await button(views.menu).click(slow);
    await me.sidebar.getByRole('menuitemradio', { name: views.titles[view], exact: true }).click();
  };
  /** Rows of the ledger: those adopted, then the one made in the form. */
  const made = () => list.rows + 2;

  beforeAll(async () => {
    opened = await openLedger(list, language);
    me = await opened.window();
    await me.tab(sheet);
  });
  afterAll(() => opened?.close());

  step('the menu opens the form; a known customer in another spelling is shown with the reasons, and opens', async () => {
    await me.menu(words.menu.newCustomer);
    await me.sidebar.locator('#new-company').fill(typed.company, slow);
    await me.sidebar.locator('#new-phone').fill(typed.phone);
    await me.sidebar.locator('.candidate .primary').waitFor(slow);
    await eventually(() => me.sidebar.locator('.candidate').first().innerText()).toContain('C-00001');
    await me.sidebar.locator('.candidate .primary').click();
    await me.sidebar
      .getByRole('heading', { name: typed.stored.slice(0, 8) })
      .first()
      .waitFor(slow);
    await me.shows(await me.at(headings.company, made()), '');
  });

  step('saved all the same it is one more row, in its stored form, with a warning', async () => {
    await go('new');
    await me.sidebar.locator('#new-company').fill(typed.company, slow);
    await me.sidebar.locator('#new-phone').fill(typed.phone);
    await me.sidebar.locator('#new-owner').selectOption(member);
    await button(newCustomer.saveAnyway).dblclick(slow);
    await me.sidebar
      .getByText(newCustomer.saved(`C-0000${list.rows + 1}`))
      .first()
      .waitFor(slow);
    await me.shows(await me.at(headings.company, made()), typed.stored);
    await me.shows(await me.at(headings.flags, made()), /C-00001/);
    await me.shows(await me.at(headings.company, made() + 1), '');
  });

  step('"compare" on the selected row opens the pair', async () => {
    await me.sidebar
      .locator('select')
      .first()
      .selectOption(member)
      .catch(() => undefined);
    if (await button(who.begin).isVisible()) await button(who.begin).click();
    await me.click(await me.at(headings.company, made()));
    await button(open.refresh).click(slow);
    await button(duplicates.compareLabel).click(slow);
    await me.sidebar.locator('.differs').first().waitFor(slow);
    await eventually(() => me.sidebar.locator('.member').count()).toBe(2);
  });

  step('the menu scans the ledger, the pair is merged after a preview, and taken back', async () => {
    await me.menu(words.menu.duplicates);
    await button(duplicates.scan.start).click(slow);
    await me.sidebar.locator('.differs').first().waitFor(slow);
    await me.sidebar.getByText(duplicates.review.place(1, 1), { exact: true }).waitFor();
    await button(duplicates.review.merge).click();
    await me.sidebar.locator('.primary:focus').waitFor(slow);
    await button(duplicates.preview.merge).click();
    await me.sidebar.getByText(duplicates.done.merged, { exact: true }).first().waitFor(slow);
    const into = await me.at(headings.merged, made());
    const first = await me.at(headings.merged, 2);
    await me.page.waitForFunction(
      ([a, b]) => /C-/.test(window.daicho?.cell(a ?? '') ?? '') || /C-/.test(window.daicho?.cell(b ?? '') ?? ''),
      [into, first],
    );
    await button(duplicates.done.undo).click();
    await me.sidebar.locator('.notice.undone').waitFor(slow);
    await me.shows(into, '');
    await me.shows(first, '');
    await me.shows(await me.at(headings.company, made()), typed.stored);
  });

  step('a row that is edited while its preview is looked at is said so, and nothing is merged before it is looked at again', async () => {
    await me.sidebar.locator('.differs').first().waitFor(slow);
    await button(duplicates.review.merge).click();
    await me.sidebar.locator('.primary:focus').waitFor(slow);
    await me.type(await me.at(columnOf(customers, 'nextAction').heading[language], made()), words.nextActions[0] ?? '');
    await button(duplicates.preview.merge).click();
    await me.sidebar
      .getByText(words.merge.stale(`C-0000${list.rows + 1}`))
      .first()
      .waitFor(slow);
    await me.sidebar.getByText(duplicates.preview.renewed).waitFor();
    await eventually(() => button(duplicates.preview.merge).isEnabled()).toBe(true);
    await me.shows(await me.at(headings.merged, made()), '');
  });

  step('merged again it can be taken back from the history, which lists what was edited since', async () => {
    await me.sidebar.locator('.primary:focus').press('Enter', slow);
    await me.sidebar.getByText(duplicates.done.merged, { exact: true }).first().waitFor(slow);
    await me.menu(words.menu.history);
    await me.sidebar.locator('.batch').first().waitFor(slow);
    await me.sidebar.locator('.batch').first().getByRole('button').click();
    await me.sidebar.locator('.batch').first().getByText(history.undone, { exact: true }).first().waitFor(slow);
    await me.shows(await me.at(headings.merged, made()), '');
  });

  step('declared different, it is silent: no warning, and no pair in the next scan', async () => {
    await me.menu(words.menu.duplicates);
    await me.sidebar.locator('.differs').first().waitFor(slow);
    await button(duplicates.review.different).click();
    await me.sidebar.getByText(duplicates.done.different).first().waitFor(slow);
    await me.sidebar.getByText(duplicates.scan.all).waitFor(slow);
    await button(duplicates.scan.again).click();
    await me.sidebar.getByText(duplicates.scan.none).waitFor(slow);
    expect(await me.under(headings.flags, made())).not.toContain('C-00001');
  });

  test('nothing was complained of', () => expect(opened.complaints).toEqual([]));
});
