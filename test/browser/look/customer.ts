/** The customer in sight, who sits here, search and menu. */

import type { Look } from './looks';

export const customerLooks: readonly Look[] = [
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
    name: 'the type and what a new customer is asked',
    act: async (page) => {
      await page.locator('.type-now').click();
      await page.locator('#type-to').selectOption('active');
      await page.locator('.type-form .person-buttons').scrollIntoViewIfNeeded();
    },
    sign: '#new-renewal',
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
  {
    name: 'the pace of logging',
    act: async (page) => {
      await page.locator('.view-menu button').click();
      await page.getByRole('menuitemradio', { name: /^(記録の速さ|Pace of logging)$/ }).click();
    },
    sign: '.pace',
  },
  {
    name: 'a touch to share',
    act: async (page) => {
      await page.locator('.timeline .disclose').last().click();
      await page.locator('[data-share]').first().click();
      await page.locator('#share-to').selectOption({ index: 2 });
      await page.locator('.share-ways button').first().click();
    },
    sign: '.share .fault',
  },
  {
    name: 'the touches of this week',
    act: async (page) => {
      await page.locator('.view-menu button').click();
      await page.getByRole('menuitemradio', { name: /^(今週の対応|This week)$/ }).click();
    },
    sign: '.weekly',
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
  { name: 'suggestions', act: (page) => page.locator('#next-action').press('ArrowDown'), sign: '.next-action .option' },
  {
    name: 'a customer with a duplicate to compare',
    world: (world) => Object.assign(world.cards['C-00001'] ?? {}, { duplicates: ['C-00004'] }),
    sign: '.compare',
  },
];
