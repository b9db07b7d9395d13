/** Clean-up of what waits for a person: figures of addresses and a reworded list item, renamed everywhere; and an unreadable cell put right. */
import { after, ledger } from '../base';
import type { Command } from '../command';
import { withCells } from '../facts';
import { customers, settings } from '../sheet-names';
import type { World } from '../world';

const typed = '東京都千代田区丸の内二丁目４番１号';
const clean = '東京都千代田区丸の内2丁目4番1号';
const [former, reworded] = ['見積', '見積提出'];
const ids = ['C-00005', 'C-00006', 'C-00007'] as const;

/** Somebody rewords an item of 段階 in 設定, after three customers have it. */
const waiting = after(ledger, 'waiting for clean-up', (world) => {
  const { me } = world;
  for (const id of ids)
    for (const [heading, text] of [
      ['所在地', typed],
      ['段階', former],
    ] as const) {
      world.type(me, customers, world.row(customers, '顧客ID', id), heading, text);
      world.runtime.drain();
    }
  world.type(me, customers, world.row(customers, '顧客ID', 'C-00008'), 'メール', 'taro@@example.co.jp');
  world.runtime.drain();
  const sheet = world.sheet(settings);
  const column = (sheet.values.rowAt(1) ?? []).indexOf('list:stage') + 1;
  let row = 4;
  while (sheet.values.get(row, column) !== former) row++;
  me.type(sheet.id, row, column, reworded);
  world.runtime.drain();
});

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
  effect: (facts) => ids.reduce((sum, id) => withCells(sum, 'customers', id, cells), facts),
  completed: false,
  row: ids[0],
  cell,
});

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
    { 所在地: clean },
    { heading: '所在地', text: '大阪市北区梅田1-1', stored: '大阪市北区梅田1-1' },
  ),
  cleaning(
    'clean: rename an item',
    (code) => code.startsWith('rename '),
    { 段階: reworded },
    { heading: '段階', text: '商談', stored: '商談' },
  ),
  fixing,
];
