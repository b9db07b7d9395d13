/** A window of the workbench in Chromium, with everything it complains about. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { TestHook } from '../../workbench/page/test-hook';

declare global {
  interface Window {
    daicho?: TestHook;
  }
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Opens the address in a window of its own and waits until it can be used. */
export const openWindow = async (context: BrowserContext, url: string, complaints: string[]): Promise<Page> => {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') complaints.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.daicho?.ready === true, null, { timeout: 60_000 });
  return page;
};

/** Where a cell is drawn, in pixels of the page; null where it is not on the screen. Scrolling is drawn with a later frame, on a busy machine with one much later: asked until it stands still. */
export const standing = async (page: Page, a1: string): Promise<{ left: number; top: number; width: number; height: number } | null> => {
  const drawn = (): Promise<string> =>
    page.evaluate(async (at) => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return JSON.stringify(window.daicho?.box(at) ?? null);
    }, a1);
  for (let [before, now] = [await drawn(), await drawn()]; ; [before, now] = [now, await drawn()])
    if (before === now) return JSON.parse(now);
};
