/** Cells nobody expects, through the whole of it: made of the form, typed, scanned, compared, merged and taken back. Nothing is lost, and what cannot be done is said in a sentence. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type {
  Answer,
  CheckNewAnswer,
  GroupsAnswer,
  MergeAnswer,
  MergePreviewAnswer,
  ScanAnswer,
  UndoBatchAnswer,
} from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger } from './opened-ledger';

const sheet = '顧客台帳';
let opened: Opened;
const type = (row: number, cells: Record<string, string>): void => {
  for (const [heading, text] of Object.entries(cells)) opened.type(sheet, row, heading, text);
};
const call = <T>(name: string, request: object): T => value(opened.call<Answer<T>>(name, request));
const facts = (): string[] =>
  opened.rows(sheet, 8).map(({ 更新日: _, 警告: _flags, 照合キー: _key, 行の控え: _copy, ...row }) => JSON.stringify(row));
const merge = (survivor: string, loser: string): Answer<MergeAnswer> => {
  const merges = [{ survivor, losers: [loser] }];
  const { expected } = call<MergePreviewAnswer>('sidebarMergePreview', { merges });
  return opened.call<Answer<MergeAnswer>>('sidebarMerge', {
    key: 'hostile-1',
    merges: merges.map((one) => ({ ...one, choices: {} })),
    expected,
  });
};
const scanned = (): GroupsAnswer => {
  const { pairs } = call<ScanAnswer>('sidebarScan', { after: '' });
  return call<GroupsAnswer>('sidebarGroups', { pairs, from: 0 });
};

/** The longest that a cell of Google Sheets holds. */
const long = (sign: string): string => sign.repeat(50_000);

beforeEach(() => {
  opened = openLedger();
  type(2, { 会社名: '株式会社青空商事', 電話: '03-1234-5678' });
  type(3, { 会社名: '㈱青空商事', 電話: '03-1234-5678' });
});

const places = ['申し送り・注意点', '別名', 'その他の連絡先', '所在地', '先方担当者', '次にやること'];
const fill = (row: number, signs: string): void => {
  for (const [at, heading] of places.entries()) type(row, { [heading]: long(signs[at] ?? '') });
};

describe('cells of 50,000 characters', () => {
  test('in one of two customers: they are found, merged and taken back, and every cell is as it was', () => {
    fill(3, 'あかさたなは');
    const before = facts();
    expect(scanned().total).toBe(1);
    const answer = value(merge('C-00001', 'C-00002'));
    for (const [at, heading] of places.entries()) expect(opened.cell(sheet, 2, heading)).toBe(long('あかさたなは'[at] ?? ''));
    expect(call<UndoBatchAnswer>('sidebarUndoBatch', { batch: answer.batch }).kept).toEqual([]);
    expect(facts()).toEqual(before);
  });

  test('in both: what would not fit into one cell is said before anything is written, and the ledger goes on', () => {
    fill(2, 'いろはにほへ');
    fill(3, 'あかさたなは');
    const before = facts();
    const refused = {
      ok: false,
      problem: { code: 'too-long', message: expect.stringMatching(/「.+」は、合わせると長すぎて.*何も変えていません。/) },
    };
    const merges = [{ survivor: 'C-00001', losers: ['C-00002'] }];
    expect(opened.call('sidebarMergePreview', { merges })).toMatchObject(refused);
    // Somebody filled a cell between the preview and the button.
    for (const heading of places) type(2, { [heading]: '' });
    const { expected } = call<MergePreviewAnswer>('sidebarMergePreview', { merges });
    fill(2, 'いろはにほへ');
    const request = { key: 'hostile-2', merges: merges.map((one) => ({ ...one, choices: {} })), expected };
    expect(opened.call('sidebarMerge', request)).toMatchObject({ ok: false, problem: { code: 'stale' } });
    expect(facts()).toEqual(before);
    expect(opened.menu('menuTidy').ok).toBe(true);
    type(2, { '申し送り・注意点': '', 別名: '', その他の連絡先: '' });
    expect(merge('C-00001', 'C-00002').ok).toBe(true);
  });
});

describe('names', () => {
  test('that are empty or of one sign make no customer of the form, no flood of warnings and no group with strangers', () => {
    for (const company of ['', ' ', '\u200b', '　'])
      expect(opened.call('sidebarCreateCustomer', { key: 'hostile-new-1', values: { company } })).toMatchObject({
        ok: false,
        problem: { code: 'no-company', message: expect.stringMatching(/会社名を入れて/) },
      });
    for (const [at, name] of ['A', 'あ', '〇', '-', '株式会社'].entries())
      call('sidebarCreateCustomer', { key: `hostile-new-${at + 10}`, values: { company: name, phone: `06-3000-10${at}0` } });
    expect(call<CheckNewAnswer>('sidebarCheckNew', { company: 'ん' }).candidates).toEqual([]);
    expect(scanned().groups.map(({ members }) => members.map(({ id }) => id))).toEqual([['C-00001', 'C-00002']]);
    expect(opened.menu('menuTidy').ok).toBe(true);
  });
});

describe('a row that another person changes between the review and the merge', () => {
  test.each([
    [
      'edits',
      () => opened.type(sheet, 3, '電話', '090-0000-1111', 'kato@example.com'),
      'stale',
      /C-00002 が書き換えられました。何も変えていません。/,
    ],
    [
      'deletes',
      () => opened.runtime.user('kato@example.com').deleteRows(opened.sheet(sheet).id, 3, 1),
      'gone',
      /C-00002 の行が見つかりません。.*何も変えていません。/,
    ],
  ])('%s: a sentence, and nothing written', (_, happen, code, message) => {
    const merges = [{ survivor: 'C-00001', losers: ['C-00002'] }];
    const { expected } = call<MergePreviewAnswer>('sidebarMergePreview', { merges });
    happen();
    const before = facts();
    const request = { key: 'hostile-3', merges: merges.map((one) => ({ ...one, choices: {} })), expected };
    expect(opened.call('sidebarMerge', request)).toMatchObject({ ok: false, problem: { code, message: expect.stringMatching(message) } });
    expect(facts()).toEqual(before);
    expect(call<{ batches: unknown[] }>('sidebarHistory', { before: '' }).batches).toEqual([]);
  });
});
