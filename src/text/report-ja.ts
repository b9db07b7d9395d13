/** What the server says about a daily report, in Japanese. This file gives the type; the other languages satisfy it. */
import type { MatchedBy } from '../domain/touches/report/entry';

export const reportJa = {
  empty: '日報の文章を貼り付けてください。',
  tooLong: (length: number, most: number) =>
    `日報が長すぎます(${length.toLocaleString('ja')}文字)。${most.toLocaleString('ja')}文字までです。日ごとに分けて貼り付けてください。`,
  tooMany: (count: number, most: number) => `${count}件の対応が見つかりました。一度に${most}件までです。日報を分けて貼り付けてください。`,
  busy: 'ほかの人が書き込んでいます。内容は残っています。もう一度「記録する」を押してください。',
  noCustomer: '顧客を選ぶか、新しい顧客の名前を入れてください。',
  noDay: '日付を入れてください。',
  gone: '選んだ顧客の行が見つかりません。ほかの人が消したかもしれません。顧客を選び直してください。',
  cut: (names: readonly string[]) => `長いので短くしました:${names.join('・')}。元の文はそのまま残ります。`,
  via: '日報',
  title: (touches: number, made: number) => `日報から${touches}件を記録${made === 0 ? '' : `(新しい顧客 ${made}件)`}`,
  follows: (customers: number) => `日報の記録を${customers}件の顧客に反映`,
  done: (logged: number, made: number, already: number, failed: number) =>
    [
      `${logged}件を記録しました。`,
      made === 0 ? '' : `新しい顧客を${made}件登録しました。`,
      already === 0 ? '' : `${already}件はすでに記録されていたので、二重には記録していません。`,
      failed === 0 ? '' : `${failed}件は記録できませんでした。`,
    ].join(''),
  sameName: (id: string) => `同じ名前の顧客(${id})が先に登録されていたので、そこに記録しました`,
  becameOf: (id: string) => `この顧客は${id}に統合されていたので、そこに記録しました`,
  foundBy: {
    id: '顧客ID',
    name: '会社名',
    alias: '別名',
    kana: 'カナ',
    person: '先方担当者',
    part: '名前の一部',
    similar: '似た名前',
  } as Record<MatchedBy, string>,
};

export type ReportText = typeof reportJa;
