/** Duplicates: the scan, the groups, the preview of a merge, what was done. */

import type { Look } from './looks';
import { press, scanned, toView } from './steps';

export const duplicatesLooks: readonly Look[] = [
  { name: 'duplicates before a scan', act: (page) => toView(page, 2), sign: '.state' },
  {
    name: 'a scan that is running',
    world: (world) => Object.assign(world.duplicates, { total: 50_000, slice: 1 }),
    act: async (page) => {
      await toView(page, 2);
      await press(page);
    },
    sign: '.progress-box p',
  },
  {
    name: 'a scan that failed',
    world: (world) => (world.fate.sidebarScan = [{ kind: 'throws', message: 'x' }]),
    act: async (page) => {
      await toView(page, 2);
      await press(page);
    },
    sign: '.warning.grave',
  },
  { name: 'nothing found', world: (world) => (world.duplicates.pairs = []), act: scanned, sign: '.state' },
  { name: 'a group', act: scanned, sign: '.differs' },
  {
    name: 'a group of three with a hostile member and a note',
    world: (world) => {
      world.duplicates.pairs = [
        ['C-00001', 'C-00003', 'likely', 6],
        ['C-00001', 'C-00002', 'likely', 5],
      ];
    },
    act: scanned,
    sign: '.differs',
  },
  {
    name: 'a group that cannot be read',
    world: (world) => (world.fate.sidebarMergePreview = [{ kind: 'throws', message: 'x' }]),
    act: scanned,
    sign: '.warning.grave',
  },
  {
    name: 'the preview of a merge',
    act: async (page) => {
      await scanned(page);
      await page.locator('.differs').first().waitFor();
      await press(page);
    },
    sign: '.choice',
  },
  {
    name: 'a merge that was done',
    act: async (page) => {
      await scanned(page);
      await page.locator('.differs').first().waitFor();
      await press(page);
      await page.locator('.choice').first().waitFor();
      await page.locator('.primary:focus').press('Enter');
    },
    sign: '.notice',
  },
  {
    name: 'all seen',
    act: async (page) => {
      await scanned(page);
      for (let group = 0; group < 2; group++) {
        await page.locator('.differs').first().waitFor();
        await page.keyboard.press('d');
        await page.waitForTimeout(150);
      }
    },
    sign: '.notice',
  },
  {
    name: 'sure groups at once',
    world: (world) => {
      world.duplicates.pairs = [
        ['C-00001', 'C-00004', 'same', 15],
        ['C-00002', 'C-00003', 'same', 14],
      ];
    },
    act: async (page) => {
      await scanned(page);
      await page.locator('.scan-note .link').last().click();
    },
    sign: '.pick',
  },
];
