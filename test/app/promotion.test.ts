/** A prospect becomes a customer: the change is told, only the details that are missing are asked for, and ID and touches stay. */
import { expect, test } from '@jest/globals';
import { openLedger } from './opened-ledger';

const book = '顧客台帳';

test('typed into the grid, 警告 asks for what is missing until it is filled in', () => {
  const opened = openLedger();
  const flags = (): string => String(opened.cell(book, 2, '警告'));
  opened.type(book, 2, '会社名', '青空商事');
  expect([opened.cell(book, 2, '区分'), flags()]).toEqual(['見込', '']);
  opened.type(book, 2, '区分', '取引中');
  expect(flags()).toBe('取引中になりました:年間取引額・契約更新日・決算月が未入力');
  expect(opened.rows('変更履歴', 9).map((row) => [row.対象, row.項目, row.前, row.後])).toContainEqual([
    'C-00001',
    '区分',
    '見込',
    '取引中',
  ]);
  opened.type(book, 2, '年間取引額', '3,200万');
  opened.type(book, 2, '決算月', '3月');
  expect(flags()).toBe('取引中になりました:契約更新日が未入力');
  const { counts } = opened.menu('menuTidy').value as { counts: object };
  expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });
  opened.type(book, 2, '契約更新日', '2027/3/31');
  expect([flags(), opened.cell(book, 2, '顧客ID'), opened.cell(book, 2, '確認待ち')]).toEqual(['', 'C-00001', '']);
});

test('a prospect without details, and a customer that was one from the start, are asked for nothing', () => {
  const opened = openLedger();
  const at = opened.sheet(book).id;
  opened.runtime.user('owner@example.com').paste(at, 2, 1, [['白雪食品', '', '取引中']]);
  opened.runtime.drain();
  expect(String(opened.cell(book, 2, '警告'))).not.toContain('取引中になりました');
});
