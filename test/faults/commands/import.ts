/** The import dialog's last slice: two new customers and three that are there, with contacts of both; and the import taken back. */
import type { Answer, ImportPlanAnswer } from '../../../src/contract';
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { type Facts, rowsOf, withCells } from '../facts';
import { customers, log } from '../sheet-names';
import type { World } from '../world';

const listSheet = '持参名簿';
const rows: string[][] = [
  ['会社名', '電話', '部署', '郵便番号', '最終訪問日', '年間取引額'],
  ['株式会社青葉製作所', '03-5555-0110', '総務部', '', '2026/5/20', ''],
  ['九重産業', '0467-66-0001', '営業部', '〒１０００００５', '2026/5/21', '3,200万'],
  ['株式会社大島工業', '03-3342-1746', '購買部', '2100835', '', ''],
  ['㈱十和田', '0467-66-0002', '', '', '', ''],
  ['株式会社小金井建設', '03-3626-3238', '', '9860005', '2026/5/22', ''],
];

/** A ledger with the list beside it. */
const withList = after(ledger, 'with a list', (world) => {
  const id = world.me.insertSheet(listSheet);
  world.me.paste(id, 1, 1, rows);
  world.runtime.drain();
});

const key = 'faults-import-1';
const plans = new WeakMap<World, ImportPlanAnswer>();

const plan = (world: World): void => {
  const sheetId = world.sheet(listSheet).id;
  const result = world.call(world.me, 'sidebarImportPlan', { sheetId, options: null, show: 'new', from: 0 });
  const answer = result.value as Answer<ImportPlanAnswer>;
  if (!answer.ok) throw new Error(`no plan: ${answer.problem.message}`);
  plans.set(world, answer.value);
};

/** All units in one slice, each as it was proposed. */
const send = (world: World) => {
  const seen = plans.get(world);
  if (seen === undefined) throw new Error('nothing was planned');
  return world.call(world.me, 'sidebarImportSlice', {
    key,
    sheetId: seen.sheetId,
    stamp: seen.stamp,
    options: {},
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
  'C-00001': { 部署: '総務部' },
  'C-00003': { 部署: '購買部', 郵便番号: '210-0835', 元データ: '\n郵便番号 = 2100835' },
  'C-00007': { 郵便番号: '986-0005', 元データ: '\n郵便番号 = 9860005' },
};
const arrivals: readonly Readonly<Record<string, string>>[] = [
  {
    会社名: '九重産業',
    電話: '0467-66-0001',
    部署: '営業部',
    郵便番号: '100-0005',
    年間取引額: '32000000',
    元データ: '郵便番号 = 〒１０００００５\n年間取引額 = 3,200万',
  },
  { 会社名: '株式会社十和田', 電話: '0467-66-0002', 元データ: '会社名 = ㈱十和田' },
];
const contacts: readonly (readonly [name: string, customer: string, when: string, rep: string])[] = [
  ['株式会社青葉製作所', 'C-00001', '2026-05-20', '伊藤'],
  ['九重産業', 'new 九重産業', '2026-05-21', ''],
  ['株式会社小金井建設', 'C-00007', '2026-05-22', '伊藤'],
];

const imported = (facts: Facts): Facts => {
  let sum = facts;
  for (const [id, cells] of Object.entries(filled)) sum = withCells(sum, 'customers', id, cells);
  for (const cells of arrivals) sum = withCells(sum, 'customers', `new ${cells.会社名}`, { 区分: '見込', 登録日: '2026-06-15', ...cells });
  for (const [name, customer, when, rep] of contacts)
    sum = withCells(sum, 'touches', `new ${name}`, { 対応日時: when, 顧客ID: customer, 担当者: rep, 方法: '訪問', 登録経路: '取り込み' });
  return sum;
};

const slice: Command = {
  name: 'import: slice',
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
  // Who types into the very cell, or deletes the row, before the slice reads it changes what the list is to that customer.
  row: null,
  cell: null,
  others: [
    {
      name: 'types a caution in a row that is updated',
      fits: () => true,
      act: (world) =>
        world.type(world.other, customers, world.row(customers, '顧客ID', 'C-00003'), '申し送り・注意点', '午後に電話') as undefined,
      effect: (facts) => withCells(facts, 'customers', 'C-00003', { '申し送り・注意点': '午後に電話' }),
    },
  ],
  fills: true,
  laws: (world) => {
    const arrived = rowsOf(world, customers).some(({ cells }) => cells.get('会社名') === '九重産業');
    const reported = rowsOf(world, log).some(({ cells }) => cells.get('対象')?.includes(listSheet) === true);
    return reported && !arrived ? ['log reports on a list that was never imported'] : [];
  },
};

/** A ledger into which the list was imported just now. */
const afterImport = after(withList, 'imported', (world) => {
  plan(world);
  const result = send(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const takenBack = (facts: Facts): Facts => {
  let sum = facts;
  for (const [id, cells] of Object.entries(filled)) {
    const now = facts.customers.get(id);
    // What somebody changed since is theirs.
    const mine = Object.entries(cells).filter(([heading, text]) => now?.get(heading) === text);
    sum = now === undefined ? sum : withCells(sum, 'customers', id, Object.fromEntries(mine.map(([heading]) => [heading, ''])));
  }
  return {
    ...sum,
    customers: new Map([...sum.customers].filter(([id]) => !['C-00026', 'C-00027'].includes(id))),
    touches: new Map([...sum.touches].filter(([id]) => !['T-000041', 'T-000042', 'T-000043'].includes(id))),
  };
};

const undo: Command = {
  name: 'import: undo',
  base: afterImport,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  effect: takenBack,
  completed: false,
  row: 'C-00003',
  cell: { heading: '部署', text: '総務課', stored: '総務課' },
};

export const importing: readonly Command[] = [slice, undo];
