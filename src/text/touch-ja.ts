/** What the ledger says about logging a touch, in Japanese. */
import type { MomentDoubt } from '../domain/touches/happened';

export const touchJa = {
  unknownCustomer: '顧客が見つかりません。ほかの人が行を消したかもしれません。顧客を選び直してください。',
  busy: 'ほかの人が書き込んでいます。書いた内容は残っています。もう一度「記録する」を押してください。',
  noChannel: '方法を選んでください。',
  gone: (label: string) =>
    `選んだ${label}は設定からなくなりました。サイドバーの更新ボタンを押して、選び直してください。書いた内容は残っています。`,
  badRequest: '送られた内容が読めません。サイドバーを開き直してください。',
  tooLong: (max: number) => `要約が長すぎます。${max}文字までにしてください。`,
  tooLongIn: (label: string, max: number) => `${label}が長すぎます。${max}文字までにしてください。`,
  notALink: (piece: string) => `添付の「${piece}」はリンクではありません。https:// で始まるアドレスを貼り付けてください。`,
  tooManyLinks: (max: number) => `添付のリンクは${max}件までにしてください。`,
  moment: {
    unreadable: () => '対応日時が読めません。選び直してください。',
    future: (when, now) => `対応日時(${when})が、スプレッドシートの今の日時(${now})より先です。今までの日時にしてください。`,
    impossible: (when) => `対応日時が${when}になっています。正しい日時にしてください。`,
    'long-ago': (when) => `対応日時が1年以上前(${when})です。`,
  } satisfies Record<NonNullable<MomentDoubt>, (when: string, now: string) => string>,
  stopped: {
    closed: '取引終了の顧客です。営業の対応や予定を記録するには、理由を入れてください。',
    contact: '連絡停止の顧客です。営業の対応や予定を記録するには、理由を入れてください。',
    mail: '配信停止の顧客です。営業のメールを記録するには、理由を入れてください。',
  },
  visited: (rep: string, day: string, channel: string, result: string, summary: string) => {
    const said = [result, summary].filter((text) => text !== '').join('・');
    return `${rep}が${day}に対応しています(${channel === '' ? '方法は不明' : channel}${said === '' ? '' : `:${said}`})。`;
  },
  planned: (rep: string, day: string, action: string) =>
    `${rep}が${day}に${action === '' ? '次の対応' : `「${action}」`}を予定しています。`,
  noTouch: '取り消す対応が見つかりません。',
  alreadyCancelled: 'この対応はすでに取り消されています。',
  via: 'サイドバー',
};

export type TouchText = typeof touchJa;
