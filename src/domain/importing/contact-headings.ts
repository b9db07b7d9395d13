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

const japaneseLast = ['最終', '前回', '直近', '最新', '最近の'];
const englishLast = ['last', 'latest', 'previous', 'most recent'];

const build = (): Map<string, { channel: string; last: boolean }> => {
  const words = new Map<string, { channel: string; last: boolean }>();
  const add = (heading: string, channel: string, last: boolean) => words.set(foldHeading(heading), { channel, last });
  for (const [noun, channel] of Object.entries(japaneseNouns)) {
    for (const day of ['日', '日時', '年月日', '日付']) {
      add(noun + day, channel, false);
      for (const last of japaneseLast) add(last + noun + day, channel, true);
    }
    for (const last of japaneseLast) add(last + noun, channel, true);
  }
  for (const [noun, channel] of Object.entries(englishNouns)) {
    for (const form of [`${noun} date`, `${noun} on`, `date of ${noun}`, `${noun} day`]) add(form, channel, false);
    for (const last of englishLast)
      for (const form of [`${last} ${noun}`, `${last} ${noun} date`, `date of ${last} ${noun}`, `${last} ${noun} on`])
        add(form, channel, true);
  }
  return words;
};

const words = build();

/** The channel that a folded heading of a contact date names, and whether it says that it is the last one; null for any other heading. */
export const contactHeading = (form: string): { readonly channel: string; readonly last: boolean } | null => words.get(form) ?? null;

/** Headings that are dates of business already done: whoever has one is a customer, not a prospect. */
const BUSINESS =
  /(?:計上|締|受注|注文|出荷|納品|検収|支払|契約|成約|仕入)(?:年月)?日(?!.*更新)|(?:請求|入金|購入|取引|売上)(?:年月)?日|^(?:最終|直近|前回)(?:請求|入金|購入|取引|売上|注文|受注|計上|購買)$|請求(?:年月)?日|購入(?:年月)?日|購買日|受注(?:年月)?日|売上日|納品日|入金日|取引日|last(?:invoice|order|purchase|billing|sale)|(?:invoice|order|purchase|billing)date/;

export const isBusinessDate = (heading: string): boolean => BUSINESS.test(foldHeading(heading));
