/** The columns of 顧客台帳 on the deal: how far it is, in view, and what feeds its likelihood, folded away at first. */
import type { Column } from './column';
import { column, managers } from './declare';

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
