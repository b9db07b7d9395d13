/** Rows without a company: no ID, a sentence in 警告, and nothing lost when the name was emptied. */
import { describe, expect, test } from '@jest/globals';
import { openLedger, owner } from './opened-ledger';

const table = '顧客台帳';

describe('a row without a company', () => {
  const waiting = '会社名がありません。会社名を入力すると顧客IDが付きます';

  test.each([
    ['電話', '０３−１２３４−５６７８'],
    ['年間取引額', '3,200万'],
    ['申し送り・注意点', '午後に電話'],
  ])('says so when %s is typed, gets its ID with the company, and is silent when it is emptied', (heading, text) => {
    const opened = openLedger();
    opened.type(table, 2, heading, text);
    expect([opened.cell(table, 2, '顧客ID'), opened.cell(table, 2, '警告')]).toEqual(['', waiting]);
    opened.type(table, 3, heading, text);
    opened.runtime.user(owner).deleteContents(opened.sheet(table).id, 3, opened.column(table, heading), 1, 1);
    opened.runtime.drain();
    expect(opened.cell(table, 3, '警告')).toBe('');
    opened.type(table, 2, '会社名', '青空商事');
    expect([opened.cell(table, 2, '顧客ID'), String(opened.cell(table, 2, '警告')).includes('会社名がありません')]).toEqual([
      'C-00001',
      false,
    ]);
  });

  test('is told by 台帳を整える too, in both languages, and only once', () => {
    for (const [locale, sheet, heading, flags, said] of [
      ['ja_JP', table, '電話', '警告', waiting],
      ['en_US', 'Customers', 'Phone', 'Flags', 'There is no company name. Type one, and the row gets its customer ID'],
    ] as const) {
      const opened = openLedger({ locale });
      opened.sheet(sheet).values.set(3, opened.column(sheet, heading), '03-1234-5678');
      opened.menu('menuTidy');
      expect(opened.cell(sheet, 3, flags)).toBe(said);
      const message = opened.said.length;
      opened.menu('menuTidy');
      expect(opened.said.slice(message).join()).toContain(locale === 'ja_JP' ? '整える所はありませんでした' : 'othing');
    }
  });

  test('a customer whose name was emptied keeps its ID, and is flagged', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    opened.type(table, 2, '電話', '03-1234-5678');
    opened.runtime.user(owner).deleteContents(opened.sheet(table).id, 2, 1, 1, 1);
    opened.runtime.drain();
    expect([opened.cell(table, 2, '顧客ID'), opened.cell(table, 2, '警告')]).toEqual(['C-00001', '会社名がありません']);
  });
});
