/** A prospect becomes a customer on its card, with the details that were missing; the same is taken back. */
import type { ChangeTypeRequest } from '../../../src/contract';
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { withCells } from '../facts';
import { customers } from '../sheet-names';
import type { World } from '../world';

const id = 'C-00016';
const key = 'faults-type-1';
const cells = { 区分: '取引中', 年間取引額: '32000000', 決算月: '3月' };
const blank = { 区分: '見込', 年間取引額: '', 決算月: '' };

const send = (world: World) =>
  world.call(world.me, 'sidebarChangeType', {
    ...{ key, customerId: id, row: world.row(customers, '顧客ID', id), was: '見込', to: 'active', reason: '初回の注文' },
    details: { amount: '3,200万', renewal: '', fiscalMonth: '3月' },
  } satisfies ChangeTypeRequest);

const changed = after(ledger, 'a prospect promoted', (world) => {
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const promotion: Command = {
  name: 'type: a prospect becomes a customer',
  base: ledger,
  prepare: () => undefined,
  run: send,
  again: (world) => void send(world),
  effect: (facts) => withCells(facts, 'customers', id, cells),
  completed: false,
  row: id,
  cell: { heading: '区分', text: '取引終了', stored: '取引終了' },
};

const undo: Command = {
  name: 'type: undo',
  base: changed,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  effect: (facts) => withCells(facts, 'customers', id, blank),
  completed: false,
  row: id,
  cell: { heading: '決算月', text: '9月', stored: '9月' },
};

export const changingType: readonly Command[] = [promotion, undo];
