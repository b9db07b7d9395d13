/** The words for telling a colleague of a touch, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarShareJa = {
  open: '共有',
  openNamed: (day: string) => `${day}の対応を共有`,
  region: 'この対応を共有する',
  loading: '担当者を読み込んでいます…',
  failed: '担当者を読み込めませんでした。',
  retry: 'もう一度',
  close: '閉じる',
  to: 'だれに',
  choose: '選んでください',
  sentence: '伝える文',
  subject: (company: string) => `共有:${company}`,
  /** One sentence: who, when, whom, what. */
  draft: (rep: string, day: string, customer: string, how: string, summary: string) =>
    `${rep}${rep === '' ? '' : 'が'}${day}に対応した${customer}の記録です(${how})${summary === '' ? '' : `:${summary}`}`,
  customer: (company: string, id: string) => `${company}(${id})`,
  withLink: '文の下に、台帳のこの顧客の行へのリンクが付きます。',
  mail: 'メールを開く',
  mailTitle: 'あなたのメールソフトが開きます。送るのはあなたです。',
  copy: '文をコピー',
  copyTitle: 'チャットなどに貼り付けられるように、文とリンクをコピーします。',
  copied: 'コピーしました。チャットなどに貼り付けてください。',
  notCopied: 'コピーできませんでした。選ばれている下の文を、Ctrl+C(⌘+C)でコピーしてください。',
  mailHint: 'メールソフトが開かないときは、「文をコピー」でチャットに貼り付けてください。',
  writing: '変更履歴に残しています…',
  notLogged: '変更履歴に残せませんでした。',
  nobody: 'ほかの担当者がいません。設定の「担当者」に名前とメールを入れてください。',
  chooseFirst: 'だれに伝えるかを選んでください。',
  noAddress: (name: string) =>
    `設定に${name}さんのメールアドレスがありません。「文をコピー」でチャットに貼るか、設定の「担当者」に入れてから開き直してください。`,
  empty: '伝える文を入れてください。',
  tooLong: (length: number, most: number) => `長すぎます(${length}文字)。${most}文字までにしてください。`,
  tooLongForMail: 'メールで開くには長すぎます。短くするか、「文をコピー」でチャットに貼り付けてください。',
};

export type SidebarShareText = typeof sidebarShareJa;
