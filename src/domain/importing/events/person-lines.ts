/** The persons of 連絡先 as lists of events may name them: whoever comes to a seminar or opens a mailing is seldom the one person in the customer's row. */
import { blocksOf } from '../../matching/blocks';
import { emailKeys, phoneKeys } from '../../matching/contact-keys';
import { formatMatchKey, idOfLine, parseMatchKey } from '../../matching/key-text';
import { personKey } from '../../matching/person-name';

/** A row of 連絡先, as stored. */
export interface KnownPerson {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * The customers' lines of 照合キー, and behind them one more for each person who has a number or an address: the customer's own with that person in
 * the place of the one in the row.
 *
 * @param persons by customer ID
 */
export const withPersons = (lines: readonly string[], persons: ReadonlyMap<string, readonly KnownPerson[]>): string[] => [
  ...lines,
  ...lines.flatMap((line) => {
    const all = persons.get(idOfLine(line)) ?? [];
    const key = all.length === 0 ? null : parseMatchKey(line);
    if (key === null) return [];
    return all
      .filter(({ phone, email }) => phone !== '' || email !== '')
      .map(({ name, phone, email }) => {
        const phones = [...new Set([...phoneKeys(phone), ...key.phones])];
        const mails = [...new Set([...emailKeys(email).map(({ address }) => address), ...key.mails])];
        const who = personKey(name);
        // A row that names nobody but the person stands under that name, or under the family's, which is the first in Japanese alone.
        const family = /^[a-z]/.test(who) ? '' : (who.split(' ')[0] ?? '');
        const others = [...new Set([...key.others, who.replace(/ /g, ''), family])].filter((other) => other !== '');
        const person = { ...key, person: name, who, others, phones, mails };
        return formatMatchKey({ ...person, blocks: blocksOf(person) });
      });
  }),
];
