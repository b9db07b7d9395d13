/** 今日 on its sheet, in its view and in the morning mail, in Japanese. This file gives the type; today-en.ts satisfies it. */
import type { DueKind, NextStep } from '../domain/touches/due';

export const todayJa = {
  between: '・',
  overdue: (days: number) => `期限切れ ${days}日`,
  today: '今日の予定',
  unreachable: (times: number) => `連絡不可 ${times}回続けて`,
  stale: (days: number) => `放置 ${days}日`,
  never: (days: number) => `放置 ${days}日(対応なし)`,
  renewal: (days: number) => (days === 0 ? '契約更新 今日' : `契約更新まで ${days}日`),
  anniversary: (years: number, days: number) => (days === 0 ? `契約から${years}年 今日` : `契約から${years}年まで ${days}日`),
  soon: (days: number) => `あと${days}日`,
  noNext: '次の予定なし',
  counted: {
    overdue: (count: number) => `期限切れ ${count}`,
    today: (count: number) => `今日 ${count}`,
    unreachable: (count: number) => `連絡不可 ${count}`,
    stale: (count: number) => `放置 ${count}`,
    renewal: (count: number) => `契約更新 ${count}`,
    anniversary: (count: number) => `契約の記念日 ${count}`,
    soon: (count: number) => `7日以内 ${count}`,
    noNext: (count: number) => `次の予定なし ${count}`,
  } as Record<DueKind, (count: number) => string>,
  steps: {
    contact: '連絡する',
    'check-route': '電話・メールが正しいか確かめる',
    'contact-and-plan': '連絡して、次回日を決める',
    renew: '契約更新の話をする',
    greet: 'お礼の連絡をする',
    plan: '次回日を決める',
  } as Record<Exclude<NextStep, 'planned'>, string>,
  section: (owner: string) => `【${owner === '' ? '担当者なし' : owner}】`,
  everybody: '【全員】',
  head: (start: string, count: number, counts: string) => `${start}${count}件(${counts})`,
  more: (count: number) => `ほかに${count}件あります。サイドバーの「今日」で全部見られます。`,
  asOf: (moment: string) => `${moment.replace(/-/g, '/')} 現在`,
};

export type TodayText = typeof todayJa;
