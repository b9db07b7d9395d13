/** What the stand-in server reads of any pasted report: a sure entry, one with several candidates, a stopped one, a logged one, a hostile new one. */
import type { ReadField, ReadSureness, ReportItem } from '../../src/contract';
import type { FakeReport } from './fake-report';

const field = (value: string, sure: ReadSureness = value === '' ? '' : 'sure'): ReadField => ({ value, sure });

export const reportOf = (ja: boolean): FakeReport => {
  const say = (japanese: string, english: string): string => (ja ? japanese : english);
  const yamada = {
    id: 'C-00001',
    company: say('株式会社山田製作所', 'Yamada Works Inc.'),
    detail: say('山田 太郎 03-1234-5678', 'Taro Yamada 03-1234-5678'),
    row: 2,
    why: say('会社名', 'Name'),
  };
  const store = {
    id: 'C-00002',
    company: say('山田商店', 'Yamada Store'),
    detail: '06-1111-2222',
    row: 3,
    why: say('名前の一部', 'Part of the name'),
  };
  const closed = { id: 'C-00004', company: say('終了工業', 'Closed Industries'), detail: '', row: 5, why: say('会社名', 'Name') };
  const plain: ReportItem = {
    at: 0,
    customer: say('山田製作所', 'Yamada Works'),
    chosen: 'C-00001',
    sure: 'sure',
    candidates: [yamada],
    date: field('2026-03-05'),
    start: field('10:00'),
    end: field('11:00'),
    channel: field('visit'),
    result: field('4', 'guess'),
    kind: field('delivery', 'guess'),
    met: field(say('山田部長', 'Mr Yamada'), 'likely'),
    summary: field(say('見積の説明をした。前向き。', 'Explained the quote. Positive.')),
    impression: field(''),
    nextDate: field('2026-03-10', 'likely'),
    nextAction: field(say('返事を確認', 'Ask for the answer'), 'likely'),
    source: say(
      '■山田製作所\n10:00〜11:00 訪問 山田部長\n見積の説明をした。前向き。\n次回 来週火曜 返事を確認',
      '# Yamada Works\n10:00-11:00 visit',
    ),
    logged: '',
    cautions: [],
  };
  const other = { start: field(''), end: field(''), result: field(''), met: field(''), nextDate: field(''), nextAction: field('') };
  const items: ReportItem[] = [
    plain,
    {
      ...plain,
      ...other,
      at: 1,
      customer: say('山田', 'Yamada'),
      chosen: '',
      sure: '',
      candidates: [store, { ...yamada, why: say('先方担当者', 'Contact person') }],
      channel: field('phone', 'likely'),
      nextDate: field('none'),
    },
    {
      ...plain,
      ...other,
      at: 2,
      customer: closed.company,
      chosen: closed.id,
      candidates: [closed],
      channel: field(''),
      cautions: [
        {
          id: closed.id,
          kind: 'stop',
          text: say(
            '取引終了の顧客です。営業の対応や予定を記録するには、理由を入れてください。',
            'A closed customer. Give a reason to log sales.',
          ),
          confirm: '',
        },
      ],
    },
    { ...plain, at: 3, logged: 'T-000012', summary: field(say('午前の報告と同じ', 'The same as in the morning')) },
    {
      ...plain,
      ...other,
      at: 4,
      customer: 'W'.repeat(60),
      chosen: '',
      sure: '',
      candidates: [],
      channel: field('mail', 'guess'),
      summary: field('<img src=x onerror=alert(1)> =1+1 😀 '.repeat(12), 'likely'),
      source: 'W'.repeat(300),
    },
  ];
  return {
    read: {
      date: field('2026-03-05'),
      rep: '',
      items,
      leftOver: [
        { line: 1, text: say('お疲れ様です。本日の日報です。', 'Hi team, here is my report.') },
        { line: 22, text: say('13:00 社内会議', '13:00 internal meeting') },
      ],
    },
    refusals: {},
    logged: {},
    text: say(
      '【営業日報】2026/03/05(木)\n担当者:佐藤\n\n■顧客:株式会社山田製作所\n・日時:10:00〜11:00\n・方法:訪問\n・内容:見積の説明をした。\n\n■顧客:山田商店\n・方法:電話',
      'Daily report: 2026-03-05 (Thu)\nRep: Sato\n\n# Customer: Yamada Works Inc.\n* When: 10:00-11:00\n* Channel: Visit\n\n# Customer: Yamada Store\n* Channel: Phone',
    ),
  };
};
