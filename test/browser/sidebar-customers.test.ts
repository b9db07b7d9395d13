/** The built sidebar finding customers and following the selected row. */
import { describe, expect, test } from '@jest/globals';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import { sidebars, summary } from './sidebar-steps';

const sidebar = sidebars();

describe('finding and following customers', () => {
  test('search with keys alone: Ctrl+/, type, arrow, Enter; the focus is in the summary', () =>
    sidebar({}, async ({ page }) => {
      await summary(page).press('Control+/');
      await page.keyboard.type('山田');
      await page.getByRole('option').nth(1).waitFor();
      const box = page.getByRole('combobox', { name: text.find.label });
      await eventually(() => box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      await eventually(() => box.getAttribute('aria-activedescendant')).toBe('find-1');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '山田商店' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'summary');
      await eventually(() => box.inputValue()).toBe('');
    }));

  test('waits for the end of a conversion, asks once for fast typing, and says when nothing is found', () =>
    sidebar({}, async ({ page, fake }) => {
      const keyboard = await page.context().newCDPSession(page);
      await page.locator('#find').focus();
      await keyboard.send('Input.imeSetComposition', { text: 'やまだ', selectionStart: 3, selectionEnd: 3 });
      await page.waitForTimeout(500);
      await eventually(() => fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarFind').length)).toBe(0);
      await keyboard.send('Input.insertText', { text: '山田' });
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type('xyz');
      await page.getByText(text.find.none).last().waitFor();
      await eventually(() =>
        fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarFind').map(({ request }) => request.text)),
      ).toEqual(['山田', '山田xyz']);
      await page.keyboard.press('Escape');
      await eventually(() => page.locator('#find').inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('summary');
    }));

  test('follows the selected row, but not while something is typed; each customer keeps its own draft', () =>
    sidebar({ clock: true }, async ({ page, change }) => {
      const heading = (name: string) => page.getByRole('heading', { name });
      await change((world) => {
        world.selected = 'C-00002';
      });
      await page.clock.runFor(4_500);
      await heading('山田商店').waitFor();
      await summary(page).fill('山田商店の下書き');
      await change((world) => {
        world.selected = 'C-00001';
      });
      await page.clock.runFor(30_000);
      await heading('山田商店').waitFor();
      await page.getByRole('button', { name: text.open.refresh }).click();
      await page.clock.runFor(200);
      await heading('株式会社山田製作所').waitFor();
      await eventually(() => summary(page).inputValue()).toBe('');
      await change((world) => {
        world.selected = 'C-00002';
      });
      await page.clock.runFor(4_500);
      await heading('山田商店').waitFor();
      await eventually(() => summary(page).inputValue()).toBe('山田商店の下書き');
    }));

  test('a customer found by searching stays until another row is selected', () =>
    sidebar({ clock: true }, async ({ page, change }) => {
      await page.locator('#find').fill('商店');
      await page.clock.runFor(400);
      await page.getByRole('option').first().click();
      await page.clock.runFor(9_000);
      await page.getByRole('heading', { name: '山田商店' }).waitFor();
      await change((world) => {
        world.selected = 'C-00004';
      });
      await page.clock.runFor(4_500);
      await page.getByRole('heading', { name: '終了工業' }).waitFor();
    }));

  test('asks less and less often while the server fails', () =>
    sidebar(
      {
        clock: true,
        world: (world) => (world.fate.sidebarSelected = Array.from({ length: 20 }, () => ({ kind: 'throws', message: 'x' }))),
      },
      async ({ page, fake }) => {
        await page.clock.runFor(60_000);
        const asked = await fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarSelected').length);
        expect(asked).toBeLessThanOrEqual(4);
        expect(asked).toBeGreaterThanOrEqual(2);
      },
    ));

  test('Esc gives the focus back to the grid', () =>
    sidebar({}, async ({ page, fake }) => {
      await summary(page).press('Escape');
      await eventually(() => fake(({ gridFocus }) => gridFocus)).toBe(1);
    }));

  test('hostile text is only text', () =>
    sidebar({ world: (world) => (world.selected = 'C-00003') }, async ({ page }) => {
      await eventually(() => page.locator('h1').innerText()).toContain('<script>alert(1)</script>');
      await eventually(() => page.locator('img, h1 script').count()).toBe(0);
    }));
});
