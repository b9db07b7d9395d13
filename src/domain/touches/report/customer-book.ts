/** The customers a report may speak of: found in running text, and by a name that somebody shortened or mistyped. */
import { editDistance } from '../../matching/edit-distance';
import { foldName } from '../../matching/fold-name';
import { nameKey } from '../../matching/name-key';
import {
  foldedWithPlaces,
  halfInKana,
  KANJI,
  type KnownCustomer,
  namesOf,
  namesOfPerson,
  shortNames,
  siteStem,
  standsAlone,
} from './customer-names';
import type { CustomerMatch, MatchedBy } from './entry';

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
const PERSON_TITLE =
  /\s*(?:様|さま|さん|氏|先生|殿|(?:代表取締役|副)?社長|会長|専務|常務|取締役|部長|次長|課長|係長|主任|所長|店長|支店長|工場長|院長|事務長|理事長|室長|マネージャー)$/;
const best = (matches: readonly CustomerMatch[]): CustomerMatch[] => {
  const byId = new Map<string, CustomerMatch>();
  for (const match of matches) if ((byId.get(match.id)?.confidence ?? 0) < match.confidence) byId.set(match.id, match);
  return [...byId.values()].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1)).slice(0, MOST);
};

/** '山田部長' → '山田'. */
export const withoutTitle = (person: string): string => person.replace(PERSON_TITLE, '');

/** Makes the book. Costs time in proportion to the customers; a lookup afterwards does not. */
export function customerBook(customers: readonly KnownCustomer[]): CustomerBook {
  const byName = new Map<string, Named[]>();
  const lengths = new Map<string, Set<number>>();
  const byEdge = new Map<string, string[]>();
  const byPerson = new Map<string, Named[]>();
  const byId = new Map<string, Named>();
  const byShort = new Map<string, Named[]>();
  const sites = new Map<string, { site: string; kana: string }>();
  const note = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  };
  for (const customer of customers) {
    const { id, company, person } = customer;
    byId.set(id.toLowerCase(), { id, company, by: 'id' });
    const key = nameKey(company);
    sites.set(id, { site: key.site, kana: foldName(customer.kana) });
    for (const short of shortNames(company)) {
      note(byShort, short, { id, company, by: 'part' });
      lengths.set(short.slice(0, 2), (lengths.get(short.slice(0, 2)) ?? new Set()).add(short.length));
    }
    for (const { name, by } of namesOf(customer, key)) {
      const folded = foldedWithPlaces(name).folded;
      if (!byName.has(folded)) {
        note(byEdge, `^${folded.slice(0, 2)}`, folded);
        note(byEdge, `$${folded.slice(-2)}`, folded);
        const start = folded.slice(0, 2);
        lengths.set(start, (lengths.get(start) ?? new Set()).add(folded.length));
      }
      note(byName, folded, { id, company, by });
    }
    for (const name of new Set([person, ...(customer.persons ?? [])].flatMap(namesOfPerson)))
      if (name.length > 1 || KANJI.test(name)) note(byPerson, name, { id, company, by: 'person' });
  }
  const matchesOf = (named: readonly Named[], factor = 1): CustomerMatch[] =>
    named.map(({ id, company, by }) => ({ id, company, by, confidence: SURE[by] * factor }));

  /** Of several branches the one whose place stands beside the name; of a name alone the customer that is no branch. */
  const ofBranches = (named: readonly Named[], beside: string): readonly Named[] => {
    if (named.length < 2) return named;
    const placed = named.filter(({ id }) => {
      const { site = '' } = sites.get(id) ?? {};
      return site !== '' && beside.includes(siteStem(site) || site);
    });
    if (placed.length > 0) return placed;
    const whole = named.filter(({ id }) => sites.get(id)?.site === '');
    return whole.length === 1 ? whole : named;
  };

  const mentions = (text: string): Mention[] => {
    const { folded, from, to } = foldedWithPlaces(text);
    const found: Mention[] = [];
    for (let at = 0; at + 2 <= folded.length; ) {
      const known = lengths.get(folded.slice(at, at + 2));
      let step = 1;
      for (const length of known === undefined ? [] : [...known].sort((a, b) => b - a)) {
        const called = folded.slice(at, at + length);
        const short = byName.has(called) ? undefined : byShort.get(called);
        const named = short ?? byName.get(called);
        const start = from[at] ?? 0;
        const end = to[at + length - 1] ?? start;
        if (at + length > folded.length || named === undefined || !standsAlone(text, start, end, length)) continue;
        if (short !== undefined && !/[A-Z]/.test(text.charAt(start))) continue;
        const beside = /^[\s\u3000(（・-]*[^\s\u3000、。,]{1,12}/.exec(text.slice(end, end + 16))?.[0] ?? '';
        found.push({ at: start, length: end - start, matches: best(matchesOf(ofBranches(named, foldName(beside)))) });
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

  const findPerson = (person: string): CustomerMatch[] => best(matchesOf(byPerson.get(foldName(person)) ?? []));
  const personsCalled = (phrase: string): CustomerMatch[] => {
    const name = withoutTitle(phrase.trim()).replace(/^.*の(?=.{1,6}$)/, '');
    // A family name alone is a word too: without 様 or a title only the name in full counts.
    return name !== phrase.trim() || /\s/.test(name) ? findPerson(name) : [];
  };
  const found = new Map<string, readonly CustomerMatch[]>();
  const look = (phrase: string): readonly CustomerMatch[] => {
    const id = /C-\d{1,15}/i.exec(phrase)?.[0];
    const named = id === undefined ? undefined : byId.get(id.toLowerCase());
    if (named !== undefined) return matchesOf([named]);
    const key = nameKey(phrase.replace(/(?:さん|社)$/, ''));
    const core = foldedWithPlaces(key.core).folded;
    if (core.length < 2) return [];
    const same = (key.site === '' ? undefined : byName.get(foldedWithPlaces(key.core + key.site).folded)) ?? byName.get(core);
    if (same !== undefined) return best(matchesOf(ofBranches(same, foldName(phrase).slice(core.length))));
    const near: CustomerMatch[] = [];
    const part = core.length >= (KANJI.test(core) ? 2 : 3);
    for (const name of new Set([...(byEdge.get(`^${core.slice(0, 2)}`) ?? []), ...(byEdge.get(`$${core.slice(-2)}`) ?? [])])) {
      const who = byName.get(name) ?? [];
      if (part && name.startsWith(core)) near.push(...matchesOf(who, 0.85).map((match) => ({ ...match, by: 'part' as const })));
      else if (part && (core.startsWith(name) || name.endsWith(core)) && name.length >= 3)
        near.push(...matchesOf(who, core.length >= 4 && name.endsWith(core) ? 0.65 : 0.6));
      else if (who.some(({ id }) => halfInKana(core, name, sites.get(id)?.kana ?? '')))
        near.push(...matchesOf(who, SURE.kana).map((match) => ({ ...match, by: 'kana' as const })));
      else if (core.length >= 4 && editDistance(core, name, 1) <= 1)
        near.push(...matchesOf(who, 0.75).map((match) => ({ ...match, by: 'similar' as const })));
      else if (core.length >= 6 && editDistance(core, name, 2) <= 2)
        near.push(...matchesOf(who, 0.5).map((match) => ({ ...match, by: 'similar' as const })));
    }
    const surest = best(near);
    // '顧客:山田様': nobody is called that, but somebody there is.
    return (surest[0]?.confidence ?? 0) >= SURE.similar ? surest : best([...surest, ...personsCalled(phrase)]);
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
    findPerson,
  };
}
