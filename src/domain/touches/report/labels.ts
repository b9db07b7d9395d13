/** The labels reports are written with, and the field each stands for. */

export type LabelKind =
  | 'customer'
  | 'visited'
  | 'date'
  | 'time'
  | 'rep'
  | 'person'
  | 'channel'
  | 'content'
  | 'result'
  | 'kind'
  | 'next'
  | 'nextDate'
  | 'nextAction'
  | 'impression'
  | 'other';

const LABELS: Readonly<Record<LabelKind, string>> = {
  customer:
    '顧客名?|お客様名?|客先名?|得意先名?|取引先名?|会社名?|企業名?|社名|相手先名?|お取引先|先方|対応先|営業先|商談先|面談先|お客様会社名|顧客会社名|連絡先名?|案件先|団体名|店名|店舗名|施設名|法人名|クライアント名?|アカウント|client(?: name)?|customer(?: name)?|company(?: name)?|account(?: name)?|prospect|organi[sz]ation|firm',
  visited: '訪問先(?:名|企業|会社)?|往訪先|ご訪問先|visit to|架電先|電話先|TEL先',
  date: '日付|報告日|年月日|活動日|営業日|対応日|訪問日|実施日|商談日|date|report date|day',
  time: '日時|時間|時刻|訪問時間|対応時間|商談時間|面談時間|訪問日時|対応日時|面談日時|商談日時|滞在時間|開始|time|when|date\\s*(?:/|and|&)\\s*time|hours?',
  rep: '氏名|名前|担当|担当者|報告者|提出者|作成者|記入者|営業担当|当方|自社担当|弊社担当|所属|部署|rep|name|reported by|sales ?(?:rep|person)|author|by|from|team|department',
  person:
    '面談者|面会者|相手|先方担当者?|お客様担当|対応者|ご?担当者様|面談相手|面談先担当者|出席者|参加者|同席者|お相手|窓口|相手方|商談相手|話した相手|先方出席者|contact(?: person)?|met(?: with)?|person(?: met)?|attendees?|spoke (?:to|with)|who|participants?',
  channel:
    '(?:商談|営業|訪問|面談|活動)?(?:方法|手段|形態)|区分|活動区分|活動内容区分|対応方法|接触方法|連絡方法|連絡手段|対応手段|営業手段|形式|形態|対応区分|訪問区分|コンタクト(?:方法|手段)?|チャネル|活動|method|channel|type|how|mode|medium|means|activity(?: type)?|(?:contact|visit|meeting|touch) (?:method|type)|type of (?:contact|visit|activity|meeting)|via',
  kind: '種別|活動種別|対応種別|用件種別|用件区分|対応の種類|種類|kind',
  content:
    '内容|商談内容|面談内容|訪問内容|対応内容|活動内容|話した内容|報告内容|詳細|要約|概要|用件|要件|目的|訪問目的|商談目的|議題|議事|議事録|テーマ|件名?|案件名?|状況|経緯|メモ|要旨|ヒアリング内容|報告|提案内容|主な内容|やりとり|お話|備考|コメント|summary|notes?|discussion|details?|content|what (?:was )?(?:said|happened|discussed)|topics?|purpose|subject|description|memo|comments?|discussed|about|agenda|minutes|points?',
  result: '結果|成果|反応|感触|手応え|結論|進捗|商談結果|訪問結果|判定|温度感|評価|outcome|results?|status|response|reaction',
  next: '次回|次回予定|次の予定|今後の予定|今後|今後の対応|今後の方針|今後の流れ|次|ネクスト|次アポ|次回アポ|フォロー|フォロー予定|対応予定|予定|課題・次回|next|next visit|next contact|next meeting|next call|follow[- ]?ups?|plan|to ?do|todo|宿題',
  nextDate:
    '次回日|次回日程|次回予定日|次回訪問日|次回対応日|次回連絡日|次回接触日|次回訪問予定日?|次回日時|期日|期限|いつまで|実施予定日|対応期限|next date|next (?:visit|contact|call|meeting) date|due|due date|deadline|follow[- ]?up date|by when|when next',
  nextAction:
    '次にやること|次回アクション|次のアクション|次アクション|ネクストアクション|アクション|次回内容|次回やること|次回対応|次の一手|次のステップ|次回用件|やること|TODO内容|次回課題|next action|next steps?|action(?: items?)?|what next|actions?',
  impression: '所感|感想|感じたこと|印象|気づき|営業所感|担当所感|個人的な所感|考察|impressions?|thoughts|my take|feeling',
  other:
    '天気|天候|気温|走行距離|移動距離|交通費|経費|勤務時間|出社|退社|直行|直帰|宛先|宛て|件数|訪問件数|架電件数|目標|売上|本日の目標|体調|to|cc|bcc|sent|weather|mileage|expenses?|location|場所|住所|電話番号|TEL番号|担当部署|no|番号|金額|見積金額|商品|製品|競合',
};

const ORDER: readonly LabelKind[] = [
  'visited',
  'customer',
  'nextDate',
  'nextAction',
  'next',
  'date',
  'time',
  'person',
  'rep',
  'kind',
  'channel',
  'content',
  'result',
  'impression',
  'other',
];
const EXACT = ORDER.map((kind) => [kind, new RegExp(`^(?:${LABELS[kind]})$`, 'i')] as const);

/** The field a label stands for, or null. A number behind it ('訪問先①', '顧客2') and brackets are no matter. */
export function labelKind(label: string): LabelKind | null {
  const bare = label
    .replace(/\([^)]*\)$/, '')
    // '訪 問 先', '氏 名': letters set apart so that the colons stand below each other.
    .replace(/(?<=[\u3041-\u9FFF々])\s+(?=[\u3041-\u9FFF々])/g, '')
    .replace(/[\s\u3000]*[①-⑳\d]{1,2}(?:件目|社目)?$/, '')
    .replace(/^[\s・*_]+|[\s・*_]+$/g, '')
    .replace(/^(?:本日の|今日の)/, '');
  if (bare === '' || bare.length > 24) return null;
  return EXACT.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

export interface LabelledText {
  readonly kind: LabelKind;
  /** Where in the text the value begins. */
  readonly from: number;
  /** True where the label stands in brackets or behind ■, on a line of its own if `from` is the end. */
  readonly heading: boolean;
}

const COLON = /^\**([^:=。、]{1,24}?)\**\s*(?::|\||=(?!=)|[◇◆■□●○☆★]\s)\s*\**\s*/;
const BRACKET = /^[【[<≪〔《]\s*([^【】[\]<>≪≫〔〕《》]{1,24}?)\s*[】\]>≫〕》]\s*:?\s*/;
const SPACED = /^([\u3041-\u9FFF々①-⑳]{2,12}?)\s+(?=\S)/;

/** The label at the start of a line's text of one width, or null. `loose` allows '対応者 佐々木様', without a colon. */
export function labelAt(plain: string, loose: boolean): LabelledText | null {
  const bracket = BRACKET.exec(plain);
  if (bracket !== null) {
    const kind = labelKind(bracket[1] ?? '');
    return kind === null ? null : { kind, from: bracket[0].length, heading: true };
  }
  const colon = COLON.exec(plain);
  if (colon !== null) {
    const kind = labelKind(colon[1] ?? '');
    if (kind !== null) return { kind, from: colon[0].length, heading: false };
  }
  const alone = labelKind(plain.replace(/[::]\s*$/, ''));
  if (alone !== null) return { kind: alone, from: plain.length, heading: true };
  const spaced = loose ? SPACED.exec(plain) : null;
  const kind = spaced === null ? null : labelKind(spaced[1] ?? '');
  return kind === null || spaced === null ? null : { kind, from: spaced[0].length, heading: false };
}
