/** A daily report from end to end with the real add-on: pasted, corrected, logged, found in 対応履歴, and written out again. */
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
    sheets: { touches: '対応履歴', customers: '顧客台帳' },
    headings: { company: '会社名', summary: '要約', via: '登録経路', id: '対応ID', next: '次にやること' },
    member: '佐藤',
    report: [
      'お疲れ様です。本日の日報です。',
      '■㈱高崎商店',
      '訪問 山田様 新しい棚の見積を説明。前向き。',
      '来週中に見積を再提出',
      '■はなやま',
      'TEL 不在',
      '■株式会社みなと工房',
      '問い合わせ カタログを希望',
      '以上、よろしくお願いいたします。',
    ].join('\n'),
    known: { company: '株式会社髙﨑商店', summary: /新しい棚の見積を説明/ },
    corrected: '折り返しの電話を待つ',
    made: '株式会社みなと工房',
    left: 'お疲れ様です。本日の日報です。',
  },
  {
    language: 'en' as const,
    list: englishList,
    sheets: { touches: 'Touches', customers: 'Customers' },
    headings: { company: 'Company', summary: 'Summary', via: 'Via', id: 'Touch ID', next: 'Next action' },
    member: 'Sato',
    report: [
      'Hi team, here is my report for today.',
      '- Blue Sky Trading: visit, Ann liked the samples. Will send a revised quote next week.',
      '- Maple Foods: called, no answer',
      '- Harbor Lane Bakery Ltd.: e-mail, asked for a catalogue',
      'Best regards,',
    ].join('\n'),
    known: { company: 'Blue Sky Trading, Inc.', summary: /liked the samples/ },
    corrected: 'Waiting for the call back',
    made: 'Harbor Lane Bakery Ltd.',
    left: 'Hi team, here is my report for today.',
  },
])('in $language', ({ language, list, sheets, headings, member, report, known, corrected, made, left }) => {
  const words = texts(language);
  const said = words.sidebar.report;
  let opened: OpenedList;
  let me: Person;
  const step = journey(() => me.page);
  const button = (name: string) => me.sidebar.getByRole('button', { name, exact: true });
  /** The first free row of the log: the list may have brought touches. */
  let free = 2;
  const entry = (at: number) => me.sidebar.locator('.report-entry').nth(at);

  beforeAll(async () => {
    opened = await openLedger(list, language);
    me = await opened.window();
    await me.tab(sheets.customers);
  });
  afterAll(() => opened?.close());

  step('the menu opens the box; what is pasted becomes entries, and other lines stay as text', async () => {
    await me.menu(words.menu.report);
    await me.sidebar.locator('#report-text').fill(report, slow);
    await button(said.read).click();
    await entry(2).waitFor(slow);
    await eventually(() => entry(0).innerText()).toContain(known.company);
    await eventually(() => entry(2).innerText()).toContain(said.isNew);
    await eventually(() => me.sidebar.locator('.left-over').innerText()).toContain(left);
    await me.tab(sheets.touches);
    while ((await me.under(headings.id, free)) !== '') free++;
  });

  step('an entry is corrected, and all are logged by one button', async () => {
    await me.sidebar.locator('#report-rep').selectOption(member);
    await entry(1).locator('.edit').click();
    await entry(1).getByLabel(words.sidebar.form.summary).fill(corrected);
    await button(said.save(3)).click();
    await me.sidebar.getByText(said.logged(3)).first().waitFor(slow);
    await me.shows(await me.at(headings.company, free), known.company);
    await me.shows(await me.at(headings.summary, free), known.summary);
    await me.shows(await me.at(headings.summary, free + 1), corrected);
    await me.shows(await me.at(headings.company, free + 2), made);
    await me.shows(await me.at(headings.via, free + 2), words.report.via);
    await me.tab(sheets.customers);
    await me.rowOf(headings.company, made);
    await me.shows(await me.at(headings.next, 2), /.+/);
  });

  step('the day is written out and copied; pasted again, it is known as logged', async () => {
    await button(said.finish).click();
    await me.sidebar.locator('[data-tab=to]').click();
    const box = me.sidebar.locator('#report-out');
    await eventually(() => box.inputValue(slow)).toContain(corrected);
    const text = await box.inputValue();
    expect(text).toContain(known.company);
    await button(said.copy).click();
    await me.sidebar.locator('.save-bar .told').waitFor();
    await me.sidebar.locator('[data-tab=from]').click();
    await me.sidebar.locator('#report-text').fill(text);
    await button(said.read).click();
    await entry(2).waitFor(slow);
    await eventually(() => me.sidebar.locator('.report-entry.out').count()).toBe(3);
  });

  step('the report is taken back as one', async () => {
    await button(words.sidebar.views.menu).click();
    await me.sidebar.getByRole('menuitemradio', { name: words.sidebar.views.titles.history, exact: true }).click();
    await me.sidebar.getByRole('button', { name: words.sidebar.history.undoNamed(words.report.title(3, 1)), exact: true }).click(slow);
    await me.sidebar.getByText(words.sidebar.history.undone).first().waitFor(slow);
    await me.tab(sheets.touches);
    await me.shows(await me.at(headings.id, free), '');
    await me.tab(sheets.customers);
    await eventually(() => me.lacks(headings.company, made)).toBe(true);
  });
});
