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

const share = text.share;
const form = (page: Page) => page.getByRole('region', { name: share.region });
const shares = ({ calls }: { calls: { name: string; request: unknown }[] }) =>
  calls.filter(({ name }) => name === 'sidebarShare').map(({ request }) => request);
/** Nothing of the machine that runs the test may open. */
const stayHere = (page: Page) =>
  page.locator('.share a').evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));

test('a touch is shared by one’s own mail program: whom, one sentence, a link to the row; a double click is told once', () =>
  sidebar({}, async ({ page, fake }) => {
    await opened(page);
    await section(page)
      .getByRole('button', { name: share.openNamed('2026/02/01(日)') })
      .click();
    await form(page).getByRole('button', { name: share.mail }).click();
    await form(page).getByText(share.chooseFirst).waitFor();
    // Not oneself.
    expect(await form(page).locator('option').allTextContents()).toEqual([share.choose, '田中', '鈴木']);
    await form(page).getByLabel(share.to).selectOption('田中');
    const sentence = form(page).locator('#share-sentence');
    expect(await sentence.inputValue()).toMatch(/佐藤.*2026\/02\/01\(日\).*株式会社山田製作所.*C-00001.*電話・前向き.*見積の金額に納得/);
    await sentence.fill('見てください\r\nBcc: x@example.com');
    const link = form(page).getByRole('link', { name: share.mail });
    const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
    expect(href).toMatch(
      /^mailto:tanaka@example\.com\?subject=共有:株式会社山田製作所&body=見てください Bcc: x@example\.com\r\n\r\nhttps:.*range=A2$/,
    );
    await stayHere(page);
    await link.dblclick();
    await form(page).getByText('shared with 田中').waitFor();
    expect(await fake(shares)).toEqual([
      expect.objectContaining({
        to: '田中',
        way: 'mail',
        touchId: 'T-000009',
        customerId: 'C-00001',
        sentence: '見てください Bcc: x@example.com',
      }),
    ]);
    await page.keyboard.press('Escape');
    await form(page).waitFor({ state: 'detached' });
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-share'))).toBe('T-000009');
  }));

test('without an address, or with too much to say, it says so, and the text can be copied', () =>
  sidebar({}, async ({ page, fake }) => {
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'])
      .catch(() => undefined);
    await opened(page);
    await section(page).locator('[data-share]').first().click();
    await form(page).getByLabel(share.to).selectOption('鈴木');
    await form(page).getByRole('button', { name: share.mail }).click();
    await form(page).getByText(share.noAddress('鈴木')).waitFor();
    await form(page).getByLabel(share.to).selectOption('田中');
    await form(page).locator('#share-sentence').fill('あ'.repeat(400));
    await form(page).getByRole('button', { name: share.mail }).click();
    await form(page).getByText(share.tooLongForMail).waitFor();
    await form(page).locator('#share-sentence').fill('あ'.repeat(501));
    await form(page).getByRole('button', { name: share.copy }).click();
    await form(page).getByText(share.tooLong(501, 500)).waitFor();
    await form(page).locator('#share-sentence').fill('短い文');
    await form(page).getByRole('button', { name: share.copy }).click();
    await form(page).getByText('shared with 田中').waitFor();
    await form(page).getByText(share.copied).waitFor();
    expect(await fake(shares)).toEqual([expect.objectContaining({ to: '田中', way: 'chat', sentence: '短い文' })]);
  }));

test('that it could not be noted is said, and sent again with the same key; what was just saved can be shared too', () =>
  sidebar(
    {
      world: (world) => {
        world.fate.sidebarShare = [{ kind: 'throws', message: 'x' }];
      },
    },
    async ({ page, fake }) => {
      await page.locator('input[value=phone]').check();
      await page.locator('#summary').fill('納期の返事');
      await page.locator('input[value="offer:0"]').check();
      await page.keyboard.press('Control+Enter');
      const notice = page.getByRole('region', { name: text.save.saved });
      await notice.getByRole('button', { name: share.open, exact: true }).click();
      await form(page).getByLabel(share.to).selectOption('鈴木');
      expect(await form(page).locator('#share-sentence').inputValue()).toMatch(/電話.*納期の返事/);
      await form(page).getByRole('button', { name: share.copy }).click();
      await form(page).getByText(share.notLogged).waitFor();
      await form(page).getByRole('button', { name: share.retry }).click();
      await form(page).getByText('shared with 鈴木').waitFor();
      const keys = (await fake(shares)).map((request) => (request as { key: string }).key);
      expect(keys).toEqual([keys[0], keys[0]]);
    },
  ));
