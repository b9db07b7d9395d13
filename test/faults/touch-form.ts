/** The form of the sidebar, as it is sent and as it is found in 対応履歴. */
import { type Facts, withCells } from './facts';

/** A touch as the sidebar sends it. */
export const touchOf = (key: string, customerId: string, row: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  key,
  attempt: 1,
  customerId,
  row,
  rep: '伊藤',
  channel: 'phone',
  result: '3',
  summary: `要約 ${key}`,
  when: '',
  nextDate: '',
  nextAction: '',
  ...more,
});

/** The row of 対応履歴 that a form leaves. */
export const withTouch = (facts: Facts, key: string, id: string, more: Record<string, unknown> = {}): Facts =>
  withCells(facts, 'touches', `new ${key}`, {
    対応日時: '2026-06-15 10:00',
    顧客ID: id,
    担当者: '伊藤',
    方法: '電話',
    結果: '検討の余地',
    相手: facts.customers.get(id)?.get('先方担当者') ?? '',
    要約: `要約 ${key}`,
    登録経路: 'サイドバー',
    次回日: String(more.nextDate ?? '')
      .replace('none', '次回なし')
      .replace(/-/g, '/'),
    次にやること: String(more.nextAction ?? ''),
  });
