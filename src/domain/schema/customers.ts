/**
 * 顧客台帳 / Customers. The order is chosen so that one row is written in few calls: everything automatic stands together
 * (ランク … 照合キー). 年間取引額 stands before it: one write stores an amount with its rank. 電話 and メール follow the match key, with nothing
 * between: one read brings what a duplicate check needs, and a column more would take an e-mail over its budget (test/budgets). 登録日 cannot be
 * computed again, so it stands out of the automatic block; beside 区分, because a new row gets both by one write. The columns whose text is put
 * into another form stand together, up to 役職, list columns behind them: a pasted list is one block.
 */
import type { Column, Table, Words } from './column';

const reps: Words = { ja: '営業', en: 'Sales' };
const managers: Words = { ja: '管理者', en: 'Managers' };
const nobody: Words = { ja: '自動', en: 'Automatic' };
const everyone: Words = { ja: '全員', en: 'Everyone' };

type Facts = Partial<Omit<Column, 'key' | 'heading' | 'type' | 'purpose'>>;

const column = (
  key: string,
  type: Column['type'],
  ja: string,
  en: string,
  purposeJa: string,
  purposeEn: string,
  facts: Facts = {},
): Column => ({
  key,
  type,
  heading: { ja, en },
  purpose: { ja: purposeJa, en: purposeEn },
  by: 'user',
  enteredBy: facts.by === 'auto' ? nobody : reps,
  usedBy: everyone,
  ...facts,
});

const main: Column[] = [
  column('company', 'company', '会社名', 'Company', '誰の記録かを示す', 'Says whose record this is', {
    required: true,
    max: 80,
    pixels: 200,
    alias: [
      'お客様名',
      '得意先名称',
      '得意先名',
      '得意先',
      '会社',
      '企業名',
      '取引先',
      '取引先名',
      '取引先名称',
      '社名',
      '法人名',
      '顧客名',
      '顧客',
      'お客様',
      '客先',
      '客先名',
      '貴社名',
      '御社名',
      '団体名',
      '屋号',
      '店名',
      '名称',
      'company name',
      'customer',
      'customer name',
      'account',
      'account name',
      'client',
      'client name',
      'organization',
      'organisation',
      'business name',
    ],
  }),
  column(
    'id',
    'text',
    '顧客ID',
    'Customer ID',
    '社名が変わっても同じ顧客を指す',
    'Points to the same customer even when the name changes',
    {
      by: 'auto',
      required: true,
      width: 'half',
      alias: ['顧客番号', 'customer no'],
    },
  ),
  column('nextDate', 'day', '次回日', 'Next date', 'いつ動くかを忘れないため', 'When to act next', {
    width: 'half',
    alias: [
      '次回予定日',
      '次回予定',
      '次回訪問日',
      '次回訪問',
      '次回連絡日',
      '次回',
      'next contact',
      'next visit',
      'follow up date',
      'follow-up',
    ],
  }),
  column('nextAction', 'text', '次にやること', 'Next action', '何をするかを忘れないため', 'What to do next', {
    max: 60,
    pixels: 160,
    alias: ['次の行動', '次回内容', '次回アクション', 'ネクストアクション', 'todo', 'to do', 'next step', 'next steps'],
  }),
  column('amount', 'amount', '年間取引額', 'Annual amount', 'ランクの根拠になる', 'Decides the rank', {
    width: 'half',
    alias: [
      '年商(当社取引)',
      '年商',
      '売上累計',
      '累計売上',
      '売上',
      '売上高',
      '取引額',
      '取引金額',
      '年間売上',
      '年間売上額',
      '金額',
      '購入額',
      'annual sales',
      'annual revenue',
      'revenue',
      'sales',
      'amount',
      'yearly amount',
      'turnover',
    ],
  }),
  column('rank', 'text', 'ランク', 'Rank', '優先順位をそろえるため', 'Puts everybody on the same priorities', {
    by: 'auto',
    width: 'half',
    pixels: 84,
  }),
  column('likelihood', 'text', '見込度', 'Likelihood', '確度の高い顧客から動くため', 'Shows which customers are likely to buy', {
    by: 'auto',
    width: 'half',
    pixels: 84,
  }),
  column('flags', 'text', '警告', 'Flags', '見落としに気づくため', 'Points out what would be overlooked', { by: 'auto', pixels: 260 }),
  column('lastContact', 'day', '最終接触日', 'Last contact', '放置を防ぐため', 'Prevents neglect', { by: 'auto', width: 'half' }),
];

const automatic: Column[] = [
  column('rankReason', 'text', 'ランクの理由', 'Rank reason', 'ランクの根拠を示す', 'Shows why the rank is what it is', {
    by: 'auto',
    pixels: 260,
    group: 'auto',
  }),
  column('likelihoodReason', 'text', '見込度の理由', 'Likelihood reason', '見込度の根拠を示す', 'Shows why the likelihood is what it is', {
    by: 'auto',
    pixels: 260,
    group: 'auto',
  }),
  column('lastTouch', 'text', '最後の対応', 'Last touch', 'サイドバーにすぐ出すため', 'Lets the sidebar show it at once', {
    by: 'auto',
    pixels: 260,
    group: 'auto',
  }),
  column('updated', 'day', '更新日', 'Updated', '情報の新しさを示す', 'How fresh the record is', {
    by: 'auto',
    width: 'half',
    group: 'auto',
  }),
  column('matchKey', 'text', '照合キー', 'Match key', '重複を一度に調べるため', 'Lets duplicates be found in one read', {
    by: 'auto',
    group: 'auto',
  }),
];

const contact: Column[] = [
  column('phone', 'phone', '電話', 'Phone', '連絡手段(電話かメールのどちらか)', 'How to reach them (phone or e-mail)', {
    width: 'half',
    pixels: 180,
    alias: [
      'TEL',
      'TEL番号',
      '電話番号',
      '連絡先',
      '連絡先電話',
      '携帯',
      '携帯電話',
      '携帯番号',
      '直通',
      '代表電話',
      'tel no',
      'telephone',
      'phone number',
      'mobile',
      'cell',
    ],
  }),
  column('email', 'email', 'メール', 'E-mail', '連絡手段(電話かメールのどちらか)', 'How to reach them (phone or e-mail)', {
    width: 'half',
    pixels: 180,
    alias: [
      'E-mail',
      'メールアドレス',
      'Eメール',
      'mail',
      'メアド',
      'アドレス',
      'email',
      'e-mail address',
      'email address',
      'mail address',
    ],
  }),
  column('registered', 'day', '登録日', 'Registered', 'いつからの顧客かを示す', 'Since when the record exists', {
    by: 'auto',
    once: true,
    width: 'half',
    group: 'auto',
  }),
  column('type', 'list', '区分', 'Type', '見込と取引先を分けて動くため', 'Keeps prospects and customers apart', {
    required: true,
    list: 'type',
    alias: ['状況', '顧客区分', '取引区分', '取引状況', 'ステータス', '状態', '種別', '取引', 'status', 'customer type', 'state'],
  }),
  column('owner', 'member', '担当者', 'Owner', '責任と引き継ぎのため', 'Names who is responsible, and who hands over', {
    required: true,
    max: 40,
    alias: [
      '営業担当',
      '自社担当',
      '担当',
      '担当営業',
      '営業',
      '当社担当',
      '弊社担当',
      '担当者名(自社)',
      '営業担当者',
      '営業員',
      'sales rep',
      'rep',
      'sales owner',
      'account owner',
      'assigned to',
      'salesperson',
    ],
  }),
  column('contactPerson', 'person', '先方担当者', 'Contact person', '連絡の相手を示す', 'Whom to talk to', {
    max: 40,
    alias: [
      'ご担当',
      'ご担当者',
      'ご担当者名',
      'ご担当者様',
      '氏名',
      'お名前',
      '名前',
      '担当者名',
      '先方担当',
      '窓口',
      '窓口担当',
      '顧客担当者',
      '連絡者',
      'contact',
      'contact name',
      'person',
      'name',
      'full name',
      'attn',
    ],
  }),
];

const company: Column[] = [
  column('kana', 'kana', '会社名カナ', 'Kana', '名前で並べ、読みで探すため', 'Sorts and finds by reading', {
    width: 'full',
    pixels: 150,
    group: 'company',
    alias: [
      'ふりがな',
      'フリガナ',
      'カナ',
      'カナ名',
      '得意先カナ',
      '会社名フリガナ',
      '会社名ふりがな',
      'よみがな',
      '読み',
      '読み仮名',
      '社名カナ',
      'furigana',
      'reading',
    ],
  }),
  column('postal', 'postal', '郵便番号', 'Postal code', '送付先を正しくするため', 'Gets mail to the right place', {
    width: 'half',
    group: 'company',
    alias: ['〒', '郵便', '〒番号', 'zip', 'zip code', 'postcode', 'postal'],
  }),
  column('address', 'text', '所在地', 'Address', '訪問と送付のため', 'For visits and mail', {
    max: 200,
    pixels: 240,
    group: 'company',
    alias: ['住所', 'ご住所', '住所1', '会社住所', '所在', 'street address', 'location'],
  }),
  column('department', 'text', '部署', 'Department', '連絡の相手を正しくするため', 'Reaches the right person', {
    max: 60,
    group: 'company',
    alias: ['部署名', '所属', '所属部署', '部門', 'dept', 'division'],
  }),
  column('title', 'text', '役職', 'Title', '連絡の相手を正しくするため', 'Reaches the right person', {
    max: 40,
    group: 'company',
    alias: ['肩書', '肩書き', '役職名', 'job title', 'position'],
  }),
  column('industry', 'list', '業種', 'Industry', '傾向を見るため', 'Shows trends', {
    list: 'industry',
    group: 'company',
    alias: ['業態', '業界', 'sector'],
  }),
  column('size', 'list', '企業規模', 'Size', '傾向を見るため', 'Shows trends', {
    list: 'size',
    group: 'company',
    alias: ['従業員数', '規模', '社員数', 'employees', 'company size', 'headcount'],
  }),
  column('source', 'list', '獲得経路', 'Source', 'どこから来た顧客かを示す', 'Where the customer came from', {
    list: 'source',
    group: 'company',
    alias: ['経路', '流入経路', '紹介元', 'きっかけ', 'lead source', 'channel source'],
  }),
  column('fiscalMonth', 'list', '決算月', 'Fiscal month', '提案の時期を選ぶため', 'Times proposals', {
    list: 'month',
    group: 'company',
    alias: ['決算', '決算期', 'fiscal year end', 'fye'],
  }),
  column('externalCode', 'text', '外部コード', 'External code', '販売管理などと突き合わせるため', 'Ties the record to other systems', {
    max: 60,
    width: 'half',
    group: 'company',
    alias: ['得意先コード', '取引先コード', '顧客コード', 'コード', '法人番号', 'customer code', 'account code', 'code', 'external id'],
  }),
];

const progress: Column[] = [
  column('stage', 'list', '段階', 'Stage', '進み具合を示す', 'How far the deal is', {
    list: 'stage',
    alias: ['商談段階', '商談状況', '進捗', '進捗状況', 'フェーズ', 'phase', 'deal stage', 'progress'],
  }),
  column(
    'cautions',
    'text',
    '申し送り・注意点',
    'Handover & cautions',
    '担当が替わっても困らないため',
    'Keeps what the next owner must know',
    {
      max: 200,
      pixels: 200,
      alias: ['申し送り', '注意点', '注意事項', '引き継ぎ', '引継ぎ', '特記事項', 'cautions', 'handover', 'warnings'],
    },
  ),
  column('managerCheck', 'list', '上長確認', 'Manager check', '動きを見て助けるため', 'Managers see and help', {
    list: 'done',
    enteredBy: managers,
    alias: ['上司確認', '確認'],
  }),
];

const deal: Column[] = [
  column('budget', 'list', '予算', 'Budget', '確度の根拠になる', 'Feeds the likelihood', { list: 'bant', group: 'deal' }),
  column('authority', 'list', '決裁権', 'Authority', '確度の根拠になる', 'Feeds the likelihood', {
    list: 'bant',
    group: 'deal',
    alias: ['決裁', '決裁権限', '決裁者'],
  }),
  column('need', 'list', '必要性', 'Need', '確度の根拠になる', 'Feeds the likelihood', { list: 'bant', group: 'deal' }),
  column('timeframe', 'list', '導入時期', 'Timeframe', '確度の根拠になる', 'Feeds the likelihood', { list: 'timeframe', group: 'deal' }),
  column('keyPerson', 'list', 'キーマン接触', 'Key person met', '確度の根拠になる', 'Feeds the likelihood', {
    list: 'keyPerson',
    group: 'deal',
    alias: ['キーマン', 'キーパーソン'],
  }),
  column('competitor', 'list', '競合状況', 'Competitor', '確度の根拠になる', 'Feeds the likelihood', {
    list: 'competitor',
    group: 'deal',
    alias: ['競合'],
  }),
  column('fit', 'list', 'ニーズとの合致', 'Fit', '確度の根拠になる', 'Feeds the likelihood', {
    list: 'fit',
    group: 'deal',
    alias: ['合致'],
  }),
  column('needs', 'text', '興味・ニーズ', 'Needs', 'この顧客が求めていることを覚えるため', 'Remembers what they want', {
    max: 200,
    pixels: 180,
    group: 'deal',
    alias: ['興味', 'ニーズ', '要望', '関心', 'interests'],
  }),
];

const optional: Column[] = [
  column('cadence', 'number', '接触間隔(日)', 'Cadence (days)', 'この顧客だけの放置の目安', 'This customer’s own limit for neglect', {
    width: 'half',
    group: 'optional',
    alias: ['接触間隔', '訪問間隔'],
  }),
  column('renewal', 'day', '契約更新日', 'Renewal', '更新の前に動くため', 'Act before the contract ends', {
    width: 'half',
    group: 'optional',
    alias: ['更新日(契約)', '契約満了日', '契約終了日', 'renewal date', 'contract end'],
  }),
  column('winLoss', 'list', '選ばれた理由・失注理由', 'Win/loss reason', '次に生かすため', 'Learn from it', {
    list: 'winLoss',
    group: 'optional',
    alias: ['失注理由', '受注理由', '選ばれた理由'],
  }),
  column('folder', 'text', '資料フォルダ', 'Folder', '資料にすぐ届くため', 'Finds the documents', {
    max: 500,
    group: 'optional',
    alias: ['フォルダ', '資料', 'folder url'],
  }),
  column(
    'sourceData',
    'text',
    '元データ',
    'Source data',
    '取り込んだとき置き場のなかった値を残す',
    'Keeps imported values that had no place',
    { by: 'auto', once: true, hidden: true },
  ),
  column(
    'system',
    'text',
    '台帳の控え',
    'Ledger notes',
    '規則の写しと次の番号(自動)',
    'Copy of the rules and the next number (automatic)',
    { by: 'auto', pixels: 84, hidden: true },
  ),
];

export const customers: Table = {
  name: 'customers',
  title: { ja: '顧客台帳', en: 'Customers' },
  columns: [...main, ...automatic, ...contact, ...company, ...progress, ...deal, ...optional],
  frozenColumns: 2,
  tabColor: '#1a73e8',
};

/** IDs are C-00001, C-00002 … and never reused. */
export const customerIdPrefix = 'C-';
export const customerIdDigits = 5;
