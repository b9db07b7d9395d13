/** The columns of 顧客台帳 on the company and whom to reach there, folded away at first. */
import type { Column } from './column';
import { column } from './declare';

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
