/** The columns of 顧客台帳 that are rarely filled: what imports and merges keep, what some teams use, and the technical ones. */
import type { Column } from './column';
import { column } from './declare';

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
