/** A list becomes records: contacts and notes, owners, one record for every row of a customer, and what was left out is told of. */
import { describe, expect, test } from '@jest/globals';
import { findHeader, type Header } from '../../../src/domain/importing/find-header';
import { readList } from '../../../src/domain/importing/read-list';
import type { Rules } from '../../../src/domain/settings/rules';
import { adopt, japanese, one, today } from './adopted';

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
