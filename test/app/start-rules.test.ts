/** 決まりを決める: what is chosen stands in 設定 and holds at once; nothing is written over what others changed. */
import { describe, expect, test } from '@jest/globals';
import type { SetStartRulesAnswer, StartRulesAnswer } from '../../src/contract';
import { openLedger, owner } from './opened-ledger';

type Reply<T> = { ok: true; value: T } | { ok: false; problem: { code: string; message: string } };
const table = '顧客台帳';

const open = (locale = 'ja_JP') => {
  const opened = openLedger({ locale });
  const shown = (): StartRulesAnswer => {
    const reply = opened.call<Reply<StartRulesAnswer>>('sidebarStartRules', {});
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value;
  };
  const set = (change: { legalForm?: string; ranks?: Record<string, string> }, as = shown()) =>
    opened.call<Reply<SetStartRulesAnswer>>('sidebarSetStartRules', {
      legalForm: change.legalForm ?? as.legalForm,
      ranks: as.ranks.map(({ rank, atLeast }) => ({ rank, atLeast: change.ranks?.[rank] ?? atLeast })),
      shown: { legalForm: as.legalForm, ranks: as.ranks },
    });
  return { opened, shown, set };
};

test('shows the three rules with what they do', () => {
  expect(open().shown()).toMatchObject({
    legalForm: 'full',
    legalForms: [
      { code: 'full', example: '株式会社青空商事' },
      { code: 'short', example: '㈱青空商事' },
      { code: 'drop', example: '青空商事' },
      { code: 'keep', example: '㈱青空商事' },
    ],
    ranks: [
      { rank: 'A', atLeast: '1億円' },
      { rank: 'B', atLeast: '1,000万円' },
      { rank: 'C', atLeast: '100万円' },
    ],
    last: 'D',
  });
});

test('accepted as they are, nothing is written', () => {
  const { opened, set } = open();
  const before = JSON.stringify(opened.sheet('設定').values);
  expect(set({})).toEqual({ ok: true, value: { changed: 0 } });
  expect(JSON.stringify(opened.sheet('設定').values)).toBe(before);
});

test('設定 is read once, however much changes', () => {
  const { opened, shown } = open();
  const as = shown();
  const reads: string[] = [];
  opened.runtime.meter.heard = (call) => reads.push(call);
  const ranks = as.ranks.map(({ rank, atLeast }) => ({ rank, atLeast: rank === 'B' ? '500万' : atLeast }));
  opened.call('sidebarSetStartRules', { legalForm: 'short', ranks, shown: { legalForm: as.legalForm, ranks: as.ranks } });
  opened.runtime.meter.heard = null;
  expect(reads.filter((call) => call.includes('getDataRange'))).toHaveLength(1);
  expect(shown()).toMatchObject({ legalForm: 'short' });
});

test.each(['ja_JP', 'en_US'])('changed, they stand in 設定, hold at once and are told in 変更履歴 (%s)', (locale) => {
  const { opened, shown, set } = open(locale);
  const [customers, company, amount, rank, log] =
    locale === 'ja_JP'
      ? [table, '会社名', '年間取引額', 'ランク', '変更履歴']
      : ['Customers', 'Company', 'Annual amount', 'Rank', 'Change log'];
  opened.type(customers, 2, company, '青空商事');
  opened.type(customers, 2, amount, '3,200万');
  expect(opened.cell(customers, 2, rank)).toBe('B');
  expect(set({ legalForm: 'short', ranks: { A: '３０００万', B: '500万円' } })).toEqual({ ok: true, value: { changed: 3 } });
  expect(shown()).toMatchObject({ legalForm: 'short' });
  expect(opened.cell(customers, 2, rank)).toBe('A');
  opened.type(customers, 3, company, '(株)紅葉通商');
  expect(opened.cell(customers, 3, company)).toBe('㈱紅葉通商');
  expect(opened.sheet(log)).toBeDefined();
});

describe('refused with a sentence, and nothing is written', () => {
  test.each([
    ['an amount that cannot be read', { ranks: { B: 'たくさん' } }, 'amount', 'ランクB'],
    ['an amount of nothing', { ranks: { C: '' } }, 'amount', 'ランクC'],
    ['amounts that do not fall', { ranks: { B: '2億' } }, 'thresholds', 'ランクB'],
    ['a policy that does not exist', { legalForm: 'loud' }, 'bad-request', ''],
  ])('%s', (_name, change, code, words) => {
    const { opened, set } = open();
    const before = JSON.stringify(opened.sheet('設定').values);
    expect(set(change)).toMatchObject({ ok: false, problem: { code, message: expect.stringContaining(words) } });
    expect(JSON.stringify(opened.sheet('設定').values)).toBe(before);
  });

  test('somebody changed 設定 since it was shown', () => {
    const { opened, shown, set } = open();
    const seen = shown();
    const settings = opened.sheet('設定');
    const at = (settings.values.rowAt(1) ?? []).indexOf('ranks') + 2;
    opened.runtime.user(owner).type(settings.id, 5, at, '2000万');
    opened.runtime.drain();
    expect(set({ ranks: { B: '500万' } }, seen)).toMatchObject({ ok: false, problem: { code: 'changed' } });
    expect(shown().ranks[1]).toEqual({ rank: 'B', atLeast: '2,000万円' });
  });
});
