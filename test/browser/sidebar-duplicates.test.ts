/** Duplicates and undo in the built sidebar: scan, stop and go on, review by mouse and by keys, merge and take back, different, at once. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { FakeWorld } from './fake-host';
import type { Sidebar } from './sidebar-page';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();
const words = text.duplicates;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const go = async (page: Page, view: keyof typeof text.views.titles) => {
  await button(page, text.views.menu).click();
  await page.getByRole('menuitemradio', { name: text.views.titles[view] }).click();
};
const asked = ({ fake }: Sidebar, name: string) =>
  fake(({ calls }) => calls.map(({ name: called, request }) => ({ called, request }))).then((all) =>
    all.filter(({ called }) => called === name).map(({ request }) => request),
  );
/** The group in sight, by its members. */
const inSight = async (page: Page) => {
  await page.locator('.differs').first().waitFor();
  return page.locator('.member-name b:not(.number)').allTextContents();
};
const scanned = async (page: Page) => {
  await go(page, 'duplicates');
  await button(page, words.scan.start).click();
  return inSight(page);
};
const threeSure = (world: FakeWorld) => {
  const [plain] = Object.values(world.cards);
  for (const id of ['C-00005', 'C-00006', 'C-00007', 'C-00008']) if (plain) world.cards[id] = { ...plain, id, company: `会社${id}` };
  world.duplicates.pairs = [
    ['C-00001', 'C-00004', 'same', 15],
    ['C-00005', 'C-00006', 'same', 14],
    ['C-00007', 'C-00008', 'same', 13],
    ['C-00002', 'C-00003', 'possible', 2],
  ];
  world.duplicates.total = 8;
  world.duplicates.slice = 8;
};

describe('the scan', () => {
  test('goes slice by slice with its progress, stops when asked, and goes on where it stopped, even after a reload', () =>
    sidebar(
      {
        view: 'duplicates',
        world: (world) => {
          Object.assign(world.duplicates, { total: 400, slice: 100 });
          world.delay = 400;
        },
      },
      async (opened) => {
        const { page } = opened;
        await button(page, words.scan.start).click();
        const quarter = page.locator('.progress-box:has([role=progressbar][aria-valuenow="100"][aria-valuemax="400"])');
        await quarter.getByText(words.scan.progress('100', '400')).waitFor();
        await button(page, words.scan.stop).click();
        await page.getByText(words.scan.stopped).waitFor();
        const before = (await asked(opened, 'sidebarScan')).length;
        expect(before).toBeLessThan(4);
        await page.reload();
        await page.getByText(words.scan.stopped).waitFor();
        await button(page, words.scan.resume).click();
        await inSight(page);
        const after = await asked(opened, 'sidebarScan');
        expect(after.map((request) => request.after)).toEqual(['C-00100', 'C-00200', 'C-00300'].slice(before - 1));
        await page.reload();
        // What was found is kept: nobody has to search again.
        await inSight(page);
        await eventually(() => asked(opened, 'sidebarScan')).toEqual([]);
      },
    ));

  test('a lost slice is asked for again; a failure keeps what was found and says what to do', () =>
    sidebar(
      {
        view: 'duplicates',
        world: (world) => {
          Object.assign(world.duplicates, { total: 400, slice: 100 });
          world.fate.sidebarScan = [
            { kind: 'throws', message: 'network' },
            { kind: 'throws', message: 'x' },
          ];
        },
      },
      async ({ page }) => {
        await button(page, words.scan.start).click();
        await page.getByText(text.failure.unknown).waitFor();
        await button(page, words.scan.start).click();
        await inSight(page);
      },
    ));

  test('nothing found is said so', () =>
    sidebar({ view: 'duplicates', world: (world) => (world.duplicates.pairs = []) }, async ({ page }) => {
      await button(page, words.scan.start).click();
      await page.getByText(words.scan.none).waitFor();
    }));
});

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

describe('from a warning', () => {
  test('"compare" on the card opens this pair, and back leads to the customer', () =>
    sidebar({ world: (world) => void Object.assign(world.cards['C-00001'] ?? {}, { duplicates: ['C-00004'] }) }, async (opened) => {
      const { page } = opened;
      await button(page, words.compareLabel).click();
      await eventually(() => inSight(page)).toEqual(['株式会社山田製作所', '終了工業']);
      await eventually(() => asked(opened, 'sidebarCompare')).toEqual([{ ids: ['C-00001', 'C-00004'] }]);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: '株式会社山田製作所' }).waitFor();
    }));
});

describe('the history', () => {
  test('lists what can be undone, undoes it once, and lists what stays', () =>
    sidebar(
      {
        world: (world) => {
          world.duplicates.kept = [{ target: 'C-00001', label: '電話', now: '03-9999-9999', was: '' }];
          world.duplicates.batches = Array.from({ length: 12 }, (_, n) => ({
            batch: `old-${n}`,
            at: '2026-03-01 09:00',
            by: '佐藤',
            cause: 'merge',
            operation: '統合',
            title: `C-000${n} → C-00001`,
            undoable: n !== 1,
            undone: n === 1,
          }));
        },
      },
      async (opened) => {
        const { page } = opened;
        await go(page, 'history');
        await page.locator('.batch').first().waitFor();
        await eventually(() => page.locator('.batch').count()).toBe(10);
        await button(page, text.history.more).click();
        await page.locator('.batch').nth(11).waitFor();
        await eventually(() => page.getByText(text.history.wasUndone, { exact: true }).count()).toBe(1);
        await button(page, text.history.undoNamed('C-0000 → C-00001')).click();
        await page.getByText(text.history.kept(1)).waitFor();
        await page.getByText(text.history.keptNow('03-9999-9999', text.history.blank)).waitFor();
        await eventually(() => asked(opened, 'sidebarUndoBatch')).toEqual([{ batch: 'old-0' }]);
      },
    ));

  test('an empty one says so', () =>
    sidebar({ view: 'history' }, async ({ page }) => {
      await page.getByText(text.history.none).waitFor();
    }));
});
