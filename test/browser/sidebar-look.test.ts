/** How the sidebar looks, measured: width, contrast, targets, focus, names. In both languages and in every state. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/contract';
import { sidebarEn } from '../../src/text/sidebar-en';
import { sidebarJa } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import type { FakeWorld } from './fake-host';
import { faintThings, nameless, overflowing, smallTargets } from './measure';
import { launch, openSidebar } from './sidebar-page';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const fillIn = async (page: Page) => {
  await page.locator('input[value=phone]').check();
  await page.locator('input[value="4"]').check();
};
const toView = async (page: Page, place: number) => {
  await page.locator('.view-menu button').click();
  await page.locator('[role=menuitemradio]').nth(place).click();
};
const scanned = async (page: Page) => {
  await toView(page, 2);
  await press(page);
  await page.locator('.pager, .state button').first().waitFor();
};
const readReport = async (page: Page) => {
  await page.locator('#report-text').fill('日報');
  await press(page);
  await page.locator('.report-entry').first().waitFor();
};
const toNew = async (page: Page) => {
  await toView(page, 1);
  await page.locator('#new-company').waitFor();
};
const press = (page: Page) => page.locator('.primary').click();

interface State {
  name: string;
  /** The view it is opened in, as from the add-on's menu. */
  view?: string;
  world?: (world: FakeWorld) => void;
  act?: (page: Page) => Promise<unknown>;
  sign: string;
}

const states: State[] = [
  { name: 'a customer', sign: '.card' },
  { name: 'hostile text', world: (world) => (world.selected = 'C-00003'), sign: '.card' },
  {
    name: 'everything of a card in full',
    world: (world) => (world.selected = 'C-00003'),
    act: (page) => page.locator('.standing button').click(),
    sign: '.card.whole',
  },
  {
    name: 'all touches and a complaint that is open',
    world: (world) =>
      Object.assign(world.cards['C-00001'] ?? {}, {
        totals: [{ label: '電話', count: 5 }],
        openComplaint: { id: 'T-000008', when: '2026-01-20', rep: '田中', summary: '納品が二日遅れた。'.repeat(3) },
        missed: 3,
      }),
    act: (page) =>
      page
        .locator('.timeline:not(.persons, .rank-section) .disclose')
        .click()
        .then(() => page.locator('.touch.complaint').scrollIntoViewIfNeeded()),
    sign: '.touch.complaint',
  },
  {
    name: 'the persons and the form for one more',
    world: (world) => {
      const hostile = 'W'.repeat(60);
      const person = {
        id: 'P-00001',
        name: hostile,
        department: hostile,
        title: '',
        role: 'キーマン',
        presence: '在籍',
        key: true,
        phone: '',
        email: hostile,
      };
      Object.assign(world.cards['C-00001'] ?? {}, { persons: [person], keyPersonMet: 'no' });
    },
    act: async (page) => {
      await page.locator('.persons .disclose').click();
      await page.locator('.persons .outline').click();
      await page.locator('#person-memo').scrollIntoViewIfNeeded();
    },
    sign: '#person-name',
  },
  {
    name: 'hostile touches',
    world: (world) => (world.selected = 'C-00003'),
    act: (page) => page.locator('.timeline:not(.persons, .rank-section) .disclose').click(),
    sign: '.touch',
  },
  {
    name: 'a rank that was decided by hand and whose time is over',
    world: (world) => {
      const words = 'W'.repeat(60);
      Object.assign(world.cards['C-00001'] ?? {}, {
        rank: 'B',
        rankDecision: { rank: 'A', until: '2026-03-01', reason: words, by: words, day: '2025-12-01', state: 'over' },
      });
    },
    act: async (page) => {
      await page.locator('.rank-section .disclose').click();
      await page.locator('#rank-reason').fill('');
      await page.locator('.rank-section button[type=submit]').click();
      await page.locator('.rank-section .link').scrollIntoViewIfNeeded();
    },
    sign: '#rank-fault',
  },
  { name: 'no customer', world: (world) => (world.selected = ''), sign: '.state' },
  { name: 'who are you', world: (world) => (world.state.me = ''), sign: '.who' },
  {
    name: 'what is your name',
    world: (world) => {
      world.state.me = '';
      world.state.members = [];
    },
    sign: '.who input',
  },
  { name: 'a filled-in form', act: (page) => fillIn(page).then(() => page.locator('#summary').fill('長い要約'.repeat(60))), sign: '.over' },
  {
    name: 'another day and another time',
    act: (page) =>
      page
        .locator('input[value=date]')
        .check()
        .then(() => page.locator('.legend .link').click()),
    sign: 'input[type=date]',
  },
  { name: 'faults', act: press, sign: '.fault' },
  { name: 'the question about the next step', act: (page) => fillIn(page).then(() => press(page)), sign: '.question' },
  {
    name: 'the question about a closed customer',
    world: (world) => (world.selected = 'C-00004'),
    act: (page) => fillIn(page).then(() => press(page)),
    sign: '.question.grave',
  },
  {
    name: 'a saved touch',
    act: (page) =>
      fillIn(page)
        .then(() => page.locator('input[value="offer:1"]').check())
        .then(() => press(page)),
    sign: '.notice',
  },
  {
    name: 'a failed save',
    world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'refuses', message: 'x' }]),
    act: (page) =>
      fillIn(page)
        .then(() => page.locator('input[value=none]').check())
        .then(() => press(page)),
    sign: '#save-fault',
  },
  {
    name: 'touches that wait, one of them for a yes',
    world: (world) => {
      const message = '高橋が2026/03/03(火) 15:00に対応しています(電話:前向き・納期の相談)。';
      world.fate.sidebarLogTouch = [
        { kind: 'throws', message: 'x' },
        { kind: 'refuses', code: 'confirm', message, confirm: 'touched T-1' },
      ];
    },
    act: async (page) => {
      await fillIn(page);
      await page.locator('#summary').fill('W'.repeat(300));
      await page.locator('input[value=none]').check();
      await press(page);
      await page.locator('.queue .link').click();
      await page.locator('.queue .icon-caution').waitFor();
      await page.locator('.queue .more-toggle').click();
    },
    sign: '.queue .fault',
  },
  {
    name: 'the pace of logging',
    act: async (page) => {
      await page.locator('.view-menu button').click();
      await page.getByRole('menuitemradio', { name: /^(記録の速さ|Pace of logging)$/ }).click();
    },
    sign: '.pace',
  },
  {
    name: 'the question about another rep',
    world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'refuses', code: 'confirm', message: 'W'.repeat(90), confirm: 'x' }]),
    act: (page) =>
      fillIn(page)
        .then(() => page.locator('input[value=none]').check())
        .then(() => press(page)),
    sign: '.question',
  },
  {
    name: 'the further fields, filled in and faulty',
    world: (world) => (world.selected = 'C-00003'),
    act: async (page) => {
      await page.locator('.log-form .more-toggle').click();
      await page.locator('#impression').fill('W'.repeat(101));
      await page.locator('#files').fill('https://docs.google.com/document/d/1/edit\nC:\\x.xlsx');
      await press(page);
      await page.locator('#files-fault').waitFor();
    },
    sign: '#impression-fault',
  },
  {
    name: 'saving',
    world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'silence' }]),
    act: (page) =>
      fillIn(page)
        .then(() => page.locator('input[value=none]').check())
        .then(() => press(page)),
    sign: '.primary:disabled',
  },
  {
    name: 'search results',
    act: (page) =>
      page
        .locator('#find')
        .fill('a')
        .then(() => page.locator('#find').fill('0')),
    sign: '.option',
  },
  { name: 'the menu of views', act: (page) => page.locator('.view-menu button').click(), sign: '.view-menu .option' },
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
  {
    name: 'a customer with a duplicate to compare',
    world: (world) => Object.assign(world.cards['C-00001'] ?? {}, { duplicates: ['C-00004'] }),
    sign: '.compare',
  },
  { name: 'duplicates before a scan', act: (page) => toView(page, 2), sign: '.state' },
  {
    name: 'a scan that is running',
    world: (world) => Object.assign(world.duplicates, { total: 50_000, slice: 1 }),
    act: async (page) => {
      await toView(page, 2);
      await press(page);
    },
    sign: '.progress-box p',
  },
  {
    name: 'a scan that failed',
    world: (world) => (world.fate.sidebarScan = [{ kind: 'throws', message: 'x' }]),
    act: async (page) => {
      await toView(page, 2);
      await press(page);
    },
    sign: '.warning.grave',
  },
  { name: 'nothing found', world: (world) => (world.duplicates.pairs = []), act: scanned, sign: '.state' },
  { name: 'a group', act: scanned, sign: '.differs' },
  {
    name: 'a group of three with a hostile member and a note',
    world: (world) => {
      world.duplicates.pairs = [
        ['C-00001', 'C-00003', 'likely', 6],
        ['C-00001', 'C-00002', 'likely', 5],
      ];
    },
    act: scanned,
    sign: '.differs',
  },
  {
    name: 'a group that cannot be read',
    world: (world) => (world.fate.sidebarMergePreview = [{ kind: 'throws', message: 'x' }]),
    act: scanned,
    sign: '.warning.grave',
  },
  {
    name: 'the preview of a merge',
    act: async (page) => {
      await scanned(page);
      await page.locator('.differs').first().waitFor();
      await press(page);
    },
    sign: '.choice',
  },
  {
    name: 'a merge that was done',
    act: async (page) => {
      await scanned(page);
      await page.locator('.differs').first().waitFor();
      await press(page);
      await page.locator('.choice').first().waitFor();
      await page.locator('.primary:focus').press('Enter');
    },
    sign: '.notice',
  },
  {
    name: 'all seen',
    act: async (page) => {
      await scanned(page);
      for (let group = 0; group < 2; group++) {
        await page.locator('.differs').first().waitFor();
        await page.keyboard.press('d');
        await page.waitForTimeout(150);
      }
    },
    sign: '.notice',
  },
  {
    name: 'sure groups at once',
    world: (world) => {
      world.duplicates.pairs = [
        ['C-00001', 'C-00004', 'same', 15],
        ['C-00002', 'C-00003', 'same', 14],
      ];
    },
    act: async (page) => {
      await scanned(page);
      await page.locator('.scan-note .link').last().click();
    },
    sign: '.pick',
  },
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
  { name: 'suggestions', act: (page) => page.locator('#next-action').press('ArrowDown'), sign: '.next-action .option' },
];

describe.each<Language>(['ja', 'en'])('in %s', (language) => {
  test.each(states)('$name: fits, can be read, hit and named, and says nothing to the console', async ({ world, act, sign, view = '' }) => {
    const { page, noise, close } = await openSidebar(browser, { language, view, ...(world ? { world } : {}) });
    await act?.(page);
    await page.locator(sign).first().waitFor();
    await eventually(() => page.evaluate(overflowing)).toEqual([]);
    await eventually(() => page.evaluate(smallTargets)).toEqual([]);
    await eventually(() => page.evaluate(faintThings)).toEqual([]);
    await eventually(() => page.evaluate(nameless)).toEqual([]);
    await eventually(() => page.locator('.primary').count()).toBeLessThanOrEqual(1);
    await eventually(() => page.locator('html').getAttribute('lang')).toBe(language);
    expect(noise).toEqual([]);
    await close();
  });

  test('the form fits above the fold at 650 px, without presets and warnings', async () => {
    const { page, close } = await openSidebar(browser, {
      language,
      world: (world) => Object.assign(world.cards['C-00001'] ?? {}, { flags: [], cautions: '' }),
    });
    const bar = await page.locator('.save-bar').boundingBox();
    for (const part of ['input[value=visit]', 'input[value="0"]', '#summary', 'input[value="offer:0"]']) {
      const box = await page.locator(part).boundingBox();
      expect({ part, shown: (box?.y ?? 9999) + (box?.height ?? 0) <= (bar?.y ?? 0) }).toEqual({ part, shown: true });
    }
    await close();
  });

  test('a scroll bar takes no width from the text', async () => {
    const { page, close } = await openSidebar(browser, { language, width: 285 });
    await eventually(() => page.evaluate(overflowing)).toEqual([]);
    await close();
  });
});

test('everything can be reached with Tab, in the order of the page, and is seen to have the focus', async () => {
  const { page, close } = await openSidebar(browser);
  await page.locator('#find').focus();
  const passed: string[] = [];
  const { open, views, card, form, who, save, timeline } = sidebarJa;
  const order = [
    'find',
    open.refresh,
    views.menu,
    card.more,
    form.whenIsNow,
    '訪問',
    '決定',
    'summary',
    '明日 2026/03/06(金)',
    'next-action',
    `${sidebarJa.touch.more}山田 太郎`,
    sidebarJa.persons.title(0),
    timeline.title(0),
    save.save,
    who.changeLabel,
  ];
  for (const _ of order) {
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const shown = element.type === 'radio' ? (element.parentElement as HTMLElement) : element;
      const box = shown.getBoundingClientRect();
      const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      return {
        name: element.id || element.getAttribute('aria-label') || element.textContent || '',
        ringed: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
        covered: onTop === null || !(shown.contains(onTop) || onTop.contains(shown)),
      };
    });
    expect(seen).toEqual({ name: seen.name, ringed: true, covered: false });
    passed.push(seen.name);
    await page.keyboard.press('Tab');
  }
  expect(passed).toEqual(order);
  await close();
});

test('English says English words', async () => {
  const { page, close } = await openSidebar(browser, { language: 'en' });
  await page.getByRole('button', { name: sidebarEn.save.save }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/[\u3040-\u30ff]/);
  await close();
});
