/** The words of the view with the rules of the start, in Japanese. This file gives the type; the other languages satisfy it. */
export const sidebarRulesJa = {
  lead: '使い始める前に、3つだけ決めます。このままでよければ、下のボタンを押すだけです。あとから「設定」でいつでも変えられます。',
  width: '1. 文字の幅',
  widthWhy: '打ったままでかまいません。台帳がそろえます。',
  widthOf: (columns: string, form: string) => `${form}:${columns}`,
  name: '2. 会社名の書き方',
  nameWhy: (sample: string) => `${sample} と打つと:`,
  rank: '3. ランクの基準',
  rankWhy: '年間取引額がこの金額以上なら、そのランクになります。',
  atLeast: (rank: string) => `${rank}:年間取引額`,
  from: '以上',
  below: (rank: string) => `それ未満は ${rank}、金額が未入力なら「—」です。`,
  accept: 'この決まりにする',
  saving: '書いています…',
  accepted: 'この決まりで始めます',
  saved: (count: number) => `設定を${count}か所変えました。ランクは新しい基準で付け直しました。`,
  next: '次は、お客様の一覧があるシートで「この一覧を取り込む」を選ぶか、新しい顧客を登録してください。',
  toNew: '新しい顧客を登録する',
  failed: '決まりを書けませんでした。',
};
export type SidebarRulesText = typeof sidebarRulesJa;
