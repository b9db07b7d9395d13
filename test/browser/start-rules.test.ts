/** A new ledger asks for its three rules at once; what is chosen holds for what is typed next. */
import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { en } from '../../src/text/en';
import { ja } from '../../src/text/ja';
import { englishList, japaneseList } from './lists';
import { type OpenedList, openList } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(120_000);

describe.each([
  { language: 'ja' as const, words: ja, list: japaneseList, sheet: '顧客台帳', amount: '年間取引額', rank: 'ランク', short: /^略/ },
  { language: 'en' as const, words: en, list: englishList, sheet: 'Customers', amount: 'Annual amount', rank: 'Rank', short: /^Short/ },
])('in $language', ({ language, words, list, sheet, amount, rank, short }) => {
  let opened: OpenedList;
  let me: Person;
  const { rules } = words.sidebar;
  beforeAll(async () => {
    opened = await openList(list, language);
    me = await opened.window();
  });
  afterAll(() => opened?.close());
  const step = journey(() => me.page);

  step('set-up opens the sidebar with the rules', async () => {
    await me.menu(words.menu.setUp);
    await me.answer('OK');
    await me.sidebar.getByText(rules.lead).waitFor();
  });

  step('an amount that is none is refused in a sentence, and what was typed stays', async () => {
    await me.sidebar.locator('#rank-A').fill('?');
    await me.sidebar.getByRole('button', { name: rules.accept }).click();
    await me.sidebar.getByText(words.rules.notAnAmount('A')).waitFor();
    await me.sidebar.getByRole('radio', { name: short }).check();
    await me.sidebar.locator('#rank-A').fill('3000万');
    await me.sidebar.getByRole('button', { name: rules.accept }).click();
    await me.sidebar.getByText(rules.saved(2)).waitFor();
  });

  step('what is typed from now on follows them', async () => {
    await me.tab(sheet);
    await me.type('A2', '(株)青空商事');
    await me.shows('A2', '㈱青空商事');
    await me.type(await me.at(amount, 2), '3,200万');
    await me.shows(await me.at(rank, 2), 'A');
  });
});
