/** The sidebar's calls: a touch is logged once, told, undone; the card shows what a rep needs. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  CustomerCard,
  FindAnswer,
  SelectedAnswer,
  SidebarState,
  TouchAnswer,
  TouchRequest,
  UndoTouchAnswer,
} from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';
import { touchForm } from './touch-form';

let opened: Opened;

const request = (more: Partial<TouchRequest> = {}): TouchRequest =>
  touchForm({ key: 'form-0001', nextDate: '2026-12-01', nextAction: '電話する', ...more });
const log = (more: Partial<TouchRequest> = {}) => opened.call<Answer<TouchAnswer>>('sidebarLogTouch', request(more));

beforeEach(() => {
  opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '株式会社青空商事');
  opened.type('顧客台帳', 2, '電話', '03-1234-5678');
  opened.type('顧客台帳', 2, '申し送り・注意点', '電話は午前のみ');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
});

describe('a logged touch', () => {
  test('is one row of 対応履歴, and the customer and 今日 follow', () => {
    const answer = value(log({ nextDate: '2026-11-24' }));
    expect(answer).toMatchObject({ touchId: 'T-000001', alreadyLogged: false });
    expect(answer.changes.map(({ label, after }) => [label, after])).toEqual([
      ['最終接触日', '2026-11-21'],
      ['次回日', '2026-11-24'],
      ['次にやること', '電話する'],
    ]);
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({
      対応ID: 'T-000001',
      顧客ID: 'C-00001',
      会社名: '株式会社青空商事',
      担当者: '伊藤',
      方法: '電話',
      結果: '前向き',
      要約: '見積の説明',
      次回日: '2026/11/24',
      登録経路: 'サイドバー',
    });
    expect(opened.cell('顧客台帳', 2, '最終接触日')).toEqual(new Date(Date.UTC(2026, 10, 20, 15)));
    expect(opened.rows('今日', 1)[0]).toMatchObject({ 顧客ID: 'C-00001', 次にやること: '電話する', 理由: 'あと3日' });
  });

  test('counts in the totals of its customer, as tidy counts them', () => {
    value(log());
    value(log({ key: 'form-0002', kind: 'complaint', result: '0', when: '2026-11-20 10:00' }));
    value(log({ key: 'form-0003', channel: 'visit', result: '4', when: '2026-11-19' }));
    const totals = opened.cell('顧客台帳', 2, '対応の集計');
    expect(String(totals)).toContain('[["phone",2],["visit",1]]');
    const { touchId } = value(log({ key: 'form-0004', channel: 'mail', result: '' }));
    expect(opened.cell('顧客台帳', 2, '対応の集計')).not.toBe(totals);
    value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId }));
    expect(opened.cell('顧客台帳', 2, '対応の集計')).toBe(totals);
    opened.menu('menuTidy');
    expect(opened.cell('顧客台帳', 2, '対応の集計')).toBe(totals);
  });

  test('of a signal is logged once and counted, and is no last contact: a newsletter hides nobody who was forgotten', () => {
    value(log({ when: '2026-11-01', result: '4' }));
    const cells = () => ['最終接触日', '最後の対応', '見込度'].map((heading) => opened.cell('顧客台帳', 2, heading));
    const before = cells();
    const opening = { key: 'form-0002', channel: 'mail-reaction', result: '', nextDate: '', nextAction: '' };
    const { touchId } = value(log(opening));
    expect(value(log(opening))).toMatchObject({ touchId, alreadyLogged: true });
    expect(opened.rows('対応履歴', 2)[1]).toMatchObject({ 対応ID: touchId, 方法: 'メール反応' });
    expect(cells()).toEqual(before);
    const totals = opened.cell('顧客台帳', 2, '対応の集計');
    expect(String(totals)).toContain('["mail-reaction",1]');
    opened.menu('menuTidy');
    expect([...cells(), opened.cell('顧客台帳', 2, '対応の集計')]).toEqual([...before, totals]);
    value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId }));
    expect(cells()).toEqual(before);
    expect(String(opened.cell('顧客台帳', 2, '対応の集計'))).not.toContain('mail-reaction');
  });

  test('is logged once, whether clicked twice or tried again', () => {
    const first = value(log());
    expect(value(log())).toMatchObject({ touchId: first.touchId, alreadyLogged: true });
    value(log({ key: 'form-0002', summary: '別の対応' }));
    expect(value(log({ attempt: 2 }))).toMatchObject({ touchId: first.touchId, alreadyLogged: true });
    expect(opened.rows('対応履歴', 3).map((row) => row.対応ID)).toEqual(['T-000001', 'T-000002', '']);
  });

  test('is logged once when it is sent again, whatever was logged since and however the rows stand', () => {
    const opening = () => value(opened.call<Answer<SidebarState>>('sidebarOpen', {})).nextTouch;
    const since = opening();
    expect(since).toBe(1);
    const first = value(log({ since }));
    expect(first.nextTouch).toBe(2);
    const again = () => value(log({ attempt: 2, since }));
    expect(again()).toMatchObject({ touchId: first.touchId, alreadyLogged: true });
    // The customer's row knows of a later one only.
    for (const key of ['form-0002', 'form-0003', 'form-0004']) value(log({ key, summary: key, since: opening() }));
    expect(again()).toMatchObject({ touchId: first.touchId, alreadyLogged: true });
    opened.runtime.user(owner).sort(opened.sheet('対応履歴').id, 2, true, 2);
    expect(again()).toMatchObject({ touchId: first.touchId, alreadyLogged: true });
    // Somebody put many rows of their own below: the newest four stand no longer at the end.
    for (let row = 6; row < 20; row++) opened.type('対応履歴', row, '要約', 'メモ');
    expect(again()).toMatchObject({ touchId: first.touchId, alreadyLogged: true });
    // One that was never logged is, once.
    const lost = { key: 'form-0005', summary: '届かなかった', attempt: 3, since };
    expect(value(log(lost)).alreadyLogged).toBe(false);
    expect(value(log(lost)).alreadyLogged).toBe(true);
    expect(opened.rows('対応履歴', 24).filter((row) => row.対応ID !== '')).toHaveLength(5);
  });

  test('finds its customer after a sort, by ID', () => {
    opened.runtime.user(owner).sort(opened.sheet('顧客台帳').id, 1, false, 2);
    expect(opened.cell('顧客台帳', 2, '会社名')).toBe('白雪食品');
    value(log());
    expect(opened.cell('顧客台帳', 3, '次にやること')).toBe('電話する');
    expect(opened.cell('顧客台帳', 2, '次にやること')).toBe('');
  });

  test('with 次回なし clears the next step; with none leaves it', () => {
    value(log());
    value(log({ key: 'form-0002', nextDate: '', nextAction: '' }));
    expect(opened.cell('顧客台帳', 2, '次にやること')).toBe('電話する');
    value(log({ key: 'form-0003', nextDate: 'none', nextAction: '' }));
    expect(opened.cell('顧客台帳', 2, '次回日')).toBe('');
    expect(opened.rows('対応履歴', 3)[2]).toMatchObject({ 次回日: '次回なし' });
  });

  test.each(['=HYPERLINK("x")', '+81', "'quoted", '00123', '<b>太字</b>', '😀', '二行\n目'])('keeps %s as it was typed', (summary) => {
    value(log({ summary }));
    expect(opened.rows('対応履歴', 1)[0]?.要約).toBe(summary);
  });
});

describe('a request that cannot be done', () => {
  test.each([
    ['an unknown customer', { customerId: 'C-00099' }, 'unknown-customer'],
    ['no channel', { channel: '' }, 'no-channel'],
    ['a day in the future', { when: '2026-11-22 09:00' }, 'future'],
    ['a summary beyond the limit', { summary: 'あ'.repeat(2001) }, 'too-long'],
    ['a broken next date', { nextDate: 'tomorrow' }, 'bad-request'],
  ])('%s is refused with a sentence and writes nothing', (_name, more, code) => {
    expect(log(more)).toMatchObject({ ok: false, problem: { code, message: expect.stringMatching(/。$/) } });
    expect(opened.sheet('対応履歴').values.get(2, 1)).toBeUndefined();
  });

  test.each([null, 'text', 7, {}, { key: 'k' }])('%p is no request', (bad) => {
    expect(opened.call('sidebarLogTouch', bad)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });
});

describe('undo', () => {
  test('takes the touch and its effects back', () => {
    opened.type('顧客台帳', 2, '次回日', '2026/12/24');
    opened.type('顧客台帳', 2, '次にやること', '訪問する');
    const { touchId } = value(log());
    const undone = value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId }));
    expect(undone).toMatchObject({ kept: [], card: { nextDate: '2026-12-24', nextAction: '訪問する', lastContact: '', lastTouch: null } });
    expect(opened.cell('顧客台帳', 2, '次にやること')).toBe('訪問する');
    expect(opened.rows('対応履歴', 1)[0]?.取消).not.toBe('');
    expect(opened.call('sidebarUndoTouch', { touchId })).toMatchObject({ ok: false, problem: { code: 'already-cancelled' } });
  });

  test('keeps and names what somebody changed since', () => {
    const { touchId } = value(log());
    opened.type('顧客台帳', 2, '次にやること', 'すぐ訪問');
    const undone = value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId }));
    expect(undone.kept).toEqual([{ label: '次にやること', now: 'すぐ訪問' }]);
    expect(opened.cell('顧客台帳', 2, '次にやること')).toBe('すぐ訪問');
    expect(opened.cell('顧客台帳', 2, '次回日')).toBe('');
  });
});

describe('the sidebar', () => {
  const open = (): SidebarState => value(opened.call<Answer<SidebarState>>('sidebarOpen', {}));

  test('opens with the customer of the selected row', () => {
    opened.runtime.user(owner).select(opened.sheet('顧客台帳').id, 2, 3);
    const state = open();
    expect(state).toMatchObject({
      language: 'ja',
      today: '2026-11-21',
      card: { id: 'C-00001', company: '株式会社青空商事', cautions: '電話は午前のみ', phone: '03-1234-5678', rank: '—' },
    });
    expect(state.channels[0]).toEqual({ code: 'visit', label: '訪問' });
    expect(state.nextDates.every(({ code }) => code > '2026-11-21')).toBe(true);
  });

  test.each([1, 900])('shows nobody for row %i', (row) => {
    opened.runtime.user(owner).select(opened.sheet('顧客台帳').id, row, 1);
    expect(open().card).toBeNull();
  });

  test('the poll answers only when something is new', () => {
    opened.runtime.user(owner).select(opened.sheet('顧客台帳').id, 2, 1);
    const first = value(opened.call<Answer<SelectedAnswer>>('sidebarSelected', { knownId: '', knownRevision: '' }));
    expect(first.changed).toBe(true);
    const known = { knownId: 'C-00001', knownRevision: first.revision };
    expect(value(opened.call<Answer<SelectedAnswer>>('sidebarSelected', known))).toMatchObject({ changed: false, card: null });
    opened.type('顧客台帳', 2, '申し送り・注意点', '電話は午後のみ');
    expect(value(opened.call<Answer<SelectedAnswer>>('sidebarSelected', known)).card).toMatchObject({ cautions: '電話は午後のみ' });
  });

  test.each(['青空', 'あおぞら', '1234-5678', '５６７８', 'C-00001'])('finds by %s', (text) => {
    opened.type('顧客台帳', 2, '会社名カナ', 'アオゾラショウジ');
    const found = value(opened.call<Answer<FindAnswer>>('sidebarFind', { text }));
    expect(found.matches.map(({ id }) => id)).toEqual(['C-00001']);
    // As it stands in the sheet, not as it is kept to be compared.
    expect(found.matches[0]?.detail).toContain('03-1234-5678');
  });

  test('remembers who is at the keyboard, for this user only', () => {
    const settings = opened.sheet('設定');
    opened.runtime.user(owner).type(settings.id, 4, (settings.values.rowAt(1) ?? []).indexOf('members') + 1, '伊藤');
    opened.runtime.drain();
    expect(open().me).toBe('');
    expect(opened.call('sidebarRememberMe', { member: '伊藤' })).toEqual({ ok: true, value: { me: '伊藤' } });
    expect(open().me).toBe('伊藤');
    expect(value(opened.call<Answer<SidebarState>>('sidebarOpen', {}, 'other@example.com')).me).toBe('');
  });

  test('in a ledger without members whoever says a name is the first', () => {
    expect(open().members).toEqual([]);
    expect(opened.call('sidebarRememberMe', { member: ' 伊藤さん ' })).toEqual({ ok: true, value: { me: '伊藤' } });
    expect(open()).toMatchObject({ me: '伊藤', members: ['伊藤'] });
    opened.type('顧客台帳', 2, '担当者', '伊藤');
    expect(String(opened.cell('顧客台帳', 2, '警告'))).not.toContain('選択肢にない');
    expect(opened.call('sidebarRememberMe', { member: '佐藤' })).toEqual({ ok: true, value: { me: '' } });
  });

  test('marks a closed customer', () => {
    opened.type('顧客台帳', 2, '区分', '取引終了');
    const card = value(opened.call<Answer<SelectedAnswer>>('sidebarCard', { id: 'C-00001' })).card as CustomerCard;
    expect(card.closed).toBe(true);
  });
});

test.each([['対応履歴'], ['今日']])('a row of %s shows its customer', (name) => {
  value(log({ nextDate: '2026-11-24' }));
  opened.runtime.user(owner).select(opened.sheet(name).id, 2, 3);
  expect(value(opened.call<Answer<SidebarState>>('sidebarOpen', {})).card).toMatchObject({ id: 'C-00001' });
  const first = opened.runtime.callFromPage(owner, 'sidebarSelected', [{ knownId: '', knownRevision: '' }]);
  expect(first.value).toMatchObject({ ok: true, value: { changed: true, card: { id: 'C-00001' } } });
  const again = opened.runtime.callFromPage(owner, 'sidebarSelected', [{ knownId: 'C-00001', knownRevision: 'x' }]);
  expect(again.value).toMatchObject({ ok: true, value: { changed: false, revision: 'x' } });
  // The poll goes on all day: it must not read every customer for a card that is shown already.
  expect(again.calls).toBeLessThan(first.calls);
});
