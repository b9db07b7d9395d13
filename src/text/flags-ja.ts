/** Words of 警告, in Japanese. This file gives the type; flags-en.ts satisfies it. */
import { formatDay } from '../domain/day';

export const flagsJa = {
  separator: '。',
  duplicate: { same: '重複', likely: '重複の可能性大', possible: '重複の可能性' },
  duplicateOf: (verdict: string, id: string, name: string, reasons: string) => `${verdict}:${id} ${name}(${reasons})`,
  others: (count: number) => `ほか${count}件`,
  stale: (days: number, limit: number) => `放置:${days}日対応なし(目安${limit}日)`,
  never: (days: number) => `放置:登録から${days}日、対応の記録なし`,
  overdue: (day: string) => `期限切れ:次回日 ${formatDay(day, 'ja')} を過ぎています`,
  unreachable: (times: number) => `電話・メール:要確認(${times}回続けて連絡不可)`,
  dayOff: (day: string, why: 'weekend' | 'holiday') => `次回日 ${formatDay(day, 'ja')} は${why === 'weekend' ? '土日' : '祝日'}です`,
  plannedDespite: {
    closed: (day: string) => `取引終了の顧客に次回日 ${formatDay(day, 'ja')} があります`,
    contact: (day: string) => `連絡停止の顧客に次回日 ${formatDay(day, 'ja')} があります`,
  },
  otherPlans: (day: string, rep: string, theirs: string) =>
    `次回日 ${formatDay(day, 'ja')} は${rep}の予定 ${formatDay(theirs, 'ja')} と近い日です`,
  otherWasThere: (day: string, rep: string, theirs: string) =>
    `次回日 ${formatDay(day, 'ja')} は${rep}の対応 ${formatDay(theirs, 'ja')} と近い日です`,
  inColumn: (column: string, sentence: string) => `${column}:${sentence.replace(/。$/, '')}`,
  mergedInto: (id: string) => `${id} に統合済み`,
  stopped: { contact: '連絡停止:営業の連絡はしません', mail: '配信停止:営業のメールは送りません' },
  noCompany: '会社名がありません',
  noCompanyYet: '会社名がありません。会社名を入力すると顧客IDが付きます',
  sameId: (id: string) => `顧客ID ${id} が二つあります`,
  ownerUnexplained: (from: string, to: string, day: string) =>
    `担当者変更:${from} → ${to}(${formatDay(day, 'ja')})、理由と引き継ぎをサイドバーで残してください`,
  handover: (from: string, to: string, day: string) => `引き継ぎ未確認:${from} → ${to}(${formatDay(day, 'ja')})`,
  promoted: (missing: readonly string[]) => `取引中になりました:${missing.join('・')}が未入力`,
};
