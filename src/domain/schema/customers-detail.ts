/** The columns of 顧客台帳 that are folded away at first, and the technical ones behind them. */
import type { Column } from './column';
import { column, managers } from './declare';

export const company: readonly Column[] = [
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

export const progress: readonly Column[] = [
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

export const deal: readonly Column[] = [
  column(
    'managerComment',
    'text',
    '上長コメント',
    'Manager’s comment',
    '上長の言葉を担当者に届けるため',
    'Brings the manager’s words to the owner',
    {
      max: 300,
      pixels: 200,
      group: 'deal',
      enteredBy: managers,
    },
  ),
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

/** What an import, a merge and 別の会社 write beside each other. */
export const kept: readonly Column[] = [
  column('aliases', 'text', '別名', 'Aliases', '旧社名や略称でも見つけるため', 'Finds it by other and former names too', {
    pixels: 150,
    group: 'kept',
    alias: ['旧社名', '旧名称', '旧会社名', '別称', '略称', '通称', 'other names', 'former name', 'also known as'],
  }),
  column(
    'otherContacts',
    'contacts',
    'その他の連絡先',
    'Other phones and e-mails',
    '二つ目からの電話とメールを失わないため',
    'Keeps the second phone and e-mail',
    { pixels: 180, group: 'kept' },
  ),
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
    'different',
    'text',
    '別の会社',
    'Not the same as',
    '別の会社と決めた相手を覚えるため',
    'Remembers whom a person declared to be another company',
    { by: 'auto', once: true, hidden: true },
  ),
  column('mergedInto', 'text', '統合先ID', 'Merged into', 'まとめた先を示す', 'Says into which record this one was merged', {
    by: 'auto',
    once: true,
    hidden: true,
  }),
  column('persons', 'text', '連絡先の写し', 'Copy of the contacts', 'サイドバーにすぐ出すため', 'Lets the sidebar show them at once', {
    by: 'auto',
    hidden: true,
  }),
  column(
    'rankDecision',
    'text',
    'ランクの決定',
    'Rank decision',
    '人が決めたランクを、期限・日・人・理由とともに残す',
    'Keeps the rank a person decided, with its last day, when, who and why',
    { by: 'auto', once: true, hidden: true },
  ),
];

export const optional: readonly Column[] = [
  column('stop', 'list', '連絡停止', 'Contact stop', '連絡を望まない相手に営業しないため', 'Keeps sales away from those who said no', {
    list: 'stop',
    group: 'optional',
    alias: ['連絡禁止', '営業禁止', '営業停止', '連絡可否', 'do not contact', 'no contact'],
  }),
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
    'system',
    'text',
    '台帳の控え',
    'Ledger notes',
    '規則の写しと次の番号(自動)',
    'Copy of the rules and the next number (automatic)',
    { by: 'auto', pixels: 84, hidden: true },
  ),
];
