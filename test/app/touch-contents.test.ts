/** What a touch holds, when it happened, and what is refused with a sentence because the form was filled in badly or the ledger changed meanwhile. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, TimelineAnswer, TouchAnswer, TouchRequest } from '../../src/contract';
import { refusal } from './answers';
import { type Opened, openLedger } from './opened-ledger';
import { touchForm } from './touch-form';
import { typeSetting } from './type-setting';

let opened: Opened;

const send = (sent: TouchRequest) => opened.call<Answer<TouchAnswer>>('sidebarLogTouch', sent);
const log = (more: Partial<TouchRequest> = {}) => send(touchForm(more));
const logged = (): number => opened.rows('対応履歴', 9).filter((row) => row.対応ID !== '').length;

beforeEach(() => {
  opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '株式会社青空商事');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
});

describe('when it happened', () => {
  test.each([
    ['4 minutes ahead', '2026-11-21 12:04', null],
    ['5 minutes ahead', '2026-11-21 12:05', null],
    ['6 minutes ahead', '2026-11-21 12:06', 'future'],
    ['tomorrow', '2026-11-22 00:00', 'future'],
    ['this very day, without a time', '2026-11-21', null],
    ['in 1900', '1900-01-01 10:00', 'impossible'],
    ['on a day that is none', '2026-02-30 10:00', 'unreadable'],
    ['at a time that is none', '2026-11-20 25:00', 'unreadable'],
    ['two years ago', '2024-11-20 10:00', 'confirm'],
  ])('%s', (_name, when, code) => {
    const answer = log({ when });
    if (code === null) expect(answer.ok).toBe(true);
    else expect(refusal(answer)).toMatchObject({ code, message: expect.stringMatching(/。$/) });
    expect(logged()).toBe(code === null ? 1 : 0);
  });

  test('long ago is logged once it is confirmed, with the day it happened and the day it was logged', () => {
    const old = touchForm({ when: '2016-11-20 10:00' });
    expect(send({ ...old, confirmed: refusal(send(old)).confirm ?? '' }).ok).toBe(true);
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({
      対応日時: new Date('2016-11-20T10:00:00+09:00'),
      登録日時: new Date('2026-11-21T12:00:00+09:00'),
    });
  });
});

describe('what a touch holds besides', () => {
  test('whom they met, the kind, an impression and links stand in their columns', () => {
    const files = 'https://docs.google.com/document/d/abc/edit\nhttps://example.com/plan.pdf?x=1#a https://example.com/plan.pdf?x=1#a';
    expect(log({ met: ' 山田　太郎 様', kind: 'complaint', impression: ' 乗り気ではない ', files }).ok).toBe(true);
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({
      相手: '山田 太郎',
      種別: 'クレーム',
      感じたこと: '乗り気ではない',
      添付: 'https://docs.google.com/document/d/abc/edit\nhttps://example.com/plan.pdf?x=1#a',
    });
  });

  test.each([
    'C:\\見積.xlsx',
    'http://example.com/a',
    'javascript:alert(1)',
    'https://a@evil.example/',
    'ftp://x.example/',
    '<img onerror=1>',
  ])('%s is no link', (files) => {
    expect(refusal(log({ files }))).toMatchObject({ code: 'not-a-link', message: expect.stringContaining('https://') });
  });

  test.each<[string, Partial<TouchRequest>]>([
    ['a memo of 10,000 characters', { summary: 'あ'.repeat(10_000) }],
    ['an impression of 101', { impression: '😀'.repeat(101) }],
    ['a name of 41', { met: 'あ'.repeat(41) }],
    ['a next action of 61', { nextAction: 'あ'.repeat(61), nextDate: '2026-12-01' }],
  ])('%s is refused with its limit, and nothing is written', (_name, more) => {
    expect(refusal(log(more))).toMatchObject({ code: 'too-long', message: expect.stringMatching(/\d文字までにしてください。$/) });
    expect(logged()).toBe(0);
  });

  test.each(['=1+1', '<img src=x onerror=alert(1)>', '😀👨‍👩‍👧‍👦', '+1', '-1', '@x', "'x", '00123'])(
    '%s stays as it was typed, everywhere',
    (typed) => {
      const fields = { summary: typed, impression: typed, reason: typed, nextAction: typed, met: typed, nextDate: '2026-12-01' };
      expect(log(fields).ok).toBe(true);
      expect(opened.rows('対応履歴', 1)[0]).toMatchObject({ 要約: typed, 感じたこと: typed, 次にやること: typed, 相手: typed });
      expect(opened.cell('顧客台帳', 2, '次にやること')).toBe(typed);
    },
  );

  test('the seconds are kept only where 設定 asks for them', () => {
    log({ seconds: 12.6 });
    typeSetting(opened, '記録にかかった時間を数える', '数える');
    log({ seconds: 12.6 });
    expect(opened.rows('対応履歴', 2).map((row) => row.記録の秒数)).toEqual(['', 13]);
  });
});

describe('while the form was open', () => {
  const channels = (): { row: number; column: number } => {
    const sheet = opened.sheet('設定');
    const column = (sheet.values.rowAt(1) ?? []).indexOf('list:channel') + 1;
    const row = [4, 5, 6, 7].find((at) => sheet.values.get(at, column + 2) === 'phone') ?? 0;
    return { row, column };
  };
  const retype = (column: number, row: number, text: string): void => {
    opened.runtime.user('owner@example.com').type(opened.sheet('設定').id, row, column, text);
    opened.runtime.drain();
  };

  test('a channel was renamed: the touch gets the new word', () => {
    const { row, column } = channels();
    retype(column, row, 'お電話');
    expect(log().ok).toBe(true);
    expect(opened.rows('対応履歴', 1)[0]?.方法).toBe('お電話');
  });

  test('a channel was taken out: a sentence says so, and nothing is written', () => {
    const { row, column } = channels();
    for (const at of [0, 1, 2]) retype(column + at, row, '');
    expect(refusal(log())).toMatchObject({
      code: 'gone',
      message: expect.stringMatching(/方法は設定からなくなりました。.*残っています。$/),
    });
    expect(logged()).toBe(0);
  });

  test('the customer was deleted: a sentence says so', () => {
    opened.runtime.user('owner@example.com').deleteRows(opened.sheet('顧客台帳').id, 2, 1);
    expect(refusal(log()).code).toBe('unknown-customer');
  });

  test('two log in the same second: both stand, with numbers of their own', () => {
    log();
    log({ customerId: 'C-00002', row: 3, rep: '高橋' });
    expect(opened.rows('対応履歴', 2).map((row) => [row.対応ID, row.顧客ID])).toEqual([
      ['T-000001', 'C-00001'],
      ['T-000002', 'C-00002'],
    ]);
  });
});

describe('a long text', () => {
  const long = `${'納期の相談。'.repeat(200)}=1+1 <img src=x onerror=alert(1)>👨‍👩‍👧\n終わり`;

  test('is kept whole beside the summary a person made of it, and the card shows both', () => {
    expect(log({ summary: '納期の相談', original: long })).toMatchObject({ ok: true });
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({ 要約: '納期の相談', 元の文: long });
    const { value } = opened.call<{ value: TimelineAnswer }>('sidebarTimeline', { id: 'C-00001', row: 2, cursor: '', known: [] });
    expect(value.entries[0]).toMatchObject({ summary: '納期の相談', source: long });
    opened.menu('menuTidy');
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({ 要約: '納期の相談', 元の文: long });
  });

  test('a formula stays text, and what no cell takes is refused with a sentence', () => {
    expect(log({ original: '=1+1' })).toMatchObject({ ok: true });
    expect(opened.cell('対応履歴', 2, '元の文')).toBe('=1+1');
    expect(refusal(log({ original: 'あ'.repeat(20_001) }))).toMatchObject({ code: 'too-long', message: expect.stringContaining('元の文') });
    expect(logged()).toBe(1);
  });
});

test('the pace tells medians of one’s own touches and of all, without those that were undone', () => {
  typeSetting(opened, '記録にかかった時間を数える', '数える');
  log({ seconds: 10, when: '2026-11-21 11:00' });
  log({ seconds: 20, when: '2026-11-21 11:30', customerId: 'C-00002', row: 3, rep: '高橋' });
  log({ seconds: 90, when: '2026-11-19 12:00' });
  opened.call('sidebarUndoTouch', { touchId: 'T-000003' });
  expect(opened.call('sidebarPace', { rep: '伊藤' })).toEqual({
    ok: true,
    value: {
      touches: 2,
      mine: { counted: 1, medianSeconds: 10, timed: 1, medianMinutes: 60, withinDay: 100 },
      all: { counted: 2, medianSeconds: 15, timed: 2, medianMinutes: 45, withinDay: 100 },
    },
  });
});
