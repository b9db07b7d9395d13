/** Customers become one and come apart again: previewed, refused when stale, nothing lost, and taken back at any time in any order. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  HistoryAnswer,
  MarkDifferentAnswer,
  MergeAnswer,
  MergePreviewAnswer,
  TouchAnswer,
  UndoBatchAnswer,
} from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;
let turn = 0;
const book = '顧客台帳';

const preview = (...merges: { survivor: string; losers: string[] }[]): MergePreviewAnswer =>
  value(opened.call<Answer<MergePreviewAnswer>>('sidebarMergePreview', { merges }));
const send = (request: object): Answer<MergeAnswer> => opened.call<Answer<MergeAnswer>>('sidebarMerge', request);
const merge = (survivor: string, losers: string[], choices: Record<string, string> = {}): MergeAnswer => {
  const { expected } = preview({ survivor, losers });
  return value(send({ key: `merge-key-${++turn}`, merges: [{ survivor, losers, choices }], expected }));
};
const undo = (batch: string): UndoBatchAnswer => value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
const history = (): HistoryAnswer => value(opened.call<Answer<HistoryAnswer>>('sidebarHistory', { before: '' }));
const touch = (customerId: string, more: object = {}): TouchAnswer =>
  value(
    opened.call<Answer<TouchAnswer>>('sidebarLogTouch', {
      ...{
        key: `touch-key-${++turn}`,
        attempt: 1,
        customerId,
        row: 0,
        rep: '伊藤',
        channel: 'phone',
        result: '4',
        summary: `${customerId}へ電話`,
      },
      ...{ when: '', nextDate: '', nextAction: '' },
      ...more,
    }),
  );
const customer = (row: number, cells: Record<string, string>): void => {
  for (const [heading, text] of Object.entries(cells)) opened.type(book, row, heading, text);
};
const rowOf = (id: string): number => opened.rows(book, 40).findIndex((row) => row.顧客ID === id) + 2;
const cell = (id: string, heading: string): unknown => opened.cell(book, rowOf(id), heading);
const speak = (language: 'English' | '日本語'): void => {
  const settings = opened.workbook.sheets.find(({ name }) => name === '設定' || name === 'Settings');
  opened.runtime.user(owner).type(settings?.id ?? 0, 4, 2, language);
  opened.runtime.drain();
  opened.menu('menuSetUp');
};
/** Every cell of the two tables that hold facts, but for 更新日. */
const state = (): unknown =>
  [opened.rows(book, 12), opened.rows('対応履歴', 12)].map((rows) => rows.map((row) => JSON.stringify(row)).sort());

/** Tidying finds everything in order; only 警告 may name other customers than before, since a merge looks for none. */
const expectTidy = (): void => {
  const { counts } = opened.menu('menuTidy').value as { counts: object };
  expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, touches: 0, other: 0 });
};

beforeEach(() => {
  opened = openLedger();
  customer(2, {
    会社名: '株式会社青空商事',
    電話: '03-1234-5678',
    年間取引額: '3,200万',
    '申し送り・注意点': '電話は午前のみ',
    業種: '製造',
  });
  customer(3, {
    ...{ 会社名: '青空商事㈱ 東京支店', 電話: '090-1111-2222', メール: 'taro@aozora.co.jp', 年間取引額: '120万', 業種: '小売' },
    ...{ '申し送り・注意点': '請求は月末', 先方担当者: '高梨', 所在地: '東京都千代田区1-1' },
  });
  customer(4, { 会社名: '白雪食品', 電話: '06-1111-2222' });
  customer(5, { 会社名: '青空商事', 電話: '03-1234-5678' });
  opened.menu('menuTidy');
});

describe('a preview', () => {
  test('shows column by column what stands, what is kept and where', () => {
    const { merges } = preview({ survivor: 'C-00001', losers: ['C-00002'] });
    const field = (column: string) => merges[0]?.fields.find((one) => one.column === column);
    expect(field('company')).toMatchObject({ kind: 'choose', chosen: 'C-00001', result: '株式会社青空商事', keptIn: '別名' });
    expect(field('phone')).toMatchObject({ kind: 'choose', chosen: 'C-00001', keptIn: 'その他の連絡先' });
    expect(field('email')).toMatchObject({ kind: 'same', chosen: 'C-00002', result: 'taro@aozora.co.jp', keptIn: '' });
    expect(field('cautions')).toMatchObject({ kind: 'join', result: '電話は午前のみ / 請求は月末' });
    expect(field('industry')).toMatchObject({ kind: 'choose', chosen: 'C-00001', keptIn: '元データ' });
  });

  test.each([
    ['nobody of that ID', [{ survivor: 'C-00001', losers: ['C-00099'] }], 'gone'],
    ['the same customer twice', [{ survivor: 'C-00001', losers: ['C-00001'] }], 'twice'],
    ['no pair', [], 'bad-request'],
  ])('of %s is refused with a sentence', (_name, merges, code) => {
    expect(opened.call('sidebarMergePreview', { merges })).toMatchObject({
      ok: false,
      problem: { code, message: expect.stringMatching(/。$/) },
    });
  });
});

describe('a merge', () => {
  test('keeps everything: names, numbers, addresses, cautions, and what does not stand', () => {
    const answer = merge('C-00001', ['C-00002']);
    expect(answer).toMatchObject({ alreadyMerged: false, kept: [], message: '1件を C-00001 株式会社青空商事 にまとめました。' });
    expect(opened.rows(book, 1)[0]).toMatchObject({
      会社名: '株式会社青空商事',
      電話: '03-1234-5678',
      メール: 'taro@aozora.co.jp',
      別名: cell('C-00002', '会社名'),
      その他の連絡先: '090-1111-2222',
      '申し送り・注意点': '電話は午前のみ / 請求は月末',
      先方担当者: '高梨',
      所在地: '東京都千代田区1-1',
      業種: '製造',
      ランク: 'B',
    });
    expect(String(cell('C-00001', '元データ'))).toContain('業種 (C-00002) = 小売');
    expect(String(cell('C-00001', '元データ'))).toContain('年間取引額 (C-00002) = 1200000');
  });

  test('leaves the merged row where it is, with all of its facts, and out of everything', () => {
    merge('C-00001', ['C-00002']);
    expect(opened.rows(book, 2)[1]).toMatchObject({
      統合先ID: 'C-00001',
      警告: 'C-00001 に統合済み',
      ランク: '',
      電話: '090-1111-2222',
      業種: '小売',
    });
    expect(String(cell('C-00001', '警告'))).not.toContain('C-00002');
    expectTidy();
  });

  test('moves the touches, and what the survivor’s row tells of them', () => {
    touch('C-00001', { when: '2026-11-01 10:00' });
    const newest = touch('C-00002', { nextDate: '2026-12-01', nextAction: '見積' });
    const answer = merge('C-00001', ['C-00002']);
    expect(answer.moved).toEqual([{ label: '対応履歴', count: 1 }]);
    expect(opened.rows('対応履歴', 2).map((row) => [row.顧客ID, row.会社名])).toEqual([
      ['C-00001', '株式会社青空商事'],
      ['C-00001', '株式会社青空商事'],
    ]);
    expect(answer.cards[0]).toMatchObject({
      lastTouch: { id: newest.touchId },
      nextDate: '2026-12-01',
      nextAction: '見積',
      lastContact: '2026-11-21',
    });
    expectTidy();
  });

  test('adds up what all touches come to, and takes it apart again with what was logged since', () => {
    touch('C-00001', { result: '0' });
    touch('C-00002', { channel: 'visit' });
    const own = [cell('C-00001', '対応の集計'), cell('C-00002', '対応の集計')];
    const { batch } = merge('C-00001', ['C-00002']);
    expect(String(cell('C-00001', '対応の集計'))).toContain('[["phone",1],["visit",1]]');
    expect(cell('C-00002', '対応の集計')).toBe('');
    expectTidy();
    touch('C-00001', { channel: 'web' });
    undo(batch);
    expect(String(cell('C-00001', '対応の集計'))).toContain('[["phone",1],["web",1]]');
    expect(cell('C-00002', '対応の集計')).toBe(own[1]);
    expect(own[0]).not.toBe(own[1]);
  });

  test('moves the touches of a long log, which are not read again, and back', () => {
    touch('C-00001');
    touch('C-00002', { summary: '一つ目' });
    touch('C-00003');
    touch('C-00002', { summary: '二つ目' });
    const { values } = opened.sheet('対応履歴');
    const noted = Array.from({ length: 40 }, (_, at) => at + 1).find((at) => String(values.get(1, at) ?? '').startsWith('{"daicho":'));
    values.set(1, noted ?? 0, '{"daicho":1,"next":20001}');
    const owners = (): unknown[] => opened.rows('対応履歴', 5).map((row) => row.顧客ID);
    const before = owners();
    const stale = preview({ survivor: 'C-00001', losers: ['C-00002'] });
    expect(stale.expected).toContain('records:');
    touch('C-00002', { summary: '三つ目' });
    const merges = [{ survivor: 'C-00001', losers: ['C-00002'], choices: {} }];
    expect(send({ key: 'merge-long-1', merges, expected: stale.expected })).toMatchObject({ ok: false, problem: { code: 'stale' } });
    const all = owners();
    const { batch, moved } = merge('C-00001', ['C-00002']);
    expect(moved).toEqual([{ label: '対応履歴', count: 3 }]);
    expect(owners()).toEqual(all.map((id) => (id === 'C-00002' ? 'C-00001' : id)));
    expect(undo(batch).kept).toEqual([]);
    expect(owners()).toEqual(all);
    expect(all.slice(0, 4)).toEqual(before.slice(0, 4));
    expectTidy();
  });

  test('takes the values that a person chose', () => {
    merge('C-00001', ['C-00002'], { company: 'C-00002', phone: 'C-00002', industry: 'C-00002' });
    expect(opened.rows(book, 1)[0]).toMatchObject({
      電話: '090-1111-2222',
      その他の連絡先: '03-1234-5678',
      別名: '株式会社青空商事',
      業種: '小売',
    });
  });

  test('several at once, and several pairs', () => {
    const merges = [{ survivor: 'C-00001', losers: ['C-00002', 'C-00004'] }];
    const { expected } = preview(...merges);
    value(send({ key: 'several-key', merges: merges.map((one) => ({ ...one, choices: {} })), expected }));
    expect([2, 3, 4, 5].map((row) => opened.cell(book, row, '統合先ID'))).toEqual(['', 'C-00001', '', 'C-00001']);
    expect(String(cell('C-00001', '別名')).split('、').length).toBe(2);
  });

  test('is made once: the same key again answers and writes nothing', () => {
    const { expected } = preview({ survivor: 'C-00001', losers: ['C-00002'] });
    const request = { key: 'the-same-key', merges: [{ survivor: 'C-00001', losers: ['C-00002'], choices: {} }], expected };
    value(send(request));
    const before = state();
    expect(value(send(request))).toMatchObject({ alreadyMerged: true, batch: 'the-same-key' });
    expect(state()).toEqual(before);
    expect(send({ ...request, key: 'another-key' })).toMatchObject({ ok: false, problem: { code: 'already-merged' } });
  });

  test.each([
    ['edited', () => opened.type(book, 3, '先方担当者', '佐藤', 'other@example.com'), 'stale'],
    ['deleted', () => opened.runtime.user(owner).deleteRows(opened.sheet(book).id, 3, 1), 'gone'],
  ])('is refused when a row was %s since the preview; nothing is written', (_name, act, code) => {
    const { expected } = preview({ survivor: 'C-00001', losers: ['C-00002'] });
    act();
    const before = state();
    const answer = send({ key: 'stale-key-1', merges: [{ survivor: 'C-00001', losers: ['C-00002'], choices: {} }], expected });
    expect(answer).toMatchObject({ ok: false, problem: { code, message: expect.stringContaining('C-00002') } });
    expect(state()).toEqual(before);
  });

  test('goes through after a sort: rows are found by ID', () => {
    const { expected } = preview({ survivor: 'C-00001', losers: ['C-00002'] });
    opened.runtime.user(owner).sort(opened.sheet(book).id, 1, false, 2);
    value(send({ key: 'sorted-key', merges: [{ survivor: 'C-00001', losers: ['C-00002'], choices: {} }], expected }));
    expect(cell('C-00002', '統合先ID')).toBe('C-00001');
    expect(cell('C-00001', 'その他の連絡先')).toBe('090-1111-2222');
  });
});

describe('taking back', () => {
  test('a merge: every cell is as it was', () => {
    touch('C-00001');
    touch('C-00002', { nextDate: '2026-12-01', nextAction: '見積' });
    const before = state();
    const { batch } = merge('C-00001', ['C-00002', 'C-00004']);
    opened.runtime.user(owner).sort(opened.sheet(book).id, 1, false, 2);
    opened.runtime.user(owner).sort(opened.sheet('対応履歴').id, 2, false, 2);
    expect(undo(batch)).toMatchObject({ kept: [], alreadyUndone: false });
    expect(state()).toEqual(before);
    expect(undo(batch)).toMatchObject({ alreadyUndone: true });
    expect(state()).toEqual(before);
  });

  test('what was edited since stays and is named', () => {
    const { batch } = merge('C-00001', ['C-00002']);
    opened.type(book, 2, 'その他の連絡先', '090-3333-4444');
    const { kept, message } = undo(batch);
    expect(kept).toEqual([{ target: 'C-00001', label: 'その他の連絡先', now: '090-3333-4444', was: '' }]);
    expect(message).toContain('そのまま残しました');
    expect(cell('C-00001', 'その他の連絡先')).toBe('090-3333-4444');
    expect(cell('C-00001', 'メール')).toBe('');
    expect(cell('C-00002', '統合先ID')).toBe('');
    expectTidy();
  });

  test.each([
    ['first to last', [0, 1]],
    ['last to first', [1, 0]],
  ])('a chain A←B, C←A from %s ends as it was', (_name, order) => {
    touch('C-00001');
    touch('C-00002');
    touch('C-00003');
    const before = state();
    const batches = [merge('C-00001', ['C-00002']).batch, merge('C-00003', ['C-00001']).batch];
    expect(opened.rows('対応履歴', 3).map((row) => row.顧客ID)).toEqual(['C-00003', 'C-00003', 'C-00003']);
    for (const at of order) expect(undo(batches[at] ?? '').kept).toEqual([]);
    expect(state()).toEqual(before);
  });

  test('after a change of language, and after the change back', () => {
    const before = state();
    const { batch } = merge('C-00003', ['C-00002'], { industry: 'C-00002' });
    speak('English');
    expect(opened.rows('Customers', 3)[2]).toMatchObject({ Industry: 'Retail', Flags: expect.any(String) });
    expect(undo(batch)).toMatchObject({ kept: [], message: expect.stringContaining('Undone') });
    speak('日本語');
    expect(state()).toEqual(before);
  });

  test('of a customer whose row was deleted since says so, and puts back the other', () => {
    const { batch } = merge('C-00001', ['C-00004']);
    opened.runtime.user(owner).deleteRows(opened.sheet(book).id, rowOf('C-00004'), 1);
    expect(undo(batch).kept).toEqual([{ target: 'C-00004', label: '統合先ID', now: '行がありません', was: '' }]);
    const again = merge('C-00001', ['C-00002']);
    opened.runtime.user(owner).deleteRows(opened.sheet(book).id, rowOf('C-00001'), 1);
    expect(undo(again.batch).kept.every(({ target, now }) => target === 'C-00001' && now === '行がありません')).toBe(true);
    expect(cell('C-00002', '統合先ID')).toBe('');
    expectTidy();
  });

  test('names the duplicates there are now, in the words of now, on both sides: nothing is left to tidy', () => {
    const { batch } = merge('C-00001', ['C-00004']);
    customer(6, { 会社名: '青空商事', 電話: '03-1234-5678' });
    opened.type(book, rowOf('C-00002'), '電話', '090-9999-0000');
    speak('English');
    undo(batch);
    const flags = (): unknown[] => opened.rows('Customers', 5).map(({ Flags }) => Flags);
    const undone = flags();
    expect(undone[3]).toMatch(/C-00001/);
    expect(undone[3]).toMatch(/C-00005/);
    expect(undone[4]).toMatch(/C-00004/);
    expect(undone.join()).not.toMatch(/重複|電話/);
    opened.menu('menuTidy');
    expect(flags()).toEqual(undone);
  });

  test('is listed in the history, and may itself be taken back', () => {
    const { batch } = merge('C-00001', ['C-00002']);
    const merged = state();
    expect(history().batches).toMatchObject([{ batch, cause: 'merge', operation: '統合', undoable: true, undone: false }]);
    undo(batch);
    const [undoing] = history().batches;
    expect(history().batches.map(({ cause, undoable, undone }) => [cause, undoable, undone])).toEqual([
      ['undo', false, false],
      ['merge', false, true],
    ]);
    undo(undoing?.batch ?? '');
    expect(state()).toEqual(merged);
  });

  test.each(['nothing-of-the-kind', '=1+1'])('%s is refused', (batch) => {
    expect(opened.call('sidebarUndoBatch', { batch })).toMatchObject({ ok: false, problem: { code: 'no-batch' } });
  });
});

describe('not the same', () => {
  const different = (id: string, others: string[]): MarkDifferentAnswer =>
    value(opened.call<Answer<MarkDifferentAnswer>>('sidebarMarkDifferent', { id, others }));

  test('is remembered on both rows, and both warnings go at once', () => {
    expect(String(cell('C-00001', '警告'))).toContain('C-00004');
    expect(String(cell('C-00004', '警告'))).toContain('C-00001');
    const { batch } = different('C-00001', ['C-00004']);
    expect(String(cell('C-00001', '警告'))).not.toContain('C-00004');
    expect(String(cell('C-00004', '警告'))).not.toContain('C-00001');
    expect(cell('C-00001', '別の会社')).toBe('C-00004');
    expect(cell('C-00004', '別の会社')).toBe('C-00001');
    opened.menu('menuTidy');
    expect(String(cell('C-00001', '警告'))).not.toContain('C-00004');
    opened.type(book, rowOf('C-00004'), '電話', '03-1234-5678');
    expect(String(cell('C-00004', '警告'))).not.toContain('C-00001');
    expect(different('C-00001', ['C-00004']).batch).toBe('');
    undo(batch);
    expect(String(cell('C-00004', '警告'))).toContain('C-00001');
  });

  test('moves on to the survivor when one of the pair is merged', () => {
    different('C-00002', ['C-00003']);
    merge('C-00001', ['C-00002']);
    expect(cell('C-00001', '別の会社')).toBe('C-00003');
    expect(cell('C-00003', '別の会社')).toBe('C-00001 C-00002');
  });
});
