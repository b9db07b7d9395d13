/** Settings of a later version come to a 設定 that was made before them, below those that are there. */
import { expect, test } from '@jest/globals';
import type { Answer, SidebarState } from '../../src/contract';
import { blockColumn } from '../../src/domain/settings/settings-sheet';
import { value } from './answers';
import { openLedger } from './opened-ledger';

test('台帳を作る adds what is missing, leaves what is there, and then finds nothing to do', () => {
  const opened = openLedger();
  const { values } = opened.sheet('設定');
  const label = (row: number): unknown => values.get(row, 1) ?? '';
  const before = [4, 5, 6, 7, 8, 9].map(label);
  values.set(6, 2, 90);
  for (const row of [7, 8, 9]) for (const column of [1, 2, 3, 4]) values.set(row, column, '');
  opened.menu('menuSetUp');
  expect([4, 5, 6, 7, 8, 9].map(label)).toEqual(before);
  // The limit of 90 days is another rule: their version is the second.
  expect([6, 7, 8, 9].map((row) => values.get(row, 2))).toEqual([90, 7, '数えない', 2]);
  opened.menu('menuSetUp');
  expect(label(10)).toBe('');
  expect(opened.said[opened.said.length - 1]).toContain('変えたものはありません');
});

test('a 設定 made before weekly targets gets their block behind all others, with the members to choose from', () => {
  const opened = openLedger();
  const { values } = opened.sheet('設定');
  const at = blockColumn('targets');
  for (const row of [1, 2, 3]) for (const column of [at, at + 1]) values.set(row, column, '');
  opened.menu('menuSetUp');
  expect([values.get(1, at), values.get(2, at), values.get(3, at), values.get(3, at + 1)]).toEqual([
    'targets',
    '週の目標',
    '担当者',
    '1週間の対応の件数',
  ]);
  opened.menu('menuSetUp');
  expect(opened.said[opened.said.length - 1]).toContain('変えたものはありません');
});

test('ways of contact of a later version are offered once, below those that are there, and nothing a person changed is touched', () => {
  const opened = openLedger();
  const { values } = opened.sheet('設定');
  const at = (values.rowAt(1) ?? []).indexOf('list:channel') + 1;
  const words = (): unknown[][] => Array.from({ length: 11 }, (_, row) => [0, 2].map((column) => values.get(4 + row, at + column) ?? ''));
  const fresh = words();
  expect(fresh.map(([ja]) => ja)).toEqual(expect.arrayContaining(['セミナー・展示会', 'メール反応', 'Web']));
  // As an older ledger has it: eight items, one of them reworded, another taken out, one added.
  const older = [...fresh.filter(([, code]) => !['mail-reaction', 'web-visit', 'store', ''].includes(String(code))), ['紹介状', '紹介状']];
  older[0] = ['お伺い', 'visit'];
  values.set(1, at + 1, '');
  for (let row = 0; row < 11; row++)
    for (const column of [0, 1, 2]) values.set(4 + row, at + column, String(older[row]?.[column === 0 ? 0 : 1] ?? ''));
  opened.menu('menuSetUp');
  expect(words().map(([ja]) => ja)).toEqual([...older.map(([ja]) => ja), 'メール反応', 'Web', '']);
  const { channels } = value(opened.call<Answer<SidebarState>>('sidebarOpen', {}));
  expect(channels.map(({ code }) => code)).toEqual(expect.arrayContaining(['mail-reaction', 'web-visit']));
  // Whoever takes one out is left in peace.
  for (const column of [0, 1, 2]) values.set(4 + older.length, at + column, '');
  opened.menu('menuSetUp');
  expect(words().map(([ja]) => ja)).not.toContain('メール反応');
  expect(opened.said[opened.said.length - 1]).toContain('変えたものはありません');
});
