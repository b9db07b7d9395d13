/** A person at a window of the workbench: the mouse and the keyboard do everything, the test hook only looks. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { standing } from './window';

export interface Person {
  readonly page: Page;
  /** The add-on's sidebar, in its frame. */
  readonly sidebar: FrameLocator;
  cell(a1: string): Promise<string>;
  /** The cell under a heading of row 1. */
  at(heading: string, row: number): Promise<string>;
  under(heading: string, row: number): Promise<string>;
  shows(a1: string, text: string | RegExp): Promise<void>;
  /** Clicks a cell; `fromRight` pixels from its right edge, for the arrow of a dropdown. */
  click(a1: string, fromRight?: number): Promise<void>;
  type(a1: string, text: string): Promise<void>;
  tab(name: string): Promise<void>;
  /** Chooses an item of the add-on's menu. */
  menu(item: string): Promise<void>;
  /** Reads the message on the screen and answers it. */
  answer(button: 'OK' | 'YES' | 'NO'): Promise<string>;
  /** Waits for the row whose cell under the heading shows the text. */
  rowOf(heading: string, text: string, last?: number): Promise<number>;
  /** Whether no row of the sheet, as it is now, shows the text under the heading. */
  lacks(heading: string, text: string, last?: number): Promise<boolean>;
}

const slow = { timeout: 20_000 };

const lettersOf = (column: number): string =>
  column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);

/** In the page: the row whose cell of the column shows the text; 0 when none does. */
const rowWith = ([column, text, last]: readonly [string, string, number]): number => {
  for (let row = 2; row <= last; row++) if (window.daicho?.cell(`${column}${row}`) === text) return row;
  return 0;
};

export const personAt = (page: Page): Person => {
  const cell = (a1: string): Promise<string> =>
    page.evaluate(async (at) => {
      await window.daicho?.whole();
      return window.daicho?.cell(at) ?? '';
    }, a1);
  const at = async (heading: string, row: number): Promise<string> => {
    for (let column = 1; column <= 60; column++) if ((await cell(`${lettersOf(column)}1`)) === heading) return `${lettersOf(column)}${row}`;
    throw new Error(`no heading ${heading}`);
  };
  const shows = async (a1: string, text: string | RegExp): Promise<void> => {
    await page.evaluate(() => window.daicho?.whole());
    const { source, flags } = text instanceof RegExp ? text : { source: '', flags: '' };
    await page
      .waitForFunction(
        ([where, words, pattern, how]) => {
          const shown = window.daicho?.cell(where as string) ?? '';
          return pattern === '' ? shown === words : new RegExp(pattern as string, how).test(shown);
        },
        [a1, String(text), source, flags],
        slow,
      )
      .catch(async () => {
        throw new Error(`${a1} should show ${text} and shows "${await cell(a1)}"`);
      });
  };
  const click = async (a1: string, fromRight = 0): Promise<void> => {
    await page.evaluate((where) => window.daicho?.select(where), a1);
    const box = await standing(page, a1);
    if (box === null || box.top < 0) throw new Error(`${a1} is not on the screen`);
    // Right of the middle, because the left of the first scrolled column may lie under the frozen ones.
    await page.mouse.click(box.left + (fromRight === 0 ? box.width * 0.6 : box.width - fromRight), box.top + box.height / 2);
  };
  return {
    page,
    sidebar: page.frameLocator('#sidebar iframe'),
    cell,
    at,
    under: async (heading, row) => cell(await at(heading, row)),
    shows,
    click,
    type: async (a1, text) => {
      await click(a1);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    tab: async (name) => {
      await page.click(`.tab-name >> text="${name}"`);
      await page.waitForFunction((wanted) => window.daicho?.activeSheet().name === wanted && window.daicho.cell('A1') !== '', name, slow);
    },
    menu: async (item) => {
      const line = page.locator('.submenu button.menu-line', { has: page.locator(`text="${item}"`) });
      // The add-on's menu comes a moment after the window, when onOpen has run; one that was opened before stays without it.
      for (const end = Date.now() + slow.timeout; ; ) {
        await page.click('#menu-extensions');
        if ((await line.count()) > 0 || Date.now() > end) break;
        await page.keyboard.press('Escape');
        await page.waitForTimeout(100);
      }
      // The menus it stands in open under the pointer, the outermost first.
      for (const menu of await line.locator('xpath=ancestor::*[contains(@class, "has-submenu")]').all()) await menu.hover();
      await line.click();
    },
    answer: async (button) => {
      const box = page.locator('dialog.box');
      await box.locator(`[data-button=${button}]`).waitFor(slow);
      const text = (await box.locator('.box-body p').allTextContents()).join('\n');
      await box.locator(`[data-button=${button}]`).click();
      return text;
    },
    rowOf: async (heading, text, last = 1200) => {
      const column = (await at(heading, 1)).replace('1', '');
      const found = await page
        .waitForFunction(rowWith, [column, text, last] as const, slow)
        .catch(() => Promise.reject(new Error(`no row shows "${text}" under ${heading}`)));
      return (await found.jsonValue()) as number;
    },
    lacks: async (heading, text, last = 1200) => {
      const column = (await at(heading, 1)).replace('1', '');
      await page.evaluate(() => window.daicho?.whole());
      return (await page.evaluate(rowWith, [column, text, last] as const)) === 0;
    },
  };
};

let folder = '';

/** Does something with the page; when it fails, a picture of the page is left and named in the message. */
const pictured = async (page: Page, name: string, does: () => Promise<void>): Promise<void> => {
  try {
    await does();
  } catch (error) {
    if (folder === '') folder = mkdtempSync(join(tmpdir(), 'daicho-failed-'));
    const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`);
    await page.screenshot({ path }).catch(() => undefined);
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nThe page as it was: ${path}`, { cause: error });
  }
};

/** Steps that build on each other: after one that failed the others would only wait in vain. */
export const journey = (page: () => Page): ((name: string, does: () => Promise<void>) => void) => {
  let failed = '';
  return (name, does) =>
    test(name, async () => {
      if (failed !== '') throw new Error(`not tried, because "${failed}" failed`);
      failed = name;
      await pictured(page(), name, does);
      failed = '';
    });
};
