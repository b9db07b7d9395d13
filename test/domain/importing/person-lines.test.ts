/** The persons of 連絡先 beside their customers' keys. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withPersons } from '../../../src/domain/importing/events/person-lines';
import { matchKeyOf } from '../../../src/domain/matching/key';
import { formatMatchKey, parseMatchKey } from '../../../src/domain/matching/key-text';

const customers = [
  { id: 'C-00001', company: '株式会社青空商事', person: '佐藤 花子', email: 'sato@aozora.example' },
  { id: 'C-00002', company: 'Blue Sky Trading, Inc.', phone: '03-1234-5678' },
];
const lines = customers.map((customer) => formatMatchKey(matchKeyOf(customer)));
const persons = fc.record({
  name: fc.constantFrom('高梨 道子', '森', 'Jane Doe', '', 'a|b,c\\'),
  phone: fc.constantFrom('', '090-1234-5678', '=1+1'),
  email: fc.constantFrom('', 'takanashi@partner.example', 'a@b.example, c@d.example'),
});

test('the customers stay as they are; every person who can be reached adds a key of the same customer, found by the person’s own address too', () => {
  fc.assert(
    fc.property(fc.array(persons, { maxLength: 4 }), (known) => {
      const all = withPersons(lines, new Map([['C-00001', known]]));
      expect(all.slice(0, lines.length)).toEqual(lines);
      const added = all.slice(lines.length).map(parseMatchKey);
      const reachable = known.filter(({ phone, email }) => phone !== '' || email !== '');
      expect(added.map((key) => [key?.id, key?.company])).toEqual(reachable.map(() => ['C-00001', '株式会社青空商事']));
      reachable.forEach(({ email }, at) => {
        expect(added[at]?.mails).toEqual(expect.arrayContaining(['sato@aozora.example', ...(email === '' ? [] : email.split(', '))]));
      });
    }),
  );
});

test('in Latin letters the first name is given to many, and stands for nobody', () => {
  const [, , line = ''] = withPersons(lines, new Map([['C-00002', [{ name: 'Jane Doe', phone: '', email: 'jane@partner.example' }]]]));
  expect(parseMatchKey(line)?.others).not.toContain('jane');
});
