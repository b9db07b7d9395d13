/**
 * What the columns of a list of events mean: exports of seminars, mailings and web pages tell when something happened, to whom, and what. Who it was
 * is read as in a list of customers; here is the rest.
 */
import { contactHeading } from '../contact-headings';
import { foldHeading, headingForms } from '../heading';
import { type Target, touchResult, touchSummary, touchWhen } from '../target';

export const eventTime: Target = 'touch:time';
export const eventChannel: Target = 'touch:channel';
export const eventName: Target = 'touch:event';
export const eventPage: Target = 'touch:page';
export const eventReaction: Target = 'touch:reaction';

/** In the order in which a person would look for them. */
export const eventTargets: readonly Target[] = [
  touchWhen,
  eventTime,
  eventChannel,
  eventName,
  eventPage,
  eventReaction,
  touchResult,
  touchSummary,
];

const DAY = '(?:(?:年月)?日時?|日付|時刻|時間|timestamp|datetime|date(?:time)?|time|at|on)(?:\\(?(?:utc|jst)\\)?)?';
const when = (words: string): RegExp => new RegExp(`^(?:${words})(?:された|した|の)?${DAY}$`);

/** Of several columns that tell when, the surest first: a mailing was clicked, else opened, and only then sent. */
const moments: readonly (readonly [RegExp, string])[] = [
  [when('(?:最終|初回|最新)?(?:url|リンク|link)?(?:クリック|click(?:ed)?)'), 'click'],
  [when('(?:最終|初回|最新)?(?:メール|mail|email)?(?:開封|open(?:ed)?)'), 'open'],
  [
    when(
      '(?:最終|初回|最新)?(?:web|ウェブ|サイト|site|ページ|page)?(?:アクセス|閲覧|表示|ビュー|access(?:ed)?|view(?:ed)?|visit(?:ed)?|pageview)',
    ),
    '',
  ],
  [
    when(
      '(?:反応|アクション|行動|イベント|セミナー|展示会|発生|参加|出席|受講|来場|申込|申し込み?|お申込み?|登録|資料請求|ダウンロード|dl|視聴|回答|開催|開始|実施|受付|チェックイン|記録|対応|接触|活動|訪問|reaction|action|activity|event|seminar|webinar|occurred|checkin|checkedin|attend(?:ed|ance)?|join(?:ed)?|regist(?:ered|ration)|submit(?:ted)?|download(?:ed)?|start(?:ed)?|happened|created|logged)',
    ),
    '',
  ],
  [/^(?:日時|日付|年月日|月日|datetime|dateandtime|date|timestamp|タイムスタンプ|when)(?:\(?(?:utc|jst)\)?)?$/, ''],
  [when('配信|送信|送付|発信|sent|send|deliver(?:y|ed)?'), ''],
];

/** What a day under the heading says by itself: its place among several, and the reaction it proves; null for no day of an event. */
export const momentOf = (heading: string): { readonly rank: number; readonly reaction: 'click' | 'open' | '' } | null => {
  for (const form of headingForms(heading)) {
    const rank = moments.findIndex(([pattern]) => pattern.test(form));
    if (rank >= 0) return { rank, reaction: (moments[rank]?.[1] ?? '') as 'click' | 'open' | '' };
    if (contactHeading(form) !== null) return { rank: 3, reaction: '' };
  }
  return null;
};

const OCCASION =
  'イベント|セミナー|ウェビナー|展示会|見本市|講座|研修|勉強会|講演会?|説明会|セッション|キャンペーン|配信|メルマガ|メールマガジン|ニュースレター|シナリオ|ダウンロード資料|資料|コンテンツ|フォーム|event|seminar|webinar|exhibition|conference|session|campaign|newsletter|content|asset|form|mailing|broadcast';

const words: readonly (readonly [Target, RegExp])[] = [
  [eventTime, /^(?:時刻|時間|time|hour|開始時[刻間]|アクセス時[刻間]|発生時[刻間])$/],
  [
    eventChannel,
    /^(?:方法|対応方法|接触方法|連絡方法|手段|チャネル|チャンネル|媒体|接点|(?:対応|活動|アクティビティ|イベント|接触)?(?:種別|種類|区分|タイプ)|channel|medium|method|(?:activity|event|touch)?type)$/,
  ],
  [
    eventPage,
    /^(?:url|uri|path|パス|リンク|リンク先|link|(?:閲覧|アクセス|表示|訪問|クリック|参照|対象|ランディング)?(?:した)?(?:ページ|サイト|url|リンク)(?:名|タイトル|url|のurl|パス)?|page(?:name|title|url|path)?|landingpage|(?:clicked|visited|viewed)?(?:url|link|page))$/,
  ],
  [
    eventReaction,
    /^(?:反応|反応内容|反応種別|アクション|行動|開封|クリック|開封クリック|開封有無|クリック有無|開封状況|クリック状況|(?:開封|クリック|閲覧|アクセス|ダウンロード)(?:数|回数)|出欠|出欠状況|出席|出席状況|参加|参加状況|参加区分|参加有無|参加可否|来場|受講状況|申込状況|視聴|視聴状況|action|reaction|response|activity|opened|clicked|open|click|opens|clicks|opencount|clickcount|attended|attendance|attendancestatus|ステータス|状況|状態|結果|status|state|result|event|イベント)$/,
  ],
  [
    eventName,
    new RegExp(
      `^(?:参加|開催|受講|配信)?(?:(?:${OCCASION})(?:の)?(?:名|名称|タイトル|件名|テーマ|title|name|subject)?|(?:メール|mail|email)(?:の)?(?:名|名称|タイトル|件名|title|subject|name)|件名|subject|テーマ|催事名?|会場名?)$`,
    ),
  ],
];

/** What the heading may mean in a list of events, the likelier first. */
export const eventMeanings = (heading: string): Target[] => {
  const forms = [...new Set([foldHeading(heading), ...headingForms(heading)])];
  const found = words.flatMap(([target, pattern]) => (forms.some((form) => pattern.test(form)) ? [target] : []));
  return momentOf(heading) === null ? found : [touchWhen, ...found];
};
