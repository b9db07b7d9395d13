/** The form for a touch: filled in, faulty, asking, saved, waiting. */

import type { Look } from './looks';
import { fillIn, press } from './steps';

export const logFormLooks: readonly Look[] = [
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
];
