import { describe, expect, test } from '@jest/globals';
import { findHeader, type Header } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import { summarise } from '../../../src/domain/importing/summary';
import { defaultRules, type Rules } from '../../../src/domain/settings/rules';
import type { Cell } from '../../../src/domain/values/cell';
import { keptCells, lostCells } from './lists';

const japanese = defaultRules('ja', 'Asia/Tokyo');
const today = '2026-11-21';

const adopt = (values: Cell[][], rules: Rules = japanese) => {
  const header = findHeader(values, rules) as Header;
  expect(header).not.toBeNull();
  const plan = readList(values, header, rules, { today });
  expect(lostCells(values, header, plan)).toEqual([]);
  return { header, plan, records: plan.records, summary: summarise(plan, header), codes: plan.problems.map(({ problem }) => problem.code) };
};
const one = (headings: string[], row: Cell[], rules?: Rules) => {
  const { records, codes } = adopt([headings, row], rules);
  return { ...records[0], kept: records[0] === undefined ? [] : keptCells(records[0]), codes };
};

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

test('permission to mail is kept apart from everything that enters the ledger (R107)', () => {
  const { cells, apart } = one(['会社名', 'メール配信可', 'DM送付'], ['青空商事', '不可', '○']);
  expect(cells?.map(({ raw }) => raw)).toEqual(['青空商事']);
  expect(apart).toEqual([
    ['メール配信可', '不可'],
    ['DM送付', '○'],
  ]);
});

test('marks are results only when somebody said what they mean', () => {
  const values = [
    ['会社名', '最終訪問', '感触'],
    ['青空商事', '2026-03-05', '○'],
    ['白雪食品', '2026-03-06', '？'],
  ];
  const header = findHeader(values, japanese) as Header;
  const resultsBy = (marks?: Record<string, string>) =>
    readList(values, header, japanese, { today, ...(marks === undefined ? {} : { marks }) }).records.map(({ touch }) => touch?.result);
  expect(resultsBy()).toEqual(['', '']);
  expect(resultsBy({ '○': '3' })).toEqual(['3', '']);
});

describe('contacts and notes', () => {
  const headings = ['会社名', '最終訪問', 'メモ'];
  test('a date becomes a touch, its notes what happened', () => {
    expect(one(headings, ['青空商事', '2026/3/5', '見積を渡した']).touch).toEqual({
      when: '2026-03-05',
      channel: 'visit',
      result: '',
      summary: '見積を渡した',
    });
    expect(one(['会社名', '来場日'], ['青空商事', '2026-03-05']).touch).toEqual({
      when: '2026-03-05',
      channel: 'event',
      result: '',
      summary: '',
    });
  });
  test('without a date the notes are cautions, if short', () => {
    expect(one(headings, ['青空商事', '', '午前中のみ'])).toMatchObject({ touch: null, customer: { cautions: '午前中のみ' } });
    expect(one(headings, ['青空商事', '', '長'.repeat(201)])).toMatchObject({
      customer: { company: '青空商事' },
      kept: [['メモ', '長'.repeat(201)]],
    });
  });
  test('a caution that is there is not overwritten', () => {
    expect(one([...headings, '注意点'], ['青空商事', '', 'メモ1', '注意1'])).toMatchObject({
      customer: { cautions: '注意1' },
      kept: [['メモ', 'メモ1']],
    });
  });
  test('a word about mailing is no note', () => {
    expect(one(headings, ['青空商事', '2026/3/5', 'DM可'])).toMatchObject({
      touch: { summary: '' },
      kept: [
        ['最終訪問', '2026/3/5'],
        ['メモ', 'DM可'],
      ],
    });
  });
  test('a visit still to come did not happen', () => {
    expect(one(headings, ['青空商事', '2026/11/22', ''])).toMatchObject({ touch: null, codes: ['day-future'] });
    expect(one(headings, ['青空商事', '2026/11/21', ''])).toMatchObject({ touch: { when: today }, codes: [] });
  });
});

describe('owners', () => {
  const owners = (names: string[], rules?: Rules) =>
    adopt([['会社名', '営業担当'], ...names.map((name, at) => [`商店${at}`, name])], rules);
  test('one person in one spelling', () => {
    const { plan, records } = owners(['伊藤さん', '　伊藤', '伊藤 太郎', '伊藤太郎', '鈴木氏']);
    expect(plan.newMembers).toEqual(['伊藤', '伊藤 太郎', '鈴木']);
    expect(records.map(({ customer }) => customer.owner)).toEqual(['伊藤', '伊藤', '伊藤 太郎', '伊藤 太郎', '鈴木']);
  });
  test('members of 設定 keep their spelling and are not new', () => {
    const { plan, records } = owners(['伊藤　太郎 様'], { ...japanese, members: [{ name: '伊藤太郎', email: '' }] });
    expect(plan.newMembers).toEqual([]);
    expect(records[0]?.customer.owner).toBe('伊藤太郎');
  });
  test('two names are nobody in particular', () => {
    const { plan, codes } = owners(['木村', '木村/林', '?', '木村', '123', '木村']);
    expect(plan.newMembers).toEqual(['木村']);
    expect(codes).toEqual(['several-people', 'not-in-list']);
  });
});

describe('every row of a customer becomes one', () => {
  const headings = ['会社名', '氏名', '電話', '売上'];
  test('a person alone is a customer in their own name', () => {
    expect(one(headings, ['', '佐藤 花子 様', '', ''])).toMatchObject({
      customer: { company: '佐藤 花子', contactPerson: '佐藤 花子' },
      codes: [],
    });
    expect(one(headings, ['個人', '佐藤 花子', '', ''])).toMatchObject({ customer: { company: '佐藤 花子' }, kept: [['会社名', '個人']] });
  });
  test('without a name it goes by what tells it apart, and is flagged', () => {
    expect(one(headings, ['', '', '03-5550-0101', 5])).toMatchObject({
      customer: { company: '03-5550-0101', phone: '03-5550-0101' },
      codes: ['no-company'],
    });
    expect(one(['得意先コード', '会社名', '売上'], ['00102', '', 5])).toMatchObject({
      customer: { company: '00102' },
      codes: ['no-company'],
    });
  });
  test('blank rows are counted, titles, totals, repeated headings and remarks reported', () => {
    const { plan, summary } = adopt([
      ['一覧', '', '', ''],
      headings,
      ['青空商事', '', '', 5],
      ['', '', '', ''],
      ['会社名', '氏名', '電話', '売上'],
      ['みなと商店', '', '', 7],
      ['', '', '', 3],
      ['合 計', '', '', 15],
      ['※ 税込', '', '', ''],
      ['', '', '', ''],
      [false, '', '', ''],
    ]);
    expect(plan.leftOut.map(({ sourceRow, why }) => [sourceRow, why])).toEqual([
      [1, 'title'],
      [5, 'heading'],
      [7, 'nobody'],
      [8, 'total'],
      [9, 'note'],
    ]);
    expect(plan.records.map(({ sourceRow }) => sourceRow)).toEqual([3, 6]);
    expect(summary).toMatchObject({
      headerRow: 2,
      customers: 2,
      empty: 1,
      leftOut: { title: 1, heading: 1, nobody: 1, total: 1, note: 1 },
      problemRows: 4,
    });
    expect(plan.rowsRead).toBe(6);
  });
  test('a company that sounds like a total is a company', () => {
    expect(adopt([headings, ['合計会計事務所', '', '', 1], ['計', '', '', 2]]).plan.leftOut.map(({ why }) => why)).toEqual(['total']);
  });
  test('who has been billed is a customer, unless the list says what they are', () => {
    expect(one(['会社名', '最終請求日'], ['青空商事', '2026/3/5'])).toMatchObject({
      customer: { type: '取引中' },
      touch: null,
      kept: [['最終請求日', '2026/3/5']],
    });
    expect(one(['会社名', '最終請求日'], ['青空商事', '']).customer).toEqual({ company: '青空商事' });
    expect(one(['会社名', '最終請求日', '区分'], ['青空商事', '2026/3/5', '休眠']).customer).toMatchObject({ type: '休眠' });
    expect(one(['会社名', '最終請求日', '区分'], ['青空商事', '2026/3/5', '']).customer).toEqual({ company: '青空商事' });
  });
});

test('the summary counts problems by kind with examples', () => {
  const { summary } = adopt([
    ['会社名', '年商', 'No'],
    ...Array.from({ length: 5 }, (_, at) => [`商店${at}`, at < 4 ? '不明' : '', at]),
    ['商店', '5万', 9],
    ['商店', '6万', 9],
  ]);
  expect(summary.problems).toEqual([
    { code: 'amount-unreadable', heading: '年商', count: 4, examples: [2, 3, 4].map((sourceRow) => ({ sourceRow, raw: '不明' })) },
  ]);
  expect(summary.placed).toEqual([
    { heading: '会社名', column: 'company' },
    { heading: '年商', column: 'amount' },
  ]);
  expect(summary.unplaced).toEqual(['No']);
});
