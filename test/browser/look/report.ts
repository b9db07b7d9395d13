/** Daily reports, both ways. */

import type { Look } from './looks';
import { press, readReport } from './steps';

export const reportLooks: readonly Look[] = [
  { name: 'the box for a report', view: 'report', sign: '#report-text' },
  { name: 'the entries of a report', view: 'report', act: readReport, sign: '.report-entry' },
  {
    name: 'an entry being corrected',
    view: 'report',
    act: async (page) => {
      await readReport(page);
      for (const place of [0, 2, 4]) await page.locator('.report-entry .edit').nth(place).click();
    },
    sign: '.entry-fields',
  },
  {
    name: 'entries with faults',
    view: 'report',
    act: async (page) => {
      await readReport(page);
      await press(page);
    },
    sign: '.fault',
  },
  {
    name: 'a report that could not be read',
    view: 'report',
    world: (world) => (world.fate.sidebarReportPreview = [{ kind: 'throws', message: 'x' }]),
    act: (page) =>
      page
        .locator('#report-text')
        .fill('x')
        .then(() => press(page)),
    sign: '.warning.grave',
  },
  {
    name: 'a report that is logged but for an entry',
    view: 'report',
    world: (world) => {
      world.report.read.items = world.report.read.items.filter(({ at }) => at === 0 || at === 4);
      world.report.refusals[4] = { message: 'W'.repeat(80), confirm: 'touched T-000001' };
    },
    act: async (page) => {
      await readReport(page);
      await press(page);
    },
    sign: '.report-entry.logged',
  },
  { name: 'a day as report text', view: 'report', act: (page) => page.locator('[data-tab=to]').click(), sign: '#report-out' },
  {
    name: 'a day without touches',
    view: 'report',
    world: (world) => (world.report.text = ''),
    act: (page) => page.locator('[data-tab=to]').click(),
    sign: '.to-report .state',
  },
];
