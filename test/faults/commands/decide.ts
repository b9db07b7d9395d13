/** Stale customers are decided on at once: a next date for all of them, or 休眠. */
import type { DecideRequest, TodayAnswer, TodayEntry } from '../../../src/contract';
import { ledger } from '../base';
import type { Command } from '../command';
import { withCells } from '../facts';
import type { World } from '../world';

/** Two that are stale, and one whose next date is past. */
const ids = ['C-00007', 'C-00011', 'C-00002'] as const;

/** What the page has in front of it. */
const seen = new WeakMap<World, DecideRequest>();

const choose = (world: World, more: Pick<DecideRequest, 'key' | 'decision' | 'nextDate' | 'nextAction' | 'reason'>): void => {
  const request = { owner: '', everybody: true, list: 'due', need: '', from: 0 };
  const { value } = world.call(world.me, 'sidebarToday', request).value as { value: TodayAnswer };
  const chosen = ids.flatMap((id) => value.entries.filter((entry: TodayEntry) => entry.id === id));
  if (chosen.length !== ids.length) throw new Error(`fixture: ${JSON.stringify(value.entries)}`);
  seen.set(world, { ...more, customers: chosen.map(({ id, row, seen: then }) => ({ id, row, seen: then })) });
};
const decide = (world: World) => world.call(world.me, 'sidebarDecide', { ...seen.get(world) });

const deciding = (
  name: string,
  request: Parameters<typeof choose>[1],
  cellsOf: (id: string) => Readonly<Record<string, string>>,
  cell: Command['cell'],
): Command => ({
  name,
  base: ledger,
  prepare: (world) => choose(world, request),
  run: decide,
  // The page sends the same again.
  again: (world) => void decide(world),
  // Whoever was touched after the page had shown the list is left alone.
  effect: (facts) =>
    ids
      .filter((id) => facts.touches.get('new others-touch-2')?.get('顧客ID') !== id)
      .reduce((sum, id) => withCells(sum, 'customers', id, cellsOf(id)), facts),
  completed: false,
  row: ids[0],
  cell,
});

export const decisions: readonly Command[] = [
  deciding(
    'stale decisions: a next date',
    { key: 'faults-decide-1', decision: 'next', nextDate: '2026-07-01', nextAction: '', reason: '' },
    () => ({ 次回日: '2026-07-01' }),
    { heading: '次回日', text: '2026/08/03', stored: '2026-08-03' },
  ),
  deciding(
    'stale decisions: dormant',
    { key: 'faults-decide-2', decision: 'dormant', nextDate: '', nextAction: '', reason: '見込がない' },
    (id) => ({ 区分: '休眠', ...(id === 'C-00002' ? { 次回日: '' } : {}) }),
    { heading: '区分', text: '取引終了', stored: '取引終了' },
  ),
];
