/** A list of events in the import dialog: touches of two customers that are there and of a new one; and the import taken back. */
import type { Answer, ImportPlanAnswer } from '../../../src/contract';
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { type Facts, rowsOf, withCells } from '../facts';
import { customers, log } from '../sheet-names';
import type { World } from '../world';

const listSheet = 'セミナー参加者';
const rows: string[][] = [
  ['開催日時', 'セミナー名', '会社名', '電話番号', '氏名', '出欠', '席'],
  ['2026/5/20 14:00', '在庫セミナー', '株式会社青葉製作所', '03-5555-0110', '山本 花子', '出席', 'A1'],
  ['2026/5/20 14:00', '在庫セミナー', '株式会社大島工業', '03-3342-1746', '', '出席', 'A2'],
  ['2026/5/20 14:00', '在庫セミナー', '梅田商事有限会社', '03-3271-1373', '', '欠席', ''],
  ['2026/5/20 14:00', '在庫セミナー', '九重産業', '0467-66-0001', '', '出席', ''],
];

/** A ledger with the list beside it. */
const withList = after(ledger, 'with a list of events', (world) => {
  const id = world.me.insertSheet(listSheet);
  world.me.paste(id, 1, 1, rows);
  world.runtime.drain();
});

const key = 'faults-events-1';
const plans = new WeakMap<World, ImportPlanAnswer>();

const plan = (world: World): void => {
  const sheetId = world.sheet(listSheet).id;
  const answer = world.call(world.me, 'sidebarImportPlan', { sheetId, options: null, show: 'review', from: 0 })
    .value as Answer<ImportPlanAnswer>;
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
    options: seen.options,
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

const arrived = { 会社名: '九重産業', 電話: '0467-66-0001', 区分: '見込', 獲得経路: '展示会', 登録日: '2026-06-15' };
const contacts: readonly (readonly [name: string, customer: string, rep: string, row: number])[] = [
  ['株式会社青葉製作所', 'C-00001', '伊藤', 1],
  ['株式会社大島工業', 'C-00003', '佐野', 2],
  ['九重産業', 'new 九重産業', '', 4],
];

const sourceOf = (row: readonly string[]): string =>
  row.flatMap((cell, at) => (cell === '' ? [] : [`${rows[0]?.[at]} = ${at === 0 ? '2026-05-20 14:00' : cell}`])).join('\n');

const imported = (facts: Facts): Facts => {
  let sum = withCells(facts, 'customers', 'new 九重産業', arrived);
  for (const [name, customer, rep, row] of contacts)
    sum = withCells(sum, 'touches', `new ${name}`, {
      対応日時: '2026-05-20 14:00',
      顧客ID: customer,
      担当者: rep,
      方法: 'セミナー・展示会',
      相手: rows[row]?.[4] ?? '',
      要約: '在庫セミナー / 出席',
      登録経路: '取り込み',
      元の文: sourceOf(rows[row] ?? []),
    });
  return sum;
};

const slice: Command = {
  name: 'events: slice',
  base: withList,
  prepare: plan,
  run: send,
  again: (world) => {
    if (answered(send(world))) return;
    plan(world);
    send(world);
  },
  effect: imported,
  completed: false,
  row: null,
  cell: null,
  others: [
    {
      name: 'types a caution in a row that gets a touch',
      fits: () => true,
      act: (world) =>
        world.type(world.other, customers, world.row(customers, '顧客ID', 'C-00003'), '申し送り・注意点', '午後に電話') as undefined,
      effect: (facts) => withCells(facts, 'customers', 'C-00003', { '申し送り・注意点': '午後に電話' }),
    },
  ],
  fills: true,
  laws: (world) => {
    const there = rowsOf(world, customers).some(({ cells }) => cells.get('会社名') === '九重産業');
    const reported = rowsOf(world, log).some(({ cells }) => cells.get('対象')?.includes(listSheet) === true);
    return reported && !there ? ['log reports on a list that was never imported'] : [];
  },
};

/** A ledger into which the list was imported just now. */
const afterImport = after(withList, 'events imported', (world) => {
  plan(world);
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const undo: Command = {
  name: 'events: undo',
  base: afterImport,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  effect: (facts) => ({
    ...facts,
    customers: new Map([...facts.customers].filter(([id]) => id !== 'C-00026')),
    touches: new Map([...facts.touches].filter(([id]) => !['T-000041', 'T-000042', 'T-000043'].includes(id))),
  }),
  completed: false,
  row: 'C-00003',
  cell: { heading: '部署', text: '総務課', stored: '総務課' },
};

export const importingEvents: readonly Command[] = [slice, undo];
