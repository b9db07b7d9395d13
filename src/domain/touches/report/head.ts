/** The line that begins an entry: which customers it names, when and how, and what is left of it to say. */
import type { ChannelReader } from './channel-words';
import { clockTimes } from './clock';
import type { CustomerBook } from './customer-book';
import { dayWords } from './day-words';
import type { CustomerMatch } from './entry';
import { isInside } from './line-kinds';
import { organisations } from './organisation';

/** A customer named in a text: text.slice(at, end). */
export interface Named {
  readonly at: number;
  readonly end: number;
  /** As written, without 様 and 御中. */
  readonly name: string;
  readonly matches: readonly CustomerMatch[];
  /** True where the ledger has the name or its shape is an organisation's; false for a word that only stands where a customer would. */
  readonly certain: boolean;
}

const FORM_BEFORE = /(?:株式会社|有限会社|合同会社|[㈱㈲]|\((?:株|有|同)\))\s?$/;
const FORM_BEHIND = /^\s?(?:株式会社|有限会社|合同会社|[㈱㈲]|\((?:株|有|同)\))/;
export const HONORIFIC = /^\s*(?:御中|さま|様|さん|殿)/;
const PERSON_TAIL =
  '(?:様|さま|さん|氏|先生|(?:代表取締役|副)?社長|会長|専務|常務|取締役|部長|次長|課長|係長|主任|主査|所長|店長|支店長|工場長|院長|事務長|理事長|室長|チーフ|リーダー|マネージャー|マネジャー|ご担当者?)';
const PERSON = new RegExp(
  `([\\u3400-\\u9FFF々ァ-ヺーA-Za-z.]{1,10}?(?:[ \u3000][\\u3400-\\u9FFF々]{1,4}|[ ][A-Z][a-z]+)?)\\s?(?:営業|購買|総務|技術|製造|企画|資材)?${PERSON_TAIL}`,
  'g',
);

/** Without blanks, and without the full stop of the sentence. */
const bare = (name: string): string => name.trim().replace(/(?<!\b(?:Ltd|Inc|Co|Corp|Bros))\.$/, '');

/** The customers named in a line's text, known and by shape, from left to right. */
export function namedIn(body: string, plain: string, book: CustomerBook): Named[] {
  const shaped = organisations(plain);
  const found: Named[] = [];
  for (const { at, length, matches } of book.mentions(body)) {
    let start = at;
    let end = at + length;
    // 'フェリー': names are compared without the long vowel at their end.
    while (body.charAt(end) === 'ー') end++;
    start -= FORM_BEFORE.exec(plain.slice(0, start))?.[0].length ?? 0;
    end += FORM_BEHIND.exec(plain.slice(end))?.[0].length ?? 0;
    const wider = shaped.find((shape) => shape.at <= at && shape.at + shape.length >= at + length && shape.length > end - start);
    if (wider !== undefined) {
      // 青空工業所 is not 青空工業, but 青空工業本社工場 may be.
      const name = bare(body.slice(wider.at, wider.at + wider.length));
      const closer = book.find(name);
      found.push({
        at: wider.at,
        end: wider.at + wider.length,
        name,
        matches: closer.length > 0 || matches.every(({ by }) => by === 'part') ? closer : matches,
        certain: true,
      });
    } else found.push({ at: start, end, name: bare(body.slice(start, end)), matches, certain: true });
  }
  for (const { at, length } of shaped) {
    if (found.some((one) => at < one.end && one.at < at + length)) continue;
    const name = bare(body.slice(at, at + length));
    found.push({ at, end: at + length, name, matches: book.find(name), certain: true });
  }
  return found.sort((a, b) => a.at - b.at);
}

const LEAD_WORDS =
  /(?<![A-Za-z])web(?![A-Za-z])|えー?っ?と|ええと|あと(?=[、\u3400-\u9FFFァ-ヺA-Z])|帰社後|帰り際に?|移動後|昼食後|昼休み後|休憩後|その足で|戻って(?:から)?|朝礼後|出社後|午前中|午前|午後イチ|午後一|午後|朝イチ|朝一|夕方|昼イチ|昼一|昼前|昼過ぎ|昼|夜|朝|本日|今日|昨日|その後|そのあと|続いて|次に|次は|次(?=[、,])|それで|最後に|帰りに|(?:帰りの|移動の)?車(?:中|内)?(?:から|で)|移動中に?|途中で?|合間に|また|さらに|まずは?|加えて|なお|ちなみに|併せて|あわせて|それから|そのほか|ほかに|他に|追って|改めて|あらためて|久しぶりに|急ぎ|同日|新規先?|既存|飛び?込み|見込み?客?|突然|急遽|先ほど|お?電話にて|お客様|顧客|訪問先|客先|先方|展示会でお会いした|ご紹介いただいた|紹介の|件目|社目|連絡|商談|面談|打ち?合わ?せ|挨拶|対応|活動|\b(?:i|we|spent|started|began|day|time|hour|hours|also|then|and|this|in|the|morning|afternoon|evening|midday|mid-?morning|noon|early|late|today|yesterday|later|after|lunch|met|meeting|had|a|an|with|to|at|by|of|phone|spoke|talked|saw|went|over|short|quick|follow(?:ed)?|up|finally|first|next|new|lead|prospect|from|received|got|on|at|out|dropped|stopped|drove|headed|popped|swung|ran|out|quick|brief|long|also|no luck|tried|trying|calling|to reach|into|onto|round|around|reached|again|straight|over|across|down|up|dr|mr|mrs|ms|inbound|outbound|for|catch|am|pm|site|office|client|customer|call|demo|lunch with)\b|[はにをがでへとの]|より|から|まで|[①-⑳]|No\.?\s*\d+|#\d+|\d{1,2}\s*[.)]/gi;

/** Is there nothing before a customer's name but time, channel and such small words? Then the line begins with the customer. */
export function onlyLead(lead: string, reader: ChannelReader, book: CustomerBook): boolean {
  if (lead.length > 60) return false;
  let rest = lead;
  const drop = (spans: readonly { at: number; length: number }[]): void => {
    for (const { at, length } of [...spans].sort((a, b) => b.at - a.at))
      rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
  };
  drop(dayWords(rest, { day: '2026-01-01', holidays: new Set(), lean: 'past' }));
  drop(clockTimes(rest));
  drop(reader(rest));
  rest = rest.replace(PERSON, (whole) =>
    book.findPerson(whole.replace(new RegExp(`\\s?${PERSON_TAIL}$`), '')).length > 0 || /\($/.test(lead) ? ' ' : whole,
  );
  rest = rest.replace(/\b[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s*(?:\(|\s(?:at|of|from)\s)\s*$)/, ' ');
  // 'Alphatech KK / アルファテック', 'K-lab (Kラボ)': the name in another script first.
  rest = rest.replace(/[A-Z][\w&.'-]*(?:\s+[A-Z][\w&.'-]*){0,3}\s*[/(（]\s*$/, ' ');
  return rest.replace(LEAD_WORDS, ' ').replace(/[\s\p{P}\p{S}\d]/gu, '').length <= 1;
}

const SLOT_END =
  /[\s:(（/、,。|→…[【「~]|様|さん|さま|御中|(?<=.{2})(?:を|に|へ|と|より|から|の)(?=訪問|電話|架電|TEL|メール|連絡|打|面談|商談|来|入電|問|往訪|現|挨拶|Zoom|Web|オンライン|担当|$)/i;
const NOT_A_NAME =
  /^(?:\d|[ぁ-ん]+$|(?:まで|迄|から|より|には|では|とは|への)|.*(?:契約書|見積書|報告書|提案書|請求書|企画書|議事録|図面|カタログ|サンプル|パンフレット)$|.*(?:した|する|です|ます|ない|こと|について|の件|予定|確認|作成|準備|対応|提出|送付|説明|相談|依頼|案内|連絡|打合せ|会議|挨拶|提案|訪問|電話|見積|請求|納品|商品|資料|調整|精算|清算|整理|研修|朝会|朝礼|アポ(?:取り|イント)?|フォロー(?:アップ)?|件数)$|(?:社内|自宅|事務所|会社|現場|お客様|先方|不在|担当者?|部長|課長|上司|同行|競合|価格|納期|金額|内容|結果|次回|概要|目的|備考|その他|合計|計\d*|the|a|an|no|i|we|he|she|they|it|his|her|will|new|also|this|that|first|second|finally|lastly|later|afterwards|meanwhile|today|yesterday|tomorrow|then|met|sent|got|had|order|price|next|follow|need|quote|discussed|agreed|asked|wants?|talked|about)$)/i;

/** The word that stands where a customer's name would, behind time and channel; null when it cannot be one. */
export function slotName(plain: string, body: string, from: number, reader: ChannelReader, book: CustomerBook): Named | null {
  const text = plain.slice(from);
  const lead = /^[\s\p{P}\p{S}]*/u.exec(text.replace(/[(（㈱㈲]/g, 'x'))?.[0].length ?? 0;
  const words = reader(text.slice(lead));
  const rest = text.slice(lead);
  const cut = Math.min(SLOT_END.exec(rest)?.index ?? rest.length, words.find((word) => word.at > 0)?.at ?? rest.length, rest.length);
  let length = cut;
  // English names have blanks: to the next sign, or the next word in small letters.
  const english = /^[A-Z][\w'&.]*(?:\s+(?:&\s+|of\s+|and\s+(?=[A-Z]))?[A-Z][\w'&.]*)*/.exec(rest)?.[0];
  if (english !== undefined && english.length > length) length = english.length;
  const name = rest
    .slice(0, length)
    .replace(/[をにへとのはが]$/, (particle) => (length > 3 ? '' : particle))
    .replace(/[\s.,-]+$/, '');
  const known = (book.find(name)[0]?.confidence ?? 0) >= 0.6;
  if (name.length < 2 || name.length > 40 || (!known && NOT_A_NAME.test(name)) || isInside(rest) || isInside(name)) return null;
  const at = from + lead;
  return { at, end: at + name.length, name: body.slice(at, at + name.length), matches: book.find(name), certain: false };
}

/** The first person named in a text, as written without 様, not being part of the customer's name; ''. */
export function personIn(plain: string, customer = ''): string {
  // A time before a name is none of it: '10時 速水さん'.
  const text = plain.replace(/\d{1,2}(?::\d{2}|時(?:半|\d{1,2}分)?)/g, (time) => '、'.repeat(time.length));
  for (const match of text.matchAll(PERSON)) {
    const name = (match[1] ?? '')
      .trim()
      .replace(/^\S*(?:[課係室局]|(?<=.)部)\s+/, '')
      .replace(/^(?:午前|午後|夕方|朝|昼|夜|本日|今日|先方)[ \u3000]+/, '')
      .replace(
        /^(?:(?:Web|オンライン|テレビ|ビデオ|定期|初回)?(?:訪問|電話|架電|来社|来店|往訪|TEL|メール|Zoom|Teams|オンライン|商談|面談|会議|打合せ))[\s:]*/i,
        '',
      );
    if (name !== '' && !/^(?:お客|ご担当|担当|先方|同|上司|皆|新|前|各|当社|弊社|社内)$/.test(name) && !customer.includes(name)) {
      const tail = match[0].slice(match[0].indexOf(name) + name.length).trim();
      return /^(?:様|さま|さん|氏)$/.test(tail) ? name : `${name}${tail}`;
    }
  }
  return '';
}

/** Parts of a list of customers: 'A社(不在)、B社・C社' parted at signs outside brackets and names. */
export function partsOfList(plain: string, named: readonly Named[]): { at: number; end: number }[] {
  const parts: { at: number; end: number }[] = [];
  let depth = 0;
  let at = 0;
  for (let i = 0; i <= plain.length; i++) {
    const inside = named.find((one) => one.at <= i && i < one.end);
    if (inside !== undefined) {
      i = inside.end - 1;
      continue;
    }
    const sign = plain.charAt(i);
    if (/[([「【{]/.test(sign)) depth++;
    else if (/[)\]」】}]/.test(sign)) depth = Math.max(0, depth - 1);
    const word =
      depth === 0 ? /^(?:\s+and\s+|及び|および|ならびに|と(?=[\u3400-\u9FFFァ-ヺA-Z㈱㈲(]))/.exec(plain.slice(i, i + 8))?.[0] : undefined;
    if (i === plain.length || (depth === 0 && /[、,/・;&+]/.test(sign)) || word !== undefined) {
      if (i > at) parts.push({ at, end: i });
      at = i + (word?.length ?? 1);
      if (word !== undefined) i = at - 1;
    }
  }
  return parts;
}
