/**
 * What a heading can mean: the ledger's own headings and aliases (the schema), words that mean different things in different lists (their
 * values decide, see fitness.ts), pieces of an address or a name, and endings such as 本社電話番号.
 */
import { customers } from '../schema/customers';
import { contactHeading, isLastContact } from './contact-headings';
import { isPhoneAndFax } from './fax-apart';
import { foldHeading, headingForms, isNeverPlaced } from './heading';
import { endings } from './heading-endings';
import { anyDay, further, pieces, reports, results, shared, summaries } from './known-headings';
import { type Target, touchResult, touchSummary, touchWhen } from './target';

/** How much a heading weighs that says no more than that a day stands below it. */
export const anyDayWeight = 6;

/** 'values': the heading says nothing known, what stands under it does. 'chosen': by a person. */
export type How = 'exact' | 'alias' | 'part' | 'values' | 'chosen';

export interface Candidate {
  readonly target: Target;
  readonly how: How;
  /** How sure the heading alone is. */
  readonly weight: number;
  /** Of a contact date: code of the list 'channel'. */
  readonly channel?: string;
  /** One of several columns that make up the value; the rank is its place in it, equal ranks go by the sheet's order. */
  readonly piece?: number;
}

/** 会社名(カナ) is the reading of the company, 氏名(カナ) that of a person, for which the ledger has no column. */
const READING = /(?:カナ|かな|ふりがな|フリガナ|よみがな|ヨミガナ|読み仮名|よみ仮名|振り仮名|ヨミ|よみ|読み)(?:名称?)?\)?$|^phonetic/;
const COMPANY = /会社|社名|企業|法人|得意先|取引先|顧客|客先|客様|店/;

const split = (words: string): string[] => words.split(' ').map((word) => foldHeading(word.replace(/_/g, ' ')));

const build = (): Map<string, Candidate[]> => {
  const words = new Map<string, Candidate[]>();
  const add = (word: string, candidate: Candidate) => {
    const known = words.get(word) ?? [];
    if (!known.some((one) => one.target === candidate.target)) words.set(word, [...known, candidate]);
  };
  for (const [list, targets] of shared)
    for (const word of split(list))
      for (const [rank, target] of targets.entries()) add(word, { target, how: 'alias', weight: 15 - rank * 0.5 });
  for (const word of split(summaries)) add(word, { target: touchSummary, how: 'alias', weight: 15 });
  for (const word of split(reports)) add(word, { target: touchSummary, how: 'alias', weight: 20 });
  for (const word of split(results)) add(word, { target: touchResult, how: 'alias', weight: 15 });
  for (const [target, piece, list] of pieces) for (const word of split(list)) add(word, { target, how: 'alias', weight: 14, piece });
  for (const [target, list] of further) for (const word of split(list)) add(word, { target, how: 'alias', weight: 18 });
  for (const word of split(anyDay)) add(word, { target: touchWhen, how: 'part', weight: anyDayWeight, channel: 'other' });
  const settled = new Set(words.keys());
  for (const column of customers.columns) {
    const headings = [column.heading.ja, column.heading.en].map(foldHeading);
    const aliases = (column.alias ?? []).map(foldHeading);
    if (column.by === 'auto') {
      // Their own number for the customer is not ours, but it is how they will look for it.
      if (column.key === 'id')
        for (const word of [...headings, ...aliases]) add(word, { target: 'externalCode', how: 'alias', weight: 12 });
      continue;
    }
    // A word that means several things gives up its claim to be exact, whoever's heading it is.
    for (const word of headings) if (!settled.has(word)) add(word, { target: column.key, how: 'exact', weight: 30 });
    for (const word of aliases) if (!settled.has(word)) add(word, { target: column.key, how: 'alias', weight: 20 });
  }
  return words;
};

const words = build();

/** Whose 担当 it is, said in brackets: 担当者(先方), 担当(当社). */
const side = (heading: string): Target | null => {
  const text = foldHeading(heading);
  if (!/担当|窓口/.test(text)) return null;
  if (/[([【](?:先方|お?客様|貴社|御社|客先|相手|顧客|取引先)側?[)\]】]/.test(text)) return 'contactPerson';
  return /[([【](?:当社|弊社|自社|社内|営業|我社)側?[)\]】]/.test(text) ? 'owner' : null;
};

/** Which half of a person's name it is, said in brackets or behind the noun: お名前(姓), 氏名(名), 担当者姓. Readings are none of it. */
const half = (heading: string): Candidate | null => {
  const found =
    /^(?:お?名前|ご?氏名|ご?芳名|(?:ご|先方)?担当者?名?|代表者名?|名刺|漢字)(?:[([【])?(姓|苗字|名字|氏|名|first|last)(?:[)\]】])?$/.exec(
      foldHeading(heading),
    );
  const [whole = '', part = ''] = found ?? [];
  if (found === null || (part === '名' && !/[)\]】]$/.test(whole))) return null;
  return { target: 'contactPerson', how: 'alias', weight: 14, piece: ['名', 'last'].includes(part) ? 1 : 0 };
};

/** Two headings in one: Guest/Company, 会社名・氏名. The one half or the other is meant; where one half is never placed (電話/FAX) neither is. */
const EITHER = /[/／・|]|\bor\b|または|又は/;

const eitherOf = (heading: string): readonly Candidate[] => {
  const parts = heading.split(EITHER).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 3 || parts.some(isNeverPlaced)) return [];
  const found = parts.flatMap(wholeHeading).filter(({ piece }) => piece === undefined);
  return found
    .filter(({ target }, at) => found.findIndex((one) => one.target === target) === at)
    .map((one, rank): Candidate => ({ ...one, how: 'part', weight: Math.min(one.weight, 12) - rank * 0.5 }));
};

const MOBILE = /携帯|ケータイ|モバイル|mobile|cell/;

/** Of several columns that mean the same: the sales of the newest year, and the fixed line before the mobile one. */
const preferred = (heading: string, candidates: readonly Candidate[]): readonly Candidate[] => {
  const text = heading.normalize('NFKC').toLowerCase();
  const year = /(?:19|20)(\d\d)/.exec(text)?.[1] ?? '0';
  const less = MOBILE.test(text) ? 12 : 0;
  return candidates.map((one) => {
    if (one.target === 'amount') return { ...one, weight: one.weight + Number(year) / 100 };
    return one.target === 'phone' ? { ...one, weight: one.weight - less } : one;
  });
};

/** Everything a heading can mean, judged by its words alone. */
export const candidatesOf = (heading: string): readonly Candidate[] => {
  if (isNeverPlaced(heading)) return isPhoneAndFax(heading) ? [{ target: 'phone', how: 'part', weight: 12 }] : [];
  const found = wholeHeading(heading);
  return preferred(heading, found.length === 0 ? eitherOf(heading) : found);
};

const wholeHeading = (heading: string): readonly Candidate[] => {
  const named = side(heading);
  if (named !== null) return [{ target: named, how: 'alias', weight: 20 }];
  const part = half(heading);
  if (part !== null) return [part];
  const forms = headingForms(heading);
  const whole = forms[0] ?? '';
  if (READING.test(whole) && !words.has(whole)) return COMPANY.test(whole) ? [{ target: 'kana', how: 'part', weight: 12 }] : [];
  for (const [level, form] of forms.entries()) {
    const contact = contactHeading(form);
    if (contact !== null) return [{ target: touchWhen, how: 'alias', weight: contact.last ? 25 : 20, channel: contact.channel }];
    const known = words.get(form);
    // Every step of loosening costs a little, so that of メール and メール1 the plain one wins.
    if (known !== undefined) return known.map((one) => ({ ...one, how: level > 0 ? 'alias' : one.how, weight: one.weight - level }));
  }
  // As it stands, without brackets, without honorifics: an ending may be what a looser form drops.
  const said = forms.slice(0, 3);
  const ending = endings.find(([form]) => said.some((one) => form.test(one)));
  if (ending === undefined && said.some(isLastContact)) return [{ target: touchWhen, how: 'part', weight: 12, channel: 'other' }];
  if (ending !== undefined) return ending[1].map((target, rank) => ({ target, how: 'part', weight: 10 - rank * 0.5 }));
  const bare = whole.replace(WHOSE, '');
  return bare === whole ? [] : wholeHeading(bare).map((one) => ({ ...one, how: 'part', weight: Math.min(one.weight, 10) }));
};

/** Whose it is, which a list of customers need not say: 請求先都道府県, 会社の備考. */
const WHOSE =
  /^(?:請求先|納品先|納入先|送付先|出荷先|会社|法人|企業|勤務先|本社|本店|店舗|顧客|取引先|得意先|お?客様|客先|先方|貴社|御社|組織)の?(?=.)/;
