/** The lists of a touch as a new ledger has them: how it was made, what came of it, what it was about. */
import type { ListItem, ListKey } from './column';
import { item } from './list-entry';

export const touchLists = {
  channel: [
    item('visit', '訪問', 'Visit', '往訪', '訪', '客先訪問', '面談'),
    item('phone', '電話', 'Phone', 'TEL', 'テレアポ', '架電', 'call', '電', '電話連絡'),
    item('mail', 'メール', 'E-mail', 'mail', 'email', 'Eメール', 'メ-ル', 'メール送信'),
    item('web', 'Web会議', 'Web meeting', 'zoom', 'teams', 'meet', 'オンライン', 'オンライン商談', 'ウェブ会議', 'リモート'),
    item('store', '来店', 'Store visit', '来社', '来所', '来訪'),
    item('event', 'セミナー・展示会', 'Event', 'セミナー', '展示会', 'イベント', 'seminar', 'exhibition', '名刺交換'),
    item('inquiry', '問い合わせ', 'Inquiry', '問合せ', '問合わせ', 'お問い合わせ', 'フォーム', 'inbound'),
    item(
      'mail-reaction',
      'メール反応',
      'E-mail response',
      'メール開封',
      '開封',
      'メールクリック',
      'クリック',
      '開封・クリック',
      'メルマガ反応',
      'email open',
      'email click',
      'opened',
      'clicked',
      'open',
      'click',
    ),
    item(
      'web-visit',
      'Web',
      'Web visit',
      'Webアクセス',
      'Web閲覧',
      'アクセス',
      'ページ閲覧',
      'サイト訪問',
      'サイト閲覧',
      '資料ダウンロード',
      'ダウンロード',
      'page view',
      'website',
      'download',
    ),
    item('other', 'その他', 'Other', '他', 'FAX', '手紙', 'DM', 'LINE'),
  ],
  result: [
    item('5', '決定', 'Decided', '受注', '成約', 'won', '5決定'),
    item('4', '前向き', 'Positive', '好感触', '良好', '4前向き'),
    item('3', '検討の余地', 'Open', '検討中', '検討', '保留', '3検討の余地'),
    item('2', '反応薄い', 'Lukewarm', '薄い', '2反応薄い'),
    item('1', '見送り', 'Declined', 'NG', '断り', '却下', '1見送り'),
    item('0', '不在・連絡不可', 'Not reached', '不在', '留守', '連絡不可', '連絡つかず', '不通', 'no answer', 'absent'),
  ],
  // A touch without a kind is a sales touch.
  kind: [
    item('sales', '営業', 'Sales', '営業活動', '商談', 'セールス'),
    item('inquiry', '問い合わせ', 'Inquiry', '問合せ', '問合わせ', 'お問い合わせ', '相談'),
    item('complaint', 'クレーム', 'Complaint', '苦情', 'お叱り', '不具合'),
    item('delivery', '納品', 'Delivery', '配送', '納入', '引き渡し'),
  ],
} satisfies Partial<Record<ListKey, readonly ListItem[]>>;
