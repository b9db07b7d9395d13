/** Blocks that are pasted into 顧客台帳: read like typed cells, dropdowns and formulas kept. */
import { describe, expect, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { openLedger, owner } from './opened-ledger';

const table = '顧客台帳';

describe('paste', () => {
  test('500 mixed rows are read, numbered, flagged, and keep their dropdowns', () => {
    const opened = openLedger();
    const rows = Array.from({ length: 500 }, (_, at) => [`㈱会社${at % 450}`, '', '', '']);
    opened.runtime.user(owner).paste(opened.sheet(table).id, 2, 1, rows, { withFormats: true });
    const phones = Array.from({ length: 500 }, (_, at) => [
      at % 3 === 0 ? '090１２３４５６７８' : at % 3 === 1 ? '=cmd' : '',
      `a${at}＠example.jp`,
    ]);
    opened.runtime.user(owner).paste(opened.sheet(table).id, 2, opened.column(table, '電話'), phones, { withFormats: true });
    const types = Array.from({ length: 500 }, (_, at) => [at % 7 === 0 ? 'なぞ' : '取引先']);
    opened.runtime.user(owner).paste(opened.sheet(table).id, 2, opened.column(table, '区分'), types, { withFormats: true });
    for (const run of opened.runtime.drain()) expect(run.ok).toBe(true);
    const read = opened.rows(table, 500);
    expect(new Set(read.map((row) => row.顧客ID)).size).toBe(500);
    expect(read[3]).toMatchObject({ 会社名: '株式会社会社3', 電話: '090-1234-5678', メール: 'a3@example.jp', 区分: '取引中' });
    expect(String(read[0]?.警告)).toContain('選択肢にない言葉です(なぞ)');
    expect(read[0]?.区分).toBe('なぞ');
    expect(String(read[499]?.警告)).toContain('会社名が同じ');
    expect(opened.sheet(table).validations.get(300, opened.column(table, '区分'))).toBeDefined();
  });

  test('over the heading row changes no heading for good: set-up puts them back', () => {
    const opened = openLedger();
    opened.runtime.user(owner).paste(opened.sheet(table).id, 1, opened.column(table, '電話'), [['x', 'y']]);
    opened.runtime.drain();
    opened.type(table, 2, '会社名', '青空商事');
    expect(opened.cell(table, 2, '顧客ID')).toBe('C-00001');
  });
});

test('formulas in a pasted block stay formulas, and the cells around them are still read', () => {
  const opened = openLedger();
  const sheet = opened.sheet(table);
  const at = (heading: string): number => opened.column(table, heading);
  const width = at('先方担当者');
  const row = (cells: Record<string, string>): string[] => {
    const texts = new Array<string>(width).fill('');
    for (const [heading, text] of Object.entries(cells)) texts[at(heading) - 1] = text;
    return texts;
  };
  opened.runtime
    .user(owner)
    .paste(
      sheet.id,
      2,
      1,
      [
        row({ 会社名: '㈱青空商事', 年間取引額: '=1000*32000', 電話: '０３−１２３４−５６７８', 担当者: '伊藤' }),
        row({ 会社名: '紅葉通商', 年間取引額: '3,200万', 電話: '="０３−１２３４−"&"５６７９"', 担当者: '伊藤' }),
      ],
      { withFormats: true },
    );
  for (const run of opened.runtime.drain()) expect(run.ok).toBe(true);
  const formula = (line: number, heading: string): string => sheet.formulas.get(line, at(heading)) ?? '';
  expect([formula(2, '年間取引額'), formula(3, '電話')]).toEqual(['=1000*32000', '="０３−１２３４−"&"５６７９"']);
  expect([opened.cell(table, 2, '会社名'), opened.cell(table, 2, '電話'), opened.cell(table, 3, '年間取引額')]).toEqual([
    '株式会社青空商事',
    '03-1234-5678',
    32_000_000,
  ]);
  expect([opened.cell(table, 2, '顧客ID'), opened.cell(table, 3, '顧客ID')]).toEqual(['C-00001', 'C-00002']);
});

test('more rows than a trigger has time for stay as they were pasted, with their dropdowns, and are told of', () => {
  const opened = openLedger();
  const sheet = opened.sheet(table);
  const me = opened.runtime.user(owner);
  me.insertRows(sheet.id, 3, 5001);
  const rows = Array.from({ length: 5001 }, (_, at) => [`会社${at}`, '', '見込']);
  me.paste(sheet.id, 2, 1, rows, { withFormats: true });
  expect(opened.runtime.drain().every(({ ok }) => ok)).toBe(true);
  expect(opened.said.at(-1)).toBe(ja.edit.pastedMany(5001));
  expect([opened.cell(table, 2, '会社名'), opened.cell(table, 5002, '会社名'), opened.cell(table, 2, '顧客ID')]).toEqual([
    '会社0',
    '会社5000',
    '',
  ]);
  expect(sheet.validations.get(5002, opened.column(table, '区分'))).toBeDefined();
});

test('a whole column of a long and empty grid is read as far as there are customers', () => {
  const opened = openLedger();
  const sheet = opened.sheet(table);
  const me = opened.runtime.user(owner);
  me.insertRows(sheet.id, 3, 8000);
  opened.type(table, 2, '会社名', '青空商事');
  opened.type(table, 2, '年間取引額', '3,200万');
  me.deleteContents(sheet.id, 1, opened.column(table, '年間取引額'), sheet.maxRows, 1);
  opened.runtime.drain();
  expect([opened.cell(table, 2, 'ランク'), opened.cell(table, 2, '顧客ID')]).toEqual(['—', 'C-00001']);
});
