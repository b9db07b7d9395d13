/** The built sidebar showing what others did: totals without a click, the touches with one, by person, further back, and when they cannot be read. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();
const words = text.timeline;
const section = (page: Page) => page.getByRole('region', { name: words.region });
const disclose = (page: Page) => section(page).locator('.disclose');
const ids = async (page: Page) => section(page).locator('.touch b').allTextContents();
const opened = async (page: Page) => {
  await disclose(page).click();
  await section(page).locator('.touch').first().waitFor();
};

test('how many by channel stands there without a click, an open complaint before everything else', () =>
  sidebar(
    {
      world: (world) => {
        Object.assign(world.cards['C-00001'] ?? {}, {
          totals: [
            { label: '電話', count: 4 },
            { label: '訪問', count: 1 },
          ],
          openComplaint: { id: 'T-000008', when: '2026-01-20', rep: '田中', summary: '納品が二日遅れた' },
          missed: 2,
        });
      },
    },
    async ({ page }) => {
      await section(page).getByText('電話 4・訪問 1').waitFor();
      expect(await disclose(page).textContent()).toBe(words.title(5));
      const [first] = await page.locator('.card .warning').allTextContents();
      expect(first).toContain(words.openComplaint);
      expect(first).toContain('田中 納品が二日遅れた');
      expect(await page.locator('.card .warning').first().locator('svg').count()).toBe(1);
      await page.getByText(words.missed(2)).waitFor();
    },
  ));

test('opened, it shows all reps’ touches, remembers that, and goes further back to the yearly sheets', () =>
  sidebar({}, async ({ page, fake }) => {
    expect(await fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarTimeline').length)).toBe(0);
    await opened(page);
    await eventually(() => section(page).locator('.touch').count()).toBe(3);
    expect(await ids(page)).toEqual(['2026/02/01(日)', '2026/01/20(火)', '2025/12/15(月)']);
    const complaint = section(page).locator('.touch.complaint');
    expect(await complaint.textContent()).toContain(words.managerNote('早めに訪問してください 鈴木'));
    // Only what a browser opens safely is a link.
    expect(await complaint.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://drive.google.com/file/d/1',
    ]);
    await page.getByRole('button', { name: words.older }).click();
    await eventually(() => section(page).locator('.touch').count()).toBe(5);
    await section(page).getByText(words.archived('対応履歴 2023')).waitFor();
    await page.getByRole('button', { name: words.older }).waitFor({ state: 'detached' });
    await page.locator('#find').fill('商店');
    await page.locator('#find-0').click();
    await page.getByRole('heading', { name: '山田商店' }).waitFor();
    await section(page).getByText(words.none).waitFor();
  }));

test('by person: a rep’s, or those with a person met', () =>
  sidebar({}, async ({ page }) => {
    await opened(page);
    const whose = page.getByLabel(words.filter);
    await whose.selectOption({ label: '田中' });
    await eventually(() => section(page).locator('.touch').count()).toBe(1);
    await whose.selectOption({ label: '工場長' });
    await eventually(() => section(page).locator('.touch').allTextContents()).toEqual([expect.stringContaining('年末の挨拶')]);
    await whose.selectOption({ label: words.everybody });
    await eventually(() => section(page).locator('.touch').count()).toBe(3);
  }));

test('what somebody else logs appears with the next poll', () =>
  sidebar({ clock: true }, async ({ page, change }) => {
    await disclose(page).click();
    await page.clock.runFor(500);
    await section(page).locator('.touch').first().waitFor();
    await change((world) => {
      const all = world.timeline['C-00001'] ?? [];
      all.unshift({ ...(all[0] as (typeof all)[0]), id: 'T-000010', when: '2026-03-05 09:30', rep: '田中', summary: '今朝の電話' });
      const card = world.cards['C-00001'];
      if (card)
        card.lastTouch = {
          id: 'T-000010',
          when: '2026-03-05 09:30',
          channel: '電話',
          result: '前向き',
          rep: '田中',
          summary: '今朝の電話',
        };
    });
    await page.clock.runFor(4_500);
    await page.clock.runFor(500);
    await section(page).locator('.touch', { hasText: '今朝の電話' }).waitFor();
  }));

test('that they cannot be read is said, and tried again', () =>
  sidebar(
    {
      world: (world) => {
        world.fate.sidebarTimeline = [{ kind: 'throws', message: 'x' }];
      },
    },
    async ({ page }) => {
      await disclose(page).click();
      await section(page).getByText(words.failed).waitFor();
      await section(page).getByRole('button', { name: words.retry }).click();
      await eventually(() => section(page).locator('.touch').count()).toBe(3);
      await section(page).getByText(words.failed).waitFor({ state: 'detached' });
    },
  ));
