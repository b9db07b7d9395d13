/** Words of moving old touches, in Japanese. This file gives the type; archive-en.ts satisfies it. */
export const archiveJa = {
  menu: '古い対応を移す…',
  question: (months: number) =>
    `何か月より前の対応を、年ごとのシートへ移しますか。\n移した対応は顧客の「これまでの対応」からこれまでどおり見られ、回数や最終接触日も変わりません。「変更を元に戻す」で戻せます。\n(空欄なら${months}か月)`,
  notMonths: (answer: string) => `「${answer.slice(0, 40)}」は月数として読めません。1から600までの数で入れてください。`,
  none: (cutoff: string) => `${cutoff.replace(/-/g, '/')}より前の対応はありません。何も移していません。`,
  sure: (count: number, cutoff: string) =>
    `${cutoff.replace(/-/g, '/')}より前の${count}件の対応(取り消したものを含む)を「対応履歴 2024」のような年ごとのシートへ移します。よろしいですか。`,
  title: (count: number, cutoff: string) => `${cutoff.replace(/-/g, '/')}より前の対応${count}件を年ごとのシートへ移す`,
  done: (count: number, cutoff: string) => `${cutoff.replace(/-/g, '/')}より前の対応${count}件を年ごとのシートへ移しました。`,
  unfinished: (count: number) => `まだ${count}件残っています。もう一度「古い対応を移す」を選んでください。`,
  inTheWay: (name: string) =>
    `「${name}」という名前の別のシートがあるため移せませんでした。そのシートの名前を変えてから、もう一度「古い対応を移す」を選んでください。`,
};

export type ArchiveText = typeof archiveJa;
