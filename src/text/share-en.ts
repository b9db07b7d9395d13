/** Words of 変更履歴 on touches that somebody was told of, in English. */
import type { shareJa } from './share-ja';

export const shareEn: typeof shareJa = {
  to: (name, way) => `${name} (${way === 'mail' ? 'e-mail' : 'chat'})`,
  done: (name) => `The change log notes that you told ${name}.`,
  notMember: (name) => `${name} is not among the members in Settings. Open the sidebar again and choose once more.`,
};
