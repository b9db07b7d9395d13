/** 見込の表示 shows ten columns, 取引先の表示 all with their details open; no value changes, and columns of one's own stay. */
import { expect, test } from '@jest/globals';
import { openLedger } from './opened-ledger';

const book = '顧客台帳';

test('prospects are worked on in ten columns, customers in all, and nothing in a cell changes', () => {
  const opened = openLedger();
  opened.type(book, 2, '会社名', '青空商事');
  const sheet = opened.sheet(book);
  const inView = (): string[] =>
    (sheet.values.rowAt(1) ?? [])
      .map(String)
      .filter((heading, at) => heading !== '' && !heading.startsWith('{') && !sheet.columns.hidden(at + 1));
  const values = (): string => JSON.stringify(opened.rows(book, 3));
  const before = values();
  const first = inView();
  opened.runtime.user('owner@example.com').clickMenu('menuProspectColumns');
  expect(inView()).toEqual(['会社名', '顧客ID', '区分', '警告', '最終接触日', '次回日', '次にやること', '電話', '担当者', '段階']);
  expect(opened.said.pop()).toContain('値はそのまま');
  opened.runtime.user('owner@example.com').clickMenu('menuCustomerColumns');
  const all = inView();
  expect(all).toEqual(expect.arrayContaining([...first, '所在地', '決算月', '契約更新日', '導入時期', '別名']));
  for (const technical of ['照合キー', '対応の集計', '元データ', '連絡先の写し', '確認待ち']) expect(all).not.toContain(technical);
  opened.runtime.user('owner@example.com').clickMenu('menuProspectColumns');
  expect(inView()).toHaveLength(10);
  opened.menu('menuTidy');
  expect(inView()).toHaveLength(10);
  expect(values()).toBe(before);
});

test('a workbook without a ledger is told so', () => {
  const opened = openLedger({ setUp: false });
  opened.runtime.user('owner@example.com').clickMenu('menuProspectColumns');
  expect(opened.said.pop()).toContain('台帳を作る');
});
