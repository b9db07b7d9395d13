/** A manager checks touches and plans, with a comment. */
import { after, ledger } from '../base';
import { type Command, onlyRun } from '../command';
import { type Facts, withCells } from '../facts';
import { customers as customerSheet, settings, touches as touchSheet } from '../sheet-names';
import type { World } from '../world';

/** 伊藤 is a manager in 設定. */
const managed = after(ledger, 'with a manager', (world) => {
  const sheet = world.sheet(settings);
  const at = (sheet.values.rowAt(1) ?? []).indexOf('members') + 1;
  let row = 4;
  while (sheet.values.get(row, at) !== '伊藤') row++;
  world.me.type(sheet.id, row, at + 2, '上長');
  world.runtime.drain();
});

const [touches, plans] = [
  ['T-000038', 'T-000039'],
  ['C-00010', 'C-00014'],
] as const;
const comment = '確かめました';
const items = (ids: readonly string[]) => ids.map((id) => ({ id, row: 0, note: '' }));
const send = (world: World, list: 'touches' | 'plans') =>
  world.call(world.me, 'sidebarCheck', { key: `faults-check-${list}`, list, comment, items: items(list === 'touches' ? touches : plans) });

const common = { base: managed, completed: false } as const;
const chooseMe = (world: World): void => void world.call(world.me, 'sidebarRememberMe', { member: '伊藤' });

const ofTouches: Command = {
  ...common,
  name: 'check: touches',
  prepare: chooseMe,
  run: (world) => send(world, 'touches'),
  again: (world) => void send(world, 'touches'),
  effect: (facts) =>
    touches.reduce((sum, id) => withCells(sum, 'touches', id, { '確認・コメント': `✓ 伊藤 2026/06/15 ${comment}` }), facts),
  row: null,
  cell: null,
};

/** The next dates of the fixture's touches. */
const planned: Readonly<Record<string, string>> = { 'C-00010': '2026/06/19', 'C-00014': '2026/06/23' };

const ofPlans: Command = {
  ...common,
  name: 'check: plans',
  prepare: chooseMe,
  run: (world) => send(world, 'plans'),
  again: (world) => void send(world, 'plans'),
  effect: (facts) =>
    plans.reduce(
      (sum, id) =>
        sum.customers.has(id)
          ? withCells(sum, 'customers', id, {
              上長確認: '済',
              上長コメント: `✓ 伊藤 2026/06/15 → ${planned[id]} ${comment}`,
            })
          : sum,
      facts,
    ),
  row: plans[0],
  cell: null,
};

/** 伊藤 has the address of the person at the keyboard. */
const known = after(managed, 'with a manager who is known', (world) => {
  const sheet = world.sheet(settings);
  const at = (sheet.values.rowAt(1) ?? []).indexOf('members') + 1;
  let row = 4;
  while (sheet.values.get(row, at) !== '伊藤') row++;
  world.me.type(sheet.id, row, at + 1, 'owner@example.com');
  world.runtime.drain();
});

const ticked = 'T-000038';
const tick = (world: World): void => {
  const row = world.row(touchSheet, '対応ID', ticked);
  const { values } = world.sheet(touchSheet);
  // Whoever finds the whole note there has nothing to tick.
  if (String(values.get(row, world.column(touchSheet, '確認・コメント')) ?? '').length < 2)
    world.type(world.me, touchSheet, row, '確認・コメント', '✓');
};
const noted = (note: string) => (facts: Facts) => withCells(facts, 'touches', ticked, { '確認・コメント': note });

const inTheGrid: Command = {
  name: 'check: ticked in the grid',
  base: known,
  knowsTheUser: true,
  yields: true,
  prepare: tick,
  run: (world) => onlyRun(world.runtime.drain()),
  again: (world) => {
    tick(world);
    world.runtime.drain();
  },
  effect: noted('✓ 伊藤 2026/06/15'),
  partly: noted('✓'),
  completed: false,
  row: null,
  cell: null,
};

const chosen = plans[0];
const choose = (world: World): void => {
  const row = world.row(customerSheet, '顧客ID', chosen);
  if (String(world.sheet(customerSheet).values.get(row, world.column(customerSheet, '上長コメント')) ?? '') !== '') return;
  // Google calls nothing an edit that changes nothing.
  world.type(world.me, customerSheet, row, '上長確認', '');
  world.runtime.drain();
  world.type(world.me, customerSheet, row, '上長確認', '済');
};
const seen = (note: string) => (facts: Facts) =>
  facts.customers.has(chosen) ? withCells(facts, 'customers', chosen, { 上長確認: '済', 上長コメント: note }) : facts;

const planInTheGrid: Command = {
  ...inTheGrid,
  name: 'check: a plan ticked in the grid',
  prepare: choose,
  again: (world) => {
    choose(world);
    world.runtime.drain();
  },
  effect: seen(`✓ 伊藤 2026/06/15 → ${planned[chosen]}`),
  partly: seen(''),
};

export const checking: readonly Command[] = [ofTouches, ofPlans, inTheGrid, planInTheGrid];
