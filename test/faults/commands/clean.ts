/** Clean-up of what waits for a person: figures of addresses and a reworded list item, renamed everywhere; the rewording itself; and an unreadable cell put right. */
import { type Command, onlyRun } from '../command';
import { withCells, withOther } from '../facts';
import { customers, settings } from '../sheet-names';
import type { World } from '../world';
import { cleanAddress, cleaned, former, reworded, rewordStage, waiting, withStage } from './clean-base';

interface Preview {
  readonly value: { readonly rules: readonly { readonly code: string }[]; readonly expected: string };
}

/** What the page has in front of it. */
const seen = new WeakMap<World, Record<string, unknown>>();

const preview = (world: World, rule: (code: string) => boolean): void => {
  const { value } = world.call(world.me, 'sidebarCleanPreview', { rule: '', from: 0 }).value as Preview;
  const rules = value.rules.map(({ code }) => code).filter(rule);
  seen.set(world, { key: 'faults-clean-1', rules, except: [], expected: value.expected });
};
const apply = (world: World) => world.call(world.me, 'sidebarCleanApply', seen.get(world) ?? {});

const cleaning = (
  name: string,
  rule: (code: string) => boolean,
  cells: Readonly<Record<string, string>>,
  cell: Command['cell'],
): Command => ({
  name,
  base: waiting,
  prepare: (world) => preview(world, rule),
  run: apply,
  // The page sends the same again.
  again: (world) => void apply(world),
  effect: (facts) => cleaned.reduce((sum, id) => withCells(sum, 'customers', id, cells), facts),
  completed: false,
  row: cleaned[0],
  cell,
});

/** The edit of 設定 renames nothing by itself: former words are read until somebody renames them. */
const rewording: Command = {
  name: 'settings: a list item reworded',
  base: withStage,
  prepare: (world) => void rewordStage(world, world.me),
  run: (world) => onlyRun(world.runtime.drain()),
  again: (world) => {
    rewordStage(world, world.me);
    world.runtime.drain();
  },
  effect: (facts) => {
    const place = [...facts.others].find(([at, text]) => at.startsWith(settings) && text === former)?.[0] ?? '';
    return withOther(facts, place, reworded);
  },
  completed: true,
  row: cleaned[0],
  cell: { heading: '段階', text: '商談', stored: '商談' },
};

const fixed = { key: 'faults-fix-1', id: 'C-00008', column: 'email', before: 'taro@@example.co.jp', value: 'taro@example.co.jp' };
const fix = (world: World) => world.call(world.me, 'sidebarFixCell', { ...fixed, row: world.row(customers, '顧客ID', 'C-00008') });

const fixing: Command = {
  name: 'clean: an unreadable cell',
  base: waiting,
  prepare: () => undefined,
  run: fix,
  again: (world) => void fix(world),
  effect: (facts) => withCells(facts, 'customers', 'C-00008', { メール: fixed.value }),
  completed: false,
  row: 'C-00008',
  cell: { heading: 'メール', text: 'Hanako＠example.co.jp', stored: 'hanako@example.co.jp' },
};

export const cleaningUp: readonly Command[] = [
  cleaning(
    'clean: apply',
    (code) => code === 'address',
    { 所在地: cleanAddress },
    { heading: '所在地', text: '大阪市北区梅田1-1', stored: '大阪市北区梅田1-1' },
  ),
  cleaning(
    'clean: rename an item',
    (code) => code.startsWith('rename '),
    { 段階: reworded },
    { heading: '段階', text: '商談', stored: '商談' },
  ),
  rewording,
  fixing,
];
