/** How the sidebar looks, measured: the customer and the form for a touch in every state, and the whole page by keys. */
import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../src/contract';
import { sidebarEn } from '../../src/text/sidebar-en';
import { sidebarJa } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import { customerLooks } from './look/customer';
import { logFormLooks } from './look/log-form';
import { measured } from './look/looks';
import { overflowing } from './measure';
import { sidebars } from './sidebar-steps';

const sidebar = sidebars();

measured(sidebar, [...customerLooks, ...logFormLooks]);

describe.each<Language>(['ja', 'en'])('in %s', (language) => {
  test('the form fits above the fold at 650 px, without presets and warnings', () =>
    sidebar(
      {
        language,
        world: (world) => Object.assign(world.cards['C-00001'] ?? {}, { flags: [], cautions: '' }),
      },
      async ({ page }) => {
        const bar = await page.locator('.save-bar').boundingBox();
        for (const part of ['input[value=visit]', 'input[value="0"]', '#summary', 'input[value="offer:0"]']) {
          const box = await page.locator(part).boundingBox();
          expect({ part, shown: (box?.y ?? 9999) + (box?.height ?? 0) <= (bar?.y ?? 0) }).toEqual({ part, shown: true });
        }
      },
    ));

  test('a scroll bar takes no width from the text', () =>
    sidebar({ language, width: 285 }, async ({ page }) => {
      await eventually(() => page.evaluate(overflowing)).toEqual([]);
    }));
});
test('everything can be reached with Tab, in the order of the page, and is seen to have the focus', () =>
  sidebar({}, async ({ page }) => {
    await page.locator('#find').focus();
    const passed: string[] = [];
    const { open, views, card, type, form, who, save, timeline } = sidebarJa;
    const order = [
      'find',
      open.refresh,
      views.menu,
      card.more,
      type.change('取引中'),
      type.promote,
      form.whenIsNow,
      '訪問',
      '決定',
      'summary',
      '明日 2026/03/06(金)',
      'next-action',
      `${sidebarJa.touch.more}山田 太郎`,
      sidebarJa.persons.title(0),
      sidebarJa.rank.title(''),
      timeline.title(0),
      save.save,
      who.changeLabel,
    ];
    for (const _ of order) {
      const seen = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        const shown = element.type === 'radio' ? (element.parentElement as HTMLElement) : element;
        const box = shown.getBoundingClientRect();
        const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return {
          name: element.id || element.getAttribute('aria-label') || element.textContent || '',
          ringed: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
          covered: onTop === null || !(shown.contains(onTop) || onTop.contains(shown)),
        };
      });
      expect(seen).toEqual({ name: seen.name, ringed: true, covered: false });
      passed.push(seen.name);
      await page.keyboard.press('Tab');
    }
    expect(passed).toEqual(order);
  }));

test('English says English words', () =>
  sidebar({ language: 'en' }, async ({ page }) => {
    await page.getByRole('button', { name: sidebarEn.save.save }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/[\u3040-\u30ff]/);
  }));
