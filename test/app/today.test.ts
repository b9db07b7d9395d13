/** The sheet 今日: a section for each person, everybody who is due listed or counted, lines that follow a touch at once. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mostLines } from '../../src/app/today/today';
import type { Answer, TouchAnswer, TouchRequest } from '../../src/contract';
import { type Opened, openLedger, owner } from './opened-ledger';
import { touchForm } from './touch-form';

let opened: Opened;

const table = '顧客台帳';
const open = () => opened.runtime.user(owner).open();
/** The rows of 今日 down to the last one that holds anything. */
const listed = () => {
  const rows = opened.rows('今日', 900);
  let end = rows.length;
  while (end > 0 && Object.values(rows[end - 1] ?? {}).every((cell) => cell === '')) end--;
  return rows.slice(0, end);
};
const lines = () => listed().map((row) => [row.顧客ID, row.理由, row.次にやること]);
const lineOf = (id: string) => listed().find((row) => row.顧客ID === id);
const set = (row: number, cells: Record<string, string>) => {
  for (const [heading, text] of Object.entries(cells)) opened.type(table, row, heading, text);
};
const log = (id: string, row: number, more: Partial<TouchRequest> = {}) =>
  opened.call<Answer<TouchAnswer>>('sidebarLogTouch', touchForm({ customerId: id, row, ...more }));

beforeEach(() => {
  opened = openLedger();
  set(2, { 会社名: '青空商事', 担当者: '伊藤', 次回日: '2026/11/11', 次にやること: '見積を出す' });
  set(3, { 会社名: '白雪食品', 担当者: '佐藤', 次回日: '2026/11/21' });
  set(4, { 会社名: '若葉工業', 担当者: '伊藤', 契約更新日: '2026/12/01' });
  set(5, { 会社名: '大空物産', 契約更新日: '2024/12/21' });
  open();
});

test('each person has a section with the most urgent first, each line its days and one next step', () => {
  expect(lines()).toEqual([
    ['【全員】4件(期限切れ 1・今日 1・契約更新 1・契約の記念日 1)', '', ''],
    ['【伊藤】2件(期限切れ 1・契約更新 1)', '', ''],
    ['C-00001', '期限切れ 10日', '見積を出す'],
    ['C-00003', '契約更新まで 10日・次の予定なし', '契約更新の話をする'],
    ['', '', ''],
    ['', '', ''],
    ['【佐藤】1件(今日 1)', '', ''],
    ['C-00002', '今日の予定', '連絡する'],
    ['', '', ''],
    ['', '', ''],
    ['【担当者なし】1件(契約の記念日 1)', '', ''],
    ['C-00004', '契約から2年まで 30日・次の予定なし', 'お礼の連絡をする'],
  ]);
});

test('the rule that colours the heads asks the column they stand in, also where it was made for another one', () => {
  const sheet = opened.sheet('今日');
  const asks = (): string[] => JSON.stringify(sheet.conditionalFormats).match(/\$[A-Z]+2/g) ?? [];
  const column = `$${String.fromCharCode(64 + opened.column('今日', '顧客ID'))}2`;
  expect(asks()).toEqual([column, column]);
  sheet.conditionalFormats = JSON.parse(JSON.stringify(sheet.conditionalFormats).replaceAll('$A2', '$B2'));
  opened.menu('menuSetUp');
  expect(asks()).toEqual([column, column]);
});

test('a touch takes its customer out at once, or puts it where its section ends', () => {
  expect(log('C-00001', 2, { nextDate: '2027-03-01' }).ok).toBe(true);
  expect(lineOf('C-00001')).toBeUndefined();
  set(6, { 会社名: '新星電機', 担当者: '伊藤', 次回日: '2027/02/01' });
  expect(log('C-00005', 6, { nextDate: '2026-11-24', nextAction: '電話する' }).ok).toBe(true);
  const at = (id: string) => listed().findIndex((row) => String(row.顧客ID).startsWith(id));
  expect(at('C-00005')).toBeGreaterThan(at('C-00003'));
  expect(at('C-00005')).toBeLessThan(at('【佐藤】'));
  expect(lineOf('C-00005')).toMatchObject({ 理由: 'あと3日', 次にやること: '電話する' });
  // Written anew, the emptied row is gone and nothing else has changed.
  const before = listed().filter((row) => row.理由 !== '');
  open();
  expect(listed().filter((row) => row.理由 !== '')).toEqual(before);
});

test('a line follows its customer to another owner', () => {
  set(4, { 担当者: '佐藤' });
  expect(log('C-00003', 4, { rep: '佐藤', nextDate: '2026-11-25', nextAction: '電話する' }).ok).toBe(true);
  const at = (id: string) => listed().findIndex((row) => String(row.顧客ID).startsWith(id));
  expect(at('C-00003')).toBeGreaterThan(at('【佐藤】'));
  expect(at('C-00003')).toBeLessThan(at('【担当者なし】'));
  expect(listed().filter((row) => row.顧客ID === 'C-00003')).toHaveLength(1);
});

test('the head of a section is nobody’s customer', () => {
  opened.runtime.user(owner).select(opened.sheet('今日').id, 3, 2);
  expect(opened.call('sidebarSelected', { knownId: '', knownRevision: '' })).toMatchObject({ ok: true, value: { card: null } });
});

test('with one person alone there is no head', () => {
  set(3, { 担当者: '伊藤' });
  set(5, { 担当者: '伊藤' });
  open();
  expect(lines().map(([id]) => id)).toEqual(['C-00001', 'C-00002', 'C-00003', 'C-00004']);
});

describe('two touches in a row that reached nobody', () => {
  test('ask for the phone and the e-mail to be checked, until somebody is reached', () => {
    log('C-00002', 3, { rep: '佐藤', result: '0', nextDate: '2026-12-20' });
    expect(lineOf('C-00002')).toBeUndefined();
    log('C-00002', 3, { rep: '佐藤', result: '0', nextDate: '2026-12-20', nextAction: '電話する' });
    expect(lineOf('C-00002')).toMatchObject({ 理由: '連絡不可 2回続けて', 次にやること: '電話・メールが正しいか確かめる' });
    expect(opened.cell(table, 3, '警告')).toContain('電話・メール:要確認');
    log('C-00002', 3, { rep: '佐藤', result: '3', nextDate: '2026-12-20', nextAction: '電話する' });
    expect(lineOf('C-00002')).toBeUndefined();
    expect(opened.cell(table, 3, '警告')).not.toContain('要確認');
  });
});

test('休眠 and 連絡停止 are not reminded of, unless somebody planned it', () => {
  for (const cells of [{ 区分: '休眠' }, { 連絡停止: '連絡停止' }]) {
    set(6, { 会社名: '静山堂', 担当者: '佐藤', 次回日: '', 区分: '見込', 連絡停止: '', ...cells });
    open();
    expect(lineOf('C-00005')).toBeUndefined();
    set(6, { 次回日: '2026/11/20' });
    open();
    expect(lineOf('C-00005')).toMatchObject({ 理由: '期限切れ 1日' });
  }
});

test('whoever finds no room is counted, for every person', () => {
  opened = openLedger();
  const sheet = opened.sheet(table);
  const people = ['伊藤', '佐藤', '鈴木'];
  const rows = Array.from({ length: 600 }, (_, at) => [`会社${at}`, people[at % 10 < 8 ? 0 : at % 10 === 8 ? 1 : 2] ?? '']);
  for (const [at, heading] of ['会社名', '担当者'].entries())
    opened.runtime.user(owner).paste(
      sheet.id,
      2,
      opened.column(table, heading),
      rows.map((row) => [row[at] ?? '']),
      { withFormats: false },
    );
  opened.runtime.drain();
  opened.menu('menuTidy');
  const heads = listed().flatMap((row) => (/^【|^ほか/.test(String(row.顧客ID)) ? [String(row.顧客ID)] : []));
  expect(heads).toEqual([
    '【全員】600件(次の予定なし 600)',
    '【伊藤】480件(次の予定なし 480)',
    'ほかに200件あります。サイドバーの「今日」で全部見られます。',
    '【佐藤】60件(次の予定なし 60)',
    '【鈴木】60件(次の予定なし 60)',
  ]);
  expect(listed().filter((row) => /^C-/.test(String(row.顧客ID)))).toHaveLength(mostLines);
});

test('rows and columns that somebody took away from 今日 are put back', () => {
  const sheet = opened.sheet('今日');
  opened.runtime.user(owner).deleteRows(sheet.id, 4, 997);
  opened.runtime.user(owner).deleteColumns(sheet.id, 9, 3);
  open();
  expect(lineOf('C-00001')).toMatchObject({ 電話: '', 経過日数: '' });
  expect(opened.said.filter((line) => line.startsWith('LOG'))).toEqual([]);
});
