/** The words of the view "this week", in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarWeeklyJa = {
  region: '今週の対応',
  span: (from: string, to: string) => `${from}〜${to}`,
  why: '月曜からの対応の件数です。不在だった連絡も1件に数えます。名前は設定の「担当者」の順です。',
  loading: '数えています…',
  again: '数え直す',
  you: (name: string) => `${name}(あなた)`,
  nobody: '(担当者なし)',
  thisWeek: '今週',
  lastWeek: '先週',
  touches: (count: number) => `${count}件`,
  count: (touches: number, customers: number) => `${touches}件・${customers}社`,
  ofTarget: (touches: number, target: number, customers: number) => `${touches}件/目標${target}件・${customers}社`,
  team: '全員',
  noTargets: '目標は、設定の「週の目標」で担当者ごとに決められます。空欄なら、目標なしです。',
  none: '設定の「担当者」に、まだだれもいません',
  noneWhy: '設定に担当者を入れるか、対応を記録すると、ここに出ます。',
};

export type SidebarWeeklyText = typeof sidebarWeeklyJa;
