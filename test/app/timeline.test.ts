/** The timeline of a customer: every rep's touches, the newest first, however long the log is and whoever sorted, moved or cut it. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, TimelineAnswer, TouchAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;
let turn = 0;

const log = (customerId: string, more: object = {}): TouchAnswer => {
  const rest = { attempt: 1, row: 0, rep: '伊藤', channel: 'phone', result: '4', summary: '', when: '', nextDate: '', nextAction: '' };
  const request = { key: `timeline-${++turn}`, customerId, ...rest, ...more };
  const answer = opened.call<Answer<TouchAnswer>>('sidebarLogTouch', request);
  // Somebody else was there just before: they go on all the same.
  const confirmed = answer.ok ? '' : (answer.problem.confirm ?? '');
  return value(confirmed === '' ? answer : opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { ...request, confirmed }));
};
const page = (id: string, before: TimelineAnswer | null = null, known: string[] = []): TimelineAnswer =>
  value(opened.call<Answer<TimelineAnswer>>('sidebarTimeline', { id, row: 0, cursor: before?.cursor ?? '', known }));
/** All pages, as the sidebar puts them together. */
const all = (id: string): { ids: string[]; pages: number } => {
  let answer = page(id);
  const ids = answer.entries.map((entry) => entry.id);
  let pages = 1;
  for (; answer.cursor !== '' && pages < 50; pages++) {
    answer = page(id, answer, ids);
    ids.push(...answer.entries.map((entry) => entry.id));
  }
  return { ids, pages };
};

beforeEach(() => {
  opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '株式会社青空商事');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
});

test('shows all reps’ touches, the newest first, with what was said, and no undone one', () => {
  log('C-00001', { when: '2026-11-18 10:00', rep: '伊藤', summary: '初回訪問', channel: 'visit' });
  log('C-00002', { summary: 'ほかの会社' });
  log('C-00001', { when: '2026-11-20', rep: '佐藤', kind: 'complaint', summary: '納品の遅れ', met: '山田 部長', nextDate: '2026-12-01' });
  const undone = log('C-00001', { summary: '間違い' });
  opened.call('sidebarUndoTouch', { touchId: undone.touchId });
  const { entries, card, cursor } = page('C-00001');
  expect(entries.map(({ id }) => id)).toEqual(['T-000003', 'T-000001']);
  expect(entries[0]).toMatchObject({
    rep: '佐藤',
    complaint: true,
    kind: 'クレーム',
    met: '山田 部長',
    summary: '納品の遅れ',
    nextDate: '2026/12/01',
  });
  expect(cursor).toBe('');
  expect(card).toMatchObject({
    totals: [
      { label: '訪問', count: 1 },
      { label: '電話', count: 1 },
    ],
    openComplaint: { id: 'T-000003', rep: '佐藤', summary: '納品の遅れ' },
    missed: 0,
  });
});

test('a complaint is open until a later one is decided, or a manager’s note closes it', () => {
  log('C-00001', { kind: 'complaint', when: '2026-11-10', summary: '破損' });
  expect(page('C-00001').card.openComplaint?.id).toBe('T-000001');
  const settled = log('C-00001', { kind: 'complaint', when: '2026-11-12', result: '5', summary: '交換で了承' });
  expect(page('C-00001').card.openComplaint).toBeNull();
  opened.call('sidebarUndoTouch', { touchId: settled.touchId });
  expect(page('C-00001').card.openComplaint?.id).toBe('T-000001');
  opened.type('対応履歴', 2, '確認・コメント', '解決済み 11/15 佐藤');
  opened.menu('menuTidy');
  expect(page('C-00001').card.openComplaint).toBeNull();
});

describe('a long log', () => {
  const numbers = Array.from({ length: 24 }, (_, at) => `T-${String(at + 1).padStart(6, '0')}`);
  beforeEach(() => {
    for (let at = 1; at <= 24; at++)
      log(at % 2 === 1 ? 'C-00001' : 'C-00002', {
        when: `2026-10-${String(at).padStart(2, '0')} 09:00`,
        rep: at % 3 === 0 ? '佐藤' : '伊藤',
      });
  });
  const own = (): string[] => numbers.filter((_, at) => at % 2 === 0).reverse();

  test('comes page by page', () => {
    expect(all('C-00001')).toEqual({ ids: own(), pages: 2 });
  });

  test.each([
    ['the newest on top', 1, false],
    ['by rep', 5, true],
    ['by company', 4, true],
  ])('sorted by people, %s, is still told with the newest first', (_name, column, ascending) => {
    opened.runtime.user(owner).sort(opened.sheet('対応履歴').id, column, ascending, 2);
    const first = page('C-00001').entries.map(({ id }) => id);
    expect(first).toEqual(own().slice(0, first.length));
    expect(all('C-00001').ids).toEqual(own());
  });

  test('rows that move between two pages lose nothing and come once', () => {
    const first = page('C-00001');
    const ids = first.entries.map(({ id }) => id);
    opened.runtime.user(owner).sort(opened.sheet('対応履歴').id, 1, false, 2);
    const second = page('C-00001', first, ids);
    expect([...ids, ...second.entries.map(({ id }) => id)]).toEqual(own());
  });

  test('follows a merge', () => {
    const { expected } = value(
      opened.call<Answer<{ expected: string }>>('sidebarMergePreview', { merges: [{ survivor: 'C-00001', losers: ['C-00002'] }] }),
    );
    const merges = [{ survivor: 'C-00001', losers: ['C-00002'], choices: {} }];
    value(opened.call<Answer<unknown>>('sidebarMerge', { key: 'merge-the-two', merges, expected }));
    expect(all('C-00002').ids).toEqual([...numbers].reverse());
  });
});

test.each([null, {}, { id: 'C-00001', row: 0, cursor: 'x', known: [] }])('%j is no request', (bad) => {
  expect(opened.call('sidebarTimeline', bad)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
});

test('an unknown customer is said to be gone', () => {
  expect(opened.call('sidebarTimeline', { id: 'C-00099', row: 0, cursor: '', known: [] })).toMatchObject({
    ok: false,
    problem: { code: 'unknown-customer', message: expect.stringMatching(/。$/) },
  });
});
