/** 今日: who is due, and decisions on many. */
import type { Look } from './looks';

export const todayLooks: readonly Look[] = [
  { name: 'who is due', view: 'today', act: (page) => page.locator('.today-entry').nth(8).waitFor(), sign: '.today-entry' },
  {
    name: 'a next date for many, who have long names',
    view: 'today',
    world: (world) => {
      world.today.entries = world.today.entries.map((one) => ({
        ...one,
        company: 'W'.repeat(60),
        step: 'W'.repeat(60),
        why: ['W'.repeat(40)],
      }));
    },
    act: async (page) => {
      await page.locator('.today-entry input').first().check();
      await page.locator('.decisions .outline').first().click();
    },
    sign: 'form.decisions',
  },
  {
    name: 'many put to sleep',
    view: 'today',
    act: async (page) => {
      await page.locator('.today-entry input').first().check();
      await page.locator('.decisions .outline').last().click();
    },
    sign: 'form.decisions',
  },
  {
    name: 'customers to contact now',
    view: 'today',
    act: async (page) => {
      await page.locator('.today-entry input').first().check();
      await page.locator('.decisions .primary').click();
    },
    sign: '.contact-queue',
  },
  {
    name: 'nobody due',
    view: 'today',
    world: (world) => {
      world.today.entries = [];
    },
    act: () => Promise.resolve(),
    sign: '.state',
  },
];
