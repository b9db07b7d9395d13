/** 列 of 設定: a column of one's own is declared, one of the ledger is renamed, an own one is given up. No value may change by it. */
import { after, ledger } from '../base';
import { type Command, onlyRun } from '../command';
import type { Facts } from '../facts';
import { customers, settings } from '../sheet-names';
import type { World } from '../world';

const parts = ['heading', 'standing', 'kind', 'words', 'code'] as const;
type Part = (typeof parts)[number];

/** Row and column of a part in the row with this heading or code; the first free row for one that is not there. */
const placeOf = (world: World, wanted: string, part: Part): { row: number; column: number } => {
  const { values } = world.sheet(settings);
  const first = (values.rowAt(1) ?? []).indexOf('columns') + 1;
  const column = first + parts.indexOf(part);
  let last = 3;
  for (let row = 4; row < 150; row++) {
    if ([values.get(row, first), values.get(row, first + 4)].includes(wanted)) return { row, column };
    if ((values.get(row, first) ?? '') !== '') last = row;
  }
  return { row: last + 1, column };
};

const type = (world: World, wanted: string, part: Part, text: string): void => {
  const { row, column } = placeOf(world, wanted, part);
  world.me.type(world.sheet(settings).id, row, column, text);
};

const own = '検査番号';
const declare = (world: World): void => {
  // Kind and words first: the heading makes the column, and one run makes it whole.
  type(world, own, 'words', '合格、不合格');
  type(world, own, 'kind', 'リスト');
  world.runtime.drain();
  type(world, own, 'heading', own);
};

/** With such a column, and a value in it. */
const withOwn = after(ledger, 'own column declared', (world) => {
  declare(world);
  world.runtime.drain();
  world.me.type(world.sheet(customers).id, world.row(customers, '顧客ID', 'C-00007'), world.column(customers, own), '合格');
  world.runtime.drain();
});

/** Where 列 stands, by what the facts say of 設定: its first column, and the row with this heading or the first free one. */
const blockIn = (facts: Facts, wanted: string): { row: number; column: number } => {
  const place = (at: string): number[] =>
    at
      .slice(settings.length + 1)
      .split(':')
      .map(Number);
  const [key = ''] = [...facts.others].find(([at, text]) => at.startsWith(`${settings}!1:`) && text === 'columns') ?? [];
  const column = place(key)[1] ?? 0;
  const headings = [...facts.others].filter(([at]) => at.startsWith(`${settings}!`) && place(at)[1] === column);
  const [found] = headings.find(([, text]) => text === wanted) ?? [];
  const last = Math.max(...headings.map(([at]) => place(at)[0] ?? 0));
  return { row: found === undefined ? last + 1 : (place(found)[0] ?? 0), column };
};

/** The cells of a row of 列; '' for an empty one. */
const withRow = (facts: Facts, wanted: string, cells: readonly string[]): Facts => {
  const { row, column } = blockIn(facts, wanted);
  const others = new Map(facts.others);
  cells.forEach((text, at) => {
    const place = `${settings}!${row}:${column + at}`;
    if (text === '') others.delete(place);
    else others.set(place, text);
  });
  return { ...facts, others };
};

/** The customers' facts under another heading. */
const renamed = (facts: Facts, from: string, to: string): Facts => ({
  ...facts,
  customers: new Map(
    [...facts.customers].map(([name, cells]) => [
      name,
      new Map([...cells].map(([heading, text]) => [heading === from ? to : heading, text])),
    ]),
  ),
});

const common = { completed: true, row: null, cell: null, run: (world: World) => onlyRun(world.runtime.drain()) } as const;
const again = (prepare: (world: World) => void) => (world: World) => {
  prepare(world);
  world.runtime.drain();
};

const rename = (world: World): void => type(world, 'address', 'heading', '住所(本社)');
const giveUp = (world: World): void => {
  const { row, column } = placeOf(world, own, 'heading');
  world.me.deleteContents(world.sheet(settings).id, row, column, 1, parts.length);
};

export const declaringColumns: readonly Command[] = [
  {
    ...common,
    name: 'columns in 設定: declare',
    base: ledger,
    prepare: declare,
    again: again(declare),
    effect: (facts) => withRow(facts, own, [own, '表示', 'リスト', '合格、不合格', `own:${own}`]),
  },
  {
    ...common,
    name: 'columns in 設定: rename',
    base: ledger,
    prepare: rename,
    again: again(rename),
    effect: (facts) => withRow(renamed(facts, '所在地', '住所(本社)'), '所在地', ['住所(本社)']),
  },
  {
    ...common,
    name: 'columns in 設定: give up',
    base: withOwn,
    prepare: giveUp,
    again: again(giveUp),
    effect: (facts) => withRow(facts, own, ['', '', '', '', '']),
  },
];
