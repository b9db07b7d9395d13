/** The review of duplicates in the built sidebar: by mouse and by keys, merge and take back, different, at once. */
import { describe, expect, test } from '@jest/globals';
import { asked, button, go, inSight, scanned, threeSure, words } from './duplicates-steps';
import { eventually } from './eventually';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();

describe('the review', () => {
  test('shows the surest first, with reasons, weights, what differs, and how much each has', () =>
    sidebar({}, async ({ page }) => {
      await eventually(() => scanned(page)).toEqual(['株式会社山田製作所', '終了工業']);
      const all = await page.locator('main').innerText();
      for (const part of [words.review.place(1, 2), '会社名が同じ(㈱を除く)', '+8.7', '−1.9', words.review.rows('対応', 12), '≠ 会社名'])
        expect(all).toContain(part);
      await button(page, words.review.next).click();
      await eventually(() => inSight(page)).toEqual(['山田商店', expect.stringContaining('<script>')]);
    }));

  test('merges after a preview with the chosen values, says what moved, and takes it back', () =>
    sidebar({}, async (opened) => {
      const { page, fake } = opened;
      await scanned(page);
      await button(page, words.review.merge).click();
      await page.getByText(words.preview.survivor, { exact: true }).waitFor();
      await page.getByText(words.preview.moves(words.review.rows('対応', 3))).waitFor();
      await page.getByRole('radio', { name: '終了工業', exact: true }).check();
      await button(page, words.preview.merge).click();
      await page.getByText(words.done.merged, { exact: true }).first().waitFor();
      const [merge] = await asked(opened, 'sidebarMerge');
      expect(merge?.merges).toEqual([{ survivor: 'C-00001', losers: ['C-00004'], choices: { company: 'C-00004' } }]);
      await eventually(() => inSight(page)).toEqual(['山田商店', expect.stringContaining('<script>')]);
      await button(page, words.done.undo).click();
      await page.getByText(words.done.undone(9)).first().waitFor();
      await eventually(() => inSight(page)).toEqual(['株式会社山田製作所', '終了工業']);
      await eventually(() => fake(({ world }) => 'C-00004' in world.cards)).toBe(true);
    }));

  test('keeps the one with more touches unless somebody chooses another, and previews anew then', () =>
    sidebar({ world: (world) => (world.duplicates.pairs = [['C-00004', 'C-00001', 'same', 12]]) }, async (opened) => {
      const { page } = opened;
      await go(page, 'duplicates');
      await button(page, words.scan.start).click();
      await inSight(page);
      await button(page, words.review.merge).click();
      const stays = (id: string) => page.getByRole('radio', { name: id });
      await stays('C-00001').waitFor();
      await eventually(() => stays('C-00001').isChecked()).toBe(true);
      await stays('C-00004').check();
      await button(page, words.preview.merge).click();
      await page.getByText(words.done.merged, { exact: true }).first().waitFor();
      const [merge] = await asked(opened, 'sidebarMerge');
      expect(merge).toMatchObject({ merges: [{ survivor: 'C-00004', losers: ['C-00001'] }] });
    }));

  test('by keys alone: next, previous, later, merge, different; letters typed into a box are letters', () =>
    sidebar({ world: threeSure }, async (opened) => {
      const { page } = opened;
      await scanned(page);
      const place = (at: number, count = 4) => page.getByText(words.review.place(at, count), { exact: true }).waitFor();
      await page.keyboard.press('n');
      await place(2);
      await page.keyboard.press('p');
      await place(1);
      await page.keyboard.press('l');
      expect((await inSight(page))[0]).toBe('会社C-00005');
      await page.keyboard.press('d');
      await page.getByText(words.done.different).first().waitFor();
      await eventually(() => asked(opened, 'sidebarMarkDifferent')).toEqual([{ id: 'C-00005', others: ['C-00006'] }]);
      await place(1, 3);
      await page.locator('.differs').first().waitFor();
      await page.locator('main.review:focus').waitFor();
      await page.keyboard.press('m');
      await page.locator('.choice').first().waitFor();
      await page.keyboard.press('d');
      await eventually(() => asked(opened, 'sidebarMarkDifferent')).toHaveLength(1);
      await page.keyboard.press('Escape');
      await place(1, 3);
      // The keys are heard where the focus is, and it comes back a moment after the text.
      await page.locator('main.review:focus').waitFor();
      await page.keyboard.press('m');
      await page.locator('.primary:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(words.done.merged, { exact: true }).first().waitFor();
      await place(1, 2);
      await page.keyboard.press('Escape');
      await page.locator('#summary').fill('mdlnp');
      await eventually(() => page.locator('#summary').inputValue()).toBe('mdlnp');
    }));

  test('more groups than are read at once follow one another, settled or not, and an undo brings none twice', () =>
    sidebar(
      {
        world: (world) => {
          threeSure(world);
          world.duplicates.page = 2;
        },
      },
      async (opened) => {
        const { page } = opened;
        await scanned(page);
        const place = (at: number, count: number) => page.getByText(words.review.place(at, count), { exact: true }).waitFor();
        const centre = (id: string) => page.locator('.member').first().getByText(id).first().waitFor();
        await place(1, 4);
        await button(page, words.review.different).click();
        await place(1, 3);
        await centre('C-00005');
        // One is left of those that were read: the next is asked for, behind that one.
        await button(page, words.review.next).click();
        await place(2, 3);
        await centre('C-00007');
        await page.keyboard.press('n');
        await place(3, 3);
        await centre('C-00002');
        expect((await asked(opened, 'sidebarGroups')).map(({ from }) => from)).toEqual([0, 1]);
        await eventually(() => button(page, words.review.next).isDisabled()).toBe(true);
        await button(page, words.done.undo).click();
        await place(1, 4);
        for (const [at, id] of ['C-00001', 'C-00005', 'C-00007', 'C-00002'].entries()) {
          await place(at + 1, 4);
          await centre(id);
          if (at < 3) await page.keyboard.press('n');
        }
      },
    ));

  test('different is silent afterwards, also when the view is opened again', () =>
    sidebar({ view: 'duplicates' }, async ({ page }) => {
      await button(page, words.scan.start).click();
      await inSight(page);
      await page.keyboard.press('d');
      await page.getByText(words.done.different).first().waitFor();
      await eventually(() => inSight(page)).toEqual(['山田商店', expect.stringContaining('<script>')]);
      await go(page, 'history');
      await go(page, 'duplicates');
      await eventually(() => inSight(page)).toEqual(['山田商店', expect.stringContaining('<script>')]);
      await page.getByText(words.review.place(1, 1), { exact: true }).waitFor();
    }));

  test('a row that changed since is said so, nothing is lost, and the preview is read again with a new key', () =>
    sidebar({ world: (world) => (world.fate.sidebarMerge = [{ kind: 'refuses', message: '行が変わりました。' }]) }, async (opened) => {
      const { page } = opened;
      await scanned(page);
      await page.keyboard.press('m');
      await page.locator('.primary:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('行が変わりました。').first().waitFor();
      await page.getByText(words.preview.renewed).waitFor();
      await button(page, words.preview.merge).click();
      await page.getByText(words.done.merged, { exact: true }).first().waitFor();
      const keys = (await asked(opened, 'sidebarMerge')).map(({ key }) => key);
      expect(new Set(keys).size).toBe(2);
    }));

  test('a group of three: one can be left out, and stays for later', () =>
    sidebar(
      {
        world: (world) => {
          world.duplicates.pairs = [
            ['C-00001', 'C-00004', 'same', 15],
            ['C-00001', 'C-00002', 'likely', 6],
          ];
        },
      },
      async (opened) => {
        const { page } = opened;
        await eventually(() => scanned(page)).toHaveLength(3);
        await page.getByRole('checkbox', { name: words.preview.include('山田商店') }).uncheck();
        await page.waitForTimeout(200);
        await button(page, words.review.merge).click();
        await button(page, words.preview.merge).click();
        await page.getByText(words.done.merged, { exact: true }).first().waitFor();
        const [merge] = await asked(opened, 'sidebarMerge');
        expect(merge).toMatchObject({ merges: [{ survivor: 'C-00001', losers: ['C-00004'] }] });
        await eventually(() => inSight(page)).toEqual(['株式会社山田製作所', '山田商店']);
      },
    ));

  test('several sure groups are merged at once after one preview, some of them left out, and taken back at once', () =>
    sidebar({ world: threeSure }, async (opened) => {
      const { page, fake } = opened;
      await scanned(page);
      await button(page, words.review.sure(3)).click();
      await page.getByRole('checkbox').first().waitFor();
      await page.getByRole('checkbox', { name: words.sure.include('会社C-00005') }).uncheck();
      await button(page, words.sure.merge(2)).click();
      await page.getByText(words.done.merged, { exact: true }).first().waitFor();
      const [merge] = await asked(opened, 'sidebarMerge');
      expect(merge).toMatchObject({ merges: [{ survivor: 'C-00001' }, { survivor: 'C-00007' }] });
      await button(page, words.done.undo).click();
      await page.getByText(words.done.undone(9)).first().waitFor();
      await eventually(() => fake(({ world }) => Object.keys(world.cards).length)).toBe(8);
      await button(page, words.preview.back).click();
      await page.getByText(words.review.place(1, 4), { exact: true }).waitFor();
    }));
});
