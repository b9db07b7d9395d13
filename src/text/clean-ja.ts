/** Words of clean-up, in Japanese. This file gives the type; clean-en.ts satisfies it. */
export const cleanJa = {
  rules: {
    'legal-form': '会社名の書き方(㈱・株式会社)',
    honorific: '様・御中を取る',
    width: '全角・半角',
    kana: 'カナ',
    phone: '電話番号',
    email: 'メール',
    contacts: 'その他の連絡先',
    postal: '郵便番号',
    address: '住所の番地の数字',
    day: '日付',
    amount: '金額',
    number: '数',
    list: '選択肢のことば',
    member: '担当者の名前',
    spaces: '空白',
    invisible: '見えない文字',
  },
  rename: (list: string, before: string, after: string) => `${list}:${before} → ${after}`,
  part: (title: string, count: number) => `${title} ${count}か所`,
  between: '、',
  title: (parts: string) => `きれいにした:${parts}`,
  applied: (count: number) => `${count}か所をきれいにしました。`,
  appliedWithKept: (count: number, kept: number) =>
    `${count}か所をきれいにしました。確かめたあとに書き換えられた${kept}か所は、そのまま残しました。`,
  appliedBefore: 'すでにきれいにしてあります。二重には書き込んでいません。',
  nothing: '書き換える所は残っていません。何も変えていません。',
  waiting: (count: number) => `「台帳をきれいにする」で確かめてからそろえられる所が${count}か所あります。`,
  unreadable: (count: number) => `読めない値が${count}か所あります。「台帳をきれいにする」の「読めない値」で直せます。`,
  policy: '会社名の書き方を変えました。入力済みの会社名は「台帳をきれいにする」で確かめてからそろえてください。',
  renamed: (count: number) =>
    `選択肢の名前を変えました。入力済みの${count}か所は、古い名前のまま読めます。「台帳をきれいにする」でまとめて変えられます。`,
  fixTitle: (label: string, before: string, after: string) => `読めない値を直した:${label} ${before} → ${after}`,
  fixed: (label: string, value: string) => `${label}を「${value}」に直しました。`,
  staleCell: (label: string, now: string) =>
    `${label}は、ほかの人が「${now}」に書き換えていました。何も変えていません。一覧を読み直してください。`,
};
