/** A customer is made of the sidebar's form, and the ledger is searched for duplicates, which must change nothing. */
import { ledger } from '../base';
import type { Command } from '../command';
import { withCells } from '../facts';
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

const create: Command = {
  name: 'new customer',
  base: ledger,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarCreateCustomer', form),
  again: (world) => void world.call(world.me, 'sidebarCreateCustomer', form),
  effect: (facts) =>
    withCells(facts, 'customers', 'new 株式会社新設工業', {
      会社名: '株式会社新設工業',
      電話: '03-7777-0001',
      区分: '見込',
      担当者: '伊藤',
      次回日: '2026-06-16',
      次にやること: '電話する',
      外部コード: '00777',
      登録日: '2026-06-15',
      元データ: '#new faults-new-1',
    }),
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

export const registering: readonly Command[] = [create, search];
