/** Duplicates and undo in the built sidebar: scan, stop and go on; from a warning; the history. */
import { describe, expect, test } from '@jest/globals';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { asked, button, go, inSight, words } from './duplicates-steps';
import { eventually } from './eventually';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();

describe('the scan', () => {
  test('goes slice by slice with its progress, stops when asked, and goes on where it stopped, even after a reload', () =>
    sidebar(
      {
        view: 'duplicates',
        world: (world) => {
          Object.assign(world.duplicates, { total: 400, slice: 100 });
          world.delay = 1_500;
        },
      },
      async (opened) => {
        const { page } = opened;
        await button(page, words.scan.start).click();
        // Which slice is in sight when a busy machine looks is left open.
        const at = (done: string) =>
          page.locator(`.progress-box:has([role=progressbar][aria-valuenow="${done}"])`).getByText(words.scan.progress(done, '400'));
        await at('100').or(at('200')).or(at('300')).first().waitFor();
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
