/** 古い対応を移す: each touch is in one place, counts as before, is found by the card, and comes back. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, TimelineAnswer, TouchAnswer, UndoBatchAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;
let turn = 0;
const [book, log] = ['顧客台帳', '対応履歴'];

const touch = (customerId: string, when: string, more: object = {}): TouchAnswer => {
  const rest = { attempt: 1, row: 0, rep: '伊藤', channel: 'phone', result: '4', summary: '', nextDate: '', nextAction: '' };
  const request = { key: `archive-${++turn}`, customerId, when, ...rest, ...more };
  const answer = opened.call<Answer<TouchAnswer>>('sidebarLogTouch', request);
  const confirmed = answer.ok ? '' : (answer.problem.confirm ?? '');
  return value(confirmed === '' ? answer : opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { ...request, confirmed }));
};
const archive = (months = '') => {
  opened.typed.push(months);
  return opened.menu('menuArchive').value as { moved: number; left: number } | null;
};
const idsOn = (name: string): unknown[] => {
  const sheet = opened.workbook.sheets.find((one) => one.name === name);
  const ids: unknown[] = [];
  for (let row = 2; sheet !== undefined && row <= sheet.values.height; row++)
    ids.push(sheet.values.get(row, opened.column(name, '対応ID')) ?? '');
  return ids.filter((id) => id !== '');
};
const timeline = (id: string): string[] => {
  const ids: string[] = [];
  let cursor = '';
  do {
    const answer = value(opened.call<Answer<TimelineAnswer>>('sidebarTimeline', { id, row: 0, cursor, known: ids }));
    ids.push(...answer.entries.map((entry) => entry.id));
    cursor = answer.cursor;
  } while (cursor !== '');
  return ids;
};
const automatic = () => opened.rows(book, 2).map((row) => [row.最終接触日, row.最後の対応, row.対応の集計, row.見込度]);
const lastBatch = (): string => {
  const { batches } = value(opened.call<Answer<{ batches: { batch: string; title: string }[] }>>('sidebarHistory', { before: '' }));
  expect(batches[0]?.title).toMatch(/年ごとのシートへ移す/);
  return batches[0]?.batch ?? '';
};

// Today is 2026-11-21.
beforeEach(() => {
  opened = openLedger();
  opened.type(book, 2, '会社名', '株式会社青空商事');
  opened.type(book, 3, '会社名', '白雪食品');
  touch('C-00001', '2023-04-01 10:00', { summary: '初回' });
  touch('C-00002', '2024-10-01 10:00', { summary: '紹介' });
  const mistaken = touch('C-00001', '2024-11-20 10:00', { summary: '間違い' });
  opened.call('sidebarUndoTouch', { touchId: mistaken.touchId });
  touch('C-00001', '2024-11-21 10:00', { summary: '境目' });
  touch('C-00001', '2026-11-20 10:00', { summary: '最近', kind: 'complaint' });
});

test('moves what is older than 24 months to sheets of their years, cancelled ones too, and nothing else', () => {
  const before = automatic();
  expect(archive()).toEqual({ moved: 3, left: 0 });
  expect([idsOn('対応履歴 2023'), idsOn('対応履歴 2024'), idsOn(log)]).toEqual([
    ['T-000001'],
    ['T-000002', 'T-000003'],
    ['T-000004', 'T-000005'],
  ]);
  expect(opened.rows('対応履歴 2024', 1)[0]).toMatchObject({ 顧客ID: 'C-00002', 会社名: '白雪食品', 要約: '紹介', 方法: '電話' });
  expect(automatic()).toEqual(before);
  opened.menu('menuTidy');
  expect(automatic()).toEqual(before);
  expect(opened.said.join()).toContain('2024/11/21より前の対応3件を');
});

test('the card finds them as before, under the customer they became part of as well', () => {
  archive();
  expect(timeline('C-00001')).toEqual(['T-000005', 'T-000004', 'T-000001']);
  const merges = [{ survivor: 'C-00001', losers: ['C-00002'] }];
  const { expected } = value(opened.call<Answer<{ expected: string }>>('sidebarMergePreview', { merges }));
  value(opened.call('sidebarMerge', { key: 'merge-archived', merges: merges.map((one) => ({ ...one, choices: {} })), expected }));
  expect(timeline('C-00001')).toEqual(['T-000005', 'T-000004', 'T-000002', 'T-000001']);
  const merged = automatic();
  opened.menu('menuTidy');
  expect(automatic()).toEqual(merged);
});

test('a late retry of a touch that was moved logs nothing again, and numbers go on', () => {
  archive();
  const again = {
    rep: '伊藤',
    channel: 'phone',
    result: '4',
    summary: '初回',
    nextDate: '',
    nextAction: '',
    row: 0,
    when: '2023-04-01 10:00',
  };
  const key = String(opened.cell('対応履歴 2023', 2, '登録キー'));
  const answer = opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { ...again, key, customerId: 'C-00001', attempt: 2 });
  expect(value(answer)).toMatchObject({ touchId: 'T-000001', alreadyLogged: true });
  expect(touch('C-00002', '2026-11-21 09:00').touchId).toBe('T-000006');
});

test('numbers are not used again when all touches were moved and the note of the next is gone', () => {
  archive('1');
  const sheet = opened.sheet(log);
  const system = (sheet.values.rowAt(1) ?? []).findIndex((cell) => String(cell).startsWith('{')) + 1;
  for (let row = 2; row <= sheet.values.height; row++)
    if (sheet.values.get(row, 2) === 'T-000005') opened.runtime.user(owner).deleteRows(sheet.id, row, 1);
  opened.runtime.user(owner).type(sheet.id, 1, system, '');
  opened.runtime.drain();
  expect(touch('C-00002', '2026-11-21 09:00').touchId).toBe('T-000005');
  opened.menu('menuTidy');
  expect(idsOn(log)).toEqual(['T-000005']);
});

test('undo brings them back, in their order, and the card stays as it was', () => {
  const before = [automatic(), opened.rows(log, 5)];
  archive();
  const batch = lastBatch();
  const undone = value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
  expect(undone).toMatchObject({ restored: 3, kept: [] });
  expect([automatic(), opened.rows(log, 5)]).toEqual(before);
  expect([idsOn('対応履歴 2023'), idsOn('対応履歴 2024')]).toEqual([[], []]);
  expect(archive()).toEqual({ moved: 3, left: 0 });
});

test('columns of the user’s own go along, wherever they stand, and so do dropdowns and formats', () => {
  const person = opened.runtime.user(owner);
  person.insertColumns(opened.sheet(log).id, 3, 1);
  person.type(opened.sheet(log).id, 1, 3, '天気');
  person.type(opened.sheet(log).id, 2, 3, '雨');
  opened.runtime.drain();
  archive('36');
  expect(opened.rows('対応履歴 2023', 1)[0]).toMatchObject({ 天気: '雨', 要約: '初回' });
  person.insertColumns(opened.sheet(log).id, 1, 1);
  person.type(opened.sheet(log).id, 1, 1, '気温');
  opened.runtime.drain();
  touch('C-00002', '2023-05-01 10:00', { summary: '後から' });
  archive();
  expect(opened.rows('対応履歴 2023', 2).map((row) => [row.対応ID, row.天気, row.要約])).toEqual([
    ['T-000001', '雨', '初回'],
    ['T-000006', '', '後から'],
  ]);
  const shelf = opened.sheet('対応履歴 2023');
  const channel = opened.column('対応履歴 2023', '方法');
  expect(shelf.validations.get(2, channel)).toBeDefined();
  expect(shelf.formats.get(2, opened.column('対応履歴 2023', '要約'))?.numberFormat).toBe('@');
  expect(opened.sheet(log).validations.get(5, opened.column(log, '方法'))).toBeDefined();
});

describe('asked', () => {
  test.each(['0', '-3', 'abc', '601', '1.5'])('%s is no number of months, and says so', (months) => {
    expect(archive(months)).toBeNull();
    expect(opened.said[opened.said.length - 1]).toMatch(/月数として読めません/);
    expect(idsOn(log).length).toBe(5);
  });

  test.each(['36', '３６', '36か月', ' 36ヶ月 ', '36 months'])('%s are 36 months', (months) => {
    expect(archive(months)).toEqual({ moved: 1, left: 0 });
  });

  test('and stopped, nothing moves', () => {
    opened.menu('menuArchive');
    opened.answers.push('NO');
    expect(archive()).toBeNull();
    expect(idsOn(log).length).toBe(5);
  });

  test('with nothing old it says so', () => {
    expect(archive('600')).toBeNull();
    expect(opened.said[opened.said.length - 1]).toMatch(/より前の対応はありません/);
  });
});

test('a sheet of the user’s own with such a name stays as it is, and is named', () => {
  const id = opened.runtime.user(owner).insertSheet('対応履歴 2023');
  opened.runtime.user(owner).type(id, 1, 1, '私の表');
  opened.runtime.user(owner).type(id, 2, 1, '大事');
  expect(archive()).toEqual({ moved: 0, left: 3 });
  expect(opened.said[opened.said.length - 1]).toMatch(/「対応履歴 2023」という名前の別のシート/);
  expect(opened.sheet('対応履歴 2023').values.get(2, 1)).toBe('大事');
  expect(idsOn(log).length).toBe(5);
});

describe('rows changed by hand', () => {
  test('a deleted touch is noticed by tidy: last contact and totals follow', () => {
    opened.runtime.user(owner).deleteRows(opened.sheet(log).id, 6, 1);
    opened.menu('menuTidy');
    expect(String(opened.cell(book, 2, '対応の集計'))).toContain('[["phone",2]]');
    expect(String(opened.cell(book, 2, '最後の対応'))).toContain('T-000004');
    expect(opened.cell(book, 2, '最終接触日')).toEqual(new Date(Date.UTC(2024, 10, 20, 15)));
  });

  test('an edited touch is noticed by tidy, on the sheet of its year too', () => {
    archive();
    opened.type(log, 3, '方法', '訪問');
    opened.type('対応履歴 2023', 2, '結果', '不在・連絡不可');
    opened.menu('menuTidy');
    expect(String(opened.cell(book, 2, '対応の集計'))).toContain('[["phone",2],["visit",1]]');
    opened.type('対応履歴 2023', 2, '方法', 'メール');
    opened.menu('menuTidy');
    expect(String(opened.cell(book, 2, '対応の集計'))).toContain('[["mail",1],["phone",1],["visit",1]]');
  });

  test('a touch whose date is changed to another year goes back to 対応履歴 by tidy', () => {
    archive();
    opened.type('対応履歴 2023', 2, '対応日時', '2026/11/01 10:00');
    opened.menu('menuTidy');
    expect([idsOn('対応履歴 2023'), idsOn(log)]).toEqual([[], ['T-000001', 'T-000004', 'T-000005']]);
  });
});
