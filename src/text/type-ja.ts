/** Words of changing 区分 from the card, in Japanese. This file gives the type; type-en.ts satisfies it. */
export const typeJa = {
  unknown: 'この区分は設定にありません。サイドバーを開き直してから、もう一度選んでください。',
  moved: (now: string) => `区分はその間に「${now}」に変わりました。カードを確かめてから、もう一度選んでください。`,
  merged: 'この顧客は別の顧客に統合されています。統合先の区分を変えてください。',
  title: (named: string, to: string, details: readonly string[], reason: string) =>
    [`${named} を${to}にした`, details.length === 0 ? '' : `(${details.join('・')}を記入)`, reason === '' ? '' : `(理由:${reason})`].join(
      '',
    ),
  filled: (named: string, details: readonly string[]) => `${named} の${details.join('・')}を記入`,
  done: (to: string) => `${to}にしました。顧客IDと対応履歴はそのままです。`,
  doneDetails: (details: readonly string[]) => `${details.join('・')}を記入しました。`,
  before: 'すでに書き込んであります。二重には書き込んでいません。',
  nothing: '変わったものはありません。何も書いていません。',
};

export type TypeText = typeof typeJa;
