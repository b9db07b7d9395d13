/** Customers get another owner in the sidebar, with a reason and a handover page each; it is taken back, and a page is received. */
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { type Facts, rowsOf, withCells } from '../facts';
import { customers, handovers } from '../sheet-names';
import type { World } from '../world';

// Nothing is planned with them these days, so that whoever calls them is not asked about a double visit.
const ids = ['C-00007', 'C-00013'] as const;
const [from, to, reason] = ['伊藤', '加藤', '異動のため'];
const key = 'faults-owner-1';
const request = { key, to, reason, groups: [{ from, ids }] };
const send = (world: World) => world.call(world.me, 'sidebarOwnerChange', request);

const owned = (facts: Facts, owner: string): Facts =>
  ids.reduce((sum, id) => (sum.customers.has(id) ? withCells(sum, 'customers', id, { 担当者: owner }) : sum), facts);

const pagesOf = (world: World, id: string) => rowsOf(world, handovers).filter(({ cells }) => cells.get('顧客ID') === id);

/** Whoever is handed over has one page that says so, and whoever is not has none. */
const onePageEach = (world: World): string[] =>
  rowsOf(world, customers).flatMap(({ cells }) => {
    const id = cells.get('顧客ID') ?? '';
    const pages = pagesOf(world, id).map(({ cells: page }) =>
      ['前の担当者', '新しい担当者', '理由'].map((heading) => page.get(heading)).join(),
    );
    if (!(ids as readonly string[]).includes(id)) return [];
    const wanted = cells.get('担当者') === to ? [`${from},${to},${reason}`] : [];
    // Somebody typed yet another owner, before or after it was handed over.
    const typed = cells.get('担当者') === '佐野' && pages.length <= 1;
    return typed || JSON.stringify(pages) === JSON.stringify(wanted)
      ? []
      : [`${id}: pages ${JSON.stringify(pages)}, owner ${cells.get('担当者')}`];
  });

/** Handed over on another day before: the sheet 引き継ぎ is there. */
const used = after(ledger, 'handed over before', (world) => {
  const result = world.call(world.me, 'sidebarOwnerChange', {
    key: 'faults-owner-0',
    to: '佐野',
    reason: '前の異動',
    groups: [{ from: '加藤', ids: ['C-00020'] }],
  });
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const handedOver = after(ledger, 'handed over', (world) => {
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const cell = { heading: '担当者', text: '佐野', stored: '佐野' };
const common = { prepare: () => undefined, completed: false, row: ids[0] } as const;

const change = (name: string, base: Command['base']): Command => ({
  ...common,
  name,
  base,
  run: send,
  // The sidebar sends the same again; what is left of it is changed then.
  again: (world) => void send(world),
  effect: (facts) => owned(facts, to),
  cell,
  laws: onePageEach,
});

const undo: Command = {
  ...common,
  name: 'owner: undo',
  base: handedOver,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  // What somebody typed since is theirs.
  effect: (facts) =>
    ids.reduce((sum, id) => (sum.customers.get(id)?.get('担当者') === to ? withCells(sum, 'customers', id, { 担当者: from }) : sum), facts),
  cell,
  laws: onePageEach,
};

const receive = (world: World) => world.call(world.me, 'sidebarReceive', { id: 'H-00001' });

/** A page that was ticked says when, and one that was not says nobody. */
const noted = (world: World): string[] =>
  rowsOf(world, handovers).flatMap(({ cells }) =>
    (cells.get('受け取りました') === 'true') === cells.has('受け取った日') && (cells.has('受け取った日') || !cells.has('受け取った人'))
      ? []
      : [`page ${JSON.stringify([...cells])}`],
  );

const receipt: Command = {
  ...common,
  name: 'owner: receive',
  base: handedOver,
  prepare: (world) => void world.call(world.me, 'sidebarRememberMe', { member: to }),
  run: receive,
  again: (world) => void receive(world),
  effect: (facts) => facts,
  cell: null,
  laws: noted,
};

export const owners: readonly Command[] = [change('owner: the first change', ledger), change('owner: change', used), undo, receipt];
