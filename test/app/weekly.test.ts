/** This week's touches against the targets of 設定, through the built bundle: also when somebody sorted the log, and in a long one. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, RepFigures, WeeklyAnswer } from '../../src/contract';
import { blockColumn, firstItemRow } from '../../src/domain/settings/settings-sheet';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';
import { touchForm } from './touch-form';

let opened: Opened;

// It is Saturday 21 November 2026.
const [monday, sunday, lastSunday, lastMonday, before] = ['2026-11-16', '2026-11-22', '2026-11-15', '2026-11-09', '2026-11-08'];

const week = (): WeeklyAnswer => value(opened.call<Answer<WeeklyAnswer>>('sidebarWeekly', {}));
const figures = (name: string): RepFigures | undefined => week().reps.find((rep) => rep.name === name);
const log = (when: string, more: object = {}): void =>
  void value(opened.call<Answer<never>>('sidebarLogTouch', touchForm({ when, ...more })));
const setTargets = (rows: readonly (readonly [string, string])[]): void => {
  const settings = opened.sheet('設定');
  rows.forEach((row, index) => {
    row.forEach((text, across) => {
      opened.runtime.user(owner).type(settings.id, firstItemRow + index, blockColumn('targets') + across, text);
    });
  });
  opened.runtime.drain();
};

beforeEach(() => {
  opened = openLedger();
  const settings = opened.sheet('設定');
  ['高橋', '伊藤'].forEach((name, index) => {
    opened.runtime.user(owner).type(settings.id, firstItemRow + index, blockColumn('members'), name);
  });
  opened.runtime.drain();
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
});

test('touches are counted from Monday on, last week’s apart, older ones and those undone not at all', () => {
  log(`${monday} 00:00`);
  log(`${lastSunday} 23:59`);
  log(`${lastMonday} 09:00`, { customerId: 'C-00002', row: 3 });
  log(`${before} 09:00`);
  log('2026-11-20 10:00', { customerId: 'C-00002', row: 3, result: '0' });
  log('2026-11-20 11:00');
  opened.call('sidebarUndoTouch', { touchId: 'T-000006' });
  // A customer who opened a newsletter was not called.
  log('2026-11-20 12:00', { channel: 'mail-reaction', result: '', customerId: 'C-00002', row: 3 });
  expect(week()).toMatchObject({ from: monday, to: sunday, nobody: [] });
  expect(figures('伊藤')).toEqual({
    ...{ name: '伊藤', target: null, unreadable: '' },
    thisWeek: { touches: 2, customers: 2 },
    lastWeek: { touches: 2, customers: 2 },
  });
  expect(figures('高橋')).toMatchObject({ thisWeek: { touches: 0, customers: 0 }, lastWeek: { touches: 0, customers: 0 } });
});

test('the order of the members stands, whoever made more', () => {
  for (const hour of ['09', '10', '11']) log(`2026-11-20 ${hour}:00`);
  log('2026-11-20 12:00', { rep: '退職者', customerId: 'C-00002', row: 3 });
  expect(week().reps.map(({ name }) => name)).toEqual(['高橋', '伊藤', '退職者']);
});

describe('targets of 設定', () => {
  test('are told as they are typed, one that cannot be read with a sentence, and one of nobody too', () => {
    setTargets([
      ['伊藤', '20件'],
      ['高橋', 'たくさん'],
      ['退職者', '5'],
    ]);
    expect(figures('伊藤')).toMatchObject({ target: 20, unreadable: '' });
    expect(figures('高橋')).toMatchObject({ target: null, unreadable: expect.stringMatching(/高橋.*たくさん.*設定/) });
    expect(week().nobody).toEqual([expect.stringContaining('退職者')]);
    opened.menu('menuTidy');
    expect(opened.said[opened.said.length - 1]).toMatch(/たくさん[\s\S]*退職者/);
  });

  test('a change is told in 変更履歴', () => {
    setTargets([['伊藤', '20']]);
    const told = (opened.sheet('変更履歴').values.rowAt(opened.sheet('変更履歴').lastRow()) ?? []).join(' ');
    expect(told).toMatch(/週の目標: 伊藤/);
  });
});

describe('a long log', () => {
  /** Touches as they are stored: the newest `recent` of them this week. `place` says in which row each of them stands. */
  const fill = (count: number, recent: number, place: (index: number) => number): void => {
    const sheet = opened.sheet('対応履歴');
    const { SpreadsheetApp: app } = opened.runtime.globals as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
    app.getActiveSpreadsheet().getSheetByName('対応履歴')?.insertRowsAfter(sheet.maxRows, count);
    const [when, id, customer, rep, logged] = ['対応日時', '対応ID', '顧客ID', '担当者', '登録日時'].map((heading) =>
      opened.column('対応履歴', heading),
    ) as [number, number, number, number, number];
    for (let index = 0; index < count; index++) {
      const moment = new Date(index >= count - recent ? '2026-11-18T03:00:00Z' : '2025-01-10T03:00:00Z');
      const row = 2 + place(index);
      sheet.values.set(row, when, moment);
      sheet.values.set(row, logged, moment);
      sheet.values.set(row, id, `T-${String(index + 1).padStart(6, '0')}`);
      sheet.values.set(row, customer, 'C-00001');
      sheet.values.set(row, rep, '伊藤');
    }
    const notes = (sheet.values.rowAt(1) ?? []).findIndex((cell) => String(cell).startsWith('{')) + 1;
    sheet.values.set(1, notes, `{"daicho":1,"next":${count + 1}}`);
    sheet.touched(1, 1, count + 1, notes);
  };
  const count = 5000;

  test.each([
    ['in its order', (index: number) => index],
    ['sorted with the newest at the top', (index: number) => count - 1 - index],
    // 7 and 5000 have no common factor: every row is taken once.
    ['sorted by something else', (index: number) => (index * 7) % count],
  ])('of 5,000 touches %s is counted whole', (_, place) => {
    fill(count, 30, place);
    expect(figures('伊藤')?.thisWeek.touches).toBe(30);
  });

  test('of more touches in two weeks than the first reads hold is counted whole', () => {
    fill(count, 4500, (index) => index);
    expect(figures('伊藤')?.thisWeek.touches).toBe(4500);
  });
});
