/** Steps that several sidebar tests share. */
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { openSidebar, type Sidebar } from './sidebar-page';
import { launchBrowser } from './window';

export const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
export const summary = (page: Page) => page.getByLabel(text.form.summary, { exact: true });
export const save = (page: Page) => page.getByRole('button', { name: text.save.save, exact: true });
export const saved = (page: Page) => page.getByText(text.save.saved, { exact: true }).first();

/** A complete form: channel, result, summary, next date. */
export async function fillIn(page: Page, words = '納期は了承') {
  await radio(page, '電話').check();
  await radio(page, '前向き').check();
  await summary(page).fill(words);
  await radio(page, '来週月 2026/03/09(月)').check();
}

/** The requests to log, in the order they were sent. */
export const sent = ({ fake }: Sidebar) =>
  fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarLogTouch').map(({ request }) => request));

/** The touches the server holds in the end. */
export const logged = ({ fake }: Sidebar) => fake((page) => Object.values(page.logged));

/** One browser for a file of tests, and a sidebar for each test, which must say nothing to the console. */
export function sidebars() {
  // A browser on a busy machine takes its time.
  jest.setTimeout(60_000);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async (options: Parameters<typeof openSidebar>[1], does: (sidebar: Sidebar) => Promise<void>) => {
    const sidebar = await openSidebar(browser, options);
    try {
      await does(sidebar);
      expect(sidebar.noise).toEqual([]);
    } finally {
      await sidebar.close();
    }
  };
}
