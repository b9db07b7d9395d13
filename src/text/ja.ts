/** Every word of the add-on outside the sidebar, in Japanese. This file gives the type; en.ts satisfies it. */
import { formatDay } from '../domain/day';
import type { Happened, Counts as ImportCounts } from '../domain/importing/outcome';
import type { LikelihoodPoints } from '../domain/ranking/likelihood';
import type { RankReason } from '../domain/ranking/rank';
import { formatAmount } from '../domain/values/amount';
import { archiveJa } from './archive-ja';
import { cleanJa } from './clean-ja';
import { dailyJa } from './daily-ja';
import { duplicatesJa } from './duplicates-ja';
import { exportJa } from './export-ja';
import { handoverJa } from './handover-ja';
import { matchingJa } from './matching-ja';
import { mergeJa } from './merge-ja';
import { newCustomerJa } from './new-customer-ja';
import { personsJa } from './persons-ja';
import { problemsJa } from './problems-ja';
import { reportJa } from './report-ja';
import { rulesJa } from './rules-ja';
import { sidebarJa } from './sidebar-ja';
import { todayJa } from './today-ja';
import { touchJa } from './touch-ja';

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
  duplicates: duplicatesJa,
  exporting: exportJa,
  rules: rulesJa,
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
  flags: {
    separator: '。',
    duplicate: { same: '重複', likely: '重複の可能性大', possible: '重複の可能性' },
    duplicateOf: (verdict: string, id: string, name: string, reasons: string) => `${verdict}:${id} ${name}(${reasons})`,
    others: (count: number) => `ほか${count}件`,
    stale: (days: number, limit: number) => `放置:${days}日対応なし(目安${limit}日)`,
    never: (days: number) => `放置:登録から${days}日、対応の記録なし`,
    overdue: (day: string) => `期限切れ:次回日 ${formatDay(day, 'ja')} を過ぎています`,
    unreachable: (times: number) => `電話・メール:要確認(${times}回続けて連絡不可)`,
    dayOff: (day: string, why: 'weekend' | 'holiday') => `次回日 ${formatDay(day, 'ja')} は${why === 'weekend' ? '土日' : '祝日'}です`,
    inColumn: (column: string, sentence: string) => `${column}:${sentence.replace(/。$/, '')}`,
    mergedInto: (id: string) => `${id} に統合済み`,
    stopped: { contact: '連絡停止:営業の連絡はしません', mail: '配信停止:営業のメールは送りません' },
    noCompany: '会社名がありません',
    noCompanyYet: '会社名がありません。会社名を入力すると顧客IDが付きます',
    sameId: (id: string) => `顧客ID ${id} が二つあります`,
    ownerUnexplained: (from: string, to: string, day: string) =>
      `担当者変更:${from} → ${to}(${formatDay(day, 'ja')})、理由と引き継ぎをサイドバーで残してください`,
    handover: (from: string, to: string, day: string) => `引き継ぎ未確認:${from} → ${to}(${formatDay(day, 'ja')})`,
    promoted: (missing: readonly string[]) => `取引中になりました:${missing.join('・')}が未入力`,
  },
  today: todayJa,
  daily: dailyJa,
  setUp: {
    made: (titles: string) => `シートを作りました:${titles}。`,
    mended: (what: string) => `直しました:${what}。`,
    language: '見出しと選択肢のことばを変えるには、「台帳を作る」をもう一度選んでください。',
    nothing: '台帳はすでに整っています。変えたものはありません。',
    foreign: (title: string) =>
      `「${title}」という名前のシートがすでにありますが、台帳のものではないので触れていません。シートの名前を変えてから、もう一度「台帳を作る」を選んでください。`,
    next: 'お客様の一覧があるシートを開いて「この一覧を取り込む」を選ぶか、顧客台帳に会社名を入れてください。',
    busy: 'ほかの人が台帳を書き換えています。少し待ってから、もう一度選んでください。',
    dropdowns: (title: string) => `${title}の選択肢`,
    formats: (title: string) => `${title}の書式`,
    headings: (title: string, names: string) => `${title}の見出し(${names})`,
    notes: (title: string) => `${title}の見出しの説明`,
    protection: (title: string) => `${title}の自動項目の保護`,
    colours: (title: string) => `${title}の色分け`,
    sheet: (title: string) => `${title}のシート`,
    protectedBy: '台帳が自動で書く項目です',
  },
  noLedger: 'このブックにはまだ台帳がありません。拡張機能メニューの「台帳を作る」を選んでください。',
  missingColumns: (title: string, names: string) =>
    `「${title}」に見出し「${names}」が見つかりません。名前を戻すか、「台帳を作る」で直してください。`,
  adopt: {
    ownSheet: 'これは台帳のシートです。お客様の一覧があるシートを開いてから選んでください。',
    noHeader: '見出しの行が見つかりません。「会社名」「電話」などの見出しがある一覧を開いてください。',
    empty: 'このシートには取り込む行がありません。',
    question: (rows: number, sheet: string, header: number) =>
      `「${sheet}」の${rows}行を顧客台帳に取り込みます(見出しは${header}行目)。元のシートは変わりません。`,
    pair: (from: string, to: string) => `${from} → ${to}`,
    kept: (names: string) => `次の列は台帳に置き場がないので、各行の「元データ」にそのまま残します:${names}`,
    unreadable: (count: number) => `気になる所が${count}か所あります。元の値は「元データ」に残り、一覧をあとで表示します。`,
    skipped: (count: number) => `${count}行は前に取り込み済みなので、飛ばしました。`,
    typesInferred: (count: number) => `請求や購入の日付がある${count}行は、区分を「取引中」にします。`,
    individuals: (count: number) => `会社名のない${count}行は、人の名前を会社名に入れます。`,
    newMembers: (names: string) => `次の担当者を設定に加えます:${names}`,
    go: '取り込みますか?',
    done: (adopted: number, rows: number) => `${rows}行のうち${adopted}行を取り込みました。`,
    flagged: (count: number) => `警告のある顧客が${count}件あります。「警告」の列を見てください。`,
    problemLine: (row: number, heading: string, sentence: string) => `${row}行目${heading === '' ? '' : `「${heading}」`}:${sentence}`,
    more: (count: number) => `ほか${count}件は「取込結果」にあります。`,
    unfinished: (done: number, rows: number) =>
      `${rows}行のうち${done}行まで取り込みました。もう一度「この一覧を取り込む」を選ぶと、続きから取り込みます。`,
    touchVia: '取り込み',
    reason: (sheet: string, row: number) => `「${sheet}」の${row}行目`,
    lastContact: '最終接触(取り込み)',
  },
  imported: {
    foreseen: (counts: ImportCounts) =>
      `新規 ${counts.new}行・一致(更新) ${counts.updated}行・要確認 ${counts.review}行・読めない ${counts.unreadable}行です。要確認の行は新しい顧客にして、警告で知らせます。`,
    counts: (counts: ImportCounts) =>
      `新規 ${counts.new}行、一致(更新) ${counts.updated}行、要確認 ${counts.review}行、読めない ${counts.unreadable}行です。`,
    report: '行ごとの結果は「取込結果」にあります。',
    ownColumn: '一覧の取り込みで加えた列です。台帳はこの列を読みも書きもしません。名前も中身も自由に変えられます。',
    inColumn: (heading: string) => `「${heading}」`,
    title: (list: string, rows: number, made: number) => `「${list}」の${rows}行を取り込み(新しい顧客 ${made}件)`,
    noList: '一覧のシートが見つかりません。ほかの人が消したかもしれません。もう一度一覧を選んでください。',
    listChanged: '確認のあとで一覧が書き換えられました。もう一度確認してから取り込んでください。',
    tooWide: (columns: number, most: number) =>
      `列が${columns}列あります。${most}列までの一覧を取り込めます。要らない列を消してから、もう一度選んでください。`,
    tooLong: (rows: number) => `一度に取り込めるのは${rows}行までです。ファイルを分けてください。`,
    outcome: {
      new: '新規',
      updated: '更新',
      review: '要確認',
      unreadable: '読めない',
      skipped: '飛ばした',
      already: '取込済み',
      passed: '対象外',
    } as Record<Happened | 'passed', string>,
    why: {
      sameRow: (row: number, reasons: string) => `同じ一覧の${row}行目と同じ顧客${reasons === '' ? '' : `(${reasons})`}`,
      matched: (id: string, reasons: string) => `${id} と一致${reasons === '' ? '' : `(${reasons})`}`,
      like: (id: string, reasons: string) => `${id} と似ている${reasons === '' ? '' : `(${reasons})`}`,
      decided: '選ばれたとおり',
      gone: '更新する顧客が見つからないので、新しい顧客にした',
      already: '前に取り込み済み',
      filled: (names: string) => `空欄を埋めた:${names}`,
      replaced: (names: string) => `新しい値にした:${names}`,
      differing: (names: string) => `台帳のまま(一覧の値は元データに残した):${names}`,
    },
  },
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
    settings: (sentence: string) => `設定に読めない所があります:${sentence}`,
  },
  edit: {
    pasted: (rows: number, flagged: number) => `${rows}行を調べました。${flagged === 0 ? '' : `警告が${flagged}件あります。`}`,
    busy: 'ほかの操作が終わるのを待てませんでした。「台帳を整える」で反映されます。',
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
    promote: '取引の開始',
    archive: '古い対応を移す',
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
