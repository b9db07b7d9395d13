/** A daily report is looked through and logged: touches of customers that are there, and of one that is made for it. */
import { ledger } from '../base';
import type { Command } from '../command';
import { type Facts, withCells } from '../facts';
import { customers } from '../sheet-names';
import type { World } from '../world';

const text = ['■顧客A', '10:00〜11:00 訪問 見積の説明をした。', '■顧客B', '電話 不在。', '■㈱日報新設', '15:00 訪問 はじめての相談。'].join(
  '\n',
);

const key = 'faults-report-1';
const entry = (at: number, customerId: string, row: number, more: Record<string, unknown>): Record<string, unknown> => ({
  at,
  customerId,
  row,
  company: customerId === '' ? '㈱日報新設' : '',
  seen: [],
  when: '2026-06-15',
  end: '',
  channel: 'visit',
  result: '',
  met: '',
  summary: `要約 ${at}`,
  kind: '',
  impression: '',
  nextDate: '',
  nextAction: '',
  source: text
    .split('\n')
    .slice(at * 2, at * 2 + 2)
    .join('\n'),
  again: false,
  reason: '',
  confirmed: '',
  ...more,
});

const [first, second] = ['C-00004', 'C-00006'];
const request = (world: World, attempt: number): Record<string, unknown> => ({
  key,
  attempt,
  rep: '伊藤',
  entries: [
    entry(0, first, world.row(customers, '顧客ID', first), {
      when: '2026-06-15 09:00',
      end: '09:30',
      result: '4',
      nextDate: '2026-07-01',
      nextAction: '見積を出す',
    }),
    entry(1, second, world.row(customers, '顧客ID', second), {
      channel: 'phone',
      result: '0',
      nextDate: 'none',
      // 佐野 plans to be there today: whoever logs it has read that.
      confirmed: 'planned 佐野 2026-06-15',
    }),
    entry(2, '', 0, { when: '2026-06-15 09:45', met: '山田', nextDate: '2026-06-22', nextAction: '電話する' }),
  ],
});

const company = '株式会社日報新設';
const withCustomer = (facts: Facts, more: Record<string, string>): Facts =>
  withCells(facts, 'customers', `new ${company}`, {
    会社名: company,
    先方担当者: '山田',
    区分: '見込',
    担当者: '伊藤',
    登録日: '2026-06-15',
    元データ: `#new ${key}:new2`,
    ...more,
  });
const touch = (facts: Facts, at: number, customer: string, cells: Record<string, string>): Facts =>
  withCells(facts, 'touches', `new ${key}:${at}`, {
    対応日時: '2026-06-15',
    顧客ID: customer,
    担当者: '伊藤',
    方法: '訪問',
    要約: `要約 ${at}`,
    登録経路: '日報',
    元の文: text
      .split('\n')
      .slice(at * 2, at * 2 + 2)
      .join('\n'),
    ...cells,
  });

const withFirst = (facts: Facts): Facts =>
  touch(withCells(facts, 'customers', first, { 次回日: '2026-07-01', 次にやること: '見積を出す' }), 0, first, {
    対応日時: '2026-06-15 09:00',
    結果: '前向き',
    次回日: '2026/07/01',
    次にやること: '見積を出す',
    元の文: `${text.split('\n').slice(0, 2).join('\n')}\n#until 09:30`,
  });
const withOthers = (facts: Facts): Facts => {
  let next = withCustomer(facts, { 次回日: '2026-06-22', 次にやること: '電話する' });
  next = withCells(next, 'customers', second, { 次回日: '', 次にやること: '' });
  next = touch(next, 1, second, { 方法: '電話', 結果: '不在・連絡不可', 次回日: '次回なし' });
  const third = { 対応日時: '2026-06-15 09:45', 相手: '山田', 次回日: '2026/06/22', 次にやること: '電話する' };
  return touch(next, 2, `new ${company}`, third);
};

const commit: Command = {
  name: 'report commit',
  base: ledger,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarReportCommit', request(world, 1)),
  again: (world) => void world.call(world.me, 'sidebarReportCommit', request(world, 2)),
  effect: (facts) => withFirst(withOthers(facts)),
  without: withOthers,
  // The customers are made before their touches, so that no touch is without one.
  partly: (facts) => withCustomer(facts, {}),
  completed: false,
  row: first,
  cell: null,
};

export const reporting: readonly Command[] = [commit];
