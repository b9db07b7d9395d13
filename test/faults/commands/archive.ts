/** 古い対応を移す, and what brings it back: no touch is ever lost, doubled or changed, wherever it stands. */
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { rowsOf } from '../facts';
import { isShelf, log, touches } from '../sheet-names';
import type { World } from '../world';
import { menu } from './menu';

/** Some touches of long ago, in two years, not side by side. */
const aged = after(ledger, 'old touches', (world) => {
  const [old, older] = [
    ['T-000002', 'T-000003', 'T-000007'],
    ['T-000011', 'T-000030'],
  ];
  for (const id of old) world.type(world.me, touches, world.row(touches, '対応ID', id), '対応日時', '2024/05/10 10:00');
  for (const id of older) world.type(world.me, touches, world.row(touches, '対応ID', id), '対応日時', '2023/02/01 09:00');
  menu(world, 'menuTidy');
});

/** The same after they were moved. */
const moved = after(aged, 'moved touches', (world) => void menu(world, 'menuArchive'));

const batchOf = (world: World): string =>
  rowsOf(world, log)
    .filter(({ cells }) => cells.get('操作') === '古い対応を移す')
    .map(({ cells }) => cells.get('まとまり') ?? '')
    .pop() ?? '';

const takeBack = (world: World) => world.call(world.me, 'sidebarUndoBatch', { batch: batchOf(world) });

/** Touches that stand where they do not belong: on the sheet of another year. */
const strays = (world: World): string[] =>
  world.book.sheets
    .filter(({ name }) => isShelf(name))
    .flatMap(({ name }) =>
      rowsOf(world, name).flatMap(({ cells }) =>
        (cells.get('対応日時') ?? '').startsWith(name.slice(-4)) ? [] : [`${cells.get('対応ID')} stands on ${name}`],
      ),
    );

export const archiving: readonly Command[] = [
  {
    name: 'archive touches',
    base: aged,
    prepare: () => undefined,
    run: (world) => menu(world, 'menuArchive'),
    again: (world) => void menu(world, 'menuArchive'),
    effect: (facts) => facts,
    completed: false,
    row: null,
    cell: null,
    laws: strays,
  },
  {
    name: 'archive touches: undo',
    base: moved,
    prepare: () => undefined,
    run: takeBack,
    again: (world) => void answered(takeBack(world)),
    effect: (facts) => facts,
    completed: false,
    row: null,
    cell: null,
    laws: strays,
  },
];
