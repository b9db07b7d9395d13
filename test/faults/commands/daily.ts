/** The morning run of the daily variant: 今日, ranks whose decision is over, and one mail for each member, by a trigger while nobody looks. */
import type { RunResult } from '../../../workbench/runtime/index';
import { type Base, ledger } from '../base';
import { answered, type Command } from '../command';
import { settings } from '../sheet-names';
import { twinOf } from '../twin';
import { fixtureDay, World } from '../world';

const members = ['伊藤', '加藤', '佐野'];
const addresses = ['ito@example.com', 'kato@example.com', 'sano@example.com'];

/** Everybody has an address, and a rank was decided on the Friday before until that day. */
const readers: Base = {
  name: 'with readers',
  whole: true,
  make: (of) => {
    const world = new World(twinOf(of(ledger)), fixtureDay, 11);
    const sheet = world.sheet(settings);
    const at = (sheet.values.rowAt(1) ?? []).indexOf('members') + 1;
    members.forEach((name, index) => {
      let row = 4;
      while (sheet.values.get(row, at) !== name) row++;
      world.me.type(sheet.id, row, at + 1, addresses[index] ?? '');
    });
    world.runtime.drain();
    world.call(world.me, 'sidebarRememberMe', { member: '伊藤' });
    const request = { key: 'faults-daily-rank', id: 'C-00010', row: 0, rank: 'A', until: '2026-06-12', reason: '大口の見込み', seen: '' };
    const decided = world.call(world.me, 'sidebarDecideRank', request);
    if (!answered(decided)) throw new Error(`fixture: ${JSON.stringify(decided)}`);
    return world.book.snapshot() as object;
  },
};

const fire = (world: World): RunResult => {
  const [run] = world.runtime.fireClocks();
  if (run === undefined) throw new Error('there is no trigger');
  return run;
};

/** A mail that is sent twice is worse than none: people stop reading them. */
const twice = (world: World): string[] =>
  addresses.flatMap((address) => {
    const times = world.mailed.filter((to) => to === address).length;
    return times > 1 ? [`${address} was mailed ${times} times in one morning`] : [];
  });

export const mornings: readonly Command[] = [
  {
    name: 'daily: the morning',
    variant: 'daily',
    base: readers,
    // Both questions, whether to begin and whether to mail, are answered with yes.
    prepare: (world) => {
      const started = world.me.clickMenu('menuDailyStart');
      if (!started.ok) throw new Error(`it was not switched on: ${started.error?.message}`);
    },
    run: fire,
    again: (world) => void fire(world),
    effect: (facts) => facts,
    completed: false,
    row: 'C-00010',
    cell: null,
    laws: twice,
  },
];
