/** Decisions on many customers at once, and the lists they are made from. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, DecideAnswer, DecideRequest, TodayAnswer, TodayEntry, TodayRequest, UndoBatchAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;

const table = '顧客台帳';
const view = (more: Partial<TodayRequest> = {}) =>
  value(opened.call<Answer<TodayAnswer>>('sidebarToday', { owner: '', everybody: true, list: 'due', need: '', from: 0, ...more }));
const ask = (entries: readonly TodayEntry[], more: Partial<DecideRequest>): DecideRequest => ({
  key: 'decision-0001',
  decision: 'next',
  customers: entries.map(({ id, row, seen }) => ({ id, row, seen })),
  nextDate: '2026-12-01',
  nextAction: '',
  reason: '',
  ...more,
});
const decide = (entries: readonly TodayEntry[], more: Partial<DecideRequest> = {}) =>
  opened.call<Answer<DecideAnswer>>('sidebarDecide', ask(entries, more));
const undo = (batch: string) => value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
const cell = (row: number, heading: string) => opened.cell(table, row, heading);
const day = (text: string) => new Date(`${text}T00:00:00+09:00`);
const logged = () => opened.rows('変更履歴', 30).filter((row) => row.操作 === '見直し');

beforeEach(() => {
  opened = openLedger();
  const rows = [
    ['青空商事', '伊藤', '3,200万', '2026/10/01', '見積を出す'],
    ['白雪食品', '佐藤', '1,200万', '', ''],
    ['若葉工業', '伊藤', '', '', ''],
    ['大空物産', '伊藤', '500万', '2027/03/01', '訪問する'],
  ];
  rows.forEach((cells, at) => {
    ['会社名', '担当者', '年間取引額', '次回日', '次にやること'].forEach((heading, column) => {
      if (cells[column] !== '') opened.type(table, at + 2, heading, cells[column] ?? '');
    });
  });
});

describe('the list', () => {
  test('is that of one person or of everybody, by reason, with how many are in each', () => {
    const all = view();
    expect(all.entries.map(({ id, why, step }) => [id, why, step])).toEqual([
      ['C-00001', ['期限切れ 51日'], '見積を出す'],
      ['C-00002', ['次の予定なし'], '次回日を決める'],
      ['C-00003', ['次の予定なし'], '次回日を決める'],
    ]);
    expect(all.lists.filter(({ count }) => count > 0)).toEqual([
      { list: 'due', label: 'すべて', count: 3 },
      { list: 'overdue', label: '期限切れ', count: 1 },
      { list: 'noNext', label: '次の予定なし', count: 2 },
    ]);
    expect(all.owners).toEqual([
      { name: '伊藤', count: 2 },
      { name: '佐藤', count: 1 },
    ]);
    const mine = view({ everybody: false, owner: '佐藤' });
    expect(mine.entries.map(({ id }) => id)).toEqual(['C-00002']);
    expect(view({ list: 'overdue' }).entries.map(({ id }) => id)).toEqual(['C-00001']);
    expect(view({ from: 2 })).toMatchObject({ total: 3, entries: [{ id: 'C-00003' }] });
  });

  test('of thin records names what is missing of those that have a rank', () => {
    expect(view({ list: 'thin' }).entries.map(({ id, why }) => [id, why])).toEqual([
      ['C-00002', ['電話もメールもない', '次の予定なし', '結果の記録なし']],
      ['C-00001', ['電話もメールもない', '結果の記録なし']],
      ['C-00004', ['電話もメールもない', '結果の記録なし']],
    ]);
    opened.type(table, 3, 'その他の連絡先', '06-1234-5678');
    expect(view({ list: 'thin' }).entries.find(({ id }) => id === 'C-00002')?.why).toEqual(['次の予定なし', '結果の記録なし']);
  });

  test('of forgotten ones holds who has nothing planned and no touch for a week', () => {
    expect(view({ list: 'forgotten' }).total).toBe(0);
    for (const row of [2, 3, 4]) opened.type(table, row, '登録日', '2026/11/01');
    expect(view({ list: 'forgotten' }).entries.map(({ id, why }) => [id, why])).toEqual([
      ['C-00002', ['次の予定なし', '対応の記録なし']],
      ['C-00003', ['次の予定なし', '対応の記録なし']],
    ]);
  });

  test('of times holds contracts and fiscal months, narrowed down by need', () => {
    opened.type(table, 2, '契約更新日', '2026/12/01');
    opened.type(table, 3, '決算月', '12月');
    opened.type(table, 3, '興味・ニーズ', '複合機の入れ替え');
    opened.type(table, 4, '決算月', '3月');
    expect(view({ list: 'timing' }).entries.map(({ id, why }) => [id, why])).toEqual([
      ['C-00001', ['契約更新まで 10日']],
      ['C-00002', ['決算月 12月', '興味・ニーズ:複合機の入れ替え']],
    ]);
    opened.type(table, 4, '導入時期', '3か月以内');
    expect(view({ list: 'timing' }).entries.map(({ id, why }) => [id, why])).toContainEqual(['C-00003', ['導入時期 3か月以内']]);
    opened.type(table, 4, '段階', '初回受注');
    expect(view({ list: 'timing' }).entries.map(({ id }) => id)).not.toContain('C-00003');
    expect(view({ list: 'timing', need: '複合機' }).entries.map(({ id }) => id)).toEqual(['C-00002']);
  });

  test('of what one rep alone knows holds whoever only one was in touch with, until something is noted', () => {
    const log = (rep: string, at: number) => {
      const request = { key: `head-${at}-form`, attempt: 1, customerId: 'C-00004', row: 5, rep, channel: 'phone', result: '3' };
      const more = { summary: `対応${at}`, when: '', nextDate: '', nextAction: '' };
      const send = (confirmed: string) => opened.call<Answer<unknown>>('sidebarLogTouch', { ...request, ...more, confirmed });
      const first = send('');
      if (!first.ok) value(send(first.problem.confirm ?? ''));
    };
    const known = () => view({ list: 'oneHead' }).entries.map(({ id, why, step }) => [id, why, step]);
    for (const at of [1, 2]) log('伊藤', at);
    expect(known()).toEqual([]);
    log('伊藤', 3);
    expect(known()).toEqual([['C-00004', ['伊藤だけが対応(3回)、申し送りなし'], '申し送り・注意点に書き残す']]);
    opened.type(table, 5, '申し送り・注意点', '窓口は午前のみ');
    expect(known()).toEqual([]);
    opened.type(table, 5, '申し送り・注意点', '');
    log('佐藤', 4);
    expect(known()).toEqual([]);
  });

  test('of formal memos holds the short ones and those written again and again', () => {
    ['済', 'お電話しました', 'お電話しました', 'お電話しました。', 'お電話しました', '来月の入れ替えを検討', ''].forEach((summary, at) => {
      const request = { key: `formal-${at}-form`, attempt: 1, customerId: 'C-00004', row: 5, rep: '伊藤', channel: 'phone', result: '3' };
      value(opened.call('sidebarLogTouch', { ...request, summary, when: '', nextDate: '', nextAction: '' }));
    });
    expect(view({ list: 'formal' }).entries.map(({ id, why }) => [id, why[0]])).toEqual([
      ['C-00004', '同じ要約「お電話しました」が3回'],
      ['C-00004', '同じ要約「お電話しました」が3回'],
      ['C-00004', '同じ要約「お電話しました」が3回'],
      ['C-00004', '要約が「済」だけ'],
    ]);
    expect(view({ list: 'formal', everybody: false, owner: '佐藤' }).total).toBe(0);
  });
});

describe('a decision', () => {
  test('sets the next date of all that were chosen; it is told once, done once, and one click takes it back', () => {
    const { entries } = view();
    const answer = value(decide(entries, { nextAction: ' 電話する ' }));
    expect(answer).toMatchObject({ changed: 3, kept: [], message: '3件の次回日を決めました。' });
    for (const row of [2, 3, 4]) expect([cell(row, '次回日'), cell(row, '次にやること')]).toEqual([day('2026-12-01'), '電話する']);
    expect(String(cell(2, '警告'))).not.toContain('期限切れ');
    expect(opened.rows('今日', 20).filter((row) => String(row.顧客ID).startsWith('C-'))).toEqual([]);
    expect(logged().map((row) => row.理由)).toEqual(['次回を決める:3件 → 2026/12/01(火) 電話する']);
    expect(value(decide(entries, { nextAction: ' 電話する ' }))).toMatchObject({ alreadyApplied: true, changed: 3 });
    expect(logged()).toHaveLength(1);
    expect(undo(answer.batch)).toMatchObject({ kept: [] });
    expect([cell(2, '次回日'), cell(2, '次にやること'), cell(3, '次回日'), cell(3, '次にやること')]).toEqual([
      day('2026-10-01'),
      '見積を出す',
      '',
      '',
    ]);
  });

  test('puts customers to sleep with the reason in 変更履歴, loses nothing, and is taken back', () => {
    const before = opened.rows(table, 5).map(({ 更新日: _, ...row }) => row);
    const { entries } = view({ everybody: false, owner: '伊藤' });
    const answer = value(decide(entries, { decision: 'dormant', nextDate: '', reason: '三年取引なし' }));
    expect(answer.message).toBe('2件を休眠にしました。');
    expect([2, 3, 4, 5].map((row) => cell(row, '区分'))).toEqual(['休眠', '見込', '休眠', '見込']);
    expect(view().entries.map(({ id }) => id)).toEqual(['C-00002']);
    expect(logged().map(({ 対象, 項目, 前, 後, 理由 }) => [対象, 項目, 前, 後, 理由])).toEqual([
      ['', '', '', '', '休眠にする:2件(三年取引なし)'],
      ['C-00001', '区分', '見込', '休眠', '三年取引なし'],
      ['C-00001', '次回日', '2026-10-01', '', '三年取引なし'],
      ['C-00003', '区分', '見込', '休眠', '三年取引なし'],
    ]);
    // What somebody types afterwards is told from what the decision wrote.
    opened.type(table, 4, '区分', '取引中');
    const typed = opened.rows('変更履歴', 30).find((row) => row.操作 === '入力' && row.対象 === 'C-00003');
    expect([typed?.前, typed?.後]).toEqual(['休眠', '取引中']);
    opened.type(table, 4, '区分', '休眠');
    undo(answer.batch);
    expect(opened.rows(table, 5).map(({ 更新日: _, ...row }) => row)).toEqual(before);
  });

  test('leaves alone whom somebody else acted on, moved rows and all, and names them', () => {
    const { entries } = view();
    opened.type(table, 3, '次回日', '2026/12/24');
    opened.runtime.user(owner).deleteRows(opened.sheet(table).id, 4, 1);
    opened.runtime.user(owner).insertRows(opened.sheet(table).id, 2, 3);
    const answer = value(decide(entries, { nextDate: '2026-12-03' }));
    expect(answer.changed).toBe(1);
    expect(answer.kept.map(({ target, now }) => [target, now])).toEqual([
      ['C-00002', 'ほかの人が書き換えました'],
      ['C-00003', '行がありません'],
    ]);
    expect(answer.message).toBe('1件の次回日を決めました。表示したあとで書き換えられた2件は、そのままです。');
    expect([cell(5, '顧客ID'), cell(5, '次回日'), cell(6, '次回日')]).toEqual(['C-00001', day('2026-12-03'), day('2026-12-24')]);
  });

  test.each([
    [{ nextDate: '' }, '次回日を選んでください。'],
    [{ nextDate: '2026-11-20' }, '次回日が過去の日です。今日から先の日を選んでください。'],
    [{ nextAction: '電話'.repeat(31) }, '「次にやること」が長すぎます。60文字までにしてください。'],
    [{ customers: [] }, '送られた内容が読めません。サイドバーを開き直してください。'],
  ])('is refused in a sentence: %j', (more, message) => {
    expect(decide(view().entries, more)).toMatchObject({ ok: false, problem: { message } });
    expect(cell(2, '次回日')).toEqual(day('2026-10-01'));
  });

  test('on a hundred customers is as right as on one', () => {
    const sheet = opened.sheet(table);
    opened.runtime.user(owner).paste(
      sheet.id,
      6,
      opened.column(table, '会社名'),
      Array.from({ length: 100 }, (_, at) => [`会社${at}`]),
      { withFormats: false },
    );
    opened.runtime.drain();
    const entries = [0, 50].flatMap((from) => view({ list: 'noNext', from }).entries);
    const answer = value(decide(entries.slice(0, 100), { nextDate: '2026-12-07', nextAction: '電話する' }));
    expect(answer).toMatchObject({ changed: 100, kept: [] });
    const dates = opened.rows(table, 110).filter((row) => String(row.次回日) === String(day('2026-12-07')));
    expect(dates).toHaveLength(100);
    expect(undo(answer.batch).kept).toEqual([]);
    expect(opened.rows(table, 110).filter((row) => String(row.次回日) === String(day('2026-12-07')))).toEqual([]);
  });
});
