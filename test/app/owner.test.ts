/** Owners change with a reason and a handover page: in the sidebar and in the grid, received, undone, and never without a trace. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  CustomerCard,
  HandoverPage,
  OwnerChangeAnswer,
  OwnerPreviewAnswer,
  ReceiveAnswer,
  UndoBatchAnswer,
} from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger } from './opened-ledger';

let opened: Opened;
let turn = 0;
const [book, pages, log] = ['顧客台帳', '引き継ぎ', '変更履歴'];
const kato = 'kato@example.com';

const preview = (from: string, selected = false): OwnerPreviewAnswer =>
  value(opened.call<Answer<OwnerPreviewAnswer>>('sidebarOwnerPreview', { from, selected }));
const send = (request: object): Answer<OwnerChangeAnswer> => opened.call<Answer<OwnerChangeAnswer>>('sidebarOwnerChange', request);
const change = (from: string, to: string, ids: readonly string[], reason = '異動のため'): OwnerChangeAnswer =>
  value(send({ key: `owner-key-${++turn}`, to, reason, groups: [{ from, ids }] }));
const cardOf = (id: string): CustomerCard => value(opened.call<Answer<{ card: CustomerCard }>>('sidebarCard', { id })).card;
const pageOf = (id: string): HandoverPage => value(opened.call<Answer<{ page: HandoverPage }>>('sidebarHandover', { id })).page;
const receive = (id: string, user = kato): Answer<ReceiveAnswer> => opened.call<Answer<ReceiveAnswer>>('sidebarReceive', { id }, user);
const undo = (batch: string): UndoBatchAnswer => value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
const cell = (row: number, heading: string): unknown => opened.cell(book, row, heading);
const told = (): string[][] =>
  opened
    .rows(log, 60)
    .filter((row) => row.項目 === '担当者')
    .map((row) => ['操作', '対象', '前', '後', '理由'].map((heading) => String(row[heading])));
const expectTidy = (): void => {
  const { counts } = opened.menu('menuTidy').value as { counts: object };
  expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });
};

beforeEach(() => {
  opened = openLedger();
  const settings = opened.sheet('設定');
  const at = (settings.values.rowAt(1) ?? []).indexOf('members') + 1;
  const me = opened.runtime.user('owner@example.com');
  [
    ['伊藤', 'ito@example.com'],
    ['加藤', kato],
    ['佐野', 'sano@example.com'],
  ].forEach(([name = '', mail = ''], index) => {
    me.type(settings.id, 4 + index, at, name);
    me.type(settings.id, 4 + index, at + 1, mail);
  });
  opened.runtime.drain();
  ['青空商事', '白雪食品', '黒潮水産'].forEach((name, index) => {
    opened.type(book, index + 2, '会社名', name);
    opened.type(book, index + 2, '担当者', '伊藤');
  });
  opened.type(book, 2, '申し送り・注意点', '電話は午前のみ');
  opened.type(book, 2, '先方担当者', '高梨 太郎');
  opened.type(book, 2, '電話', '03-1234-5678');
  opened.type(book, 2, '次回日', '2026/12/1');
  opened.type(book, 2, '次にやること', '見積を出す');
  for (let at = 1; at <= 7; at++)
    value(
      opened.call<Answer<unknown>>('sidebarLogTouch', {
        ...{ key: `touch-key-${at}`, attempt: 1, customerId: 'C-00001', row: 2, rep: '伊藤', channel: 'phone', result: '4' },
        ...{ summary: `${at}回目の電話`, when: `2026-11-0${at} 10:00`, nextDate: '', nextAction: '' },
      }),
    );
});

describe('in the sidebar', () => {
  test('a preview counts owners and lists the customers of one', () => {
    const { owners, customers, beyond } = preview('伊藤');
    expect(owners).toEqual([{ name: '伊藤', count: 3 }]);
    expect(customers.map(({ id, company }) => [id, company])).toEqual([
      ['C-00001', '青空商事'],
      ['C-00002', '白雪食品'],
      ['C-00003', '黒潮水産'],
    ]);
    expect(beyond).toBe(0);
  });

  test('the selected rows can be chosen instead', () => {
    const me = opened.runtime.user('owner@example.com');
    me.selectSheet(opened.sheet(book).id);
    me.select(opened.sheet(book).id, 3, 1, 2, 1);
    expect(preview('', true).customers.map(({ id }) => id)).toEqual(['C-00002', 'C-00003']);
    me.selectSheet(opened.sheet('対応履歴').id);
    expect(opened.call('sidebarOwnerPreview', { from: '', selected: true })).toMatchObject({
      ok: false,
      problem: { code: 'not-selected' },
    });
  });

  test('owners change; each customer gets a page with what the next owner must know, and 変更履歴 says who, from, to and why', () => {
    const answer = change('伊藤', '加藤', ['C-00001', 'C-00002']);
    expect(answer).toMatchObject({ alreadyDone: false, changed: 2, kept: [] });
    expect([cell(2, '担当者'), cell(3, '担当者'), cell(4, '担当者')]).toEqual(['加藤', '加藤', '伊藤']);
    expect(told().slice(-2)).toEqual([
      ['担当者の変更', 'C-00001', '伊藤', '加藤', '異動のため'],
      ['担当者の変更', 'C-00002', '伊藤', '加藤', '異動のため'],
    ]);
    const page = pageOf('H-00001');
    expect(page).toMatchObject({
      ...{ customerId: 'C-00001', company: '青空商事', from: '伊藤', to: '加藤', reason: '異動のため', day: '2026-11-21' },
      ...{ received: false, receivedBy: '', receivedOn: '', cautions: '電話は午前のみ', persons: '高梨 太郎(03-1234-5678)' },
    });
    expect(page.open).toContain('見積を出す');
    expect(page.touches.split('\n')).toHaveLength(5);
    expect(page.touches.split('\n')[0]).toContain('7回目の電話');
    expect(String(cell(2, '警告'))).toContain('引き継ぎ未確認:伊藤 → 加藤');
    expect(cardOf('C-00001').handover).toEqual({ id: 'H-00001', from: '伊藤', to: '加藤', day: '2026-11-21' });
    expect(opened.cell(pages, 2, '受け取りました')).toBe(false);
    expectTidy();
  });

  test('sent again with the same key nothing is written twice', () => {
    const request = { key: 'owner-key-again', to: '加藤', reason: '異動', groups: [{ from: '伊藤', ids: ['C-00001'] }] };
    value(send(request));
    expect(value(send(request))).toMatchObject({ alreadyDone: true });
    expect(opened.rows(pages, 5).filter((row) => row.引き継ぎID !== '')).toHaveLength(1);
    expect(told()).toHaveLength(1);
  });

  test('a customer who got another owner meanwhile is left alone and named', () => {
    opened.type(book, 3, '担当者', '佐野');
    const answer = change('伊藤', '加藤', ['C-00001', 'C-00002', 'C-00099']);
    expect(answer.changed).toBe(1);
    expect(answer.kept.map(({ target, now }) => [target, now])).toEqual([
      ['C-00002', '佐野'],
      ['C-00099', ''],
    ]);
    expect(cell(3, '担当者')).toBe('佐野');
  });

  test.each([
    ['no reason', { reason: '  ' }, 'no-reason'],
    ['an owner who is no member', { to: '名無し' }, 'not-member'],
    ['nobody', { groups: [] }, 'nobody'],
    ['an ID that is none', { groups: [{ from: '伊藤', ids: ['=1+1'] }] }, 'bad-request'],
  ])('%s is refused with a sentence, and nothing is written', (_name, part, code) => {
    const answer = send({ key: 'owner-key-bad', to: '加藤', reason: '異動', groups: [{ from: '伊藤', ids: ['C-00001'] }], ...part });
    expect(answer).toMatchObject({ ok: false, problem: { code, message: expect.stringMatching(/。$/) } });
    expect(cell(2, '担当者')).toBe('伊藤');
    expect(opened.workbook.sheets.map(({ name }) => name)).not.toContain(pages);
  });

  test('a sheet of the user’s own named 引き継ぎ is left alone', () => {
    const id = opened.runtime.user('owner@example.com').insertSheet(pages);
    opened.runtime.user('owner@example.com').type(id, 1, 1, '自分のメモ');
    opened.runtime.drain();
    const answer = send({ key: 'owner-key-own', to: '加藤', reason: '異動', groups: [{ from: '伊藤', ids: ['C-00001'] }] });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'foreign' } });
    expect(cell(2, '担当者')).toBe('伊藤');
    expect(opened.sheet(pages).values.get(1, 1)).toBe('自分のメモ');
  });

  test('hostile reasons and cautions stay text', () => {
    opened.type(book, 3, '申し送り・注意点', '\'=HYPERLINK("http://x")');
    change('伊藤', '加藤', ['C-00002'], '=1+1 <img onerror=alert(1)> 😀');
    expect(pageOf('H-00001')).toMatchObject({ reason: '=1+1 <img onerror=alert(1)> 😀' });
    expect(told().at(-1)?.[4]).toBe('=1+1 <img onerror=alert(1)> 😀');
  });
});

describe('the receiver', () => {
  test('ticks in the sidebar: name and day are noted, and the warning goes', () => {
    change('伊藤', '加藤', ['C-00001']);
    expect(receive('H-00001', 'sano@example.com')).toMatchObject({ ok: false, problem: { code: 'not-mine' } });
    const answer = value(receive('H-00001'));
    expect(answer).toMatchObject({ alreadyReceived: false, page: { received: true, receivedBy: '加藤', receivedOn: '2026-11-21' } });
    expect(answer.card?.handover).toBeNull();
    expect([opened.cell(pages, 2, '受け取りました'), opened.cell(pages, 2, '受け取った人')]).toEqual([true, '加藤']);
    expect(String(cell(2, '警告'))).not.toContain('引き継ぎ');
    expect(value(receive('H-00001'))).toMatchObject({ alreadyReceived: true });
    expectTidy();
  });

  test('ticks the box in the sheet, and takes the tick away again', () => {
    change('伊藤', '加藤', ['C-00001']);
    opened.type(pages, 2, '受け取りました', 'TRUE', kato);
    expect(opened.cell(pages, 2, '受け取りました')).toBe(true);
    // Google does not tell an edit's handler who is typing.
    expect(opened.cell(pages, 2, '受け取った人')).toBe('シートで確認');
    expect(cardOf('C-00001').handover).toBeNull();
    expectTidy();
    opened.type(pages, 2, '受け取りました', 'FALSE', kato);
    expect([opened.cell(pages, 2, '受け取った人'), opened.cell(pages, 2, '受け取った日')]).toEqual(['', '']);
    expect(cardOf('C-00001').handover?.id).toBe('H-00001');
    expectTidy();
  });

  test('a tick without an event (a phone) is completed by tidy', () => {
    change('伊藤', '加藤', ['C-00001']);
    opened.sheet(pages).values.set(2, opened.column(pages, '受け取りました'), true);
    opened.menu('menuTidy');
    expect(cardOf('C-00001').handover).toBeNull();
    expect(opened.cell(pages, 2, '受け取った日')).not.toBe('');
    expectTidy();
  });
});

describe('undo', () => {
  test('takes owners, pages and warnings back', () => {
    const { batch } = change('伊藤', '加藤', ['C-00001', 'C-00002']);
    const answer = undo(batch);
    expect(answer.kept).toEqual([]);
    expect([cell(2, '担当者'), cell(3, '担当者')]).toEqual(['伊藤', '伊藤']);
    expect(opened.rows(pages, 5).every((row) => row.引き継ぎID === '')).toBe(true);
    expect(String(cell(2, '警告'))).not.toContain('引き継ぎ');
    expect(
      told()
        .slice(-2)
        .map(([operation, id, from, to]) => [operation, id, from, to]),
    ).toEqual([
      ['元に戻す', 'C-00001', '加藤', '伊藤'],
      ['元に戻す', 'C-00002', '加藤', '伊藤'],
    ]);
    expectTidy();
    expect(change('伊藤', '佐野', ['C-00001']).changed).toBe(1);
    expect(cardOf('C-00001').handover?.id).toBe('H-00003');
  });

  test('a page that was received stays and is named', () => {
    const { batch } = change('伊藤', '加藤', ['C-00001']);
    value(receive('H-00001'));
    expect(undo(batch).kept.map(({ target }) => target)).toEqual(['H-00001']);
    expect(cell(2, '担当者')).toBe('伊藤');
    expect(pageOf('H-00001').received).toBe(true);
    expectTidy();
  });
});

describe('typed into the grid', () => {
  test('the reason is asked afterwards, with a page', () => {
    opened.type(book, 2, '担当者', '加藤');
    expect(told()).toEqual([['入力', 'C-00001', '伊藤', '加藤', '担当者の変更']]);
    expect(String(cell(2, '警告'))).toContain('担当者変更:伊藤 → 加藤');
    expect(cardOf('C-00001').handover).toEqual({ id: '', from: '伊藤', to: '加藤', day: '2026-11-21' });
    expectTidy();
    expect(preview('佐野').unexplained).toEqual([{ id: 'C-00001', company: '青空商事', from: '伊藤', to: '加藤', day: '2026-11-21' }]);
    expect(change('伊藤', '加藤', ['C-00001'], '担当替え')).toMatchObject({ changed: 1, kept: [] });
    expect(told().at(-1)).toEqual(['担当者の変更', 'C-00001', '伊藤', '加藤', '担当替え']);
    expect(pageOf('H-00001')).toMatchObject({ from: '伊藤', to: '加藤', reason: '担当替え' });
    expect(preview('佐野')).toMatchObject({ unexplained: [], open: [{ id: 'H-00001', customerId: 'C-00001', to: '加藤' }] });
    expectTidy();
  });

  test('typed back, nothing is asked', () => {
    opened.type(book, 2, '担当者', '加藤');
    opened.type(book, 2, '担当者', '伊藤');
    expect(cardOf('C-00001').handover).toBeNull();
    expectTidy();
  });

  test('owners that were pasted are told too, each with the one before', () => {
    const at = opened.column(book, '担当者');
    opened.runtime.user('owner@example.com').paste(opened.sheet(book).id, 2, at, [['加藤'], ['佐野'], ['伊藤']]);
    opened.runtime.drain();
    expect(told().map(([, id, from, to]) => [id, from, to])).toEqual([
      ['C-00001', '伊藤', '加藤'],
      ['C-00002', '伊藤', '佐野'],
    ]);
    expect(preview('').unexplained).toHaveLength(2);
  });

  test('an owner changed without an event (a phone) is told by tidy', () => {
    opened.sheet(book).values.set(3, opened.column(book, '担当者'), '佐野');
    opened.menu('menuTidy');
    expect(told().at(-1)).toEqual(['整える', 'C-00002', '伊藤', '佐野', '担当者の変更']);
    expect(cardOf('C-00002').handover).toMatchObject({ id: '', from: '伊藤', to: '佐野' });
    expectTidy();
    expect(told()).toHaveLength(1);
  });
});

test('a merged customer’s page follows it', () => {
  change('伊藤', '加藤', ['C-00002', 'C-00001']);
  const merges = [{ survivor: 'C-00001', losers: ['C-00002'] }];
  const { expected } = value(opened.call<Answer<{ expected: string }>>('sidebarMergePreview', { merges }));
  value(opened.call<Answer<unknown>>('sidebarMerge', { key: 'merge-key-1', merges: [{ ...merges[0], choices: {} }], expected }));
  expect(opened.rows(pages, 2).map((row) => row.顧客ID)).toEqual(['C-00001', 'C-00001']);
  opened.menu('menuTidy');
  expectTidy();
});
