/** What a customer goes by in a report: its names as they are compared, and whether a name found in a text is a word of its own there. */
import { foldName } from '../../matching/fold-name';
import { nameKey } from '../../matching/name-key';
import type { MatchedBy } from './entry';

/** A customer as the ledger holds it: cells as stored, '' where there is none. */
export interface KnownCustomer {
  readonly id: string;
  readonly company: string;
  /** Other names, parted by 、 or line breaks. */
  readonly aliases: string;
  readonly kana: string;
  readonly person: string;
  /** Its persons in 連絡先 besides. */
  readonly persons?: readonly string[];
}

const folds = new Map<string, string>();
const foldPiece = (piece: string): string => {
  let folded = folds.get(piece);
  if (folded === undefined) {
    folded = foldName(piece);
    folds.set(piece, folded);
  }
  return folded;
};

/** The text folded piece by piece, and where in the text each folded character comes from. */
export function foldedWithPlaces(text: string): { folded: string; from: number[]; to: number[] } {
  let folded = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const match of text.matchAll(/[\u3041-\u30FE\uFF66-\uFF9D][\u3099\u309A\u309B\u309C\uFF9E\uFF9F]?|々|[\s\S]/gu)) {
    const piece = match[0] === '々' ? folded.slice(-1) : foldPiece(match[0]);
    for (const unit of piece.split('')) {
      folded += unit;
      from.push(match.index);
      to.push(match.index + match[0].length);
    }
  }
  return { folded, from, to };
}

const LATIN = /[A-Za-z0-9]/;
export const KANJI = /[\u3400-\u9FFF々]/;
const KATAKANA = /[ァ-ヺーｦ-ﾟ]/;
const MAY_FOLLOW =
  /^(?:様|さま|さん|殿|氏|御中|各位|社|側|訪問|往訪|電話|架電|来社|来店|来訪|来所|商談|面談|打合|打ち|本社|支社|支店|営業所|工場|本店|担当|経由|[\s\p{P}\p{S}]|[をにへとのはがでよもか])/u;

/** Is the name a word of its own there? Short ones may be part of another word. */
export function standsAlone(text: string, at: number, nameEnd: number, length: number): boolean {
  // 'エムケー': folded names have no long vowel at their end.
  let end = nameEnd;
  while (text.charAt(end) === 'ー') end++;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (LATIN.test(text.charAt(at)) && LATIN.test(before)) return false;
  if (LATIN.test(text.charAt(end - 1)) && LATIN.test(after)) return false;
  if (length >= 4) return true;
  for (const kind of [KANJI, KATAKANA]) {
    if (kind.test(text.charAt(at)) && kind.test(before) && !/[社様人]/.test(before)) return false;
    if (kind.test(text.charAt(end - 1)) && kind.test(after) && !MAY_FOLLOW.test(text.slice(end, end + 4))) return false;
  }
  return true;
}

/** '札幌' of '札幌支店': how a branch is called in short; '' where nothing is left, or there is no branch. */
export const siteStem = (site: string): string => {
  const stem = site.replace(/(?:支店|支社|支所|営業所|出張所|事業所|事務所|工場|本社|本店|本部|店|センタ-?|オフイス|ビル)$/, '');
  return stem.length >= 2 ? stem : '';
};

const COMMON =
  /^(?:north(?:ern)?|south(?:ern)?|eastern|western|central|first|united|national|general|global|international|american|british|royal|great|grand|green|black|white|silver|golden|world|digital|smart|super|prime|modern|quality|advanced|applied|allied|standard|universal|premier|total|direct|express|japan|tokyo|osaka|after|today|visit|client|customer|office|their|there|these|monday|tuesday|wednesday|thursday|friday|saturday|sunday|april|march|august|school|hotel|group|sales|email|phone|video|zoom|teams|meeting)$/;

/**
 * 'Redwood' of 'Redwood Hotels', 'Blue Sky' of 'Blue Sky Trading, Inc.': what an English name is called in short, folded. Not by one word that is
 * too common to tell.
 */
export function shortNames(company: string): string[] {
  const words = company
    .trim()
    .replace(/[,.]?\s+(?:Inc|Ltd|LLC|LLP|PLC|Co|Corp|Limited|GmbH|K\.?K|Pty)\.?(?:,?\s+Ltd\.?)?$/i, '')
    .split(/\s+/);
  if (!words.slice(0, 2).every((word) => /^(?:[A-Z][A-Za-z'-]*|&|and|of)$/.test(word))) return [];
  return words.flatMap((word, at): string[] => {
    if (at === words.length - 1 || !/^[A-Z][A-Za-z'-]+$/.test(word)) return [];
    if (at === 0) return word.length >= 5 && !COMMON.test(word.toLowerCase()) ? [foldName(word)] : [];
    const name = words.slice(0, at + 1).join(' ');
    return /[^A-Za-z' &-]/.test(name) ? [] : [foldName(name)];
  });
}

/** Does a name written half in kana mean this one: 'タケウチ商店' for 竹内商店, read タケウチショウテン? `written` and `kana` are folded. */
export function halfInKana(written: string, name: string, kana: string): boolean {
  const lead = /^[ァ-ヺー-]{2,}/.exec(written)?.[0] ?? '';
  const tail = written.slice(lead.length);
  return (
    lead !== '' &&
    tail.length >= 2 &&
    KANJI.test(tail.charAt(0)) &&
    name.length > tail.length &&
    name.endsWith(tail) &&
    kana.startsWith(lead)
  );
}

/** What names a customer goes by, folded. Parts of a name in blanks count where they are long enough to be told apart. */
export function namesOf(customer: KnownCustomer, key = nameKey(customer.company)): { name: string; by: MatchedBy }[] {
  const names: { name: string; by: MatchedBy }[] = [{ name: key.core, by: 'name' }];
  for (const former of key.former) names.push({ name: former, by: 'alias' });
  for (const alias of customer.aliases.split(/[、\n;,，]+/))
    if (alias.trim() !== '') names.push({ name: nameKey(alias.trim()).core, by: 'alias' });
  if (customer.kana !== '') names.push({ name: nameKey(customer.kana).core, by: 'kana' });
  const stem = siteStem(key.site);
  if (key.site !== '') names.push({ name: key.core + key.site, by: 'name' });
  if (stem !== '' && stem !== key.site) names.push({ name: key.core + stem, by: 'alias' });
  for (const part of customer.company.split(/[\s\u3000]+/).slice(1)) names.push({ name: nameKey(part).core, by: 'part' });
  if (customer.company.trim() === '') names.push({ name: foldName(customer.person), by: 'name' });
  return names.filter(
    ({ name, by }) => name.length >= (by === 'kana' || by === 'part' ? 4 : 2) && !(by === 'part' && /^[a-z]{1,8}$/.test(name)),
  );
}

/** A person's name in full and the family name alone, folded. */
export const namesOfPerson = (person: string): string[] => {
  const parts = person.trim().split(/[\s\u3000]+/);
  const last = /^[A-Za-z]/.test(person) ? foldName(parts[parts.length - 1] ?? '') : '';
  return [foldName(parts[0] ?? ''), foldName(person), last];
};
