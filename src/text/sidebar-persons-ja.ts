/** The words of a customer's persons, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarPersonsJa = {
  region: '連絡先',
  title: (count: number) => (count === 0 ? '連絡先' : `連絡先 ${count}名`),
  keyPerson: 'キーマン',
  met: '接触済み',
  notMet: '未接触',
  add: '人を追加する',
  name: '氏名',
  kana: 'カナ',
  role: '役割',
  noRole: '選ばない',
  department: '部署',
  personTitle: '役職',
  phone: '電話',
  email: 'メール',
  memo: 'メモ',
  required: '必須',
  noName: '氏名を入れてください。',
  windowHint: '「窓口」を選ぶと、顧客台帳の空いている先方担当者・電話・メールにも入ります。',
  save: '連絡先に追加',
  saving: '追加しています…',
  cancel: 'やめる',
  added: (name: string) => `${name}を連絡先に追加しました。`,
  keptOf: (label: string, now: string) => `${label}は「${now}」のまま残しました。`,
  failed: '追加できませんでした。',
};

export type SidebarPersonsText = typeof sidebarPersonsJa;
