/** Who is due in the small ledger of the sidebar's tests. */
import type { TodayEntry, TodayList } from '../../src/contract';
import type { FakeToday } from './fake-today';

export const todayOf = (ja: boolean): FakeToday => {
  const words = (japanese: string, english: string): string => (ja ? japanese : english);
  const me = words('佐藤', 'Sato');
  const entry = (
    at: number,
    list: TodayList,
    company: string,
    owner: string,
    why: string[],
    step: string,
  ): TodayEntry & { list: TodayList } => ({
    ...{ id: `C-${String(at).padStart(5, '0')}`, row: at + 1, company, owner, rank: ['A', 'B', 'C'][at % 3] ?? '', why, step, list },
    ...{ phone: '03-1234-5678', lastContact: '2026-01-20', nextDate: list === 'overdue' ? '2026-03-02' : '', seen: `seen-${at}` },
  });
  const company = (name: string): string => words(`株式会社${name}`, `${name} Trading Co., Ltd.`);
  const stale = (days: number): string[] => [words(`放置 ${days}日`, `Stale ${days} days`)];
  const plan = words('連絡して、次回日を決める', 'Get in touch and plan the next step');
  return {
    entries: [
      entry(
        1,
        'overdue',
        company(words('山田製作所', 'Yamada')),
        me,
        [words('期限切れ 3日', 'Overdue 3 days'), ...stale(44)],
        words('見積を出す', 'Send a quote'),
      ),
      entry(2, 'stale', company(words('白雪', 'Shirayuki')), me, stale(63), plan),
      ...Array.from({ length: 14 }, (_, at) =>
        entry(
          at + 3,
          'stale',
          company(words(`若葉工業${at}`, `Wakaba ${at}`)),
          words(at % 2 === 0 ? '佐藤' : '田中', at % 2 === 0 ? 'Sato' : 'Tanaka'),
          stale(100 + at),
          plan,
        ),
      ),
    ],
    kept: [],
    decided: {},
  };
};
