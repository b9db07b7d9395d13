import { expect, test } from '@jest/globals';
import { keysNear, reportDuplicates, similarInLines, similarTo } from '../../../src/domain/matching/duplicates';
import { type MatchFields, matchKeyOf } from '../../../src/domain/matching/key';
import { formatMatchKey } from '../../../src/domain/matching/key-text';

const customer = (id: string, company: string, rest: Partial<MatchFields> = {}) => matchKeyOf({ id, company, ...rest });
const subject = (key: ReturnType<typeof customer>, different: string[] = []) => ({ key, different });

test('the other is named: the company, or the person where there is none', () => {
  const others = [
    customer('C-2', '株式会社曙光商事', { phone: '0312345678' }),
    customer('C-3', '', { person: '高橋誠', phone: '0312345678' }),
  ];
  const found = similarTo(customer('C-1', '曙光商事', { phone: '0312345678' }), others, 5);
  expect(found.map(({ otherId, otherName }) => [otherId, otherName])).toEqual([
    ['C-2', '株式会社曙光商事'],
    ['C-3', '高橋誠'],
  ]);
});

test('a customer is never its own duplicate, stored or edited', () => {
  const stored = customer('C-1', '株式会社曙光', { phone: '0312345678', email: 'a@example.jp' });
  expect(similarTo(stored, [stored], 5)).toEqual([]);
  // Edited just now: the column still holds what the row was.
  expect(reportDuplicates([subject(customer('C-1', '黎明', { phone: '0312345678' }))], [formatMatchKey(stored)]).size).toBe(0);
});

test('the surest come first, the rest is counted, and related ones raise no warning', () => {
  const crowd = Array.from({ length: 20 }, (_, at) =>
    customer(`C-${at + 10}`, `${String.fromCharCode(0x4e9c + at * 7)}商店`, { phone: '0312345678' }),
  );
  const twin = customer('C-99', '曙光精機', { phone: '0312345678', email: 'a@example.jp' });
  const others = [
    ...crowd,
    customer('C-98', '曙光精機', { email: 'a@example.jp' }),
    customer('C-97', '曙光精機販売', { email: 'b@example.jp' }),
  ];
  const report = reportDuplicates([subject(twin)], others.map(formatMatchKey)).get('C-99');
  expect(report?.listed[0]?.otherId).toBe('C-98');
  expect((report?.listed.length ?? 0) + (report?.unlisted ?? 0)).toBe(21);
  expect(report?.listed.map((one) => one.otherId)).not.toContain('C-97');
});

test('a pair that was declared two customers is silent, on both sides', () => {
  const [one, other] = [customer('C-1', '曙光精機㈱', { phone: '0312345678' }), customer('C-2', '曙光精機㈱', { phone: '0312345678' })];
  expect(reportDuplicates([subject(one), subject(other)], []).size).toBe(2);
  expect(reportDuplicates([subject(one, ['C-2']), subject(other, ['C-1'])], []).size).toBe(0);
});

test('lines of another version and rubbish are passed over', () => {
  const one = customer('C-1', '曙光精機㈱', { phone: '0312345678' });
  const lines = ['', 'C-2|曙光精機㈱|曙光精機|株式会社|back||||0312345678|', 'rubbish', formatMatchKey(customer('C-3', '曙光精機㈱'))];
  expect(keysNear([one], lines).map((key) => key.id)).toEqual(['C-3']);
  expect(similarInLines(one, lines, 5).map((found) => found.otherId)).toEqual(['C-3']);
});

test('what one customer is told, the other is told too', () => {
  const names = ['㈱曙光', '曙光株式会社', '曙光', '有限会社曙光', '黎明', '', '㈱黎明堂'];
  const phones = ['', '0312345678', '0312345679'];
  const rows = names.flatMap((company, i) =>
    phones.flatMap((phone, j) =>
      ['', '高橋 誠'].map((person, k) => customer(`C-${i}${j}${k}`, company, { phone, person, email: i % 2 ? 'a@example.jp' : '' })),
    ),
  );
  for (const one of rows) {
    for (const { otherId, judgement } of similarTo(one, rows, 1000)) {
      const other = rows.find((row) => row.id === otherId);
      const back = other === undefined ? [] : similarTo(other, rows, 1000).filter((found) => found.otherId === one.id);
      expect(back.map((found) => found.judgement)).toEqual([judgement]);
    }
  }
});
