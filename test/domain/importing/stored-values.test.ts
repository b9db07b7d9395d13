/** The values of a list enter in stored form, and stay word for word where that changed them. */
import { describe, expect, test } from '@jest/globals';
import { defaultRules } from '../../../src/domain/settings/rules';
import { adopt, one } from './adopted';

describe('values enter in stored form and stay word for word where that changed them', () => {
  test('converted', () => {
    const { customer, kept, codes } = one(
      ['会社名', '電話', '年商', '区分', '次回日'],
      ['あおば機工㈱', '０３−５５５０−０１０１', '3,200万', '休止', 'R9.1.5'],
    );
    expect(customer).toEqual({
      company: 'あおば機工株式会社',
      phone: '03-5550-0101',
      amount: 32000000,
      type: '休眠',
      nextDate: '2027-01-05',
    });
    expect(kept).toEqual([
      ['会社名', 'あおば機工㈱'],
      ['電話', '０３−５５５０−０１０１'],
      ['年商', '3,200万'],
      ['区分', '休止'],
      ['次回日', 'R9.1.5'],
    ]);
    expect(codes).toEqual([]);
  });
  test('a postal code in the address fills 郵便番号 when the list has none for the row', () => {
    const inAddress = one(['会社名', '住所'], ['青空商事', '〒１０４−００６１ 東京都中央区銀座4-2-1']);
    expect(inAddress.customer).toMatchObject({ postal: '104-0061' });
    const split = one(
      ['会社名', '都道府県', '市区町村', '番地', 'ビル名'],
      ['青空商事', '〒104-0061 東京都', '中央区', '銀座4-2-1', '三越ビル'],
    );
    expect(split.customer).toMatchObject({ postal: '104-0061' });
    const both = one(['会社名', '〒', '住所'], ['青空商事', '100-0001', '104-0061 東京都中央区銀座4-2-1']);
    expect(both.customer).toMatchObject({ postal: '100-0001' });
    const none = one(['会社名', '住所'], ['青空商事', '東京都中央区銀座4-2-1 電話03-5550-0101']);
    expect(none.customer).not.toHaveProperty('postal');
  });
  test('as it stood: nothing is kept twice', () => {
    const { kept } = one(['会社名', '電話', '年商', '区分'], ['株式会社あおば機工', '03-5550-0101', 32000000, '見込']);
    expect(kept).toEqual([]);
  });
  test('unreadable: text columns show it, numbers, dates and lists stay empty', () => {
    const { customer, kept, codes } = one(
      ['会社名', '電話', '年商', '区分', '次回日'],
      ['青空商事', '12-34', '30〜50万', '要相談', '来月'],
    );
    expect(customer).toEqual({ company: '青空商事', phone: '12-34' });
    expect(kept.map(([heading]) => heading)).toEqual(['年商', '区分', '次回日']);
    expect(codes.sort()).toEqual(['amount-range', 'day-unreadable', 'not-in-list', 'phone-digits']);
  });
  test("a word for 'nothing' is no problem", () => {
    const { customer, codes, kept } = one(['会社名', '年商', '区分', '営業担当'], ['青空商事', '-', 'なし', '未定']);
    expect([customer, codes]).toEqual([{ company: '青空商事' }, []]);
    expect(kept.length).toBe(3);
  });
  test('numbers and check boxes from a sheet', () => {
    const { customer, kept } = one(['会社名', '電話', '〒', '得意先コード', '年賀状'], ['青空商事', 355500101, 600001, 2214, true]);
    expect(customer).toEqual({ company: '青空商事', phone: '03-5550-0101', postal: '060-0001', externalCode: '2214' });
    expect(kept).toContainEqual(['年賀状', 'TRUE']);
  });
  test('formulas, tags and emoji are text; errors of formulas are not', () => {
    const { customer, codes, kept } = one(
      ['会社名', '備考', '住所', '電話'],
      ['=cmd|calc', '<script>alert(1)</script> 👍', '#REF!', '#N/A'],
    );
    expect(customer).toEqual({ company: '=cmd|calc', cautions: '<script>alert(1)</script> 👍' });
    expect(codes).toEqual(['formula-error', 'formula-error']);
    expect(kept).toEqual([
      ['住所', '#REF!'],
      ['電話', '#N/A'],
    ]);
  });
  test('columns without a heading go by their letter, two of one name stand twice', () => {
    const { kept, customer } = one(['会社名', '電話', '', '電話'], ['青空商事', '03-5550-0101', 'x', '03-5550-0102', 'y']);
    expect(kept).toEqual([
      ['C', 'x'],
      ['E', 'y'],
    ]);
    expect(customer).toMatchObject({ phone: '03-5550-0101', otherContacts: '03-5550-0102' });
  });
  test('an address and a name in pieces', () => {
    const { customer } = one(
      ['会社名', '姓', '名', '都道府県', '市区町村', '番地', '建物名'],
      ['青空商事', '佐藤', '花子', '東京都', '港区', '芝5-5', '青空ビル'],
    );
    expect(customer).toMatchObject({ contactPerson: '佐藤 花子', address: '東京都港区芝5-5 青空ビル' });
    expect(one(['会社名', '都道府県', '住所'], ['青空商事', '東京都', '東京都港区芝5-5']).customer).toMatchObject({
      address: '東京都港区芝5-5',
    });
    expect(one(['Company', 'Street', 'City', 'State'], ['Acme', '1 Main St', 'Springfield', 'IL']).customer).toMatchObject({
      address: '1 Main St, Springfield, IL',
    });
  });
  test('words in the language of the workbook', () => {
    expect(one(['Company', 'Status'], ['Acme', '休止'], defaultRules('en', 'Asia/Tokyo')).customer).toMatchObject({ type: 'Dormant' });
  });
  test('状況 may hold words of 区分 and of 段階', () => {
    const { records, codes } = adopt([
      ['会社名', '状況'],
      ['青空商事', '取引中'],
      ['みなと商店', '休止'],
      ['もり工房', 'アポ'],
      ['花店', '失注'],
      ['茶店', '要相談'],
    ]);
    expect(records.map(({ customer }) => [customer.type, customer.stage])).toEqual([
      ['取引中', undefined],
      ['休眠', undefined],
      ['見込', 'アポ'],
      [undefined, '失注'],
      [undefined, undefined],
    ]);
    expect(codes).toEqual(['not-in-list']);
  });
  test('numbers from abroad stand as typed in their column, and are flagged', () => {
    const { records, codes } = adopt([
      ['Company', 'Phone', 'Zip'],
      ['Acme', '310/246-1501', '90048'],
      ['Bolt', '310-246-1502', '90048'],
      ['Cog', '310-246-1503', '90048'],
    ]);
    expect(records[0]?.customer).toEqual({ company: 'Acme', phone: '310/246-1501', postal: '90048' });
    expect(codes.length).toBe(6);
  });
  test('4/5/2026 is read as the other dates of its column say', () => {
    const { records } = adopt([
      ['Company', 'Next visit'],
      ['Acme', '4/5/2027'],
      ['Bolt', '3/25/2027'],
    ]);
    expect(records[0]?.customer.nextDate).toBe('2027-04-05');
    expect(
      adopt([
        ['Company', 'Next visit'],
        ['Acme', '4/5/2027'],
        ['Bolt', '25/3/2027'],
      ]).records[0]?.customer.nextDate,
    ).toBe('2027-05-04');
    expect(
      adopt([
        ['Company', 'Next visit'],
        ['Acme', '4/5/2027'],
      ]).codes,
    ).toEqual(['day-ambiguous']);
  });
});
