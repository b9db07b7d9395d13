/** The customers a report may speak of: found in running text, and by a name that somebody shortened or mistyped. */
import { editDistance } from '../../matching/edit-distance';
import { foldName } from '../../matching/fold-name';
import { nameKey } from '../../matching/name-key';
import type { CustomerMatch, MatchedBy } from './entry';

/** A customer as the ledger holds it: cells as stored, '' where there is none. */
export interface KnownCustomer {
  readonly id: string;
  readonly company: string;
  /** Other names, parted by 、 or line breaks. */
  readonly aliases: string;
  readonly kana: string;
  readonly person: string;
}

/** A place in a text where customers are named: text.slice(at, at + length). */
export interface Mention {
  readonly at: number;
  readonly length: number;
  readonly matches: readonly CustomerMatch[];
}

export interface CustomerBook {
  /** Names of known customers in a text, from left to right, without overlaps. */
  mentions(text: string): Mention[];
  /** Who may be meant by a name as written, the surest first, at most five. */
  find(phrase: string): readonly CustomerMatch[];
  /** Who has a contact person with this name (family name, or in full). */
  findPerson(person: string): readonly CustomerMatch[];
}

interface Named {
  readonly id: string;
  readonly company: string;
  readonly by: MatchedBy;
}

const SURE: Readonly<Record<MatchedBy, number>> = { id: 1, name: 0.98, alias: 0.95, kana: 0.9, person: 0.7, part: 0.8, similar: 0.65 };
const MOST = 5;
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
function foldedWithPlaces(text: string): { folded: string; from: number[]; to: number[] } {
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
const KANJI = /[\u3400-\u9FFF々]/;
const KATAKANA = /[ァ-ヺーｦ-ﾟ]/;
const MAY_FOLLOW =
  /^(?:様|さま|さん|殿|氏|御中|各位|社|側|訪問|往訪|電話|架電|来社|来店|来訪|来所|商談|面談|打合|打ち|本社|支社|支店|営業所|工場|本店|担当|経由|[\s\p{P}\p{S}]|[をにへとのはがでよもか])/u;

/** Is the name a word of its own there? Short ones may be part of another word. */
function standsAlone(text: string, at: number, end: number, length: number): boolean {
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

/** What names a customer goes by, folded. Parts of a name in blanks count where they are long enough to be told apart. */
function namesOf(customer: KnownCustomer): { name: string; by: MatchedBy }[] {
  const key = nameKey(customer.company);
  const names: { name: string; by: MatchedBy }[] = [{ name: key.core, by: 'name' }];
  for (const former of key.former) names.push({ name: former, by: 'alias' });
  for (const alias of customer.aliases.split(/[、\n;,，]+/))
    if (alias.trim() !== '') names.push({ name: nameKey(alias.trim()).core, by: 'alias' });
  if (customer.kana !== '') names.push({ name: nameKey(customer.kana).core, by: 'kana' });
  for (const part of customer.company.split(/[\s\u3000]+/).slice(1)) names.push({ name: nameKey(part).core, by: 'part' });
  if (customer.company.trim() === '') names.push({ name: foldName(customer.person), by: 'name' });
  return names.filter(
    ({ name, by }) => name.length >= (by === 'kana' || by === 'part' ? 4 : 2) && !(by === 'part' && /^[a-z]{1,8}$/.test(name)),
  );
}

const best = (matches: readonly CustomerMatch[]): CustomerMatch[] => {
  const byId = new Map<string, CustomerMatch>();
  for (const match of matches) if ((byId.get(match.id)?.confidence ?? 0) < match.confidence) byId.set(match.id, match);
  return [...byId.values()].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1)).slice(0, MOST);
};

/** Makes the book. Costs time in proportion to the customers; a lookup afterwards does not. */
export function customerBook(customers: readonly KnownCustomer[]): CustomerBook {
  const byName = new Map<string, Named[]>();
  const lengths = new Map<string, Set<number>>();
  const byEdge = new Map<string, string[]>();
  const byPerson = new Map<string, Named[]>();
  const byId = new Map<string, Named>();
  const note = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  };
  for (const customer of customers) {
    const { id, company, person } = customer;
    byId.set(id.toLowerCase(), { id, company, by: 'id' });
    for (const { name, by } of namesOf(customer)) {
      const folded = foldedWithPlaces(name).folded;
      if (!byName.has(folded)) {
        note(byEdge, `^${folded.slice(0, 2)}`, folded);
        note(byEdge, `$${folded.slice(-2)}`, folded);
        const start = folded.slice(0, 2);
        lengths.set(start, (lengths.get(start) ?? new Set()).add(folded.length));
      }
      note(byName, folded, { id, company, by });
    }
    const parts = person.trim().split(/[\s\u3000]+/);
    for (const name of new Set([
      foldName(parts[0] ?? ''),
      foldName(person),
      /^[A-Za-z]/.test(person) ? foldName(parts[parts.length - 1] ?? '') : '',
    ]))
      if (name.length > 1 || KANJI.test(name)) note(byPerson, name, { id, company, by: 'person' });
  }
  const matchesOf = (named: readonly Named[], factor = 1): CustomerMatch[] =>
    named.map(({ id, company, by }) => ({ id, company, by, confidence: SURE[by] * factor }));

  const mentions = (text: string): Mention[] => {
    const { folded, from, to } = foldedWithPlaces(text);
    const found: Mention[] = [];
    for (let at = 0; at + 2 <= folded.length; ) {
      const known = lengths.get(folded.slice(at, at + 2));
      let step = 1;
      for (const length of known === undefined ? [] : [...known].sort((a, b) => b - a)) {
        const named = byName.get(folded.slice(at, at + length));
        const start = from[at] ?? 0;
        const end = to[at + length - 1] ?? start;
        if (at + length > folded.length || named === undefined || !standsAlone(text, start, end, length)) continue;
        found.push({ at: start, length: end - start, matches: best(matchesOf(named)) });
        step = length;
        break;
      }
      at += step;
    }
    for (const match of text.matchAll(/C-\d{1,15}/gi)) {
      const named = byId.get(match[0].toLowerCase());
      if (named !== undefined && !found.some((one) => one.at < match.index + match[0].length && match.index < one.at + one.length))
        found.push({ at: match.index, length: match[0].length, matches: matchesOf([named]) });
    }
    return found.sort((a, b) => a.at - b.at);
  };

  const found = new Map<string, readonly CustomerMatch[]>();
  const look = (phrase: string): readonly CustomerMatch[] => {
    const id = /C-\d{1,15}/i.exec(phrase)?.[0];
    const named = id === undefined ? undefined : byId.get(id.toLowerCase());
    if (named !== undefined) return matchesOf([named]);
    const core = foldedWithPlaces(nameKey(phrase.replace(/(?:さん|社)$/, '')).core).folded;
    if (core.length < 2) return [];
    const same = byName.get(core);
    if (same !== undefined) return best(matchesOf(same));
    const near: CustomerMatch[] = [];
    const part = core.length >= (KANJI.test(core) ? 2 : 3);
    for (const name of new Set([...(byEdge.get(`^${core.slice(0, 2)}`) ?? []), ...(byEdge.get(`$${core.slice(-2)}`) ?? [])])) {
      const who = byName.get(name) ?? [];
      if (part && name.startsWith(core)) near.push(...matchesOf(who, 0.85).map((match) => ({ ...match, by: 'part' as const })));
      else if (part && (core.startsWith(name) || name.endsWith(core)) && name.length >= 3)
        near.push(...matchesOf(who, core.length >= 4 && name.endsWith(core) ? 0.65 : 0.6));
      else if (core.length >= 4 && editDistance(core, name, 1) <= 1)
        near.push(...matchesOf(who, 0.75).map((match) => ({ ...match, by: 'similar' as const })));
      else if (core.length >= 6 && editDistance(core, name, 2) <= 2)
        near.push(...matchesOf(who, 0.5).map((match) => ({ ...match, by: 'similar' as const })));
    }
    return best(near);
  };
  return {
    mentions,
    find: (phrase) => {
      let answer = found.get(phrase);
      if (answer === undefined) {
        answer = look(phrase.slice(0, 200));
        found.set(phrase, answer);
      }
      return answer;
    },
    findPerson: (person) => best(matchesOf(byPerson.get(foldName(person)) ?? [])),
  };
}
