/** The manager's check: what waits, what is overdue, nothing, while it is written, and when that failed. */
import type { Look } from './looks';

export const checkLooks: readonly Look[] = [
  { name: 'touches nobody checked', view: 'check', sign: '.check-row' },
  {
    name: 'overdue plans, one with a note',
    view: 'check',
    act: async (page) => {
      await page.locator('.check-row').first().waitFor();
      await page.locator('.check select').first().selectOption('overdue');
    },
    sign: '.check-row .faint.lines',
  },
  {
    name: 'the check of somebody who is no manager',
    view: 'check',
    world: (world) => {
      world.check.manager = false;
    },
    sign: '.check-row',
  },
  {
    name: 'nothing to check',
    view: 'check',
    world: (world) => {
      world.check.items.touches = [];
    },
    sign: '.check .state',
  },
  {
    name: 'a check that is being written',
    view: 'check',
    world: (world) => {
      world.fate.sidebarCheck = [{ kind: 'silence' }];
    },
    act: async (page) => {
      await page.locator('.check-row input').first().fill('よい流れです');
      await page.locator('.check-act button').first().click();
    },
    sign: '.check-act button:disabled',
  },
  {
    name: 'a check that could not be written',
    view: 'check',
    world: (world) => {
      world.fate.sidebarCheck = [{ kind: 'throws', message: 'x' }];
    },
    act: async (page) => {
      await page.locator('.check-row input').first().fill('よい流れです');
      await page.locator('.check-act button').first().click();
    },
    sign: '.check .warning',
  },
  {
    name: 'a touch that was checked',
    view: 'check',
    act: (page) => page.locator('.check-act button').first().click(),
    sign: '.notice',
  },
];
