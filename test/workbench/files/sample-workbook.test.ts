import { expect, test } from '@jest/globals';
import { daysToMove, movedField } from '../../../workbench/files/sample/move-days';
import { sampleWorkbook } from '../../../workbench/files/sample/sample-workbook';
import type { SheetModel } from '../../../workbench/runtime/model/sheet-model';
import type { Workbook } from '../../../workbench/runtime/model/workbook';

const list = (book: Workbook) => book.sheets[0] as SheetModel;
const texts = (sheet: SheetModel): string[] => {
  const found: string[] = [];
  sheet.values.forEach(1, 1, sheet.values.height, sheet.maxColumns, (value) => {
    if (typeof value === 'string') found.push(value);
  });
  return found;
};

test('the Japanese list is a messy one of sixty customers under a title, with a sheet that says where to begin', () => {
  const book = sampleWorkbook('ja', { today: new Date(2026, 8, 15) });
  expect(book.sheets.map(({ name }) => name)).toEqual(['得意先一覧', 'はじめに']);
  const sheet = list(book);
  expect(sheet.lastRow()).toBe(63);
  expect(sheet.values.get(1, 1)).toMatch(/得意先一覧/);
  expect(sheet.values.rowAt(2)).toBeUndefined();
  expect(sheet.values.get(3, 2)).toBe('お客様名');
  const all = texts(sheet).join('\n');
  for (const piece of ['㈱', '（|\\(有\\)|㈲', 'R8\\.8\\.21', '令和8年', '3,200万', '１', '😊', '髙﨑', 'ｱ|ﾔ', '〒'])
    expect(all).toMatch(new RegExp(piece));
  expect([...new Set(sheet.values.rowAt(4)?.map((value) => typeof value))]).toContain('object');
});

test.each(['ja', 'en'] as const)('nobody real is in the %s list, and nothing in it is a formula', (language) => {
  const book = sampleWorkbook(language);
  for (const sheet of book.sheets) expect(sheet.formulas.height).toBe(0);
  const all = texts(list(book)).join('\n').normalize('NFKC');
  for (const [mail] of all.matchAll(/\S+@\S+\.\S+/g)) expect(mail).toMatch(/@(?:[\w-]+\.)*example\.(?:com|net|org|[a-z]{2}\.jp|jp|org)$/i);
  // After the area code Japanese numbers never begin with 0; 555-01xx, 01632 and 020 7946 0 are kept for fiction.
  for (const [number] of all.matchAll(/(?<![\d/])(?:\+\d|0)[\d ()-]{8,}\d/g)) {
    const digits = number.replace(/\(0\)/, '').replace(/\D/g, '');
    expect(digits).toMatch(/^(?:(?:81|0)\d{1,4}0{2,4}0?1\d\d$|0120000\d{3}$|12025550\d{3}$|441632960\d{3}$|442079460\d{3}$)/);
  }
  expect(texts(book.sheets[1] as SheetModel).length).toBeLessThanOrEqual(5);
});

test('the text that looks like a formula is text and stays so', () => {
  const sheet = list(sampleWorkbook('ja'));
  const row = Array.from({ length: 70 }, (_, index) => index + 1).find((each) => String(sheet.values.get(each, 2)).startsWith('='));
  expect(sheet.formats.get(row ?? 0, 2)?.numberFormat).toBe('@');
});

test('its days follow the calendar, in the way they are written', () => {
  const days = daysToMove(new Date(2027, 8, 18));
  expect(days % 7).toBe(0);
  const moved = ['2026/8/21', '2026/07/14', '2026-09-10', 'R8.8.21', '令和8年9月1日', '20260902', 'R5.2.1', '03-0000-0101'].map((text) =>
    movedField(text, days),
  );
  expect(moved).toEqual(['2027/8/20', '2027/07/13', '2027-09-09', 'R9.8.20', '令和9年8月31日', '20270901', 'R6.1.31', '03-0000-0101']);
  expect(movedField('R1.6.1', -400)).toBe('2018/4/27');
});
