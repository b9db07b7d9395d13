/** Decisions on many customers with the real add-on and two windows: one decides, the other sees it, and it is taken back. */
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
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
    company: '会社名',
    type: '区分',
    dormant: '休眠',
    next: '次回日',
    today: '今日',
  },
  {
    language: 'en' as const,
    list: englishList,
    sheet: 'Customers',
    company: 'Company',
    type: 'Type',
    dormant: 'Dormant',
    next: 'Next date',
    today: 'Today',
  },
])('in $language', ({ language, list, sheet, company, type, dormant, next, today }) => {
  const words = texts(language);
  const { today: text, duplicates } = words.sidebar;
  let opened: OpenedList;
  let me: Person;
  let other: Person;
  const names: string[] = [];
  const types: string[] = [];
  const step = journey(() => me.page);
  const button = (name: string) => me.sidebar.getByRole('button', { name, exact: true });
  const entry = (name: string) => me.sidebar.locator('.today-entry', { hasText: name });
  /** The cell of a customer as the other person sees it. */
  const cellOf = async (name: string, heading: string) => other.at(heading, await other.rowOf(company, name));

  beforeAll(async () => {
    opened = await openLedger(list, language);
    me = await opened.window();
    other = await opened.window();
    await other.tab(sheet);
  });
  afterAll(() => opened?.close());

  step('the menu opens the list of everybody’s customers, since nobody knows yet who is there', async () => {
    await me.menu(words.menu.today);
    await me.sidebar.locator('.today-entry').nth(1).waitFor(slow);
    for (const at of [0, 1]) names.push(await me.sidebar.locator('.today-entry .name').nth(at).innerText());
    expect(new Set(names).size).toBe(2);
    for (const name of names) types.push(await other.cell(await cellOf(name, type)));
    expect(types).not.toContain(dormant);
  });

  step('two are put to sleep: the other window sees both at once, and 今日 there has neither', async () => {
    for (const name of names) await entry(name).getByRole('checkbox').check();
    await button(text.setDormant).click();
    await me.sidebar.getByLabel(text.reason).fill(language === 'ja' ? '見込がない' : 'No prospect');
    await button(text.dormant(2)).click();
    await me.sidebar.getByText(words.today.decide.doneDormant(2)).first().waitFor(slow);
    for (const name of names) await other.shows(await cellOf(name, type), dormant);
    await other.tab(today);
    for (const name of names) await eventually(() => other.lacks(company, name, 60)).toBe(true);
    // The heads of the sections are told apart by their colour, and nothing else is.
    const rows = Array.from({ length: 20 }, (_, at) => `A${at + 2}`);
    const firsts = await Promise.all(rows.map((at) => other.cell(at)));
    const heads = firsts.map((text) => text !== '' && !text.startsWith('C-'));
    expect(heads).toContain(true);
    const coloured = () => other.page.evaluate((all) => all.map((at) => window.daicho?.background(at) === '#e8f0fe'), rows);
    await eventually(coloured).toEqual(heads);
    await other.tab(sheet);
  });

  step('one click takes it back, in both windows', async () => {
    await button(duplicates.done.undo).click();
    await me.sidebar.getByText(duplicates.done.undone(2)).first().waitFor(slow);
    for (const [at, name] of names.entries()) await other.shows(await cellOf(name, type), types[at] ?? '');
  });

  step('the other acts first: that customer stays as it is, and the other one is decided on', async () => {
    const [first = '', second = ''] = names;
    await entry(first).waitFor(slow);
    for (const name of names) await entry(name).getByRole('checkbox').check();
    const day = language === 'ja' ? '2030/1/15' : '1/15/2030';
    await other.type(await cellOf(first, next), day);
    await other.shows(await cellOf(first, next), /2030/);
    const before = await other.cell(await cellOf(first, next));
    await button(text.setNext).click();
    await me.sidebar.locator('.decisions .chip').first().click();
    await button(text.next(2)).click();
    await me.sidebar.locator('.kept', { hasText: text.leftAlone(1) }).waitFor(slow);
    expect(await other.cell(await cellOf(first, next))).toBe(before);
    await other.shows(await cellOf(second, next), /\d{4}/);
  });
});
