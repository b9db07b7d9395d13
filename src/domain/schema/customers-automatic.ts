/** The columns of 顧客台帳 that a new row is given and those that follow from the facts; their order is explained in customers.ts. */
import type { Column } from './column';
import { column } from './declare';

/** What a new row is given together with its ID. */
export const registration: readonly Column[] = [
  column('type', 'list', '区分', 'Type', '見込と取引先を分けて動くため', 'Keeps prospects and customers apart', {
    required: true,
    list: 'type',
    alias: ['状況', '顧客区分', '取引区分', '取引状況', 'ステータス', '状態', '種別', '取引', 'status', 'customer type', 'state'],
  }),
  column('registered', 'day', '登録日', 'Registered', 'いつからの顧客かを示す', 'Since when the record exists', {
    by: 'auto',
    once: true,
    width: 'half',
    group: 'auto',
  }),
];

/** What follows from the facts: written in one block. */
export const automatic: readonly Column[] = [
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
  column(
    'touchTotals',
    'text',
    '対応の集計',
    'Touch totals',
    '対応履歴を読まずに回数や苦情を出すため',
    'Shows counts and complaints without reading the log',
    {
      by: 'auto',
      group: 'auto',
    },
  ),
  column(
    'asks',
    'text',
    '確認待ち',
    'Open questions',
    '引き継ぎなど、まだ済んでいない確認を忘れないため',
    'Keeps handovers and other open questions from being forgotten',
    {
      by: 'auto',
      group: 'auto',
    },
  ),
  column(
    'rulesVersion',
    'number',
    '基準の版',
    'Rules version',
    'ランクと見込度がどの基準で付いたかを示す(設定の「ランクと見込度の基準の版」)',
    'Says by which rules rank and likelihood were made (their version is in Settings)',
    {
      by: 'auto',
      width: 'half',
      group: 'auto',
    },
  ),
  column('updated', 'day', '更新日', 'Updated', '情報の新しさを示す', 'How fresh the record is', {
    by: 'auto',
    width: 'half',
    group: 'auto',
  }),
  column('rowCopy', 'text', '行の控え', 'Row copy', '並べ替えと重なった書き込みを元に戻すため', 'Undoes a write that met a sort', {
    by: 'auto',
    group: 'auto',
  }),
  column('matchKey', 'text', '照合キー', 'Match key', '重複を一度に調べるため', 'Lets duplicates be found in one read', {
    by: 'auto',
    group: 'auto',
  }),
];
