/** A cell of telephone and fax number names one number to call, and nothing of it is lost. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPhoneAndFax, withoutFax } from '../../../src/domain/importing/fax-apart';
import { findHeader } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import { defaultRules } from '../../../src/domain/settings/rules';

const rules = defaultRules('ja', 'Asia/Tokyo');
const readingOf = (heading: string, cell: string) => {
  const rows = [
    ['会社名', heading, 'メール'],
    ['青空商事株式会社', cell, ''],
    ['白雪食品株式会社', '06-6000-0001', ''],
  ];
  const header = findHeader(rows, rules);
  if (header === null) throw new Error('no headings');
  return readList(rows, header, rules, { today: '2026-11-22' });
};

describe('the heading', () => {
  test.each(['電話/FAX', 'TEL・FAX', 'TEL(FAX)', '電話番号／FAX番号', '連絡先 電話/FAX', 'Phone / Fax', 'FAX/TEL', 'ＴＥＬ＆ＦＡＸ'])(
    '%s promises both',
    (heading) => expect(isPhoneAndFax(heading)).toBe(true),
  );
  test.each(['FAX', 'ＦＡＸ番号', '電話', 'TEL', 'FAX送信日', '電話番号'])('%s does not', (heading) =>
    expect(isPhoneAndFax(heading)).toBe(false),
  );
});

const number = fc
  .tuple(fc.constantFrom('03', '06'), fc.integer({ min: 2000, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([area, middle, end]) => `${area}-${middle}-${String(end).padStart(4, '0')}`);

test('the number to call is read, whatever stands between it and the fax number', () =>
  fc.assert(
    fc.property(
      number,
      number,
      fc.constantFrom('TEL ', 'TEL:', '', '電話 '),
      fc.constantFrom(' / FAX ', '　FAX:', '\nFAX ', '／ＦＡＸ：', ' F:', ' ファックス ', '(FAX '),
      (tel, fax, label, between) => {
        const cell = `${label}${tel}${between}${fax}${between.startsWith('(') ? ')' : ''}`;
        const { records } = readingOf('電話番号', cell);
        expect(records[0]?.customer.phone).toBe(tel);
        // The whole cell stands in 元データ.
        expect(records[0]?.cells.find(({ heading }) => heading === '電話番号')).toMatchObject({ raw: cell, column: null });
      },
    ),
    { numRuns: 60 },
  ));

test('under a heading of both the second number is the fax number, under 電話 it is another telephone', () => {
  const cell = '03-3211-1101 / 03-3211-1102';
  expect(readingOf('TEL/FAX', cell).records[0]?.customer.phone).toBe('03-3211-1101');
  expect(readingOf('TEL', cell).records[0]?.customer.phone).toBe(cell);
});

test('a fax number alone is no telephone number, and an unreadable one spoils no telephone number', () => {
  expect(withoutFax('FAX 03-3211-1102', true)).toBe('');
  expect(readingOf('TEL/FAX', 'FAX 03-3211-1102').records[0]?.customer.phone).toBeUndefined();
  expect(readingOf('TEL', 'TEL 03-3211-1101 FAX 03-32-1').records[0]?.customer.phone).toBe('03-3211-1101');
});

test('what names no fax number stays as it is', () =>
  fc.assert(
    fc.property(number, fc.constantFrom('', '(代)', ' 内線12'), (tel, remark) => {
      expect(withoutFax(`${tel}${remark}`, false)).toBe(`${tel}${remark}`);
    }),
  ));
