/** The ledger is cleaned up as previewed: chosen by rule and cell, stale cells left alone, one batch that a click takes back. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  CleanApplyAnswer,
  CleanPreviewAnswer,
  FixCellAnswer,
  HistoryAnswer,
  UndoBatchAnswer,
  UnreadableAnswer,
} from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;
let turn = 0;
const book = '顧客台帳';

const preview = (rule = '', from = 0): CleanPreviewAnswer =>
  value(opened.call<Answer<CleanPreviewAnswer>>('sidebarCleanPreview', { rule, from }));
const send = (request: object): Answer<CleanApplyAnswer> => opened.call<Answer<CleanApplyAnswer>>('sidebarCleanApply', request);
const apply = (rules: string[], except: string[] = [], { expected } = preview()): CleanApplyAnswer =>
  value(send({ key: `clean-key-${++turn}`, rules, except, expected }));
const undo = (batch: string): UndoBatchAnswer => value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
const cell = (row: number, heading: string): unknown => opened.cell(book, row, heading);
/** Put there while the add-on was off: no edit is told. */
const put = (row: number, heading: string, text: string | number): void =>
  void opened.sheet(book).values.set(row, opened.column(book, heading), text);
const counts = ({ rules }: CleanPreviewAnswer): Record<string, number> => Object.fromEntries(rules.map(({ code, count }) => [code, count]));
/** Every cell but for the copies: what was put there behind the add-on's back is in none. */
const state = (): unknown => opened.rows(book, 12).map((row) => ({ ...row, 照合キー: '', 行の控え: '' }));
/** The rows without the rank, which nobody made while the add-on was off. */
const facts = (): unknown => (state() as object[]).map((row) => ({ ...row, ランク: '', ランクの理由: '' }));
/** Types into a block of 設定: its 1-based item and column. */
const setting = (block: string, item: number, text: string, across = 0): void => {
  const settings = opened.sheet('設定');
  const at = (settings.values.rowAt(1) ?? []).indexOf(block) + 1;
  opened.runtime.user(owner).type(settings.id, 3 + item, at + across, text);
  opened.runtime.drain();
};

beforeEach(() => {
  opened = openLedger();
  for (const [row, name] of [
    [2, '㈱青空商事'],
    [3, '白雪食品有限会社'],
    [4, '大地工業'],
  ] as const)
    opened.type(book, row, '会社名', name);
  opened.type(book, 2, '段階', '見積');
  opened.type(book, 2, '所在地', '東京都千代田区丸の内二丁目４番１号');
  opened.type(book, 3, '所在地', '東京都港区三田2-14-5');
});

describe('a preview', () => {
  test('shows what every edit leaves: looks, with its rule, and nothing that is in order', () => {
    const answer = preview();
    expect(counts(answer)).toEqual({ address: 1 });
    expect(answer.rules[0]).toMatchObject({
      title: '住所の番地の数字',
      cells: [{ id: 'C-00001', row: 2, label: '所在地', after: expect.stringContaining('2丁目4番1号') }],
    });
  });

  test('shows what was pasted while the add-on was off, and after 台帳を整える no more of it', () => {
    put(3, '電話', '０３（１２３４）５６７８');
    put(3, '年間取引額', '3,200万');
    put(3, '会社名カナ', 'しらゆき');
    expect(counts(preview())).toEqual({ address: 1, phone: 1, amount: 1, kana: 1 });
    opened.menu('menuTidy');
    expect(counts(preview())).toEqual({ address: 1 });
  });

  test('brings a long rule page by page', () => {
    for (let row = 2; row < 132; row++) {
      put(row, '顧客ID', `C-${String(row).padStart(5, '0')}`);
      put(row, '会社名', `会社${row}`);
      put(row, '電話', '０３（１２３４）５６７８');
    }
    const all = preview();
    expect(counts(all)).toMatchObject({ phone: 130 });
    expect(all.rules.find(({ code }) => code === 'phone')?.cells).toHaveLength(20);
    const second = preview('phone', 100);
    expect(second.rules[0]?.cells.map(({ row }) => row)).toEqual(Array.from({ length: 30 }, (_, at) => 102 + at));
  });
});

describe('applying', () => {
  beforeEach(() => {
    put(3, '電話', '０３（１２３４）５６７８');
    put(4, '電話', '０６ー１２３４ー５６７８');
    put(4, '年間取引額', '3,200万');
  });

  test('writes the chosen rules but for the cells left out, with what follows from them, and is taken back', () => {
    const before = facts();
    const answer = apply(['phone', 'amount'], ['C-00002 phone']);
    expect(answer).toMatchObject({ alreadyApplied: false, changed: 2, kept: [], message: '2か所をきれいにしました。' });
    expect([cell(3, '電話'), cell(4, '電話'), cell(4, '年間取引額'), cell(4, 'ランク')]).toEqual([
      '０３（１２３４）５６７８',
      '06-1234-5678',
      32_000_000,
      'B',
    ]);
    expect(cell(2, '所在地')).toContain('二丁目');
    const { batches } = value(opened.call<Answer<HistoryAnswer>>('sidebarHistory', { before: '' }));
    expect(batches[0]).toMatchObject({ operation: 'きれいにする', title: 'きれいにした:電話番号 1か所、金額 1か所', undoable: true });
    expect(undo(answer.batch)).toMatchObject({ restored: 2, kept: [] });
    expect(facts()).toEqual(before);
    // What follows from the facts follows: '3,200万' ranks as what it says.
    expect([cell(4, '年間取引額'), cell(4, 'ランク')]).toEqual(['3,200万', 'B']);
  });

  test('leaves alone and lists what somebody changed after the preview', () => {
    const seen = preview();
    opened.type(book, 4, '電話', '03-9999-0000');
    const answer = apply(['phone'], [], seen);
    expect(answer).toMatchObject({ changed: 1, kept: [{ target: 'C-00003', label: '電話', now: '03-9999-0000' }] });
    expect([cell(3, '電話'), cell(4, '電話')]).toEqual(['03-1234-5678', '03-9999-0000']);
  });

  test('sent twice writes once', () => {
    const { expected } = preview();
    const request = { key: 'clean-key-again', rules: ['phone'], except: [], expected };
    send(request);
    opened.type(book, 3, '電話', '03-5555-0000');
    const again = value(send(request));
    expect(again).toMatchObject({ alreadyApplied: true });
    expect(cell(3, '電話')).toBe('03-5555-0000');
  });

  test('an edit since is kept when it is taken back', () => {
    const { batch } = apply(['phone']);
    opened.type(book, 3, '電話', '03-5555-0000');
    expect(undo(batch)).toMatchObject({ restored: 1, kept: [{ target: 'C-00002', now: '03-5555-0000', was: '０３（１２３４）５６７８' }] });
  });

  test('what the page could not have sent is refused with a sentence', () => {
    expect(send({ key: 'clean-key-odd', rules: ['phone'], except: [], expected: '{' })).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/。$/) },
    });
  });

  test('a formula stays, is told of, and counts as nothing changed', () => {
    const formula = '="０３（１２３４）"&"５６７８"';
    opened.sheet(book).values.set(3, opened.column(book, '電話'), undefined);
    opened.sheet(book).formulas.set(3, opened.column(book, '電話'), formula);
    const seen = preview();
    expect(seen.rules.find(({ code }) => code === 'phone')?.cells[0]).toMatchObject({ id: 'C-00002', before: '０３（１２３４）５６７８' });
    expect(apply(['phone'], [], seen)).toMatchObject({
      changed: 1,
      kept: [{ target: 'C-00002', label: expect.stringContaining('数式') }],
    });
    expect(opened.sheet(book).formulas.get(3, opened.column(book, '電話'))).toBe(formula);
  });
});

describe('the policy of legal forms (R41)', () => {
  test('changed in 設定 it is offered, not done; the registered spelling is kept in 変更履歴', () => {
    setting('values', 2, '略(㈱)', 1);
    expect(opened.said.join('\n')).toContain('台帳をきれいにする');
    opened.menu('menuTidy');
    expect([cell(2, '会社名'), cell(3, '会社名')]).toEqual(['株式会社青空商事', '白雪食品有限会社']);
    expect(opened.said.join('\n')).toContain('確かめてからそろえられる所が2か所あります');
    expect(counts(preview())).toMatchObject({ 'legal-form': 2 });
    // What is typed from now on is written by the new rule at once.
    opened.type(book, 5, '会社名', '株式会社新芽');
    expect(cell(5, '会社名')).toBe('㈱新芽');
    const { batch } = apply(['legal-form'], ['C-00002 company']);
    expect([cell(2, '会社名'), cell(3, '会社名')]).toEqual(['㈱青空商事', '白雪食品有限会社']);
    expect(opened.rows('変更履歴', 40)).toContainEqual(
      expect.objectContaining({ 対象: 'C-00001', 前: '株式会社青空商事', 後: '㈱青空商事' }),
    );
    undo(batch);
    opened.menu('menuTidy');
    expect(cell(2, '会社名')).toBe('株式会社青空商事');
  });
});

describe('a list item that was reworded (R52)', () => {
  test('stays in its cells and counts as the same until it is renamed everywhere', () => {
    for (let row = 3; row < 5; row++) opened.type(book, row, '段階', '見積');
    const likelihood = cell(2, '見込度');
    setting('list:stage', 3, '見積提出');
    expect(opened.said.join('\n')).toContain('入力済みの3か所は、古い名前のまま読めます');
    expect(cell(2, '段階')).toBe('見積');
    expect(cell(2, '見込度')).toBe(likelihood);
    opened.menu('menuTidy');
    expect([cell(2, '段階'), cell(2, '警告')]).toEqual(['見積', '']);
    const shown = preview();
    expect(shown.rules[0]).toMatchObject({ code: 'rename stage 見積', title: '段階:見積 → 見積提出', count: 3 });
    expect(apply(['rename stage 見積'], ['C-00003 stage'])).toMatchObject({ changed: 2, kept: [] });
    expect([2, 3, 4].map((row) => cell(row, '段階'))).toEqual(['見積提出', '見積提出', '見積']);
    expect(apply(['rename stage 見積'])).toMatchObject({ changed: 1 });
    expect(counts(preview())).toEqual({ address: 1 });
  });

  test('also back again, and in 対応履歴', () => {
    opened.call('sidebarLogTouch', {
      ...{ key: 'touch-key-1', attempt: 1, customerId: 'C-00001', row: 0, rep: '伊藤', channel: 'phone', result: '4', summary: '電話した' },
      ...{ when: '', nextDate: '', nextAction: '' },
    });
    setting('list:channel', 2, 'でんわ');
    const channel = opened.cell('対応履歴', 2, '方法');
    setting('list:channel', 2, '架電');
    opened.menu('menuTidy');
    expect(opened.cell('対応履歴', 2, '方法')).toBe(channel);
    const [rule] = preview().rules;
    if (rule?.code.startsWith('rename')) apply([rule.code]);
    expect(opened.cell('対応履歴', 2, '方法')).not.toBe('でんわ');
  });

  test('an item that people added keeps its code when it is reworded', () => {
    const settings = opened.sheet('設定');
    const at = (settings.values.rowAt(1) ?? []).indexOf('list:stage') + 1;
    let item = 1;
    while ((settings.values.get(3 + item, at) ?? '') !== '') item++;
    setting('list:stage', item, '見学会');
    expect(settings.values.get(3 + item, at + 2)).toBe('見学会');
    opened.type(book, 3, '段階', '見学会');
    setting('list:stage', item, '内覧会');
    expect([settings.values.get(3 + item, at + 2), cell(3, '段階')]).toEqual(['見学会', '見学会']);
    expect(preview().rules[0]).toMatchObject({ title: '段階:見学会 → 内覧会', count: 1 });
    apply(['rename stage 見学会']);
    expect(cell(3, '段階')).toBe('内覧会');
  });

  test('an undo leaves what its dropdown would refuse: the word of the list stands', () => {
    put(3, '段階', '見積り');
    put(3, '電話', '０３（１２３４）５６７８');
    const { batch } = apply(['list', 'phone']);
    setting('list:stage', 3, '見積提出');
    expect(undo(batch)).toMatchObject({ restored: 1, kept: [] });
    expect([cell(3, '段階'), cell(3, '電話')]).toEqual(['見積', '０３（１２３４）５６７８']);
  });
});

describe('values that cannot be read (R44, R45)', () => {
  const list = (): UnreadableAnswer => value(opened.call<Answer<UnreadableAnswer>>('sidebarUnreadable', { from: 0 }));

  test('are listed with what they may have meant, and a click puts one right', () => {
    put(3, 'メール', 'taro@@example.co.jp');
    put(4, '段階', '見積り中');
    put(4, '年間取引額', '100万〜200万');
    expect(preview().unreadable).toBe(3);
    const { cells, total } = list();
    expect(total).toBe(3);
    expect(cells.map(({ row, column, nearest }) => [row, column, nearest[0]])).toEqual([
      [3, 'email', 'taro@example.co.jp'],
      [4, 'amount', '100万円'],
      [4, 'stage', '見積'],
    ]);
    const [mail, amount] = cells;
    const fix = (one: typeof mail, key: string): Answer<FixCellAnswer> =>
      opened.call('sidebarFixCell', { key, id: one?.id, row: one?.row, column: one?.column, before: one?.value, value: one?.nearest[0] });
    const fixed = value(fix(mail, 'fix-key-1'));
    expect(fixed.message).toBe('メールを「taro@example.co.jp」に直しました。');
    expect([cell(3, 'メール'), String(cell(3, '警告')).includes('メール')]).toEqual(['taro@example.co.jp', false]);
    value(fix(amount, 'fix-key-2'));
    expect([cell(4, '年間取引額'), cell(4, 'ランク'), cell(4, '更新日') !== '']).toEqual([1_000_000, 'C', true]);
    // Sent again it is done already; undone it stands as typed.
    expect(value(fix(mail, 'fix-key-1')).batch).toBe('fix-key-1');
    expect(undo('fix-key-1')).toMatchObject({ restored: 1 });
    expect(cell(3, 'メール')).toBe('taro@@example.co.jp');
    expect(list().total).toBe(2);
  });

  test('a value that somebody changed meanwhile is left alone', () => {
    put(3, 'メール', 'taro@@example.co.jp');
    const [mail] = list().cells;
    opened.type(book, 3, 'メール', 'hanako@example.co.jp');
    expect(
      opened.call('sidebarFixCell', {
        key: 'fix-key-9',
        id: mail?.id,
        row: 3,
        column: 'email',
        before: mail?.value,
        value: 'taro@example.co.jp',
      }),
    ).toMatchObject({ ok: false, problem: { code: 'stale', message: expect.stringContaining('hanako@example.co.jp') } });
    expect(cell(3, 'メール')).toBe('hanako@example.co.jp');
  });
});

test('台帳を整える reads whole sheets after pastes that nobody told of, and says what it could not read', () => {
  put(3, '年間取引額', '3,200万');
  put(4, '電話', '123');
  opened.menu('menuTidy');
  expect(cell(3, '年間取引額')).toBe(32_000_000);
  expect(opened.said.join('\n')).toContain('読めない値が1か所あります');
});
