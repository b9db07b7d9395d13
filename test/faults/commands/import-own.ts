/** An import that keeps a column of the list as one of the user's own: made behind those of the ledger, filled, and taken away by the undo. */
import type { Answer, ImportPlanAnswer } from '../../../src/contract';
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { type Facts, withCells } from '../facts';
import { customers } from '../sheet-names';
import type { World } from '../world';

const listSheet = '棚の名簿';
const rows: string[][] = [
  ['会社名', '電話', '棚番', '社内評価'],
  ['株式会社青葉製作所', '03-5555-0110', '007', 'A'],
  ['九重産業', '0467-66-0001', '=A1', 'B'],
  ['株式会社小金井建設', '03-3626-3238', '1-2', ''],
  ['㈱十和田', '0467-66-0002', '', 'A'],
];
const options = { columns: { '2': 'own', '3': 'out' } };
const key = 'faults-import-own';

const withList = after(ledger, 'with a list of shelves', (world) => {
  world.me.paste(
    world.me.insertSheet(listSheet),
    1,
    1,
    // An apostrophe, as a person types it: the text stays a text.
    rows.map((row) => row.map((cell) => (/^[=\d]/.test(cell) ? `'${cell}` : cell))),
  );
  world.runtime.drain();
});

const plans = new WeakMap<World, ImportPlanAnswer>();
const plan = (world: World): void => {
  const sheetId = world.sheet(listSheet).id;
  const answer = world.call(world.me, 'sidebarImportPlan', { sheetId, options, show: 'new', from: 0 }).value as Answer<ImportPlanAnswer>;
  if (!answer.ok) throw new Error(`no plan: ${answer.problem.message}`);
  plans.set(world, answer.value);
};
const send = (world: World) => {
  const seen = plans.get(world);
  if (seen === undefined) throw new Error('nothing was planned');
  return world.call(world.me, 'sidebarImportSlice', {
    key,
    sheetId: seen.sheetId,
    stamp: seen.stamp,
    options,
    units: seen.units.map(({ rows: members, target, surest, proposed }) => ({
      rows: members,
      target,
      surest,
      action: target === '' ? 'new' : 'update',
      review: proposed === 'review',
    })),
    last: true,
  });
};

const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'C-00001': { 棚番: '007' },
  'C-00007': { 棚番: '1-2' },
};
const arrivals: readonly Readonly<Record<string, string>>[] = [
  { 会社名: '九重産業', 電話: '0467-66-0001', 棚番: '=A1' },
  { 会社名: '株式会社十和田', 電話: '0467-66-0002', 元データ: '会社名 = ㈱十和田' },
];

const slice: Command = {
  name: 'import: with an own column',
  base: withList,
  prepare: plan,
  run: send,
  again: (world) => {
    if (answered(send(world))) return;
    plan(world);
    send(world);
  },
  effect: (facts) => {
    const updated = Object.entries(filled).reduce((sum: Facts, [id, cells]) => withCells(sum, 'customers', id, cells), facts);
    return arrivals.reduce(
      (sum, cells) => withCells(sum, 'customers', `new ${cells.会社名}`, { 区分: '見込', 登録日: '2026-06-15', ...cells }),
      updated,
    );
  },
  completed: false,
  row: null,
  cell: null,
  others: [
    {
      name: 'types a caution in a row that is updated',
      fits: () => true,
      act: (world) =>
        world.type(world.other, customers, world.row(customers, '顧客ID', 'C-00007'), '申し送り・注意点', '午後に電話') as undefined,
      effect: (facts) => withCells(facts, 'customers', 'C-00007', { '申し送り・注意点': '午後に電話' }),
    },
  ],
  fills: true,
};

const imported = after(withList, 'imported with an own column', (world) => {
  plan(world);
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const undo: Command = {
  name: 'import: undo with an own column',
  base: imported,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  effect: (facts) => {
    const cleared = Object.entries(filled).reduce((sum, [id, cells]) => {
      const now = sum.customers.get(id);
      const mine = Object.entries(cells).filter(([heading, text]) => now?.get(heading) === text);
      return now === undefined ? sum : withCells(sum, 'customers', id, Object.fromEntries(mine.map(([heading]) => [heading, ''])));
    }, facts);
    return { ...cleared, customers: new Map([...cleared.customers].filter(([id]) => !['C-00026', 'C-00027'].includes(id))) };
  },
  completed: false,
  row: 'C-00007',
  cell: { heading: '棚番', text: '9-9', stored: '9-9' },
  blind: { cell: 'C-00007 棚番: ', calls: ['Range.getNumberFormats', 'Range.setValues', 'Sheet.deleteColumn'] },
};

export const importingOwn: readonly Command[] = [slice, undo];
