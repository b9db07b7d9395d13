/** Clean-up in the built sidebar: chosen by rule and by cell, written once, taken back, and unreadable values put right by a press. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { Sidebar } from './sidebar-page';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();
const words = text.clean;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const asked = ({ fake }: Sidebar, name: string) =>
  fake(({ calls }) => calls.map(({ name: called, request }) => ({ called, request }))).then((all) =>
    all.filter(({ called }) => called === name).map(({ request }) => request),
  );
const rule = (page: Page, at: number) => page.locator('.clean-rule').nth(at);

describe('clean-up', () => {
  test('shows before and after by rule; what is taken out is not sent; it is written once and taken back', () =>
    sidebar({ view: 'clean' }, async (opened) => {
      const { page } = opened;
      await button(page, words.apply(26)).waitFor();
      await eventually(() => rule(page, 1).innerText()).toContain('2丁目0番1号');
      await rule(page, 0).getByRole('checkbox').first().uncheck();
      await button(page, words.apply(25)).waitFor();
      await button(page, words.all(25)).click();
      await eventually(() => rule(page, 1).locator('.clean-cells li').count()).toBe(20);
      await button(page, words.more(5)).click();
      await rule(page, 1).locator('.clean-cells li').nth(24).waitFor();
      await rule(page, 1).locator('.clean-cells input').nth(2).uncheck();
      await button(page, words.apply(24)).dblclick();
      await page.getByText(words.applied(24)).first().waitFor();
      const [sent, ...more] = await asked(opened, 'sidebarCleanApply');
      expect(more).toEqual([]);
      expect(sent).toMatchObject({
        rules: ['address'],
        except: ['C-00012 address'],
        expected: expect.stringContaining('address: C-00013 address'),
      });
      await button(page, words.apply(2)).waitFor();
      await button(page, text.duplicates.done.undo).click();
      await page.getByText(text.duplicates.done.undone(9)).first().waitFor();
      await eventually(() => asked(opened, 'sidebarUndoBatch')).toEqual([{ batch: sent?.key }]);
    }));

  test('after a lost answer it is sent again with the same key, and nothing is written twice', () =>
    sidebar(
      { view: 'clean', world: (world) => (world.fate.sidebarCleanApply = [{ kind: 'throws', message: 'NetworkError: HTTP 0' }]) },
      async (opened) => {
        const { page } = opened;
        await button(page, words.apply(26)).click();
        await page.locator('.warning.grave').waitFor();
        await button(page, words.apply(26)).click();
        await page.getByText(words.none).waitFor();
        const [first, second] = await asked(opened, 'sidebarCleanApply');
        expect(second?.key).toBe(first?.key);
      },
    ));

  test('more than one call writes is written part by part, goes on after a call that failed, and is one batch', () =>
    sidebar(
      {
        view: 'clean',
        world: (world) => {
          world.clean.most = 10;
          world.fate.sidebarCleanApply = [{ kind: 'answers' }, { kind: 'throws', message: 'NetworkError: HTTP 0' }];
        },
      },
      async (opened) => {
        const { page } = opened;
        await page.getByText(words.inParts).waitFor();
        await rule(page, 0).getByRole('checkbox').first().uncheck();
        await button(page, words.apply(25)).click();
        await page.locator('.warning.grave').waitFor();
        await button(page, words.apply(25)).waitFor();
        await button(page, words.apply(25)).click();
        await button(page, text.duplicates.done.undo).waitFor();
        // What was taken out is all that is left.
        await button(page, words.apply(1)).waitFor();
        const sent = await asked(opened, 'sidebarCleanApply');
        expect(sent.map(({ expected }) => (JSON.parse(String(expected)) as string[]).length)).toEqual([10, 10, 10, 5]);
        expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
        await button(page, text.duplicates.done.undo).click();
        await eventually(() => asked(opened, 'sidebarUndoBatch')).toEqual([{ batch: sent[0]?.key }]);
      },
    ));

  test('what somebody changed meanwhile is listed with what it holds now', () =>
    sidebar(
      {
        view: 'clean',
        world: (world) => {
          world.clean.kept = [{ target: 'C-00010', label: '所在地', now: '大阪市', was: '' }];
        },
      },
      async ({ page }) => {
        await button(page, words.apply(26)).click();
        await page.getByText(words.stale(1)).waitFor();
        await eventually(() => page.locator('.kept').innerText()).toContain(words.now('大阪市'));
      },
    ));

  test('an unreadable value is put right by a press, and can be taken back', () =>
    sidebar({ view: 'clean' }, async (opened) => {
      const { page } = opened;
      await button(page, words.unreadable.offer(2)).click();
      await button(page, words.unreadable.use('1000000')).click();
      await page.getByText('amount = 1000000').first().waitFor();
      await eventually(() => page.locator('.batch').count()).toBe(1);
      await eventually(() => page.getByText(words.unreadable.noNear).count()).toBe(1);
      await eventually(() => asked(opened, 'sidebarFixCell')).toMatchObject([
        { id: 'C-00002', row: 3, column: 'amount', before: '100万〜200万', value: '1000000' },
      ]);
      await button(page, words.unreadable.back).click();
      await button(page, words.unreadable.offer(1)).waitFor();
    }));

  test('one that is refused stays, with the reason beside it', () =>
    sidebar(
      { view: 'clean', world: (world) => (world.fate.sidebarFixCell = [{ kind: 'refuses', message: 'もう書き換えられていました。' }]) },
      async ({ page }) => {
        await button(page, words.unreadable.offer(2)).click();
        await button(page, words.unreadable.use('2000000')).click();
        await page.getByText('もう書き換えられていました。').first().waitFor();
        await eventually(() => page.locator('.batch').count()).toBe(2);
      },
    ));
});
