/** Words of owner changes and handovers, in Japanese. This file gives the type; handover-en.ts satisfies it. */
import { formatDay } from '../domain/day';

export const handoverJa = {
  nobody: '(担当者なし)',
  title: (count: number, to: string, reason: string) => `担当者を ${to} に変更 ${count}件(理由:${reason})`,
  explained: (count: number, to: string, reason: string) => `${to} への担当者変更 ${count}件に理由と引き継ぎを残した(理由:${reason})`,
  done: (count: number, to: string) => `${count}件の担当者を ${to} にして、引き継ぎを作りました。`,
  doneWithKept: (count: number, to: string, kept: number) =>
    `${count}件の担当者を ${to} にして、引き継ぎを作りました。その間に書き換えられた${kept}件は、そのまま残しました。`,
  nothing: '変える顧客が残っていません。ほかの人が先に変えたようです。何も書いていません。',
  doneBefore: 'すでに変更してあります。二重には書き込んでいません。',
  noReason: '理由を入れてください。',
  notMember: (name: string) => `「${name}」は設定の担当者にいません。設定に加えてから、もう一度選んでください。`,
  nobodyChosen: '担当者を変える顧客を選んでください。',
  tooMany: (most: number) => `一度に変えられるのは${most}件までです。ランクや区分で絞り込んでください。`,
  foreign: (title: string) =>
    `「${title}」という名前のシートがすでにありますが、台帳のものではないので触れていません。シートの名前を変えてから、もう一度押してください。`,
  notSelected: '顧客台帳の行を選んでから、もう一度押してください。',
  page: {
    stopped: '営業の連絡を止めています(連絡停止)',
    closed: '取引終了の顧客です',
    person: (name: string, about: string) => `${name}${about === '' ? '' : `(${about})`}`,
    between: '・',
    morePersons: (count: number) => `ほか${count}名は連絡先にあります`,
    next: (day: string, action: string) => `${day === '' ? '' : `${formatDay(day, 'ja')} `}${action}`.trim(),
    renewal: (day: string) => `契約更新日 ${formatDay(day, 'ja')}`,
    noNext: '次回の予定はありません',
    touch: (day: string, facts: string, summary: string) => `${formatDay(day, 'ja')} ${facts}${summary === '' ? '' : `:${summary}`}`,
    noTouch: '対応の記録はまだありません',
    earlier: 'ほかの対応は、対応履歴とその年別のシートにあります',
  },
  receive: {
    /** Who ticked, when Google does not say. */
    inSheet: 'シートで確認',
    done: '受け取りました。前の担当者にも見えます。',
    before: (who: string, day: string) =>
      `すでに受け取っています(${who === '' ? '' : `${who} `}${day === '' ? '' : formatDay(day, 'ja')})。`,
    gone: 'この引き継ぎは見つかりません。担当者の変更が元に戻されたか、行が消されたようです。',
    notMine: (to: string) => `この引き継ぎを受け取るのは ${to} です。`,
  },
};
