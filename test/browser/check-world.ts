/** What waits for the manager in the small ledger, in Japanese and English: one with a note, one with long words. */
import type { CheckItem } from '../../src/contract';
import type { FakeCheck } from './fake-check';

export const checkOf = (ja: boolean): FakeCheck => {
  const [sato, tanaka] = ja ? ['佐藤', '田中'] : ['Sato', 'Tanaka'];
  const item = (id: string, more: Partial<CheckItem>): CheckItem => ({
    ...{ id, row: 2, customerId: 'C-00001', company: ja ? '株式会社山田製作所' : 'Yamada Manufacturing Co., Ltd.', rep: sato ?? '' },
    ...{ when: '2026-03-04 14:30', facts: ja ? '電話 前向き 山田 太郎' : 'Phone Positive Taro Yamada', note: '' },
    summary: ja ? '見積の金額に納得。納期だけ社内で確認するとのこと。' : 'Happy with the price; will check the delivery date internally.',
    ...more,
  });
  const plan = { when: '2026-03-01', facts: 'B', summary: ja ? '納期の返事を確認する' : 'Check the reply about delivery' };
  return {
    manager: true,
    items: {
      touches: [
        item('T-000009', {}),
        item('T-000008', { rep: tanaka ?? '', summary: '' }),
        item('T-000007', {
          company: 'W'.repeat(60),
          facts: 'W'.repeat(40),
          summary: `<img src=x onerror=alert(1)>${'W'.repeat(80)}`,
          rep: '',
        }),
      ],
      plans: [item('C-00001', { ...plan, when: '2026-03-10' })],
      overdue: [
        item('C-00001', {
          ...plan,
          note: ja ? '✓ 鈴木 2026/02/20 → 2026/03/01 同行します' : '✓ Suzuki 2026/02/20 → 2026/03/01 I will come along',
        }),
        item('C-00002', { ...plan, company: ja ? '山田商店' : 'Yamada Store', rep: tanaka ?? '' }),
      ],
    },
  };
};
