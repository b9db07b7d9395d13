/** Words of ranks decided by hand and of the rules' version, in Japanese. This file gives the type; rank-en.ts satisfies it. */
import { formatDay } from '../domain/day';
import type { RankDecision } from '../domain/ranking/decision';

const until = (day: string): string => `${formatDay(day, 'ja')}まで`;

export const rankJa = {
  /** Behind a reason in 変更履歴; nothing for the rules a ledger starts with. */
  version: (version: number) => (version > 1 ? `(第${version}版)` : ''),
  /** The reason of a rank that a person decided; `computed` is that of the amount. */
  decided: (shown: string, { by, reason, until: last }: RankDecision, computed: string) =>
    `${shown}:${by === '' ? '手で' : `${by}が`}決定(${until(last)})「${reason}」。基準では ${computed}`,
  over: ({ rank, until: last }: RankDecision) =>
    `ランクの決定の期限切れ:${rank}*(${until(last)})、サイドバーで決め直すか、決定を終えてください`,
  unknownRank: ({ rank }: RankDecision) => `ランクの決定 ${rank}* は使えません(設定にランク ${rank} がありません)`,
  decide: {
    title: (shown: string, last: string, reason: string) => `${shown} と決定(${until(last)})「${reason}」`,
    ended: (shown: string, reason: string) => `${shown} の決定を終えた${reason === '' ? '' : `「${reason}」`}`,
    line: (named: string, what: string) => `${named}:ランクを ${what}`,
    done: (shown: string, last: string) => `ランクを ${shown} にしました(${until(last)})。`,
    doneEnd: (shown: string) => `決定を終えました。ランクは基準どおり ${shown} です。`,
    before: 'すでにそうなっています。二重には書き込んでいません。',
    noReason: '理由を入れてください。',
    tooLong: (most: number) => `理由は${most}文字までにしてください。`,
    unknown: (rank: string) => `ランク ${rank} は設定にありません。開き直して、もう一度選んでください。`,
    day: (first: string, last: string) => `期限は ${formatDay(first, 'ja')} から ${formatDay(last, 'ja')} までの日にしてください。`,
    changed: 'ほかの人が先にランクを決めました。いまの決定を表示し直しました。確かめて、もう一度選んでください。',
    merged: 'この顧客は別の顧客にまとめられています。',
  },
  /** Somebody typed over the automatic cell. */
  typed: 'ランクは台帳が付けるので、元に戻しました。手で決めるときは、サイドバーの顧客の「ランクを決める」で理由を書いてください。',
};
