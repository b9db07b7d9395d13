/** What the guide describes, done once from the first list to the settings, with a picture of each step. */
import { setTimeout as wait } from 'node:timers/promises';
import { takeToday } from './today.mjs';

export async function takeAll(hand) {
  const { page, words: w } = hand;
  await page.waitForFunction(() => globalThis.daicho?.ready === true);
  await hand.settle();
  await hand.take('list');

  await hand.openMenu();
  await hand.takeMenu('menu');
  await page.keyboard.press('Escape');
  await hand.command(w.setUp);
  await hand.box().waitFor();
  await hand.answer('OK');
  await hand.settle();
  await hand.sheet(w.sheets.list);
  await hand.command(w.adopt);
  await hand.box().waitFor();
  await hand.take('adopt');
  await hand.answer(w.yes);
  await hand.box().waitFor({ timeout: 60_000 });
  await hand.take('adopted');
  await hand.answer('OK');
  await hand.settle();

  await hand.sheet(w.sheets.customers);
  await hand.select(`A${await hand.row(w.company)}`);
  await hand.command(w.sidebar);
  const sidebar = hand.sidebar();
  await sidebar.locator('select').waitFor({ timeout: 20_000 });
  await sidebar.locator('select').selectOption({ index: 1 });
  await sidebar.getByRole('button', { name: w.begin }).click();
  await sidebar.locator('.log-form').waitFor();
  await hand.settle();
  await hand.take('ledger');

  const chip = (label) => sidebar.locator('label.chip', { hasText: label }).first();
  await chip(w.touch.channel).click();
  await chip(w.touch.result).click();
  await sidebar.locator('#summary').fill(w.touch.summary);
  await chip(w.touch.next).click();
  await sidebar.locator('#next-action').fill(w.touch.action);
  await sidebar.locator('#summary').focus();
  await hand.settle();
  await hand.take('log-touch', await hand.around(page.locator('iframe')));
  await sidebar.getByRole('button', { name: w.log, exact: true }).click();
  const saved = sidebar.getByText(w.saved, { exact: true });
  const anyway = sidebar.getByRole('button', { name: w.logAnyway });
  await saved.or(anyway).first().waitFor();
  // Another rep of the sample was there a few days before.
  if (await anyway.isVisible()) await anyway.click();
  await saved.waitFor();
  await hand.settle();
  await hand.take('logged', await hand.around(page.locator('iframe')));

  await page.locator('.sidebar-close').click();
  await hand.sheet(w.sheets.touches);
  await hand.take('touches');

  await hand.sheet(w.sheets.customers);
  // A low window, so that the row typed into is in sight with few others.
  await page.setViewportSize({ width: 1280, height: 470 });
  await wait(500);
  const row = (await page.evaluate(() => Array.from({ length: 200 }, (_, at) => globalThis.daicho.cell(`A${at + 1}`)).indexOf(''))) + 1;
  await hand.type(`A${row}`, w.typed.company);
  await hand.type(await hand.cell(w.headings.amount, row), w.typed.amount);
  await hand.select(`C${row}`);
  await hand.take('typed');
  await hand.type(await hand.cell(w.headings.phone, row), w.typed.phone);
  // From the left, so that no frozen column lies over the cell.
  await hand.select(`C${row}`);
  await hand.select(await hand.cell(w.headings.flags, row));
  await hand.take('flags');
  // A row above it, so that the list has room below.
  await hand.openDropdown(await hand.cell(w.headings.type, row - 8));
  await hand.take('dropdown');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1280, height: 760 });
  await wait(500);
  await hand.command(w.tidy);
  await hand.box().waitFor({ timeout: 60_000 });
  await hand.answer('OK');
  await hand.settle();
  await takeToday(hand);
  await hand.sheet(w.sheets.settings);
  await hand.take('settings');
}
