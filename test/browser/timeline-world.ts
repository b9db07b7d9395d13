/** The touches of the small ledger, in Japanese and English: several reps', a complaint, one with everything, one that is hostile. */
import type { TimelineEntry } from '../../src/contract';
import type { FakeTimeline } from './fake-timeline';

const plain: TimelineEntry = {
  id: '',
  when: '',
  rep: '',
  channel: '',
  result: '',
  kind: '',
  complaint: false,
  met: '',
  summary: '',
  impression: '',
  source: '',
  files: '',
  nextDate: '',
  nextAction: '',
  managerNote: '',
  sheet: '',
};

export const timelineOf = (ja: boolean): FakeTimeline => {
  const [sato, tanaka, phone, visit] = ja ? ['佐藤', '田中', '電話', '訪問'] : ['Sato', 'Tanaka', 'Phone', 'Visit'];
  const entry = (id: number, when: string, more: Partial<TimelineEntry>): TimelineEntry => ({
    ...{
      ...plain,
      id: `T-${String(id).padStart(6, '0')}`,
      when,
      rep: sato ?? '',
      channel: phone ?? '',
      result: ja ? '前向き' : 'Positive',
    },
    ...more,
  });
  return {
    'C-00001': [
      entry(9, '2026-02-01 14:30', {
        source: 'W'.repeat(300),
        summary: ja
          ? '見積の金額に納得。納期だけ社内で確認するとのこと。'
          : 'Happy with the price; will check the delivery date internally.',
        met: ja ? '山田 太郎' : 'Taro Yamada',
        nextDate: '2026/03/03',
        nextAction: ja ? '納期の返事を確認する' : 'Check the reply about delivery',
      }),
      entry(8, '2026-01-20', {
        rep: tanaka ?? '',
        channel: visit ?? '',
        complaint: true,
        kind: ja ? 'クレーム' : 'Complaint',
        summary: ja ? '納品が二日遅れた。工場長が立腹。' : 'Delivery was two days late. The plant manager is angry.',
        managerNote: ja ? '早めに訪問してください 鈴木' : 'Please visit soon. Suzuki',
        impression: ja ? '次の発注に響きそう' : 'May cost us the next order',
        files: 'https://drive.google.com/file/d/1 javascript:alert(1)',
      }),
      entry(7, '2025-12-15 09:00', { summary: ja ? '年末の挨拶' : 'Season’s greetings', met: ja ? '工場長' : 'Plant manager' }),
      entry(6, '2025-11-02 09:00', { summary: ja ? '資料を送付' : 'Documents sent', rep: tanaka ?? '' }),
      entry(5, '2023-10-01 09:00', { summary: ja ? '展示会で名刺交換' : 'Met at a fair', sheet: ja ? '対応履歴 2023' : 'Touches 2023' }),
    ],
    'C-00003': [
      entry(4, '2026-01-01', { summary: `<img src=x onerror=alert(1)>${'W'.repeat(90)}`, met: 'W'.repeat(60), rep: 'W'.repeat(40) }),
    ],
  };
};
