/** 警告 of both customers who look alike are true after every edit of one of them, as 台帳を整える would write them. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, CreateCustomerAnswer, CustomerCard, SelectedAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';

const sheet = '顧客台帳';
let opened: Opened;

const type = (row: number, cells: Record<string, string>): void => {
  for (const [heading, text] of Object.entries(cells)) opened.type(sheet, row, heading, text);
};
const flags = (row: number): string => String(opened.cell(sheet, row, '警告') ?? '');
const allFlags = (rows: number): string[] => Array.from({ length: rows }, (_, index) => flags(index + 2));

beforeEach(() => {
  opened = openLedger();
  type(2, { 会社名: '株式会社青空商事', 電話: '03-1234-5678' });
  type(3, { 会社名: '株式会社みどり', 電話: '06-1111-2222' });
});

describe('a customer that comes to resemble another', () => {
  test('by its number, until the number changes again: both name each other, and then neither', () => {
    type(3, { 電話: '０３−１２３４−５６７８' });
    expect([flags(2), flags(3)]).toEqual([
      expect.stringContaining('C-00002 株式会社みどり'),
      expect.stringContaining('C-00001 株式会社青空商事'),
    ]);
    type(3, { 電話: '06-1111-2222' });
    expect(allFlags(2)).toEqual(['', '']);
  });

  test('by its name: the other names it by the new one, and forgets it when it is called otherwise', () => {
    type(3, { 会社名: '㈱青空商事' });
    expect([flags(2), flags(3)]).toEqual([
      expect.stringContaining('C-00002 株式会社青空商事'),
      expect.stringContaining('C-00001 株式会社青空商事'),
    ]);
    type(2, { 会社名: '株式会社青空商事大阪支店' });
    type(3, { 会社名: '合同会社こがらし' });
    expect(allFlags(2)).toEqual(['', '']);
  });

  test('and is called by its new name where nothing else about it changes', () => {
    type(3, { 電話: '03-1234-5678' });
    type(3, { 会社名: '株式会社こがらし' });
    expect(flags(2)).toContain('C-00002 株式会社こがらし');
  });

  test('with many others: it is named in as few rows as eight calls have room for, which is said, and 台帳を整える names it in the rest', () => {
    for (let row = 4; row <= 12; row++) type(row, { 会社名: `合同会社${row}号`, 電話: '03-1234-5678' });
    opened.said.splice(0);
    const [run] = opened.type(sheet, 3, '電話', '03-1234-5678');
    expect(run?.calls).toBeLessThanOrEqual(8);
    expect(opened.said).toEqual([expect.stringContaining('台帳を整える')]);
    expect(flags(3)).toContain('ほか7件');
    const found = allFlags(11);
    opened.menu('menuTidy');
    expect(allFlags(11)).not.toEqual(found);
  });

  test('as a new row, typed or made of the form', () => {
    type(4, { 会社名: '青空商事株式会社' });
    expect(flags(2)).toContain('C-00003 青空商事株式会社');
    const answer = opened.call<Answer<CreateCustomerAnswer>>('sidebarCreateCustomer', {
      key: 'form-00001',
      values: { company: '株式会社みどり', phone: '06-1111-2222' },
    });
    expect(answer.ok).toBe(true);
    expect(flags(3)).toContain('C-00004 株式会社みどり');
    expect(flags(5)).toContain('C-00002 株式会社みどり');
  });

  test('and what else the other was warned of stays', () => {
    type(2, { 次回日: '2026/11/20', メール: 'x' });
    const before = flags(2);
    expect(before).not.toBe('');
    type(3, { 電話: '03-1234-5678' });
    expect(flags(2)).toBe(`${flags(2).split('。')[0]}。${before}`);
    type(3, { 電話: '' });
    expect(flags(2)).toBe(before);
  });

  test('but not when a person declared the two to be different', () => {
    expect(opened.call<Answer<unknown>>('sidebarMarkDifferent', { id: 'C-00001', others: ['C-00002'] }).ok).toBe(true);
    type(3, { 電話: '03-1234-5678', 会社名: '株式会社青空商事' });
    expect(allFlags(2)).toEqual(['', '']);
  });
});

describe('a merge', () => {
  type Sent = { key: string; merges: object[]; expected: string };
  const merge = (survivor: string, loser: string): void => {
    const merges = [{ survivor, losers: [loser] }];
    const preview = opened.call<Answer<{ expected: string }>>('sidebarMergePreview', { merges });
    if (!preview.ok) throw new Error(preview.problem.message);
    const request: Sent = { key: 'merge-warns-1', merges: [{ survivor, losers: [loser], choices: {} }], expected: preview.value.expected };
    expect(opened.call<Answer<unknown>>('sidebarMerge', request).ok).toBe(true);
  };
  const tidyFindsNothing = (): void => {
    const { counts } = opened.menu('menuTidy').value as { counts: object };
    expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, touches: 0, other: 0 });
  };

  test('makes the survivor resemble whom the other resembled: both name each other, and nobody names who is gone', () => {
    type(4, { 会社名: '株式会社緑川製作所', 電話: '06-7777-8888' });
    type(5, { 会社名: '緑川製作所', 電話: '06-7777-8888' });
    expect(flags(5)).toContain('C-00003');
    const before = allFlags(5);
    merge('C-00001', 'C-00003');
    expect(flags(5)).toContain('C-00001');
    expect(flags(5)).not.toContain('C-00003');
    expect(flags(2)).toContain('C-00004');
    tidyFindsNothing();
    expect(opened.call<Answer<unknown>>('sidebarUndoBatch', { batch: 'merge-warns-1' }).ok).toBe(true);
    expect(allFlags(5)).toEqual(before);
  });
});

test('a deleted row is named no more when somebody looks who that was', () => {
  type(3, { 電話: '03-1234-5678' });
  type(4, { 会社名: '青空商事', 電話: '03-1234-5678' });
  opened.runtime.user(owner).deleteRows(opened.sheet(sheet).id, 3, 1);
  expect(flags(2)).toContain('C-00002');
  const answer = opened.call<Answer<{ group: unknown }>>('sidebarCompare', { ids: ['C-00001', 'C-00002', 'C-00003'] });
  expect(answer.ok).toBe(true);
  expect([flags(2), flags(3)].join()).not.toContain('C-00002');
  expect(flags(2)).toContain('C-00003');
  expect(flags(3)).toContain('C-00001');
  opened.runtime.user(owner).deleteRows(opened.sheet(sheet).id, 3, 1);
  expect(opened.call<Answer<unknown>>('sidebarCompare', { ids: ['C-00001', 'C-00003'] })).toMatchObject({
    ok: false,
    problem: { code: 'gone' },
  });
  expect(flags(2)).toBe('');
});

test('a deleted row is named no more when the customer it is named with is shown in the sidebar', () => {
  const card = (): CustomerCard | null =>
    value(opened.call<Answer<SelectedAnswer>>('sidebarSelected', { knownId: '', knownRevision: '' })).card;
  const usual = (row: number): number => {
    opened.runtime.user(owner).select(opened.sheet(sheet).id, row, 1);
    return opened.runtime.callFromPage(owner, 'sidebarSelected', [{ knownId: '', knownRevision: '' }]).calls;
  };
  const calls = usual(2);
  type(3, { 電話: '03-1234-5678' });
  expect(usual(2)).toBe(calls + 1);
  expect(card()?.duplicates).toEqual(['C-00002']);
  opened.runtime.user(owner).deleteRows(opened.sheet(sheet).id, 3, 1);
  expect(card()).toMatchObject({ duplicates: [], flags: [] });
  expect(flags(2)).toBe('');
  expect(usual(2)).toBe(calls);
});

test('a deleted row is named no more when the workbook is opened', () => {
  type(3, { 電話: '03-1234-5678' });
  opened.runtime.user(owner).deleteRows(opened.sheet(sheet).id, 3, 1);
  expect(flags(2)).toContain('C-00002');
  opened.runtime.user(owner).open();
  expect(flags(2)).toBe('');
});

// An edit that used its eight calls up may have left some to 台帳を整える.
test('whatever is typed in whatever order, 台帳を整える finds every warning true', () => {
  const edit = fc.tuple(
    fc.integer({ min: 2, max: 5 }),
    fc.oneof(
      fc.tuple(
        fc.constant('会社名'),
        fc.constantFrom('株式会社青空商事', '㈱青空商事', '青空商事㈱', 'みどり', '有限会社みどり', '白雪食品'),
      ),
      fc.tuple(fc.constant('電話'), fc.constantFrom('03-1234-5678', '０３−１２３４−５６７８', '06-1111-2222', '')),
      fc.tuple(fc.constant('メール'), fc.constantFrom('sato@aozora.example', 'x', '')),
      fc.tuple(fc.constant('次回日'), fc.constantFrom('2026/11/20', '2027/1/6', '')),
    ),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 3, maxLength: 12 }), (edits) => {
      opened = openLedger();
      for (const row of [2, 3, 4, 5]) type(row, { 会社名: `${'松竹梅桜'[row - 2]}物産` });
      for (const [row, [heading, text]] of edits) {
        const [run] = opened.type(sheet, row, heading, text);
        if ((run?.calls ?? 0) >= 8) opened.menu('menuTidy');
      }
      const before = allFlags(4);
      opened.menu('menuTidy');
      expect(allFlags(4)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
