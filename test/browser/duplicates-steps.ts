/** Steps that the tests of duplicates share. */
import type { Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import type { FakeWorld } from './fake-host';
import type { Sidebar } from './sidebar-page';

export const words = text.duplicates;
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const go = async (page: Page, view: keyof typeof text.views.titles) => {
  await button(page, text.views.menu).click();
  await page.getByRole('menuitemradio', { name: text.views.titles[view] }).click();
};
export const asked = ({ fake }: Sidebar, name: string) =>
  fake(({ calls }) => calls.map(({ name: called, request }) => ({ called, request }))).then((all) =>
    all.filter(({ called }) => called === name).map(({ request }) => request),
  );
/** The group in sight, by its members. */
export const inSight = async (page: Page) => {
  await page.locator('.differs').first().waitFor();
  return page.locator('.member-name b:not(.number)').allTextContents();
};
export const scanned = async (page: Page) => {
  await go(page, 'duplicates');
  await button(page, words.scan.start).click();
  return inSight(page);
};
export const threeSure = (world: FakeWorld) => {
  const [plain] = Object.values(world.cards);
  for (const id of ['C-00005', 'C-00006', 'C-00007', 'C-00008']) if (plain) world.cards[id] = { ...plain, id, company: `会社${id}` };
  world.duplicates.pairs = [
    ['C-00001', 'C-00004', 'same', 15],
    ['C-00005', 'C-00006', 'same', 14],
    ['C-00007', 'C-00008', 'same', 13],
    ['C-00002', 'C-00003', 'possible', 2],
  ];
  world.duplicates.total = 8;
  world.duplicates.slice = 8;
};
