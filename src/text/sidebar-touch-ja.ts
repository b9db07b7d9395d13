/** Words of the log form's further parts, in Japanese: what it holds besides, touches that wait, the questions, the way on. */

export const sidebarTouchJa = {
  more: '相手・種別など',
  met: '相手',
  persons: '相手の候補',
  kind: '種別',
  stage: '段階',
  stageAuto: (now: string) => (now === '' ? '自動で進める' : `自動で進める(今は${now})`),
  stageKeep: '変えない',
  stageHint: 'アポの相手と会うと商談、商談・見積で「決定」なら初回受注に進みます。戻ることはありません。',
  impression: '感じたこと',
  files: '添付(リンク)',
  filesHint: '1行に1つ貼り付けます',
  links: (count: number) => `リンク${count}件`,
  linkKinds: {
    document: 'Googleドキュメント',
    spreadsheet: 'スプレッドシート',
    slides: 'Googleスライド',
    form: 'Googleフォーム',
    folder: 'ドライブのフォルダ',
    file: 'ドライブのファイル',
  },
  recentLinks: '最近使ったリンク',
  attachLink: (name: string, company: string) => `${name}(${company})を添付する`,
  next: '次の顧客へ',
  nextKeys: '次の顧客へ(Ctrl+.)',
  nextLooking: '次の顧客を探しています…',
  nextNone: '表示中の最後の顧客です。',
  stop: {
    closed: '取引終了の顧客です。営業として記録する理由を入れてください。',
    contact: '連絡停止の顧客です。営業として記録する理由を入れてください。',
    mail: '配信停止の顧客です。営業のメールを送る理由を入れてください。',
    reason: '理由',
    yes: '理由を残して記録する',
    no: 'やめる',
  },
  confirm: { question: '続けて記録しますか?', yes: 'それでも記録する', no: '戻る' },
};

export const sidebarQueueJa = {
  region: 'まだ記録できていない対応',
  waits: 'まだ記録できていません。つながったら自動で記録します。',
  count: (count: number) => `未送信の対応 ${count}件`,
  retry: '今すぐ送る',
  sending: '送っています…',
  of: (action: string, company: string) => `${company}の対応を${action}`,
  accept: 'それでも記録する',
  edit: '直す',
  take: '表示中の顧客の下書きにする',
  drop: '消す',
  dropAsk: '消しますか?',
  dropYes: '消す',
  dropNo: 'やめる',
  occupied: 'この顧客には書きかけの対応があります。先に記録してください。',
};

export type SidebarTouchText = typeof sidebarTouchJa;
export type SidebarQueueText = typeof sidebarQueueJa;
