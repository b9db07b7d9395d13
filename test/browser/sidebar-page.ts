/** Opens the built sidebar.html at its real size, with a stand-in server behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Language } from '../../src/contract';
import { root } from '../../tools/build.mjs';
import { installFakeClean } from './fake-clean';
import { installFakeDuplicates } from './fake-duplicates';
import { type FakePage, type FakeWorld, installFakeHost } from './fake-host';
import { installFakeReport } from './fake-report';
import { installFakeRules } from './fake-rules';
import { installFakeTimeline } from './fake-timeline';
import { installFakeToday } from './fake-today';
import { worldOf } from './sidebar-world';

const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((part) => `--disable-${part}`);

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--no-first-run', ...quiet],
  });

export interface Sidebar {
  page: Page;
  /** What the page said to the console or threw: must stay empty. */
  noise: string[];
  fake: <T>(read: (fake: FakePage) => T) => Promise<T>;
  change: (change: (world: FakeWorld) => void) => Promise<void>;
  /** Another window of the same browser, with a server of its own. */
  second: () => Promise<Sidebar>;
  close: () => Promise<void>;
}

interface Options {
  language?: Language;
  /** Prepares the world before the page is opened. */
  world?: (world: FakeWorld) => void;
  /** Lets the test move the page's clock. */
  clock?: boolean;
  width?: number;
  /** False when the test itself waits for the server. */
  opened?: boolean;
  /** The view that the add-on's menu asked for. */
  view?: string;
}

/** Functions given to `fake` and `change` run inside the page. */
export async function openSidebar(
  browser: Browser,
  { language = 'ja', world, clock = false, width = 300, opened = true, view = '' }: Options = {},
): Promise<Sidebar> {
  const context = await browser.newContext({ viewport: { width, height: 650 }, locale: language });
  return openPage(context, { language, ...(world === undefined ? {} : { world }), clock, opened, view });
}

async function openPage(
  context: BrowserContext,
  { language = 'ja', world, clock = false, opened = true, view = '' }: Omit<Options, 'width'>,
): Promise<Sidebar> {
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  const begin = worldOf(language);
  world?.(begin);
  if (clock) await page.clock.install();
  await page.addInitScript(installFakeDuplicates);
  await page.addInitScript(installFakeClean);
  await page.addInitScript(installFakeTimeline);
  await page.addInitScript(installFakeReport);
  await page.addInitScript(installFakeToday);
  await page.addInitScript(installFakeRules);
  await page.addInitScript(installFakeHost, begin);
  if (view === '') await page.goto(pathToFileURL(join(root, 'dist/sidebar.html')).href);
  else {
    // As src/google/menu.ts does it. A page of its own address, because storage is blocked where there is none.
    const html = readFileSync(join(root, 'dist/sidebar.html'), 'utf8').replace('data-view=""', `data-view="${view}"`);
    await page.route('http://sidebar.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://sidebar.test/');
  }
  if (opened) await page.locator('.skeleton').waitFor({ state: 'detached' });
  return {
    page,
    noise,
    fake: (read) => page.evaluate(`(${read})(window.fake)`) as Promise<ReturnType<typeof read>>,
    change: async (change) => {
      await page.evaluate(`(${change})(window.fake.world)`);
    },
    second: () => openPage(context, { language, ...(world === undefined ? {} : { world }), clock, opened, view }),
    close: () => context.close(),
  };
}
