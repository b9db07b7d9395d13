/** 連絡先: persons are added once, read by the column rules, shown on the card, follow merges, and make a key person met. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AddPersonAnswer, Answer, CustomerCard, SelectedAnswer, TouchAnswer, UndoBatchAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;
const [book, contacts] = ['顧客台帳', '連絡先'];
const request = (key: string, more: object = {}) => ({
  ...{ key: `person-${key}`, customerId: 'C-00001', row: 2, name: '山田　太郎様', kana: 'ﾔﾏﾀﾞ', department: '購買部', title: '部長' },
  ...{ role: 'key', phone: '０３−１２３４−５６７８', email: '', memo: '' },
  ...more,
});
const add = (key: string, more: object = {}) => opened.call<Answer<AddPersonAnswer>>('sidebarAddPerson', request(key, more));
const card = (id = 'C-00001'): CustomerCard => value(opened.call<Answer<SelectedAnswer>>('sidebarCard', { id })).card as CustomerCard;
const tidied = () => {
  const before = JSON.stringify([
    opened.rows(book, 3),
    opened.workbook.sheets.some(({ name }) => name === contacts) && opened.rows(contacts, 3),
  ]);
  opened.menu('menuTidy');
  expect(
    JSON.stringify([opened.rows(book, 3), opened.workbook.sheets.some(({ name }) => name === contacts) && opened.rows(contacts, 3)]),
  ).toBe(before);
};

beforeEach(() => {
  opened = openLedger();
  opened.type(book, 2, '会社名', '株式会社青空商事');
  opened.type(book, 3, '会社名', '白雪食品');
});

test('the first person makes the table; values are read as in the ledger; the card shows who decides', () => {
  expect(opened.workbook.sheets.some(({ name }) => name === contacts)).toBe(false);
  const answer = value(add('one'));
  expect(opened.rows(contacts, 1)[0]).toMatchObject({
    ...{ 連絡先ID: 'P-00001', 顧客ID: 'C-00001', 会社名: '株式会社青空商事', 役割: 'キーマン', 状態: '在籍' },
    ...{ カナ: 'ヤマダ', 電話: '03-1234-5678' },
  });
  expect(answer.card.persons).toEqual([expect.objectContaining({ id: 'P-00001', key: true, role: 'キーマン', phone: '03-1234-5678' })]);
  expect(card().persons.length).toBe(1);
  value(add('two', { name: '鈴木', role: 'decider' }));
  expect(card().persons.map(({ role }) => role)).toEqual(['決裁者', 'キーマン']);
  tidied();
});

test('the same form adds once, and a form without a name or with an unreadable number is refused with a sentence', () => {
  value(add('one'));
  expect(value(add('one'))).toMatchObject({ alreadyAdded: true });
  expect(opened.rows(contacts, 2).map((row) => row.連絡先ID)).toEqual(['P-00001', '']);
  expect(add('two', { name: ' ' })).toMatchObject({ ok: false, problem: { code: 'no-name', message: '氏名を入れてください。' } });
  expect(add('three', { email: 'kein at' })).toMatchObject({
    ok: false,
    problem: { code: 'unreadable', message: expect.stringContaining('メール') },
  });
  expect(opened.rows(contacts, 2)[1]?.連絡先ID).toBe('');
});

test('窓口 fills what is blank in the ledger, and never overwrites what differs', () => {
  opened.type(book, 2, '電話', '06-1111-2222');
  const answer = value(add('one', { role: 'window', email: 'yamada@example.com' }));
  expect(opened.rows(book, 1)[0]).toMatchObject({ 電話: '06-1111-2222', メール: 'yamada@example.com' });
  expect(String(opened.cell(book, 2, '先方担当者'))).toContain('山田');
  expect(answer.kept).toEqual([{ label: '電話', now: '06-1111-2222' }]);
  tidied();
});

test('meeting a key person says so on the card', () => {
  value(add('one'));
  expect(card().keyPersonMet).toBe('');
  const rest = { attempt: 1, row: 2, rep: '伊藤', channel: 'visit', result: '4', summary: '', when: '', nextDate: '', nextAction: '' };
  value(opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { key: 'met-nobody', customerId: 'C-00001', ...rest, met: '別の人' }));
  expect(card().keyPersonMet).toBe('');
  value(opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { key: 'met-the-key', customerId: 'C-00001', ...rest, met: '山田太郎さん' }));
  expect(card().keyPersonMet).toBe('yes');
  tidied();
});

test('persons follow a merge, and come back when it is undone', () => {
  value(add('one'));
  value(add('two', { customerId: 'C-00002', row: 3, name: '白雪 花子' }));
  const merges = [{ survivor: 'C-00001', losers: ['C-00002'] }];
  const { expected } = value(opened.call<Answer<{ expected: string }>>('sidebarMergePreview', { merges }));
  value(opened.call('sidebarMerge', { key: 'merge-persons', merges: merges.map((one) => ({ ...one, choices: {} })), expected }));
  expect(card().persons.map(({ id }) => id)).toEqual(['P-00001', 'P-00002']);
  expect(opened.rows(contacts, 2).map((row) => [row.顧客ID, row.会社名])).toEqual([
    ['C-00001', '株式会社青空商事'],
    ['C-00001', '株式会社青空商事'],
  ]);
  tidied();
  value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch: 'merge-persons' }));
  expect([card().persons.map(({ id }) => id), card('C-00002').persons.map(({ id }) => id)]).toEqual([['P-00001'], ['P-00002']]);
  tidied();
});

describe('in the sheet', () => {
  test('what is edited gets its stored form, and the card follows', () => {
    value(add('one'));
    opened.type(contacts, 2, '電話', '０９０１２３４５６７８');
    expect(opened.cell(contacts, 2, '電話')).toBe('090-1234-5678');
    opened.type(contacts, 2, '状態', '退職');
    expect(card().persons[0]).toMatchObject({ phone: '090-1234-5678', presence: '退職', key: false });
    tidied();
  });

  test('窓口 is mirrored to the ledger when somebody edits the sheet: blanks are filled, what it held follows, what was typed otherwise stays', () => {
    value(add('one', { role: '', phone: '03-1234-5678', email: 'yamada@example.com' }));
    opened.type(book, 2, 'メール', 'daihyo@example.com');
    const runs = opened.type(contacts, 2, '役割', '窓口');
    expect(runs.map(({ ok }) => ok)).toEqual([true]);
    expect(opened.rows(book, 1)[0]).toMatchObject({ 先方担当者: '山田 太郎', 電話: '03-1234-5678', メール: 'daihyo@example.com' });
    opened.type(contacts, 2, '電話', '０６−１１１１−２２２２');
    expect(opened.rows(book, 1)[0]).toMatchObject({ 電話: '06-1111-2222', メール: 'daihyo@example.com' });
    tidied();
    // Emptied on purpose: as long as nobody edits the person, it stays empty.
    opened.type(book, 2, '電話', '');
    tidied();
    opened.type(contacts, 2, '役割', 'キーマン');
    opened.type(contacts, 2, '電話', '03-9999-0000');
    expect(opened.cell(book, 2, '電話')).toBe('');
  });

  test('an edit of 窓口 without an event (a phone) is mirrored by tidy, once', () => {
    value(add('one', { role: 'window', phone: '03-1234-5678' }));
    opened.sheet(contacts).values.set(2, opened.column(contacts, '電話'), '0312340000');
    opened.menu('menuTidy');
    expect([opened.cell(contacts, 2, '電話'), opened.cell(book, 2, '電話')]).toEqual(['03-1234-0000', '03-1234-0000']);
    tidied();
  });

  test('a row typed by hand gets its ID and customer by tidy; a deleted one is gone from the card', () => {
    value(add('one'));
    opened.type(contacts, 3, '会社名', '白雪食品');
    opened.type(contacts, 3, '氏名', '雪村');
    opened.menu('menuTidy');
    expect(opened.rows(contacts, 2)[1]).toMatchObject({ 連絡先ID: 'P-00002', 顧客ID: 'C-00002' });
    expect(card('C-00002').persons.map(({ name }) => name)).toEqual(['雪村']);
    opened.runtime.user(owner).deleteRows(opened.sheet(contacts).id, 2, 1);
    opened.menu('menuTidy');
    expect(card().persons).toEqual([]);
  });
});
