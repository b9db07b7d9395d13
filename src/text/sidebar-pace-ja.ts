/** The words of the "pace" view, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarPaceJa = {
  region: '記録の速さ',
  why: (count: number) => `新しい対応${count}件から計算しました。記録の手間が減ったかを、自分たちで確かめるためのものです。`,
  loading: '計算しています…',
  none: '対応の記録はまだありません',
  noneWhy: '対応を記録すると、ここに出ます。',
  mine: 'あなた',
  all: '全員',
  seconds: '1件の記録にかかる秒数(中央値)',
  delay: '対応してから記録まで(中央値)',
  within: '24時間以内に記録した割合',
  inSeconds: (value: number, count: number) => `${value}秒(${count}件)`,
  inMinutes: (minutes: number) => (minutes < 60 ? `${Math.round(minutes)}分` : `${Math.round((minutes / 60) * 10) / 10}時間`),
  percent: (value: number) => `${value}%`,
  unknown: '—',
  off: '秒数は数えていません。数えるには、「設定」の「記録にかかった時間を数える」を「数える」にして、サイドバーを開き直してください。数えた秒数は対応履歴にだけ残り、外には送りません。',
};

export type SidebarPaceText = typeof sidebarPaceJa;
