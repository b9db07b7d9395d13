/** The words of the "history" view, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarHistoryJa = {
  region: 'まとまった変更',
  why: '統合・取り込みなどを、後からまとめて元に戻せます。その後に直された所はそのまま残ります。',
  loading: '読み込んでいます…',
  none: '元に戻せる変更はまだありません',
  noneWhy: '統合や取り込みをすると、ここに並びます。',
  by: (who: string) => `記録:${who}`,
  undo: '元に戻す',
  undoNamed: (title: string) => `「${title}」を元に戻す`,
  undoing: '元に戻しています…',
  undone: '元に戻しました',
  wasUndone: '取消済み',
  undoneCells: (count: number) => `${count}か所を元に戻しました`,
  undoneBefore: 'すでに元に戻されていました。',
  failed: '元に戻せませんでした。',
  kept: (count: number) => `その後に変更されていた${count}か所は、そのまま残しました`,
  keptCell: (target: string, label: string) => `${target} ${label}`,
  keptNow: (now: string, was: string) => `今:${now}(元:${was})`,
  blank: '空欄',
  more: 'もっと前を表示する',
};

export type SidebarHistoryText = typeof sidebarHistoryJa;
