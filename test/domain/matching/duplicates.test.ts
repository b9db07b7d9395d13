import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDuplicates, indexMatchKeys, reportDuplicates, scanDuplicates } from '../../../src/domain/matching/duplicates';
import { type MatchFields, matchKeyOf } from '../../../src/domain/matching/key';

const customer = (id: string, company: string, rest: Partial<MatchFields> = {}) => matchKeyOf({ id, company, ...rest });

/** The verdicts for two customers, as 'by:verdict'. */
const verdicts = (one: Omit<MatchFields, 'id'>, other: Omit<MatchFields, 'id'>) =>
  findDuplicates(matchKeyOf({ id: 'C-1', ...one }), [matchKeyOf({ id: 'C-2', ...other })]).map(({ by, verdict }) => `${by}:${verdict}`);

test.each([
  ['株式会社エコホーム', '㈱エコホーム', ['name:likely']],
  ['株式会社エコホーム', 'ｴｺﾎｰﾑ', ['name:likely']],
  ['株式会社エコホーム', 'エコホーム株式会社', ['name:possible']], // 前株 and 後株: two registrations
  ['株式会社エコホーム', '有限会社エコホーム', ['name:possible']],
  ['株式会社エコホーム', '株式会社エコホーム販売', []],
  ['', '', []],
] as const)('names %j and %j: %j', (one, other, expected) => {
  expect(verdicts({ company: one }, { company: other })).toEqual(expected);
});

test('one name in two prefectures may be two companies', () => {
  const tokyo = { company: '㈱曙', address: '東京都港区1-1' };
  expect(verdicts(tokyo, { company: '㈱曙', address: '大阪府大阪市1-1' })).toEqual(['name:possible']);
  expect(verdicts(tokyo, { company: '㈱曙', address: '港区1-1' })).toEqual(['name:likely']);
  expect(verdicts(tokyo, { company: '㈱曙', address: '東京都中央区2-2' })).toEqual(['name:likely']);
});

test('telephone numbers', () => {
  const phone = '03-1234-5678';
  expect(verdicts({ company: '㈱曙', phone }, { company: '黎明㈱', phone: '+81 3 1234 5678' })).toEqual(['phone:possible']);
  expect(verdicts({ company: '㈱曙', phone }, { company: '曙 東京支店', phone })).toEqual(['phone:possible']); // one character says little
  expect(verdicts({ company: '㈱暁光', phone }, { company: '暁光 東京支店', phone })).toEqual(['phone:likely']);
  expect(verdicts({ company: '㈱暁光', phone }, { company: '㈱暁光', phone: '090-1111-2222 / 03-1234-5678' })).toEqual([
    'name:likely',
    'phone:likely',
  ]);
});

test('e-mail addresses', () => {
  expect(verdicts({ company: '㈱曙', email: 'a@example.jp' }, { company: '黎明', email: 'A+x@example.jp' })).toEqual(['email:same']);
  expect(verdicts({ company: '㈱曙', email: 'info@example.jp' }, { company: '黎明', email: 'info@example.jp' })).toEqual([]);
  expect(verdicts({ company: '㈱曙', email: 'info@example.jp' }, { company: '㈱曙', email: 'info@example.jp' })).toEqual(['name:likely']);
});

test('persons without a company are compared by their own names', () => {
  expect(verdicts({ company: '', person: '髙橋　誠' }, { company: '', person: '高橋誠' })).toEqual(['name:possible']);
  expect(verdicts({ company: '', person: '高橋誠' }, { company: '高橋誠', person: '' })).toEqual([]);
});

test('the other is named: the company, or the person where there is none', () => {
  const others = [customer('C-2', '株式会社曙', { phone: '0312345678' }), customer('C-3', '', { person: '高橋誠', phone: '0312345678' })];
  expect(findDuplicates(customer('C-1', '曙', { phone: '0312345678' }), others)).toEqual([
    { by: 'name', verdict: 'likely', otherId: 'C-2', otherName: '株式会社曙' },
    { by: 'phone', verdict: 'possible', otherId: 'C-2', otherName: '株式会社曙' },
    { by: 'phone', verdict: 'possible', otherId: 'C-3', otherName: '高橋誠' },
  ]);
});

test('a customer is never its own duplicate, stored or edited', () => {
  const stored = customer('C-1', '株式会社曙', { phone: '0312345678', email: 'a@example.jp' });
  expect(findDuplicates(stored, [stored])).toEqual([]);
  // Edited just now: the index still holds what the row was.
  expect(reportDuplicates(customer('C-1', '黎明', { phone: '0312345678' }), indexMatchKeys([stored]))).toEqual({ listed: [], unlisted: 0 });
});

test('the surest reasons are listed, the rest is counted', () => {
  const crowd = Array.from({ length: 20 }, (_, at) => customer(`C-${at}`, `会社${at}号`, { phone: '0312345678' }));
  const twin = customer('C-99', '会社19号', { phone: '0312345678', email: 'a@example.jp' });
  const report = reportDuplicates(twin, indexMatchKeys([...crowd, customer('C-98', '別', { email: 'a@example.jp' })]));
  expect(report.listed.map(({ by, verdict, otherId }) => `${by}:${verdict}:${otherId}`)).toEqual([
    'email:same:C-98',
    'name:likely:C-19',
    'phone:possible:C-0',
    'phone:possible:C-1',
    'phone:possible:C-2',
  ]);
  expect(report.unlisted).toBe(17);
});

test('what one customer is told, the other is told too', () => {
  const company = fc.constantFrom('㈱曙', '曙株式会社', '曙', '有限会社曙', '黎明', '', '㈱黎明堂');
  const phone = fc.constantFrom('', '0312345678', '0312345679', '03-1234-5678 / 090-1234-5678');
  const email = fc.constantFrom('', 'a@example.jp', 'info@example.jp', 'a@example.jp, b@example.jp');
  const person = fc.constantFrom('', '高橋誠', '髙橋 誠');
  const ledger = fc.array(fc.record({ company, phone, email, person }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(ledger, (rows) => {
      const keys = rows.map((row, at) => matchKeyOf({ id: `C-${at}`, ...row }));
      const reports = scanDuplicates(keys, 100);
      for (const [id, { listed, unlisted }] of reports) {
        expect(unlisted).toBe(0);
        for (const { by, verdict, otherId } of listed) {
          const back = reports.get(otherId)?.listed.filter((reason) => reason.otherId === id && reason.by === by);
          expect(back?.map((reason) => reason.verdict)).toEqual([verdict]);
        }
      }
    }),
  );
});

test('a ledger of 50,000 with a crowd of 5,000 under one number costs short lists only', () => {
  const keys = Array.from({ length: 50_000 }, (_, at) =>
    customer(`C-${at}`, `会社${at % 45_000}号`, {
      phone: at < 5000 ? '0312345678' : `09${10_000_000 + at}`,
      email: `p${at % 48_000}@example.jp`,
    }),
  );
  const index = indexMatchKeys(keys);
  let looks = 0;
  const counted = new Proxy(keys, {
    get: (target, property, receiver) => {
      looks += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  for (const key of keys) reportDuplicates(key, { ...index, keys: counted });
  // Three buckets a customer, at most six looks into each; 25 million for the crowd alone if it were every pair.
  expect(looks).toBeLessThanOrEqual(keys.length * 3 * 6);
  const reports = scanDuplicates(keys);
  expect(reports.size).toBe(5000 + 5000);
  const { listed, unlisted } = reports.get('C-4000') ?? { listed: [], unlisted: 0 };
  expect(listed).toHaveLength(5);
  expect(listed.length + unlisted).toBe(4999 + 1);
});
