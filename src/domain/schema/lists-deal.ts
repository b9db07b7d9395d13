/** The lists of a deal as a new ledger has them: how far it is, and what feeds its likelihood. */
import type { ListItem, ListKey } from './column';
import { item } from './list-entry';

export const dealLists = {
  stage: [
    item('appointment', 'アポ', 'Appointment', 'アポイント', 'アポ取り', 'アポイント獲得', 'appt'),
    item('meeting', '商談', 'Meeting', '商談中', '打合せ', '打ち合わせ', '提案', '提案中'),
    item('quote', '見積', 'Quote', '見積り', '見積もり', '見積中', '見積提出', '見積書提出', 'estimate', 'proposal'),
    item('first-order', '初回受注', 'First order', '受注', '成約', '契約', 'won', 'order'),
    item('repeat', '継続', 'Repeat', '継続中', '継続受注', 'リピート'),
    item('lost', '失注', 'Lost', '不成立', '見送り', '断り'),
  ],
  bant: [
    item('unknown', '未確認', 'Unknown', '不明'),
    item('none', 'なし', 'No', '無し', '無'),
    item('part', '一部', 'Partly', '一部あり'),
    item('yes', 'あり', 'Yes', '有り', '有'),
  ],
  timeframe: [
    item('unknown', '未確認', 'Unknown', '不明'),
    item('3m', '3か月以内', 'Within 3 months', '3ヶ月以内', '3カ月以内', 'すぐ'),
    item('6m', '半年以内', 'Within 6 months', '6か月以内', '6ヶ月以内'),
    item('12m', '1年以内', 'Within a year', '一年以内'),
    item('open', '未定', 'Open', '時期未定'),
  ],
  keyPerson: [item('no', '未', 'Not yet', '未接触'), item('yes', '済', 'Met', '接触済', '済み')],
  competitor: [
    item('unknown', '不明', 'Unknown', '未確認'),
    item('behind', '不利', 'Behind', '劣勢'),
    item('even', '互角', 'Even', '拮抗'),
    item('ahead', '優勢', 'Ahead', '有利'),
  ],
  fit: [
    item('unknown', '不明', 'Unknown', '未確認'),
    item('gap', 'ずれ', 'Gap', 'ズレ', 'ずれあり'),
    item('part', '一部', 'Partly'),
    item('match', '合致', 'Match', '一致'),
  ],
  done: [item('done', '済', 'Done', '済み', '確認済', '確認済み', '✓', '○')],
  winLoss: [
    item('price', '価格', 'Price'),
    item('quality', '品質・機能', 'Quality'),
    item('service', '対応・サポート', 'Service'),
    item('relation', '関係・紹介', 'Relationship'),
    item('timing', '時期', 'Timing'),
    item('competitor', '競合', 'Competitor'),
    item('other', 'その他', 'Other'),
  ],
} satisfies Partial<Record<ListKey, readonly ListItem[]>>;
