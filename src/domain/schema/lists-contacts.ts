/** The lists on whom to reach and whom to leave alone, as a new ledger has them. */
import type { ListItem, ListKey } from './column';
import { item } from './list-entry';

export const contactLists = {
  role: [
    item('key', 'キーマン', 'Key person', 'キーパーソン', '実力者', 'key'),
    item('decider', '決裁者', 'Decider', '決裁権者', '決定権者', 'decision maker'),
    item('window', '窓口', 'Contact', '窓口担当', '担当窓口', 'main contact'),
    item('introducer', '紹介者', 'Introducer', '紹介', 'referrer'),
  ],
  presence: [
    item('there', '在籍', 'There', '在職', '現職', 'active'),
    item('moved', '異動', 'Moved', '転勤', '異動済', 'transferred'),
    item('left', '退職', 'Left', '退社', '離職', 'retired'),
  ],
  stop: [
    item(
      'contact',
      '連絡停止',
      'No contact',
      '停止',
      '連絡不可',
      '連絡禁止',
      '連絡NG',
      '営業停止',
      '営業禁止',
      '営業不可',
      'do not contact',
      'stop',
    ),
    item(
      'mail',
      '配信停止',
      'No mailings',
      'メール停止',
      'DM停止',
      '配信不可',
      'メール不可',
      'DM不可',
      'メルマガ停止',
      'unsubscribed',
      'no mail',
    ),
  ],
} satisfies Partial<Record<ListKey, readonly ListItem[]>>;
