/** The morning run and its mail, in Japanese. This file gives the type; daily-en.ts satisfies it. */
export const dailyJa = {
  menu: { title: '毎朝の更新', start: '始める…', stop: 'やめる', status: '様子を見る' },
  between: '、',
  somebody: 'ほかの人',
  takeOver: (by: string) => `${by}さんがすでに始めています。あなたが引き継ぎますか?(メールは一日一通のままです)`,
  start: '毎朝6時から7時の間に、あなたの権限で「今日」を書き直します。いつでも「やめる」で止められます。始めますか?',
  askMail: (names: string) =>
    `そのとき、設定の担当者のうちメールアドレスのある人(${names})に、その人の分だけをメールで送りますか?送り主はあなたのアドレスです。「いいえ」なら送りません。`,
  started: '始めました。メールは送りません。',
  startedNoAddress: '始めました。設定の担当者にメールアドレスがないので、メールは送りません。',
  startedWithMail: (count: number) => `始めました。その日に動くことがある人に、毎朝一通ずつ送ります(宛先は${count}人)。`,
  tooMany:
    'あなたのトリガーが20個あり、これ以上作れません。使っていないものを Apps Script の「トリガー」で消してから、もう一度選んでください。',
  refused: '始められませんでした。権限の確認の画面が出たら許可してから、もう一度選んでください。',
  stopped: 'やめました。「今日」は、開いたときと「台帳を整える」で書き直されます。',
  stoppedOfOther: (by: string) => `やめました。${by}さんのトリガーは残りますが、何もしません。`,
  wasOff: '毎朝の更新は、もともと止まっています。',
  off: '毎朝の更新は止まっています。',
  on: (by: string, mail: boolean) =>
    `${by}さんの権限で、毎朝「今日」を書き直しています。メールは${mail ? '送っています' : '送っていません'}。`,
  notYet: 'まだ一度も動いていません。明日の朝に動きます。',
  last: (at: string, sent: number) => `前回:${at}(メール ${sent}通)`,
  why: {
    quota: (names: string) =>
      `一日に送れるメールの数を使い切ったので、${names}さんには送れませんでした。明日の朝また送ります。ほかのスクリプトが多く送っていないか確かめてください。`,
    failed: (names: string) =>
      `メールを送れなかったので、${names}さんには送っていません。設定のメールアドレスを確かめてください。明日の朝また送ります。`,
    memory: (names: string) =>
      `誰に送ったかを控えられないので、二重に送らないよう、${names}さんには送りませんでした。管理者に知らせてください。`,
  },
  mail: {
    subject: (count: number, day: string) => `今日やること ${count}件 ${day}`,
    greeting: (name: string) => `${name}さん`,
    counts: (count: number, kinds: string) => `今日動くお客様は${count}件です(${kinds})。`,
    line: (why: string, company: string, step: string) => `・${company}(${why})→ ${step}`,
    more: (count: number) => `ほかに${count}件あります。台帳の「今日」で見られます。`,
    footer:
      'このメールは台帳の「毎朝の更新」が送りました。止めるには、メニューの「毎朝の更新」で「やめる」を選ぶか、設定の担当者から自分のメールアドレスを消してください。',
  },
};

export type DailyText = typeof dailyJa;
