/** Words by which a list of events tells what somebody did, or did not do. */
import { type Cell, cellText } from '../../values/cell';

const plain = (cell: Cell): string => cellText(cell).normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const DID =
  /^(?:メール)?(?:開封|クリック|反応|open(?:ed)?|click(?:ed)?|view(?:ed)?|pageview|visit(?:ed)?|access(?:ed)?|download(?:ed)?|dl|ダウンロード|閲覧|アクセス|訪問|サイト訪問|参加|出席|来場|申込み?|申し込み|登録|受講|視聴|資料請求|問い?合わ?せ|回答|返信|attend(?:ed)?|present|joined|registered|submit(?:ted)?|formsubmit(?:ted|ssion)?|replied|配信停止|unsubscribed?)(?:済み?|あり|有り?|した|\d*回)?$/;
/** What did not happen is no contact. */
const DID_NOT =
  /^(?:未.*|不参加|欠席|不達|エラー|キャンセル(?:済み?)?|取消|なし|無し?|反応なし|反応無し?|(?:開封|クリック|反応|参加)(?:なし|無し?|せず)|×|✕|✖|x|-|ー|―|–|0|0回|false|no|none|absent|no-?show|cancel(?:l)?ed|(?:hard|soft)?bounced?|undelivered|unopened|notopened|notclicked|notattended|failed|error)$/;
/** A tick under a heading such as 開封: the heading is what happened. */
const TICK = /^(?:○|〇|◯|◎|●|レ|✓|✔|☑|1|true|yes|y|済み?|あり|有り?|有|はい|\d+|\d+回)$/;

/** 'did': the cell names a reaction. 'did-not': it says that there was none. 'tick': the heading names it. 'says': other words. */
export const reactionOf = (cell: Cell): 'did' | 'did-not' | 'tick' | 'says' => {
  const text = plain(cell);
  if (DID_NOT.test(text)) return 'did-not';
  if (DID.test(text)) return 'did';
  return TICK.test(text) ? 'tick' : 'says';
};

/** Is it a page of the web: an address, or the path of one? */
export const isPage = (cell: Cell): boolean =>
  /^(?:https?:\/\/|www\.|\/[\w\-./?%&=#~]*$)|^[\w-]+(?:\.[\w-]+)+\/\S*$/i.test(cellText(cell).trim());

const CLOCK =
  /(?:^|[\sTt日)])(午前|午後|[ap]\.?m\.?)?\s*(\d{1,2})\s*[::時]\s*(?:(\d{1,2})|半)?\s*分?(?:\s*[::]?\s*\d{1,2}(?:[.,]\d+)?\s*秒?)?\s*([ap]\.?m\.?)?/i;

/** The time of day in a text, 'hh:mm'; '' when it tells none. Behind a day too, and in a moment such as 2026-09-17T14:05:00+09:00. */
export const clockIn = (cell: Cell): string => {
  const text = cellText(cell).normalize('NFKC').trim();
  const compact = /^(?:19|20)\d{6}(\d{2})(\d{2})(?:\d{2})?$/.exec(text);
  if (compact !== null) return clock(Number(compact[1]), Number(compact[2]), '');
  // A spreadsheet's moment, or its time alone: the share of a day.
  const share = /^(?:[2-6]\d{4}|0)?(\.\d+)$/.exec(text);
  if (share !== null) return clock(Math.floor(Math.round(Number(share[1]) * 1440) / 60) % 24, Math.round(Number(share[1]) * 1440) % 60, '');
  if (/^\d{3,4}$/.test(text)) return clock(Math.floor(Number(text) / 100), Number(text) % 100, '');
  const found = CLOCK.exec(text);
  if (found === null) return '';
  const [whole, before = '', hours = '', minutes, behind = ''] = found;
  return clock(Number(hours), minutes === undefined ? (whole.includes('半') ? 30 : 0) : Number(minutes), before || behind);
};

const clock = (hours: number, minutes: number, half: string): string => {
  const later = /^(?:午後|p)/i.test(half) && hours < 12 ? hours + 12 : /^(?:午前|a)/i.test(half) && hours === 12 ? 0 : hours;
  return later > 23 || minutes > 59 ? '' : `${String(later).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};
