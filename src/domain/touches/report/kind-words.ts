/** What a contact was about, from the words people use: the codes of 種別. A contact that says nothing of it is a sales contact. */
import type { ListItem } from '../../schema/column';
import { plainText } from './lines';

// A complaint opens a red line on the customer's card, so what was feared, prevented or is over counts as none.
const NONE_OF_IT =
  '(?!\\s*(?:は|も|等|など|は?特に|は?現在)?\\s*(?:なし|無し?|無い|ない|ゼロ|ありません|あり?ませ|出てい?ない)|\\s*(?:防止|予防|の?再発|率|件数|対策|前|になら|にな(?:り|る)(?:か|そ|前)|が出ないよう|の?恐れ|産業))';
const BEFORE =
  /(?:前回|先日|先週|先月|昨日|以前|昨年|過去|前年|去年|last (?:week|month|year)['’s]*|previous|earlier|no|without|any|avoid)\s*の?\s*$/i;
const WORDS: readonly (readonly [string, RegExp])[] = [
  [
    'complaint',
    new RegExp(
      `(?:クレーム|苦情|お叱り|ご?立腹|ご?不満(?=を|の声|が(?:あ|出|寄))|\\bcomplain(?:t|ts|ed|s|ing)?\\b(?!\\s*(?:rate|form|desk)))${NONE_OF_IT}`,
      'gi',
    ),
  ],
  [
    'delivery',
    /(?:(?:初回|試験|本日|分割|無事)?(?:納品|納入|配達|引き?渡し|搬入|据え?付け)(?=(?:を)?(?:しま|した|して|し、|済|完了|終え|終了|実施|立ち?会|対応(?!可)|作業|に(?:伺|行|訪)|[。、)】\]]|$))|\bdelivered\b(?! (?:by|in|next))|\bdelivery (?:done|complete[d]?|made)\b|\bhanded over\b)/gi,
  ],
  [
    'inquiry',
    /(?:(?:お|ご)?(?:問い?合わ?せ|問合せ|引き合い|照会)(?=(?:を|が)?(?:いただ|頂|受け|受け|あり|あった|有り|入|来)|[。、)】\]]|$)|資料請求|\b(?:inquiry|enquiry|inquired|enquired)\b)/gi,
  ],
];

/** The code of a kind written as such ('クレーム', 'Complaint', 'クレーム対応'), or ''. */
export function kindNamed(text: string, items: readonly ListItem[]): string {
  const plain = plainText(text).trim().toLowerCase();
  if (plain === '') return '';
  const words = (item: ListItem): string[] =>
    [item.code, item.ja, item.en, ...(item.synonyms ?? [])].map((word) => plainText(word).trim().toLowerCase());
  const bare = plain.replace(/(?:の?(?:対応|処理|報告|受付|作業|立ち?会い?|活動|案件))+$/, '');
  return items.find((item) => words(item).includes(plain) || words(item).includes(bare))?.code ?? '';
}

/** The kind that text of one width tells of what was done, or ''. */
export function kindTold(plain: string, items: readonly ListItem[]): string {
  const found = WORDS.find(
    ([code, pattern]) =>
      items.some((item) => item.code === code) &&
      [...plain.matchAll(pattern)].some((match) => !BEFORE.test(plain.slice(Math.max(0, match.index - 14), match.index))),
  );
  return found?.[0] ?? '';
}
