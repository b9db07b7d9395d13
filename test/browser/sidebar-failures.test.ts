/** The built sidebar when the server refuses, is slow, loses answers or is another version; and taking a touch back. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { FakeWorld } from './fake-host';
import { fillIn, logged, radio, save, saved, sent, sidebars, summary } from './sidebar-steps';

const sidebar = sidebars();

describe('when it goes wrong', () => {
  test('after a failure the text stays, and the next try has the same key', () =>
    sidebar(
      { world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'refuses', message: 'ほかの人が台帳を書き換えています。' }]) },
      async (opened) => {
        const { page } = opened;
        await fillIn(page);
        await save(page).click();
        const again = page.getByRole('button', { name: text.save.again });
        await again.waitFor();
        await eventually(() => summary(page).inputValue()).toBe('納期は了承');
        await eventually(() => page.locator('#save-fault').innerText()).toContain('ほかの人が台帳を書き換えています。');
        await eventually(() => again.getAttribute('aria-describedby')).toBe('save-fault');
        await again.click();
        await saved(page).waitFor();
        const [first, second] = await sent(opened);
        expect(second).toEqual({ ...first, attempt: 2 });
      },
    ));

  test('a lost answer is asked for again with the same key: logged once, and never a spinner without end', () =>
    sidebar({ clock: true, world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'lost' }]) }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await save(page).click();
      await eventually(() => page.locator('.primary').innerText()).toBe(text.save.saving);
      await eventually(() => page.locator('.primary').isDisabled()).toBe(true);
      await page.clock.runFor(20_500);
      await saved(page).waitFor();
      await eventually(() => page.getByText(text.save.already).count()).toBe(1);
      expect((await sent(opened)).map(({ attempt }) => attempt)).toEqual([1, 2]);
      await eventually(() => logged(opened)).toHaveLength(1);
    }));

  test('a reload keeps the draft and the key of a save whose end is not known', () =>
    sidebar({ world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'silence' }]) }, async (opened) => {
      const { page } = opened;
      await fillIn(page, '消えては困る文');
      await save(page).click();
      const [before] = await sent(opened);
      await page.reload();
      await summary(page).waitFor();
      await eventually(() => summary(page).inputValue()).toBe('消えては困る文');
      await eventually(() => radio(page, '来週月 2026/03/09(月)').isChecked()).toBe(true);
      await page.evaluate(() => {
        (window as unknown as { fake: { world: { fate: object } } }).fake.world.fate = {};
      });
      await save(page).click();
      await saved(page).waitFor();
      await eventually(() => sent(opened)).toMatchObject([{ ...before, attempt: 2 }]);
      await page.reload();
      await summary(page).waitFor();
      await eventually(() => summary(page).inputValue()).toBe('');
    }));

  test('several accounts: a refusal is explained, and so is a server that never says anything', async () => {
    await sidebar(
      { world: (world) => (world.fate.sidebarOpen = [{ kind: 'throws', message: 'Error code PERMISSION_DENIED' }]) },
      async ({ page }) => {
        await page.getByRole('alert').waitFor();
        await eventually(() => page.locator('body').innerText()).toMatch(/複数のアカウント|several Google accounts/);
        await page.locator('.state .outline').click();
        await page.locator('.card').waitFor();
      },
    );
    const silent = (world: FakeWorld) => {
      world.fate.sidebarOpen = [{ kind: 'silence' }];
    };
    await sidebar({ clock: true, opened: false, world: silent }, async ({ page }) => {
      await page.clock.runFor(7_000);
      await page.getByText(text.open.slow).waitFor();
      await page.clock.runFor(14_000);
      await page.getByText(text.failure.silent).waitFor();
    });
  });

  test('a server of another version asks for the sidebar to be opened again', () =>
    sidebar({ world: (world) => (world.state.version = '99.0.0') }, async ({ page }) => {
      await page.getByText(text.failure.stale).waitFor();
    }));
});

describe('after saving', () => {
  test('undo takes the touch back and the text returns to the form under a new key', () =>
    sidebar({}, async (opened) => {
      const { page, fake } = opened;
      await fillIn(page);
      await save(page).click();
      await page.getByRole('button', { name: text.save.undo }).click();
      await page.getByText(text.save.undone).first().waitFor();
      await eventually(() => fake(({ undone }) => undone)).toEqual(['T-1']);
      await eventually(() => summary(page).inputValue()).toBe('納期は了承');
      await save(page).click();
      await saved(page).waitFor();
      const [first, second] = await sent(opened);
      expect(second?.key).not.toBe(first?.key);
    }));

  test('a failed undo says so and can be tried again', () =>
    sidebar({ world: (world) => (world.fate.sidebarUndoTouch = [{ kind: 'refuses', message: 'だめでした。' }]) }, async ({ page }) => {
      await fillIn(page);
      await save(page).click();
      await page.getByRole('button', { name: text.save.undo }).click();
      await page.locator('.notice').getByText('だめでした。').waitFor();
      await page.getByRole('button', { name: text.save.undo }).click();
      await page.getByText(text.save.undone).first().waitFor();
    }));
});

describe('by keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('a touch is taken back by Tab and Enter, and its text stands in the form again', () =>
    sidebar({}, async (opened) => {
      const { page, fake } = opened;
      await fillIn(page);
      await page.keyboard.press('Control+Enter');
      await saved(page).waitFor();
      await eventually(() => summary(page).evaluate((box) => box === document.activeElement)).toBe(true);
      // The notice stands in the bar below the form.
      for (let steps = 0; steps < 30 && (await focused(page)) !== text.save.undo; steps++) await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(text.save.undo);
      await page.keyboard.press('Enter');
      await page.getByText(text.save.undone, { exact: true }).first().waitFor();
      await eventually(() => summary(page).inputValue()).toBe('納期は了承');
      expect(await fake(({ undone }) => undone)).toHaveLength(1);
    }));

  test('Esc while a touch is being saved leaves nothing half done: it is logged once and said', () =>
    sidebar({ world: (world) => Object.assign(world, { delay: 400 }) }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: text.save.saving }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await saved(page).waitFor();
      await eventually(() => logged(opened)).toHaveLength(1);
      await eventually(() => summary(page).inputValue()).toBe('');
    }));

  test('Esc while a check is being written stays in the view; afterwards it leads back', () =>
    sidebar({ view: 'check', world: (world) => Object.assign(world, { delay: 400 }) }, async ({ page }) => {
      await page.locator('.check-act button').first().click();
      await page.getByText(text.check.writing).first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.check .notice').waitFor();
      await page.locator('.check-row').first().waitFor();
      await page.keyboard.press('Escape');
      await summary(page).waitFor();
    }));
});
