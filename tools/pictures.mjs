/**
 * Takes the pictures of the README and the guide: `node tools/pictures.mjs [ja|en]`.
 *
 * Starts the workbench with its sample workbook in a folder of its own, does in Chromium what the guide describes, and writes
 * docs/pictures/NAME.LANGUAGE.png. The sample is invented, so no real customer is ever shown.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { root } from './build.mjs';

const folder = join(root, 'docs/pictures');
/** A picture larger than this makes the pages slow to open. */
const largest = 300_000;

const words = {
  ja: {
    extensions: '拡張機能',
    addOn: '台帳',
    setUp: '台帳を作る',
    adopt: 'この一覧を取り込む',
    sidebar: 'サイドバーを開く',
    yes: 'はい',
    begin: 'この名前で始める',
    log: '記録する',
    saved: '保存しました',
    headings: { amount: '年間取引額', phone: '電話', flags: '警告', type: '区分' },
    sheets: { list: '得意先一覧', customers: '顧客台帳', touches: '対応履歴', today: '今日', settings: '設定' },
    touch: { channel: '電話', result: '前向き', summary: '見積の内容で了承。来週もう一度電話する', next: '+3営業日', action: '電話する' },
    tidy: '台帳を整える',
    company: '北斗みのり農産株式会社',
    typed: { company: '㈱青空つむぎ商店', amount: '3,200万', phone: '０３－００００－０１０１' },
  },
  en: {
    extensions: 'Extensions',
    addOn: 'Ledger',
    setUp: 'Create ledger',
    adopt: 'Adopt this list',
    sidebar: 'Open sidebar',
    yes: 'Yes',
    begin: 'Start with this name',
    log: 'Log touch',
    saved: 'Saved',
    headings: { amount: 'Annual amount', phone: 'Phone', flags: 'Flags', type: 'Type' },
    sheets: { list: 'Customer list', customers: 'Customers', touches: 'Touches', today: 'Today', settings: 'Settings' },
    touch: {
      channel: 'Phone',
      result: 'Positive',
      summary: 'Agrees with the quote; call again next week',
      next: '+3 days',
      action: 'Call',
    },
    tidy: 'Tidy ledger',
    company: 'Northern Grain Inc.',
    typed: { company: 'Kingfisher Industries', amount: '55m', phone: '+44 1632 960115' },
  },
};

/** The workbench on the sample; `stop` ends it. */
async function startWorkbench(language, place) {
  const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), join(root, 'workbench/server/start.ts'), '--lang', language], {
    cwd: place,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('exit', done));
  const url = await new Promise((done, fail) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) done(found);
    });
    child.on('exit', () => fail(new Error(`The workbench ended:\n${said}`)));
  });
  const stop = () => {
    child.stdin.write('/quit\n');
    return ended;
  };
  return { url, stop };
}

/** What a person does on the page, in one language. */
class Hand {
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
    await this.openMenu();
    await this.page.locator('.submenu .menu-line', { hasText: caption }).click();
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

  async take(name, clip) {
    const path = join(folder, `${name}.${this.language}.png`);
    await this.page.mouse.move(2, 2);
    await wait(300);
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

async function takeAll(hand) {
  const { page, words: w } = hand;
  await page.waitForFunction(() => globalThis.daicho?.ready === true);
  await hand.settle();
  await hand.take('list');

  await hand.openMenu();
  await hand.page.screenshot({ path: join(folder, `menu.${hand.language}.png`), clip: { x: 0, y: 0, width: 720, height: 330 } });
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
  await sidebar.getByText(w.saved, { exact: true }).waitFor();
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
  await hand.sheet(w.sheets.today);
  await hand.take('today');
  await hand.sheet(w.sheets.settings);
  await hand.take('settings');
}

const asked = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const language of asked.length > 0 ? asked : Object.keys(words)) {
  const place = await mkdtemp(join(tmpdir(), 'daicho-pictures-'));
  const workbench = await startWorkbench(language, place);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--no-first-run', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
    await page.goto(workbench.url);
    await takeAll(new Hand(page, language));
  } finally {
    await browser.close();
    await workbench.stop();
    await rm(place, { recursive: true, force: true });
  }
}
