/** The view for a new customer in the built sidebar: warned before it happens, the existing one first, saved once. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { Sidebar } from './sidebar-page';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();
const words = text.newCustomer;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const company = (page: Page) => page.locator('#new-company');
const toNew = async (page: Page) => {
  await button(page, text.views.menu).click();
  await page.getByRole('menuitemradio', { name: text.views.titles.new }).click();
  await company(page).waitFor();
};
const asked = ({ fake }: Sidebar, name: string) =>
  fake(({ calls }) => calls.map(({ name: called, request }) => ({ called, request }))).then((all) =>
    all.filter(({ called }) => called === name).map(({ request }) => request),
  );

describe('a new customer', () => {
  test('who is there already is shown before saving, the existing one opens first, and nothing is made', () =>
    sidebar({}, async (opened) => {
      const { page, fake } = opened;
      await toNew(page);
      await company(page).fill('山田製作所');
      await page.locator('#new-phone').fill('03-1234-5678');
      await page.getByText(words.found(1)).first().waitFor();
      await eventually(() => page.locator('.primary').innerText()).toBe(words.open);
      await page.locator('.candidate .primary').click();
      await page.getByRole('heading', { name: '株式会社山田製作所' }).waitFor();
      await eventually(() => fake(({ created }) => Object.keys(created))).toEqual([]);
    }));

  test('each item tells why it is asked', () =>
    sidebar({ view: 'new' }, async ({ page }) => {
      await company(page).waitFor();
      for (const box of await page.locator('.field .box').all()) {
        const described = (await box.getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
        await eventually(() => page.locator(`#${described}`).innerText()).toMatch(/\S/);
      }
    }));

  test('the menu of the add-on opens the sidebar in this view', () =>
    sidebar({ view: 'new' }, async ({ page }) => {
      await company(page).waitFor();
      await eventually(() => company(page).evaluate((box) => document.activeElement === box)).toBe(true);
    }));

  test('the check waits for a pause, and only the newest answer counts', () =>
    sidebar({ clock: true }, async (opened) => {
      const { page, change } = opened;
      await button(page, text.views.menu).click();
      await page.getByRole('menuitemradio', { name: text.views.titles.new }).click();
      // The page's time stands still between the letters, however long this machine takes for them.
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
      for (const typed of ['山', '山田', '山田商']) {
        await company(page).fill(typed);
        await page.clock.runFor(200);
      }
      await eventually(() => asked(opened, 'sidebarCheckNew')).toHaveLength(0);
      await change((world) => {
        world.delay = 3_000;
      });
      await page.clock.runFor(500);
      await change((world) => {
        world.delay = 10;
      });
      await company(page).fill('だれでもない');
      await page.clock.runFor(600);
      await page.getByText(words.checked).first().waitFor();
      await page.clock.runFor(5_000);
      await eventually(() => page.locator('.candidate').count()).toBe(0);
      expect((await asked(opened, 'sidebarCheckNew')).map(({ company: name }) => name)).toEqual(['山田商', 'だれでもない']);
    }));

  test('saved before the check has answered, it is checked first; the keys never say "another company"', () =>
    sidebar({}, async (opened) => {
      const { page, fake } = opened;
      await toNew(page);
      await company(page).fill('山田製作所');
      await page.locator('#new-phone').fill('03-1234-5678');
      await page.keyboard.press('Control+Enter');
      await page.locator('.candidate').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(300);
      await eventually(() => fake(({ created }) => Object.keys(created))).toEqual([]);
      await button(page, words.saveAnyway).click();
      await page.getByText(words.saved('C-00005')).first().waitFor();
      await eventually(() => fake(({ created }) => Object.keys(created).length)).toBe(1);
      await button(page, text.duplicates.done.undo).click();
      await page.locator('.notice.undone').waitFor();
      await eventually(() => asked(opened, 'sidebarUndoBatch')).toEqual([{ batch: 'new-C-00005' }]);
      await page.getByRole('heading', { name: '株式会社新設' }).waitFor({ state: 'detached' });
    }));

  test('an equal external code cannot be saved', () =>
    sidebar({}, async ({ page, fake }) => {
      await toNew(page);
      await company(page).fill('別の名前');
      await page.locator('.new-form .link').click();
      await page.locator('#new-externalCode').fill('C-00001');
      await page.getByText(words.blocked).waitFor();
      await eventually(() => button(page, words.saveAnyway).isDisabled()).toBe(true);
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(200);
      await eventually(() => fake(({ created }) => Object.keys(created))).toEqual([]);
    }));

  test('a lost answer and a double click make one customer, its card follows, and it can be taken back at once', () =>
    sidebar({ world: (world) => (world.fate.sidebarCreateCustomer = [{ kind: 'throws', message: 'network' }]) }, async (opened) => {
      const { page, fake } = opened;
      await toNew(page);
      await company(page).fill('株式会社新設');
      await button(page, words.save).dblclick();
      await page.getByText(words.saved('C-00005')).first().waitFor();
      await page.getByRole('heading', { name: '株式会社新設' }).waitFor();
      const keys = (await asked(opened, 'sidebarCreateCustomer')).map(({ key }) => key);
      expect(new Set(keys).size).toBe(1);
      await eventually(() => fake(({ created }) => Object.keys(created).length)).toBe(1);
    }));

  test('what was typed outlives a failure, another view and a reload, with its key; clearing forgets it', () =>
    sidebar({ view: 'new', world: (world) => (world.fate.sidebarCreateCustomer = [{ kind: 'throws', message: 'x' }]) }, async (opened) => {
      const { page } = opened;
      await company(page).fill('株式会社新設');
      await button(page, words.save).click();
      await page.locator('#new-fault').waitFor();
      const [first] = await asked(opened, 'sidebarCreateCustomer');
      await button(page, text.views.back).click();
      await page.locator('#summary').waitFor();
      await toNew(page);
      await eventually(() => company(page).inputValue()).toBe('株式会社新設');
      await page.reload();
      await company(page).waitFor();
      await eventually(() => company(page).inputValue()).toBe('株式会社新設');
      await page.evaluate('window.fake.world.fate = {}');
      await button(page, words.save).click();
      await page.getByText(words.saved('C-00005')).first().waitFor();
      const sent = await asked(opened, 'sidebarCreateCustomer');
      expect(sent[sent.length - 1]?.key).toBe(first?.key);
      await toNew(page);
      await eventually(() => company(page).inputValue()).toBe('');
      await company(page).fill('消す');
      await button(page, words.clear).click();
      await eventually(() => company(page).inputValue()).toBe('');
    }));

  test('a missing name is said and gets the focus', () =>
    sidebar({}, async ({ page }) => {
      await toNew(page);
      await page.locator('#new-phone').focus();
      await button(page, words.save).click();
      await page.getByText(words.missing('会社名')).waitFor();
      await eventually(() => company(page).evaluate((box) => document.activeElement === box)).toBe(true);
    }));
});

describe('the menu of views', () => {
  test('works by keys alone, and Esc closes it without leaving the view', () =>
    sidebar({}, async ({ page }) => {
      await button(page, text.views.menu).focus();
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      // The menu opens first, and then takes the focus.
      await page.locator('[role=menu] :focus').waitFor();
      await eventually(() => focused()).toBe(text.views.titles.customer);
      await page.keyboard.press('ArrowDown');
      await eventually(() => focused()).toBe(text.views.titles.new);
      await page.keyboard.press('Escape');
      await eventually(() => page.locator('[role=menu]').count()).toBe(0);
      await eventually(() => button(page, text.views.menu).evaluate((menu) => document.activeElement === menu)).toBe(true);
      await page.keyboard.press('Enter');
      await page.locator('[role=menu] :focus').waitFor();
      await page.keyboard.press('End');
      // Below the views stands what opens a window of its own.
      await eventually(() => focused()).toBe(text.views.importList);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.locator('.view-title').waitFor();
    }));

  test('a touch that was begun is still there on the way back', () =>
    sidebar({}, async ({ page }) => {
      await page.locator('#summary').fill('途中まで');
      await toNew(page);
      await button(page, text.views.back).click();
      await eventually(() => page.locator('#summary').inputValue()).toBe('途中まで');
    }));
});
