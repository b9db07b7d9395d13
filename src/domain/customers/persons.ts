/**
 * The persons of a customer as its row keeps them, in the hidden column 連絡先の写し: the card and the touch form need them at once, and 連絡先 is
 * a table of its own. 台帳を整える writes the copy anew.
 */
import { codeOf, type Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { fold } from '../values/fold';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly title: string;
  /** Codes of the lists role and presence. */
  readonly role: string;
  readonly presence: string;
  readonly phone: string;
  readonly email: string;
}

type Row = Readonly<Record<string, Cell>>;
const fields = ['id', 'name', 'department', 'title', 'role', 'presence', 'phone', 'email'] as const;

/** More than these no card shows; all of them are in 連絡先. */
const mostKept = 30;

/** A row of 連絡先; null for one without an ID, a customer or a name. */
export const personOf = (row: Row, rules: Rules): Person | null => {
  const text = (key: string): string => cellText(row[key] ?? '');
  if (text('id') === '' || text('customerId') === '' || text('name') === '') return null;
  const role = codeOf(rules, 'role', text('role'));
  const presence = codeOf(rules, 'presence', text('presence'));
  const { id, name, department, title, phone, email } = Object.fromEntries(fields.map((key) => [key, text(key)])) as unknown as Person;
  return { id, name, department, title, role, presence, phone, email };
};

const weight = ({ role, presence }: Person): number =>
  (['moved', 'left'].includes(presence) ? 10 : 0) + (['decider', 'key', 'window', 'introducer'].indexOf(role) + 1 || 5);

/** Those who are there first, who decides before who only answers, then by number. */
const inOrder = (a: Person, b: Person): number => weight(a) - weight(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A JSON array: begins with '[', so it is never a formula; '' for nobody. */
export const formatPersons = (persons: readonly Person[]): string =>
  persons.length === 0
    ? ''
    : JSON.stringify(
        [...new Map(persons.map((one) => [one.id, one])).values()]
          .sort(inOrder)
          .slice(0, mostKept)
          .map((one) => fields.map((key) => one[key])),
      );

/** The persons in a cell; none for a damaged one, which tidy writes anew. */
const parsePersons = (cell: Cell): Person[] => {
  const text = cellText(cell);
  if (!text.startsWith('[[')) return [];
  try {
    return (JSON.parse(text) as string[][]).map(
      (values) => Object.fromEntries(fields.map((key, at) => [key, String(values[at] ?? '')])) as unknown as Person,
    );
  } catch {
    return [];
  }
};

export const personsIn = (row: Row): Person[] => parsePersons(row.persons ?? '');

/** Do they decide, or speak for those who do? */
export const isKeyPerson = ({ role, presence }: Person): boolean =>
  ['key', 'decider'].includes(role) && !['moved', 'left'].includes(presence);

/** Was one of the customer's key persons met? Compared as people write names: 山田 太郎様, 山田太郎. */
export const metKeyPerson = (row: Row, met: string): boolean => {
  const plain = (name: string): string => fold(name).replace(/\s|様$|さん$/g, '');
  return met !== '' && personsIn(row).some((one) => isKeyPerson(one) && plain(met).includes(plain(one.name)));
};

/** What the ledger's own row holds of 窓口, the person it is in contact with: the person's field and the row's column. */
export const mirrored = [
  ['name', 'contactPerson'],
  ['phone', 'phone'],
  ['email', 'email'],
] as const;

/**
 * The cells of the row that follow its 窓口 when 連絡先 was edited: what is blank is filled, and what held the former value of the same person
 * follows; what somebody typed otherwise stays. Persons who are as the copy of the row knows them move nothing, so a cell that was emptied on
 * purpose stays empty.
 * @param before the persons as the row's copy has them; @param after as 連絡先 has them now
 */
export const windowCells = (row: Row, before: readonly Person[], after: readonly Person[]): Record<string, string> => {
  const cells: Record<string, string> = {};
  const here = (one: Person): boolean => one.role === 'window' && !['moved', 'left'].includes(one.presence);
  for (const person of [...after].filter(here).sort(inOrder)) {
    const old = before.find(({ id }) => id === person.id);
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(person)) continue;
    for (const [field, column] of mirrored) {
      if (!(column in row) || person[field] === '') continue;
      const now = cells[column] ?? cellText(row[column] ?? '');
      if (now === '' || (old !== undefined && here(old) && now === old[field] && now !== person[field])) cells[column] = person[field];
    }
  }
  return cells;
};
