/** The ways into the states whose look is measured, in whichever language. */
import type { Page } from 'playwright-core';

export const press = (page: Page) => page.locator('.primary').click();

export const fillIn = async (page: Page) => {
  await page.locator('input[value=phone]').check();
  await page.locator('input[value="4"]').check();
};

export const toView = async (page: Page, place: number) => {
  await page.locator('.view-menu button').click();
  await page.locator('[role=menuitemradio]').nth(place).click();
};

export const scanned = async (page: Page) => {
  await toView(page, 2);
  await press(page);
  await page.locator('.pager, .state button').first().waitFor();
};

export const readReport = async (page: Page) => {
  await page.locator('#report-text').fill('日報');
  await press(page);
  await page.locator('.report-entry').first().waitFor();
};

export const toNew = async (page: Page) => {
  await toView(page, 1);
  await page.locator('#new-company').waitFor();
};
