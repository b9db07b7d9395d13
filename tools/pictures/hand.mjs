/** The hand that clicks and types while the pictures are taken. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../build.mjs';
import { words } from './words.mjs';

export const folder = join(root, 'docs/pictures');
/** A picture larger than this makes the pages slow to open. */
const largest = 300_000;

/** What a person does on the page, in one language. */
export class Hand {
  constructor(page, language) {
    this.page = page;
    this.language = language;
    this.words = words[language];
  }

  /** Waits until no run of the script is announced any more, and the grid has been drawn. */
  async settle() {
    await wait(700);
    await this.page.locator('.toast').first().waitFor({ state: 'detached', timeout: 60_000 });
    await wait(500);
  }

  async openMenu() {
    await this.page.locator('#menu-extensions').click();
    await this.page.locator('.menu-line', { hasText: this.words.addOn }).first().hover();
    await wait(200);
  }

  async command(caption) {
    const line = this.page.locator('.submenu button.menu-line', { hasText: caption });
    // A menu that was opened while something else was closing closes with it.
    for (let time = 0; time < 20; time++) {
      await this.openMenu();
      if ((await line.count()) > 0) break;
      await this.page.keyboard.press('Escape');
      await wait(200);
    }
    for (const menu of await line.locator('xpath=ancestor::*[contains(@class, "has-submenu")]').all()) await menu.hover();
    await line.click();
  }

  box() {
    return this.page.locator('dialog.box');
  }

  async answer(button) {
    await this.box().getByRole('button', { name: button, exact: true }).click();
    await this.box().waitFor({ state: 'detached' });
  }

  async sheet(name) {
    await this.page.locator('.tab', { hasText: name }).click();
    await this.page.waitForFunction((wanted) => globalThis.daicho.activeSheet().name === wanted, name);
    await this.settle();
  }

  async select(a1) {
    await this.page.evaluate((cell) => globalThis.daicho.select(cell), a1);
    await wait(300);
  }

  /** The row of a company in 顧客台帳. */
  row(company) {
    return this.page.evaluate((wanted) => {
      for (let row = 2; row < 100; row++) if (globalThis.daicho.cell(`A${row}`) === wanted) return row;
      throw new Error(`${wanted} is not in the ledger`);
    }, company);
  }

  async type(a1, text) {
    await this.select(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settle();
  }

  /** As type, but with a click before, as a dropdown's cell wants it. */
  async clickAndType(a1, text) {
    await this.select(a1);
    const { left, top, width, height } = await this.page.evaluate((cell) => globalThis.daicho.box(cell), a1);
    await this.page.mouse.click(left + width * 0.6, top + height / 2);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settle();
  }

  /** The arrow stands at the right edge of the cell. */
  async openDropdown(a1) {
    await this.select(a1);
    const { left, top, width, height } = await this.page.evaluate((cell) => globalThis.daicho.box(cell), a1);
    await this.page.mouse.click(left + width - 10, top + height / 2);
    await wait(400);
  }

  /** The cell below a heading, where a row of the ledger has it. */
  cell(heading, row) {
    return this.page.evaluate(
      ([wanted, at]) => {
        const letters = (column) =>
          (column > 25 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));
        for (let column = 0; column < 60; column++)
          if (globalThis.daicho.cell(`${letters(column)}1`) === wanted) return letters(column) + at;
        throw new Error(`no heading ${wanted}`);
      },
      [heading, row],
    );
  }

  sidebar() {
    return this.page.frameLocator('iframe');
  }

  /** The upper left of the page with an open menu, which the pointer must not leave. */
  takeMenu(name) {
    return this.keep(name, { x: 0, y: 0, width: 720, height: 520 });
  }

  async take(name, clip) {
    await this.page.mouse.move(2, 2);
    await wait(300);
    await this.keep(name, clip);
  }

  async keep(name, clip) {
    const path = join(folder, `${name}.${this.language}.png`);
    await this.page.screenshot({ path, ...(clip === undefined ? {} : { clip }) });
    const { size } = await stat(path);
    if (size > largest) throw new Error(`${path} has ${size} bytes, more than ${largest}`);
    console.log(`${name}.${this.language}.png ${Math.round(size / 1000)} kB`);
  }

  /** A cut of the page around an element. */
  async around(locator, margin = 0) {
    const { x, y, width, height } = await locator.boundingBox();
    return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  }
}
