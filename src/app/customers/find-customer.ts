/** Type-ahead: finds customers by name, kana, phone, e-mail or contact person, from the match keys alone (one read). */
import type { FindAnswer, FindRequest, Match } from '../../contract';
import { numberOf } from '../../domain/ids';
import { phoneKeys } from '../../domain/matching/contact-keys';
import { foldName } from '../../domain/matching/fold-name';
import { parseMatchKey } from '../../domain/matching/key-text';
import type { MatchKey } from '../../domain/matching/match-key';
import { customerIdPrefix } from '../../domain/schema/customers';
import { cellText } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import { phoneNumber } from '../../domain/values/phone-number';
import type { TableSheet } from '../ports';
import type { FoundRecord } from '../records/records';
import { locateSurvivor } from '../records/survivor-of';

const shown = 8;

/** How well a customer answers the query: 0 = not at all; a name that begins with it before one that holds it. */
const score = (key: MatchKey, query: { name: string; plain: string; digits: string }): number => {
  if (query.name !== '') {
    if (key.core.startsWith(query.name) || key.kana.startsWith(query.name)) return 3;
    if (key.core.includes(query.name) || key.kana.includes(query.name) || foldName(key.person).includes(query.name)) return 2;
  }
  if (query.digits.length >= 3 && key.phones.some((phone) => phone.includes(query.digits))) return 2;
  if (
    query.plain !== '' &&
    (key.mails.some((mail) => mail.includes(query.plain)) || fold(key.company).includes(query.plain) || fold(key.id) === query.plain)
  )
    return 1;
  return 0;
};

/** The key of a merged row: it names the customer and says nothing of it. */
const isBare = ({ company, person, phones, mails }: MatchKey): boolean =>
  `${company}${person}` === '' && phones.length + mails.length === 0;

const queryOf = (text: string): { name: string; plain: string; digits: string } => {
  const plain = fold(text);
  const bare = /^[\d+()./-]+$/.test(plain) ? plain.replace(/\D/g, '') : '';
  return { name: foldName(text), plain, digits: bare === '' ? '' : (phoneKeys(text)[0] ?? bare) };
};

/** What tells customers of one name apart; the key holds a number as digits alone. */
const detailOf = ({ person, phones: [phone = ''], mails: [mail = ''] }: MatchKey): string =>
  [person, phoneNumber(phone)?.text ?? phone, mail].filter((part) => part !== '').join(' ');

const matchOf = ({ at, row }: FoundRecord): Match => {
  const text = (key: string): string => cellText(row[key] ?? '');
  const detail = ['contactPerson', 'phone', 'email'].map(text).filter((part) => part !== '');
  return { id: text('id'), company: text('company') || text('contactPerson'), detail: detail.join(' '), row: at };
};

export const findCustomers = (request: FindRequest, sheet: TableSheet): FindAnswer => {
  const query = queryOf(request.text);
  if (query.plain === '') return { matches: [], more: 0 };
  const found: { score: number; match: Match; key?: MatchKey }[] = [];
  (sheet.columns(['matchKey']).matchKey ?? []).forEach((cell, index) => {
    const key = parseMatchKey(cellText(cell));
    if (key === null || key.id === '' || isBare(key)) return;
    const points = score(key, query);
    if (points === 0) return;
    found.push({
      score: points,
      match: { id: key.id, company: key.company === '' ? key.person : key.company, detail: '', row: index + 2 },
      key,
    });
  });
  if (found.length === 0 && numberOf(customerIdPrefix, query.plain.toUpperCase()) !== null) {
    const merged = locateSurvivor(sheet, query.plain.toUpperCase(), 0);
    if (merged !== null) found.push({ score: 1, match: matchOf(merged) });
  }
  found.sort((a, b) => b.score - a.score || a.match.company.length - b.match.company.length || (a.match.id < b.match.id ? -1 : 1));
  const matches = found.slice(0, shown).map(({ match, key }) => (key === undefined ? match : { ...match, detail: detailOf(key) }));
  return { matches, more: Math.max(0, found.length - shown) };
};
