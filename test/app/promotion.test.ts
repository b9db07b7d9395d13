/** A prospect becomes a customer: the change is told, only the details that are missing are asked for, and ID and touches stay. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, ChangeTypeAnswer, ChangeTypeRequest, TouchAnswer, UndoBatchAnswer } from '../../src/contract';
import { type Opened, openLedger } from './opened-ledger';

const book = '顧客台帳';

test('typed into the grid, 警告 asks for what is missing until it is filled in', () => {
  const opened = openLedger();
  const flags = (): string => String(opened.cell(book, 2, '警告'));
  opened.type(book, 2, '会社名', '青空商事');
  expect([opened.cell(book, 2, '区分'), flags()]).toEqual(['見込', '']);
  opened.type(book, 2, '区分', '取引中');
  expect(flags()).toBe('取引中になりました:年間取引額・契約更新日・決算月が未入力');
  expect(opened.rows('変更履歴', 9).map((row) => [row.対象, row.項目, row.前, row.後])).toContainEqual([
    'C-00001',
    '区分',
    '見込',
    '取引中',
  ]);
  opened.type(book, 2, '年間取引額', '3,200万');
  opened.type(book, 2, '決算月', '3月');
  expect(flags()).toBe('取引中になりました:契約更新日が未入力');
  const { counts } = opened.menu('menuTidy').value as { counts: object };
  expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });
  opened.type(book, 2, '契約更新日', '2027/3/31');
  expect([flags(), opened.cell(book, 2, '顧客ID'), opened.cell(book, 2, '確認待ち')]).toEqual(['', 'C-00001', '']);
});

test('a prospect without details, and a customer that was one from the start, are asked for nothing', () => {
  const opened = openLedger();
  const at = opened.sheet(book).id;
  opened.runtime.user('owner@example.com').paste(at, 2, 1, [['白雪食品', '', '取引中']]);
  opened.runtime.drain();
  expect(String(opened.cell(book, 2, '警告'))).not.toContain('取引中になりました');
});

describe('from the card', () => {
  let opened: Opened;
  const value = <T>(answer: Answer<T>): T => {
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  const send = (key: string, more: Partial<ChangeTypeRequest>) =>
    opened.call<Answer<ChangeTypeAnswer>>('sidebarChangeType', {
      ...{ key: `type-${key}-1`, customerId: 'C-00001', row: 2, was: '見込', to: 'active', reason: '', details: {} },
      ...more,
    });
  const told = () =>
    opened
      .rows('変更履歴', 20)
      .filter((row) => row.対象 === 'C-00001' && row.項目 === '区分')
      .map((row) => [row.操作, row.前, row.後]);
  const stale = (): object => (opened.menu('menuTidy').value as { counts: object }).counts;

  beforeEach(() => {
    opened = openLedger();
    opened.type(book, 2, '会社名', '株式会社青空商事');
    value(
      opened.call<Answer<TouchAnswer>>('sidebarLogTouch', {
        ...{ key: 'touch-before', attempt: 1, customerId: 'C-00001', row: 2, rep: '伊藤', channel: 'visit', result: '4' },
        ...{ summary: '前向き', when: '', nextDate: '', nextAction: '' },
      }),
    );
  });

  test('the details are saved with the type, ID and touches stay, and all of it comes back by one undo', () => {
    const before = JSON.stringify(opened.rows(book, 1));
    const { card, batch, message } = value(send('one', { details: { amount: '3,200万', renewal: '2027/3/31', fiscalMonth: '3月' } }));
    expect(card).toMatchObject({ id: 'C-00001', type: '取引中', missingDetails: [], promoted: false, rank: 'B' });
    expect(message).toBe('取引中にしました。顧客IDと対応履歴はそのままです。');
    expect(opened.rows(book, 1)[0]).toMatchObject({ 区分: '取引中', 年間取引額: 32_000_000, 決算月: '3月', 警告: '', 確認待ち: '' });
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({ 顧客ID: 'C-00001', 対応ID: 'T-000001' });
    expect(told()).toEqual([['区分の変更', '見込', '取引中']]);
    expect(stale()).toMatchObject({ ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });
    // The lost answer is asked for again: nothing is written twice.
    expect(value(send('one', { details: { amount: '3,200万' } }))).toMatchObject({ alreadyDone: true });
    value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
    expect(JSON.stringify(opened.rows(book, 1))).toBe(before);
    expect(told()).toHaveLength(2);
  });

  test('what is left out is asked for until it is filled in, on the card as in 警告', () => {
    const first = value(send('one', { details: { amount: '3,200万' } }));
    expect(first.card).toMatchObject({ missingDetails: ['renewal', 'fiscalMonth'], promoted: true });
    expect(opened.cell(book, 2, '警告')).toBe('取引中になりました:契約更新日・決算月が未入力');
    const second = value(send('two', { was: '取引中', details: { renewal: '令和9年3月31日', fiscalMonth: '3' } }));
    expect(second).toMatchObject({ card: { missingDetails: [], promoted: false }, message: '契約更新日・決算月を記入しました。' });
    expect(opened.cell(book, 2, '警告')).toBe('');
    expect(told()).toHaveLength(1);
  });

  test('what cannot be read is refused with a sentence, and nothing is written', () => {
    const before = JSON.stringify(opened.rows(book, 1));
    expect(send('one', { details: { amount: 'たくさん' } })).toMatchObject({
      ok: false,
      problem: { code: 'unreadable', message: expect.stringContaining('年間取引額') },
    });
    expect(send('two', { to: 'unheard of' })).toMatchObject({ ok: false, problem: { code: 'unknown-type' } });
    expect(JSON.stringify(opened.rows(book, 1))).toBe(before);
  });

  test('another type that somebody chose meanwhile stands, and so does a detail', () => {
    opened.type(book, 2, '年間取引額', '500万');
    expect(value(send('one', { details: { amount: '3,200万' } })).kept).toEqual([
      { target: 'C-00001', label: '年間取引額', now: '5000000', was: '32000000' },
    ]);
    opened.type(book, 2, '区分', '休眠');
    expect(send('two', { was: '取引中', to: 'closed' })).toMatchObject({
      ok: false,
      problem: { code: 'moved', message: expect.stringContaining('休眠') },
    });
    expect(opened.cell(book, 2, '区分')).toBe('休眠');
  });

  test('any type may be chosen, with a reason that 変更履歴 keeps', () => {
    const { card } = value(send('one', { to: 'closed', reason: '廃業のため' }));
    expect(card).toMatchObject({ type: '取引終了', closed: true, stop: 'closed' });
    expect(opened.rows('変更履歴', 20).find((row) => row.項目 === '区分')?.理由).toContain('廃業のため');
  });
});
