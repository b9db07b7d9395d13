/** A daily report through the built bundle: held against the ledger, logged once as one batch, taken back, written out again. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  MergeAnswer,
  ReportCommitAnswer,
  ReportItem,
  ReportPreviewAnswer,
  ReportTextAnswer,
  ReportTouchRequest,
  UndoBatchAnswer,
  UndoTouchAnswer,
} from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;

const preview = (text: string, user = owner): ReportPreviewAnswer =>
  value(opened.call<Answer<ReportPreviewAnswer>>('sidebarReportPreview', { text, rep: '伊藤' }, user));
/** The entry as the sidebar sends it when nothing is corrected. */
const entryOf = (item: ReportItem, more: Partial<ReportTouchRequest> = {}): ReportTouchRequest => ({
  at: item.at,
  customerId: item.chosen,
  row: item.candidates.find(({ id }) => id === item.chosen)?.row ?? 0,
  company: item.chosen === '' ? item.customer : '',
  seen: item.candidates.map(({ id }) => id),
  when: item.start.value === '' ? item.date.value : `${item.date.value} ${item.start.value}`,
  end: item.end.value,
  channel: item.channel.value,
  result: item.result.value,
  met: item.met.value,
  summary: item.summary.value,
  kind: item.kind.value,
  impression: item.impression.value,
  nextDate: item.nextDate.value,
  nextAction: item.nextAction.value,
  source: item.source,
  again: false,
  reason: '',
  confirmed: item.cautions.map(({ confirm }) => confirm).join('\n'),
  ...more,
});
const commit = (entries: readonly ReportTouchRequest[], key = 'report-0001', attempt = 1, user = owner): ReportCommitAnswer =>
  value(opened.call<Answer<ReportCommitAnswer>>('sidebarReportCommit', { key, attempt, rep: '伊藤', entries }, user));
const touches = (): Record<string, unknown>[] => opened.rows('対応履歴', 20).filter((row) => row.対応ID !== '');
const customer = (id: string): Record<string, unknown> => opened.rows('顧客台帳', 20).find((row) => row.顧客ID === id) ?? {};

const report = [
  'お疲れ様です。本日の日報です。',
  '',
  '■青空商事',
  '10:00〜11:00 訪問 田中部長',
  '見積の説明をした。前向き。',
  '次回 12/1 見積の返事を確認',
  '',
  '■白雪食品',
  'TEL 不在。来週火曜に再度電話する。',
  '',
  '■みどり印刷株式会社',
  '11:30 訪問 新規の相談を受けた。',
  '',
  '以上、よろしくお願いいたします。',
].join('\n');

beforeEach(() => {
  opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '株式会社青空商事');
  opened.type('顧客台帳', 2, '先方担当者', '田中 一郎');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
  opened.type('顧客台帳', 4, '会社名', '黒潮物産');
});

describe('a pasted report', () => {
  test('is read against the ledger, every line accounted for, and nothing is written', () => {
    const read = preview(report);
    expect(read.items.map(({ customer: name, chosen }) => [name, chosen])).toEqual([
      ['青空商事', 'C-00001'],
      ['白雪食品', 'C-00002'],
      ['みどり印刷株式会社', ''],
    ]);
    expect(read.items[0]).toMatchObject({
      start: { value: '10:00' },
      end: { value: '11:00' },
      channel: { value: 'visit' },
      result: { value: '4' },
      nextDate: { value: '2026-12-01' },
    });
    expect(read.items[1]).toMatchObject({ channel: { value: 'phone' }, result: { value: '0' }, nextDate: { value: '2026-11-24' } });
    expect(read.leftOver.map(({ text }) => text)).toEqual(['お疲れ様です。本日の日報です。', '以上、よろしくお願いいたします。']);
    const told = [...read.items.flatMap(({ source }) => source.split('\n')), ...read.leftOver.map(({ text }) => text)];
    expect(told.sort()).toEqual(
      report
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    );
    expect(touches()).toEqual([]);
  });

  test('finds a customer by kana, alias, person and part of the name', () => {
    opened.type('顧客台帳', 2, '会社名カナ', 'アオゾラショウジ');
    opened.type('顧客台帳', 3, '別名', 'スノーフーズ');
    const chosen = (text: string): string | undefined => preview(text).items[0]?.chosen;
    expect(chosen('■アオゾラショウジ\n訪問')).toBe('C-00001');
    expect(chosen('■スノーフーズ様\n訪問')).toBe('C-00002');
    expect(chosen('田中様に電話。見積の件。')).toBe('C-00001');
    // What stands in the middle of a name is offered and not chosen.
    expect(preview('■空商\n訪問').items[0]).toMatchObject({ chosen: '', candidates: [{ id: 'C-00001', why: '名前の一部' }] });
    expect(chosen('■㈱青空商事 本社\n訪問')).toBe('C-00001');
  });

  test.each([
    ['', 'empty'],
    [' \n　\n', 'empty'],
    ['あ'.repeat(50_001), 'too-long'],
    [Array.from({ length: 201 }, (_, at) => `■第${at}青空商事\n訪問 説明`).join('\n'), 'too-many'],
  ])('that cannot be read is refused with a sentence (%#)', (text, code) => {
    const answer = opened.call<Answer<ReportPreviewAnswer>>('sidebarReportPreview', { text, rep: '' });
    expect(answer).toMatchObject({ ok: false, problem: { code, message: expect.stringMatching(/(?:ください。)$/) } });
  });

  test.each([
    ['binary', Array.from({ length: 3000 }, (_, at) => String.fromCharCode((at * 7919) % 0xd800)).join('')],
    ['emoji', '🚗青空商事👍\n訪問 😀😀'],
    ['a formula', '■=1+1\n訪問 =SUM(A1:A9)'],
    ['mark-up', '■<img onerror=alert(1) src=x>\n訪問 <script>'],
  ])('of %s keeps every line', (_name, text) => {
    const read = preview(text);
    const told = [...read.items.flatMap(({ source }) => source.split('\n')), ...read.leftOver.map((one) => one.text)].join('\n');
    for (const line of text.split(/\r\n|\n|\r/)) if (line.trim() !== '') expect(told).toContain(line);
  });

  test('tells of a colleague who was there, of a closed customer, and of what is logged already', () => {
    const items = preview(report).items;
    commit(items.slice(0, 1).map((item) => entryOf(item)));
    opened.type('顧客台帳', 3, '区分', '取引終了');
    const again = value(opened.call<Answer<ReportPreviewAnswer>>('sidebarReportPreview', { text: report, rep: '佐藤' })).items;
    expect(again[0]).toMatchObject({ logged: 'T-000001', cautions: [{ id: 'C-00001', kind: 'note' }] });
    expect(again[0]?.cautions[0]?.text).toContain('伊藤');
    expect(again[1]).toMatchObject({ logged: '', cautions: [{ id: 'C-00002', kind: 'stop' }] });
  });
});

describe('a report that is logged', () => {
  test('becomes touches with their source, its customers follow, new ones are made, 今日 too', () => {
    const answer = commit(preview(report).items.map((item) => entryOf(item)));
    expect(answer.logged.map(({ touchId, customerId, isNew }) => [touchId, customerId, isNew])).toEqual([
      ['T-000001', 'C-00001', false],
      ['T-000002', 'C-00002', false],
      ['T-000003', 'C-00004', true],
    ]);
    expect(touches()).toHaveLength(3);
    expect(touches()[0]).toMatchObject({
      顧客ID: 'C-00001',
      会社名: '株式会社青空商事',
      担当者: '伊藤',
      方法: '訪問',
      結果: '前向き',
      次回日: '2026/12/01',
      登録経路: '日報',
      対応日時: new Date(Date.UTC(2026, 10, 21, 1)),
    });
    expect(touches()[0]?.元の文).toContain('10:00〜11:00 訪問 田中部長');
    expect(customer('C-00001')).toMatchObject({ 次回日: new Date(Date.UTC(2026, 10, 30, 15)) });
    expect(customer('C-00002')).toMatchObject({
      最終接触日: new Date(Date.UTC(2026, 10, 20, 15)),
      次回日: new Date(Date.UTC(2026, 10, 23, 15)),
    });
    expect(customer('C-00004')).toMatchObject({ 会社名: 'みどり印刷株式会社', 担当者: '伊藤', 区分: '見込' });
    expect(String(customer('C-00004').最後の対応)).toContain('T-000003');
    expect(opened.rows('今日', 5).map((row) => row.顧客ID)).toContain('C-00002');
    // What tidy computes from the facts is what was written.
    const before = JSON.stringify(opened.rows('顧客台帳', 6));
    opened.menu('menuTidy');
    expect(JSON.stringify(opened.rows('顧客台帳', 6))).toBe(before);
  });

  test('is logged once: clicked twice, tried again, pasted again, or committed by a colleague', () => {
    const entries = preview(report).items.map((item) => entryOf(item));
    commit(entries);
    const twice = commit(entries);
    expect(twice.logged.every(({ already }) => already)).toBe(true);
    expect(twice.batch).toBe('');
    expect(commit(entries, 'report-0001', 2).logged.map(({ touchId }) => touchId)).toEqual(['T-000001', 'T-000002', 'T-000003']);
    // A colleague pastes it as well: the new customer is there by now.
    const theirs = commit(entries, 'report-0002', 1, 'kato@example.com');
    expect(theirs.logged.map(({ already, customerId }) => [already, customerId])).toEqual([
      [true, 'C-00001'],
      [true, 'C-00002'],
      [true, 'C-00004'],
    ]);
    expect(touches()).toHaveLength(3);
    expect(opened.rows('顧客台帳', 6).filter((row) => row.顧客ID !== '')).toHaveLength(4);
    // Somebody wants it twice, and says so.
    expect(commit([{ ...(entries[0] as ReportTouchRequest), again: true }], 'report-0003').logged[0]).toMatchObject({ already: false });
  });

  test('takes two entries of one customer in order, and two of one new company as one customer', () => {
    const text =
      '■青空商事\n10:00 訪問 説明\n次回 11/30\n\n■青空商事\n11:00 電話 追加の質問\n次回 12/7\n\n■新会社A商店\n訪問\n\n■新会社Ａ商店\n電話';
    const answer = commit(preview(text).items.map((item) => entryOf(item)));
    expect(answer.logged.map(({ customerId }) => customerId)).toEqual(['C-00001', 'C-00001', 'C-00004', 'C-00004']);
    expect(customer('C-00001')).toMatchObject({ 次回日: new Date(Date.UTC(2026, 11, 6, 15)) });
    expect(String(customer('C-00001').最後の対応)).toContain('T-000002');
  });

  test('is taken back as one batch, or touch by touch', () => {
    opened.type('顧客台帳', 2, '次回日', '2026/11/25');
    const before = JSON.stringify(opened.rows('顧客台帳', 6).map(({ 更新日: _, ...row }) => row));
    const entries = preview(report).items.map((item) => entryOf(item));
    const { batch } = commit(entries);
    const undone = value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
    expect(undone.kept).toEqual([]);
    expect(touches()).toEqual([]);
    expect(JSON.stringify(opened.rows('顧客台帳', 6).map(({ 更新日: _, ...row }) => row))).toBe(before);
    expect(commit(entries, 'report-0002').logged.map(({ already }) => already)).toEqual([false, false, false]);
    value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId: 'T-000004' }));
    expect(customer('C-00001')).toMatchObject({ 次回日: new Date(Date.UTC(2026, 10, 24, 15)), 最後の対応: '' });
  });

  test('keeps its kinds: a complaint stays open on the card, and is answered although contact is stopped', () => {
    opened.type('顧客台帳', 3, '連絡停止', '連絡停止');
    const text = '■青空商事\n訪問 田中部長 納期遅れのクレーム\n\n■白雪食品\n種別:クレーム\n電話 お詫びした\n\n■黒潮物産\n訪問 提案';
    const items = preview(text).items;
    expect(items.map(({ kind, cautions }) => [kind.value, kind.sure, cautions])).toEqual([
      ['complaint', 'guess', []],
      ['complaint', 'sure', []],
      ['', '', []],
    ]);
    commit(items.map((item) => entryOf(item)));
    expect(touches().map((row) => row.種別)).toEqual(['クレーム', 'クレーム', '']);
    const card = value(opened.call<Answer<{ card: unknown }>>('sidebarCard', { id: 'C-00001' }));
    expect(card).toMatchObject({ card: { openComplaint: { id: 'T-000001' } } });
    // Sold to all the same, it asks for the reason.
    const sold = commit([entryOf(items[1] as ReportItem, { kind: '', at: 7, again: true })], 'report-0009');
    expect(sold.failed).toMatchObject([{ at: 7, caution: { kind: 'stop' } }]);
    const day = value(opened.call<Answer<ReportTextAnswer>>('sidebarReportText', { day: '2026-11-21', rep: '伊藤' }));
    expect(preview(day.text).items.map(({ kind }) => kind.value)).toEqual(['complaint', 'complaint', '']);
  });

  test('finds a customer by any of its persons in 連絡先, but for those who left', () => {
    const person = (customerId: string, name: string) =>
      value(
        opened.call<Answer<unknown>>('sidebarAddPerson', {
          ...{ key: `person-${customerId}`, customerId, row: Number(customerId.slice(-1)) + 1, name },
          ...{ kana: '', department: '', title: '', role: '', phone: '', email: '', memo: '' },
        }),
      );
    person('C-00002', '宮本 武');
    person('C-00003', '木村 花');
    const met = (text: string) => preview(text).items.map(({ chosen, met: { value: who } }) => [chosen, who]);
    expect(met('10:00 宮本様と打合せ')).toEqual([['C-00002', '宮本']]);
    expect(met('木村さんに電話。在庫の件。')).toEqual([['C-00003', '木村']]);
    opened.type('連絡先', 3, '状態', '退職');
    expect(preview('木村さんに電話。在庫の件。').items.map(({ chosen }) => chosen)).not.toContain('C-00003');
  });

  test('goes to the customer that one was merged into meanwhile, and tells of one that is gone', () => {
    const entries = preview(report)
      .items.slice(0, 2)
      .map((item) => entryOf(item));
    const parties = { survivor: 'C-00003', losers: ['C-00001'] };
    const shown = value(opened.call<Answer<{ merges: unknown[]; expected: string }>>('sidebarMergePreview', { merges: [parties] }));
    value(
      opened.call<Answer<MergeAnswer>>('sidebarMerge', {
        key: 'merge-0001',
        merges: [{ ...parties, choices: {} }],
        expected: shown.expected,
      }),
    );
    opened.runtime.user(owner).deleteRows(opened.sheet('顧客台帳').id, 3, 1);
    const answer = commit(entries);
    expect(answer.logged).toMatchObject([{ customerId: 'C-00003', note: expect.stringContaining('C-00003') }]);
    expect(answer.failed).toEqual([{ at: 1, message: expect.stringContaining('選び直してください'), caution: null }]);
    expect(touches()).toMatchObject([{ 顧客ID: 'C-00003', 会社名: '黒潮物産' }]);
  });

  test('keeps entries that cannot be logged for correction, and logs the others', () => {
    const [first, second, third] = preview(report).items.map((item) => entryOf(item)) as [
      ReportTouchRequest,
      ReportTouchRequest,
      ReportTouchRequest,
    ];
    const answer = commit([
      { ...first, when: '2026-11-22' },
      { ...second, channel: 'gone' },
      { ...third, company: ' ' },
      { ...first, at: 7, summary: 'あ'.repeat(2001) },
      { ...first, at: 8, summary: '=1+1', nextAction: '<img onerror>' },
    ]);
    expect(answer.failed.map(({ at }) => at)).toEqual([0, 1, 2, 7]);
    expect(touches()).toMatchObject([{ 要約: '=1+1', 次にやること: '<img onerror>' }]);
  });
});

describe('the touches of a day', () => {
  test('become report text that reads back as the same touches', () => {
    commit(preview(report).items.map((item) => entryOf(item)));
    const out = value(opened.call<Answer<ReportTextAnswer>>('sidebarReportText', { day: '', rep: '伊藤' }));
    expect(out).toMatchObject({ day: '2026-11-21', touches: 3 });
    expect(out.text).toContain('■顧客:株式会社青空商事\n・日時:10:00〜11:00\n・方法:訪問');
    const back = preview(out.text).items;
    expect(back.map(({ chosen, logged }) => [chosen, logged])).toEqual([
      ['C-00001', 'T-000001'],
      ['C-00004', 'T-000003'],
      ['C-00002', 'T-000002'],
    ]);
    expect(value(opened.call<Answer<ReportTextAnswer>>('sidebarReportText', { day: '2026-11-20', rep: '伊藤' }))).toMatchObject({
      text: '',
      touches: 0,
    });
    expect(value(opened.call<Answer<ReportTextAnswer>>('sidebarReportText', { day: '', rep: '佐藤' }))).toMatchObject({ touches: 0 });
  });
});
