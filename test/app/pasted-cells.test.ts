/** A single cell that was pasted: its event tells nothing, and the paste took the column's format and dropdown away. */
import { describe, expect, test } from '@jest/globals';
import { type Opened, openLedger, owner } from './opened-ledger';

const pasteInto = (opened: Opened, name: string, row: number, heading: string, text: string, withFormats = true): void => {
  const sheet = opened.sheet(name);
  opened.runtime.user(owner).paste(sheet.id, row, opened.column(name, heading), [[text]], { withFormats });
  for (const run of opened.runtime.drain()) expect([run.ok, run.error]).toEqual([true, undefined]);
};
/** Format and rule of a cell, and of the one below it that nobody touched. */
const shapes = (opened: Opened, name: string, row: number, heading: string): unknown[] => {
  const sheet = opened.sheet(name);
  const at = opened.column(name, heading);
  return [row, row + 5].map((one) => [sheet.formats.get(one, at)?.numberFormat, JSON.stringify(sheet.validations.get(one, at))]);
};

describe('in 顧客台帳', () => {
  const opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '青空商事');

  test.each([
    ['電話', '０３−９８７６−５４３２', '03-9876-5432'],
    ['電話', '03-9876-5432', '03-9876-5432'],
    ['郵便番号', '〒１０００００５', '100-0005'],
    ['年間取引額', '3,200万', 32_000_000],
    ['区分', '既存', '取引中'],
    ['区分', '取引中', '取引中'],
    ['段階', '訳の分からない段階', '訳の分からない段階'],
    ['担当者', '伊藤さん', '伊藤'],
    ['申し送り・注意点', ' 午後に電話　', '午後に電話'],
  ])('%s: %s', (heading, text, stored) => {
    pasteInto(opened, '顧客台帳', 2, heading, text);
    expect(opened.cell('顧客台帳', 2, heading)).toBe(stored);
    const [pasted, untouched] = shapes(opened, '顧客台帳', 2, heading);
    expect(pasted).toEqual(untouched);
  });

  test('a company pasted into the first empty row', () => {
    pasteInto(opened, '顧客台帳', 3, '会社名', '㈱白雪食品');
    expect(opened.rows('顧客台帳', 2)[1]).toMatchObject({ 会社名: '株式会社白雪食品', 区分: '見込' });
    const [pasted, untouched] = shapes(opened, '顧客台帳', 3, '会社名');
    expect(pasted).toEqual(untouched);
  });
});

test.each([
  ['方法', 'ＴＥＬ', '電話'],
  ['方法', '訪門', '訪門'],
  ['担当者', '伊藤さん', '伊藤'],
  ['次回日', '2026/9/1', new Date(Date.UTC(2026, 7, 31, 15))],
])('in 対応履歴: %s: %s', (heading, text, stored) => {
  const opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  const sheet = opened.sheet('対応履歴');
  for (const [name, value] of [
    ['対応日時', new Date(Date.UTC(2026, 2, 5, 1))],
    ['会社名', '青空商事'],
  ] as const)
    sheet.values.set(2, opened.column('対応履歴', name), value);
  opened.menu('menuTidy');
  pasteInto(opened, '対応履歴', 2, heading, text);
  expect(opened.cell('対応履歴', 2, heading)).toEqual(stored);
  const [pasted, untouched] = shapes(opened, '対応履歴', 2, heading);
  expect(pasted).toEqual(untouched);
});

test('in 連絡先 the dropdown and the format come back, and what was pasted is read by the column', () => {
  const opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  const person = { name: '佐藤', kana: '', department: '', title: '', role: '', phone: '', email: '', memo: '' };
  opened.call('sidebarAddPerson', { key: 'person-0001', customerId: 'C-00001', row: 2, ...person });
  for (const [heading, text, stored] of [
    ['役割', 'キーパーソン', 'キーマン'],
    ['電話', '０３１２３４５６７８', '03-1234-5678'],
    ['メール', 'Sato＠Aozora.example', 'sato@aozora.example'],
  ] as const) {
    const [before] = shapes(opened, '連絡先', 2, heading);
    pasteInto(opened, '連絡先', 2, heading, text);
    expect(opened.cell('連絡先', 2, heading)).toBe(stored);
    expect(shapes(opened, '連絡先', 2, heading)[0]).toEqual(before);
  }
});
