/**
 * Headings of columns that say when somebody was last in touch with the customer. Their dates become a touch with the channel the heading
 * names. Dates of invoices, orders and payments are not here: money that moved is no conversation.
 */
import { foldHeading } from './heading';

/** Code of the list 'channel' by the noun in the heading. */
const japaneseNouns: Readonly<Record<string, string>> = {
  訪問: 'visit',
  往訪: 'visit',
  面談: 'visit',
  面会: 'visit',
  打合せ: 'visit',
  打ち合わせ: 'visit',
  電話: 'phone',
  架電: 'phone',
  tel: 'phone',
  メール: 'mail',
  メール送信: 'mail',
  来店: 'store',
  来社: 'store',
  来所: 'store',
  来訪: 'store',
  来場: 'event',
  参加: 'event',
  セミナー: 'event',
  セミナー参加: 'event',
  展示会: 'event',
  ブース来場: 'event',
  会期: 'event',
  開催: 'event',
  イベント: 'event',
  受付: 'event',
  スキャン: 'event',
  フォロー: 'other',
  名刺交換: 'event',
  名刺取得: 'event',
  問い合わせ: 'inquiry',
  資料請求: 'inquiry',
  問合せ: 'inquiry',
  問合わせ: 'inquiry',
  お問い合わせ: 'inquiry',
  お問合せ: 'inquiry',
  接触: 'other',
  連絡: 'other',
  対応: 'other',
  コンタクト: 'other',
  アプローチ: 'other',
  商談: 'other',
  活動: 'other',
  やり取り: 'other',
  応対: 'other',
  お会い: 'visit',
  お会いし: 'visit',
  会っ: 'visit',
  出会っ: 'visit',
  会った: 'visit',
  出会った: 'visit',
  打合: 'visit',
  コール: 'phone',
  展示会参加: 'event',
  展示会来場: 'event',
  名刺登録: 'event',
  名刺スキャン: 'event',
  名刺取込: 'event',
  名刺取り込み: 'event',
  名刺入手: 'event',
  交換: 'event',
  取得: 'event',
  実施: 'other',
  ブース訪問: 'event',
};

const englishNouns: Readonly<Record<string, string>> = {
  visit: 'visit',
  visited: 'visit',
  meeting: 'visit',
  met: 'visit',
  call: 'phone',
  called: 'phone',
  'phone call': 'phone',
  email: 'mail',
  'e-mail': 'mail',
  emailed: 'mail',
  event: 'event',
  'badge scan': 'event',
  scanned: 'event',
  'check-in': 'event',
  checkin: 'event',
  'checked in': 'event',
  attended: 'event',
  attendance: 'event',
  'booth visit': 'event',
  scan: 'event',
  booth: 'event',
  registration: 'event',
  'follow up': 'other',
  demo: 'visit',
  exhibition: 'event',
  seminar: 'event',
  show: 'event',
  inquiry: 'inquiry',
  enquiry: 'inquiry',
  contact: 'other',
  contacted: 'other',
  touch: 'other',
  activity: 'other',
  interaction: 'other',
  communication: 'other',
  spoke: 'other',
};

const japaneseLast = ['最終', '最終の', '前回', '前回の', '直近', '直近の', '最新', '最近の', '最近', '最後の', '直前', '直前の'];
const englishLast = ['last', 'latest', 'previous', 'most recent'];

const build = (): Map<string, { channel: string; last: boolean }> => {
  const words = new Map<string, { channel: string; last: boolean }>();
  const add = (heading: string, channel: string, last: boolean) => words.set(foldHeading(heading), { channel, last });
  for (const [noun, channel] of Object.entries(japaneseNouns)) {
    for (const day of ['日', '日時', '年月日', '日付', '実施日', 'した日']) {
      add(noun + day, channel, false);
      for (const last of japaneseLast) add(last + noun + day, channel, true);
    }
    for (const last of japaneseLast) add(last + noun, channel, true);
  }
  for (const [noun, channel] of Object.entries(englishNouns)) {
    for (const form of [`${noun} date`, `${noun} on`, `${noun} at`, `${noun} time`, `date of ${noun}`, `date ${noun}`, `${noun} day`])
      add(form, channel, false);
    for (const last of englishLast)
      for (const form of [`${last} ${noun}`, `${last} ${noun} date`, `date of ${last} ${noun}`, `${last} ${noun} on`])
        add(form, channel, true);
  }
  return words;
};

const words = build();

/** The channel that a folded heading of a contact date names, and whether it says that it is the last one; null for any other heading. */
export const contactHeading = (form: string): { readonly channel: string; readonly last: boolean } | null => words.get(form) ?? null;

/** The last time of something that is no business and no matter of a program: somebody was in touch, in whatever way. */
const LAST =
  /^(?:最終|前回|直近|最新|最近|最後に?|直前)の?.+(?:日|日時|年月日|日付|した日|時期)$|^(?:last|latest|previous|mostrecent)[a-z]+(?:date|on|day|at)?$/;
const NO_CONTACT =
  /更新|変更|編集|修正|作成|登録|ログイン|アクセス|閲覧|配信|開封|送信|送付|発送|印刷|出力|決算|異動|支給|配達|営業日|modified|updated|created|login|logged|opened|sent|name|status|note|amount|edited|changed|synced/;

/** A heading of the last contact that no list of nouns knows. */
export const isLastContact = (form: string): boolean => LAST.test(form) && !NO_CONTACT.test(form) && !isBusinessDate(form);

/** Headings that are dates of business already done: whoever has one is a customer, not a prospect. */
const BUSINESS = new RegExp(
  [
    '(?:計上|締|受注|発注|利用|伝票|成約|注文|出荷|納品|検収|支払|契約|仕入)(?:年月)?日(?!.*更新)',
    '(?:請求(?:書)?(?:発行)?|入金|購入|取引|売上)(?:年?月)?日|購買日|領収(?:書発行)?日',
    '^(?:最終|直近|前回|最新|最後)の?(?:請求|入金|購入|取引|売上|注文|受注|発注|計上|購買|利用)$',
    '(?:last|latest|recent|previous)(?:invoic|order|purchas|bill|sale|payment|paid|transaction|shipment|shipped)',
    '(?:invoice|order|purchase|transaction|payment)date|^(?:billed|invoiced|ordered|purchased|shipped)on$',
    'dateof(?:the)?(?:last|latest)?(?:invoice|order|purchase|bill|sale|payment|transaction)',
  ].join('|'),
);

export const isBusinessDate = (heading: string): boolean => BUSINESS.test(foldHeading(heading));
