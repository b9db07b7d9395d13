import { describe, expect, test } from '@jest/globals';
import { findHeader, type Header } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import { defaultRules } from '../../../src/domain/settings/rules';
import { cellText } from '../../../src/domain/values/cell';
import { fixtures, largeLists, lostCells, type NamedList, sourceDataOf } from './lists';

const rules = defaultRules('ja', 'Asia/Tokyo');
const today = '2026-11-21';

const adopted = ({ values }: NamedList) => {
  const header = findHeader(values, rules) as Header;
  return { header, plan: readList(values, header, rules, { today }) };
};

const columns: Record<string, (string | null)[]> = {
  sales: [
    null,
    'company',
    'kana',
    'contactPerson',
    'phone',
    'email',
    'postal',
    'address',
    'owner',
    'type',
    'amount',
    'touch:when',
    'touch:result',
    'touch:summary',
  ],
  fair: ['company', 'department', 'contactPerson', 'email', 'phone', 'address', 'touch:when', null],
  billing: ['externalCode', 'company', 'kana', 'postal', 'address', 'phone', 'amount', null],
};
columns.eigyo = columns.sales ?? [];
columns.tenjikai = columns.fair ?? [];
columns.seikyu = columns.billing ?? [];

describe.each([...fixtures, ...largeLists].map((list) => [list.name, list] as const))('%s', (name, list) => {
  const { header, plan } = adopted(list);

  test('headings mean what they mean', () => {
    expect(header.columns.map(({ column }) => column)).toEqual(columns[name]);
  });
  test('each row is a customer, and no cell is lost', () => {
    expect(plan.records.length).toBe(list.meant.length);
    expect(lostCells(list.values, header, plan)).toEqual([]);
  });
  test('amount, type and date are what was meant, or reported', () => {
    const wrong = list.meant.flatMap((meant, at) => {
      const record = plan.records[at];
      const { amount = '', type = '' } = record?.customer ?? {};
      const date = record?.touch?.when ?? record?.business ?? '';
      const said = { amount: cellText(amount), type: cellText(type), date };
      return JSON.stringify(said) === JSON.stringify(meant) ? [] : [{ row: record?.sourceRow, said, meant }];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the fixtures in detail', () => {
  const plans = new Map(fixtures.map((list) => [list.name, adopted(list).plan]));
  test('sales', () => {
    const plan = plans.get('sales');
    expect(plan?.newMembers).toEqual(['木村', '林']);
    expect(plan?.individuals).toBe(1);
    expect(plan?.leftOut.map(({ sourceRow, why }) => [sourceRow, why])).toEqual([
      [1, 'title'],
      [10, 'total'],
      [11, 'note'],
    ]);
    expect(plan?.problems.map(({ sourceRow, heading, problem }) => [sourceRow, heading, problem.code])).toEqual([
      [7, 'E-mail', 'email-shape'],
      [7, '状況', 'not-in-list'],
      [7, '年商(当社取引)', 'amount-range'],
      [7, '最終訪問', 'day-unreadable'],
      [9, '営業担当', 'several-people'],
      [9, '最終訪問', 'day-future'],
      [10, '', 'row-left-out'],
      [11, '', 'row-left-out'],
    ]);
    expect({ ...plan?.records[0], cells: [] }).toEqual({
      sourceRow: 4,
      customer: {
        company: '株式会社あおば機工',
        kana: 'アオバキコウ',
        contactPerson: '山本 一郎',
        phone: '03-5550-0101',
        email: 'ichiro@aoba.example.jp',
        postal: '100-0001',
        address: '東京都千代田区千代田１－１',
        owner: '木村',
        type: '取引中',
        amount: 32000000,
      },
      touch: { when: '2026-03-05', channel: 'visit', result: '', summary: '秋に更新予定' },
      business: null,
      cells: [],
      apart: [],
      doubtful: false,
    });
    expect(plan?.records[0] && sourceDataOf(plan.records[0])).toBe(
      'No = 1\nふりがな = あおばきこう\nご担当 = 山本　一郎 様\nE-mail = ICHIRO@aoba.example.jp\n〒 = 1000001\n営業担当 = 木村さん\n状況 = 既存\n年商(当社取引) = 3,200万円\n最終訪問 = 2026/3/5\n感触 = ○',
    );
  });
  test('permission to mail stays out of the ledger', () => {
    for (const record of plans.get('fair')?.records ?? []) expect(Object.values(record.customer)).not.toContain('可');
    expect(plans.get('fair')?.records[1]).toMatchObject({
      customer: { company: '鈴木 次郎' },
      touch: { when: '2026-02-11', channel: 'event' },
    });
  });
  test('whoever has been billed is a customer', () => {
    expect(plans.get('billing')?.typesInferred).toBe(3);
    expect(plans.get('billing')?.problems.map(({ problem }) => problem)).toEqual([
      { code: 'no-company', column: 'company', raw: 'スズキ　ジロウ', from: 'kana' },
    ]);
  });
});
