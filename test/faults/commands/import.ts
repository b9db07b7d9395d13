/** The import dialog's last slice: two new customers and three that are there, with contacts of both; and the import taken back. */
import type { Command } from '../command';
import { type Facts, rowsOf, withCells } from '../facts';
import { customers, log } from '../sheet-names';
import { cautionIn, dialogImport, withoutFilled, withoutRecords } from './dialog-import';

const listSheet = '持参名簿';
const rows: string[][] = [
  ['会社名', '電話', '部署', '郵便番号', '最終訪問日', '年間取引額'],
  ['株式会社青葉製作所', '03-5555-0110', '総務部', '', '2026/5/20', ''],
  ['九重産業', '0467-66-0001', '営業部', '〒１０００００５', '2026/5/21', '3,200万'],
  ['株式会社大島工業', '03-3342-1746', '購買部', '2100835', '', ''],
  ['㈱十和田', '0467-66-0002', '', '', '', ''],
  ['株式会社小金井建設', '03-3626-3238', '', '9860005', '2026/5/22', ''],
];

const list = dialogImport({ sheet: listSheet, rows, key: 'faults-import-1' });

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
  ...list.slice,
  name: 'import: slice',
  effect: imported,
  others: [cautionIn('C-00003')],
  laws: (world) => {
    const arrived = rowsOf(world, customers).some(({ cells }) => cells.get('会社名') === '九重産業');
    const reported = rowsOf(world, log).some(({ cells }) => cells.get('対象')?.includes(listSheet) === true);
    return reported && !arrived ? ['log reports on a list that was never imported'] : [];
  },
};

const undo: Command = {
  ...list.undo,
  name: 'import: undo',
  effect: (facts) =>
    withoutRecords(withoutFilled(facts, filled), {
      customers: ['C-00026', 'C-00027'],
      touches: ['T-000041', 'T-000042', 'T-000043'],
    }),
  row: 'C-00003',
  cell: { heading: '部署', text: '総務課', stored: '総務課' },
};

export const importing: readonly Command[] = [slice, undo];
