/** Every word of the add-on outside the sidebar, in Japanese. This file gives the type; en.ts satisfies it. */

import type { LikelihoodPoints } from '../domain/ranking/likelihood';
import type { RankReason } from '../domain/ranking/rank';
import { formatAmount } from '../domain/values/amount';
import { adoptJa, importedJa } from './adopt-ja';
import { archiveJa } from './archive-ja';
import { cleanJa } from './clean-ja';
import { columnsJa } from './columns-ja';
import { dailyJa } from './daily-ja';
import { duplicatesJa } from './duplicates-ja';
import { exportJa } from './export-ja';
import { flagsJa } from './flags-ja';
import { handoverJa } from './handover-ja';
import { matchingJa } from './matching-ja';
import { mergeJa } from './merge-ja';
import { newCustomerJa } from './new-customer-ja';
import { personsJa } from './persons-ja';
import { problemsJa } from './problems-ja';
import { rankJa } from './rank-ja';
import { reportJa } from './report-ja';
import { rulesJa } from './rules-ja';
import { setUpJa } from './set-up-ja';
import { shareJa } from './share-ja';
import { sidebarJa } from './sidebar-ja';
import { todayJa } from './today-ja';
import { touchJa } from './touch-ja';
import { typeJa } from './type-ja';

const yen = (amount: number): string => formatAmount(amount, 'ja');
const points = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

export const ja = {
  language: 'ja' as 'ja' | 'en',
  sidebar: sidebarJa,
  problems: problemsJa,
  matching: matchingJa,
  menu: {
    today: '今日やること',
    duplicates: '重複を調べる',
    history: '変更を元に戻す',
    newCustomer: '新しい顧客を登録する',
    report: '日報から記録する',
    check: '対応と予定を確認する(上長)',
    handover: '担当者を変える・引き継ぐ',
    clean: '台帳をきれいにする',
    prospectColumns: '見込の表示にする(10列)',
    customerColumns: '取引先の表示にする(すべての列)',
    exporting: 'すべて書き出す…',
    rules: '決まりを決める',
    setUp: '台帳を作る',
    adopt: 'この一覧を取り込む',
    importFile: '一覧を取り込む(ファイル)…',
    tidy: '台帳を整える',
    sidebar: 'サイドバーを開く',
    aboutTouches: '対応',
    aboutCustomers: '顧客',
    aboutLedger: '管理',
  },
  columnViews: {
    prospects: '顧客台帳を10列の表示にしました。ほかの列は隠れているだけで、値はそのままです。この表示は全員に共通です。',
    customers: '顧客台帳のすべての列を表示し、詳細を開きました。この表示は全員に共通です。',
  },
  duplicates: duplicatesJa,
  exporting: exportJa,
  rules: rulesJa,
  columns: columnsJa,
  report: reportJa,
  newCustomer: newCustomerJa,
  sidebarTitle: '台帳',
  importTitle: '一覧を取り込む',
  rankReason: ({ rank, amount, atLeast, next }: RankReason): string => {
    if (amount === null) return '年間取引額が未入力';
    const compared = atLeast === null ? '' : ` ≥ ${yen(atLeast)}`;
    return `${rank}:年間取引額 ${yen(amount)}${compared}。${next === null ? '最上位' : `${next.rank}まであと ${yen(next.missing)}`}`;
  },
  likelihoodReason: (score: number, parts: readonly (LikelihoodPoints & { label: string })[], adjustment: number): string =>
    `${score}:${[...parts.map((one) => `${one.label}(${points(one.points)})`), ...(adjustment === 0 ? [] : [`丸め・上下限(${points(adjustment)})`])].join(' ')} → ${score}`,
  rank: rankJa,
  noLikelihood: '段階が未入力',
  likelihoodPart: {
    stage: '',
    budget: '予算',
    authority: '決裁権',
    need: '必要性',
    timeframe: '導入時期',
    keyPerson: 'キーマン',
    competitor: '競合',
    fit: '合致',
    lastResult: '結果:',
    silence: '放置',
  } as Record<LikelihoodPoints['part'], string>,
  flags: flagsJa,
  today: todayJa,
  daily: dailyJa,
  setUp: setUpJa,
  noLedger: 'このブックには、台帳か、台帳のシートの一つがありません。拡張機能メニューの「台帳を作る」を選んでください。',
  missingColumns: (title: string, names: string) =>
    `「${title}」に見出し「${names}」が見つかりません。名前を戻すか、「台帳を作る」で直してください。`,
  adopt: adoptJa,
  imported: importedJa,
  tidy: {
    nothing: '整える所はありませんでした。',
    done: (rows: number) => `${rows}件を調べました。`,
    counts: {
      ids: (count: number) => `顧客IDを付けた ${count}件`,
      values: (count: number) => `書き方をそろえた ${count}か所`,
      ranks: (count: number) => `ランクを直した ${count}件`,
      flags: (count: number) => `警告を直した ${count}件`,
      touches: (count: number) => `対応を反映した ${count}件`,
      other: (count: number) => `その他の自動項目 ${count}か所`,
    },
    unfinished: '途中まで整えました。もう一度「台帳を整える」を選ぶと、続きから整えます。',
    settings: (sentence: string) => `設定を確かめてください:${sentence}`,
  },
  edit: {
    idTyped: '顧客IDは台帳が付けるので、元に戻しました。',
    pastedMany: (rows: number) =>
      `${rows.toLocaleString('ja')}行は一度に調べられないので、入れたまま残しました。「台帳を整える」を選ぶと、顧客IDを付け、書き方をそろえます。`,
    pasted: (rows: number, flagged: number) => `${rows}行を調べました。${flagged === 0 ? '' : `警告が${flagged}件あります。`}`,
    /** Behind the purpose in the note of a heading: what the column makes of what is typed, by its type. */
    converts: {
      company: '㈱ や（株）は設定の「会社名の書き方」にそろえ、入れたままの書き方を変更履歴に残します。',
      kana: 'ひらがなや半角カナで入れても、全角カタカナにそろえます。',
      phone: '全角で入れても半角にそろえます。読めないものはそのまま残し、「警告」に理由を書きます。',
      email: '全角で入れても半角にそろえます。読めないものはそのまま残し、「警告」に理由を書きます。',
      postal: '全角やハイフンなしで入れても 100-0005 の形にそろえます。',
      amount: '全角や「3,200万」で入れても数字にそろえます。読めないものはそのまま残し、「警告」に理由を書きます。',
      day: '全角や和暦(R8.4.1)で入れても日付にそろえます。読めないものはそのまま残し、「警告」に理由を書きます。',
    } as Partial<Record<string, string>>,
    busy: 'ほかの操作が終わるのを待てませんでした。「台帳を整える」で反映されます。',
    othersLater: '似た顧客が多いので、ほかの行の警告には前のままのものがあります。「台帳を整える」で直ります。',
  },
  touch: touchJa,
  card: { gone: 'この顧客の行が見つかりません。', closed: '取引終了の顧客です。' },
  failed:
    '処理を終えられませんでした。台帳は「台帳を整える」で元どおり整います。もう一度試して、同じことが続くときは管理者に知らせてください。',
  nextDates: {
    tomorrow: '明日',
    businessDays: (count: number) => `+${count}営業日`,
    nextMonday: '来週月',
    endOfMonth: '月末',
    month: '1か月後',
  },
  nextActions: ['電話する', '訪問する', 'メールを送る', '見積を出す', '資料を送る', '返事を確認する'] as readonly string[],
  batch: {
    decide: '見直し',
    adopt: '取り込み',
    create: '新規登録',
    edit: '入力',
    tidy: '整える',
    touch: '対応',
    undo: '元に戻す',
    'set-up': '台帳を作る',
    settings: '設定',
    merge: '統合',
    different: '別の会社',
    clean: 'きれいにする',
    owner: '担当者の変更',
    check: '上長の確認',
    promote: '区分の変更',
    archive: '古い対応を移す',
    rank: 'ランクの決定',
    share: '対応の共有',
  },
  merge: mergeJa,
  clean: cleanJa,
  check: {
    notManager: '確認できるのは、設定の「担当者」で役割が「上長」の人です。設定で役割を選んでください。',
    cancelled: 'この対応は取り消されました',
    gone: '行が見つかりません',
    done: (checked: number, kept: number) =>
      `${checked}件を確認しました。${kept === 0 ? '' : `${kept}件はその間に変わっていたので、書き込んでいません。`}`,
    touches: (count: number, who: string) => `対応を確認 ${count}件(${who})`,
    plans: (count: number, who: string) => `予定を確認 ${count}件(${who})`,
  },
  handover: handoverJa,
  archive: archiveJa,
  persons: personsJa,
  type: typeJa,
  share: shareJa,
  reasons: {
    legalForm: '会社名の書き方をそろえた',
    rank: 'ランクの基準による',
    owner: '担当者の変更',
    type: '区分の変更',
    problem: '読めなかった値',
    undoTouch: '対応の取り消し',
  },
};

export type Texts = typeof ja;
