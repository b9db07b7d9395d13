/** Words of 変更履歴 on touches that somebody was told of, in Japanese. This file gives the type; share-en.ts satisfies it. */
export const shareJa = {
  to: (name: string, way: 'mail' | 'chat') => `${name}(${way === 'mail' ? 'メール' : 'チャット'})`,
  done: (name: string) => `${name}さんへの共有を変更履歴に残しました。`,
  notMember: (name: string) => `「${name}」さんは設定の「担当者」にいません。サイドバーを開き直して、もう一度選んでください。`,
};
