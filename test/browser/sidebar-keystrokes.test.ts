/**
 * How many clicks and keys the three ways to log a touch take, counted by what arrives in the page (R91; keystroke-level model of ux.md §5.3:
 * K 0.28 s, P 1.1, click 0.2, H 0.4, M 1.35). The text of the memo is left out, since it is the same everywhere.
 */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import { logged, radio, save, saved, sidebars, summary } from './sidebar-steps';

const sidebar = sidebars();

interface Count {
  clicks: number;
  keys: number;
}

/** Counts what a person does from now on; a modifier held is a key like any other. */
const startCounting = (page: Page) =>
  page.evaluate(() => {
    const count = { clicks: 0, keys: 0 };
    Object.assign(window, { count });
    document.addEventListener('pointerdown', (event) => event.isTrusted && count.clicks++, true);
    document.addEventListener('keydown', (event) => event.isTrusted && !event.repeat && count.keys++, true);
  });
const counted = (page: Page): Promise<Count> => page.evaluate(() => (window as unknown as { count: Count }).count);

/** The memo arrives without keys of its own. */
const memo = (page: Page) => page.keyboard.insertText('納期は了承');

/** Seconds by the model: a thought before each choice, a hand that moves between mouse and keyboard `moves` times. */
const seconds = ({ clicks, keys }: Count, thoughts: number, moves: number): number =>
  Math.round((keys * 0.28 + clicks * (1.1 + 0.2) + thoughts * 1.35 + moves * 0.4) * 10) / 10;

const again = async (page: Page) => {
  await page.getByRole('button', { name: text.touch.next }).click();
  await page.locator('.card').getByText('山田商店').first().waitFor();
  await eventually(() => summary(page).evaluate((box) => box === document.activeElement)).toBe(true);
};
/** A first touch by telephone, so that the channel and a usual touch are learned. */
const first = async (page: Page) => {
  await radio(page, '電話').check();
  await radio(page, '前向き').check();
  await radio(page, '来週月 2026/03/09(月)').check();
  await save(page).click();
  await saved(page).waitFor();
};

describe('what it takes to log a touch', () => {
  test('a usual touch of the next customer: two clicks, no key', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await first(page);
      await startCounting(page);
      await again(page);
      await page.getByRole('button', { name: text.form.preset('電話・前向き → 来週月') }).click();
      await eventually(() => logged(opened)).toHaveLength(2);
      const count = await counted(page);
      expect(count).toEqual({ clicks: 2, keys: 0 });
      expect(seconds(count, 2, 0)).toBeLessThanOrEqual(6);
      expect(await logged(opened)).toMatchObject([{}, { customerId: 'C-00002', channel: 'phone', result: '4', nextDate: '2026-03-09' }]);
    }));

  test('a usual touch of the next customer by keyboard alone: eleven keys, no click', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await first(page);
      await startCounting(page);
      await page.keyboard.press('Control+.');
      await page.locator('.card').getByText('山田商店').first().waitFor();
      await eventually(() => summary(page).evaluate((box) => box === document.activeElement)).toBe(true);
      const preset = page.getByRole('button', { name: text.form.preset('電話・前向き → 来週月') });
      // Back over the results, and the channels with the moment beside them.
      for (let turn = 0; turn < 6 && !(await preset.evaluate((button) => button === document.activeElement)); turn++)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await eventually(() => logged(opened)).toHaveLength(2);
      const count = await counted(page);
      expect(count.clicks).toBe(0);
      expect(count.keys).toBe(11);
      expect(seconds(count, 2, 0)).toBeLessThanOrEqual(6);
      expect(await logged(opened)).toMatchObject([{}, { customerId: 'C-00002', channel: 'phone', result: '4', nextDate: '2026-03-09' }]);
    }));

  test('by keyboard alone, with a memo: eight keys, no click', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await first(page);
      await again(page);
      await startCounting(page);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('4');
      await page.keyboard.press('Tab');
      await eventually(() => summary(page).evaluate((box) => box === document.activeElement)).toBe(true);
      await memo(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+Enter');
      await eventually(() => logged(opened)).toHaveLength(2);
      const count = await counted(page);
      expect(count).toEqual({ clicks: 0, keys: 8 });
      expect(seconds(count, 4, 0)).toBeLessThanOrEqual(15);
      // The first chip is the customer's own interval.
      expect(await logged(opened)).toMatchObject([{}, { result: '4', summary: '納期は了承', nextDate: '2026-04-03' }]);
    }));

  test('by mouse, with a memo: three clicks besides the memo, and the channel used last needs none', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await first(page);
      await again(page);
      await startCounting(page);
      await memo(page);
      await radio(page, '前向き').click();
      await radio(page, '明日 2026/03/06(金)').click();
      await save(page).click();
      await eventually(() => logged(opened)).toHaveLength(2);
      const count = await counted(page);
      expect(count).toEqual({ clicks: 3, keys: 0 });
      expect(seconds(count, 4, 1)).toBeLessThanOrEqual(15);
    }));

  test('the very first touch, nothing learned yet: three clicks besides the memo, and Ctrl+Enter', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await startCounting(page);
      await memo(page);
      await radio(page, '電話').click();
      await radio(page, '前向き').click();
      await radio(page, '明日 2026/03/06(金)').click();
      await page.keyboard.press('Control+Enter');
      await saved(page).waitFor();
      const count = await counted(page);
      expect(count).toEqual({ clicks: 3, keys: 2 });
      expect(seconds(count, 4, 2)).toBeLessThanOrEqual(15);
    }));

  test('what a touch holds besides opens by one click, or by one key from the next action', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await startCounting(page);
      await page.locator('.log-form .more-toggle').click();
      await page.getByLabel(text.touch.impression, { exact: true }).waitFor();
      expect(await counted(page)).toEqual({ clicks: 1, keys: 0 });
      await page.locator('.log-form .more-toggle').click();
      await page.locator('#next-action').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByLabel(text.touch.impression, { exact: true }).waitFor();
      await page.keyboard.press('Tab');
      await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('met');
      await page.keyboard.type('高橋');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.type('不満そう');
      await page.keyboard.press('Tab');
      await page.keyboard.type('https://docs.google.com/document/d/1/edit');
      await page.getByLabel(text.touch.stage, { exact: true }).selectOption('first-order');
      await radio(page, '電話').check();
      await summary(page).fill('納期の苦情');
      await radio(page, '明日 2026/03/06(金)').check();
      await page.keyboard.press('Control+Enter');
      await saved(page).waitFor();
      expect(await logged(opened)).toMatchObject([
        {
          ...{ met: '高橋', kind: 'complaint', impression: '不満そう', files: 'https://docs.google.com/document/d/1/edit' },
          ...{ stage: 'first-order', stageSeen: '見積' },
        },
      ]);
      // The link is offered for the next touch.
      await page.getByText(text.touch.linkKinds.document).first().waitFor();
    }));
});
