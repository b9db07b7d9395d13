/** A list of events in the import dialog: touches of two customers that are there and of a new one; and the import taken back. */
import type { Command } from '../command';
import { type Facts, rowsOf, withCells } from '../facts';
import { customers, log } from '../sheet-names';
import { cautionIn, dialogImport, withoutRecords } from './dialog-import';

const listSheet = 'セミナー参加者';
const rows: string[][] = [
  ['開催日時', 'セミナー名', '会社名', '電話番号', '氏名', '出欠', '席'],
  ['2026/5/20 14:00', '在庫セミナー', '株式会社青葉製作所', '03-5555-0110', '山本 花子', '出席', 'A1'],
  ['2026/5/20 14:00', '在庫セミナー', '株式会社大島工業', '03-3342-1746', '', '出席', 'A2'],
  ['2026/5/20 14:00', '在庫セミナー', '梅田商事有限会社', '03-3271-1373', '', '欠席', ''],
  ['2026/5/20 14:00', '在庫セミナー', '九重産業', '0467-66-0001', '', '出席', ''],
];

const list = dialogImport({ sheet: listSheet, rows, key: 'faults-events-1' });

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
  ...list.slice,
  name: 'events: slice',
  effect: imported,
  others: [cautionIn('C-00003')],
  laws: (world) => {
    const there = rowsOf(world, customers).some(({ cells }) => cells.get('会社名') === '九重産業');
    const reported = rowsOf(world, log).some(({ cells }) => cells.get('対象')?.includes(listSheet) === true);
    return reported && !there ? ['log reports on a list that was never imported'] : [];
  },
};

const undo: Command = {
  ...list.undo,
  name: 'events: undo',
  effect: (facts) => withoutRecords(facts, { customers: ['C-00026'], touches: ['T-000041', 'T-000042', 'T-000043'] }),
  row: 'C-00003',
  cell: { heading: '部署', text: '総務課', stored: '総務課' },
};

export const importingEvents: readonly Command[] = [slice, undo];
