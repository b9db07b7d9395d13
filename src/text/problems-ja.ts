/** One sentence for each problem, in Japanese: what is wrong with the cell, and what to do where that is not plain. */
import { formatDay } from '../domain/day';
import type { Problem, ProblemCode } from '../domain/problem';
import { formatAmount } from '../domain/values/amount';

type Sentence<C extends ProblemCode> = (problem: Extract<Problem, { code: C }>) => string;
export type ProblemSentences = { [C in ProblemCode]: Sentence<C> };

/** What was typed, shortened so that a sentence stays a sentence. */
export const quoted = (raw: string): string => {
  const characters = Array.from(raw.replace(/\s+/g, ' '));
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
};

/** What may have been meant, or, where nobody can guess, what to do. */
const meant = (suggestion: string | undefined, otherwise = ''): string =>
  suggestion === undefined ? otherwise : `「${suggestion}」ではありませんか。`;

/** Why a row of a list was not adopted. */
const leftOut = {
  title: '表題の行なので取り込みませんでした。',
  heading: '見出しの繰り返しなので取り込みませんでした。',
  total: '合計の行なので取り込みませんでした。',
  note: '注記の行なので取り込みませんでした。',
  nobody: '会社名も人の名前も連絡先もない行なので取り込みませんでした。',
  'no-moment': 'いつのことか読めないので、対応として記録しませんでした。',
  'no-reaction': '反応や参加がなかった行なので、対応として記録しませんでした。',
};

/** Why a row of 列 was not done as it says. */
const columnRules = {
  twice: '同じ見出しの列があります。別の見出しにしてください。',
  heading: '見出しに使えません。60文字までの言葉にしてください。',
  standing: '「表示」の言葉ではありません。表示・たたむ・隠す から選んでください。',
  required: 'なくてはならない列なので、いつも表示します。',
  'built-in': '台帳の列なので、種類と選択肢は変えられません。その欄は空にしてください。',
  kind: '「種類」の言葉ではありません。一覧から選んでください。',
  words: 'リストの選択肢がまだありません。「選択肢」に、大・中・小 なら「大、中、小」のように入れてください。それまでは文字の列です。',
  long: '選択肢が多すぎます。合わせて800文字までにしてください。',
  choose: 'この見出しの列がもうあります。種類を選ぶと、その列になります。それまでは今のままです。',
  many: '自分の列は30までです。この列は文字のまま残ります。',
};

export const problemsJa: ProblemSentences = {
  'phone-digits': (p) => `電話番号として読めません(${quoted(p.raw)})。市外局番から入れてください。${meant(p.suggestion)}`,
  'email-shape': (p) =>
    `メールアドレスの形ではありません(${quoted(p.raw)})。${meant(p.suggestion, 'taro@example.co.jp のように入れてください。')}`,
  'postal-digits': (p) => `郵便番号は7桁です(${quoted(p.raw)})。${meant(p.suggestion, '100-0001 のように入れてください。')}`,
  'report-form': (p) =>
    `設定の「日報の書式」の行(${quoted(p.raw)})は使えないので、はじめの書式を使います。1行に項目は一つ、書き出しは行ごとに別のことばにしてください。`,
  'target-unreadable': (p) =>
    `「${quoted(p.who)}」さんの「週の目標」(${quoted(p.raw)})は読めません。設定に、1週間の対応の件数を 20 のような数で入れてください。`,
  'target-nobody': (p) => `「週の目標」の「${quoted(p.raw)}」さんは、設定の「担当者」にいません。名前をそろえるか、行を消してください。`,
  'rank-amount': (p) =>
    `「ランクの基準」の${quoted(p.rank)}は${p.raw === '' ? '金額が空な' : `金額を読めない(${quoted(p.raw)})`}ので付きません。1,000万 のように入れてください。`,
  'rank-order': (p) =>
    `「ランクの基準」の${quoted(p.raw)}(${formatAmount(p.amount, 'ja')})が、${quoted(p.above)}より低くありません。高いランクほど高い金額にしてください。`,
  'days-unreadable': (p) =>
    `「${p.item.ja}」の日数(${quoted(p.raw)})は使えないので、${p.kept}日で数えます。${p.least}以上の数を入れてください。`,
  'choice-unknown': (p) =>
    `「${p.item.ja}」の「${quoted(p.raw)}」は選べない言葉なので、「${p.kept.ja}」とみなします。一覧から選んでください。`,
  'list-twice': (p) => `「${p.list.ja}」に「${quoted(p.raw)}」が二つあり、上の項目として読みます。片方を別の言葉にするか、消してください。`,
  'column-rule': (p) => `設定の「列」の「${quoted(p.raw)}」:${columnRules[p.why]}`,
  'points-unreadable': (p) =>
    `設定の「見込度の点数」の「${p.item.ja}」は点数として読めません(${quoted(p.raw)})。${p.kept}点のまま数えます。0.5 や -1 のように入れてください。`,
  'amount-unreadable': (p) => `金額として読めません(${quoted(p.raw)})。3,200万 や 1.2億 のように入れてください。${meant(p.suggestion)}`,
  'amount-negative': (p) => `金額がマイナスです(${quoted(p.raw)})。0以上で入れてください。`,
  'amount-range': (p) => `金額に幅があります(${quoted(p.raw)})。一つの金額にしてください。`,
  'amount-currency': (p) => `円ではない金額です(${quoted(p.raw)})。円に直して入れてください。`,
  'number-unreadable': (p) => `数として読めません(${quoted(p.raw)})。14 のような数で入れてください。`,
  'number-negative': (p) => `マイナスの数です(${quoted(p.raw)})。0以上で入れてください。`,
  'day-unreadable': (p) => `日付として読めません(${quoted(p.raw)})。2026/4/1 や R8.4.1 のように入れてください。`,
  'day-impossible': (p) => `ない日付です(${quoted(p.raw)})。${meant(p.suggestion, '月と日を確かめてください。')}`,
  'day-ambiguous': (p) => `日付の読み方が二通りあります(${quoted(p.raw)})。2026/4/1 のように入れてください。`,
  'day-incomplete': (p) =>
    `日付の${p.missing === 'year' ? '年' : '日'}がありません(${quoted(p.raw)})。${meant(p.suggestion, '2026/4/1 のように入れてください。')}`,
  'day-weekday': (p) => `曜日が合いません(${quoted(p.raw)})。${meant(p.suggestion)}`,
  'day-out-of-range': (p) =>
    `日付が範囲の外です(${quoted(p.raw)})。${formatDay(p.from, 'ja')}から${formatDay(p.to, 'ja')}までで入れてください。`,
  'not-in-list': (p) => `選択肢にない言葉です(${quoted(p.raw)})。一覧から選ぶか、設定に加えてください。`,
  'check-unreadable': (p) => `はい・いいえとして読めません(${quoted(p.raw)})。「はい」か「いいえ」を入れてください。`,
  'too-long': (p) => `長すぎます(${p.length}文字)。${p.max}文字までにしてください。`,
  'kana-unreadable': (p) => `カナではない文字があります(${quoted(p.raw)})。カタカナで入れてください。`,
  'text-garbled': (p) => `文字化けしています(${quoted(p.raw)})。元の文字を入れ直してください。`,
  'day-future': (p) => `これからの日付です(${quoted(p.raw)})。対応の記録にはしませんでした。`,
  'several-people': (p) => `複数の人の名前があります(${quoted(p.raw)})。一人ずつにしてください。`,
  'formula-error': (p) => `数式のエラーです(${quoted(p.raw)})。元のシートの式を直してください。`,
  'no-header': () => '見出しの行が見つかりません。',
  'no-company': (p) => `会社名がありません。「${quoted(p.raw)}」を会社名に入れました。`,
  'row-left-out': (p) => leftOut[p.why],
  'source-overflow': (p) => `元データのセルに入りきらない値です(${Array.from(p.raw).length}文字)。この報告に残します。`,
};
