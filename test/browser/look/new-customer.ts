/** The form for a new customer. */

import type { Look } from './looks';
import { press, toNew } from './steps';

export const newCustomerLooks: readonly Look[] = [
  { name: 'a new customer', act: toNew, sign: '#new-company' },
  {
    name: 'a new customer that may be there already',
    act: (page) => toNew(page).then(() => page.locator('#new-phone').fill('06-1111-2222')),
    sign: '.candidate',
  },
  {
    name: 'a new customer with hostile ones beside it',
    act: (page) => toNew(page).then(() => page.locator('#new-company').fill('W'.repeat(10))),
    sign: '.candidate',
  },
  {
    name: 'a new customer with all items, a doubt and faults',
    act: async (page) => {
      await toNew(page);
      await page.locator('#new-phone').fill('x');
      await page.locator('.new-form .link').click();
      await page.locator('.doubt').waitFor();
      await press(page);
    },
    sign: '.fault',
  },
  {
    name: 'a new customer that could not be saved',
    world: (world) => (world.fate.sidebarCreateCustomer = [{ kind: 'throws', message: 'x' }]),
    act: (page) =>
      toNew(page)
        .then(() => page.locator('#new-company').fill('株式会社新設'))
        .then(() => press(page)),
    sign: '#new-fault',
  },
];
