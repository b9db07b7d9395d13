/** The copy of a row's facts behind its match key: read back as they were, and no part of the key. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { copied, holdsRowCopy, readRowCopy, withRowCopy } from '../../../src/domain/customers/row-copy';
import { matchKeyOf } from '../../../src/domain/matching/key';
import { formatMatchKey, idOfLine, parseMatchKey } from '../../../src/domain/matching/key-text';

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', '#1', '¦', '\\b', 'a|b', '株式会社青空商事', '2026-04-15', '\\', '\\#', '#'),
);
const cell = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

const facts = fc.record({
  company: text,
  type: text,
  registered: text,
  owner: text,
  phone: cell,
  email: text,
  amount: cell,
  kana: text,
  contactPerson: text,
  address: text,
  different: text,
  otherFlags: text,
});

test('reads back as it was, and the key in front of it too', () => {
  fc.assert(
    fc.property(fc.nat(99_999), facts, (number, row) => {
      const id = `C-${String(number).padStart(5, '0')}`;
      const key = matchKeyOf({ id, company: row.company });
      const line = withRowCopy(formatMatchKey(key), row);
      expect(readRowCopy(line)).toEqual({ id, ...row });
      expect(Object.keys({ id, ...row }).sort()).toEqual([...copied].sort());
      expect([parseMatchKey(line), idOfLine(line)]).toEqual([key, id]);
    }),
  );
});

test('a key without a copy, and a row too long to copy, have none', () => {
  const key = formatMatchKey(matchKeyOf({ id: 'C-00001', company: '青空商事' }));
  expect([holdsRowCopy(key), readRowCopy(key), readRowCopy('')]).toEqual([false, null, null]);
  expect(withRowCopy(key, { phone: '1'.repeat(50_000) })).toBe(key);
  // One of an older ledger, with fewer facts.
  expect([holdsRowCopy(`${key}¦青空商事¦見込`), readRowCopy(`${key}¦青空商事¦見込`)]).toEqual([false, null]);
});
