/** Clean-up, the rules of the start, and what was done at once. */

import type { Look } from './looks';
import { press, toView } from './steps';

export const cleanLooks: readonly Look[] = [
  { name: 'what clean-up would change', act: (page) => toView(page, 3), sign: '.clean-rule' },
  {
    name: 'clean-up cell by cell',
    act: async (page) => {
      await toView(page, 3);
      await page.locator('.clean-rule .link').last().click();
      await page.locator('.clean-cells input').first().uncheck();
    },
    sign: '.clean-cells',
  },
  {
    name: 'cleaned up but for a cell',
    world: (world) => {
      world.clean.kept = [{ target: 'C-00001', label: 'W'.repeat(30), now: 'W'.repeat(50), was: '' }];
    },
    act: async (page) => {
      await toView(page, 3);
      await page.locator('.clean-rule').first().waitFor();
      await press(page);
    },
    sign: '.kept',
  },
  {
    name: 'clean-up that failed',
    world: (world) => (world.fate.sidebarCleanApply = [{ kind: 'throws', message: 'x' }]),
    act: async (page) => {
      await toView(page, 3);
      await page.locator('.clean-rule').first().waitFor();
      await press(page);
    },
    sign: '.warning.grave',
  },
  {
    name: 'nothing to clean up',
    world: (world) => {
      world.clean.rules = [];
      world.clean.unreadable = [];
    },
    act: (page) => toView(page, 3),
    sign: '.state',
  },
  {
    name: 'values that cannot be read',
    act: async (page) => {
      await toView(page, 3);
      await page.locator('.to-unreadable').click();
    },
    sign: '.nearest',
  },
  { name: 'the rules of the start', view: 'rules', sign: '.threshold' },
  { name: 'the rules of the start, accepted', view: 'rules', act: (page) => page.locator('.primary').click(), sign: '.notice' },
  { name: 'an empty history', act: (page) => toView(page, 4), sign: '.state' },
  {
    name: 'a history with something undone',
    world: (world) => {
      const one = { at: '2026-03-01 09:00', by: 'W'.repeat(30), cause: 'merge', operation: '統合', undoable: true, undone: false };
      world.duplicates.batches = [
        { ...one, batch: 'a', title: 'W'.repeat(60) },
        { ...one, batch: 'b', title: 'C-00002 → C-00001', undone: true },
      ];
      world.duplicates.kept = [{ target: 'C-00001', label: 'W'.repeat(30), now: 'W'.repeat(50), was: '' }];
    },
    act: (page) => toView(page, 4).then(() => page.locator('.batch .outline').first().click()),
    sign: '.kept',
  },
];
