/** A customer is made of the sidebar's form and taken back, and the ledger is searched for duplicates, which must change nothing. */
import type { Answer, CreateCustomerAnswer } from '../../../src/contract';
import { after, ledger } from '../base';
import type { Command } from '../command';
import { type Facts, withCells, withoutCustomer } from '../facts';
import type { World } from '../world';

const form = {
  key: 'faults-new-1',
  values: {
    company: '㈱新設工業',
    phone: '０３−７７７７−０００１',
    type: '見込',
    owner: '伊藤',
    nextDate: '2026-06-16',
    nextAction: '電話する',
    externalCode: '00777',
  },
};

const stored = {
  会社名: '株式会社新設工業',
  電話: '03-7777-0001',
  区分: '見込',
  担当者: '伊藤',
  次回日: '2026-06-16',
  次にやること: '電話する',
  外部コード: '00777',
  登録日: '2026-06-15',
  元データ: '#new faults-new-1',
};

const create: Command = {
  name: 'new customer',
  base: ledger,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarCreateCustomer', form),
  again: (world) => void world.call(world.me, 'sidebarCreateCustomer', form),
  effect: (facts) => withCells(facts, 'customers', 'new 株式会社新設工業', stored),
  completed: false,
  row: null,
  cell: null,
};

/** The batch that made the customer: whoever pressed the button has it on the screen. */
const batches = new WeakMap<World, string>();

/** A ledger with the customer in it. */
const created = after(ledger, 'made of the form', (world) => {
  const answer = world.call(world.me, 'sidebarCreateCustomer', form).value as Answer<CreateCustomerAnswer>;
  if (!answer.ok) throw new Error(`fixture: ${answer.problem.message}`);
});

const id = 'C-00026';

/** Whoever was edited since is no longer only what the form made. */
const isAsMade = (facts: Facts): boolean => {
  const cells = facts.customers.get(id);
  const touched = [...facts.touches.values()].some((touch) => touch.get('顧客ID') === id);
  return cells !== undefined && !touched && Object.entries(stored).every(([heading, text]) => cells.get(heading) === text);
};

const takeBack = (world: World) => world.call(world.me, 'sidebarUndoBatch', { batch: batches.get(world) ?? '' });
const undo: Command = {
  name: 'undo new customer',
  base: created,
  prepare: (world) => {
    // Sent again, the form tells the batch and writes nothing.
    const answer = world.call(world.me, 'sidebarCreateCustomer', form).value as Answer<CreateCustomerAnswer>;
    if (answer.ok) batches.set(world, answer.value.batch);
  },
  run: takeBack,
  again: (world) => void takeBack(world),
  effect: (facts) => (isAsMade(facts) ? withoutCustomer(facts, id) : facts),
  completed: false,
  row: null,
  cell: null,
};

const scan = (world: World) => world.call(world.me, 'sidebarScan', { after: '' });
const search: Command = {
  name: 'scan slice',
  base: ledger,
  prepare: () => undefined,
  run: scan,
  again: (world) => void scan(world),
  effect: (facts) => facts,
  completed: false,
  row: null,
  cell: null,
};

export const registering: readonly Command[] = [create, undo, search];
