/** Words of 台帳を作る, in Japanese. This file gives the type; set-up-en.ts satisfies it. */
export const setUpJa = {
  made: (titles: string) => `シートを作りました:${titles}。`,
  mended: (what: string) => `直しました:${what}。`,
  language: '見出しと選択肢のことばを変えるには、メニューの「台帳を作る」(Create ledger)をもう一度選んでください。',
  nothing: '台帳はすでに整っています。変えたものはありません。',
  foreign: (title: string) =>
    `「${title}」という名前のシートがすでにありますが、台帳のものではないので触れていません。シートの名前を変えてから、もう一度「台帳を作る」を選んでください。`,
  next: 'お客様の一覧があるシートを開いて「この一覧を取り込む」を選ぶか、顧客台帳に会社名を入れてください。',
  busy: 'ほかの人が台帳を書き換えています。少し待ってから、もう一度選んでください。',
  dropdowns: (title: string) => `${title}の選択肢`,
  formats: (title: string) => `${title}の書式`,
  headings: (title: string, names: readonly string[], more: number) =>
    `${title}の見出し(${names.join('、')}${more === 0 ? '' : ` ほか${more}列`})`,
  notes: (title: string) => `${title}の見出しの説明`,
  protection: (title: string) => `${title}の自動項目の保護`,
  colours: (title: string) => `${title}の色分け`,
  sheet: (title: string) => `${title}のシート`,
  protectedBy: '台帳が自動で書く項目です',
};
