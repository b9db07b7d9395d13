/** The words of changing a customer's type on its card, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarTypeJa = {
  region: '区分を変える',
  name: '区分',
  change: (type: string) => `区分:${type === '' ? '未設定' : type}。変える`,
  none: '未設定',
  promote: '取引先として登録',
  details: 'わかるものだけで保存できます。空けたものは、警告に残ります。',
  reason: '理由(変更履歴に残ります)',
  save: '区分を変える',
  saveDetails: '保存する',
  saving: '保存しています…',
  cancel: 'やめる',
  failed: '保存できませんでした。入力した内容は残っています。',
  kept: (label: string, now: string) => `${label}は「${now}」のまま残しました。`,
  undo: '元に戻す',
  undoing: '元に戻しています…',
  undone: '元に戻しました。',
  undoFailed: '元に戻せませんでした。',
};

export type SidebarTypeText = typeof sidebarTypeJa;
