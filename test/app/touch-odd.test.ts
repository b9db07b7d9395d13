/** A touch under odd circumstances: customers that became others, hostile text in every field, clocks and time zones that differ. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, SidebarState, TimelineAnswer, TouchAnswer, TouchRequest } from '../../src/contract';
import { Workbook } from '../../workbench/runtime/model/workbook';
import { refusal, value } from './answers';
import { type Opened, openLedger } from './opened-ledger';
import { touchForm } from './touch-form';

let opened: Opened;
const [book, touches] = ['顧客台帳', '対応履歴'];

const log = (more: Partial<TouchRequest> = {}) => opened.call<Answer<TouchAnswer>>('sidebarLogTouch', touchForm(more));
const logged = (): number => opened.rows(touches, 9).filter((row) => row.対応ID !== '').length;

beforeEach(() => {
  opened = openLedger();
  ['青空商事', '白雪食品', '若葉工業', '大空物産'].forEach((name, at) => {
    opened.type(book, at + 2, '会社名', name);
  });
});

describe('a customer that was merged while the form was open', () => {
  /** Each customer by its number points to the one it became. */
  const became = (pointers: Record<number, number>): void => {
    for (const [from, to] of Object.entries(pointers))
      opened.sheet(book).values.set(Number(from) + 1, opened.column(book, '統合先ID'), `C-0000${to}`);
  };

  test.each([
    ['into another', { 1: 2 }, 'C-00002'],
    ['into one that was merged itself, and so on', { 1: 2, 2: 3, 3: 4 }, 'C-00004'],
  ])('%s: the touch goes to the one that is left', (_, pointers, survivor) => {
    became(pointers);
    expect(value(log()).card.id).toBe(survivor);
    expect(opened.rows(touches, 1)[0]).toMatchObject({ 顧客ID: survivor, 要約: '見積の説明' });
    const at = Number(survivor.slice(2)) + 1;
    expect(opened.cell(book, at, '最終接触日')).not.toBe('');
    expect(opened.cell(book, 2, '最終接触日')).toBe('');
  });

  test.each([
    ['one that somebody deleted', { 1: 9 }],
    ['itself, round in a circle', { 1: 2, 2: 1 }],
  ])('into %s: it is logged with one of them, or a sentence says why not', (_, pointers) => {
    became(pointers);
    const answer = log();
    if (answer.ok) expect(['C-00001', 'C-00002']).toContain(opened.rows(touches, 1)[0]?.顧客ID);
    else expect(refusal(answer).message).toMatch(/。$/);
    expect(logged()).toBe(answer.ok ? 1 : 0);
  });
});

describe('what is typed', () => {
  const hostile = ['=1+1', '+81 3', '-', '@sum', "'引用", '<img src=x onerror=alert(1)>', '👨‍👩‍👧‍👦🏭', '𠮷野家'].map((text) => [
    text,
    text,
  ]);
  // Pasted along and seen by nobody: gone at once, so that tidying finds nothing to change.
  const unseen = [
    ['\u202e逆さ', '逆さ'],
    ['a\tb', 'a b'],
    ['\ufeff 前後 ', '前後'],
  ];

  test.each([...hostile, ...unseen])('%j stays text in every field, on the card, in 今日 and after tidying', (text = '', kept = '') => {
    value(log({ summary: text, nextDate: '2026-11-24', nextAction: text, met: text, impression: text, files: '' }));
    const stored = opened.rows(touches, 1)[0];
    for (const field of ['要約', '感じたこと', '次にやること']) expect([field, stored?.[field]]).toEqual([field, kept]);
    expect(opened.cell(book, 2, '次にやること')).toBe(kept);
    const { value: seen } = opened.call<{ value: TimelineAnswer }>('sidebarTimeline', { id: 'C-00001', row: 2, cursor: '', known: [] });
    expect(seen.entries[0]).toMatchObject({ summary: kept, impression: kept, nextAction: kept });
    opened.menu('menuTidy');
    expect(opened.rows(touches, 1)[0]).toEqual(stored);
    expect(opened.cell(book, 2, '次にやること')).toBe(kept);
  });

  test('a memo of 10,000 characters is refused with a sentence that says how to keep it, and then kept whole', () => {
    const memo = '長いメモ。'.repeat(2000);
    expect(refusal(log({ summary: memo }))).toMatchObject({ code: 'too-long', message: expect.stringMatching(/2,?000/) });
    expect(logged()).toBe(0);
    expect(log({ summary: memo.slice(0, 200), original: memo }).ok).toBe(true);
    expect(opened.rows(touches, 1)[0]?.元の文).toBe(memo);
  });
});

describe('clocks and time zones', () => {
  /** Half past eight in the evening of 20 November in New York; in Tokyo it is the next morning. */
  const evening = (): number => Date.UTC(2026, 10, 21, 1, 30);
  const inNewYork = (): void => {
    const workbook = new Workbook({ locale: 'ja_JP', timeZone: 'America/New_York', sheetName: 'メモ' });
    opened = openLedger({ workbook, now: evening });
    opened.type(book, 2, '会社名', '青空商事');
  };
  const happened = (): unknown => opened.rows(touches, 1)[0]?.対応日時;
  const instant = (text: string): Date => new Date(text);

  test('the page is told the workbook’s clock, not that of the computer or the script', () => {
    inNewYork();
    expect(value(opened.call<Answer<SidebarState>>('sidebarOpen', {}))).toMatchObject({ today: '2026-11-20', now: '2026-11-20 20:30' });
  });

  test('now is the workbook’s now; a day and a time stay those that were meant', () => {
    inNewYork();
    value(log());
    expect(happened()).toEqual(instant('2026-11-20T20:30:00-05:00'));
    inNewYork();
    value(log({ when: '2026-11-20 09:15' }));
    expect(happened()).toEqual(instant('2026-11-20T09:15:00-05:00'));
    inNewYork();
    value(log({ when: '2026-11-20' }));
    expect(happened()).toEqual(instant('2026-11-20T00:00:00-05:00'));
    expect(opened.cell(book, 2, '最終接触日')).toEqual(instant('2026-11-20T00:00:00-05:00'));
  });

  test('a computer whose clock is ahead sends a day that is not yet: a sentence says so, and nothing is lost or guessed', () => {
    inNewYork();
    expect(refusal(log({ when: '2026-11-21 10:30' }))).toMatchObject({ code: 'future', message: expect.stringMatching(/。$/) });
    expect(logged()).toBe(0);
    // A few minutes are no lie.
    expect(log({ when: '2026-11-20 20:34' }).ok).toBe(true);
  });

  test('in the hour that summer time takes away, or gives twice, the day is the one that was meant', () => {
    inNewYork();
    const old = (when: string) => {
      const form = touchForm({ when });
      const first = opened.call<Answer<TouchAnswer>>('sidebarLogTouch', form);
      return first.ok ? first : opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { ...form, confirmed: refusal(first).confirm ?? '' });
    };
    value(old('2026-03-08 02:30'));
    expect(opened.rows(touches, 1)[0]?.対応日時).toEqual(expect.any(Date));
    value(old('2026-11-01 01:30'));
    const { value: seen } = opened.call<{ value: TimelineAnswer }>('sidebarTimeline', { id: 'C-00001', row: 2, cursor: '', known: [] });
    expect(seen.entries.map(({ when }) => when.slice(0, 10))).toEqual(['2026-11-01', '2026-03-08']);
    expect(seen.entries[0]?.when).toBe('2026-11-01 01:30');
  });
});
