/** The settings of the first block of 設定, 台帳の決まり. */
import type { Words } from '../schema/column';

const words = (ja: string, en: string): Words => ({ ja, en });

/** The settings of the first block: how each is called, what it does, and the words for its values. */
export interface Setting {
  readonly code: 'language' | 'legalForm' | 'staleWithoutRank' | 'doubleVisitDays' | 'countSeconds' | 'version';
  readonly label: Words;
  readonly help: Words;
  /** Words for the values when they are a choice. */
  readonly choices?: readonly { value: string; label: Words }[];
}

export const settings: readonly Setting[] = [
  {
    code: 'language',
    label: words('ことば', 'Language'),
    help: words(
      '見出し・メニュー・選択肢のことば。変えたら「台帳を作る」をもう一度押します。',
      'Language of headings, menus and lists. After a change, choose “Create ledger” again.',
    ),
    choices: [
      { value: 'ja', label: words('日本語', '日本語') },
      { value: 'en', label: words('English', 'English') },
    ],
  },
  {
    code: 'legalForm',
    label: words('会社名の書き方', 'Legal forms in names'),
    help: words(
      '㈱・(株)などのそろえ方。元の書き方は変更履歴に残ります。',
      'How ㈱, (株), Inc. and the like are stored. What was typed stays in the change log.',
    ),
    choices: [
      { value: 'full', label: words('正式(株式会社)', 'In full (株式会社)') },
      { value: 'short', label: words('略(㈱)', 'Short (㈱)') },
      { value: 'drop', label: words('省略', 'Left out') },
      { value: 'keep', label: words('そのまま', 'As typed') },
    ],
  },
  {
    code: 'staleWithoutRank',
    label: words('ランクがないとき放置とみなす日数', 'Stale after days, without a rank'),
    help: words('最後の対応からこの日数がたつと「放置」と出ます。', 'This many days after the last touch, a customer is flagged as stale.'),
  },
  {
    code: 'doubleVisitDays',
    label: words('二重訪問とみなす日数', 'Double visit within days'),
    help: words(
      'ほかの担当者の対応や予定がこの日数の前後にあると聞きます。0なら聞きません。',
      'Asks before saving when another rep’s touch or plan is this near. 0 never asks.',
    ),
  },
  {
    code: 'countSeconds',
    label: words('記録にかかった時間を数える', 'Count the seconds to log'),
    help: words(
      '対応の記録に何秒かかったかを、対応履歴に残します。外には送りません。',
      'Keeps in the touches how many seconds logging took. Nothing is sent anywhere.',
    ),
    choices: [
      { value: 'off', label: words('数えない', 'No') },
      { value: 'on', label: words('数える', 'Yes') },
    ],
  },
  {
    code: 'version',
    label: words('ランクと見込度の基準の版', 'Version of the rank and likelihood rules'),
    help: words(
      '基準を変えると上がります。顧客台帳の「基準の版」と比べられます(変更履歴に記録)。',
      'Goes up when they change. “Rules version” in each row tells which one ranked it.',
    ),
  },
];
