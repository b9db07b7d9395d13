/** A person decides a rank against the amount, and takes the decision back. */
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { withCells } from '../facts';
import type { World } from '../world';

const id = 'C-00010';
const key = 'faults-rank-1';
const cell = '2026-09-13 | A | 2026-06-15 | 伊藤 | 大口の見込み';

const send = (world: World) =>
  world.call(world.me, 'sidebarDecideRank', {
    ...{ key, id, row: 0, rank: 'A', until: '2026-09-13', reason: '大口の見込み', seen: '' },
  });
const chooseMe = (world: World): void => void world.call(world.me, 'sidebarRememberMe', { member: '伊藤' });

const decided = after(ledger, 'rank decided', (world) => {
  chooseMe(world);
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const common = { completed: false, row: id, cell: null } as const;

const decide: Command = {
  ...common,
  name: 'rank: decide',
  base: ledger,
  prepare: chooseMe,
  run: send,
  again: (world) => void send(world),
  effect: (facts) => (facts.customers.has(id) ? withCells(facts, 'customers', id, { ランクの決定: cell }) : facts),
};

const undo: Command = {
  ...common,
  name: 'rank: undo',
  base: decided,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  effect: (facts) => (facts.customers.has(id) ? withCells(facts, 'customers', id, { ランクの決定: '' }) : facts),
};

export const ranking: readonly Command[] = [decide, undo];
