/** Words of merging, marking as different and taking back, in Japanese. This file gives the type; merge-en.ts satisfies it. */
export const mergeJa = {
  busy: 'ほかの人が書き込んでいます。何も変えていません。少し待ってから、もう一度押してください。',
  gone: (id: string) =>
    `${id} の行が見つかりません。ほかの人が消したかもしれません。何も変えていません。もう一度、重複を確かめてください。`,
  alreadyInto: (id: string, into: string) =>
    `${id} はすでに ${into} に統合されています。何も変えていません。もう一度、重複を確かめてください。`,
  stale: (ids: string) => `確かめたあとに ${ids} が書き換えられました。何も変えていません。もう一度中身を確かめてから、まとめてください。`,
  tooLong: (id: string, heading: string) =>
    `${id} の「${heading}」は、合わせると長すぎて一つのセルに入りません(5万字まで)。何も変えていません。どちらかの行で短くしてから、もう一度まとめてください。`,
  twice: (id: string) => `${id} が二度選ばれています。一つの顧客は一度だけ選んでください。`,
  title: (loser: string, survivor: string) => `${loser} を ${survivor} にまとめた`,
  named: (id: string, name: string) => `${id} ${name}`.trim(),
  done: (losers: number, survivor: string) => `${losers}件を ${survivor} にまとめました。`,
  doneMany: (losers: number, survivors: number) => `${losers}件を${survivors}件の顧客にまとめました。`,
  value: (heading: string, before: string, after: string) => `${heading}:「${before}」→「${after}」`,
  markedTitle: (a: string, b: string) => `${a} と ${b} は別の会社`,
  marked: 'これからは重複として知らせません。',
  markedBefore: 'すでに別の会社として覚えています。',
  sameCustomer: '同じ顧客どうしは、別の会社にできません。',
  noBatch: 'この操作の控えが変更履歴に見つからないので、元に戻せません。',
  undoTitle: (title: string) => `元に戻した:${title}`,
  undone: (count: number) => `元に戻しました(${count}か所)。`,
  undoneWithKept: (count: number, kept: number) => `元に戻しました(${count}か所)。あとから変わった${kept}か所は、そのまま残しました。`,
  undoneBefore: 'すでに元に戻してあります。',
  keptRecord: '行',
  rowGone: '行がありません',
  keptSince: (id: string, heading: string, now: string) => `${id} ${heading}:あとから書き換えられたので「${now}」を残した`,
};
