/** The words of the "check" view, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarCheckJa = {
  loading: '読み込んでいます…',
  which: '何を確認するか',
  whose: '担当者',
  everybody: '全員',
  nobody: '(担当者なし)',
  rep: (name: string, count: number) => `${name}(${count}件)`,
  lists: { touches: '未確認の対応', plans: '未確認の予定', overdue: '期限切れ' },
  managersOnly: '確認できるのは、設定の「担当者」で役割が「上長」の人です。一覧は誰でも見られます。',
  window: (count: number) => `新しい方から${count}件の対応を調べました。`,
  keys: '上下の矢印で移り、Enterで確認、cでコメント',
  comment: 'コメント',
  checkNamed: (company: string) => `${company}を確認する`,
  all: (count: number) => `この${count}件をすべて確認する`,
  writing: '書き込んでいます…',
  failed: '書き込めませんでした。コメントは残っています。',
  kept: '書き込まなかったもの',
  /** On the card, before what the manager wrote. */
  said: '上長',
  none: '確認するものはありません',
  beyond: (count: number) => `ほかに${count}件あります。これが済むと表示されます。`,
};

export type SidebarCheckText = typeof sidebarCheckJa;
