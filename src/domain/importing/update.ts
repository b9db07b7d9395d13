/**
 * What a list changes in a customer that is there already. Blank never overwrites; without other orders only blanks are filled; second
 * numbers and addresses are added, never replaced; what stays another value is kept word for word in 元データ (source-lines.ts).
 */

import type { CustomerRow } from '../customers/derive';
import { emailKeys, phoneKeys } from '../matching/contact-keys';
import { nameKey } from '../matching/name-key';
import { customers } from '../schema/customers';
import { isOwn } from '../schema/own-columns';
import { type Cell, cellText, isBlank } from '../values/cell';
import { readContacts } from '../values/contacts';
import { isNothing } from '../values/nothing';
import type { Unit } from './join-rows';
import type { UpdateRules } from './options';

export interface Update {
  /** The columns that change and what they hold then. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Column keys whose old value gives way. */
  readonly replaced: readonly string[];
  /** Column keys in which the list says something else and the ledger stays. */
  readonly differing: readonly string[];
}

const empty = (cell: Cell): boolean => isBlank(cell) || isNothing(cellText(cell));
const keysOf = (text: string): string[] => [...phoneKeys(text), ...emailKeys(text).map(({ address }) => address)];

/** The numbers and addresses of a cell, one by one; what no reader understands stays in 元データ, because this column is searched by number. */
const contactsOf = (cell: Cell): string[] => {
  const { value } = readContacts(cell);
  return value === null ? [] : [...value.phones, ...value.mails];
};

/** Numbers and addresses that the row does not have yet, added to what その他の連絡先 holds. */
const withOthers = (before: Cell, known: readonly Cell[], found: readonly Cell[]): string => {
  const there = new Set([before, ...known].flatMap(contactsOf).flatMap(keysOf));
  const added: string[] = [];
  for (const text of found.flatMap(contactsOf)) {
    const keys = keysOf(text);
    if (keys.every((key) => there.has(key))) continue;
    for (const key of keys) there.add(key);
    added.push(text);
  }
  return [cellText(before), ...added].filter((text) => text !== '').join(' / ');
};

/** Names under which it would not be found otherwise. */
const withAliases = (before: Cell, company: Cell, found: readonly Cell[]): string => {
  const said = cellText(before)
    .split(/[、\n]/)
    .filter((text) => text !== '');
  const known = new Set([...said, cellText(company)].map((name) => nameKey(name).core));
  const added: string[] = [];
  for (const cell of found) {
    const { core } = nameKey(cellText(cell));
    if (core === '' || known.has(core)) continue;
    known.add(core);
    added.push(cellText(cell));
  }
  return [...said, ...added].join('、');
};

/** Is what the rows say newer than what the ledger holds? A list without dates is: somebody chose that it wins. */
const isNewer = (unit: Unit, row: CustomerRow): boolean => {
  const ours = [row.updated, row.lastContact, row.registered].map((cell) => cellText(cell ?? '').slice(0, 10)).sort();
  return unit.day === '' || unit.day >= (ours[ours.length - 1] ?? '');
};

/** @param row the customer as it is; {} for one that is to be made */
export const updateOf = (row: CustomerRow, unit: Unit, rules: UpdateRules): Update => {
  const cells: Record<string, Cell> = {};
  const replaced: string[] = [];
  const differing: string[] = [];
  const newer = isNewer(unit, row);
  const users = customers.columns.filter(({ by }) => by === 'user').map(({ key }) => key);
  for (const key of [...users, ...Object.keys(unit.values).filter(isOwn)]) {
    const [value] = unit.values[key] ?? [];
    // A column of the user's own is only ever filled where it is blank.
    const rule = isOwn(key) ? 'blanks' : (rules[key] ?? 'blanks');
    if (value === undefined || empty(value) || rule === 'never') continue;
    const before = row[key] ?? '';
    if (cellText(before) === cellText(value)) continue;
    if (isBlank(before) || (rule === 'newer' && newer)) {
      cells[key] = value;
      if (!isBlank(before)) replaced.push(key);
    } else differing.push(key);
  }
  const after = (key: string): Cell => cells[key] ?? row[key] ?? '';
  const said = (key: string): Cell[] => [...(replaced.includes(key) ? [row[key] ?? ''] : []), ...(unit.values[key] ?? [])];
  const add = (key: string, value: string): void => {
    if (rules[key] !== 'never' && value !== cellText(after(key))) cells[key] = value;
  };
  add('otherContacts', withOthers(after('otherContacts'), [after('phone'), after('email')], [...said('phone'), ...said('email')]));
  add('aliases', withAliases(after('aliases'), after('company'), said('company')));
  return { cells, replaced, differing };
};
