/** Opens the built sidebar.html at its real size, with a stand-in server behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../src/contract';
import { root } from '../../tools/build.mjs';
import { installFakeCheck } from './fake-check';
import { installFakeClean } from './fake-clean';
import { installFakeDuplicates } from './fake-duplicates';
import { type FakePage, type FakeWorld, installFakeHost } from './fake-host';
import { installFakeReport } from './fake-report';
import { installFakeRules } from './fake-rules';
import { installFakeTimeline } from './fake-timeline';
import { installFakeToday } from './fake-today';
import { worldOf } from './sidebar-world';

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

/** A page that one test after the other uses, since a fresh one costs more than most tests do. */
interface Kept {
  page: Page;
  /** Where what it says goes: to the test that uses it. */
  noise: string[];
  inUse: boolean;
}

const keptPages = new WeakMap<Browser, Map<string, Kept>>();
let runs = 0;

const built = join(root, 'dist/sidebar.html');
/** As src/google/host/menu.ts opens a view. A page of its own address, because storage is blocked where there is none. */
const address = 'http://sidebar.test/';
const opensView = (page: Page) =>
  page.route(`${address}**`, (route) => {
    const view = new URL(route.request().url()).searchParams.get('view') ?? '';
    const body = readFileSync(built, 'utf8').replace('data-view=""', `data-view="${view}"`);
    return route.fulfill({ contentType: 'text/html', body });
  });

/** Runs before the page's own script. The world stands in the address, so that a reload begins with it again, and a run finds no other's storage. */
function begin(): void {
  const [, run = '', world = ''] = /^#(\d+):(.*)$/.exec(decodeURIComponent(location.hash)) ?? [];
  if (world === '') return;
  if (run !== '0' && sessionStorage.getItem('run') !== run) {
    localStorage.clear();
    sessionStorage.clear();
    sessionStorage.setItem('run', run);
  }
  (window as unknown as { installFakeHost: typeof installFakeHost }).installFakeHost(JSON.parse(world));
}

async function preparedPage(context: BrowserContext, clock: boolean): Promise<Kept> {
  const page = await context.newPage();
  const kept: Kept = { page, noise: [], inUse: true };
  page.on('console', (message) => kept.noise.push(message.text()));
  page.on('pageerror', (error) => kept.noise.push(error.message));
  if (clock) await page.clock.install();
  const fakes = [
    installFakeDuplicates,
    installFakeClean,
    installFakeTimeline,
    installFakeReport,
    installFakeToday,
    installFakeRules,
    installFakeCheck,
  ];
  const script = [...fakes.map((fake) => `(${fake})();`), `window.installFakeHost = ${installFakeHost};`, `(${begin})();`].join('\n');
  await page.addInitScript(script);
  await opensView(page);
  return kept;
}

/** Functions given to `fake` and `change` run inside the page. */
export async function openSidebar(browser: Browser, options: Options = {}): Promise<Sidebar> {
  const { language = 'ja', clock = false, width = 300, view = '' } = options;
  const pages = keptPages.get(browser) ?? new Map<string, Kept>();
  keptPages.set(browser, pages);
  const inContext = () => browser.newContext({ viewport: { width, height: 650 }, locale: language });
  // A clock that was replaced stays so.
  if (clock) {
    const context = await inContext();
    return shown(await preparedPage(context, true), options, () => context.close());
  }
  const name = [language, width, view === ''].join();
  const known = pages.get(name);
  if (known?.inUse === true) throw new Error('one sidebar at a time; a second window is `second`');
  const kept = known ?? (await preparedPage(await inContext(), false));
  pages.set(name, kept);
  Object.assign(kept, { inUse: true, noise: [] });
  return shown(kept, options, async () => {
    for (const other of kept.page.context().pages()) if (other !== kept.page) await other.close();
    kept.inUse = false;
  });
}

/** @param alone false for a second window, which must find the storage as it is */
async function shown(kept: Kept, options: Options, close: () => Promise<void>, alone = true): Promise<Sidebar> {
  const { language = 'ja', world: prepare, clock = false, opened = true, view = '' } = options;
  const { page, noise } = kept;
  const world = worldOf(language);
  prepare?.(world);
  runs += 1;
  // Another address each time, because a new hash alone loads nothing.
  const place = view === '' ? pathToFileURL(built).href : address;
  await page.goto(`${place}?view=${view}&run=${runs}#${alone ? runs : 0}:${encodeURIComponent(JSON.stringify(world))}`);
  if (opened) await page.locator('.skeleton').waitFor({ state: 'detached' });
  return {
    page,
    noise,
    fake: (read) => page.evaluate(`(${read})(window.fake)`) as Promise<ReturnType<typeof read>>,
    change: async (change) => {
      await page.evaluate(`(${change})(window.fake.world)`);
    },
    second: async () => shown(await preparedPage(page.context(), clock), options, async () => undefined, false),
    close,
  };
}
