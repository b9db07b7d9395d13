/** How a contact was made, from the words people use for it. The labels and synonyms of 設定 count beside the words here. */
import type { ListItem } from '../../schema/column';
import { isSignal } from '../signals';
import { plainText } from './lines';
import { remembered } from './remembered';

/** A word that tells the channel: a strong one names it, a weak one ('打合せ', 'met') only suggests it. */
export interface ChannelWord {
  readonly at: number;
  readonly length: number;
  readonly code: string;
  readonly strong: boolean;
}

// What makes a word something else: '訪問アポ', '電話番号', 'メールアドレス', '展示会の案内'.
const NOT_BEHIND =
  '(?!\\s*(?:アポ(?!なし|無|無し)|日程|日時|予定|希望|番号|アドレス|システム|帳|回線|工事|機器?の|代|料|看護|介護|販売|入浴|診療|計画|マガジン|サーバ|チェック|対応(?!$|[、。::(\\s])|の(?:日程|約束|アポ|予定|案内|打診|申し込み|申込|招待|準備|資料|件|話|打ち?合わ?せ|相談)|への?(?:案内|招待|参加|お誘い)|案内|を?(?:してほしい|希望|打診|お願い|約束|予定|待ち)|お願い|待ち|まで|があるまで|の際|で(?:の)?(?:名刺|お会い|ご?挨拶|知り|お話)[^。、]{0,8}(?:した|の)(?:件|方|際|時)))';
const STRONG: readonly (readonly [string, RegExp])[] = [
  [
    'web',
    /(?:web|ｗｅｂ|ウェブ|オンライン|リモート|ビデオ|テレビ)\s*(?:での|で)?(?:会議|商談|面談|ミーティング|打合せ|打ち合わせ|mtg|通話|デモ|説明会|meeting|call)|zoom|teams|google\s*meet|webex|skype|オンライン|リモート(?!ワーク|操作|勤務)|(?:video|online|virtual|remote)[\s-]*(?:call|meeting|conference|demo|session|chat)|\bonline\b|\bvideo\b|💻|🖥️?|🎥|📹|:(?:computer|desktop_computer|video_camera|movie_camera):|^web$/gi,
  ],
  [
    'phone',
    /電話(?!機|会社|線|交換)|でんわ|デンワ|\btel(?:ephone)?(?![a-z])|(?<![a-z])tel(?=にて|で|に|連絡|し|:|$|\s)|架電|入電|受電|コール(?!センター|ド)|テレアポ|留守電|留守番電話|電話口|☎️?|📞|📱|📲|:(?:telephone|telephone_receiver|phone|iphone|calling):|\bphon(?:e[ds]?|ing)\b|\bcall(?:ed|s|ing)?\b(?!\s*(?:back|again|for|off))|\brang\b|\bspoke\b|\bvoice\s?mail\b|\bleft (?:a )?message\b|\btelephoned\b/gi,
  ],
  [
    'mail',
    /メール|\be-?mail(?:ed|s|ing)?\b|(?<![a-z])e-?mail(?![a-z])|(?<![a-z-])mail(?:ed|s)?(?![a-z])|✉️?|📧|📩|:(?:e-?mail|envelope|incoming_envelope|mailbox)[a-z_]*:/gi,
  ],
  [
    'visit',
    /訪問|外回り|巡回|(?:得意先|顧客|お客様|挨拶)回り|ルート営業|ホウモン|往訪|訪社|客先(?:へ|に)?(?:直行|訪)|(?:行っ|回っ|まわっ)た(?:ところ|所|先|会社|お客)|飛び?込み|立ち?寄|(?<!立ち?)寄っ(?:て(?:き|み|から)|た)|(?:へ|に)(?:移動|向かい)|足を運|現地(?:調査|確認|打合せ|打ち合わせ)|現調|同行|🚗|🚙|🏃|🚶|:(?:walking|runner|running|car|red_car|busts_in_silhouette):|(?:のところ|の所|ん?とこ|先)(?:へ|に|まで)(?:行っ|出向)|\bvisit(?:ed|s|ing)?\b|\bon-?site\b|\bsite visit\b|\bin[- ]person\b|\bface[- ]to[- ]face\b|\b(?:dropped|stopped|popped|swung|nipped) (?:in(?:to)?|by|round|over|at)\b|\bdrove (?:out|over|to|up|down)\b|\bwalked\b/gi,
  ],
  [
    'store',
    /来店|来社|来所|来訪|来館|ご来場|ショールーム(?:にて|で|見学|来場)|弊社(?:にて|で)(?:の)?(?:面談|打合せ|打ち合わせ|商談)|\bwalk-?in\b|\bcame (?:in|to (?:our|the) (?:office|shop|store|showroom))\b|\b(?:store|office|showroom) visit\b|\bvisited (?:us|our)\b/gi,
  ],
  [
    'event',
    /展示会|セミナー|見本市|商談会|ウェビナー|(?:イベント|ブース)(?:にて|で|来場|出展|会場)|\btrade (?:show|fair)\b|\bexhibition\b|\bseminar\b|\bwebinar\b|\bexpo\b|\bconference\b|\bbooth\b/gi,
  ],
  [
    'inquiry',
    /(?:お)?(?:問い合わせ|問合せ|問合わせ|問い合せ|引き合い|引合い?)(?=(?:を)?(?:いただ|頂|受|あり|有|が(?:あ|入|来)|フォーム|メール|$|[、。::)\]】(\s/|]))|問い合わせフォーム|資料請求|ホームページ(?:から|より)|(?:web|お問い合わせ)フォーム|\b(?:inquiry|enquiry)\b|\binbound\b(?! (?:call|phone|e-?mail))|\bweb form\b|\bcontact form\b/gi,
  ],
  [
    'other',
    /(?<![a-z])fax(?:ed)?(?![a-z])|ファックス|ファクス|手紙|(?:ご)?郵送(?=$|[、。::)(\s])|葉書|はがき|(?<![A-Za-z])LINE(?![A-Za-z])|(?<![A-Za-z])DM(?![A-Za-z])|チャット|(?<![a-z])(?:slack|chatwork|messenger|whatsapp|sms)(?![a-z])|\btext(?:ed)?\b(?= [A-Z]|\s+(?:message|from|to)\b)|\bletter\b|\b(?:by )?post(?:ed)?\b(?=\s*[,:)]|$)/gi,
  ],
];
const WEAK: readonly (readonly [string, RegExp])[] = [
  [
    'visit',
    /(?:お)?伺(?:い|っ|う)|お邪魔|面談|商談(?!会)|打ち?合わ?せ|お会い|対面|ご?挨拶(?:回り)?|さんへ(?=。|、|$)|様へ(?=。|、|$)|(?:に|へ)(?:顔を出|寄る|寄っ|寄り|行っ|行き)|(?:さん|様|さま)(?:に|へ|まで)?(?:行っ|行き)|^行(?:っ|き)(?:た|まし)|ばったり|立ち話|お茶し|顔合わせ|名刺(?:交換|とカタログ)|\bcoffee\b|\bdrinks\b|\bdinner\b|\bstarted (?:the|my) (?:day|morning) (?:at|with)\b|立ち?会い?|\bmet\b|\bspent\b|\bmeeting\b|\bmeet(?:s|ing)? with\b|\bdemo\b|\btour\b|\bsaw\b|\blunch\b/gi,
  ],
  ['phone', /折り?返し?(?:済|た|の電話|て)|また.{0,6}かけ|かけ直し(?:た|済)|\bno answer\b|\btried\b(?=.{0,24}(?:twice|again|no luck))/gi],
  [
    'mail',
    /(?:資料|見積書?|データ|カタログ|議事録|報告書)(?:を)?(?:送付|送信|お送り)(?:済|した|しま|$|[。、])|(?<!\bbe )\bsent\b|\breplied\b/gi,
  ],
  ['inquiry', /(?:お)?問い?合わ?せ/g],
];

/** Words of the lists in 設定: labels in both languages and what they were called. */
function listed(items: readonly ListItem[]): [string, RegExp][] {
  const taken = new Set([
    'web',
    'inbound',
    'meet',
    '電',
    '訪',
    'call',
    'dm',
    'line',
    '他',
    'その他',
    'other',
    'フォーム',
    '問い合わせ',
    '問合せ',
    '問合わせ',
    'お問い合わせ',
    '面談',
    'イベント',
    '名刺交換',
  ]);
  const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  // What nobody on our side did is told by a program, not in a rep's prose: there 開封 and アクセス are other things.
  return items.flatMap(({ code, ja, en, synonyms = [] }): [string, RegExp][] => {
    if (isSignal(code)) return [];
    const words = [...new Set([ja, en, ...synonyms].map((word) => plainText(word).trim()))]
      .filter((word) => word.length > 1 && !taken.has(word.toLowerCase()) && word.length <= 40)
      .sort((a, b) => b.length - a.length)
      .map((word) => (/^[\w\s.-]+$/.test(word) ? `(?<![A-Za-z])${escaped(word)}(?![A-Za-z])` : escaped(word)));
    return words.length === 0 ? [] : [[code, new RegExp(words.join('|'), 'gi')]];
  });
}

/** Finds channel words in text of one width. Codes that 設定 does not have are not answered. */
export type ChannelReader = (plain: string) => ChannelWord[];

/** A reader for the channels of 設定. */
export function channelReader(items: readonly ListItem[]): ChannelReader {
  const codes = new Set(items.map(({ code }) => code));
  const guarded = (pattern: RegExp): RegExp => new RegExp(`(?:${pattern.source})${NOT_BEHIND}`, pattern.flags);
  const patterns = [
    ...[...STRONG, ...listed(items)].map(([code, pattern]) => ({ code, pattern: guarded(pattern), strong: true })),
    ...WEAK.map(([code, pattern]) => ({ code, pattern: guarded(pattern), strong: false })),
  ].filter(({ code }) => codes.has(code));
  return remembered(
    (plain: string) => {
      const found: ChannelWord[] = [];
      for (const { code, pattern, strong } of patterns)
        for (const match of plain.matchAll(pattern)) found.push({ at: match.index, length: match[0].length, code, strong });
      found.sort((a, b) => a.at - b.at || b.length - a.length);
      let end = 0;
      return found.filter((word) => {
        // What was done before this contact: '先日のメール', '前回訪問時'.
        if (word.at < end || /(?:前回|先日|先週|以前|昨日|過去)の?$/.test(plain.slice(Math.max(0, word.at - 4), word.at))) return false;
        end = word.at + word.length;
        return true;
      });
    },
    (plain) => plain,
  );
}

/** A cell, a bracket or a section title that says nothing but a channel: '訪', '(電)', 'TEL', 'Visits'; '' where it says more. */
export function channelOnly(plain: string, reader: ChannelReader, items: readonly ListItem[]): string {
  const bare = plain
    .replace(/^[\s\-・:([【<≪]+|[\s\-・:)\]】>≫]+$/g, '')
    .replace(/\s*(?:は|が|を)?\s*(?:計|合計)?\s*[(:]?\s*\d+\s*(?:件|社)\)?(?:です|でした|(?:行い|し)ました)?[。.]?$/, '')
    .replace(/(?:先|件|対応|活動|報告|一覧|営業|関係|連絡|の?記録|実績|内容|履歴)+$/, '')
    .replace(/^(?:本日の?|今日の?|新規|お客様|顧客)(?=.)/, '')
    .replace(/^(?:client|customer|sales|today's|new)\s+(?=visit|call|meeting|phone|mail|e-?mail)/i, '')
    .trim();
  if (bare === '' || bare.length > 24) return '';
  const short: Readonly<Record<string, string>> = {
    訪: 'visit',
    電: 'phone',
    話: 'phone',
    T: 'phone',
    V: 'visit',
    M: 'mail',
    メ: 'mail',
    来: 'store',
    W: 'web',
    他: 'other',
    その他: 'other',
    other: 'other',
    Other: 'other',
    面談: 'visit',
    商談: 'visit',
    打合せ: 'visit',
    打ち合わせ: 'visit',
    meeting: 'visit',
    Meeting: 'visit',
    Meetings: 'visit',
    meetings: 'visit',
    web: 'web',
    WEB: 'web',
    Web: 'web',
    visits: 'visit',
    Visits: 'visit',
    call: 'phone',
    Call: 'phone',
    calls: 'phone',
    Calls: 'phone',
    問い合わせ: 'inquiry',
    問合せ: 'inquiry',
    お問い合わせ: 'inquiry',
    DM: 'other',
    LINE: 'other',
    イベント: 'event',
    Emails: 'mail',
    Events: 'event',
    event: 'event',
    Event: 'event',
  };
  const code = short[bare];
  if (code !== undefined) return items.some((item) => item.code === code) ? code : '';
  const exact = items.find((item) =>
    [item.ja, item.en, ...(item.synonyms ?? [])].some((word) => plainText(word).trim().toLowerCase() === bare.toLowerCase()),
  );
  if (exact !== undefined) return exact.code;
  const words = reader(bare).filter((word) => word.strong);
  const first = words[0];
  if (first === undefined) return '';
  let rest = bare;
  for (const word of [...words].reverse()) rest = rest.slice(0, word.at) + rest.slice(word.at + word.length);
  return rest.replace(/[\s・/、,にてでの\-:()]|連絡|商談|面談|会議|対応|打合せ|打ち合わせ|営業|meetings?|calls?|contacts?|made/gi, '') ===
    ''
    ? first.code
    : '';
}
