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
