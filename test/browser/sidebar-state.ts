/** What the sidebar is told when it opens: language, members, lists, next dates. */
import { version } from '../../package.json';
import type { Choice, Language, NewField, SidebarState } from '../../src/contract';

const choices = (list: [string, string, string][], language: Language): Choice[] =>
  list.map(([code, ja, en]) => ({ code, label: language === 'ja' ? ja : en }));

const channels: [string, string, string][] = [
  ['visit', '訪問', 'Visit'],
  ['phone', '電話', 'Phone'],
  ['mail', 'メール', 'E-mail'],
  ['web', 'Web会議', 'Web meeting'],
  ['store', '来店', 'Store visit'],
  ['event', 'セミナー・展示会', 'Event'],
  ['inquiry', '問い合わせ', 'Inquiry'],
  ['other', 'その他', 'Other'],
];
const results: [string, string, string][] = [
  ['5', '決定', 'Decided'],
  ['4', '前向き', 'Positive'],
  ['3', '検討の余地', 'Open'],
  ['2', '反応薄い', 'Lukewarm'],
  ['1', '見送り', 'Declined'],
  ['0', '不在・連絡不可', 'Not reached'],
];
const kinds: [string, string, string][] = [
  ['sales', '営業', 'Sales'],
  ['inquiry', '問い合わせ', 'Inquiry'],
  ['complaint', 'クレーム', 'Complaint'],
  ['delivery', '納品', 'Delivery'],
];
const stages: [string, string, string][] = [
  ['appointment', 'アポ', 'Appointment'],
  ['meeting', '商談', 'Meeting'],
  ['quote', '見積', 'Quote'],
  ['first-order', '初回受注', 'First order'],
];
const roles: [string, string, string][] = [
  ['key', 'キーマン', 'Key person'],
  ['window', '窓口', 'Contact'],
];
const nextDates: [string, string, string][] = [
  ['2026-03-06', '明日', 'Tomorrow'],
  ['2026-03-10', '+3営業日', '+3 business days'],
  ['2026-03-09', '来週月', 'Next Monday'],
  ['2026-03-31', '月末', 'End of month'],
];

const types: [string, string, string][] = [
  ['prospect', '見込', 'Prospect'],
  ['active', '取引中', 'Active'],
  ['dormant', '休眠', 'Dormant'],
  ['closed', '取引終了', 'Closed'],
];
/** What is asked of a prospect that becomes a customer. */
const detailsOf = (ja: boolean): NewField[] => {
  const shared = { required: false, front: false, max: 0, choices: [], value: '' };
  return [
    {
      ...shared,
      key: 'amount',
      label: ja ? '年間取引額' : 'Annual amount',
      purpose: ja ? 'ランクの根拠' : 'Gives the rank',
      input: 'text',
    },
    { ...shared, key: 'renewal', label: ja ? '契約更新日' : 'Renewal', purpose: ja ? '更新の前に動くため' : 'Act in time', input: 'day' },
    {
      ...shared,
      ...{ key: 'fiscalMonth', label: ja ? '決算月' : 'Fiscal month', input: 'choice' },
      purpose: ja ? '提案の時期を選ぶため' : 'Times proposals',
      choices: ja ? ['3月', '9月', '12月'] : ['March', 'September', 'December'],
    },
  ];
};

export function stateOf(language: Language): SidebarState {
  const ja = language === 'ja';
  return {
    language,
    version,
    workbook: 'book-1',
    today: '2026-03-05',
    now: '2026-03-05 10:00',
    nextTouch: 41,
    countSeconds: false,
    me: ja ? '佐藤' : 'Sato',
    members: ja ? ['佐藤', '田中', '鈴木'] : ['Sato', 'Tanaka', 'Suzuki'],
    channels: choices(channels, language),
    results: choices(results, language),
    kinds: choices(kinds, language),
    roles: choices(roles, language),
    types: choices(types, language),
    stages: choices(stages, language),
    details: detailsOf(ja),
    ranks: ['A', 'B', 'C', 'D'],
    rulesVersion: 2,
    decisionDays: { usual: '2026-06-03', last: '2027-03-06' },
    nextDates: choices(nextDates, language),
    nextActions: ja
      ? ['電話する', '訪問する', 'メールを送る', '見積を出す', '資料を送る', '返事を確認する']
      : ['Call', 'Visit', 'Send an e-mail', 'Send a quote', 'Send documents', 'Check the reply'],
    summarySoftLimit: 200,
    summaryHardLimit: 2000,
    card: null,
  };
}
