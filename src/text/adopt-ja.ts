/** Words of adopting and importing lists, in the menu command and on 取込結果, in Japanese. This file gives the type; adopt-en.ts satisfies it. */
import type { Happened, Counts as ImportCounts } from '../domain/importing/outcome';

export const adoptJa = {
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
};

export const importedJa = {
  foreseen: (counts: ImportCounts) =>
    `新規 ${counts.new}行・一致(更新) ${counts.updated}行・要確認 ${counts.review}行・読めない ${counts.unreadable}行です。${counts.review === 0 ? '' : '要確認の行は新しい顧客にして、警告で知らせます。'}`,
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
  events: {
    columns: {
      when: '対応日時(いつのことか)',
      time: '時刻',
      channel: '方法',
      event: 'イベント・件名',
      page: 'ページ・URL',
      reaction: '反応(開封・クリック・出欠)',
      result: '結果',
      summary: '備考・内容',
    },
    when: '対応日時',
    channel: '方法',
    summary: '要約',
    noMoment: 'いつのことかを示す列がありません。「対応日時」にする列を選ぶか、「顧客の一覧」として取り込んでください。',
    kept: (names: string) => `次の列は項目がないので、対応履歴の「元の文」に残します:${names}`,
    foreseen: (logged: number, unsure: number, unreadable: number) =>
      `対応・イベントの一覧として読みました。対応として記録 ${logged}行・要確認 ${unsure}行・読めない ${unreadable}行です。${unsure === 0 ? '' : '要確認の行は新しい顧客の対応として記録し、警告で知らせます。'}`,
  },
  outcome: {
    logged: '対応を記録',
    new: '新規',
    updated: '更新',
    review: '要確認',
    unreadable: '読めない',
    skipped: '飛ばした',
    already: '取込済み',
    passed: '対象外',
  } as Record<Happened | 'passed', string>,
  why: {
    first: (names: string) => `台帳に同じ顧客がいない(比べた項目:${names})`,
    sameRow: (row: number, reasons: string) => `同じ一覧の${row}行目と同じ顧客${reasons === '' ? '' : `(${reasons})`}`,
    matched: (id: string, reasons: string) => `${id} と一致${reasons === '' ? '' : `(${reasons})`}`,
    like: (id: string, reasons: string) => `${id} と似ている${reasons === '' ? '' : `(${reasons})`}`,
    touch: (when: string, channel: string) => `対応として記録(${channel} ${when})`,
    decided: '選ばれたとおり',
    gone: '更新する顧客が見つからないので、新しい顧客にした',
    already: '前に取り込み済み',
    filled: (names: string) => `空欄を埋めた:${names}`,
    replaced: (names: string) => `新しい値にした:${names}`,
    differing: (names: string) => `台帳のまま(一覧の値は元データに残した):${names}`,
  },
};
