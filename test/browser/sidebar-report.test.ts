/** Daily reports in the built sidebar: pasted, looked through, corrected, logged once, taken back; and a day written out and copied. */
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ReportCommitRequest } from '../../src/contract';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { Sidebar } from './sidebar-page';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();
const words = text.report;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const entry = (page: Page, at: number) => page.locator('.report-entry').nth(at);
const sent = ({ fake }: Sidebar) =>
  fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarReportCommit').map(({ request }) => request)) as unknown as Promise<
    ReportCommitRequest[]
  >;
const read = async (page: Page) => {
  await page.locator('#report-text').fill('本日の日報');
  await button(page, words.read).click();
  await entry(page, 0).waitFor();
};
const only = (...places: number[]) =>
  `world.report.read.items = world.report.read.items.filter((item) => ${JSON.stringify(places)}.includes(item.at))`;

describe('a pasted report', () => {
  test('is logged as corrected, once however often it is pressed, and taken back', () =>
    sidebar({ view: 'report' }, async (opened) => {
      const { page } = opened;
      await read(page);
      // One that is logged already is not chosen.
      await button(page, words.save(4)).waitFor();
      await entry(page, 4).getByRole('checkbox').uncheck();
      await entry(page, 1)
        .getByRole('radio', { name: /山田商店/ })
        .check();
      await entry(page, 2).locator('.edit').click();
      await entry(page, 2).getByRole('radio', { name: '電話', exact: true }).check();
      await entry(page, 2).getByLabel(words.reason).fill('先方からの依頼');
      await entry(page, 2).getByLabel(text.form.summary).fill('契約の相談');
      await button(page, words.save(3)).dblclick();
      await page.getByText(words.logged(3)).first().waitFor();
      const [first, ...more] = await sent(opened);
      expect(more).toEqual([]);
      expect(first?.entries).toMatchObject([
        { at: 0, customerId: 'C-00001', when: '2026-03-05 10:00', end: '11:00', channel: 'visit', nextDate: '2026-03-10', again: false },
        { at: 1, customerId: 'C-00002', nextDate: 'none', nextAction: '' },
        { at: 2, customerId: 'C-00004', channel: 'phone', reason: '先方からの依頼', summary: '契約の相談' },
      ]);
      await button(page, text.duplicates.done.undo).click();
      await button(page, words.save(3)).click();
      await eventually(async () => (await sent(opened)).length).toBe(2);
      expect((await sent(opened))[1]?.key).not.toBe(first?.key);
    }));

  test('asks for what is missing and goes there', () =>
    sidebar({ view: 'report' }, async (opened) => {
      const { page } = opened;
      await read(page);
      await button(page, words.save(4)).click();
      await entry(page, 1).getByText(words.faults.who).waitFor();
      await eventually(() => page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('entry-1');
      await entry(page, 2).getByText(words.faults.reason).waitFor();
      await entry(page, 2).getByText(words.faults.channel).waitFor();
      expect(await sent(opened)).toEqual([]);
    }));

  test('finds another customer, and chooses among candidates by keyboard', () =>
    sidebar({ view: 'report', world: new Function('world', only(1)) as never }, async (opened) => {
      const { page } = opened;
      await read(page);
      const radio = entry(page, 0).getByRole('radio').first();
      await radio.focus();
      await page.keyboard.press('ArrowDown');
      await eventually(() => entry(page, 0).getByRole('radio').nth(1).isChecked()).toBe(true);
      await entry(page, 0).locator('.edit').click();
      const box = entry(page, 0).getByRole('combobox');
      await box.fill('終了');
      await entry(page, 0).getByRole('option').first().waitFor();
      await box.press('Enter');
      await eventually(() =>
        entry(page, 0)
          .getByRole('radio', { name: /終了工業/ })
          .isChecked(),
      ).toBe(true);
      await button(page, words.save(1)).click();
      await eventually(async () => (await sent(opened))[0]?.entries[0]?.customerId).toBe('C-00004');
    }));

  test('what came up meanwhile is shown, and accepted by pressing again', () =>
    sidebar(
      {
        view: 'report',
        world: new Function(
          'world',
          `${only(0)}; world.report.refusals[0] = { message: '田中が対応しています。', confirm: 'touched T-9' }`,
        ) as never,
      },
      async (opened) => {
        const { page } = opened;
        await read(page);
        await button(page, words.save(1)).click();
        await entry(page, 0).getByText('田中が対応しています。').waitFor();
        await button(page, words.save(1)).click();
        await page.getByText(words.loggedAs('T-000001')).waitFor();
        expect((await sent(opened)).map(({ entries }) => entries[0]?.confirmed)).toEqual(['', 'touched T-9']);
      },
    ));

  test('after a lost answer the same key is sent again; nothing typed is lost by a failure', () =>
    sidebar(
      {
        view: 'report',
        world: new Function(
          'world',
          `${only(0)}; world.fate.sidebarReportCommit = [{ kind: 'throws', message: 'NetworkError: HTTP 0' }, { kind: 'throws', message: 'x' }]`,
        ) as never,
      },
      async (opened) => {
        const { page } = opened;
        await read(page);
        await entry(page, 0).locator('.edit').click();
        await entry(page, 0).getByLabel(words.met).fill('山田専務');
        await button(page, words.save(1)).click();
        await page.locator('.warning.grave').waitFor();
        await button(page, words.save(1)).click();
        await page.getByText(words.loggedAs('T-000001')).waitFor();
        const all = await sent(opened);
        expect(new Set(all.map(({ key }) => key)).size).toBe(1);
        expect(all.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
        expect(all.map(({ entries }) => entries[0]?.met)).toEqual(['山田専務', '山田専務', '山田専務']);
      },
    ));

  test('stays through a reload, in the box and in the entries, and other lines are shown as text', () =>
    sidebar({ view: 'report' }, async ({ page }) => {
      await page.locator('#report-text').fill('書きかけの日報');
      await page.reload();
      await eventually(() => page.locator('#report-text').inputValue()).toBe('書きかけの日報');
      await button(page, words.read).click();
      await entry(page, 0).locator('.edit').click();
      await entry(page, 0).getByLabel(words.met).fill('山田専務');
      await page.reload();
      await entry(page, 0).getByText('山田専務').waitFor();
      await eventually(() => page.locator('.left-over').innerText()).toContain('13:00 社内会議');
      await button(page, words.back).click();
      await eventually(() => page.locator('#report-text').inputValue()).toBe('書きかけの日報');
      await button(page, words.goOn).click();
      await entry(page, 0).getByText('山田専務').waitFor();
    }));

  test('a single touch is taken back by itself', () =>
    sidebar({ view: 'report', world: new Function('world', only(0)) as never }, async (opened) => {
      const { page, fake } = opened;
      await read(page);
      await button(page, words.save(1)).click();
      await button(page, words.undoNamed('株式会社山田製作所')).click();
      await entry(page, 0).getByText(words.undoneOne).waitFor();
      expect(await fake(({ undone }) => undone)).toEqual(['T-000001']);
    }));

  test('forty entries go out in slices', () =>
    sidebar(
      {
        view: 'report',
        world: new Function(
          'world',
          `const [first] = world.report.read.items; world.report.read.items = Array.from({ length: 45 }, (_, at) => ({ ...first, at }))`,
        ) as never,
      },
      async (opened) => {
        const { page } = opened;
        await read(page);
        await button(page, words.save(45)).click();
        await page.getByText(words.logged(45)).first().waitFor();
        expect((await sent(opened)).map(({ entries }) => entries.length)).toEqual([20, 20, 5]);
        await button(page, words.finish).click();
        await eventually(() => page.locator('#report-text').inputValue()).toBe('');
      },
    ));
});

describe('a day as report text', () => {
  test('is copied by one button, and selected where the clipboard is refused', () =>
    sidebar({ view: 'report' }, async ({ page }) => {
      await page.locator('[data-tab=to]').click();
      const box = page.locator('#report-out');
      await eventually(() => box.inputValue()).toContain('■顧客:株式会社山田製作所');
      await page.evaluate(() => {
        document.execCommand = () => false;
      });
      await button(page, words.copy).click();
      await page.getByText(words.selected).first().waitFor();
      const selected = () => page.evaluate(() => window.getSelection()?.toString() ?? '');
      await eventually(selected).toBe(await box.inputValue());
      await page.locator('#report-day').fill('2026-03-04');
      await page.getByText(words.noTouchesWhy).waitFor();
    }));
});
