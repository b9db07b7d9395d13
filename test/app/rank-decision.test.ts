/** A person's decision on a rank: with a reason and for a time, shown as 'A*', and the rank of the amount again when it is over; and the rules' version. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  CustomerCard,
  MergeAnswer,
  MergePreviewAnswer,
  RankDecideAnswer,
  SidebarState,
  UndoBatchAnswer,
} from '../../src/contract';
import { type Opened, openLedger } from './opened-ledger';

const [book, log, settings] = ['顧客台帳', '変更履歴', '設定'];
const day = 86_400_000;
let opened: Opened;
let now: number;
let turn = 0;

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};
const cell = (row: number, heading: string): unknown => opened.cell(book, row, heading);
const cardOf = (id: string): CustomerCard => value(opened.call<Answer<{ card: CustomerCard }>>('sidebarCard', { id })).card;
const send = (more: object = {}): Answer<RankDecideAnswer> =>
  opened.call<Answer<RankDecideAnswer>>('sidebarDecideRank', {
    ...{ key: `rank-key-${++turn}`, id: 'C-00001', row: 2, rank: 'A', until: '2027-02-19', reason: '大口の案件が決まる見込み', seen: '' },
    ...more,
  });
const undo = (batch: string): UndoBatchAnswer => value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
const told = (heading = 'ランク'): string[][] =>
  opened
    .rows(log, 60)
    .filter((row) => row.項目 === heading)
    .map((row) => ['操作', '対象', '前', '後', '理由'].map((one) => String(row[one])));
const expectTidy = (): void => {
  const { counts } = opened.menu('menuTidy').value as { counts: object };
  expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });
};
const reason = 'B:年間取引額 3,200万円 ≥ 1,000万円。Aまであと 6,800万円';
/** Types into 設定: beside the item with the code, or named so in a block without codes; '' is its first empty row. */
const typeInSettings = (code: string, block: string, name: string, right: number, text: string): void => {
  const sheet = opened.sheet(settings);
  const at = (sheet.values.rowAt(1) ?? []).indexOf(block) + 1;
  const rows = Array.from({ length: 200 }, (_, index) => index + 4);
  const row = rows.find((one) => (sheet.values.get(one, at + (code === '' ? 0 : 3)) ?? '') === (code === '' ? name : code));
  if (row === undefined) throw new Error(`no row ${code} ${name}`);
  opened.runtime.user('owner@example.com').type(sheet.id, row, at + right, text);
  opened.runtime.drain();
};

beforeEach(() => {
  now = Date.UTC(2026, 10, 21, 3);
  opened = openLedger({ now: () => now });
  typeInSettings('', 'members', '', 0, '佐野');
  opened.call('sidebarRememberMe', { member: '佐野' });
  opened.type(book, 2, '会社名', '青空商事');
  opened.type(book, 2, '年間取引額', '3200万');
  opened.type(book, 3, '会社名', '白雪食品');
});

describe('a decision', () => {
  test('shows as A* with who, why and until when, and what the amount says; 変更履歴 tells it', () => {
    const answer = value(send());
    expect(cell(2, 'ランク')).toBe('A*');
    expect(cell(2, 'ランクの理由')).toBe(`A*:佐野が決定(2027/02/19(金)まで)「大口の案件が決まる見込み」。基準では ${reason}`);
    expect(answer.card).toMatchObject({ rank: 'A*', rankDecision: { rank: 'A', until: '2027-02-19', by: '佐野', state: 'holds' } });
    expect(told().slice(-1)).toEqual([['ランクの決定', 'C-00001', 'B', 'A*', cell(2, 'ランクの理由')]]);
    expectTidy();
  });

  test('stays through edits, sorts, tidying and a change of language', () => {
    send();
    opened.type(book, 2, '年間取引額', '300万');
    expect(cell(2, 'ランク')).toBe('A*');
    expect(String(cell(2, 'ランクの理由'))).toContain('基準では C:年間取引額 300万円');
    typeInSettings('language', 'values', '', 1, 'English');
    opened.menu('menuSetUp');
    expect(opened.cell('Customers', 2, 'Rank')).toBe('A*');
    expect(String(opened.cell('Customers', 2, 'Rank reason'))).toMatch(/^A\*: decided by 佐野, until Fri, Feb 19, 2027: “大口/);
  });

  test('that is over when a daily report is logged is told in 変更履歴 with it, once', () => {
    value(send({ until: '2026-12-01' }));
    now += 11 * day;
    const entry = {
      ...{ at: 0, customerId: 'C-00001', row: 2, company: '', seen: ['C-00001'], when: '2026-12-02 10:00', end: '', channel: 'phone' },
      ...{ result: '4', met: '', summary: '納期の確認', kind: '', impression: '', nextDate: '2026-12-09', nextAction: '', source: '' },
      ...{ again: false, reason: '', confirmed: '' },
    };
    const commit = () =>
      value(opened.call<Answer<object>>('sidebarReportCommit', { key: 'report-rank', attempt: 1, rep: '佐野', entries: [entry] }));
    expect(commit()).toMatchObject({ logged: [{ customerId: 'C-00001' }], failed: [] });
    commit();
    expect(cell(2, 'ランク')).toBe('B');
    expect(
      told()
        .slice(1)
        .map((line) => line.slice(0, 4)),
    ).toEqual([
      ['ランクの決定', 'C-00001', 'B', 'A*'],
      ['対応', 'C-00001', 'A*', 'B'],
    ]);
    expectTidy();
  });

  test('is over the day after its last one: 台帳を整える, or opening the workbook, brings the rank of the amount back and says so', () => {
    value(send({ until: '2026-12-01' }));
    value(send({ id: 'C-00002', row: 3, until: '2026-12-01' }));
    now += 10 * day;
    expectTidy();
    now += day;
    expect(cardOf('C-00001')).toMatchObject({ rank: 'B', rankDecision: { state: 'over' } });
    opened.runtime.user('owner@example.com').open();
    expect([cell(2, 'ランク'), cell(3, 'ランク')]).toEqual(['B', '—']);
    expect(cell(2, 'ランクの理由')).toBe(reason);
    expect(String(cell(2, '警告'))).toContain('ランクの決定の期限切れ:A*(2026/12/01(火)まで)');
    expect(
      told()
        .slice(-2)
        .map((line) => line.slice(0, 4)),
    ).toEqual([
      ['整える', 'C-00001', 'A*', 'B'],
      ['整える', 'C-00002', 'A*', '—'],
    ]);
    expectTidy();
    // Decided anew, or ended: then nothing is left to say.
    value(send({ seen: 'A 2026-12-01', until: '2027-01-31' }));
    value(send({ id: 'C-00002', row: 3, rank: '', seen: 'A 2026-12-01', reason: '' }));
    expect([cell(2, 'ランク'), cell(3, 'ランク')]).toEqual(['A*', '—']);
    expect(`${cell(2, '警告')}${cell(3, '警告')}`).not.toContain('期限切れ');
    expect(cardOf('C-00002').rankDecision).toBeNull();
    expectTidy();
  });

  test('is taken back whole; a later one stays until it is taken back too', () => {
    const first = value(send()).batch;
    const second = value(send({ rank: 'C', seen: 'A 2027-02-19', reason: '取引を縮める' })).batch;
    undo(first);
    expect(cell(2, 'ランク')).toBe('C*');
    expect(undo(second)).toMatchObject({ kept: [] });
    expect(cell(2, 'ランク')).toBe('B');
    expect(told().slice(-1)[0]?.slice(0, 4)).toEqual(['元に戻す', 'C-00001', 'C*', 'B']);
    expectTidy();
  });

  test('goes with the customer into the one it is merged into, and comes back', () => {
    value(send({ id: 'C-00002', row: 3 }));
    const merges = [{ survivor: 'C-00001', losers: ['C-00002'] }];
    const { expected } = value(opened.call<Answer<MergePreviewAnswer>>('sidebarMergePreview', { merges }));
    const { batch } = value(
      opened.call<Answer<MergeAnswer>>('sidebarMerge', {
        ...{ key: 'rank-merge-1', expected, merges: merges.map((one) => ({ ...one, choices: {} })) },
      }),
    );
    expect(cell(2, 'ランク')).toBe('A*');
    expectTidy();
    undo(batch);
    expect([cell(2, 'ランク'), cell(3, 'ランク')]).toEqual(['B', 'A*']);
    expectTidy();
  });
});

describe('what is refused', () => {
  test.each([
    ['no reason', { reason: ' ' }, '理由を入れてください'],
    ['a rank that is none', { rank: 'S' }, '設定にありません'],
    ['a day that is past', { until: '2026-11-20' }, '期限は'],
    ['more than a year', { until: '2027-11-23' }, '期限は'],
    ['no day', { until: '' }, '期限は'],
    ['a customer who is not there', { id: 'C-00099' }, '見つかりません'],
  ])('%s', (_name, more, sentence) => {
    const answer = send(more);
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining(sentence) } });
    expect(cell(2, 'ランクの決定')).toBe('');
  });

  test('a decision over one that was not shown; the same sent twice is written once', () => {
    value(send());
    expect(send({ rank: 'C' })).toMatchObject({ ok: false, problem: { code: 'changed' } });
    const again = { key: 'rank-key-again', seen: 'A 2027-02-19', rank: 'D' };
    expect(value(send(again)).batch).toBe('rank-key-again');
    expect(value(send(again)).message).toContain('二重には書き込んでいません');
    expect(told().filter(([operation]) => operation === 'ランクの決定')).toHaveLength(2);
  });

  test('a rank typed over the automatic cell is put back, and the person reads how to decide it', () => {
    const before = told();
    opened.type(book, 2, 'ランク', 'A');
    expect(cell(2, 'ランク')).toBe('B');
    expect(opened.said[opened.said.length - 1]).toContain('ランクを決める');
    expect(told()).toEqual(before);
    expectTidy();
  });
});

describe('the version of the rules', () => {
  const version = (): unknown => {
    const { values } = opened.sheet(settings);
    for (let row = 4; row < 40; row++) if (values.get(row, 4) === 'version') return values.get(row, 2);
    return undefined;
  };

  test('is 1 at first; a changed threshold makes it 2, in 設定, beside every reason and in 変更履歴', () => {
    expect([version(), cell(2, '基準の版'), cell(2, 'ランクの理由')]).toEqual([1, 1, reason]);
    opened.type(book, 2, '段階', '見積');
    typeInSettings('', 'ranks', 'B', 1, '20000000');
    expect(version()).toBe(2);
    expect(cell(2, 'ランクの理由')).toBe('B:年間取引額 3,200万円 ≥ 2,000万円。Aまであと 6,800万円');
    expect([cell(2, '基準の版'), cell(3, '基準の版')]).toEqual([2, 2]);
    opened.type(book, 2, '年間取引額', '1億');
    expect(told().slice(-1)[0]?.slice(2)).toEqual(['B', 'A', 'A:年間取引額 1億円 ≥ 1億円。最上位(第2版)']);
    expect(told('台帳の決まり: ランクと見込度の基準の版').map((line) => line.slice(2, 4))).toEqual([['1', '2']]);
    expect(told('ランクの基準: B')).toHaveLength(1);
    expectTidy();
    expect(version()).toBe(2);
    expect(value(opened.call<Answer<SidebarState>>('sidebarOpen', {})).rulesVersion).toBe(2);
  });

  test('stays with what decides neither, and with a number somebody typed lower', () => {
    typeInSettings('doubleVisitDays', 'values', '', 1, '3');
    expect(version()).toBe(1);
    typeInSettings('staleWithoutRank', 'values', '', 1, '90');
    expect(version()).toBe(2);
    typeInSettings('version', 'values', '', 1, '1');
    expect(version()).toBe(2);
    typeInSettings('version', 'values', '', 1, '9');
    typeInSettings('staleWithoutRank', 'values', '', 1, '120');
    expect(version()).toBe(10);
  });

  test('an edit of 設定 that changes no rule reads no customer', () => {
    const sheet = opened.sheet(settings);
    opened.runtime.user('owner@example.com').type(sheet.id, 120, 40, 'メモ');
    const [run] = opened.runtime.drain();
    expect(run?.calls ?? 99).toBeLessThan(8);
  });
});
