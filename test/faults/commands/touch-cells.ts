/** Cells of 対応履歴: values that nobody can read put right by a press, and a block pasted there by hand. */
import { after, ledger } from '../base';
import { type Command, onlyRun } from '../command';
import { type Facts, withCells } from '../facts';
import type { Other } from '../others';
import { touches } from '../sheet-names';
import type { World } from '../world';

const id = 'T-000007';
const rowOf = (world: World, touch = id): number => world.row(touches, '対応ID', touch);

/** A paste goes past dropdowns: it brought a word of no list, and a day written out. */
const unread = after(ledger, 'unreadable touches', (world) => {
  for (const [heading, text] of [
    ['方法', '訪門'],
    ['対応日時', 'R8.3.5'],
  ] as const) {
    world.me.paste(world.sheet(touches).id, rowOf(world), world.column(touches, heading), [[text]], { withFormats: false });
    world.runtime.drain();
  }
});

/** Somebody types into the very cell. */
const rival = (heading: string, text: string, stored: string): Other => ({
  name: 'types into the very cell of 対応履歴',
  last: true,
  fits: () => true,
  act: (world) => world.type(world.other, touches, rowOf(world), heading, text) as undefined,
  effect: (facts) => withCells(facts, 'touches', id, { [heading]: stored }),
});

const fixing = (
  name: string,
  request: Readonly<Record<'column' | 'before' | 'value', string>>,
  cells: Readonly<Record<string, string>>,
  other: Other,
): Command => {
  const fix = (world: World) => world.call(world.me, 'sidebarFixCell', { key: `faults-fix-${request.column}`, id, row: 2, ...request });
  return {
    name,
    base: unread,
    prepare: () => undefined,
    run: fix,
    again: (world) => void fix(world),
    effect: (facts) => withCells(facts, 'touches', id, cells),
    completed: false,
    row: null,
    cell: null,
    others: [other],
    blind: { cell: `touches ${id} `, calls: ['Range.setValues'] },
  };
};

/** Pasted over three touches with the formats of another sheet. */
const block = [
  ['メール', '検討の余地'],
  ['訪門', '前向き'],
  ['ＴＥＬ', ''],
];
const stored = [
  { 方法: 'メール', 結果: '検討の余地' },
  { 方法: '訪門', 結果: '前向き' },
  { 方法: '電話', 結果: '' },
];
const first = 'T-000020';
const put = (world: World, top: number): void => {
  world.me.paste(world.sheet(touches).id, top, world.column(touches, '方法'), block, { withFormats: true });
};

/** Dropdowns and formats are where they were. */
const shapeBack = (world: World): string[] => {
  const sheet = world.sheet(touches);
  const wrong: string[] = [];
  for (let at = world.column(touches, '方法'); at < world.column(touches, '方法') + 2; at++) {
    const rules = new Set(Array.from({ length: 40 }, (_, row) => JSON.stringify(sheet.validations.get(row + 2, at) ?? null)));
    const formats = new Set(Array.from({ length: 40 }, (_, row) => sheet.formats.get(row + 2, at)?.numberFormat));
    if (rules.size !== 1 || rules.has('null')) wrong.push(`column ${at} has ${rules.size} dropdowns`);
    if (formats.size !== 1) wrong.push(`column ${at} has ${formats.size} formats`);
  }
  return wrong;
};

/** By the rows as the ledger has them: touches stand in the order in which they were logged. */
const pasted = (facts: Facts): Facts =>
  stored.reduce((sum, cells, at) => withCells(sum, 'touches', `T-${String(20 + at).padStart(6, '0')}`, cells), facts);

const pasting: Command = {
  name: 'paste: into 対応履歴',
  base: ledger,
  prepare: (world) => put(world, rowOf(world, first)),
  run: (world) => onlyRun(world.runtime.drain()),
  again: (world) => {
    put(world, rowOf(world, first));
    world.runtime.drain();
  },
  effect: pasted,
  completed: true,
  row: null,
  cell: null,
  laws: shapeBack,
};

export const touchCells: readonly Command[] = [
  fixing(
    'clean: an unreadable word of 対応履歴',
    { column: 'channel', before: '訪門', value: '訪問' },
    { 方法: '訪問' },
    rival('方法', 'メール', 'メール'),
  ),
  fixing(
    'clean: an unreadable day of 対応履歴',
    { column: 'when', before: 'R8.3.5', value: '2026-03-05' },
    { 対応日時: '2026-03-05' },
    rival('対応日時', '2026/3/6', '2026-03-06'),
  ),
  pasting,
];
