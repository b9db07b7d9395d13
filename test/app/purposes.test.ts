/** 項目の目的 (R4): a plain sheet that tells of every column of every sheet what it is for, who fills it in and who uses it, in both languages. */
import { expect, test } from '@jest/globals';
import { tables } from '../../src/domain/schema/tables';
import { type Opened, openLedger, owner } from './opened-ledger';

const languages = [
  { locale: 'ja_JP', language: 'ja', title: '項目の目的', ledger: '顧客台帳', later: ['連絡先', '引き継ぎ'] },
  { locale: 'en_US', language: 'en', title: 'Column purposes', ledger: 'Customers', later: ['Contacts', 'Handovers'] },
] as const;

/** The rows of the sheet, each as its cells from the left. */
const rowsOf = (opened: Opened, title: string): string[][] => {
  const { values } = opened.sheet(title);
  return Array.from({ length: values.height - 1 }, (_, index) => (values.rowAt(index + 2) ?? []).map((cell) => String(cell ?? '')));
};

test.each(languages)('every heading of every sheet of the ledger has its row: $locale', ({ locale, language, title, later }) => {
  const opened = openLedger({ locale });
  const rows = rowsOf(opened, title);
  const told = new Set(rows.map(([sheet, column]) => `${sheet} ${column}`));
  const ours = Object.values(tables).map((table) => table.title[language]);
  for (const sheet of opened.workbook.sheets.filter(({ name }) => ours.includes(name))) {
    const headings = (sheet.values.rowAt(1) ?? [])
      .map((cell, at) => ({ text: String(cell ?? ''), at: at + 1 }))
      // The technical columns are hidden; 今日 has the time it holds for behind its headings.
      .filter(({ text }) => text !== '' && !text.startsWith('{'));
    const known = Object.values(tables)
      .find((table) => table.title[language] === sheet.name)
      ?.columns.filter(({ hidden }) => hidden === true)
      .map(({ heading }) => heading[language]);
    for (const { text } of headings)
      if (known?.includes(text) !== true && !/\d{4}/.test(text)) expect(told).toContain(`${sheet.name} ${text}`);
  }
  // Sheets that come with their first use are told of beforehand.
  for (const name of later) expect(rows.some(([sheet]) => sheet === name)).toBe(true);
});

test.each(languages)('each row says what for, who enters and who uses it, in words: $locale', ({ locale, language, title }) => {
  const rows = rowsOf(openLedger({ locale }), title);
  for (const row of rows) {
    for (const cell of row.slice(0, 5)) expect(cell.trim()).not.toBe('');
    expect(['', '●']).toContain(row[5]);
    // Japanese has signs of its own in every purpose, English none.
    expect(/[ぁ-んァ-ヶ一-龠]/.test(row[2] ?? '')).toBe(language === 'ja');
  }
  expect(new Set(rows.map((row) => row[6])).size).toBe(rows.length);
  const required = rows.filter((row) => row[5] === '●').map((row) => row[6]);
  expect(required).toEqual(expect.arrayContaining(['customers.company', 'customers.id', 'touches.channel']));
});

test('is readable without the add-on: plain cells, no formula, in view', () => {
  const opened = openLedger();
  const sheet = opened.sheet('項目の目的');
  expect(sheet.hidden).toBe(false);
  for (let row = 1; row <= sheet.values.height; row++)
    for (let column = 1; column <= 7; column++) expect(sheet.formulas.get(row, column)).toBeUndefined();
});

test('a column renamed or added in 設定 is told of after 台帳を整える, and what a team wrote there stays', () => {
  const opened = openLedger();
  const settings = opened.sheet('設定');
  const at = (settings.values.rowAt(1) ?? []).indexOf('columns') + 1;
  const rowOf = (code: string): number => {
    for (let row = 4; row < 200; row++) if (settings.values.get(row, at + 4) === code) return row;
    return settings.values.height + 1;
  };
  const type = (row: number, column: number, text: string): void => {
    opened.runtime.user(owner).type(settings.id, row, column, text);
    opened.runtime.drain();
  };
  const sheet = opened.sheet('項目の目的');
  const phone = rowsOf(opened, '項目の目的').findIndex((row) => row[6] === 'customers.phone') + 2;
  opened.runtime.user(owner).type(sheet.id, phone, 3, 'すぐ電話するため');
  type(rowOf('phone'), at, '代表TEL');
  const free = rowOf('own:検査番号');
  type(free, at, '検査番号');
  opened.menu('menuTidy');
  expect(rowsOf(opened, '項目の目的')[phone - 2]?.slice(0, 3)).toEqual(['顧客台帳', '代表TEL', 'すぐ電話するため']);
  expect(rowsOf(opened, '項目の目的').at(-1)).toMatchObject([
    '顧客台帳',
    '検査番号',
    '設定の「列」で決めた列',
    '管理者',
    '全員',
    '',
    'customers.own:検査番号',
  ]);
  opened.menu('menuTidy');
  expect(opened.said.at(-1)).toContain('整える所はありませんでした');
});

test('rows that somebody deleted come back, each once', () => {
  const opened = openLedger();
  const sheet = opened.sheet('項目の目的');
  const before = rowsOf(opened, '項目の目的').map((row) => row[6]);
  opened.runtime.user(owner).deleteRows(sheet.id, 5, 20);
  opened.menu('menuSetUp');
  expect(
    rowsOf(opened, '項目の目的')
      .map((row) => row[6])
      .sort(),
  ).toEqual([...before].sort());
});
