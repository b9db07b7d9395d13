/** What a line of a report is when it is not about a customer: a greeting, a title, a heading, a line of dashes, an hour spent inside. */

const GREETING =
  /^(?:お疲れ|おつかれ|お世話に|いつもお世話|お世話様|各位|関係者|.{0,12}(?:各位|部長|課長|社長|所長|リーダー|チームの皆様?|皆様|みなさん|みなさま)(?:へ|宛|、|。)?$|.{0,24}(?:報告(?:を)?(?:いた)?します|報告です|報告いたします|報告申し上げます|報告となります|日報です|日報をお送りします|の通りです|です。?$)|hi\b|hello\b|dear\b|good (?:morning|afternoon|evening)|here (?:is|are)|please find|below is|team,?$)/i;
const CLOSING =
  /^(?:以上(?:です|となります|、|,|。|$|\s)|(?:以上、?)?(?:ご確認(?:のほど)?)?(?:、)?(?:どうぞ)?(?:よろしく|宜しく)|(?:best|kind|warm)\s+regards|regards\b|thanks\b|thank you\b|sincerely|cheers\b|yours\b|best,?$|--\s*$|―{2,}\s*$)/i;
/** A line of signs, or the bare number of the next entry: '【2】'. */
const SEPARATOR =
  /^(?:\[\/?[A-Za-z]{2,7}(?:[: ][^\]]*)?\]\s*)+$|^[-=_*~#+.・…◆◇■□●○☆★＿\s]{3,}$|^[【[(<#]?\s*(?:No\.?\s*)?\d{1,2}\s*(?:[】\])>.]|件目|社目)?$/i;
const TITLE =
  /日報|週報|月報|営業報告|活動報告|業務報告|訪問報告|報告書|活動記録|営業記録|(?:daily|weekly|sales|activity|visit|call|field)\s+(?:sales\s+)?(?:report|log|summary|notes)|^report\b|^(?:件名|subject|re|fwd?)\s*:/i;
const PLAN =
  /^(?:明日|明後日|翌日|来週|今後|翌営業日|次週|次回|来月|今週|午後以降)?(?:以降)?の?(?:訪問|営業|行動|活動|アポ)?(?:予定|計画|スケジュール|タスク|TODO|やること|アポイント|アクションプラン)(?:等|など)?$|^(?:明日|翌日|来週)$|^(?:plans?|schedule|agenda)(?:\s+for)?(?:\s+(?:tomorrow|next week|the week))?$|^tomorrow(?:'s)?(?:\s+(?:plans?|schedule|agenda))?$|^(?:next week|upcoming|to ?do(?: list)?|tasks)(?:'s)?(?:\s+plans?)?$/i;
const ASIDE =
  /^(?:本日の|今日の|一日の|今週の|全体の)?(?:所感|感想|感じたこと|課題|問題点|反省|反省点|気づき|気付き|備考|連絡事項|共有事項|共有|その他|特記事項|特記|社内|社内業務|社内対応|事務|事務作業|事務処理|内勤|内勤作業|雑務|まとめ|総括|考察|相談|相談事項|上司コメント|コメント|お知らせ|勤務|勤怠|数値|目標|実績|集計)(?:・\S{1,8}|・課題|等|など)?$|^(?:comments?|thoughts|issues|internal|admin|other|misc|office|learnings|remarks|reflections?|challenges|concerns|summary|notes|numbers|kpis?|blockers|highlights)$/i;
const SPENT_INSIDE =
  /^(?:社内(?:業務|対応|作業|会議)?|事務(?:作業|処理)?|内勤(?:作業)?|雑務|移動|会議|internal|in-?house|admin|office|back office)$/i;
const ACTIVITY =
  /^(?:本日の|今日の|今週の)?(?:営業)?(?:活動|活動内容|業務|業務内容|行動|対応|報告|商談|顧客対応|訪問記録|営業内容|実施内容|内容|スケジュール|記録|履歴|訪問・商談)(?:報告|内容|記録|一覧)?$|^(?:today(?:'s)?\s*)?(?:activit(?:y|ies)|done|done today|contacts|customers?|clients?|accounts)$|^today$/i;
const PART_OF_DAY = /^(?:午前中?|午後|夕方|朝|夜|am|pm|morning|afternoon|evening)(?:の部)?\s*:?$/i;
const INSIDE =
  /^(?:移動|昼食|昼休み|昼休憩|ランチ|休憩|出社|出勤|退社|退勤|帰社|帰宅|直行|直帰|朝礼|夕礼|終礼|朝会|夕会|定例会議|社内|(?:弊社|自社)(?:内|にて|会議|ミーティング|$)|事務|資料(?:の?作成|準備|作り|整理)|見積(?:書|り)?(?:の)?作成|提案書(?:の)?作成|書類|報告書|日報|メール(?:の)?(?:チェック|対応|確認|処理|返信|整理)|会議|ミーティング|mtg|打ち?合わ?せ(?:\(?社内|$)|部会|課会|営業会議|研修|勉強会|内勤|デスクワーク|経費|交通費|精算|準備|清掃|掃除|洗車|給油|社用車|在庫(?:確認|整理)|伝票|請求(?:書)?(?:処理|作成|発行)|受発注|データ入力|入力作業|リスト(?:作成|整理)|架電リスト|情報収集|上司|部長(?:と|に)|課長(?:と|に)|1on1|面談\(社内|特になし|なし$|外出|有給|休み|半休|電話番|来客なし|lunch|travel|commut|break|admin|internal|expenses?|team\b|sales meeting|staff meeting|stand-?up|prep|preparation|office|paperwork|pipeline|training|email(?:s)? (?:and|check|catch)|inbox|reporting|desk|driving|drove|planning|crm|update[ds]? (?:crm|records)|phone duty)/i;

export const isGreeting = (plain: string): boolean => GREETING.test(plain);
export const isClosing = (plain: string): boolean => CLOSING.test(plain);
export const isSeparator = (plain: string): boolean => SEPARATOR.test(plain);
export const isTitle = (plain: string): boolean => TITLE.test(plain);
export const isInside = (plain: string): boolean => INSIDE.test(plain);
/** '明日:A社訪問', 'Tomorrow: admin': what is planned, on a line of its own. */
export const isPlanLine = (plain: string): boolean =>
  /^(?:明日|明後日|翌日|翌営業日|来週|次週)(?:以降)?の?(?:訪問|営業|行動|活動|アポ)?(?:予定|計画|アポ)?\s*:|^(?:tomorrow|next week)(?:'s)?(?:\s+(?:plans?|schedule))?\s*:/i.test(
    plain,
  );
/** '【明日の予定】A社 10:00', '社内:朝会、見積作成': what is planned or was done inside, behind a heading on the same line. */
export const isAsideLine = (plain: string, inEntry: boolean): boolean => {
  const inBrackets = /^[【[<≪〔《]\s*([^【】[\]<>≪≫〔〕《》:]{1,24}?)\s*[】\]>≫〕》]\s*:?\s*\S/.exec(plain)?.[1];
  const found = inBrackets ?? /^([^\s:。、]{1,16})\s*:\s*\S/.exec(plain)?.[1] ?? '';
  if (inBrackets !== undefined && !inEntry && ASIDE.test(inBrackets)) return true;
  return SPENT_INSIDE.test(found) || (PLAN.test(found) && /^(?:明日|明後日|翌日|翌営業日|来週|次週|tomorrow|next week)/i.test(found));
};
/** '訪問件数:2件 電話件数:5件': how many there were, and no contact. */
export const isCount = (plain: string): boolean =>
  /^(?:[\s、/・,]*(?:本日の?|今日の?)?[^\s\d:、]{0,8}?(?:件数|社数|軒数|本数)?\s*:?\s*\d{1,3}\s*(?:件|社|軒|本|calls?|visits?))+$/i.test(
    plain,
  ) &&
  (/[件社軒本]数/.test(plain) || (plain.match(/\d+\s*(?:件|社|軒|本)/g) ?? []).length > 1);
export const isPartOfDay = (plain: string): boolean => PART_OF_DAY.test(plain);

/** A signature's line: a phone number, an address, a mail address, a link. */
export const isSignature = (plain: string): boolean =>
  /〒|https?:|\bwww\.|\S@\S+\.\S|(?:tel|fax|電話|携帯|mobile|phone)\s*[:.]?\s*\+?[\d(][\d\-() ]{8,}|\+?\d{2,4}-\d{2,4}-\d{3,4}/i.test(
    plain,
  );

export type SectionKind = 'activity' | 'plan' | 'aside';

const bareHeading = (plain: string): string =>
  plain
    .replace(/^[\s【[<≪〔《(:・-]+|[\s】\]>≫〕》):・-]+$/g, '')
    .replace(/\*\*/g, '')
    .trim();

/** The kind of section that a heading opens, or null when it is no such heading. */
export function sectionKind(plain: string): SectionKind | null {
  const bare = bareHeading(plain);
  if (bare === '' || bare.length > 30) return null;
  if (PLAN.test(bare)) return 'plan';
  if (ASIDE.test(bare)) return 'aside';
  return ACTIVITY.test(bare) ? 'activity' : null;
}
