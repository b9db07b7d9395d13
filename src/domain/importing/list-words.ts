/**
 * Words of closed lists as offices write them: '①取引中', '2.既存(継続)', '見込A', '【休眠】1年以上', 'Active customer'. What is left out says nothing
 * about which item is meant; a word that turns the meaning round (未, 非, 中断) is never left out, so such text stays unread.
 */
import type { ListItem } from '../schema/column';
import { type Cell, cellText } from '../values/cell';
import { entryCalled, type ListContext, readListItem } from '../values/list-item';
import type { Reading } from '../values/reading';

/** What may be taken away, and what stays of it, in the order in which it is tried; each is anchored, so that nothing in the middle is lost. */
const harmless: readonly (readonly [RegExp, string])[] = [
  // Marks and punctuation around.
  [/^[\s★☆◎○◯〇●△▲▽▼□■◆◇※*#!?。、.,:;・→⇒~〜"'_-]+|[\s★☆◎○◯〇●△▲▽▼□■◆◇※*#!?。、.,:;・~〜"'_-]+$/g, ''],
  // A remark behind its mark.
  [/(?<=\S)\s*※.*$/, ''],
  // The whole in brackets.
  [/^[([【〔<「]([^()[\]【】〔〕<>「」]*)[)\]】〕>」]$/, '$1'],
  // A number or letter in front, as lists are numbered: '1:', '02_', 'A.'; a circled number is a number here.
  [/^\(?(?:[0-9]{1,2}|[A-Za-z])\s*[.:)_\-、]\s*|^[0-9]{1,2}\s*(?=[^\s\d年月日ヶかカヵ])/, ''],
  // A remark in brackets.
  [/[([【〔<「][^()[\]【】〔〕<>「」]*[)\]】〕>」]/g, ''],
  // A grade beside it.
  [/[\s/_:-]*(?:ランク)?[A-E](?:ランク)?$|^[A-E](?:ランク)?[\s/_-]*(?=[^\x21-\x7e])/, ''],
  // For how long.
  [/(?:約|もう)?[0-9]+\s*(?:年|[ヶかカヵケ]?月|日|years?|months?)(?:間|半)?(?:以上|超|経過|ほど|程度)?$/, ''],
  // What every customer is.
  [/の?(?:顧客|お客様|客先|客|先様|先|企業|会社|様|取引先|ユーザー?|状態|ステータス|フェーズ|中|化|済み|済|です)$/, ''],
  [/\s*(?:customers?|clients?|accounts?|compan(?:y|ies)|users?|leads?|status|stage)$/i, ''],
  [/^(?:customer|client|account|currently|status)\s*[-:/]?\s*(?=\S)/i, ''],
  [/^(?:現在は?|今は|ほぼ|長期|一部|お|ご)(?=[^\s])/, ''],
];

/** ご契約中 as 契約中, before anything is taken from its end. */
const impolite = (text: string): string => text.replace(/^(?:お|ご|御)(?=[^\s\u3041-\u3096])/, '');

/** The text with less and less around it, each form once. */
const forms = (text: string): string[] => {
  const found: string[] = [];
  let now = text.normalize('NFKC').trim();
  for (let round = 0; round < 4; round++) {
    const before = now;
    for (const [form, rest] of harmless) {
      const less = now.replace(form, rest).trim();
      if (less === '' || less === now) continue;
      now = less;
      found.push(now);
    }
    if (now === before) break;
  }
  return found;
};

/** No business for so long is a pause: 取引なし alone is an end, 1年以上取引なし is none. */
const SILENT =
  /取引が?(?:途絶え|途切れ)|(?:半年|\d(?:年|[ヶかカヵケ]?月)|長期|しばらく|最近|直近).*(?:(?:取引|注文|発注|受注|購入|利用|稼働|動き)(?:なし|無|ナシ)|未取引)|取引(?:なし|無し?|ナシ)\(?(?:半年|\d+(?:年|[ヶかカヵケ]?月))/;

/** Longer text is a note. */
const longest = 40;

/** A list cell of a list: as `readListItem` reads it, else by the word it has among what says nothing. */
export const readListWord = (cell: Cell, items: readonly ListItem[], context: ListContext = {}): Reading<string> => {
  const whole = readListItem(cell, items, context);
  const text = cellText(cell);
  if (whole.problem === null || typeof cell !== 'string' || text.length > longest) return whole;
  const paused = context.list === 'type' && SILENT.test(text.normalize('NFKC').replace(/\s/g, '')) ? '休眠' : null;
  for (const form of paused === null ? [text, ...forms(text)].flatMap((one) => [one, impolite(one)]) : [paused]) {
    if (entryCalled(form, items, context) !== undefined) return { ...readListItem(form, items, context), changed: true };
  }
  return together(text, items, context) ?? whole;
};

const BETWEEN = /\s*[・/／、,，|｜]\s*/;

/** Several words for one thing: 解約・退会. Null where a part is unknown or means another item. */
const together = (text: string, items: readonly ListItem[], context: ListContext): Reading<string> | null => {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3) return null;
  const readings = parts.map((part) => readListWord(part, items, context));
  const [first] = readings;
  const agreed = first !== undefined && readings.every(({ value, problem }) => problem === null && value !== null && value === first.value);
  return agreed ? { ...first, changed: true } : null;
};
