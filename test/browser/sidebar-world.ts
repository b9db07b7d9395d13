/** A small ledger for the sidebar's pictures and tests, in Japanese and English. */
import type { CustomerCard, Language, NewField } from '../../src/contract';
import { checkOf } from './check-world';
import { cleanOf } from './clean-world';
import type { FakeWorld } from './fake-host';
import { reportOf } from './report-world';
import { stateOf } from './sidebar-state';
import { timelineOf } from './timeline-world';
import { todayOf } from './today-world';

const plain: CustomerCard = {
  id: '',
  row: 2,
  company: '',
  type: '見込',
  missingDetails: ['amount', 'renewal', 'fiscalMonth'],
  promoted: false,
  closed: false,
  stop: '',
  rank: '',
  rankReason: '',
  rankDecision: null,
  likelihood: '',
  likelihoodReason: '',
  owner: '佐藤',
  cautions: '',
  flags: [],
  duplicates: [],
  contactPerson: '',
  phone: '',
  email: '',
  stage: '',
  lastContact: '',
  daysSince: null,
  lastTouch: null,
  nextDate: '',
  nextAction: '',
  cadence: null,
  persons: [],
  keyPersonMet: '',
  totals: [],
  openComplaint: null,
  missed: 0,
  managerComment: '',
  handover: null,
};

const yamada = (ja: boolean): CustomerCard => ({
  ...plain,
  id: 'C-00001',
  company: ja ? '株式会社山田製作所' : 'Yamada Manufacturing Co., Ltd.',
  type: ja ? '取引中' : 'Active',
  missingDetails: ['renewal', 'fiscalMonth'],
  promoted: true,
  rank: 'B',
  rankReason: ja
    ? 'B:年間取引額 3,200万円 ≥ 1,000万円。Aまであと 6,800万円'
    : 'B: annual amount ¥32,000,000 ≥ ¥10,000,000. ¥68,000,000 more to A',
  likelihood: '4',
  likelihoodReason: ja
    ? '4:見積(+3) 予算あり(+0.5) 決裁権なし(−0.5) キーマン済(+0.5) 競合優勢(+0.5) → 4.0'
    : '4: Quote (+3) Budget yes (+0.5) Authority none (−0.5) Key person met (+0.5) Competitor ahead (+0.5) → 4.0',
  owner: ja ? '佐藤' : 'Sato',
  cautions: ja ? '納期の話は工場長の前でしない' : 'Never mention delivery dates in front of the plant manager',
  flags: ja ? ['放置:32日間、接触がありません'] : ['Stale: no contact for 32 days'],
  contactPerson: ja ? '山田 太郎' : 'Taro Yamada',
  phone: '03-1234-5678',
  email: 'yamada@example.com',
  stage: ja ? '見積' : 'Quote',
  lastContact: '2026-02-01',
  daysSince: 32,
  lastTouch: {
    id: 'T-000009',
    when: '2026-02-01 14:30',
    channel: ja ? '電話' : 'Phone',
    result: ja ? '前向き' : 'Positive',
    rep: ja ? '佐藤' : 'Sato',
    summary: ja ? '見積の金額に納得。納期だけ社内で確認するとのこと。' : 'Happy with the price; will check the delivery date internally.',
  },
  nextDate: '2026-03-03',
  nextAction: ja ? '納期の返事を確認する' : 'Check the reply about delivery',
});

const hostile: CustomerCard = {
  ...plain,
  id: 'C-00003',
  row: 4,
  company: `<script>alert(1)</script>👨‍👩‍👧‍👦🏭${'とても長い名前の'.repeat(5)}${'W'.repeat(40)}`.slice(0, 90),
  contactPerson: 'W'.repeat(40),
  phone: '03-0000-0000',
  cautions: `<img src=x onerror=alert(1)>${'W'.repeat(120)}`,
  flags: ['x'.repeat(100), '重複の可能性:2行目と同じ電話番号です'],
  rank: 'A',
  rankReason: 'A:'.padEnd(200, 'W'),
  nextDate: 'いつか'.repeat(12),
  nextAction: 'W'.repeat(60),
};

/** The form's items, as the server lists them: the required ones, ways to reach the customer, and a few of the others. */
function newFieldsOf(language: Language): NewField[] {
  const ja = language === 'ja';
  const field = (key: string, name: [string, string], more: Partial<NewField> = {}): NewField => ({
    key,
    label: ja ? name[0] : name[1],
    purpose: ja ? '誰の記録かを示す' : 'Says whose record this is',
    input: 'text',
    required: false,
    front: false,
    max: 80,
    choices: [],
    value: '',
    ...more,
  });
  const types = ja ? ['見込', '取引中', '休眠', '取引終了'] : ['Prospect', 'Active', 'Dormant', 'Closed'];
  const members = ja ? ['佐藤', '田中', '鈴木'] : ['Sato', 'Tanaka', 'Suzuki'];
  const choice = { input: 'choice', required: true, front: true } as const;
  return [
    field('company', ['会社名', 'Company'], { required: true, front: true }),
    field('phone', ['電話', 'Phone'], { front: true }),
    field('email', ['メール', 'E-mail'], { front: true }),
    field('type', ['区分', 'Type'], { ...choice, choices: types, value: types[0] ?? '' }),
    field('owner', ['担当者', 'Owner'], { ...choice, choices: members, value: members[0] ?? '' }),
    field('nextDate', ['次回日', 'Next date'], { input: 'day' }),
    field('contactPerson', ['先方担当者', 'Contact person']),
    field('address', ['所在地', 'Address'], { input: 'lines', max: 200 }),
    field('externalCode', ['外部コード', 'External code']),
  ];
}

/** Two rules, one with more cells than the overview brings, and two values nobody can read. */
export function worldOf(language: Language): FakeWorld {
  const ja = language === 'ja';
  const cards: CustomerCard[] = [
    yamada(ja),
    {
      ...plain,
      id: 'C-00002',
      row: 3,
      company: ja ? '山田商店' : 'Yamada Store',
      contactPerson: ja ? '高橋' : 'Takahashi',
      phone: '06-1111-2222',
      cadence: { days: 30, day: '2026-04-03' },
    },
    hostile,
    {
      ...yamada(ja),
      id: 'C-00004',
      row: 5,
      company: ja ? '終了工業' : 'Closed Industries',
      type: ja ? '取引終了' : 'Closed',
      closed: true,
      stop: 'closed',
      phone: '',
    },
  ];
  return {
    state: stateOf(language),
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    selected: 'C-00001',
    fate: {},
    delay: 30,
    newFields: newFieldsOf(language),
    clean: cleanOf(ja),
    today: todayOf(ja),
    check: checkOf(ja),
    timeline: timelineOf(ja),
    report: reportOf(ja),
    duplicates: {
      pairs: [
        ['C-00001', 'C-00004', 'same', 12.4],
        ['C-00002', 'C-00003', 'possible', 2.1],
      ],
      total: 4,
      slice: 4,
      page: 100,
      batches: [],
      kept: [],
      before: {},
      different: [],
      merged: {},
    },
  };
}
