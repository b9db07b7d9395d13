/** The words of the rules that are decided at the start, in Japanese. This file gives the type; the other languages satisfy it. */
export const rulesJa = {
  list: '、',
  half: '半角',
  full: '全角カタカナ',
  changedMeanwhile: '設定がほかの人に変えられました。いまの決まりを表示し直しました。確かめて、もう一度選んでください。',
  notAnAmount: (rank: string) => `ランク${rank}の金額を読めません。「1億」「1,000万」「5000000」のように入れてください。`,
  notFalling: (above: string, rank: string) => `ランク${rank}の金額は、ランク${above}より小さくしてください。`,
  noRanks: '設定の「ランクの基準」が空です。設定でランクを一つ以上入れてください。',
};
export type RulesText = typeof rulesJa;
