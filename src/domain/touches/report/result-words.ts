/** How it went, from the words people use: the codes of 結果. */
import type { ListItem } from '../../schema/column';
import { plainText } from './lines';

const WORDS: readonly (readonly [string, RegExp])[] = [
  [
    '0',
    /不在|留守|席を外|連絡(?:が)?(?:つか|取れ|不可)|つながらず|繋がらず|不通|応答なし|会えず|お休み|休み(?:$|[。、→])|折り?返し待ち|no answer|not (?:in|available|reached)|voice\s?mail|left (?:a )?message|out of office|on leave|was out\b|unreachable/i,
  ],
  [
    '5',
    /受注(?!に至ら|確率|見込|時期)|成約|内示|発注(?:を)?(?:いただ|頂|あり|もら)|注文(?:を)?(?:いただ|頂|あり)|契約(?:書)?(?:を)?(?:締結|いただ|頂|に捺印|完了)|採用決定|導入決定|\bsigned\b|\bwon\b|\border(?:ed)? (?:placed|received)|placed an order|closed the deal/i,
  ],
  [
    '1',
    /見送(?:り|る)|失注|お?断(?:り|られ)|却下|必要ない|不要とのこと|予定(?:は)?なし|他社に決|\bdeclined\b|\brejected\b|not interested|no budget|went with a competitor/i,
  ],
  ['2', /反応(?:は|が)?(?:薄|鈍)|関心(?:は|が)?(?:薄|低)|厳しい(?:反応|様子)|手応え(?:なし|は薄)|\blukewarm\b|not keen/i],
  [
    '4',
    /前向き|好感触|好反応|乗り気|興味(?:を)?(?:示|持|あり|が)|良好|好評|ぜひ(?:お願い|進め)|概ね了承|了承|合意|\bpositive\b|\binterested\b|\bkeen\b|\bhappy\b|\bliked\b|\bagreed\b|went well/i,
  ],
  [
    '3',
    /検討(?:の余地|中|する|いただ|とのこと|します)|保留|社内で(?:検討|相談)|稟議|持ち帰|\bconsider|\bthinking (?:it )?over|\bpending\b/i,
  ],
];

/** The code of a result written as such ('前向き', '4', 'Positive (4)'), or ''. */
export function resultNamed(text: string, items: readonly ListItem[]): string {
  const plain = plainText(text).trim().toLowerCase();
  if (plain === '') return '';
  const words = (item: ListItem): string[] =>
    [item.code, item.ja, item.en, ...(item.synonyms ?? [])].map((word) => plainText(word).trim().toLowerCase());
  return (
    items.find((item) => words(item).includes(plain))?.code ??
    items.find((item) => words(item).some((word) => word.length > 1 && plain.startsWith(word)))?.code ??
    ''
  );
}

/** The result that running text tells, or ''. */
export function resultTold(plain: string, items: readonly ListItem[]): string {
  const found = WORDS.find(([code, pattern]) => items.some((item) => item.code === code) && pattern.test(plain));
  return found?.[0] ?? '';
}
