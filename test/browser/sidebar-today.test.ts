/** 今日 in the built sidebar: whose and which, several chosen, decided once and taken back, and customers contacted one after the other. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { Sidebar } from './sidebar-page';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();
const words = text.today;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const entries = (page: Page) => page.locator('.today-entry');
const asked = ({ fake }: Sidebar, name: string) =>
  fake(({ calls }) => calls.map(({ name: called, request }) => ({ called, request }))).then((all) =>
    all.filter(({ called }) => called === name).map(({ request }) => request),
  );

describe('今日', () => {
  test("begins with one's own customers, shows everybody's and single lists, and goes on page by page", () =>
    sidebar({ view: 'today' }, async (opened) => {
      const { page } = opened;
      await entries(page).nth(8).waitFor();
      await eventually(() => entries(page).count()).toBe(9);
      await eventually(() => entries(page).first().innerText()).toContain('期限切れ 3日・放置 44日');
      await eventually(() => entries(page).first().innerText()).toContain('見積を出す');
      await page.getByLabel(words.whose).selectOption({ label: words.everybody });
      await button(page, words.more(6)).click();
      await eventually(() => entries(page).count()).toBe(16);
      await page.getByLabel(words.which).selectOption('overdue');
      await eventually(() => entries(page).count()).toBe(1);
      await eventually(() => asked(opened, 'sidebarToday').then((all) => all[all.length - 1])).toEqual({
        owner: '',
        everybody: true,
        list: 'overdue',
        need: '',
        from: 0,
      });
    }));

  test('sets a next date for all that were chosen, once, and one click takes it back', () =>
    sidebar({ view: 'today' }, async (opened) => {
      const { page } = opened;
      await entries(page).nth(8).waitFor();
      await entries(page).nth(1).getByRole('checkbox').check();
      await entries(page).nth(2).getByRole('checkbox').check();
      await button(page, words.setNext).click();
      expect(await button(page, words.next(2)).isDisabled()).toBe(true);
      await page.getByRole('radio', { name: '来週月 2026/03/09(月)' }).check();
      await page.getByLabel(text.form.nextAction).fill('電話する');
      await button(page, words.next(2)).dblclick();
      await page.getByText('2件に書き込みました。').first().waitFor();
      const [sent, ...more] = await asked(opened, 'sidebarDecide');
      expect(more).toEqual([]);
      expect(sent).toMatchObject({ decision: 'next', nextDate: '2026-03-09', nextAction: '電話する', reason: '' });
      expect(sent?.customers).toEqual([
        { id: 'C-00002', row: 3, seen: 'seen-2' },
        { id: 'C-00003', row: 4, seen: 'seen-3' },
      ]);
      await eventually(() => entries(page).count()).toBe(7);
      await button(page, text.duplicates.done.undo).click();
      await eventually(() => asked(opened, 'sidebarUndoBatch')).toEqual([{ batch: sent?.key }]);
    }));

  test('puts to sleep with a reason by keyboard; who changed meanwhile is named', () =>
    sidebar(
      {
        view: 'today',
        world: (world) => (world.today.kept = [{ target: 'C-00002', label: '区分', now: 'ほかの人が書き換えました', was: '' }]),
      },
      async (opened) => {
        const { page } = opened;
        await entries(page).nth(8).waitFor();
        await page.getByLabel(words.all(9)).check();
        await button(page, words.setDormant).click();
        await page.getByLabel(words.reason).fill('三年取引なし');
        await page.getByLabel(words.reason).press('Enter');
        await page.getByText(words.leftAlone(1)).waitFor();
        await page.getByText('ほかの人が書き換えました').waitFor();
        const [sent] = await asked(opened, 'sidebarDecide');
        expect(sent).toMatchObject({ decision: 'dormant', reason: '三年取引なし', nextDate: '' });
        await eventually(() => entries(page).count()).toBe(1);
      },
    ));

  test('after a lost answer the same choice is sent with the same key', () =>
    sidebar(
      { view: 'today', world: (world) => (world.fate.sidebarDecide = [{ kind: 'throws', message: 'NetworkError: HTTP 0' }]) },
      async (opened) => {
        const { page } = opened;
        await entries(page).nth(8).waitFor();
        await entries(page).nth(1).getByRole('checkbox').check();
        await button(page, words.setDormant).click();
        await button(page, words.dormant(1)).click();
        await page.locator('.warning.grave').waitFor();
        await button(page, words.dormant(1)).click();
        await page.getByText('1件に書き込みました。').first().waitFor();
        const [first, second] = await asked(opened, 'sidebarDecide');
        expect(second?.key).toBe(first?.key);
      },
    ));

  test('contacts the chosen ones one after the other, and a reload does not forget them', () =>
    sidebar({ view: 'today' }, async (opened) => {
      const { page } = opened;
      await entries(page).nth(8).waitFor();
      await entries(page).nth(0).getByRole('checkbox').check();
      await entries(page).nth(1).getByRole('checkbox').check();
      await button(page, words.contactNow(2)).click();
      await page.getByText(words.contact.left(1)).waitFor();
      await page.locator('.card, .who').getByText('株式会社山田製作所').first().waitFor();
      await page.reload();
      await page.getByRole('button', { name: text.views.menu }).waitFor();
      await eventually(() => page.evaluate(() => localStorage.getItem('daicho/contact/book-1'))).toBe('["C-00001","C-00002"]');
    }));
});
