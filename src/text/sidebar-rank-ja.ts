/** The words of the rank decided by hand, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarRankJa = {
  region: 'ランクを決める',
  title: (shown: string) => (shown === '' ? 'ランクを決める' : `ランクの決定 ${shown}`),
  /** By which rules rank and likelihood were made. */
  version: (version: number) => `ランクと見込度の基準:第${version}版(設定)`,
  stands: (day: string, until: string) => `${day}に決定・${until}まで`,
  over: '期限が切れました。ランクは基準どおりに戻っています。決め直すか、決定を終えてください。',
  unknown: '設定にこのランクがありません。決め直すか、決定を終えてください。',
  why: '年間取引額で付くランクを、期限を決めて手で変えます。理由は変更履歴に残ります。',
  rank: 'ランク',
  reason: '理由',
  required: '必須',
  until: '期限',
  save: 'このランクにする',
  end: '決定を終える',
  saving: '書いています…',
  undo: '元に戻す',
  undone: '元に戻しました。',
  failed: 'ランクを決められませんでした。',
  undoFailed: '元に戻せませんでした。',
  noReason: '理由を入れてください。',
};
