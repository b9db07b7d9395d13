/** Touches that could not be sent: they wait in sight, are tried again, survive a reload, and are logged once. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { FakeWorld } from './fake-host';
import { fillIn, logged, save, saved, sent, sidebars, summary } from './sidebar-steps';

const sidebar = sidebars();

/** Nobody is reached, for as long as a test may take. */
const offline = (world: FakeWorld) => {
  world.fate.sidebarLogTouch = Array.from({ length: 50 }, () => ({ kind: 'throws' as const, message: 'NetworkError: HTTP 0' }));
};
const online = (world: FakeWorld) => {
  world.fate = {};
};
const panel = (page: Page) => page.getByRole('region', { name: text.queue.region });
const waiting = (page: Page, count: number) => panel(page).getByText(text.queue.count(count)).waitFor();
const open = (page: Page, count: number) => panel(page).getByText(text.queue.count(count)).click();
const choose = async (page: Page, words: string, company: string) => {
  await page.getByLabel(text.find.label, { exact: true }).fill(words);
  await page.getByRole('option', { name: company }).click();
  await page.locator('.card').getByText(company).first().waitFor();
};
const act = (page: Page, action: string, company: string) =>
  page.getByRole('button', { name: text.queue.of(action, company), exact: true });
const yamada = '株式会社山田製作所';

describe('touches that wait', () => {
  test('two customers’ touches wait, survive a reload, and are logged once each when somebody is reached', () =>
    sidebar({ clock: true, world: offline }, async (opened) => {
      const { page, change } = opened;
      // Two steps, so that a failure says whether the press came to nothing or the touch was lost behind it.
      const press = async (words: string) => {
        await save(page).click();
        await eventually(async () => (await sent(opened)).map((request) => request.summary)).toContain(words);
        // Over the pause before the second try, which would wait for a busy machine's own clock.
        await page.clock.runFor(2_000);
      };
      await fillIn(page, '一つ目');
      await press('一つ目');
      await waiting(page, 1);
      await eventually(() => summary(page).inputValue()).toBe('');
      await choose(page, '山田商店', '山田商店');
      await fillIn(page, '二つ目');
      await press('二つ目');
      await waiting(page, 2);
      const before = await sent(opened);
      await page.reload();
      await waiting(page, 2);
      await change(online);
      await panel(page).getByRole('button', { name: text.queue.retry }).click();
      await panel(page).waitFor({ state: 'detached' });
      const done = await logged(opened);
      expect(done).toMatchObject([
        { customerId: 'C-00001', summary: '一つ目', key: before[0]?.key },
        { customerId: 'C-00002', summary: '二つ目' },
      ]);
      // The moment is when the button was pressed, by the workbook's clock, and not when it could be sent.
      expect(done.every(({ when, attempt }) => /^2026-03-05 10:0\d$/.test(String(when)) && Number(attempt) > 1)).toBe(true);
    }));

  test('what the server had logged after all is not logged twice', () =>
    sidebar({ clock: true, world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'lost' }, { kind: 'silence' }]) }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await save(page).click();
      await page.clock.runFor(41_000);
      await waiting(page, 1);
      await page.clock.runFor(6_000);
      await panel(page).waitFor({ state: 'detached' });
      expect(await logged(opened)).toHaveLength(1);
      expect(new Set((await sent(opened)).map(({ key }) => key)).size).toBe(1);
    }));

  test('a waiting touch is put right in the form; if the first text was logged after all, the new one is not taken for logged', () =>
    sidebar({ clock: true, world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'lost' }, { kind: 'silence' }]) }, async (opened) => {
      const { page } = opened;
      await fillIn(page, '最初の文');
      await save(page).click();
      await page.clock.runFor(41_000);
      await open(page, 1);
      await act(page, text.queue.edit, yamada).click();
      await page.clock.runFor(200);
      await panel(page).waitFor({ state: 'detached' });
      await eventually(() => summary(page).inputValue()).toBe('最初の文');
      await summary(page).fill('書き直した文');
      await save(page).click();
      await page.clock.runFor(200);
      await page.locator('.notice').getByText(text.save.earlier).waitFor();
      expect(await summary(page).inputValue()).toBe('書き直した文');
      expect(await logged(opened)).toMatchObject([{ summary: '最初の文' }]);
    }));

  test('a waiting touch is dropped after a question, and not before', () =>
    sidebar({ world: offline }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await save(page).click();
      await waiting(page, 1);
      await open(page, 1);
      await act(page, text.queue.drop, yamada).click();
      await act(page, text.queue.dropNo, yamada).click();
      await act(page, text.queue.drop, yamada).click();
      await page.getByText(text.queue.dropAsk).waitFor();
      await act(page, text.queue.dropYes, yamada).click();
      await panel(page).waitFor({ state: 'detached' });
      expect(await logged(opened)).toEqual([]);
    }));

  test('another rep was there meanwhile: it waits for a yes, which is sent along', () =>
    sidebar({ world: offline }, async (opened) => {
      const { page, change } = opened;
      await fillIn(page);
      await save(page).click();
      await waiting(page, 1);
      await change((world) => {
        world.fate.sidebarLogTouch = [{ kind: 'refuses', code: 'confirm', message: '田中が対応しています。', confirm: 'touched T-1' }];
      });
      await panel(page).getByRole('button', { name: text.queue.retry }).click();
      await open(page, 1);
      await panel(page).getByText('田中が対応しています。').waitFor();
      await act(page, text.queue.accept, yamada).click();
      await panel(page).waitFor({ state: 'detached' });
      expect(await logged(opened)).toMatchObject([{ confirmed: 'touched T-1' }]);
    }));

  test('the customer is gone: the text is kept and can go to the customer in sight', () =>
    sidebar(
      {
        world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'refuses', code: 'unknown-customer', message: '顧客が見つかりません。' }]),
      },
      async (opened) => {
        const { page } = opened;
        await fillIn(page, '行が消えても残る文');
        await save(page).click();
        await waiting(page, 1);
        await choose(page, '山田商店', '山田商店');
        await open(page, 1);
        await act(page, text.queue.take, yamada).click();
        await eventually(() => summary(page).inputValue()).toBe('行が消えても残る文');
        await save(page).click();
        await saved(page).waitFor();
        expect(await logged(opened)).toMatchObject([{ customerId: 'C-00002', summary: '行が消えても残る文' }]);
      },
    ));

  test('two windows show the same, and what one has logged is gone in the other', () =>
    sidebar({ world: offline }, async (opened) => {
      const { page, second } = opened;
      const other = await second();
      await fillIn(page);
      await save(page).click();
      await waiting(page, 1);
      await waiting(other.page, 1);
      await other.change(online);
      await panel(other.page).getByRole('button', { name: text.queue.retry }).click();
      await panel(other.page).waitFor({ state: 'detached' });
      await panel(page).waitFor({ state: 'detached' });
      expect(await logged(other)).toHaveLength(1);
    }));
});

describe('a question of the server', () => {
  test('who, when and what stand above the answers; going on sends the same form with what was accepted', () =>
    sidebar(
      {
        world: (world) =>
          (world.fate.sidebarLogTouch = [
            { kind: 'refuses', code: 'confirm', message: '田中が2026/03/03に対応しています。', confirm: 'touched T-7' },
          ]),
      },
      async (opened) => {
        const { page } = opened;
        await fillIn(page);
        await save(page).click();
        await page.locator('.question').getByText('田中が2026/03/03に対応しています。').waitFor();
        await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(text.touch.confirm.no);
        await page.keyboard.press('Control+Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await saved(page).waitFor();
        const [first, second, ...others] = await sent(opened);
        expect(others).toEqual([]);
        expect(second).toEqual({ ...first, confirmed: 'touched T-7' });
      },
    ));
});
