/** The dialog reads 10,000 rows of 12 columns with at most two seconds of work, and the page answers all the while. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../tools/build.mjs';
import { launchBrowser } from './window';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const rows = [
  Array.from({ length: 12 }, (_, at) => `見出し${at}`),
  ...Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 12 }, (_, at) => (at % 4 === 3 ? row * at : `値${row % 500}-${at}あ`)),
  ),
];

/** A server that takes rows and says nothing about them; it notes when the first arrive. */
const stub = (): void => {
  const answers: Record<string, (request: { rows: unknown[] }) => unknown> = {
    sidebarImportLists: () => ({ lists: [], limits: { stageRows: 2000, stageCells: 60_000, columns: 200, unitsPerSlice: 1000 } }),
    sidebarImportStage: ({ rows: sent }) => {
      state.arrived ||= performance.now();
      state.rows += sent.length;
      return { sheetId: 1, name: 'x', stored: 0 };
    },
  };
  const state = { begun: 0, arrived: 0, rows: 0, longest: 0 };
  Object.assign(window, { state });
  const runner = (success: (value: unknown) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler);
          if (name === 'withFailureHandler') return () => runner(success);
          const answer = answers[String(name)];
          return (request: { rows: unknown[] }) => {
            if (answer !== undefined) setTimeout(() => success({ ok: true, value: answer(request) }), 0);
          };
        },
      },
    );
  Object.assign(window, { google: { script: { run: runner(() => undefined) } } });
  let before = 0;
  const tick = (): void => {
    const now = performance.now();
    if (state.begun > 0 && state.arrived === 0) state.longest = Math.max(state.longest, now - before);
    before = now;
    setTimeout(tick, 0);
  };
  tick();
  addEventListener(
    'change',
    () => {
      state.begun = performance.now();
      before = state.begun;
    },
    true,
  );
};

interface State {
  begun: number;
  arrived: number;
  rows: number;
  longest: number;
}

/** Seconds the page's thread has worked so far: unlike the clock's, they do not grow when the machine does something else. */
const worked = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
};

const read = async (page: Page, name: string, buffer: Buffer): Promise<{ seconds: number; longest: number }> => {
  await page.addInitScript(stub);
  await page.goto(pathToFileURL(join(root, 'dist/import.html')).href);
  await page.locator('.drop button:enabled').waitFor();
  const work = await worked(page);
  const before = await work();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.waitForFunction((all) => (window as unknown as { state: State }).state.rows === all, rows.length, { timeout: 60_000 });
  const seconds = (await work()) - before;
  const { longest } = await page.evaluate(() => (window as unknown as { state: State }).state);
  return { seconds, longest };
};

const workbook = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('名簿').addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
};

test.each([
  ['list.csv', async () => Buffer.from(Papa.unparse(rows))],
  ['list.xlsx', workbook],
])('%s', async (name, bytes) => {
  const file = await bytes();
  let [seconds, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // What else the machine does is no property of the page: the best of a few readings counts.
  for (let time = 0; time < 5 && (seconds >= 2 || longest >= 500); time++) {
    const page = await browser.newPage();
    const took = await read(page, name, file);
    seconds = Math.min(seconds, took.seconds);
    longest = Math.min(longest, took.longest);
    await page.close();
  }
  if (process.env.DAICHO_FIGURES !== undefined) console.log(`${name}: ${seconds.toFixed(2)} s, longest stretch ${Math.round(longest)} ms`);
  expect(seconds).toBeLessThan(2);
  // Half a second on a busy machine: nobody calls that frozen.
  expect(longest).toBeLessThan(500);
});
